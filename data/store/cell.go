package store

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kader/data"
)

// instantLayout is RFC 3339 with milliseconds: its text sorts as time does.
const instantLayout = "2006-01-02T15:04:05.000Z"

// cell is one value of a row, tied to the Go field that holds it.
type cell interface {
	Scan(src any) error      // from the database into the Go field
	value() any              // from the Go field to the database
	empty() bool             // the zero value, which the database has by default
	format() string          // as text, for the log; "" is the zero value
	parse(text string) error // the way back from format
}

// checker is a cell that does not take every value.
type checker interface {
	// check returns the rule that the value breaks, "" for none. before is what stood in the cell, as format
	// gives it: what an earlier Kader kept may stay.
	check(before string) data.Rule
}

// field is a named cell. ref is the table that the cell points into, if any. Where owned is true, the row
// belongs to the one that it points to, and goes with it; see owned.go.
type field struct {
	name  string
	ref   string
	owned bool
	cell  cell
}

func text[T ~string](name string, p *T) field { return field{name: name, cell: textCell[T]{p}} }

func reference(name string, p *data.ID, table string) field {
	return field{name: name, ref: table, cell: referenceCell{p}}
}

func owner(name string, p *data.ID, table string) field {
	return field{name: name, ref: table, owned: true, cell: referenceCell{p}}
}
func day(name string, p *data.Date) field     { return field{name: name, cell: dayCell{p}} }
func instant(name string, p *time.Time) field { return field{name: name, cell: instantCell{p}} }
func number(name string, p *int) field        { return field{name: name, cell: numberCell{p}} }

// counted is a number from 0 up to the given one.
func counted(name string, p *int, most int) field {
	return field{name: name, cell: countCell{numberCell{p}, most}}
}
func decimal(name string, p *float64) field    { return field{name: name, cell: decimalCell{p}} }
func flag(name string, p *bool) field          { return field{name: name, cell: flagCell{p}} }
func listing[T any](name string, p *[]T) field { return field{name: name, cell: listCell[T]{p}} }
func unexpected(kind string, src any) error    { return fmt.Errorf("%s: a %T in the database", kind, src) }

func asText(src any) (string, error) {
	switch s := src.(type) {
	case string:
		return s, nil
	case []byte:
		return string(s), nil
	case nil:
		return "", nil
	}
	return "", unexpected("text", src)
}

type textCell[T ~string] struct{ p *T }

func (c textCell[T]) Scan(src any) error {
	s, err := asText(src)
	*c.p = T(s)
	return err
}
func (c textCell[T]) value() any              { return string(*c.p) }
func (c textCell[T]) empty() bool             { return *c.p == "" }
func (c textCell[T]) format() string          { return string(*c.p) }
func (c textCell[T]) parse(text string) error { *c.p = T(text); return nil }

// check removes what a database refuses (bytes that are no UTF-8, NUL), and refuses a text that is too long.
func (c textCell[T]) check(string) data.Rule {
	s := string(*c.p)
	if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
		*c.p = T(s)
	}
	if len(s) > data.MaxText && utf8.RuneCountInString(s) > data.MaxText {
		return data.RuleLong
	}
	return ""
}

// referenceCell keeps "" as NULL, so that the database can check references.
type referenceCell struct{ p *data.ID }

func (c referenceCell) Scan(src any) error { return textCell[data.ID](c).Scan(src) }
func (c referenceCell) value() any {
	if *c.p == "" {
		return nil
	}
	return string(*c.p)
}
func (c referenceCell) empty() bool             { return *c.p == "" }
func (c referenceCell) format() string          { return string(*c.p) }
func (c referenceCell) parse(text string) error { *c.p = data.ID(text); return nil }

type dayCell struct{ p *data.Date }

func (c dayCell) Scan(src any) error {
	s, err := asText(src)
	if err != nil {
		return err
	}
	return c.parse(s)
}
func (c dayCell) value() any     { return c.p.String() }
func (c dayCell) empty() bool    { return c.p.IsZero() }
func (c dayCell) format() string { return c.p.String() }

func (c dayCell) parse(text string) error {
	parsed, err := data.ParseDate(text)
	*c.p = parsed
	return err
}

// The years of which parse reads back the days that format writes.
const (
	firstYear = 1
	lastYear  = 9999
)

// check refuses a day that is none, and one that could not be read back.
func (c dayCell) check(before string) data.Rule {
	d := *c.p
	inYears := firstYear <= d.Year && d.Year <= lastYear
	if d.IsZero() || d.Valid() && (inYears || c.format() == before) {
		return ""
	}
	return data.RuleDate
}

type instantCell struct{ p *time.Time }

func (c instantCell) Scan(src any) error {
	s, err := asText(src)
	if err != nil {
		return err
	}
	return c.parse(s)
}
func (c instantCell) value() any  { return c.format() }
func (c instantCell) empty() bool { return c.p.IsZero() }
func (c instantCell) format() string {
	if c.p.IsZero() {
		return ""
	}
	return c.p.UTC().Format(instantLayout)
}

func (c instantCell) parse(text string) error {
	*c.p = time.Time{}
	if text == "" {
		return nil
	}
	parsed, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return fmt.Errorf("instant: %w", err)
	}
	*c.p = parsed.UTC()
	return nil
}

type numberCell struct{ p *int }

func (c numberCell) Scan(src any) error {
	n, ok := src.(int64)
	if !ok {
		return unexpected("number", src)
	}
	*c.p = int(n)
	return nil
}
func (c numberCell) value() any  { return int64(*c.p) }
func (c numberCell) empty() bool { return *c.p == 0 }
func (c numberCell) format() string {
	if *c.p == 0 {
		return ""
	}
	return strconv.Itoa(*c.p)
}

func (c numberCell) parse(text string) (err error) {
	*c.p = 0
	if text != "" {
		*c.p, err = strconv.Atoi(text)
	}
	return err
}

// countCell is a number that is never negative, and at most so many.
type countCell struct {
	numberCell
	most int
}

func (c countCell) check(before string) data.Rule {
	if 0 <= *c.p && *c.p <= c.most || c.format() == before {
		return ""
	}
	return data.RuleNumber
}

type decimalCell struct{ p *float64 }

func (c decimalCell) Scan(src any) error {
	switch n := src.(type) {
	case float64:
		*c.p = n
	case int64:
		*c.p = float64(n)
	default:
		return unexpected("decimal", src)
	}
	return nil
}
func (c decimalCell) value() any  { return *c.p }
func (c decimalCell) empty() bool { return *c.p == 0 }
func (c decimalCell) format() string {
	if *c.p == 0 {
		return ""
	}
	return strconv.FormatFloat(*c.p, 'g', -1, 64)
}

func (c decimalCell) parse(text string) (err error) {
	*c.p = 0
	if text != "" {
		*c.p, err = strconv.ParseFloat(text, 64)
	}
	return err
}

// check refuses what a database keeps as NULL, or cannot compute with.
func (c decimalCell) check(string) data.Rule {
	if math.IsNaN(*c.p) || math.IsInf(*c.p, 0) {
		return data.RuleNumber
	}
	return ""
}

type flagCell struct{ p *bool }

func (c flagCell) Scan(src any) error {
	n, ok := src.(int64)
	if !ok {
		return unexpected("flag", src)
	}
	*c.p = n != 0
	return nil
}

func (c flagCell) value() any {
	if *c.p {
		return int64(1)
	}
	return int64(0)
}

func (c flagCell) empty() bool { return !*c.p }
func (c flagCell) format() string {
	if *c.p {
		return "1"
	}
	return ""
}
func (c flagCell) parse(text string) error { *c.p = text == "1"; return nil }

// listCell keeps a list as JSON text, an empty one as "".
type listCell[T any] struct{ p *[]T }

func (c listCell[T]) Scan(src any) error {
	s, err := asText(src)
	if err != nil {
		return err
	}
	return c.parse(s)
}
func (c listCell[T]) value() any { return c.format() }

func (c listCell[T]) empty() bool { return len(*c.p) == 0 }
func (c listCell[T]) format() string {
	if len(*c.p) == 0 {
		return ""
	}
	content, err := json.Marshal(*c.p)
	if err != nil {
		return "" // plain structs and strings always marshal
	}
	return string(content)
}

func (c listCell[T]) parse(text string) error {
	*c.p = nil
	if text == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(text), c.p); err != nil {
		return fmt.Errorf("list: %w", err)
	}
	return nil
}
