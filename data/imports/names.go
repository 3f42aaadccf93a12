package imports

import (
	"cmp"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/tables"
	"kader/data/values"
)

// finishName splits the parts of a name where columns hold more than one: an infix before or
// behind the family name, initials in the column of given names, a whole name in one column.
func (w *typist) finishName(n *data.Name, full string) {
	n.Given, n.Family, n.Infix = withoutPlaceholder(n.Given), withoutPlaceholder(n.Family), withoutPlaceholder(n.Infix)
	given, family := w.bareName(n.Given), w.bareName(n.Family)
	leftOut := given != n.Given || family != n.Family
	n.Given, n.Family = given, family
	if isPlaceholderBeside(n.Given, n.Family) {
		n.Given = ""
	}
	if values.IsSmall(n.Given + n.Family) {
		n.Given, n.Family = properCase(strings.ToUpper(n.Given)), properCase(strings.ToUpper(n.Family))
	}
	if values.IsSmall(full) {
		full = strings.ToUpper(full) // of which the parser knows what to do with it
	}
	if w.capitals {
		n.Given, n.Family = properCase(n.Given), properCase(n.Family)
		n.Infix = strings.ToLower(n.Infix)
	}
	splitGiven(n)
	moveInfix(n)
	if full != "" && n.Family == "" {
		parsed := w.parseFull(full, n.Given)
		leftOut = leftOut || leavesOut(&parsed, full)
		n.Family, n.Infix = parsed.Family, cmp.Or(n.Infix, parsed.Infix)
		n.Given, n.Initials = cmp.Or(n.Given, parsed.Given), cmp.Or(n.Initials, parsed.Initials)
	}
	w.finishFamily(n)
	if leftOut {
		w.understood.around++
	}
}

// bareName is values.BareName, remembered.
func (w *typist) bareName(s string) string {
	if !strings.ContainsAny(s, " .,(") {
		return s
	}
	bare, ok := w.bare[s]
	if !ok {
		bare = values.BareName(s)
		w.bare[s] = bare
	}
	return bare
}

// splitGiven moves initials out of the given name: "J.P.", "J.P. (Jan)".
func splitGiven(n *data.Name) {
	if before, after, found := strings.Cut(n.Given, "("); found && n.Initials == "" &&
		isInitials(strings.TrimSpace(before)) {
		called, _, _ := strings.Cut(after, ")")
		n.Initials, n.Given = strings.TrimSpace(before), strings.TrimSpace(called)
	}
	if before, after, found := strings.Cut(n.Initials, "("); found && isInitials(strings.TrimSpace(before)) {
		called, _, _ := strings.Cut(after, ")")
		n.Initials, n.Given = strings.TrimSpace(before), cmp.Or(n.Given, strings.TrimSpace(called))
	}
	if n.Given != "" && n.Initials == "" && isInitials(n.Given) {
		n.Given, n.Initials = "", n.Given
	}
}

// moveInfix moves an infix from the end of the given name where no other is known: "Jan van der"
// beside "Berg".
func moveInfix(n *data.Name) {
	if n.Infix != "" || n.Family == "" || !strings.Contains(n.Given, " ") {
		return
	}
	words := strings.Fields(n.Given)
	end := len(words)
	for end > 1 && values.StartsSmall(words[end-1]) && values.IsInfix(words[end-1]) {
		end--
	}
	if end < len(words) {
		n.Given, n.Infix = strings.Join(words[:end], " "), strings.Join(words[end:], " ")
	}
}

// parseFull splits a whole name. A given name in a column beside it, and the order of the column,
// decide which words are which.
func (w *typist) parseFull(full, given string) data.Name {
	key := full
	if given != "" {
		key += "\x00" + given
	}
	name, ok := w.names[key]
	if ok {
		return name
	}
	switch rest, first := withoutGiven(full, given); {
	case w.familyOnly && !strings.ContainsAny(full, ",("):
		name.Infix, name.Family = values.SplitFamily(full)
	case rest != "" && first:
		name.Infix, name.Family = values.SplitFamily(rest)
		name.Given = given
	case rest != "":
		name = values.ParseName(rest + ", " + given)
	case w.familyFirst:
		name = values.ParseListedName(full, w.given.Has)
	default:
		name = values.ParseName(full)
	}
	w.names[key] = name
	return name
}

// withoutGiven returns a whole name without its given name, and whether that stood first; "" where
// the name has a comma or does not hold it.
func withoutGiven(full, given string) (rest string, first bool) {
	if given == "" || strings.ContainsAny(full, ",(") || full == strings.ToUpper(full) {
		return "", false
	}
	if rest, ok := strings.CutPrefix(full, given+" "); ok {
		return rest, true
	}
	rest, _ = strings.CutSuffix(full, " "+given)
	if rest == full {
		return "", false
	}
	return rest, false
}

// finishFamily splits infix, given name and initials from the family name in its column.
func (w *typist) finishFamily(n *data.Name) {
	if n.Infix != "" {
		if rest, ok := cutInfix(n.Family, n.Infix); ok {
			n.Family = rest // the column of infixes repeats what the family name has
		}
		return
	}
	if !strings.ContainsAny(n.Family, " ,") ||
		w.infixes && !values.StartsSmall(n.Family) && !strings.Contains(n.Family, ",") {
		return
	}
	split, ok := w.families[n.Family]
	if !ok {
		split = splitFamily(n.Family)
		w.families[n.Family] = split
	}
	n.Infix, n.Family = split.Infix, split.Family
	if n.Given == "" {
		n.Given = split.Given
	}
	n.Initials = cmp.Or(n.Initials, split.Initials)
}

// cutInfix takes an infix off the start of a family name, however it is written.
func cutInfix(family, infix string) (string, bool) {
	if len(family) > len(infix)+1 && family[len(infix)] == ' ' && strings.EqualFold(family[:len(infix)], infix) {
		return family[len(infix)+1:], true
	}
	return family, false
}

// inCapitals reports whether nearly all family names of a list are written in capitals.
func inCapitals(t *tables.Table, m tables.Mapping) bool {
	column := m.Find(data.FieldFamily)
	if column < 0 {
		return false
	}
	capitals, looked := 0, 0
	for i := range t.Lines[:min(len(t.Lines), tables.SampleLines)] {
		text := t.Lines[i].Cells[column].Text
		if len(text) < 3 {
			continue
		}
		looked++
		if text == strings.ToUpper(text) && values.HasCapital(text) {
			capitals++
		}
	}
	return looked >= 2 && 10*capitals >= 9*looked
}

// properCase gives a name in capitals the case that names have.
func properCase(s string) string {
	if !values.HasCapital(s) || s != strings.ToUpper(s) || isInitials(s) {
		return s
	}
	n := values.ParseName(s)
	n.Initials = ""
	return n.Full()
}

// withoutPlaceholder returns a name, "" for a word or sign that means that there is none.
func withoutPlaceholder(s string) string {
	if s == "" || !strings.ContainsFunc(s, unicode.IsLetter) || values.SaysUnknown(s) {
		return ""
	}
	return s
}

// isPlaceholderBeside reports whether a given name is a word for nothing beside a family name. Such a
// word may be a name, Nan or None, and is one where it is written as the family name is.
func isPlaceholderBeside(given, family string) bool {
	if given == "" || family == "" || !values.SaysNothing(given) || values.MayBeInitials(given) {
		return false
	}
	nameCase := func(s string) bool { return s != strings.ToUpper(s) && s != strings.ToLower(s) }
	return nameCase(family) && !nameCase(given)
}

// splitFamily splits "van der Berg", "Berg van der", "Berg, van der" and "Jansen, J.P.".
func splitFamily(family string) data.Name {
	if strings.Contains(family, ",") {
		return values.ParseName(family)
	}
	infix, rest := values.SplitFamily(family)
	return data.Name{Infix: infix, Family: rest}
}

// isInitials reports whether a given name is only initials: "J.", "J.P.", "J P".
func isInitials(s string) bool {
	longest := 0
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == ' ' || r == '-' }) {
		longest = max(longest, len([]rune(part)))
	}
	return (longest == 1 || longest == 2 && strings.HasSuffix(s, ".")) && // "Th."
		(values.HasCapital(s) || values.IsSmall(s)) // 王 is a name
}

// isNumberedJob reports whether a name is the job of its row with a number or a letter: "Chauffeur 2"
// beside the job Chauffeur.
func isNumberedJob(name, job string) bool {
	words := strings.Fields(data.Fold(name))
	last := len(words) - 1
	if job == "" || last < 1 || values.CountDigits(words[last]) == 0 && len(words[last]) > 1 {
		return false
	}
	return strings.Join(words[:last], " ") == data.Fold(job)
}

// leavesOut reports whether a name lacks letters of the text that it was read from: a title, a degree, a
// born name, a remark.
func leavesOut(n *data.Name, full string) bool {
	kept := 0
	for _, part := range []string{n.Given, n.Infix, n.Family, n.Initials} {
		kept += lettersAndDigits(part)
	}
	return !strings.ContainsRune(full, '@') && lettersAndDigits(full) > kept
}

func lettersAndDigits(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
