package sheet

import (
	"errors"
	"io"
	"strings"

	"kader/data"
)

// readXLSX reads an Excel workbook (.xlsx, .xlsm).
func readXLSX(name string, content []byte, o Options) (*Book, error) {
	b := newBudget(o)
	place := data.Place{File: name}
	a, err := openArchive(content, b)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	w, err := readWorkbook(a)
	if err != nil {
		return nil, fault(codeOfWorkbook(a, err), place, err)
	}
	book, err := w.read(a)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	book.Name = name
	return book, nil
}

// read reads all sheets of the workbook.
func (w *workbook) read(a *archive) (*Book, error) {
	a.budget.total = w.size(a)
	s := &scan{grid: newGrid(a.budget)}
	s.epoch1904 = w.epoch1904
	var err error
	if s.strings, err = readStrings(a, w.strings, s.texts); err != nil {
		return nil, err
	}
	if s.formats, err = readFormats(a, w.styles); err != nil {
		return nil, err
	}
	book := &Book{}
	for _, part := range w.sheets {
		rows, err := s.sheet(a, part.part)
		if err != nil {
			return nil, fault(data.ErrSheetDamaged, data.Place{Sheet: part.name}, err)
		}
		book.Sheets = append(book.Sheets, Sheet{Name: part.name, Hidden: part.hidden, Rows: rows})
	}
	return book, nil
}

// size is how many bytes will be read, for the progress.
func (w *workbook) size(a *archive) int {
	total := a.size(w.strings) + a.size(w.styles)
	for _, s := range w.sheets {
		total += a.size(s.part)
	}
	return total
}

// codeOfWorkbook tells what a zip file without a readable workbook is.
func codeOfWorkbook(a *archive, err error) data.Code {
	switch {
	case errors.Is(err, errBinary), isOpenDocument(a), isNumbers(a):
		return data.ErrSheetUnsupported
	case errors.Is(err, errNoWorkbook):
		return data.ErrNotSpreadsheet
	}
	return data.ErrSheetDamaged
}

// isOpenDocument tells whether the archive is a sheet of LibreOffice.
func isOpenDocument(a *archive) bool {
	content, err := a.open("mimetype")
	if err != nil {
		return false
	}
	defer content.Close()
	kind, err := io.ReadAll(io.LimitReader(content, 100))
	return err == nil && strings.TrimSpace(string(kind)) == "application/vnd.oasis.opendocument.spreadsheet"
}

// isNumbers tells whether the archive is a sheet of Apple's Numbers. Its
// documents look like those of Pages, but for the tables.
func isNumbers(a *archive) bool { return a.has("index/calculationengine.iwa") || a.has("index.zip") }
