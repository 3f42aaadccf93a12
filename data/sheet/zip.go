package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// archive is a zip file whose parts are found by name as spreadsheet programs
// find them: whatever the case, with either slash.
type archive struct {
	parts  map[string]*zip.File
	budget *budget
}

var errNoPart = errors.New("a part is missing")

// openArchive reads the directory of a zip file and refuses one that claims to
// hold more than we would read. Of two parts with one name the last counts.
func openArchive(content []byte, b *budget) (*archive, error) {
	if bytes.Count(content, []byte("PK\x01\x02")) > maxParts { // before their names are in memory
		return nil, errTooMuch
	}
	reader, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	a := &archive{parts: make(map[string]*zip.File, len(reader.File)), budget: b}
	var total uint64
	for _, file := range reader.File {
		size := file.UncompressedSize64
		if size > maxInflated || size > freeRatio && size/maxRatio > file.CompressedSize64 {
			return nil, fmt.Errorf("part of %d bytes: %w", size, errTooMuch)
		}
		total += size
		a.parts[partName(file.Name)] = file
	}
	if total > maxInflated {
		return nil, fmt.Errorf("%d bytes together: %w", total, errTooMuch)
	}
	return a, nil
}

// partName returns the name under which a part is kept.
func partName(name string) string {
	name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}

// has reports whether the archive has the part.
func (a *archive) has(name string) bool {
	_, ok := a.parts[partName(name)]
	return ok
}

// size returns how large the archive says the part is.
func (a *archive) size(name string) int {
	if file, ok := a.parts[partName(name)]; ok {
		return int(file.UncompressedSize64)
	}
	return 0
}

// open reads a part as it is. What is read comes off the budget.
func (a *archive) open(name string) (io.ReadCloser, error) {
	file, ok := a.parts[partName(name)]
	if !ok {
		return nil, fmt.Errorf("%w: %s", errNoPart, name)
	}
	content, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", name, err)
	}
	return &countingReader{ReadCloser: content, budget: a.budget}, nil
}

// read walks the tags of a part and hands them to f until it returns an error
// or the part ends; then it reads on to the end, where the checksum stands.
func (a *archive) read(name string, f func(*tags) error) error {
	return a.readPart(name, func(content io.Reader) error { return walk(content, f) })
}

// readPart calls f with a part. An error names the part.
func (a *archive) readPart(name string, f func(io.Reader) error) error {
	content, err := a.open(name)
	if err != nil {
		return err
	}
	defer content.Close()
	if err := f(content); err != nil {
		return fmt.Errorf("part %s: %w", name, err)
	}
	return nil
}

// walk calls f with the tags of an XML document, and reads it to the end.
func walk(content io.Reader, f func(*tags) error) error {
	t := newTags(utf8Reader(content))
	if err := f(t); err != nil {
		return err
	}
	if err := t.failure(); err != nil {
		return err
	}
	_, err := io.Copy(io.Discard, content)
	return err
}

// countingReader takes what is read off the budget.
type countingReader struct {
	io.ReadCloser
	budget *budget
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	if over := c.budget.takeInflated(n); over != nil {
		return n, over
	}
	return n, err
}

// utf8Reader reads an XML part in UTF-8, whatever it is written in.
func utf8Reader(content io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(content, 512)
	head, _ := buffered.Peek(256) // a short or unreadable part shows itself when read
	if e := xmlEncoding(head); e != nil {
		return transform.NewReader(buffered, e.NewDecoder())
	}
	return buffered
}

// xmlEncoding returns how a part is encoded, from its first bytes; nil is UTF-8.
func xmlEncoding(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("<\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(head, []byte("\x00<")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	declaration, _, _ := bytes.Cut(head, []byte("?>"))
	_, rest, ok := bytes.Cut(declaration, []byte("encoding="))
	if !ok || len(rest) < 2 {
		return nil
	}
	label, _, _ := bytes.Cut(rest[1:], rest[:1])
	if page := namedEncoding(string(label)); page != nil {
		return page
	}
	return nil
}
