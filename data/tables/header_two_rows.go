package tables

import (
	"cmp"
	"slices"
	"strings"

	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/values"
)

// A header may take two rows: groups above their columns ("Dienstverband" over
// "Start" and "Eind"), or long names that are wrapped. Their names are then joined.

// title is a header of two rows.
type title struct{ group, name string }

// readHeader reads the names of the columns, from two rows where the header takes two.
func (k *Reader) readHeader(r *Raw) {
	r.headers = make([]string, len(r.columns))
	if r.header < 0 {
		return
	}
	if r.byHand && r.tall == 2 {
		titles, _ := r.titlesOf(r.header, r.header+1)
		k.endGroups(r, titles)
		r.header++
		k.joinTitles(r, titles)
		return
	}
	r.tall = 1
	for i, cell := range r.rows[r.header] {
		if i < len(r.headers) {
			r.headers[i] = headerText(cell)
		}
	}
	if r.byHand {
		return // one row, exactly that
	}
	if titles, ok := k.titlesWithRowAbove(r); ok {
		r.tall = 2
		k.joinTitles(r, titles)
	} else if titles, ok := k.titlesWithNextRow(r); ok {
		r.tall, r.header = 2, r.header+1
		k.joinTitles(r, titles)
	}
}

// joinTitles makes the headers of two rows one, and remembers of what.
func (k *Reader) joinTitles(r *Raw, titles []title) {
	for i, t := range titles {
		r.headers[i] = t.text()
		if t.group != "" && t.name != "" {
			k.twoRowHeaders[gate.SafeName(r.headers[i])] = t
		}
	}
}

// text joins both parts, without the hyphen at which a word was broken.
func (t title) text() string {
	switch {
	case t.group == "" || t.name == "" || t.group == t.name && len(t.group) > 1:
		return cmp.Or(t.group, t.name)
	case strings.HasSuffix(t.group, "-") && values.StartsSmall(t.name):
		return strings.TrimSuffix(t.group, "-") + t.name
	}
	return t.group + " " + t.name
}

// titlesWithRowAbove returns the titles of a header whose groups, or the first halves of its
// names, stand in the row above; false where that row is no part of the header, such as the title
// of the sheet.
func (k *Reader) titlesWithRowAbove(r *Raw) ([]title, bool) {
	above := r.header - 1
	if above < 0 || !areWords(r.rows[above]) {
		return nil, false
	}
	titles, merged := r.titlesOf(above, r.header)
	k.endGroups(r, titles)
	better, long := k.groupGain(titles)
	switch {
	case k.coversNames(titles):
		return nil, false
	case long == 0 && (better >= .4 || merged && (better > 0 || countGroups(titles) > 1)):
		return titles, true
	}
	return titles, k.forbidsGroup(titles)
}

func countGroups(titles []title) int {
	groups := make(map[string]bool)
	for _, t := range titles {
		if t.group != "" {
			groups[t.group] = true
		}
	}
	return len(groups)
}

// endGroups ends a group that is never kept where the file does not say how far it
// reaches: at the first name that is known and no part of it. A group about somebody
// else goes on, because known names stand in it.
func (k *Reader) endGroups(r *Raw, titles []title) {
	if len(r.facts.Merged) > 0 {
		return
	}
	for i := 1; i < len(titles); i++ {
		t, before := &titles[i], titles[i-1].group
		if t.group == "" || t.group != before || !k.words.forbids(t.group) || k.words.isAboutFamily(t.group) {
			continue
		}
		if k.certainty(t.name) >= .85 && !k.words.forbids(t.name) {
			for j := i; j < len(titles) && titles[j].group == before; j++ {
				titles[j].group = ""
			}
		}
	}
}

// titlesWithNextRow returns the titles of a header that continues in the row below: second halves
// of names, names under groups, or explanations in parentheses; false where it does not.
func (k *Reader) titlesWithNextRow(r *Raw) ([]title, bool) {
	below := r.header + 1
	if below >= len(r.rows) || !areWords(r.rows[below]) || !areWords(r.rows[r.header]) {
		return nil, false
	}
	titles, merged := r.titlesOf(r.header, below)
	k.endGroups(r, titles)
	better, explained := 0.0, 0
	for i, t := range titles {
		if t.name == "" {
			continue
		}
		gain, ok := k.secondRowGain(r, i, t, merged)
		if !ok {
			return nil, false
		}
		better += gain
		count(&explained, isParenthesised(t.name))
	}
	filled := contentOf(r.rows[below], nil).filled
	return titles, better >= .4 || merged || explained > 0 && explained == filled || filled >= 2 && k.forbidsGroup(titles)
}

// secondRowGain returns how much more certain a name is with the text below it, and false where
// that text cannot be part of a header.
func (k *Reader) secondRowGain(r *Raw, column int, t title, merged bool) (gain float64, ok bool) {
	if isParenthesised(t.name) {
		return 0, true
	}
	if gain = k.certainty(t.text()) - k.certainty(t.group); gain > .05 {
		return gain, true
	}
	grouped := merged && r.isInMergedCell(r.header, column)
	alone := t.group == "" && k.certainty(t.name) > 0
	never := k.words.forbids(t.group) && !k.isName(t.group) && r.hasBlankBeside(r.header, column)
	return 0, grouped || alone || never
}

// titlesOf pairs two rows: the text above a column, or left of that where cells are merged or
// blank, with the text below. merged is true where the file merges cells.
func (r *Raw) titlesOf(above, below int) (titles []title, merged bool) {
	titles = make([]title, len(r.columns))
	group, until := "", -1
	for i := range titles {
		own := r.textAt(above, i)
		name := r.textAt(below, i)
		if own != "" {
			group, until = own, r.spanEnd(above, i)
			merged = merged || until > i && until-i+1 < len(titles)
		}
		titles[i] = title{own, name}
		if own == "" && name != "" && (i <= until || until < 0 && group != "") {
			titles[i].group = group
		}
	}
	return titles, merged
}

func (r *Raw) textAt(row, column int) string {
	if column >= len(r.rows[row]) {
		return ""
	}
	return headerText(r.rows[row][column])
}

// spanEnd returns the last column that a cell covers in its row; -1 where the sheet
// does not say, because it merges nothing.
func (r *Raw) spanEnd(row, column int) int {
	if len(r.facts.Merged) == 0 {
		return -1
	}
	end := column
	for _, area := range r.facts.Merged {
		if area.Top == r.first+row && area.Left == r.columns[column] {
			for end+1 < len(r.columns) && r.columns[end+1] <= area.Right {
				end++
			}
		}
	}
	return end
}

// isInMergedCell reports whether a merged cell of a row covers this column and others.
func (r *Raw) isInMergedCell(row, column int) bool {
	return slices.ContainsFunc(r.facts.Merged, func(a sheet.Area) bool {
		return a.Top == r.first+row && a.Left < a.Right && a.Left <= r.columns[column] && r.columns[column] <= a.Right
	})
}

// hasBlankBeside reports whether a cell or the one right of it is blank.
func (r *Raw) hasBlankBeside(row, column int) bool {
	return r.textAt(row, column) == "" || column+1 < len(r.columns) && r.textAt(row, column+1) == ""
}

// groupGain returns how much more certain joined names are than those below alone, and how many
// groups are too long to be one.
func (k *Reader) groupGain(titles []title) (gain float64, long int) {
	for _, t := range titles {
		if t.group == "" || t.name == "" {
			continue
		}
		gain += max(0, k.certainty(t.text())-k.certainty(t.name))
		if len(t.group) > 40 || len(strings.Fields(t.group)) > 5 || values.CountDigits(t.group) > 3 {
			long++
		}
	}
	return gain, long
}

// coversNames reports whether the groups are only the title of the list: there is one for all
// columns, or every column of names stands under a word that is never kept.
func (k *Reader) coversNames(titles []title) bool {
	free, covered := false, false
	for _, t := range titles {
		if t.name != "" && k.isName(t.name) {
			forbidden := t.group != "" && k.words.forbids(t.group)
			covered = covered || forbidden
			free = free || !forbidden
		}
	}
	if covered && !free {
		return true
	}
	return countGroups(titles) == 1 &&
		!slices.ContainsFunc(titles, func(t title) bool { return t.group == "" && t.name != "" })
}

// forbidsGroup reports whether a group is one that is never kept.
func (k *Reader) forbidsGroup(titles []title) bool {
	covered := make(map[string]int)
	for _, t := range titles {
		if t.group != "" && t.name != "" && t.group != t.name && len(strings.Fields(t.group)) <= 3 &&
			k.words.forbids(t.group) {
			covered[t.group]++
		}
	}
	return len(covered) > 0
}

// areWords reports whether a row holds nothing but short texts that are no values.
func areWords(cells []sheet.Cell) bool {
	filled := 0
	for i := range cells {
		text := cells[i].Text
		if cells[i].Kind == sheet.Empty || strings.TrimSpace(text) == "" {
			continue
		}
		if cells[i].Kind != sheet.Text || len(text) > 60 || looksLikeValue(text) {
			return false
		}
		filled++
	}
	return filled > 0
}

// looksLikeValue reports whether a text is an address, a day or a number, which no header is.
func looksLikeValue(text string) bool {
	return strings.Contains(text, "@") || values.CountDigits(text) >= 5 || looksLikeDate(text)
}

func isParenthesised(text string) bool {
	return strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")")
}
