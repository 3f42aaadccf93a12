package tables

import (
	"strings"

	"kader/data/sheet"
	"kader/data/values"
)

// mostHeadingWords is how many words the name of a department has at most.
const mostHeadingWords = 4

// nameHeadings returns the rows that name a department in a column of names, nil where they may be
// people of whom only the name is known. A heading stands alone in its row and above people, the first one
// above all of them; and most of them are one word, or a word for a department, where people have more.
func (r *Raw) nameHeadings(from int, names []bool) map[int]bool {
	found := make(map[int]bool)
	above, alike, people, whole := false, 0, 0, 0
	for i := from; i < len(r.rows); i++ {
		cells := r.rows[i][:min(len(r.rows[i]), len(r.columns))]
		c := contentOf(cells, names)
		switch {
		case c.filled == 0, isTotal(cells, c, len(r.columns)):
		case c.filled > 1 && len(found) > 0:
			above = false
			people++
			count(&whole, nameWords(r.rows[i], names) > 1)
		case c.filled > 1 || !c.named || above:
			return nil
		default:
			above, found[i] = true, true
			words := values.HeaderWords(cells[c.first].Text)
			if len(words) > mostHeadingWords {
				return nil
			}
			count(&alike, len(words) == 1 || wordbook().hasAny(classDepartment, words))
		}
	}
	if above || len(found) < 2 || 2*alike < len(found) || 5*whole < 4*people {
		return nil
	}
	return found
}

// nameWords counts the words in the columns of names of a row.
func nameWords(cells []sheet.Cell, names []bool) int {
	words := 0
	for i := range cells {
		if i < len(names) && names[i] {
			words += len(strings.Fields(cells[i].Text))
		}
	}
	return words
}

// headerFollows reports whether the header comes again below a row, at most a blank row between: one text
// alone is the heading of what follows then, also in a column of names.
func (r *Raw) headerFollows(row int, head [][]sheet.Cell) bool {
	next := row + 1
	if next < len(r.rows) && isBlank(r.rows[next]) {
		next++
	}
	return next < len(r.rows) && !isBlank(r.rows[next]) && repeatsHeader(r.rows[next], head)
}
