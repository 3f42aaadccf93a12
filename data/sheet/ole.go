package sheet

import (
	"encoding/binary"
	"errors"
	"strings"
)

// oleMagic starts every compound file: the container of Office files before
// 2007, and of newer ones that are encrypted.
const oleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

const (
	oleHeader     = 512
	oleEntry      = 128  // size of a directory entry
	oleCutoff     = 4096 // smaller streams stand in the mini stream
	oleEndOfChain = 0xFFFFFFFA
	oleTypeFolder = 1
	oleTypeStream = 2
	oleTypeRoot   = 5
)

var errContainer = errors.New("a broken compound file")

// oleFile is a compound file whose directory has been read. Every chain of
// sectors is followed no further than the file is long.
type oleFile struct {
	content    []byte
	sectorSize int
	fat        []uint32
	miniFAT    []uint32
	mini       []byte // the stream that holds all short streams
	entries    []oleStream
	top        []oleStream // those that are in no folder
}

// oleStream is a stream, or a folder of them, as the directory names it.
type oleStream struct {
	name  string
	kind  byte
	start uint32
	size  int

	left, right, child uint32 // neighbours in the same folder, and the first inside
}

// openOLE reads the tables of a compound file.
func openOLE(content []byte) (*oleFile, error) {
	if len(content) < oleHeader {
		return nil, errContainer
	}
	shift := binary.LittleEndian.Uint16(content[30:])
	if shift != 9 && shift != 12 {
		return nil, errContainer
	}
	o := &oleFile{content: content, sectorSize: 1 << shift}
	o.readFAT()
	directory, err := o.chain(o.header(48))
	if err != nil {
		return nil, err
	}
	for ; len(directory) >= oleEntry; directory = directory[oleEntry:] {
		o.addEntry(directory[:oleEntry])
	}
	// The mini tables are absent where no stream is short.
	if miniFAT, err := o.chain(o.header(60)); err == nil {
		o.miniFAT = appendSectors(nil, miniFAT)
	}
	for _, e := range o.entries {
		if e.kind == oleTypeRoot {
			if mini, err := o.chain(e.start); err == nil {
				o.mini = mini
			}
		}
	}
	if o.top = o.outermost(); len(o.top) == 0 {
		o.top = o.entries // some programs link nothing
	}
	return o, nil
}

func (o *oleFile) header(offset int) uint32 { return binary.LittleEndian.Uint32(o.content[offset:]) }

// sector returns one sector, cut short at the end of the file; nil beyond it.
func (o *oleFile) sector(n uint32) []byte {
	start := (int64(n) + 1) * int64(o.sectorSize)
	if start >= int64(len(o.content)) {
		return nil
	}
	return o.content[start:min(start+int64(o.sectorSize), int64(len(o.content)))]
}

// readFAT gathers the table that links the sectors. The header holds the places
// of its first 109 sectors, further sectors hold the rest.
func (o *oleFile) readFAT() {
	places := appendSectors(nil, o.content[76:oleHeader])
	perSector := o.sectorSize/4 - 1
	limit := len(o.content)/o.sectorSize + 1
	for next, n := o.header(68), 0; next < oleEndOfChain && n < limit; n++ {
		sector := o.sector(next)
		if len(sector) < o.sectorSize {
			break
		}
		list := appendSectors(nil, sector)
		places, next = append(places, list[:perSector]...), list[perSector]
	}
	for _, place := range places {
		if place < oleEndOfChain && len(o.fat) < limit+o.sectorSize {
			o.fat = appendSectors(o.fat, o.sector(place))
		}
	}
}

// appendSectors appends the sector numbers that b holds.
func appendSectors(into []uint32, b []byte) []uint32 {
	for ; len(b) >= 4; b = b[4:] {
		into = append(into, binary.LittleEndian.Uint32(b))
	}
	return into
}

// chain returns the bytes of the sectors from start on. A chain that runs in a
// circle or out of the file is an error.
func (o *oleFile) chain(start uint32) ([]byte, error) {
	size := 0
	for next := start; next < oleEndOfChain; next = o.fat[next] {
		sector := o.sector(next)
		if sector == nil || int64(next) >= int64(len(o.fat)) || size > len(o.content) {
			return nil, errContainer
		}
		size += len(sector)
	}
	out := make([]byte, 0, size)
	for next := start; next < oleEndOfChain; next = o.fat[next] {
		out = append(out, o.sector(next)...)
	}
	return out, nil
}

// miniChain is chain for the short streams, whose sectors have 64 bytes.
func (o *oleFile) miniChain(start uint32) ([]byte, error) {
	const size = 64
	var out []byte
	for next := start; next < oleEndOfChain; next = o.miniFAT[next] {
		from := int64(next) * size
		if int64(next) >= int64(len(o.miniFAT)) || from >= int64(len(o.mini)) || len(out) > len(o.mini) {
			return nil, errContainer
		}
		out = append(out, o.mini[from:min(from+size, int64(len(o.mini)))]...)
	}
	return out, nil
}

// addEntry notes what a directory entry says.
func (o *oleFile) addEntry(e []byte) {
	length := int(binary.LittleEndian.Uint16(e[64:]))
	known := e[66] == oleTypeStream || e[66] == oleTypeRoot || e[66] == oleTypeFolder
	if length < 2 || length > 64 || !known {
		o.entries = append(o.entries, oleStream{}) // its number counts
		return
	}
	name := appendUnits(nil, appendWide(nil, e[:length-2]))
	size := binary.LittleEndian.Uint32(e[120:]) // files over 4 GiB do not get here
	o.entries = append(o.entries, oleStream{
		name: string(name), kind: e[66],
		start: binary.LittleEndian.Uint32(e[116:]), size: int(size),
		left: binary.LittleEndian.Uint32(e[68:]), right: binary.LittleEndian.Uint32(e[72:]),
		child: binary.LittleEndian.Uint32(e[76:]),
	})
}

// outermost returns the entries that are in no folder: a letter may hold a
// workbook, a workbook another one. Each entry counts once, so the links between
// them cannot run in a circle.
func (o *oleFile) outermost() []oleStream {
	var out []oleStream
	seen := make([]bool, len(o.entries))
	var next []uint32
	for _, e := range o.entries {
		if e.kind == oleTypeRoot {
			next = append(next, e.child)
			break
		}
	}
	for len(next) > 0 {
		n := next[len(next)-1]
		next = next[:len(next)-1]
		if int64(n) >= int64(len(seen)) || seen[n] {
			continue
		}
		seen[n] = true
		e := o.entries[n]
		next = append(next, e.left, e.right)
		if e.kind == oleTypeStream {
			out = append(out, e)
		}
	}
	return out
}

// find returns the stream with the given name, whatever its case.
func (o *oleFile) find(name string) (oleStream, bool) {
	for _, e := range o.top {
		if e.kind == oleTypeStream && strings.EqualFold(e.name, name) {
			return e, true
		}
	}
	return oleStream{}, false
}

func (o *oleFile) has(name string) bool {
	_, ok := o.find(name)
	return ok
}

// stream returns the bytes of the stream with the given name.
func (o *oleFile) stream(name string) ([]byte, error) {
	e, ok := o.find(name)
	if !ok {
		return nil, errContainer
	}
	read := o.chain
	if e.size < oleCutoff {
		read = o.miniChain
	}
	content, err := read(e.start)
	if err != nil {
		return nil, err
	}
	if len(content) < e.size {
		return nil, errContainer
	}
	return content[:e.size], nil
}
