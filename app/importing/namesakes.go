package importing

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// mostCandidates is how many people who may be meant stand in a row: as many as there are keys.
const mostCandidates = 4

// detailHeight has room for what the list says and for as many candidates as there are keys.
const detailHeight = 124

// namesakePage decides rows of which several people come into question: a row each, with the candidates
// beside each other and a key for each. A decided row stays, and can be decided otherwise.
type namesakePage struct {
	page       *importPage
	table      *widgets.Table[int]
	candidates map[int][]data.ID // by number of the row, as they came into question at first
	meeting    map[int]bool      // by number of the row: left for the meeting
	detail     *fyne.Container   // about the row of the keyboard
	taken      map[data.ID]int   // by person: the number of a row that is decided to be about them
}

// openNamesakes shows the rows of which several people come into question.
func (p *importPage) openNamesakes() {
	p.openQuestions(&namesakePage{page: p, candidates: make(map[int][]data.ID), meeting: make(map[int]bool)})
}

func (q *namesakePage) hintKey() string { return "import.hint-keys-namesakes" }

func (q *namesakePage) build() fyne.CanvasObject {
	p, s := q.page, q.page.people
	f := p.frame
	for _, m := range p.draft.Proposal.Matches {
		if hasNamesakes(m) && q.candidates[m.Row] == nil {
			q.candidates[m.Row] = append([]data.ID{m.PersonID}, m.Others...)
		}
	}
	rows := q.rows()
	if len(rows) == 0 {
		return nil
	}
	q.taken = q.page.people.taken()
	q.table = s.newQuestionTable(q.columns(rows), rows)
	q.table.OnEnter = func(i int) { q.openInList(i) }
	q.table.OnOpen = q.openInList
	q.table.OnTypedRune, q.table.OnSelect = q.onRune, q.showDetail
	q.detail = widgets.VStack(0)
	at := max(0, slices.IndexFunc(rows, q.isOpen))
	q.table.SelectRow(at)
	p.actions(f.Text("import.namesakes-done"), "check")
	p.first = q.table
	q.showSentence()
	press := func(r rune) func() {
		return func() {
			q.onRune(r)
			f.Focus(q.table)
		}
	}
	var ways []fyne.CanvasObject
	for n := range min(mostCandidates, q.mostOf(rows)) {
		key := rune('1' + n)
		ways = append(ways, widgets.NewButton(f.Text("import.namesake-choose", "key", string(key)), "", press(key)))
	}
	for _, w := range []struct {
		text, icon string
		key        rune
	}{{"import.is-new", "person_add", '0'}, {"import.namesake-meeting", "forum", 'M'}} {
		words := f.Text("import.word-key", "word", f.Text(w.text), "key", string(w.key))
		ways = append(ways, widgets.NewButton(words, w.icon, press(w.key)))
	}
	detail := widgets.MinSize(0, detailHeight, widgets.Inset(widgets.GapTiny, q.detail))
	return p.frameQuestions(f.Text("import.namesakes-text"), q.table, detail, ways...)
}

// rows are those of the page by the name on the list, so that all of one name stand together.
func (q *namesakePage) rows() (rows []int) {
	s := q.page.people
	collator, names := data.NewCollator(q.page.frame.Lang), make(map[int]string)
	for i, m := range q.page.draft.Proposal.Matches {
		if m.Index >= 0 && q.candidates[m.Row] != nil {
			person := s.person(i)
			names[i] = collator.Key(person.Listed(q.page.frame.Lang))
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(i, j int) int { return strings.Compare(names[i], names[j]) })
	return rows
}

// mostOf is how many candidates the row with the most of them has.
func (q *namesakePage) mostOf(rows []int) (most int) {
	for _, i := range rows {
		most = max(most, len(q.candidates[q.page.people.match(i).Row]))
	}
	return most
}

// isOpen tells whether a row is to be decided and was not left for the meeting.
func (q *namesakePage) isOpen(i int) bool {
	m := q.page.people.match(i)
	return m.Decision == imports.DecisionAsk && !q.meeting[m.Row]
}

// open returns the places in the table of the rows that are open.
func (q *namesakePage) open() (places []int) {
	for n := range q.table.Len() {
		if q.isOpen(q.table.Row(n)) {
			places = append(places, n)
		}
	}
	return places
}

func (q *namesakePage) showSentence() {
	q.page.header.SetSentence(q.page.frame.Count("import.namesakes-left", len(q.open())))
}

func (q *namesakePage) columns(rows []int) []widgets.Column[int] {
	f, s := q.page.frame, q.page.people
	columns := []widgets.Column[int]{
		{ID: "name", Title: f.Text("import.side-list"), Width: 170, Weight: 1, Cell: func(i int) widgets.CellContent {
			person := s.person(i)
			return widgets.CellContent{Text: person.Listed(f.Lang), Bold: true}
		}},
	}
	for n := range min(mostCandidates, q.mostOf(rows)) {
		columns = append(columns, widgets.Column[int]{
			ID: "candidate" + strconv.Itoa(n), Title: f.Text("import.namesake-choose", "key", strconv.Itoa(n+1)),
			Width: 140, Weight: 2, Cell: func(i int) widgets.CellContent { return q.candidateCell(i, n) },
		})
	}
	return append(columns, widgets.Column[int]{
		ID: "else", Title: f.Text("import.namesake-else"), Width: 190, Cell: q.elseCell,
	})
}

// candidateCell is one who may be meant, with what tells them from the others. The one who is chosen is
// ticked, and whoever is another row already is marked.
func (q *namesakePage) candidateCell(i, n int) widgets.CellContent {
	m := q.page.people.match(i)
	ids := q.candidates[m.Row]
	if n >= len(ids) {
		return widgets.CellContent{}
	}
	fact := widgets.Fact{Text: q.apart(i, n), Tone: widgets.ToneNeutral}
	switch row := q.taken[ids[n]]; {
	case m.Decision != imports.DecisionAsk && m.PersonID == ids[n]:
		fact.Icon, fact.Tone = "check", widgets.ToneGood
	case row > 0 && row != m.Row:
		fact.Icon, fact.Tone = "block", widgets.ToneMuted
	}
	return chipCell(fact)
}

// elseCell says what else stands about a row: somebody new, left out, left for the meeting, or more
// people than there are keys.
func (q *namesakePage) elseCell(i int) widgets.CellContent {
	f, m := q.page.frame, q.page.people.match(i)
	switch more := len(q.candidates[m.Row]) - mostCandidates; {
	case m.Decision == imports.DecisionNew, m.Decision == imports.DecisionSkipped:
		return chipCell(decisionFact(f, q.page.draft.Source.Kind, m.Decision))
	case m.Decision != imports.DecisionAsk:
	case q.meeting[m.Row]:
		return chipCell(widgets.Fact{Text: f.Text("import.namesake-left"), Icon: "forum", Tone: widgets.ToneDue})
	case more > 0:
		return widgets.CellContent{Text: f.Count("import.namesake-more", more), Color: widgets.ColorMuted}
	}
	return widgets.CellContent{}
}

// factsOf are what may tell the candidates of a row apart, the same fact at the same place of each; the
// name comes first.
func (q *namesakePage) factsOf(i int) (facts [][]string) {
	for _, id := range q.candidates[q.page.people.match(i).Row] {
		p, _ := q.page.draft.KnownPerson(id)
		facts = append(facts, append([]string{p.Listed(q.page.frame.Lang)}, q.factsAbout(&p)...))
	}
	return facts
}

// factsAbout are facts about somebody in one order, "" for what is not known.
func (q *namesakePage) factsAbout(p *data.Person) []string {
	f := q.page.frame
	named := func(name, value string) string {
		if value == "" {
			return ""
		}
		return f.Text("import.fact", "field", name, "value", value)
	}
	return []string{
		q.page.people.unitWord(p), p.JobTitle, named(fieldWord(f, data.FieldStartDate), f.Lang.Date(p.Start)),
		named(f.Text("person.field.birth-year"), yearWord(p.BirthYear)),
		named(fieldWord(f, data.FieldEmployeeNumber), p.EmployeeNumber), p.Town, p.Email, p.Phone,
	}
}

// telling are the places of the facts that are not the same of all candidates: first the name, then what the
// list says too.
func (q *namesakePage) telling(i int, facts [][]string) []int {
	row := q.page.people.person(i)
	says := append([]string{""}, q.factsAbout(&row)...)
	var both, others []int
	for k := range says {
		if !slices.ContainsFunc(facts, func(other []string) bool { return data.Fold(other[k]) != data.Fold(facts[0][k]) }) {
			continue
		}
		if k == 0 || says[k] != "" {
			both = append(both, k)
		} else {
			others = append(others, k)
		}
	}
	return append(both, others...)
}

// apart are the few facts by which one candidate is told from the others.
func (q *namesakePage) apart(i, n int) string {
	facts := q.factsOf(i)
	q.shortenNames(i, facts)
	tell, seen := make([]string, len(facts)), 0
	for _, k := range q.telling(i, facts) {
		with := make([]string, len(facts))
		for c := range facts {
			with[c] = frame.JoinNotes(tell[c], facts[c][k])
		}
		if told := distinct(with); told > seen {
			tell, seen = with, told
		}
	}
	return cmp.Or(tell[n], facts[n][0])
}

// shortenNames leaves of the names of candidates the given ones, where all have the same family name.
func (q *namesakePage) shortenNames(i int, facts [][]string) {
	given, families := make([]string, len(facts)), make([]string, len(facts))
	for n, id := range q.candidates[q.page.people.match(i).Row] {
		p, _ := q.page.draft.KnownPerson(id)
		given[n], families[n] = cmp.Or(p.Given, p.Initials), data.Fold(p.Infix+" "+p.Family)
	}
	if distinct(families) > 1 || slices.Contains(given, "") {
		return
	}
	for n := range facts {
		facts[n][0] = given[n]
	}
}

// distinct counts the different texts.
func distinct(texts []string) int {
	seen := make(map[string]bool)
	for _, text := range texts {
		seen[text] = true
	}
	return len(seen)
}

// showDetail says below the table what the list says of the row of the keyboard, and of each candidate all
// that is not the same of all of them.
func (q *namesakePage) showDetail(rows []int) {
	f := q.page.frame
	q.detail.Objects = nil
	line := func(words string) {
		q.detail.Add(widgets.NewText(words, widgets.Style{Color: widgets.ColorMuted}))
	}
	if len(rows) == 1 {
		i := rows[0]
		person, facts := q.page.people.person(i), q.factsOf(i)
		line(f.Text("import.namesake-line", "who", f.Text("import.side-list"), "what",
			frame.JoinNotes(append([]string{person.Listed(f.Lang)}, q.factsAbout(&person)...)...)))
		for n := range facts[:min(mostCandidates, len(facts))] {
			words := []string{facts[n][0]}
			for _, k := range q.telling(i, facts) {
				if k > 0 {
					words = append(words, facts[n][k])
				}
			}
			m := q.page.people.match(i)
			if row := q.taken[q.candidates[m.Row][n]]; row > 0 && row != m.Row {
				words = append(words, f.Text("import.namesake-taken", "row", f.Lang.Number(row)))
			}
			line(f.Text("import.namesake-line", "who", f.Lang.Number(n+1), "what", frame.JoinNotes(words...)))
		}
	}
	q.detail.Refresh()
}

// onRune decides the row of the keyboard, and goes to the next that is open.
func (q *namesakePage) onRune(r rune) {
	rows := q.table.Selected()
	if len(rows) != 1 {
		return
	}
	i := rows[0]
	m := q.page.people.match(i)
	ids := q.candidates[m.Row]
	switch n := int(r - '1'); {
	case r == 'm' || r == 'M':
		q.leaveForMeeting(i)
	case r == '0':
		q.decide(i, imports.DecisionNew, "")
	case n >= 0 && n < min(mostCandidates, len(ids)):
		q.decide(i, imports.DecisionSame, ids[n])
	}
}

// leaveForMeeting leaves a row open: the group decides together.
func (q *namesakePage) leaveForMeeting(i int) {
	row := q.page.people.match(i).Row
	q.meeting[row] = true
	if q.page.people.match(i).Decision != imports.DecisionAsk {
		q.decide(i, imports.DecisionAsk, "")
		return
	}
	q.goOn(i)
}

func (q *namesakePage) decide(i int, d imports.Decision, who data.ID) {
	p := q.page
	p.touched = true
	p.people.pane.remember(i)
	change := p.decide
	if d == imports.DecisionAsk {
		change = p.change
	} else {
		delete(q.meeting, p.people.match(i).Row)
	}
	change(func() error {
		p.draft.Decide(i, d, who)
		return nil
	}, func() {
		p.people.refresh()
		q.goOn(i)
	})
}

// goOn goes to the next row that is open, or else stays.
func (q *namesakePage) goOn(i int) {
	q.taken = q.page.people.taken()
	q.showSentence()
	q.table.Refresh()
	open := q.open()
	if len(open) == 0 {
		q.page.frame.Focus(q.page.onward) // Enter goes back to the list
		return
	}
	behind := slices.IndexFunc(open, func(n int) bool { return n > q.placeOf(i) })
	q.table.SelectRow(open[max(0, behind)])
	q.page.frame.Focus(q.table)
}

// placeOf returns the place in the table of a row.
func (q *namesakePage) placeOf(i int) int {
	for n := range q.table.Len() {
		if q.table.Row(n) == i {
			return n
		}
	}
	return 0
}

// openInList leaves the page for the list, with a row open: there is all that is known.
func (q *namesakePage) openInList(i int) {
	p := q.page
	p.openQuestions(nil)
	p.people.table.SetSelected(strconv.Itoa(i))
	p.people.pane.openWithKeyboard(i)
}

// answer goes back to the list: everything is decided as it stands.
func (q *namesakePage) answer() { q.page.closeQuestions() }
