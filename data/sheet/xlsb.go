package sheet

import (
	"fmt"
	"path"
)

// xlsb reads a binary workbook (.xlsb): the parts of an xlsx, but in records.
type xlsb struct {
	grid
	layout  layout // of the sheet being read
	archive *archive
	book    workbook
	others  bool // there are charts, forms or macros
	number  int  // of the row being read, from 0
	fonts   fontLooks
	units   []uint16 // of the text being read, reused
	runs    []fontRun
	raw     []byte // the same in UTF-8, reused
}

// readXLSB reads a binary workbook, whose list of sheets is in a part.
func readXLSB(a *archive, part string) (*Book, error) {
	x := &xlsb{grid: newGrid(a.budget), archive: a}
	if err := x.readWorkbook(part); err != nil {
		return nil, err
	}
	a.budget.expect(x.book.size(a))
	x.epoch1904 = x.book.epoch1904
	if err := x.readFormats(); err != nil {
		return nil, err
	}
	if err := x.readStrings(); err != nil {
		return nil, err
	}
	book := &Book{}
	for _, part := range x.book.sheets {
		s := Sheet{Name: part.name, Hidden: part.hidden}
		err := x.readSheet(part.part)
		x.grid.finish(&s)
		x.layout.finish(&s)
		if err := book.add(s, err); err != nil {
			return nil, err
		}
	}
	book.LeftOut = x.texts.leftOut
	return book, nil
}

// readWorkbook reads the list of sheets and finds their parts.
func (x *xlsb) readWorkbook(part string) error {
	relations, folder, err := x.book.locate(x.archive, part, ".bin")
	if err != nil {
		return err
	}
	err = x.archive.readBinary(part, func(r *xlsbRecords) error {
		for r.next() {
			switch r.id {
			case xlsbProperties:
				if err := r.load(4); err != nil {
					return err
				}
				x.book.epoch1904 = r.body[0]&1 != 0
			case xlsbSheet:
				if err := x.addSheet(r, relations, folder); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err == nil && len(x.book.sheets) == 0 && !x.others {
		err = fmt.Errorf("part %s: no sheets", part)
	}
	return err
}

// addSheet notes a sheet that the workbook names, unless it is a chart, a form or
// one of macros.
func (x *xlsb) addSheet(r *xlsbRecords, relations map[string]relation, folder string) error {
	const fixed = 8
	if err := r.load(fixed); err != nil {
		return err
	}
	id, end, err := r.wide(fixed)
	if err != nil {
		return err
	}
	name, _, err := r.wide(end)
	if err != nil {
		return err
	}
	if len(x.book.sheets) == maxSheets {
		return errTooMuch
	}
	s := sheetPart{hidden: r.long(0) != 0}
	if s.name, err = x.text(name); err != nil {
		return err
	}
	found, ok := relations[string(x.utf8(id))]
	switch {
	case ok && found.kind != "worksheet":
		x.others = true
		return nil
	case ok:
		s.part = found.part
	default:
		s.part = path.Join(folder, fmt.Sprintf("worksheets/sheet%d.bin", len(x.book.sheets)+1))
	}
	x.book.sheets = append(x.book.sheets, s)
	return nil
}

// utf8 returns a text in UTF-8, good until the next call.
func (x *xlsb) utf8(wide []byte) []byte {
	x.units = appendWide(x.units[:0], wide)
	x.raw = appendUnits(x.raw[:0], x.units)
	return x.raw
}

// text keeps a text.
func (x *xlsb) text(wide []byte) (string, error) { return x.texts.keep(x.utf8(wide)) }

// readStrings reads the table of texts that many cells share.
func (x *xlsb) readStrings() error {
	if x.book.strings == "" {
		return nil
	}
	return x.archive.readBinary(x.book.strings, func(r *xlsbRecords) error {
		for r.next() {
			var err error
			switch r.id {
			case xlsbStrings:
				err = x.startStrings(r)
			case xlsbStringItem:
				err = x.readString(r)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// startStrings makes room for the texts that the table claims to hold, as far as
// it is long enough for them.
func (x *xlsb) startStrings(r *xlsbRecords) error {
	const shortest = 7
	if err := r.load(8); err != nil || x.strings != nil {
		return err
	}
	x.strings = make([]string, 0, min(r.long(4), x.archive.size(x.book.strings)/shortest, maxCells))
	return nil
}

func (x *xlsb) readString(r *xlsbRecords) error {
	if err := r.load(1); err != nil {
		return err
	}
	text, err := x.richText(r, 0)
	if err != nil {
		return err
	}
	if err := x.budget.takeString(len(x.strings)); err != nil {
		return err
	}
	kept, err := x.texts.keep(text)
	x.strings = append(x.strings, kept)
	if x.texts.runs {
		x.noteRuns(x.texts.struck)
	}
	return err
}

// richText returns the text that stands in a record behind the byte that says whether it has fonts. It is good
// until the next call.
func (x *xlsb) richText(r *xlsbRecords, at int) ([]byte, error) {
	const hasFonts, runSize = 1, 4
	x.texts.runs, x.texts.struck = false, false
	wide, end, err := r.wide(at + 1)
	if err != nil || r.body[at]&hasFonts == 0 || len(r.body)-end < 4 {
		return x.utf8(wide), err
	}
	x.runs = x.runs[:0]
	for n, at := r.long(end), end+4; n > 0 && len(r.body)-at >= runSize; n, at = n-1, at+runSize {
		x.runs = append(x.runs, fontRun{r.word(at), r.word(at + 2)})
	}
	x.units = appendWide(x.units[:0], wide)
	x.texts.runs = true
	x.raw, x.texts.struck = x.texts.appendRuns(x.raw[:0], x.units, x.runs, x.fonts)
	return x.raw, nil
}

// readFormats reads the table that cells point into.
func (x *xlsb) readFormats() error {
	if x.book.styles == "" {
		return nil
	}
	own := make(ownFormats)
	return x.archive.readBinary(x.book.styles, func(r *xlsbRecords) error {
		inCells := false
		for r.next() {
			switch {
			case r.id == xlsbFormats:
				inCells = true
			case r.id == xlsbFormatsEnd:
				inCells = false
			case r.id == xlsbFormatCode:
				if err := x.readFormatCode(r, own); err != nil {
					return err
				}
			case r.id == xlsbFont:
				if err := x.readFont(r); err != nil {
					return err
				}
			case r.id == xlsbFormat && inCells:
				if err := r.load(6); err != nil {
					return err
				}
				if err := x.budget.takeFormat(); err != nil {
					return err
				}
				f := own.find(r.word(2))
				f.struck = x.fonts.at(r.word(4)).struck
				x.formats = append(x.formats, f)
			}
		}
		return nil
	})
}

// readFont notes how a font looks.
func (x *xlsb) readFont(r *xlsbRecords) error {
	if err := r.load(8); err != nil {
		return err
	}
	x.fonts = append(x.fonts, look{struck: r.word(2)&fontStruck != 0, raised: r.word(6) == fontRaised})
	return x.budget.takeFormat()
}

func (x *xlsb) readFormatCode(r *xlsbRecords, own ownFormats) error {
	if err := r.load(2); err != nil {
		return err
	}
	wide, _, err := r.wide(2)
	if err != nil {
		return err
	}
	return own.add(r.word(0), string(x.utf8(wide)), x.budget)
}
