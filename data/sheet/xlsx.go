package sheet

import (
	"errors"
	"io"
	"strings"

	"kader/data"
)

// readZip reads what stands in a zip file: a workbook of Excel or LibreOffice, or
// lists that somebody packed. Of what comes out of an archive itself (inside) no
// more is unpacked.
func readZip(name string, content []byte, o Options, b *budget, inside bool) (*Book, error) {
	place := data.Place{File: name}
	a, err := openArchive(content, b)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	book, err := readOffice(a)
	switch {
	case err == nil:
		book.Properties = officeProperties(a)
	case !errors.Is(err, errNoWorkbook):
	case isOpenDocument(a):
		book, err = readODS(a, o)
	case isNumbers(a):
		err = data.Fault{Code: data.ErrSheetUnsupported, Err: err}
	case !inside && isPacked(a):
		return readPacked(name, a, o)
	default:
		err = data.Fault{Code: data.ErrNotSpreadsheet, Err: err}
	}
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	book.Name = name
	return book, nil
}

// readOffice reads a workbook of Excel, in XML or binary.
func readOffice(a *archive) (*Book, error) {
	part, binary, err := findWorkbook(a)
	switch {
	case err != nil:
		return nil, err
	case binary:
		return readXLSB(a, part)
	}
	w, err := readWorkbook(a, part)
	if err != nil {
		return nil, err
	}
	return w.read(a)
}

// read reads all sheets of the workbook.
func (w *workbook) read(a *archive) (*Book, error) {
	a.budget.expect(w.size(a))
	s := &xlsxReader{grid: newGrid(a.budget)}
	s.epoch1904 = w.epoch1904
	var err error
	if err = s.readStrings(a, w.strings); err != nil {
		return nil, err
	}
	if s.formats, err = readFormats(a, w.styles); err != nil {
		return nil, err
	}
	book := &Book{}
	for _, part := range w.sheets {
		if err := book.add(s.sheet(a, part)); err != nil {
			return nil, err
		}
	}
	book.LeftOut = s.texts.leftOut
	return book, nil
}

// size returns how many bytes will be read, for the progress.
func (w *workbook) size(a *archive) int {
	total := a.size(w.strings) + a.size(w.styles)
	for _, s := range w.sheets {
		total += a.size(s.part)
	}
	return total
}

// isOpenDocument reports whether the archive is a sheet of LibreOffice, or may be
// one: not every program says so in the part that should.
func isOpenDocument(a *archive) bool {
	content, err := a.open("mimetype")
	if err != nil {
		return a.has("content.xml") && a.has("META-INF/manifest.xml")
	}
	defer content.Close()
	kind, err := io.ReadAll(io.LimitReader(content, 100))
	return err == nil && strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.spreadsheet")
}

// isNumbers reports whether the archive is a sheet of Apple's Numbers. Its
// documents look like those of Pages, but for the tables.
func isNumbers(a *archive) bool { return a.has("index/calculationengine.iwa") || a.has("index.zip") }
