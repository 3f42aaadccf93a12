package sheet

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// The records of a workbook of Excel 5 to 2003 that matter for a list.
const (
	biffFormula      = 0x0006
	biffEnd          = 0x000A
	biffDateMode     = 0x0022
	biffFilePass     = 0x002F
	biffFont         = 0x0031
	biffContinue     = 0x003C
	biffCodePage     = 0x0042
	biffColumns      = 0x007D
	biffSheetOptions = 0x0081
	biffSheet        = 0x0085
	biffManyRK       = 0x00BD
	biffRichText     = 0x00D6
	biffFormat       = 0x00E0
	biffMerged       = 0x00E5
	biffStrings      = 0x00FC
	biffSharedText   = 0x00FD
	biffNumber       = 0x0203
	biffText         = 0x0204
	biffBoolOrError  = 0x0205
	biffResult       = 0x0207
	biffRow          = 0x0208
	biffRK           = 0x027E
	biffFormatCode   = 0x041E
	biffShared       = 0x04BC
	biffStart        = 0x0809
)

var (
	errNoStart = errors.New("no sheet where one should start")
	errOverlap = errors.New("sheets that lie over each other")
)

// progressStep is after how many bytes a reader tells how far it is.
const progressStep = 64 << 10

// biff walks over the records of a workbook: a number, a length, and so many
// bytes each. A workbook ends with a record that says so, hence running out of
// bytes is always an error.
type biff struct {
	content []byte
	end     int // of the current record
	walked  int // bytes that have been passed
	told    int // those of them that are off the budget
	budget  *budget
	err     error

	id   int
	body []byte // of the current record
}

// next moves to the next record.
func (b *biff) next() bool {
	const header = 4
	if b.err != nil {
		return false
	}
	if b.err = b.report(); b.err != nil {
		return false
	}
	rest := b.content[b.end:]
	if len(rest) < header {
		b.err = io.ErrUnexpectedEOF
		return false
	}
	size := int(binary.LittleEndian.Uint16(rest[2:]))
	if len(rest)-header < size {
		b.err = io.ErrUnexpectedEOF
		return false
	}
	b.id = int(binary.LittleEndian.Uint16(rest))
	b.body = rest[header : header+size]
	b.end += header + size
	b.walked += header + size
	return true
}

// report takes what has been passed off the budget. A workbook whose sheets share
// their records could be read for hours.
func (b *biff) report() error {
	if b.walked > len(b.content)+progressStep {
		return errOverlap
	}
	if b.walked-b.told < progressStep {
		return nil
	}
	n := b.walked - b.told
	b.told = b.walked
	return b.budget.takeInflated(n)
}

// continued moves to the next record if it continues the current one.
func (b *biff) continued() bool {
	if rest := b.content[b.end:]; len(rest) < 2 || binary.LittleEndian.Uint16(rest) != biffContinue {
		return false
	}
	return b.next()
}

// seek moves to the record that starts at a place in the workbook.
func (b *biff) seek(at int) error {
	if at < 0 || at > len(b.content) {
		return fmt.Errorf("%w: byte %d of %d", errNoStart, at, len(b.content))
	}
	b.end, b.body = at, nil
	return nil
}

// need reports whether the record holds at least n bytes.
func (b *biff) need(n int) error {
	if len(b.body) < n {
		return fmt.Errorf("record %#x: %w", b.id, errShortRecord)
	}
	return nil
}

// word returns two bytes of the record, which need has found to be there.
func (b *biff) word(at int) int { return int(binary.LittleEndian.Uint16(b.body[at:])) }

// biffVersion is which Excel wrote a workbook.
type biffVersion uint8

const (
	biffUnknown biffVersion = iota
	biffTooOld              // Excel 2 to 4: one sheet, no workbook
	biff5                   // Excel 5 and 95: texts in a code page
	biff8                   // Excel 97 to 2003: texts in Unicode
)

// What a part of a workbook is, as its first record says.
const (
	biffKindGlobals = 0x0005
	biffKindSheet   = 0x0010
)

// readStart reads the record that starts a workbook or a sheet in it. Scripts on
// web servers write version 0 and mean 5.
func (b *biff) readStart() (version biffVersion, kind int, err error) {
	if !b.next() {
		return biffUnknown, 0, b.err
	}
	switch b.id {
	case 0x0009, 0x0209, 0x0409:
		return biffTooOld, 0, nil
	case biffStart:
	default:
		return biffUnknown, 0, fmt.Errorf("%w: record %#x", errNoStart, b.id)
	}
	if err := b.need(4); err != nil {
		return biffUnknown, 0, err
	}
	switch b.word(0) >> 8 {
	case 0, 5:
		return biff5, b.word(2), nil
	case 6:
		return biff8, b.word(2), nil
	case 2, 3, 4:
		return biffTooOld, 0, nil
	}
	return biffUnknown, 0, fmt.Errorf("%w: version %#x", errNoStart, b.word(0))
}

// isBIFF reports whether a file is a workbook of Excel 5 to 2003 without the
// container that should be around it.
func isBIFF(content []byte) bool {
	b := biff{content: content, budget: newBudget(Options{})}
	version, kind, err := b.readStart()
	return err == nil && (version == biff5 || version == biff8) && len(b.body) <= 16 &&
		(kind == biffKindGlobals || kind == biffKindSheet)
}
