package sheet

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"strings"

	"kader/data"
)

const (
	maxMailDepth = 5   // of parts inside parts, and mails inside mails
	maxMailParts = 200 // of one mail with all that is inside it
)

// readMail reads the list that is attached to a mail. It is ErrNotSpreadsheet where none is, or more than
// one: then somebody must choose.
func readMail(name string, content []byte, o Options, b *budget) (*Book, error) {
	m := mailReader{name: name, options: o, budget: b}
	if err := m.readMessage(content, 0); err != nil {
		return nil, fault(data.ErrNotSpreadsheet, data.Place{File: name}, err)
	}
	lists := withoutNotes(m.lists)
	if len(lists) != 1 {
		return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: data.Place{File: name}}
	}
	book := lists[0].book
	book.Name, book.Attachment = name, lists[0].name
	return book, nil
}

// mailReader collects the lists that are attached to a mail.
type mailReader struct {
	name    string
	options Options
	budget  *budget
	parts   int
	lists   []packed
}

var errMail = errors.New("a mail whose parts cannot be told apart")

func (m *mailReader) readMessage(content []byte, depth int) error {
	content = bytes.TrimLeft(content, "\uFEFF \t\r\n")
	if !endsIn(content, maxMailHead) {
		return errMail
	}
	message, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		return err
	}
	return m.readPart(message.Header, message.Body, depth)
}

// readPart reads a part of a mail, which may hold other parts.
func (m *mailReader) readPart(header mail.Header, body io.Reader, depth int) error {
	if m.parts++; m.parts > maxMailParts || depth > maxMailDepth {
		return errMail
	}
	kind, facts, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		kind = "" // of a mail as old as mail
	}
	if strings.HasPrefix(kind, "multipart/") {
		return m.readParts(multipart.NewReader(body, facts["boundary"]), facts["boundary"], depth)
	}
	file := attachmentName(header, facts)
	if kind != "message/rfc822" && (file == "" || isNoList(file) || strings.HasPrefix(kind, "image/")) {
		return nil
	}
	plain, err := unpack(io.NopCloser(decoded(header, body)), m.budget)
	if err != nil {
		return err
	}
	if kind == "message/rfc822" {
		return m.readMessage(plain, depth+1)
	}
	return m.readAttachment(file, plain)
}

func (m *mailReader) readParts(parts *multipart.Reader, boundary string, depth int) error {
	if boundary == "" {
		return errMail
	}
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF { // wrapped, it would be a mail that is cut off
			return nil
		}
		if err != nil {
			return err
		}
		if err := m.readPart(mail.Header(part.Header), part, depth+1); err != nil {
			return err
		}
	}
}

// readAttachment reads one attached file. What is no list is passed over.
func (m *mailReader) readAttachment(file string, content []byte) error {
	book, err := open(m.name+"/"+file, content, m.options, m.budget, true)
	switch {
	case errors.Is(err, data.ErrNotSpreadsheet), errors.Is(err, data.ErrFileEmpty), errors.Is(err, data.ErrNoListInside):
		return nil
	case err != nil:
		return err
	}
	m.lists = append(m.lists, packed{name: file, book: book})
	return nil
}

// attachmentName returns the name of an attached file, "" for what the mail itself says.
func attachmentName(header mail.Header, facts map[string]string) string {
	name := facts["name"]
	if _, said, err := mime.ParseMediaType(header.Get("Content-Disposition")); err == nil && said["filename"] != "" {
		name = said["filename"]
	}
	if plain, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = plain
	}
	if name == "" {
		return ""
	}
	return path.Base(strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), ""))
}

// decoded returns the bytes of a part, which are written for mail.
func decoded(header mail.Header, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
