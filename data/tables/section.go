package tables

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// Some lists name the department in a heading above its people and nowhere else.

// Section is a heading that names a department, or a row that ends the one before.
type Section struct {
	Row  int    // as in the file, from 1
	Unit string // "" ends it
}

// Sections returns the headings that name departments, nil where there is only one that does not
// call itself a department: that may be anything.
func (t *Table) Sections() []Section {
	why := make(map[int]AsideReason)
	for _, a := range t.SetAside {
		why[a.Row] = a.Why
	}
	var found []Section
	sure := false
	units := make(map[string]bool)
	for i := range t.others {
		row := t.others[i].Number
		switch why[row] {
		case AsideTotal:
			found = append(found, Section{Row: row})
		case AsideNote:
			text := t.headingOf(&t.others[i])
			if text == "" || !t.precedesPeople(row) {
				continue
			}
			unit, said := unitOfHeading(text)
			found = append(found, Section{row, unit})
			sure = sure || said
			units[data.Fold(unit)] = units[data.Fold(unit)] || unit != ""
		}
	}
	delete(units, "")
	if !sure && len(units) < 2 {
		return nil
	}
	return found
}

// headingOf returns the text of a row that holds nothing else; of two texts both,
// as in "Afdeling" beside "Expeditie".
func (t *Table) headingOf(line *Line) string {
	var texts []string
	for i := range line.Cells {
		c := &line.Cells[i]
		if c.Kind == sheet.Empty || strings.TrimSpace(c.Text) == "" {
			continue
		}
		if c.Kind != sheet.Text || len(texts) == 2 {
			return ""
		}
		texts = append(texts, headerText(*c))
	}
	if len(texts) == 2 && !precedesUnit(data.Fold(strings.TrimRight(texts[0], ": "))) {
		return ""
	}
	return strings.Join(texts, " ")
}

// precedesPeople reports whether people stand right below a row, at most a blank row between.
func (t *Table) precedesPeople(row int) bool {
	next, _ := slices.BinarySearchFunc(t.Lines, row, func(l Line, row int) int { return l.Number - row })
	return next < len(t.Lines) && t.Lines[next].Number <= row+2
}

// unitOfHeading returns the department that a heading names, "" for a heading about something
// else; said is true where it calls it one: "Avdeling: Vaskeri (3)".
func unitOfHeading(text string) (unit string, said bool) {
	if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		text = strings.TrimSpace(text[:open])
	}
	first, rest, _ := strings.Cut(text, " ")
	if word, behind, ok := strings.Cut(text, ":"); ok {
		first, rest = word, behind
	}
	if rest = strings.TrimSpace(rest); rest != "" && precedesUnit(data.Fold(strings.TrimRight(first, ":"))) {
		return rest, true
	}
	if isRemark(text) || ListKindIn(text) != "" || isMonth(text) {
		return "", false
	}
	if form, ok := values.ParseContract(text); ok && form != data.ContractUnknown {
		return "", false // "Uitzendkrachten"
	}
	return text, false
}

// precedesUnit reports whether a folded word says that a department's name follows.
func precedesUnit(word string) bool { return wordbook().has(classHeading, word) }

// isMonth reports whether a text is nothing but the name of a month.
func isMonth(text string) bool {
	_, err := values.ParseDay("1 "+text+" 2026", values.DayFirst)
	return err == nil
}
