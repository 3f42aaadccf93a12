package sheet

import (
	"bytes"
	"context"
	"errors"

	"kader/data"
)

// Open reads a whole spreadsheet file. name appears in errors only: what the
// file is shows in its bytes. An error is a data.Fault that names the file and,
// where known, the sheet and row; or context.Canceled. A workbook that is
// readable but holds no value is no error: see Book.Empty.
func Open(name string, content []byte, o Options) (*Book, error) {
	place := data.Place{File: name}
	switch {
	case len(content) > MaxFile:
		return nil, data.Fault{Code: data.ErrFileTooLarge, Place: place}
	case len(bytes.TrimSpace(content)) == 0:
		return nil, data.Fault{Code: data.ErrFileEmpty, Place: place}
	}
	switch recognise(content) {
	case fileZip:
		return readXLSX(name, content, o)
	case fileOLE:
		return readOLE(name, content, o)
	case fileText:
		return readCSV(name, content, o)
	case fileOldSheet:
		return nil, data.Fault{Code: data.ErrSheetUnsupported, Place: place}
	}
	return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
}

// fileType is what a file is, as far as that decides who reads it.
type fileType uint8

const (
	fileUnknown  fileType = iota
	fileZip               // xlsx, xlsm, xlsb, ods, or anything else in a zip
	fileOLE               // an encrypted workbook, xls, or an old document
	fileText              // csv, tsv, txt
	fileOldSheet          // a sheet in a format that we know and do not read
)

// recognise tells what a file is from its first bytes.
func recognise(content []byte) fileType {
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")), bytes.HasPrefix(content, []byte("PK\x05\x06")):
		return fileZip
	case bytes.HasPrefix(content, []byte(oleMagic)):
		return fileOLE
	case isOldExcel(content), isMarkupSheet(content):
		return fileOldSheet
	case isText(content):
		return fileText
	}
	return fileUnknown
}

// start returns the first n bytes, whole characters of UTF-16 at least.
func start(content []byte, n int) []byte { return content[:min(len(content), n)] }

// isOldExcel tells whether the file is of Excel 2, 3 or 4, which had no container.
func isOldExcel(content []byte) bool {
	for _, magic := range []string{"\x09\x00\x04\x00", "\x09\x02\x06\x00", "\x09\x04\x06\x00"} {
		if bytes.HasPrefix(content, []byte(magic)) {
			return true
		}
	}
	return false
}

// isMarkupSheet tells whether the file is a table in markup. Web pages and XML
// sheets often call themselves .xls.
func isMarkupSheet(content []byte) bool {
	text, _ := decodeText(start(content, 8<<10))
	head := bytes.ToLower(bytes.TrimSpace([]byte(text)))
	switch {
	case bytes.HasPrefix(head, []byte("mime-version:")): // a web archive
		return bytes.Contains(head, []byte("excel"))
	case bytes.HasPrefix(head, []byte("id;p")): // SYLK
		return true
	case !bytes.HasPrefix(head, []byte("<")):
		return false
	}
	for _, mark := range []string{"<table", "<html", "<!doctype html", "office:spreadsheet", "opendocument"} {
		if bytes.Contains(head, []byte(mark)) {
			return true
		}
	}
	return false
}

// isText tells whether the file is text rather than pictures, programs or papers.
func isText(content []byte) bool {
	for _, magic := range []string{"%PDF", `{\rtf`, "\x1F\x8B", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "Rar!", "7z\xBC\xAF", "\x7FELF", "age-encryption.org"} {
		if bytes.HasPrefix(content, []byte(magic)) {
			return false
		}
	}
	text, _ := decodeText(start(content, 64<<10))
	control := 0
	for _, r := range text {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != '\v' && r != '\x1A' {
			control++
		}
	}
	// A stray control character in a note is no reason to refuse a list.
	return control*1000 <= len(text)
}

// readOLE reads what stands in the container of older Office files: an
// encrypted workbook, or something that we do not read.
func readOLE(name string, content []byte, o Options) (*Book, error) {
	place := data.Place{File: name}
	container, err := openOLE(content)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	switch {
	case container.has("EncryptionInfo"):
		plain, err := decrypt(container, o.Password)
		if err != nil {
			return nil, fault(data.ErrSheetDamaged, place, err)
		}
		return readXLSX(name, plain, o)
	case container.has("Workbook"), container.has("Book"):
		return nil, data.Fault{Code: data.ErrSheetUnsupported, Place: place}
	}
	return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
}

// fault puts a code and a place on what went wrong while reading a file. A
// cancelled reading stays that; what has a code and place keeps them.
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
