package tables

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// A workbook may have a sheet for each department, and a sheet two blocks of people side by side. Tables
// with the same header are then one list.

// Part is a table that another one was made of.
type Part struct {
	Name string // of the table
	Row  int    // with which it begins in the joined table, from 1
}

// mostCommon is the share of people of a table above which it is another version of a list rather than
// another part of it.
const mostCommon = .2

// FindParts returns the places of those tables of a file that are parts of one list, in their order; nil
// where there are none.
func (k *Reader) FindParts(list []Table) []int {
	var best []int
	most := 0
	groups := make(map[string][]int)
	for i := range list {
		t := &list[i]
		if !t.NamesPeople || t.Hidden || t.HeaderRow == 0 || len(t.Lines) == 0 || t.Fault != nil ||
			!slices.ContainsFunc(t.Headers, k.isName) {
			continue
		}
		key := headerRun(t.Headers) + strconv.FormatBool(t.Turned)
		groups[key] = append(groups[key], i)
		if group := groups[key]; len(group) > most {
			best, most = group, len(group)
		}
	}
	if !onOneSheet(list, best) {
		best = slices.DeleteFunc(slices.Clone(best), func(i int) bool { return list[i].ownUnit() == "" })
	}
	if len(best) < 2 || slices.ContainsFunc(best, func(i int) bool { return list[i].isTitledOther() }) ||
		k.shareNames(list, best) {
		return nil
	}
	return best
}

// onOneSheet reports whether all tables stand on one sheet, so that its name tells nothing of them.
func onOneSheet(list []Table, places []int) bool {
	return !slices.ContainsFunc(places, func(i int) bool { return list[i].Sheet != list[places[0]].Sheet })
}

// ownUnit returns the department that the name of a table's sheet is, or that a title above its header calls one;
// "" where there is none.
func (t *Table) ownUnit() string {
	if unit := unitOfSheet(t.Sheet); unit != "" {
		return unit
	}
	title, said, _ := t.unitAboveHeader(t.asides())
	if !said {
		return ""
	}
	return title.Unit
}

// unitOfSheet returns the department that the name of a sheet is, "" where it is a month, a number or a
// word for a sheet of any kind.
func unitOfSheet(name string) string {
	if unit, said := unitOfHeading(name); said {
		return unit
	}
	words := slices.DeleteFunc(values.HeaderWords(name), func(word string) bool {
		return values.CountDigits(word) == len(word)
	})
	if len(words) == 0 || len(words) > 6 || isMonth(words[0]) || ListKindIn(name) != "" || namesNoUnit(words) {
		return ""
	}
	if form, ok := values.ParseContract(name); ok && form != data.ContractUnknown {
		return ""
	}
	return strings.TrimSpace(name)
}

// namesNoUnit reports whether the words of a sheet's name or title speak of a part of the list that is no
// department: Sheet 1, Week 40, Left.
func namesNoUnit(words []string) bool {
	w := wordbook()
	first := strings.TrimRight(data.Fold(words[0]), "0123456789")
	return w.has(classSheet, first) || w.has(classTotal, first) ||
		len(words) > 1 && w.has(classSheet, first+" "+data.Fold(words[1]))
}

// isTitledOther reports whether a title above the table speaks of people of another kind: those who left.
func (t *Table) isTitledOther() bool {
	return slices.ContainsFunc(t.Titles, func(title string) bool {
		words := values.HeaderWords(title)
		return len(words) > 0 && namesNoUnit(words)
	})
}

// names returns the folded names of the people in a table.
func (t *Table) names(k *Reader) map[string]bool {
	var columns []int
	for i, header := range t.Headers {
		if k.isName(header) {
			columns = append(columns, i)
		}
	}
	names := make(map[string]bool, len(t.Lines))
	for i := range t.Lines {
		name := ""
		for _, column := range columns {
			name += " " + data.Fold(t.Lines[i].Cells[column].Text)
		}
		names[name] = true
	}
	return names
}

// shareNames reports whether many people stand in two of the tables.
func (k *Reader) shareNames(list []Table, places []int) bool {
	all := make(map[string]bool)
	for _, place := range places {
		names := list[place].names(k)
		twice := 0
		for name := range names {
			count(&twice, all[name])
			all[name] = true
		}
		if float64(twice) > mostCommon*float64(len(names)) {
			return true
		}
	}
	return false
}

// Join returns one table of several with the same headers. Its rows are counted on from part to part.
func Join(list []Table, places []int) Table {
	first := &list[places[0]]
	j := Table{
		Turned: first.Turned, HeaderRow: first.HeaderRow, HeaderRows: first.HeaderRows,
		Titles: first.Titles, Headers: first.Headers,
		Letters: first.Letters, TitleKind: first.TitleKind, first: 1, area: first.area, columns: first.columns,
		NamesPeople: true, facts: &sheet.Sheet{HiddenColumns: first.facts.HiddenColumns},
	}
	bySheet := !onOneSheet(list, places)
	titles := titlesOfParts(list, places)
	var names []string
	for i, place := range places {
		t := &list[place]
		names = append(names, t.Name)
		j.Parts = append(j.Parts, Part{Name: t.Name, Row: j.bottom + 1})
		unit := ""
		if bySheet {
			unit = t.ownUnit()
		} else if titles != nil {
			unit = titles[i]
		}
		j.sections = append(j.sections, Section{Row: j.bottom + 1, Unit: unit})
		for _, s := range t.Sections() {
			j.sections = append(j.sections, Section{Row: j.bottom + s.Row, Unit: cmp.Or(s.Unit, unit)})
		}
		j.append(t, i == 0)
	}
	if len(names) > 3 {
		names = append(names[:3], "… "+strconv.Itoa(len(places)))
	}
	j.Name = strings.Join(names, " + ")
	j.Sheet, j.facts.Name = j.Name, j.Name
	return j
}

// titlesOfParts returns the departments that stand right above the headers of tables side by side, nil
// where they do not tell the tables apart.
func titlesOfParts(list []Table, places []int) []string {
	var units []string
	for _, place := range places {
		t := &list[place]
		title, _, _ := t.unitAboveHeader(t.asides())
		if title.Unit == "" || slices.Contains(units, title.Unit) {
			return nil
		}
		units = append(units, title.Unit)
	}
	return units
}

// append adds the rows of a part. The header of the first one is that of all.
func (t *Table) append(part *Table, withHeader bool) {
	for _, lines := range []struct{ to, from *[]Line }{
		{&t.Lines, &part.Lines}, {&t.others, &part.others}, {&t.headings, &part.headings},
	} {
		for _, line := range *lines.from {
			isHeader := line.Number >= part.HeaderRow && line.Number < part.HeaderRow+part.HeaderRows
			if withHeader || !isHeader {
				line.Number += t.bottom
				*lines.to = append(*lines.to, line)
			}
		}
	}
	for _, a := range part.SetAside {
		t.SetAside = append(t.SetAside, Aside{Row: a.Row + t.bottom, Why: a.Why})
	}
	for _, b := range part.Blanked {
		b.Row += t.bottom
		t.Blanked = append(t.Blanked, b)
	}
	for _, header := range part.Dropped {
		if !slices.Contains(t.Dropped, header) {
			t.Dropped = append(t.Dropped, header)
		}
	}
	for _, span := range part.facts.HiddenRows {
		span.First, span.Last = span.First+t.bottom, span.Last+t.bottom
		t.facts.HiddenRows = append(t.facts.HiddenRows, span)
	}
	t.facts.Beyond += part.facts.Beyond
	t.Dittos += part.Dittos
	t.headingsBeside = t.headingsBeside || part.headingsBeside
	t.bottom += part.bottom
}

// KeepParts takes over of an earlier reading of the same rows what they were joined of.
func (t *Table) KeepParts(before *Table) { t.Parts, t.sections = before.Parts, before.sections }
