package sheet

import (
	"bytes"
	"encoding/binary"
	"testing"

	"kader/data"
)

// oleLinks says where an entry of a directory leads: left and right are in the
// same folder, child is inside.
type oleLinks struct {
	kind               byte
	left, right, child string
}

// linkOLE links the entries of a compound file; "" leads nowhere.
func linkOLE(t *testing.T, content []byte, links map[string]oleLinks) []byte {
	t.Helper()
	directory := (int(binary.LittleEndian.Uint32(content[48:])) + 1) * 512
	place := func(name string) int {
		key := make([]byte, 64)
		copy(key, wideBytes(name))
		for at := directory; at+oleEntry <= len(content); at += oleEntry {
			if bytes.Equal(content[at:at+64], key) {
				return at
			}
		}
		t.Fatalf("no entry %q", name)
		return 0
	}
	number := func(name string) uint32 {
		if name == "" {
			return 0xFFFFFFFF
		}
		return uint32((place(name) - directory) / oleEntry)
	}
	for name, l := range links {
		at := place(name)
		content[at+66] = l.kind
		copy(content[at+68:], le(number(l.left), number(l.right), number(l.child)))
	}
	return content
}

// TestOLEFolders: a workbook inside something else is not the file's own, and
// links in a circle end.
func TestOLEFolders(t *testing.T) {
	inner := makeBIFF(biff8, nil, biffMadeBook{version: biff8}.cell(0, 0, "binnen")).stream()
	outer := makeBIFF(biff5, nil, biffMadeBook{version: biff5}.cell(0, 0, "buiten")).stream()
	letter := linkOLE(t, writeOLE(map[string][]byte{"Workbook": inner, "WordDocument": make([]byte, 100), "ObjectPool": nil}), map[string]oleLinks{
		"Root Entry":   {kind: oleTypeRoot, child: "WordDocument"},
		"WordDocument": {kind: oleTypeStream, left: "ObjectPool"},
		"ObjectPool":   {kind: oleTypeFolder, child: "Workbook"},
		"Workbook":     {kind: oleTypeStream},
	})
	_, err := Open("list.doc", letter, Options{})
	wantFault(t, err, data.ErrIsDocument, data.Place{File: "list.doc"})

	nested := linkOLE(t, writeOLE(map[string][]byte{"Workbook": inner, "Book": outer, "MBD0001": nil}), map[string]oleLinks{
		"Root Entry": {kind: oleTypeRoot, child: "MBD0001"},
		"MBD0001":    {kind: oleTypeFolder, right: "Book", child: "Workbook"},
		"Book":       {kind: oleTypeStream, left: "MBD0001", right: "Book"}, // circles
		"Workbook":   {kind: oleTypeStream, left: "Workbook"},
	})
	book, err := Open("list.xls", nested, Options{})
	if err != nil || show(book.Sheets[0]) != "buiten" {
		t.Errorf("%v, %v", book, err)
	}
}
