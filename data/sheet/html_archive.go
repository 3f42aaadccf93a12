package sheet

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"

	"kader/data"
)

// readWebArchive reads web pages in one file (.mht), as Excel saves a workbook for
// the web: a page for each sheet, with their looks in a page of its own.
func readWebArchive(name string, content []byte, b *budget) (*Book, error) {
	place := data.Place{File: name}
	p := newPage(sheetTitle(name), b)
	pages, err := p.unpackPages(content)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	for _, page := range pages {
		if err := p.read(page); err != nil {
			return nil, fault(data.ErrSheetDamaged, place, err)
		}
	}
	if p.started == 0 {
		return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
	}
	return &Book{Name: name, Sheets: p.sheets()}, nil
}

var errNoBoundary = errors.New("a web archive without parts")

// maxMailHead is how long the lines before the first page may be together.
const maxMailHead = 64 << 10

// endsIn reports whether the lines before the first page end within n bytes.
func endsIn(content []byte, n int) bool {
	head := start(content, n)
	return bytes.Contains(head, []byte("\n\n")) || bytes.Contains(head, []byte("\n\r\n"))
}

// unpackPages returns the pages of a web archive, and notes the styles they share.
func (p *htmlPage) unpackPages(content []byte) ([][]byte, error) {
	content = bytes.TrimLeft(content, " \t\r\n")
	if !endsIn(content, maxMailHead) {
		return nil, errNoBoundary
	}
	message, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	_, facts, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || facts["boundary"] == "" {
		return nil, errNoBoundary
	}
	parts := multipart.NewReader(message.Body, facts["boundary"])
	var pages [][]byte
	for n := 0; ; n++ {
		part, err := parts.NextPart()
		switch {
		case err == io.EOF: // wrapped, it would be an archive that is cut off
			return pages, nil
		case err != nil:
			return nil, err
		case n == maxSheets:
			return nil, errTooMuch
		}
		kind, _, _ := strings.Cut(strings.ToLower(part.Header.Get("Content-Type")), ";")
		if kind = strings.TrimSpace(kind); kind != "text/html" && kind != "text/css" {
			continue
		}
		plain, err := p.unpackPage(part)
		if err != nil {
			return nil, err
		}
		if kind == "text/css" {
			if err := p.readStyles(string(plain)); err != nil {
				return nil, err
			}
			continue
		}
		pages = append(pages, plain)
	}
}

// unpackPage reads one part, which may be written for mail.
func (p *htmlPage) unpackPage(part *multipart.Part) ([]byte, error) {
	var content io.Reader = part
	if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
		content = base64.NewDecoder(base64.StdEncoding, part)
	}
	plain, err := unpack(io.NopCloser(content), p.values.budget)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	return plain, nil
}
