package imports

import (
	"strings"
	"unicode"

	"kader/data"
)

// finishName takes the parts of a name apart where columns hold more than one: an
// infix before the family name, initials in the column of given names, a whole name
// in one column.
func (w *typist) finishName(n *data.Name, full string) {
	if w.capitals {
		n.Given, n.Family = properCase(n.Given), properCase(n.Family)
		n.Infix = strings.ToLower(n.Infix)
	}
	if n.Given != "" && n.Initials == "" && isInitials(n.Given) {
		n.Given, n.Initials = "", n.Given
	}
	if full != "" && n.Family == "" {
		parsed, ok := w.names[full]
		if !ok {
			parsed = data.ParseName(full)
			w.names[full] = parsed
		}
		n.Family, n.Infix = parsed.Family, or(n.Infix, parsed.Infix)
		n.Given, n.Initials = or(n.Given, parsed.Given), or(n.Initials, parsed.Initials)
	}
	if n.Infix == "" && strings.ContainsAny(n.Family, " ,") && (!w.infixes || startsSmall(n.Family)) {
		split, ok := w.families[n.Family]
		if !ok {
			split = splitFamily(n.Family)
			w.families[n.Family] = split
		}
		n.Infix, n.Family = split[0], split[1]
	}
}

// inCapitals tells whether the names of a list are all written in capitals.
func inCapitals(t *Table, m Mapping) bool {
	column := m.Find(data.FieldFamily)
	if column < 0 {
		return false
	}
	capitals, looked := 0, 0
	for i := range t.Lines[:min(len(t.Lines), sampleLines)] {
		text := t.Lines[i].Cells[column].Text
		if len(text) < 3 {
			continue
		}
		looked++
		if text == strings.ToUpper(text) {
			capitals++
		}
	}
	return looked >= 2 && 10*capitals >= 9*looked
}

// properCase gives a name in capitals the case that names have.
func properCase(s string) string {
	if s == "" || s != strings.ToUpper(s) || isInitials(s) {
		return s
	}
	n := data.ParseName(s)
	return strings.TrimSpace(strings.Join([]string{n.Given, n.Infix, n.Family}, " "))
}

// startsSmall tells whether a name begins with a small letter, perhaps behind an apostrophe.
func startsSmall(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// splitFamily splits "van der Berg" and "Berg, van der".
func splitFamily(family string) [2]string {
	if name, infix, ok := strings.Cut(family, ","); ok {
		if split, rest := data.SplitFamily(infix + " X"); split != "" && rest == "X" {
			return [2]string{split, strings.TrimSpace(name)}
		}
	}
	infix, rest := data.SplitFamily(family)
	return [2]string{infix, rest}
}

// isInitials tells whether a given name is only initials: "J.", "J.P.", "J P".
func isInitials(s string) bool {
	longest := 0
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == ' ' || r == '-' }) {
		longest = max(longest, len([]rune(part)))
	}
	return longest == 1 || longest == 2 && strings.HasSuffix(s, ".") // "Th."
}
