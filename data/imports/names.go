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
	n.Given, n.Family, n.Infix = orNothing(n.Given), orNothing(n.Family), orNothing(n.Infix)
	if isSmall(n.Given + n.Family) {
		n.Given, n.Family = properCase(strings.ToUpper(n.Given)), properCase(strings.ToUpper(n.Family))
	}
	if isSmall(full) {
		full = strings.ToUpper(full) // of which the parser knows what to do with it
	}
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

// isSmall tells whether a name is written without any capital.
func isSmall(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLower) && s == strings.ToLower(s)
}

// orNothing leaves out what stands in a column for no name.
func orNothing(s string) string {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	switch keyOf(s) {
	case "nvt", "onbekend", "ukjent", "ukendt", "unknown":
		return ""
	}
	return s
}

// namesNobody tells whether a name is one that lists give to no person: a sign, a
// number, or a word for nobody or for a job that is still free.
func namesNobody(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters <= countDigits(name) {
		return true
	}
	words := wordsOf(name)
	switch strings.Join(words, "") {
	case "nvt", "na", "nn", "nb", "tbd", "onbekend", "ukjent", "ukendt", "unknown", "geen", "ingen", "none", "null", "nan", "niemand", "nobody",
		"vacature", "vacatures", "vacant", "vacancy", "vakant", "vakance", "ledigstilling", "ledig", "ubesatt", "ubesat", "ikkebesatt", "ikkebesat",
		"openvacature", "openstaand", "nogintevullen", "nognietbekend", "ikkekjent", "ikkekendt", "notapplicable", "ikkerelevant", "ikkeaktuelt":
		return true
	}
	return len(words) > 0 && (words[0] == "vacature" || words[0] == "vacancy")
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
