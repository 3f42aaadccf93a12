package sheet

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// The records of a binary workbook that matter for a list.
const (
	xlsbRow         = 0
	xlsbRK          = 2
	xlsbError       = 3
	xlsbBool        = 4
	xlsbNumber      = 5
	xlsbText        = 6
	xlsbShared      = 7
	xlsbTextResult  = 8
	xlsbNumResult   = 9
	xlsbBoolResult  = 10
	xlsbErrorResult = 11
	xlsbStringItem  = 19
	xlsbFont        = 43
	xlsbFormatCode  = 44
	xlsbFormat      = 47
	xlsbColumns     = 60
	xlsbRichText    = 62
	xlsbCells       = 145
	xlsbCellsEnd    = 146
	xlsbProperties  = 153
	xlsbSheet       = 156
	xlsbStrings     = 159
	xlsbMerged      = 176
	xlsbFormats     = 617
	xlsbFormatsEnd  = 618
)

// maxXLSBRecord bounds what is kept of a record; a cell takes at most 64 KiB.
const maxXLSBRecord = 4 << 20

var errLongRecord = errors.New("a record that is longer than any we know")

// xlsbRecords walks over the records of a part of a binary workbook: a number and
// a length of a few bytes each, then the body, which is read only if asked for.
type xlsbRecords struct {
	source *bufio.Reader
	budget *budget
	id     int
	left   int // bytes of the current record that are not read
	body   []byte
	err    error // what ended the part: io.EOF or worse
}

// failure returns the error that ended the part, nil for its proper end.
func (r *xlsbRecords) failure() error {
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

// next moves to the next record.
func (r *xlsbRecords) next() bool {
	if r.err != nil {
		return false
	}
	if err := r.budget.takeRecord(); err != nil {
		return r.broken(err)
	}
	if _, err := r.source.Discard(r.left); err != nil {
		return r.broken(err)
	}
	r.left = 0
	var err error
	if r.id, err = r.number(2); err != nil {
		r.err = err // the end, where no record starts
		return false
	}
	if r.left, err = r.number(4); err != nil {
		return r.broken(err)
	}
	return true
}

// number reads a number of at most so many bytes, seven bits each.
func (r *xlsbRecords) number(size int) (int, error) {
	n := 0
	for i := range size {
		c, err := r.source.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return 0, err
		}
		n |= int(c&0x7F) << (7 * i)
		if c&0x80 == 0 {
			break
		}
	}
	return n, nil
}

// broken notes that the part ends inside a record.
func (r *xlsbRecords) broken(err error) bool {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	r.err = err
	return false
}

// load reads the body of the record, which must have at least so many bytes. The
// body is good until the next call.
func (r *xlsbRecords) load(least int) error {
	if r.left < least {
		return fmt.Errorf("record %d: %w", r.id, errShortRecord)
	}
	if r.left > maxXLSBRecord {
		return fmt.Errorf("record %d: %w", r.id, errLongRecord)
	}
	r.body = r.body[:0]
	for r.left > 0 { // memory grows with what is there, not with what is claimed
		have, n := len(r.body), min(r.left, 64<<10)
		r.body = slices.Grow(r.body, n)[:have+n]
		if _, err := io.ReadFull(r.source, r.body[have:]); err != nil {
			r.broken(err)
			return r.err
		}
		r.left -= n
	}
	return nil
}

// long returns four bytes of the body, which load has found to be there. What no
// sheet can hold becomes the largest number that is an int everywhere.
func (r *xlsbRecords) long(at int) int {
	return int(min(binary.LittleEndian.Uint32(r.body[at:]), math.MaxInt32))
}

// word returns two bytes of the body, which load has found to be there.
func (r *xlsbRecords) word(at int) int { return int(binary.LittleEndian.Uint16(r.body[at:])) }

// wide returns the text that starts in the body at a place, as UTF-16, and where
// it ends. A text that is absent is empty.
func (r *xlsbRecords) wide(at int) (text []byte, end int, err error) {
	const absent = 0xFFFFFFFF
	if len(r.body)-at < 4 {
		return nil, 0, fmt.Errorf("record %d: %w", r.id, errShortRecord)
	}
	length := binary.LittleEndian.Uint32(r.body[at:])
	rest := r.body[at+4:]
	if length == absent {
		return nil, at + 4, nil
	}
	if uint64(length)*2 > uint64(len(rest)) {
		return nil, 0, fmt.Errorf("record %d: %w", r.id, errShortRecord)
	}
	return rest[:2*length], at + 4 + int(2*length), nil
}

// readBinary walks the records of a part and hands them to f; then it reads on to
// the end, where the checksum stands.
func (a *archive) readBinary(name string, f func(*xlsbRecords) error) error {
	return a.readPart(name, func(content io.Reader) error {
		r := &xlsbRecords{source: bufio.NewReaderSize(content, 64<<10), budget: a.budget}
		if err := f(r); err != nil {
			return err
		}
		if err := r.failure(); err != nil {
			return err
		}
		_, err := io.Copy(io.Discard, content)
		return err
	})
}
