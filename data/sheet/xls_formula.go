package sheet

import (
	"encoding/binary"
	"fmt"

	"kader/data"
)

// readFormula reads the stored result of a formula. What is no number is marked by
// two full bytes; a text follows in a record of its own.
func (x *xls) readFormula(column, style int) error {
	if err := x.records.need(biffFormulaSize); err != nil {
		return err
	}
	result := x.records.body[biffCellSize:biffFormulaSize]
	if result[6] != 0xFF || result[7] != 0xFF {
		v := float(result)
		if x.zero = v == 0; x.zero && givesText(x.records.body[biffFormulaSize:], biffFormulaTokens) {
			return uncomputed(x.number + 1)
		}
		return x.storeNumber(column, style, v)
	}
	switch result[0] {
	case 0:
		x.pending = column
	case 1:
		return x.store(column, boolCell(result[2] != 0), nil)
	case 2:
		return x.store(column, Cell{Kind: Error, Text: errorText(result[2])}, nil)
	}
	return nil
}

// readResult reads the text that a formula results in.
func (x *xls) readResult() error {
	column := x.pending
	if x.pending = -1; column < 0 {
		return nil
	}
	if err := x.readText(0, 2); err != nil {
		return err
	}
	cell, err := x.textCell(Text, x.raw)
	return x.store(column, cell, err)
}

// Where the length of a formula stands, behind its result and in the record of one
// that several cells share.
const (
	biffFormulaTokens = 6
	biffSharedTokens  = 8
)

// checkShared checks the formula that the last cell shares with others.
func (x *xls) checkShared() error {
	if x.zero && givesText(x.records.body, biffSharedTokens) {
		return uncomputed(x.number + 1)
	}
	return nil
}

// uncomputed returns the fault of a formula that no program has computed. Programs that make
// workbooks without Excel often leave that to Excel, and LibreOffice does so where the
// result is a text. What is stored then is 0, which would be read as a value.
func uncomputed(row int) error {
	return data.Fault{
		Code: data.ErrSheetUnsupported, Place: data.Place{Row: row},
		Err: fmt.Errorf("%w: a formula that makes a text, with 0 for its result", data.ErrUncomputed),
	}
}

// givesText reports whether a formula surely makes a text: it ends by joining two, or
// with a function that makes one. Its length stands at a place in body.
func givesText(body []byte, at int) bool {
	const join = 0x08
	if len(body) < at+2 {
		return false
	}
	tokens := body[at+2:]
	tokens = tokens[:min(len(tokens), int(binary.LittleEndian.Uint16(body[at:])))]
	n := len(tokens)
	if n >= 4 && isToken(tokens[n-4], 0x22) || n >= 3 && isToken(tokens[n-3], 0x21) {
		return isTextFunction(binary.LittleEndian.Uint16(tokens[n-2:]))
	}
	return n > 0 && tokens[n-1] == join
}

// isToken reports whether a byte calls a function. Three bytes do, for what it returns.
func isToken(b, token byte) bool { return b == token || b == token+0x20 || b == token+0x40 }

// isTextFunction reports whether a function is REPT, MID, TEXT, CHAR, LOWER, UPPER, PROPER,
// LEFT, RIGHT, TRIM, REPLACE, SUBSTITUTE, T, CLEAN or CONCATENATE.
func isTextFunction(number uint16) bool {
	switch number {
	case 30, 31, 48, 111, 112, 113, 114, 115, 116, 118, 119, 120, 130, 162, 336:
		return true
	}
	return false
}
