package tables

import (
	"kader/data"
	"kader/data/values"
)

// ListKindIn returns the kind of list that the name of a file or sheet, or a title, mentions; ""
// for none.
func ListKindIn(text string) data.ListKind {
	w, words := wordbook(), values.HeaderWords(text)
	for _, word := range words {
		switch {
		case w.has(classMembers, word):
			return data.ListMembers
		case w.has(classNewHires, word):
			return data.ListNewHires
		}
	}
	if w.hasAny(classStaff, words) {
		return data.ListStaff
	}
	return ""
}
