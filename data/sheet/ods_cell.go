package sheet

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// odsAttrs are the attributes of a cell that matter; its value is in ods.value.
type odsAttrs struct {
	kind          odsType
	repeated      int
	rows, columns int // that it spans
	look          look
}

// odsType is the value type of a cell.
type odsType uint8

const (
	odsString odsType = iota
	odsNumber
	odsShare // a percentage
	odsDate
	odsTime
	odsBool
	odsError
)

// odsCellAttrs reads the attributes of a cell, and its stored value into s.value.
func (s *ods) odsCellAttrs(attrs []byte) odsAttrs {
	a := odsAttrs{repeated: 1, rows: 1, columns: 1}
	s.value = s.value[:0]
	for {
		key, value, rest, ok := nextAttr(attrs)
		if !ok {
			return a
		}
		switch string(key) {
		case "value-type":
			a.kind = odsTypeOf(value, a.kind)
		case "value", "date-value", "time-value", "boolean-value", "string-value":
			s.value = unescape(append(s.value[:0], value...), 0)
		case "style-name":
			a.look = s.looks[string(value)]
		case "number-columns-repeated":
			a.repeated = odsCount(value)
		case "number-columns-spanned":
			a.columns = odsCount(value)
		case "number-rows-spanned":
			a.rows = odsCount(value)
		}
		attrs = rest
	}
}

// odsTypeOf names a value type. LibreOffice gives it twice; only the second time
// an error is called one.
func odsTypeOf(value []byte, known odsType) odsType {
	switch string(value) {
	case "float", "currency":
		return odsNumber
	case "percentage":
		return odsShare
	case "date":
		return odsDate
	case "time":
		return odsTime
	case "boolean":
		return odsBool
	case "error":
		return odsError
	}
	return known
}

// cell reads what the cell that the current tag opens holds: the stored value, and
// of texts what is shown. Notes and drawings in it are no part of the list.
func (s *ods) cell(t *tags, a odsAttrs) (Cell, error) {
	s.text = s.text[:0]
	s.rich.open(s.text)
	if t.single {
		return s.typedCell(a)
	}
	paragraphs := 0
	for t.next() {
		switch {
		case t.closing: // what the cell holds is read or passed as a whole
			return s.richCell(a)
		case t.is("p"), t.is("h"):
			if paragraphs++; paragraphs > 1 {
				s.text = append(s.text, '\n')
			}
			s.paragraph(t, a.look)
		default:
			t.skip()
		}
	}
	t.broken()
	return Cell{}, t.failure()
}

// richCell is typedCell without text that does not count.
func (s *ods) richCell(a odsAttrs) (Cell, error) {
	if s.rich.leavesOut() {
		s.texts.leftOut++
	}
	s.text = s.rich.close(s.text)
	cell, err := s.typedCell(a)
	cell.Struck = cell.Kind != Empty && s.rich.allStruck()
	return cell, err
}

// typedCell turns value and text of a cell into a typed one. A value that cannot be
// understood is shown.
func (s *ods) typedCell(a odsAttrs) (Cell, error) {
	switch a.kind {
	case odsNumber, odsShare:
		if v, err := strconv.ParseFloat(string(bytes.TrimSpace(s.value)), 64); err == nil {
			return s.number(a, v)
		}
	case odsDate:
		if cell, ok, err := s.date(); ok || err != nil {
			return cell, err
		}
	case odsTime:
		if days, ok := parseDuration(string(s.value)); ok {
			return s.clockCell(days)
		}
	case odsBool:
		if len(s.value) > 0 {
			return boolCell(string(s.value) == "true"), nil
		}
	case odsError:
		return s.textCell(Error, s.text)
	}
	if len(s.value) > 0 && (a.kind == odsString || len(s.text) == 0) {
		return s.textCell(Text, s.value)
	}
	return s.textCell(Text, s.text)
}

// number makes the cell of a number. Where the cell shows more than the number,
// such as leading zeros, it keeps that.
func (s *ods) number(a odsAttrs, v float64) (Cell, error) {
	if a.kind == odsShare {
		return s.numberCell(odsPercent, v, s.value)
	}
	if yes, ok := truthWord(string(s.text)); ok && (v == 0 || v == 1) && yes == (v == 1) {
		return boolCell(yes), nil // which LibreOffice stores as a number
	}
	if showsDigits(s.text, v) {
		text, err := s.texts.keep(s.text)
		return Cell{Kind: Number, Text: text, Number: v}, err
	}
	return s.numberCell(odsPlain, v, bytes.TrimSpace(s.value))
}

// showsDigits reports whether a text is a whole number with something more: leading
// zeros, fixed letters. Separators of thousands are nothing more.
func showsDigits(text []byte, v float64) bool {
	if v < 0 || v >= 1e15 || v != math.Trunc(v) || len(text) > 64 {
		return false
	}
	digits := make([]byte, 0, 64)
	grouped := true
	for i, c := range text {
		if '0' <= c && c <= '9' {
			digits = append(digits, c)
		} else {
			grouped = grouped && i > 0 && groups(c)
		}
	}
	number := strconv.AppendInt(make([]byte, 0, 32), int64(v), 10)
	zeros := len(digits) - len(number)
	if zeros < 0 || !bytes.Equal(digits[zeros:], number) || len(bytes.Trim(digits[:zeros], "0")) > 0 {
		return false
	}
	return zeros > 0 || !grouped
}

// truthWord reads how spreadsheet programs show a bool, in our languages and their
// neighbours.
func truthWord(text string) (yes, ok bool) {
	switch strings.ToUpper(text) {
	case "TRUE", "WAAR", "SANN", "SAND", "SANT", "WAHR", "VRAI":
		return true, true
	case "FALSE", "ONWAAR", "USANN", "FALSK", "FALSKT", "FALSCH", "FAUX":
		return false, true
	}
	return false, false
}

// groups reports whether a byte is of what separates thousands; beyond ASCII those
// are blanks and signs of two or three bytes.
func groups(c byte) bool { return c == '.' || c == ',' || c == '\'' || c == ' ' || c >= utf8.RuneSelf }

// date reads a date, with or without a time of day, in s.value; false if it is none.
func (s *ods) date() (Cell, bool, error) {
	day, clock, ok := isoDay(s.value)
	if !ok {
		return Cell{}, false, nil // which the cell then shows as text
	}
	serial := serialOf(day, false)
	if serial < 1 { // a time of day alone
		if days, ok := parseClock(clock); ok {
			cell, err := s.clockCell(days)
			return cell, true, err
		}
	}
	cell, err := s.dateCell(day, serial)
	return cell, true, err
}
