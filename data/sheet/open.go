package sheet

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"kader/data"
)

// Open reads a whole spreadsheet file. name appears in errors only: what the
// file is shows in its bytes. An error is a data.Fault that names the file and,
// where known, the sheet and row; or context.Canceled. A workbook that is
// readable but holds no value is no error: see Book.Empty.
func Open(name string, content []byte, o Options) (*Book, error) {
	book, err := open(name, content, o, newBudget(o), false)
	if err == nil {
		err = book.fault()
	}
	if err != nil {
		return nil, nameOther(content, err)
	}
	return book, nil
}

// open is Open within what is left of the limits. inside is set if the bytes come out of an
// archive.
func open(name string, content []byte, o Options, b *budget, inside bool) (*Book, error) {
	place := data.Place{File: name}
	switch {
	case len(content) > MaxFile:
		return nil, data.Fault{Code: data.ErrFileTooLarge, Place: place}
	case len(bytes.Trim(content, " \t\r\n\v\f\x00")) == 0:
		return nil, data.Fault{Code: data.ErrFileEmpty, Place: place}
	}
	switch kind := fileTypeOf(content); kind {
	case fileZip:
		return readZip(name, content, o, b, inside)
	case fileOLE:
		return readOLE(name, content, o, b)
	case fileHTML:
		return readHTML(name, content, b)
	case fileXMLSheet:
		return readXMLSheet(name, content, b)
	case fileFlatODS:
		return readFlatODS(name, content, b)
	case fileText:
		return readCSV(name, content, b)
	case fileBIFF:
		return readXLS(name, content, o, b)
	case fileGzip, fileMail, fileWebArchive:
		return openWrapped(kind, name, content, o, b, inside)
	default:
		return nil, refusal(kind, place)
	}
}

// openWrapped opens what holds one file or page. None is opened inside another, but a page.
func openWrapped(kind fileType, name string, content []byte, o Options, b *budget, inside bool) (*Book, error) {
	if kind == fileWebArchive {
		book, err := readWebArchive(name, content, b)
		if err == nil || inside || !isMail(content) {
			return book, err
		}
		kind = fileMail
	}
	switch {
	case inside:
		return nil, refusal(fileUnknown, data.Place{File: name})
	case kind == fileMail:
		return readMail(name, content, o, b)
	}
	return readGzip(name, content, o, b)
}

// refusal says why a file of a type is not read.
func refusal(kind fileType, place data.Place) error {
	switch kind {
	case fileArchive:
		return data.Fault{Code: data.ErrNoListInside, Place: place}
	case fileOldExcel:
		return data.Fault{Code: data.ErrSheetUnsupported, Place: place, Err: data.ErrOldExcel}
	case fileOldSheet:
		return data.Fault{Code: data.ErrSheetUnsupported, Place: place}
	}
	return data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
}

// fileType is the type of a file, as far as it decides which reader is used.
type fileType uint8

const (
	fileUnknown    fileType = iota
	fileZip                 // xlsx, xlsm, xlsb, ods, lists in a zip, or anything else
	fileGzip                // anything in gzip
	fileOLE                 // an encrypted workbook, xls, or an old document
	fileHTML                // a web page with a table
	fileWebArchive          // web pages in one file, as Excel saves them
	fileXMLSheet            // XML Spreadsheet 2003
	fileFlatODS             // an ods as one XML file
	fileArchive             // files packed in a way that we do not unpack
	fileText                // csv, tsv, txt; no mail
	fileMail                // a message, to which a list may be attached
	fileBIFF                // xls without its container
	fileOldExcel            // a workbook of Excel 2, 3 or 4
	fileOldSheet            // a sheet in a format that we know and do not read
)

// fileTypeOf returns the type of a file, from its first bytes.
func fileTypeOf(content []byte) fileType {
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")), bytes.HasPrefix(content, []byte("PK\x05\x06")):
		return fileZip
	case bytes.HasPrefix(content, []byte("\x1F\x8B")):
		return fileGzip
	case bytes.HasPrefix(content, []byte(oleMagic)):
		return fileOLE
	case isBIFF(content):
		return fileBIFF
	case isOldExcel(content):
		return fileOldExcel
	case isArchive(content):
		return fileArchive
	}
	if kind := markupKind(content); kind != fileUnknown {
		return kind
	}
	switch {
	case !isText(content):
		return fileUnknown
	case isMail(content):
		return fileMail
	}
	return fileText
}

// start returns the first n bytes, and at least whole characters of UTF-16.
func start(content []byte, n int) []byte { return content[:min(len(content), n)] }

// isOldExcel reports whether the file is of Excel 2, 3 or 4, which had no container.
func isOldExcel(content []byte) bool {
	for _, magic := range []string{"\x09\x00\x04\x00", "\x09\x02\x06\x00", "\x09\x04\x06\x00"} {
		if bytes.HasPrefix(content, []byte(magic)) {
			return true
		}
	}
	return false
}

// isArchive reports whether the file is one of tar, rar or 7-Zip.
func isArchive(content []byte) bool {
	const tar = 257 // where its name stands
	return bytes.HasPrefix(content, []byte("Rar!")) || bytes.HasPrefix(content, []byte("7z\xBC\xAF")) ||
		len(content) > tar && bytes.HasPrefix(content[tar:], []byte("ustar"))
}

// markupKind returns the kind of markup of a file, fileUnknown for none. Web pages and XML
// sheets are often named .xls.
func markupKind(content []byte) fileType {
	text, _ := decodeText(start(content, 8<<10))
	head := strings.ToLower(strings.TrimLeft(text, " \t\r\n\x00\uFEFF"))
	switch {
	case strings.HasPrefix(head, "id;p"): // SYLK
		return fileOldSheet
	case isWebArchive(head):
		return fileWebArchive
	case !strings.HasPrefix(head, "<"):
		return fileUnknown
	case strings.Contains(head, "microsoft-com:office:spreadsheet") && strings.Contains(head, "workbook") &&
		!strings.Contains(head, "<html"):
		return fileXMLSheet
	case strings.Contains(head, "opendocument") && strings.Contains(head, "<office:document"):
		return fileFlatODS
	}
	for _, mark := range []string{"<table", "<html", "<!doctype html", "<thead", "<tbody", "<tr"} {
		if strings.Contains(head, mark) {
			return fileHTML
		}
	}
	return fileUnknown
}

// isWebArchive reports whether a file is a mail of web pages, from its first lines.
func isWebArchive(head string) bool {
	return (strings.HasPrefix(head, "mime-version:") || strings.HasPrefix(head, "from: <saved by")) &&
		strings.Contains(head, "content-type: multipart/related")
}

// isText reports whether the file is text, not a picture, a program or a PDF.
func isText(content []byte) bool {
	for _, magic := range []string{"%PDF", `{\rtf`, "\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x7FELF", "age-encryption.org"} {
		if bytes.HasPrefix(content, []byte(magic)) {
			return false
		}
	}
	if bytes.HasPrefix(content, []byte("<?xml")) { // of some other program
		return false
	}
	text, _ := decodeText(start(bytes.TrimRight(content, "\x00"), 64<<10))
	control, zeros := 0, 0
	for _, r := range text {
		switch {
		case r == 0:
			zeros++
		case r < ' ' && !strings.ContainsRune("\t\n\r\f\v\x1A", r):
			control++
		}
	}
	// A stray control character in a note is no reason to refuse a list, and old
	// programs fill their fields up with zeros; a program or picture has all kinds.
	return control*1000 <= len(text) && (zeros*1000 <= len(text) || control == 0 && zeros*2 < len(text))
}

// readOLE reads what stands in the container of older Office files: an encrypted
// workbook, an old one, or something that is no sheet.
func readOLE(name string, content []byte, o Options, b *budget) (*Book, error) {
	place := data.Place{File: name}
	container, err := openOLE(content)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	if container.has("EncryptionInfo") {
		plain, err := decrypt(container, o.Password)
		if err != nil {
			return nil, fault(data.ErrSheetDamaged, place, err)
		}
		return readZip(name, plain, o, b, true)
	}
	for _, stream := range []string{"Workbook", "Book"} { // a file for Excel 5 and 97 has both
		if !container.has(stream) {
			continue
		}
		records, err := container.stream(stream)
		if err != nil {
			return nil, fault(data.ErrSheetDamaged, place, err)
		}
		return readXLS(name, records, o, b)
	}
	return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
}

// add adds a sheet, or returns an error that names the sheet whose reading failed.
func (b *Book) add(s Sheet, err error) error {
	if err == nil && len(b.Sheets) == maxSheets {
		err = errTooMuch
	}
	if err != nil {
		return fault(data.ErrSheetDamaged, data.Place{Sheet: s.Name}, err)
	}
	b.Sheets = append(b.Sheets, s)
	return nil
}

// errShortRecord means a binary file, .xls or .xlsb, that is cut off or damaged.
var errShortRecord = errors.New("a record that is shorter than what it must hold")

// fault returns an error with a code and a place. A cancelled reading stays that; an error
// that has a code and place keeps them.
func fault(code data.Code, place data.Place, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	if errors.Is(err, errTooMuch) {
		code = data.ErrFileTooLarge
	}
	var known data.Fault
	if !errors.As(err, &known) {
		return data.Fault{Code: code, Place: place, Err: err}
	}
	if known.Place.File == "" {
		known.Place.File = place.File
	}
	if known.Place.Sheet == "" {
		known.Place.Sheet = place.Sheet
	}
	return known
}

// atRow returns an error that names the row in which it occurred.
func atRow(row int, err error) error {
	return fault(data.ErrSheetDamaged, data.Place{Row: row}, err)
}
