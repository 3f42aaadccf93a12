package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// repCandidate is somebody who may be a rep. Without an id it is a name that was typed.
type repCandidate struct {
	ID    data.ID
	Name  string
	Unit  string
	Named bool // the unit was typed
}

func (r repCandidate) key() string { return string(r.ID) + "\n" + r.Name }

// repSearch is a search field with a table of candidates below it. The arrow keys go from one to the
// other.
type repSearch struct {
	search *widgets.SearchField
	row    *widgets.FormRow // of the search field, for what is wrong
	table  *widgets.Table[repCandidate]
}

// newRepSearch makes an empty one. name shows a candidate, and find shows who fits what was typed.
func newRepSearch(
	f *frame.Frame, hint string, name func(repCandidate) widgets.CellContent, find func(),
) repSearch {
	search := widgets.NewSearchField(hint, f.Text("people.filter.clear"), func(string) { find() })
	table := widgets.NewTable([]widgets.Column[repCandidate]{
		{ID: "name", Width: 180, Weight: 2, Cell: name},
		{ID: "unit", Width: 90, Weight: 1, Cell: func(r repCandidate) widgets.CellContent {
			return widgets.CellContent{Text: r.Unit, Color: widgets.ColorMuted}
		}},
	})
	table.HideHeader()
	table.Key = repCandidate.key
	table.OnUp = func() { f.Focus(search) }
	search.OnDown = func() { f.Focus(table) }
	return repSearch{search: search, row: widgets.NewFormRow("", search), table: table}
}

func (s *repSearch) body() fyne.CanvasObject { return frame.Border(s.row, nil, nil, nil, s.table) }

// words returns what was typed, and the words that are looked for.
func (s *repSearch) words() (text string, words []string) {
	text = strings.Join(strings.Fields(s.search.Text), " ")
	return text, strings.Fields(data.Fold(text))
}

// show shows who was found. Where something was typed the first is lit.
func (s *repSearch) show(found []repCandidate) {
	s.table.SetRows(found)
	s.table.SetSelected()
	if strings.TrimSpace(s.search.Text) != "" {
		s.table.SelectRow(0)
	}
}

// matchingNames keeps those whose name or unit holds every word.
func matchingNames(list []repCandidate, words []string) (found []repCandidate) {
	for _, r := range list {
		if data.HoldsEveryWord(data.Fold(r.Name+"\n"+r.Unit), words) {
			found = append(found, r)
		}
	}
	return found
}

// hasName tells whether somebody is called that.
func hasName(list []repCandidate, name string) bool {
	for _, r := range list {
		if data.Fold(r.Name) == data.Fold(name) {
			return true
		}
	}
	return false
}
