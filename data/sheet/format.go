package sheet

import (
	"strings"
)

// formatKind is the kind of value that a number format shows, as far as lists need it.
type formatKind uint8

const (
	formatGeneral formatKind = iota
	formatDay                // a date, with or without a time
	formatClock              // a time of day
	formatElapsed            // hours that count on beyond 24
	formatPercent
	formatDigits // a pattern of digits: leading zeros, fixed letters
)

// format is one entry of the table of cell formats.
type format struct {
	kind    formatKind
	pattern string // of formatDigits: its placeholders as 0 and #, letters after \
	struck  bool   // the cell is struck out
}

// readFormats reads the table that the s of a cell points into.
func readFormats(a *archive, part string) ([]format, error) {
	if part == "" {
		return nil, nil
	}
	var formats []format
	own := make(ownFormats)
	var fonts fontLooks
	err := a.read(part, func(t *tags) error {
		inFonts, inCells := false, false
		for t.next() {
			switch {
			case string(t.name) == "fonts":
				inFonts = !t.closing && !t.single
			case inFonts:
				if err := fonts.readTag(t, a.budget); err != nil {
					return err
				}
			case string(t.name) == "cellXfs":
				inCells = !t.closing && !t.single
			case t.is("numFmt"):
				code, _ := t.attr("formatCode")
				if err := own.add(intAttr(t, "numFmtId"), code, a.budget); err != nil {
					return err
				}
			case t.is("xf") && inCells:
				if err := a.budget.takeFormat(); err != nil {
					return err
				}
				f := own.find(intAttr(t, "numFmtId"))
				f.struck = fonts.at(intAttr(t, "fontId")).struck
				formats = append(formats, f)
			}
		}
		return nil
	})
	return formats, err
}

// ownFormats are the formats to which a file gives a number of its own.
type ownFormats map[int]format

// add adds a format. Its code is parsed here and once, because a million cells may use it.
func (own ownFormats) add(id int, code string, b *budget) error {
	f := parseFormat(code)
	own[id] = f
	return b.takeEntry(len(f.pattern))
}

// find returns the format with a number. The numbers up to 163 have a fixed meaning unless
// the file defines them.
func (own ownFormats) find(id int) format {
	if f, ok := own[id]; ok {
		return f
	}
	switch {
	case id == 9 || id == 10:
		return format{kind: formatPercent}
	case 14 <= id && id <= 17, id == 22, 27 <= id && id <= 31, id == 36, 50 <= id && id <= 54, id == 57, id == 58:
		return format{kind: formatDay}
	case 18 <= id && id <= 21, 32 <= id && id <= 35, id == 45, id == 47, id == 55, id == 56:
		return format{kind: formatClock}
	case id == 46:
		return format{kind: formatElapsed}
	}
	return format{}
}

// parseFormat returns the format of a code such as "dd-mm-yyyy". Only its first section
// counts, the one for positive numbers.
func parseFormat(code string) format {
	f, elapsed := simplify(code)
	letters := strings.ToLower(f)
	letters = strings.ReplaceAll(strings.ReplaceAll(letters, "am/pm", ""), "a/p", "")
	switch {
	case strings.Contains(letters, "general"):
		return format{}
	case elapsed:
		return format{kind: formatElapsed}
	case strings.ContainsAny(letters, "yd"):
		return format{kind: formatDay}
	case strings.ContainsAny(letters, "hs"):
		return format{kind: formatClock}
	case strings.Contains(letters, "m"):
		return format{kind: formatDay}
	case strings.Contains(letters, "%"):
		return format{kind: formatPercent}
	}
	if pattern, ok := digitPattern(code); ok {
		return format{kind: formatDigits, pattern: pattern}
	}
	return format{}
}

// simplify returns the first section of a format code without its fixed letters and
// conditions, and whether it counts hours, minutes or seconds beyond a day.
func simplify(code string) (section string, elapsed bool) {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return b.String(), elapsed
		case '\\', '_', '*': // the next character is fixed, a space or a filler
			i++
		case '"', '[':
			end := strings.IndexByte(code[i+1:], closingOf(c))
			if end < 0 {
				return b.String(), elapsed
			}
			inside := strings.ToLower(code[i+1 : i+1+end])
			if c == '[' && inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1]) {
				elapsed = true
			}
			i += end + 1
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), elapsed
}

func closingOf(c byte) byte {
	if c == '[' {
		return ']'
	}
	return c
}

// digitPattern returns a code of placeholders and fixed letters, such as 00000 or "P"0000,
// in our form. It returns none for a code that shows what General shows, or that shows more
// than whole numbers.
func digitPattern(code string) (string, bool) {
	var b strings.Builder
	zeros, fixed := 0, 0
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			i = len(code)
		case '0', '#', '?':
			zeros += strings.Count("0", string(c))
			b.WriteByte(c)
		case '_', '*':
			i++
		case ' ', '-', '(', ')', '+', ':', '$', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			fixed++
			b.WriteString(`\` + string(c))
		case '\\', '"', '[':
			text, size := fixedText(code[i:])
			if size == 0 {
				return "", false
			}
			fixed += len(text)
			for j := range len(text) {
				b.WriteString(`\` + text[j:j+1])
			}
			i += size - 1
		default:
			return "", false
		}
	}
	return withoutIdle(b.String()), strings.ContainsAny(b.String(), "0#?") && (zeros > 1 || fixed > 0)
}

// withoutIdle removes placeholders that never show anything, for digits that no number has:
// a code of a million of them would be read for each cell.
func withoutIdle(pattern string) string {
	const most = 16 // one more than a number that is shown so
	left := countPlaces(pattern)
	if left <= most {
		return pattern
	}
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			b.WriteString(pattern[i : i+2])
			i++
			continue
		case c == '0' || left <= most:
			b.WriteByte(c)
		}
		left--
	}
	return b.String()
}

// fixedText reads a quoted text, an escaped character or a bracket at the start
// of code. Size 0 is a bracket that is a condition, or one that does not end.
func fixedText(code string) (text string, size int) {
	if code[0] == '\\' {
		end := min(len(code), 2)
		return code[1:end], end
	}
	end := strings.IndexByte(code[1:], closingOf(code[0]))
	if end < 0 {
		return "", 0
	}
	inside := code[1 : 1+end]
	if code[0] == '"' {
		return inside, end + 2
	}
	if strings.ContainsAny(inside, "<>=") {
		return "", 0
	}
	// [$€-413] shows €, [Red] and the like show nothing.
	if symbol, ok := strings.CutPrefix(inside, "$"); ok {
		symbol, _, _ = strings.Cut(symbol, "-")
		return symbol, end + 2
	}
	return "", end + 2
}

// namedFormat returns the format that Office gives by name or by code.
func namedFormat(code string) format {
	switch code {
	case "General Date", "Long Date", "Medium Date", "Short Date":
		return format{kind: formatDay}
	case "Long Time", "Medium Time", "Short Time":
		return format{kind: formatClock}
	case "Percent":
		return format{kind: formatPercent}
	case "General", "General Number", "Standard", "Fixed", "Scientific", "Currency", "Euro Currency", "Yes/No",
		"True/False", "On/Off":
		return format{}
	}
	return parseFormat(code)
}
