package importing

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importPeople is the fourth step: who would be new, changed, gone, and who is to
// be looked at.
type importPeople struct {
	page   *importPage
	filter *widgets.Strip
	only   imports.Decision // as stands gives it, "" for all
	notes  *fyne.Container
	table  *widgets.Table[int] // places in Proposal.Matches
	pane   *importPane
	order  []int             // of all matches as shown; it stays while rows are decided
	units  []imports.NewUnit // that the list would make, or the user chose ours for

	lacking *imports.Lacking // what would answer most questions, nil for nothing
}

// decisionOrder is the order in which proposals are shown: what needs a human
// being first.
func decisionOrder() []imports.Decision {
	return []imports.Decision{
		imports.DecisionAsk, imports.DecisionMissing, imports.DecisionNew, imports.DecisionMoved, imports.DecisionChanged,
		imports.DecisionLeft, decisionStays, imports.DecisionSkipped, imports.DecisionSame,
	}
}

// decisionStays is a word of this page: to leave out somebody whom the list does not
// have is to say that they still work here, or are still a member.
const decisionStays imports.Decision = "stays"

// stands is the decision about a match, in the words of this page.
func stands(m imports.Match) imports.Decision {
	if m.Index < 0 && m.Decision == imports.DecisionSkipped {
		return decisionStays
	}
	return m.Decision
}

// buildPeople shows the proposal. Nothing is written yet.
func (p *importPage) buildPeople() fyne.CanvasObject {
	before := p.people
	p.people = &importPeople{page: p}
	p.actions(p.frame.Text("import.apply"), "check")
	content := p.people.build()
	if before != nil {
		p.people.only, p.people.order = before.only, before.order
	}
	p.people.refresh()
	if p.questions != nil {
		if page := p.questions.build(); page != nil {
			return page
		}
		p.questions = nil
		p.showHint()
	}
	p.first = p.people.table // not the way on: Enter, Enter would write what nobody saw
	switch {
	case before != nil && before.pane.shown >= 0:
		p.people.pane.open(before.pane.shown)
	case before == nil && p.draft.Proposal.Counts.Ask > 0:
		p.people.table.SelectRow(0) // what is to be looked at stands first
	}
	return content
}

func (s *importPeople) build() fyne.CanvasObject {
	f := s.page.frame
	s.filter = widgets.NewStrip(s.onFilter)
	s.notes = widgets.VStack(widgets.GapTiny)
	s.table = widgets.NewTable(s.columns())
	s.table.Key, s.table.LeftOut = strconv.Itoa, s.page.frame.LeftOut
	s.table.OnSelect = func(rows []int) {
		if len(rows) == 1 {
			s.pane.open(rows[0])
		}
	}
	s.table.OnOpen = func(i int) { s.pane.openWithKeyboard(i) }
	s.table.OnTypedRune = func(r rune) { s.pane.onRune(r) }
	s.table.SetEmpty(widgets.NewEmptyText(f.Text("import.nobody")))
	s.pane = newImportPane(s)
	pane := s.pane.build()
	widgets.BindEscape(s.table, pane.Close)
	main := frame.Border(
		widgets.VStack(widgets.Gap, s.notes, s.filter, widgets.VStack(0)), nil, nil, nil, widgets.NewFlushCard(s.table),
	)
	return widgets.WithPaneInside(main, pane)
}

// refresh shows the proposal again, after a decision.
func (s *importPeople) refresh() {
	f, proposal := s.page.frame, s.page.draft.Proposal
	counts := map[imports.Decision]int{}
	for _, m := range proposal.Matches {
		counts[stands(m)]++
	}
	if counts[s.only] == 0 {
		s.only = ""
	}
	items := []widgets.StripItem{
		{ID: "", Text: f.Count("import.everybody", len(proposal.Matches)), Tone: widgets.ToneMuted},
	}
	for _, d := range decisionOrder() {
		if counts[d] > 0 {
			fact := decisionFact(f, s.page.draft.Source.Kind, d)
			items = append(items, widgets.StripItem{
				ID: string(d), Icon: fact.Icon, Tone: fact.Tone,
				Text: f.Text("import.filter", "decision", fact.Text, "n", f.Lang.Number(counts[d])),
			})
		}
	}
	s.filter.SetItems(string(s.only), items...)
	s.page.header.SetSentence(s.sentence(counts[decisionStays]))
	s.units = s.page.draft.NewUnits()
	s.page.showHint()
	s.notes.Objects = nil // a decision may have answered what was warned of
	s.findLacking()
	s.addLacking(s.notes)
	s.page.addWarnings(s.notes, stepPeople)
	s.addUnits(s.notes)
	s.addQuestions(s.notes)
	s.notes.Refresh()
	s.showRows()
	f.Menu.Refresh() // what can be taken back
}

// sentence says what would happen, or what is to be decided first. Nothing happens to
// those who stay.
func (s *importPeople) sentence(stay int) string {
	f, c := s.page.frame, s.page.draft.Proposal.Counts
	if c.Ask > 0 {
		return f.Count("import.still-to-decide", c.Ask)
	}
	c.Skipped -= stay
	return f.Text("import.summary", "counts", forms.CountsWords(f, s.page.draft.Source.Kind, c))
}

// onFilter shows the rows of one kind.
func (s *importPeople) onFilter(id string) {
	s.only, s.order = imports.Decision(id), nil
	s.refresh()
}

// showUndecided goes to the first row that is still to be decided, whatever is filtered.
func (s *importPeople) showUndecided() {
	if s.only != imports.DecisionAsk {
		s.onFilter("")
	}
	for n := range s.table.Len() {
		if i := s.table.Row(n); s.match(i).Decision == imports.DecisionAsk {
			s.table.SetSelected(strconv.Itoa(i))
			s.pane.open(i)
			break
		}
	}
	s.page.frame.Focus(s.table)
}

// showRows shows the rows of the chosen kind.
func (s *importPeople) showRows() {
	matches := s.page.draft.Proposal.Matches
	var rows []int
	for _, i := range s.inOrder() {
		if s.only == "" || s.only == stands(matches[i]) {
			rows = append(rows, i)
		}
	}
	s.table.SetRows(rows)
}

// inOrder are all matches as they are shown: what needs a look first, who is not in
// the list by name. A row that is decided stays where it is.
func (s *importPeople) inOrder() []int {
	matches := s.page.draft.Proposal.Matches
	if len(s.order) == len(matches) {
		return s.order
	}
	ranks := map[imports.Decision]int{}
	for i, d := range decisionOrder() {
		ranks[d] = i
	}
	names, collator := map[int]string{}, data.NewCollator(s.page.frame.Lang)
	s.order = make([]int, len(matches))
	for i, m := range matches {
		s.order[i] = i
		if m.Index < 0 {
			person := s.person(i)
			names[i] = collator.Key(person.Listed(s.page.frame.Lang))
		}
	}
	slices.SortStableFunc(s.order, func(i, j int) int {
		return cmp.Or(cmp.Compare(ranks[stands(matches[i])], ranks[stands(matches[j])]), strings.Compare(names[i], names[j]))
	})
	return s.order
}

func (s *importPeople) columns() []widgets.Column[int] {
	f := s.page.frame
	muted := func(text string) widgets.CellContent {
		return widgets.CellContent{Text: text, Color: widgets.ColorMuted}
	}
	return []widgets.Column[int]{
		{
			ID:    "row",
			Title: f.Text("import.row"),
			Width: 56,
			Align: widgets.AlignRight,
			Drop:  2,
			Cell: func(i int) widgets.CellContent {
				if n := s.match(i).Row; n > 0 {
					return muted(f.Lang.Number(n))
				}
				return widgets.CellContent{}
			},
		},
		{ID: "name", Title: f.Text("import.name"), Width: 170, Weight: 2, Cell: func(i int) widgets.CellContent {
			person := s.person(i)
			return widgets.CellContent{Text: person.Listed(f.Lang), Bold: true}
		}},
		{ID: "decision", Title: f.Text("import.decision"), Width: 214, Cell: func(i int) widgets.CellContent {
			return widgets.CellContent{Facts: s.facts(i)}
		}},
		{ID: "unit", Title: f.Text("import.unit"), Width: 120, Weight: 1, Drop: 1, Cell: func(i int) widgets.CellContent {
			return muted(s.person(i).EmployerUnit)
		}},
		{
			ID: "note", Title: f.Text("import.note"), Width: 160, Weight: 3,
			Cell: func(i int) widgets.CellContent { return muted(s.note(i)) },
		},
	}
}

func (s *importPeople) match(i int) imports.Match { return s.page.draft.Proposal.Matches[i] }

// person is who a row is about: as the list has it, or, for someone who is not in
// the list, as we know them.
func (s *importPeople) person(i int) data.Person {
	m := s.match(i)
	if m.Index >= 0 && m.Index < len(s.page.draft.Rows) {
		return s.page.draft.PersonAt(m.Index)
	}
	person, _ := s.page.draft.KnownPerson(m.PersonID)
	return person
}

// facts say what is proposed, as chips.
func (s *importPeople) facts(i int) []widgets.Fact {
	f, m := s.page.frame, s.match(i)
	facts := []widgets.Fact{decisionFact(f, s.page.draft.Source.Kind, stands(m))}
	if m.Member {
		facts = append(facts, widgets.Fact{Text: f.Text("membership.member"), Tone: widgets.ToneMuted})
	}
	return facts
}

// decisionFact is a decision as a chip. Who left by the union's list left the union.
func decisionFact(f *frame.Frame, kind data.ListKind, d imports.Decision) widgets.Fact {
	if d == decisionStays {
		return widgets.Fact{Text: f.Text(stillHereKey(kind)), Icon: "check", Tone: widgets.ToneMuted}
	}
	fact := widgets.Fact{Text: f.Text(d.TextKey())}
	if kind == data.ListMembers && d == imports.DecisionLeft {
		fact.Text = f.Text("import.decision.left-union")
	}
	switch d {
	case imports.DecisionAsk:
		fact.Icon, fact.Tone = "help", widgets.ToneDue
	case imports.DecisionMissing:
		fact.Icon, fact.Tone = "person_search", widgets.ToneDue
	case imports.DecisionNew:
		fact.Icon, fact.Tone = "person_add", widgets.TonePetrol
	case imports.DecisionChanged, imports.DecisionMoved:
		fact.Icon, fact.Tone = "edit", widgets.ToneNeutral
	case imports.DecisionLeft:
		fact.Icon, fact.Tone = "remove", widgets.ToneOverdue
	default:
		fact.Tone = widgets.ToneMuted
	}
	return fact
}

// stillHereKey names what is said of somebody whom a list does not have, and who did
// not leave.
func stillHereKey(kind data.ListKind) string {
	if kind == data.ListMembers {
		return "import.still-member"
	}
	return "import.still-here"
}

// note says in a few words why, or what would change.
func (s *importPeople) note(i int) string {
	m := s.match(i)
	if len(m.Changes) > 0 && m.Decision != imports.DecisionNew {
		return s.changeNote(m.Changes)
	}
	return s.reasons(m)
}

// changeNote names the fields that would change, the first with its values.
func (s *importPeople) changeNote(all []imports.FieldChange) string {
	f := s.page.frame
	changes := slices.DeleteFunc(slices.Clone(all), func(c imports.FieldChange) bool { return c.Keep })
	if len(changes) == 0 {
		return f.Text("import.all-kept")
	}
	first := changes[0]
	words := f.Text(
		"import.change", "field", fieldWord(f, first.Field), "old", valueWord(f, first.Field, first.Old), "new",
		valueWord(f, first.Field, first.New),
	)
	if len(changes) == 1 {
		return words
	}
	return frame.JoinNotes(words, f.Count("import.more-changes", len(changes)-1))
}

// reasons says why a row is proposed as it is.
func (s *importPeople) reasons(m imports.Match) string {
	f := s.page.frame
	pairs := append(f.Lang.Facts(s.page.draft.ReasonFacts()), "n", m.Rows, "answered", f.Lang.Date(m.Answered),
		"joined", f.Lang.Date(imports.JoinedByUs(s.page.draft, &m)))
	var words []string
	for _, r := range m.Reasons {
		words = append(words, f.Text("match.reason."+string(r), pairs...))
	}
	return frame.JoinNotes(words...)
}
