package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

const oleEnd = 0xFFFFFFFE

// oleWriter gathers the sectors of a compound file and the table that links them.
type oleWriter struct {
	size    int // of a sector
	sectors []byte
	fat     []uint32
}

// add appends a stream and returns its first sector.
func (w *oleWriter) add(content []byte) uint32 {
	if len(content) == 0 {
		return oleEnd
	}
	first := uint32(len(w.fat))
	w.sectors = append(w.sectors, content...)
	for len(w.sectors)%w.size != 0 {
		w.sectors = append(w.sectors, 0)
	}
	for len(w.fat) < len(w.sectors)/w.size {
		w.fat = append(w.fat, uint32(len(w.fat))+1)
	}
	w.fat[len(w.fat)-1] = oleEnd
	return first
}

// table is the links as they stand in a file.
func (w *oleWriter) table() []byte {
	var out []byte
	for _, n := range w.fat {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}

// writeOLE makes a compound file. Short streams stand in the mini stream, as they must.
func writeOLE(streams map[string][]byte) []byte {
	w, mini := &oleWriter{size: 512}, &oleWriter{size: 64}
	var entries []byte
	for name, content := range streams {
		to := w
		if len(content) < oleCutoff {
			to = mini
		}
		entries = append(entries, oleDirectory(name, oleTypeStream, to.add(content), len(content))...)
	}
	root := oleDirectory("Root Entry", oleTypeRoot, w.add(mini.sectors), len(mini.sectors))
	header := make([]byte, oleHeader)
	copy(header, oleMagic)
	binary.LittleEndian.PutUint16(header[30:], 9)
	binary.LittleEndian.PutUint32(header[48:], w.add(append(root, entries...)))
	binary.LittleEndian.PutUint32(header[60:], w.add(mini.table()))
	binary.LittleEndian.PutUint32(header[68:], oleEnd)
	copy(header[76:], bytes.Repeat([]byte{0xFF}, oleHeader-76))
	table := w.table()
	for i := range (len(table) + 511) / 512 {
		binary.LittleEndian.PutUint32(header[76+4*i:], uint32(len(w.fat)+i))
	}
	for len(table)%512 != 0 {
		table = append(table, 0xFF)
	}
	return append(append(header, w.sectors...), table...)
}

// oleDirectory is an entry of the directory.
func oleDirectory(name string, kind byte, start uint32, size int) []byte {
	entry := make([]byte, oleEntry)
	for i, unit := range utf16.Encode([]rune(name)) {
		binary.LittleEndian.PutUint16(entry[2*i:], unit)
	}
	binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(name)+2))
	entry[66] = kind
	binary.LittleEndian.PutUint32(entry[116:], start)
	binary.LittleEndian.PutUint32(entry[120:], uint32(size))
	return entry
}
