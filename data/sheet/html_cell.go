package sheet

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// htmlAttrs are the attributes of cells, rows and columns that are used.
type htmlAttrs struct {
	columns, rows int // that a cell spans
	span          int // columns that a <col> describes
	hidden        bool
	style         int    // place in the number formats
	number        string // the stored value, as Excel and LibreOffice add it
	truth         string // the same of a bool
	look          look   // of the cell, or of a run of text in it
}

// readAttr notes one attribute.
func (p *htmlPage) readAttr(a *htmlAttrs, key string, value []byte) {
	switch key {
	case "colspan":
		a.columns = htmlCount(value, maxColumns)
	case "rowspan":
		a.rows = htmlCount(value, maxRows)
	case "span":
		a.span = htmlCount(value, maxColumns)
	case "hidden":
		a.hidden = true
	case "style":
		p.readStyle(a, string(value))
	case "class":
		if style, ok := p.classes[string(value)]; ok && a.style == 0 {
			a.style = style
		}
		a.look.struck = a.look.struck || p.struck[string(value)]
	case "x:num", "sdval":
		a.number = string(value)
	case "sdnum": // languages and a format: 1043;0;DD-MM-JJJJ
		if parts := strings.SplitN(string(value), ";", 3); len(parts) == 3 {
			a.style = p.format(parts[2])
		}
	case "x:bool":
		a.truth = string(value)
	}
}

// readStyle notes what a style says.
func (p *htmlPage) readStyle(a *htmlAttrs, style string) {
	lower := strings.ToLower(strings.ReplaceAll(style, " ", ""))
	a.hidden = a.hidden || strings.Contains(lower, "display:none")
	a.look.struck = a.look.struck || strings.Contains(lower, "line-through")
	a.look.raised = a.look.raised || strings.Contains(lower, "vertical-align:super")
	if code, ok := msoFormat(style); ok {
		a.style = p.format(code)
	}
}

// htmlCount parses a number of rows or columns; 0 stands for all that follow.
func htmlCount(value []byte, largest int) int {
	n, ok := parseInt(value)
	switch {
	case !ok:
		return 1
	case n == 0:
		return largest
	}
	return min(n, largest)
}

// typedCell returns the typed cell of a text. Without a number format it is a text: later
// stages decide what looks like a number or a date.
func (p *htmlPage) typedCell(a htmlAttrs, text []byte) (Cell, error) {
	if a.truth != "" {
		return boolCell(strings.EqualFold(a.truth, "TRUE") || a.truth == "1"), nil
	}
	if v, err := strconv.ParseFloat(a.number, 64); err == nil && len(text) > 0 {
		return p.values.numberCell(a.style, v, []byte(a.number))
	}
	if bytes.HasPrefix(text, []byte(`="`)) {
		text = []byte(cleanField(string(text)))
	}
	return p.values.textCell(Text, text)
}

// format returns the place of a number format, 0 for the plain one.
func (p *htmlPage) format(code string) int {
	if place, ok := p.formats[code]; ok {
		return place
	}
	if len(p.values.formats) == 0 {
		p.values.formats = append(p.values.formats, format{})
	}
	if len(p.values.formats) > maxFormats || len(code) > maxFormatCode {
		return 0
	}
	p.values.formats = append(p.values.formats, namedFormat(code))
	p.formats[code] = len(p.values.formats) - 1
	return p.formats[code]
}

// Excel allows some 4,000 formats of 255 characters.
const (
	maxFormats    = 10_000
	maxFormatCode = 1_000
)

var (
	cssRule   = regexp.MustCompile(`\.([\w-]+)[^{}]*\{([^}]*)\}`)
	msoNumber = regexp.MustCompile(`(?i)mso-number-format\s*:\s*`)
)

// maxStyles bounds the style sheets of a page together, in bytes: ten times what Excel
// writes for all the formats that it allows.
const maxStyles = 8 << 20

// readStyles notes the number formats in a style sheet, by class.
func (p *htmlPage) readStyles(sheet string) error {
	if p.styles += len(sheet); p.styles > maxStyles {
		return errTooMuch
	}
	for _, rule := range cssRule.FindAllStringSubmatch(sheet, maxFormats) {
		if code, ok := msoFormat(rule[2]); ok {
			p.classes[rule[1]] = p.format(code)
		}
		if strings.Contains(strings.ToLower(rule[2]), "line-through") {
			p.struck[rule[1]] = true
		}
	}
	return nil
}

// msoFormat finds the number format in a style: mso-number-format:"dd\\-mm\\-yyyy".
func msoFormat(style string) (string, bool) {
	found := msoNumber.FindStringIndex(style)
	if found == nil {
		return "", false
	}
	rest, end := style[found[1]:], byte(';')
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		end, rest = rest[0], rest[1:]
	}
	var code strings.Builder
	for i := 0; i < len(rest) && rest[i] != end; {
		if rest[i] != '\\' || i+1 == len(rest) {
			code.WriteByte(rest[i])
			i++
			continue
		}
		r, size := cssEscape(rest[i:])
		code.WriteRune(r)
		i += size
	}
	return strings.TrimSpace(code.String()), true
}

// cssEscape reads an escaped character: \; or \0022.
func cssEscape(s string) (r rune, size int) {
	n := 1
	for n < len(s) && n < 5 && hexDigit(s[n]) >= 0 {
		r, n = r<<4|hexDigit(s[n]), n+1
	}
	if n == 5 && utf8.ValidRune(r) { // fewer digits are a digit of the format
		return r, n
	}
	r, width := utf8.DecodeRuneInString(s[1:])
	return r, 1 + width
}
