package sheet

import (
	"bytes"
	"strconv"
)

// attrs are the attributes of a cell.
type attrs struct {
	column int
	style  int
	kind   cellType
}

// cellType is the type of a cell: its attribute t.
type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeString
	typeBool
	typeError
	typeDate
)

// cellAttrs reads where a cell is and of what type. following is its column if
// it does not say so.
func cellAttrs(rest []byte, following int) attrs {
	a := attrs{column: following}
	for {
		key, value, after, ok := nextAttr(rest)
		if !ok {
			return a
		}
		rest = after
		if len(key) != 1 {
			continue
		}
		switch key[0] {
		case 'r':
			a.column = columnOf(value, following)
		case 's':
			a.style, _ = parseInt(value) // "" occurs and means none
		case 't':
			a.kind = cellTypeOf(value)
		}
	}
}

func cellTypeOf(value []byte) cellType {
	switch string(value) {
	case "s":
		return typeShared
	case "str", "inlineStr":
		return typeString
	case "b":
		return typeBool
	case "e":
		return typeError
	case "d":
		return typeDate
	}
	return typeNumber
}

// columnOf reads the column of a reference such as AB12, from 0.
func columnOf(reference []byte, following int) int {
	n := 0
	for i, c := range reference {
		c &^= 'a' - 'A'
		if c < 'A' || c > 'Z' {
			if i == 0 {
				return following
			}
			break
		}
		n = min(n*26+int(c-'A')+1, 1<<20)
	}
	if n == 0 {
		return following
	}
	return n - 1
}

// readCell reads what stands in a cell: the stored value, never the formula.
func (s *xlsxReader) readCell(t *tags, a attrs) (Cell, error) {
	s.raw = s.raw[:0]
	inline := false
	for t.next() {
		switch {
		case t.ends("c"):
			if inline {
				cell, err := s.escapedCell(Text, s.raw)
				if s.texts.runs {
					cell.Struck = s.texts.struck
					return cell, err
				}
				return s.styled(cell, a.style), err
			}
			return s.cell(a, s.raw)
		case t.is("v") && !t.single && !inline:
			s.raw = t.appendText(s.raw[:0])
		case t.is("is"):
			s.raw, inline = s.texts.appendRich(s.raw[:0], t, "is"), true
		}
	}
	t.broken()
	return Cell{}, t.failure()
}

// cell turns the raw value of a cell into a typed one.
func (s *xlsxReader) cell(a attrs, raw []byte) (Cell, error) {
	switch {
	case len(raw) == 0:
		return Cell{}, nil
	case a.kind == typeShared:
		i, ok := parseInt(raw)
		if !ok {
			i = -1
		}
		return s.sharedCell(i, a.style)
	}
	cell, err := s.plainCell(a, raw)
	return s.styled(cell, a.style), err
}

// plainCell turns the raw value of a cell that is not shared into a typed one.
func (s *xlsxReader) plainCell(a attrs, raw []byte) (Cell, error) {
	switch a.kind {
	case typeString:
		return s.escapedCell(Text, raw)
	case typeError:
		return s.escapedCell(Error, raw)
	case typeBool:
		return boolCell(raw[0] == '1' || raw[0]|0x20 == 't'), nil
	case typeDate:
		return s.isoCell(raw)
	}
	return s.number(a, raw)
}

// isoCell reads a date that is stored as 2021-01-01 or 2021-01-01T10:10:10.
func (s *xlsxReader) isoCell(raw []byte) (Cell, error) {
	day, _, ok := isoDay(raw)
	if !ok {
		return s.escapedCell(Text, raw) // a time of day, or a mistake: show it
	}
	return s.dateCell(day, serialOf(day, s.epoch1904))
}

// number returns the cell of a number. What is no number after all (Nan is a name) stays a
// text.
func (s *xlsxReader) number(a attrs, raw []byte) (Cell, error) {
	raw = bytes.TrimSpace(raw)
	v, err := strconv.ParseFloat(string(raw), 64)
	if err != nil {
		return s.escapedCell(Text, raw)
	}
	return s.numberCell(a.style, v, raw)
}

// escapedCell keeps a text in which characters may be written as _x000D_.
func (s *xlsxReader) escapedCell(kind Kind, raw []byte) (Cell, error) {
	return s.textCell(kind, decodeEscapes(raw))
}
