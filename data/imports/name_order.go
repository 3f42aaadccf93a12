package imports

import (
	"cmp"
	"strings"

	"kader/data"
	"kader/data/tables"
	"kader/data/values"
)

// How much must speak for the family name standing first, and how many times as much
// as against it.
const (
	fewestVotes  = 2
	votesAgainst = 4
)

// sampleNames is how many names a column is judged by.
const sampleNames = 2000

// readNameOrder decides whether the family name stands first in the column of whole
// names, by infixes, initials, given names that are common, and addresses.
func (w *typist) readNameOrder(m tables.Mapping) {
	column := m.Find(data.FieldFullName)
	if column < 0 || m.Find(data.FieldFamily) >= 0 {
		return
	}
	w.familyOnly = w.standsAlone(column, m.Find(data.FieldInitials)) && m.Find(data.FieldGiven) < 0
	address := m.Find(data.FieldEmail)
	first, last, open := 0, 0, false
	for i := range w.table.Lines[:min(len(w.table.Lines), sampleNames)] {
		cells := w.table.Lines[i].Cells
		if len(cells[column].Text) > tables.LongestLook {
			continue // such a name is refused anyway
		}
		full := tidyText(cells[column].Text)
		votes := values.GivenFirst(full, w.given.Has)
		if address >= 0 {
			votes += addressVotes(full, cells[address].Text)
		}
		open = open || votes == 0 && strings.ContainsRune(full, ' ') && !strings.ContainsRune(full, ',') || votes == 1
		first, last = first+max(-votes, 0), last+max(votes, 0)
	}
	if last >= fewestVotes && last >= votesAgainst*first {
		w.familyFirst = true
		if open {
			w.warn(WarnNameOrder, column)
		}
	}
}

// standsAlone tells whether a column of names holds family names only, because the
// initials that stand beside them begin other names than it has.
func (w *typist) standsAlone(column, initials int) bool {
	if initials < 0 {
		return false
	}
	looked, same := 0, 0
	for i := range w.table.Lines[:min(len(w.table.Lines), sampleNames)] {
		cells := w.table.Lines[i].Cells
		if len(cells[column].Text)+len(cells[initials].Text) > tables.LongestLook {
			continue
		}
		n, first := values.ParseName(tidyText(cells[column].Text)), data.Fold(tidyText(cells[initials].Text))
		if given := data.Fold(cmp.Or(n.Given, n.Initials)); given != "" && first != "" {
			looked++
			if given[0] == first[0] {
				same++
			}
		}
	}
	return 2*same < looked
}

// addressVotes compares a name with an address made of it: jan.jansen@, j.jansen@. It
// returns what GivenFirst does.
func addressVotes(full, address string) int {
	local, _, found := strings.Cut(address, "@")
	words := strings.Fields(data.Fold(full))
	if !found || len(words) < 2 || strings.ContainsRune(full, ',') {
		return 0
	}
	parts := strings.FieldsFunc(data.Fold(local), func(r rune) bool { return r == '.' || r == '_' || r == '-' })
	if len(parts) < 2 {
		return 0
	}
	fits := func(given, family string) bool {
		return parts[len(parts)-1] == family && strings.HasPrefix(given, parts[0])
	}
	switch start, end := words[0], words[len(words)-1]; {
	case start == end:
		return 0
	case fits(start, end):
		return -2
	case fits(end, start):
		return 2
	}
	return 0
}
