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
	if t.Parts != nil {
		return t.sections
	}
	why := t.asides()
	title, saidAbove, headers := t.unitAboveHeader(why)
	var found []Section
	sure := saidAbove
	units := make(map[string]bool)
	if title.Unit != "" && (saidAbove || headers) {
		found = append(found, title)
		units[data.Fold(title.Unit)] = true
	}
	for i := range t.headings {
		row := t.headings[i].Number
		switch why[row] {
		case AsideTotal:
			found = append(found, Section{Row: row})
		case AsideNote:
			text := t.headingOf(&t.headings[i])
			if text == "" || !t.precedesPeople(row, why) {
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

// asides returns by row why it was set aside.
func (t *Table) asides() map[int]AsideReason {
	why := make(map[int]AsideReason, len(t.SetAside))
	for _, a := range t.SetAside {
		why[a.Row] = a.Why
	}
	return why
}

// unitAboveHeader returns the department that the titles above the header name; said is true where a
// title calls it one. blocks is true where another heading has the header again below it: then what
// stands right above the first header is such a heading too.
func (t *Table) unitAboveHeader(why map[int]AsideReason) (title Section, said, blocks bool) {
	for i := range t.headings {
		row := t.headings[i].Number
		switch why[row] {
		case AsideTitle:
			if unit := t.unitSaid(&t.headings[i]); unit != "" {
				title, said = Section{row, unit}, true
			} else if text := t.headingOf(&t.headings[i]); !said && row >= t.HeaderRow-2 && text != "" {
				unit, _ := unitOfHeading(text)
				title = Section{row, unit}
			}
		case AsideNote:
			blocks = blocks || why[row+1] == AsideHeader || why[row+2] == AsideHeader
		}
	}
	return title, said, blocks
}

// unitSaid returns the department that a row calls one, in one cell or in two beside each other.
func (t *Table) unitSaid(line *Line) string {
	texts := textsOf(line.Cells)
	for i, text := range texts {
		text = strings.Join(strings.Fields(text), " ")
		if unit, said := unitOfHeading(text); said && ListKindIn(unit) == "" {
			return unit
		}
		if !precedesUnit(data.Fold(strings.TrimRight(text, ": "))) {
			continue
		}
		next := slices.IndexFunc(texts[i+1:], func(text string) bool { return strings.TrimSpace(text) != "" })
		if next >= 0 && line.Cells[i+1+next].Kind == sheet.Text {
			return headerText(line.Cells[i+1+next])
		}
	}
	return ""
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

// precedesPeople reports whether people stand right below a row, at most a blank row and the header
// between.
func (t *Table) precedesPeople(row int, why map[int]AsideReason) bool {
	next := t.lineBelow(row)
	for _, below := range []int{row + 1, row + 2} {
		if why[below] == AsideHeader {
			row = below
			break
		}
	}
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
