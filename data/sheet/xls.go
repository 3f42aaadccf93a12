package sheet

import (
	"encoding/binary"
	"errors"
	"fmt"

	"kader/data"
)

// xls reads a workbook of Excel 5 to 2003 (.xls).
type xls struct {
	grid
	layout  layout // of the sheet being read
	records biff
	version biffVersion
	page    codePage // of the texts of Excel 5
	sheets  []xlsSheet
	others  bool // there are charts or macros
	fonts   fontLooks
	raw     []byte // a text being read, reused

	number  int  // of the row being read, from 0
	pending int  // column of the formula whose text follows, -1 is none
	zero    bool // the last formula resulted in 0
	dialog  bool // the sheet is one of the forms of Excel 5
}

// xlsSheet is a sheet as the workbook names it.
type xlsSheet struct {
	name   string
	hidden bool
	at     int // where it starts
}

// What a sheet is, as the workbook says. Macros and charts hold no list.
const xlsWorksheet = 0

// readXLS reads a workbook whose records are given.
func readXLS(name string, content []byte, o Options, b *budget) (*Book, error) {
	place := data.Place{File: name}
	b.expect(len(content))
	x := &xls{grid: newGrid(b), records: biff{content: content, budget: b}}
	book, err := x.read(name, o)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	book.Name = name
	return book, nil
}

// read reads what the sheets have in common, then the sheets.
func (x *xls) read(name string, o Options) (*Book, error) {
	version, kind, err := x.records.readStart()
	if err != nil {
		return nil, err
	}
	if version == biffTooOld {
		return nil, data.Fault{Code: data.ErrSheetUnsupported, Err: data.ErrOldExcel}
	}
	x.version = version
	if kind == biffKindSheet { // one sheet and nothing around it
		x.sheets = []xlsSheet{{name: sheetTitle(name)}}
	} else if err := x.readGlobals(o); err != nil {
		return nil, err
	}
	if len(x.sheets) == 0 && !x.others {
		return nil, fmt.Errorf("%w: the workbook names none", errNoStart)
	}
	book := &Book{}
	for _, s := range x.sheets {
		isSheet, err := x.readSheet(s.at)
		done := Sheet{Name: s.name, Hidden: s.hidden}
		x.grid.finish(&done)
		if err == nil && !isSheet {
			continue
		}
		x.layout.finish(&done)
		if errors.Is(err, data.ErrUncomputed) { // the other sheets do not suffer
			done.Rows, done.Fault, err = nil, fault(data.ErrSheetDamaged, data.Place{File: name, Sheet: s.name}, err), nil
		}
		if err := book.add(done, err); err != nil {
			return nil, err
		}
	}
	book.LeftOut = x.texts.leftOut
	return book, nil
}

// readGlobals reads the formats, texts and names of sheets.
func (x *xls) readGlobals(o Options) error {
	own := make(ownFormats)
	var styles []biffStyle
	for x.records.next() {
		var err error
		switch x.records.id {
		case biffEnd, biffStart: // some programs forget the end
			x.keepFormats(styles, own)
			return nil
		case biffFilePass:
			err = x.unlock(o.Password)
		case biffFormatCode:
			err = x.readFormatCode(own)
		case biffFormat:
			if err = x.records.need(4); err == nil {
				styles = append(styles, biffStyle{font: x.records.word(0), format: x.records.word(2)})
				err = x.budget.takeFormat()
			}
		default:
			err = x.readGlobal()
		}
		if err != nil {
			return err
		}
	}
	return x.records.err
}

// readGlobal reads one of the records that need nothing but themselves.
func (x *xls) readGlobal() error {
	r := &x.records
	switch r.id {
	case biffDateMode:
		x.epoch1904 = len(r.body) >= 2 && r.word(0) == 1
	case biffCodePage:
		return x.readCodePage()
	case biffFont:
		return x.readFont()
	case biffSheet:
		return x.readSheetName()
	case biffStrings:
		return x.readStrings()
	}
	return nil
}

// readCodePage reads how texts are written. Since Excel 97 it is always Unicode.
func (x *xls) readCodePage() error {
	if x.version != biff5 || len(x.records.body) < 2 {
		return nil
	}
	var ok bool
	if x.page, ok = codePageOf(x.records.word(0)); !ok {
		return data.Fault{Code: data.ErrSheetUnsupported, Err: fmt.Errorf("code page %d", x.records.word(0))}
	}
	return nil
}

// keepFormats makes the table that cells point into, once all of the workbook's own
// formats are known.
func (x *xls) keepFormats(styles []biffStyle, own ownFormats) {
	x.formats = make([]format, 0, len(styles))
	for _, style := range styles {
		f := own.find(style.format)
		f.struck = x.fonts.at(fontPlace(style.font)).struck
		x.formats = append(x.formats, f)
	}
}

// biffStyle is what a cell points to: numbers of a font and of a format.
type biffStyle struct{ font, format int }

// How fonts of Excel look, as flags and as the place of their text on the line.
const (
	fontStruck = 0x08
	fontRaised = 1
)

// readFont notes how a font looks.
func (x *xls) readFont() error {
	if err := x.records.need(10); err != nil {
		return err
	}
	x.fonts = append(x.fonts, look{struck: x.records.word(2)&fontStruck != 0, raised: x.records.word(8) == fontRaised})
	return x.budget.takeFormat()
}

// fontPlace returns the place of the font with a number. No font has the number 4.
func fontPlace(number int) int {
	if number > 4 {
		return number - 1
	}
	return number
}

// readFormatCode reads one of the formats that are the workbook's own.
func (x *xls) readFormatCode(own ownFormats) error {
	if err := x.records.need(3); err != nil {
		return err
	}
	id := x.records.word(0)
	if err := x.readText(2, x.lengthOfCode()); err != nil {
		return err
	}
	return own.add(id, string(x.raw), x.budget)
}

// lengthOfCode returns how many bytes the length of a format takes.
func (x *xls) lengthOfCode() int {
	if x.version == biff8 {
		return 2
	}
	return 1
}

// readSheetName notes a sheet that the workbook names, unless it can hold no list.
func (x *xls) readSheetName() error {
	const fixed = 6
	if err := x.records.need(fixed + 1); err != nil {
		return err
	}
	body := x.records.body
	s := xlsSheet{at: int(int32(binary.LittleEndian.Uint32(body))), hidden: body[4]&3 != 0}
	if body[5] != xlsWorksheet {
		x.others = true
		return nil
	}
	if len(x.sheets) == maxSheets {
		return errTooMuch
	}
	if err := x.readText(fixed, 1); err != nil {
		return err
	}
	var err error
	s.name, err = x.texts.keep(x.raw)
	x.sheets = append(x.sheets, s)
	return err
}

// readText reads the text that stands in a record behind so many bytes, its
// length first, into x.raw.
func (x *xls) readText(at, lengthSize int) error {
	x.raw, x.texts.runs = x.raw[:0], false
	text := biffBody{records: &x.records, rest: x.records.body[at:]}
	if x.version == biff8 {
		var ok bool
		text.fonts, text.texts = x.fonts, x.texts
		if x.raw, ok = text.unicode(x.raw, lengthSize); !ok {
			return errShortRecord
		}
		return nil
	}
	length, ok := text.number(lengthSize)
	for ok && length > 0 {
		if ok = !text.empty(); ok {
			n := min(length, len(text.rest))
			x.raw = append(x.raw, text.rest[:n]...)
			length, text.rest = length-n, text.rest[n:]
		}
	}
	if !ok {
		return errShortRecord
	}
	decoded, err := x.page.decode(x.raw)
	x.raw = append(x.raw[:0], decoded...)
	return err
}

// readStrings reads the table of texts that many cells share. How many it claims
// to hold is not believed; one that ends early is missed by the cell that has it.
func (x *xls) readStrings() error {
	const fixed = 8
	if err := x.records.need(fixed); err != nil || x.strings != nil {
		return err
	}
	claimed := int64(binary.LittleEndian.Uint32(x.records.body[4:]))
	left := len(x.records.content) - x.records.end + len(x.records.body) // three bytes are the shortest text
	x.strings = make([]string, 0, min(claimed, int64(left/3), maxCells))
	table := biffBody{records: &x.records, rest: x.records.body[fixed:], fonts: x.fonts, texts: x.texts}
	for !table.empty() {
		var ok bool
		if x.raw, ok = table.unicode(x.raw[:0], 2); !ok {
			break
		}
		if err := x.budget.takeString(len(x.strings)); err != nil {
			return err
		}
		text, err := x.texts.keep(x.raw)
		if err != nil {
			return err
		}
		x.strings = append(x.strings, text)
		if x.texts.runs {
			x.noteRuns(x.texts.struck)
		}
	}
	return x.records.err
}
