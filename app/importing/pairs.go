package importing

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data/imports"
)

// pairAnswer is what the user says of a row and the one person whom it may be about.
type pairAnswer int

// The answers. What stays open is asked again.
const (
	pairOpen  pairAnswer = iota
	pairSame             // ticked
	pairApart            // somebody new
)

// pairsShown is how many pairs a page has.
const pairsShown = 25

// pairPage decides rows of which one person comes into question, a page at a time and the weakest first.
// Nothing is decided before the page is answered.
type pairPage struct {
	page  *importPage
	table *widgets.Table[int]
	rows  []int              // of the page: places in Proposal.Matches
	said  map[int]pairAnswer // by number of the row: what stands, as proposed or as the user says
	past  map[int]bool       // by number of the row: was left open on an answered page
	pages [][]int            // the numbers of the rows of each answered page
}

// openPairs shows the first page of pairs.
func (p *importPage) openPairs() {
	p.openQuestions(&pairPage{page: p, said: make(map[int]pairAnswer), past: make(map[int]bool)})
}

func (q *pairPage) hintKey() string { return "import.hint-keys-pairs" }

func (q *pairPage) build() fyne.CanvasObject {
	p, s := q.page, q.page.people
	f := p.frame
	q.returnTaken()
	left := q.left()
	if len(left) == 0 {
		return nil
	}
	q.propose(left)
	q.rows = left[:min(pairsShown, len(left))]
	answer := widgets.Column[int]{ID: "answer", Title: f.Text("import.pair-answer"), Width: 176, Cell: q.answerCell}
	why := widgets.Column[int]{
		ID: "why", Title: f.Text("import.note"), Width: 120, Weight: 2, Drop: 2,
		Cell: func(i int) widgets.CellContent {
			return widgets.CellContent{Text: s.reasons(s.match(i)), Color: widgets.ColorMuted}
		},
	}
	columns := append([]widgets.Column[int]{answer}, s.pairColumns()...)
	q.table = s.newQuestionTable(append(columns, why), q.rows)
	q.table.OnEnter = func(int) { q.answer() }
	q.table.OnSpace, q.table.OnOpen = q.toggle, q.toggle
	q.table.OnTypedRune = q.onRune
	q.table.SelectRow(0)
	p.actions(f.Count("import.pairs-answer", len(q.rows)), "check")
	p.header.SetSentence(f.Count("import.pairs-left", len(left)))
	p.first = q.table
	current := func(do func(int)) func() {
		return func() {
			for _, i := range q.table.Selected() {
				do(i)
			}
			f.Focus(q.table)
		}
	}
	return p.frameQuestions(
		f.Text("import.pairs-text"), q.table, nil,
		widgets.NewButton(f.Text("import.pairs-toggle"), "check", current(q.toggle)),
		widgets.NewButton(f.Text("import.pairs-apart"), "person_add", current(q.setApart)),
		widgets.NewQuietButton(f.Text("import.pairs-back"), "arrow_back", p.closeQuestions),
	)
}

// left are the pairs that are still to be decided and were not passed, the weakest first.
func (q *pairPage) left() (rows []int) {
	for i, m := range q.page.draft.Proposal.Matches {
		if isPair(m) && !q.past[m.Row] {
			rows = append(rows, i)
		}
	}
	return q.page.people.weakest(rows)
}

// returnTaken shows a page again of which the answer was taken back.
func (q *pairPage) returnTaken() {
	asked := make(map[int]bool)
	for _, m := range q.page.draft.Proposal.Matches {
		if isPair(m) {
			asked[m.Row] = true
		}
	}
	for n := len(q.pages) - 1; n >= 0; n-- {
		taken := slices.ContainsFunc(q.pages[n], func(row int) bool { return asked[row] && !q.past[row] })
		if !taken {
			return
		}
		for _, row := range q.pages[n] {
			delete(q.past, row)
		}
		q.pages = q.pages[:n]
	}
}

// propose ticks what nobody said anything about yet: all, but those who are probably somebody else, and
// one row for each person at most.
func (q *pairPage) propose(left []int) {
	taken := q.page.people.taken()
	for _, i := range slices.Backward(left) { // the most probable takes the person
		m := q.page.people.match(i)
		if _, said := q.said[m.Row]; !said {
			q.said[m.Row] = pairOpen
			if m.Score >= maybeFrom && taken[m.PersonID] == 0 {
				q.said[m.Row] = pairSame
			}
		}
		if q.said[m.Row] == pairSame {
			taken[m.PersonID] = m.Row
		}
	}
}

func (q *pairPage) answerCell(i int) widgets.CellContent {
	f := q.page.frame
	switch q.said[q.page.people.match(i).Row] {
	case pairSame:
		return chipCell(widgets.Fact{Text: f.Text("import.pair-same"), Icon: "check", Tone: widgets.ToneGood})
	case pairApart:
		return chipCell(widgets.Fact{Text: f.Text("import.pair-apart"), Icon: "person_add", Tone: widgets.TonePetrol})
	}
	open := widgets.Fact{Text: f.Text("import.pair-open"), Icon: "radio_button_unchecked", Tone: widgets.ToneMuted}
	return chipCell(open)
}

// toggle ticks a row, or leaves it open. One person is one row: another one that has them is left open.
func (q *pairPage) toggle(i int) {
	m := q.page.people.match(i)
	if q.said[m.Row] == pairSame {
		q.set(i, pairOpen)
		return
	}
	for _, other := range q.rows {
		if o := q.page.people.match(other); o.PersonID == m.PersonID && q.said[o.Row] == pairSame {
			q.said[o.Row] = pairOpen
		}
	}
	q.set(i, pairSame)
}

// setApart says that a row is about somebody new, or leaves it open again.
func (q *pairPage) setApart(i int) {
	if q.said[q.page.people.match(i).Row] == pairApart {
		q.set(i, pairOpen)
		return
	}
	q.set(i, pairApart)
}

func (q *pairPage) set(i int, a pairAnswer) {
	q.said[q.page.people.match(i).Row] = a
	q.table.Refresh()
}

// onRune marks the row of the keyboard as somebody new.
func (q *pairPage) onRune(r rune) {
	if r == 'n' || r == 'N' {
		for _, i := range q.table.Selected() {
			q.setApart(i)
		}
	}
}

// answer decides the page as it stands, and goes to the next one.
func (q *pairPage) answer() {
	p, s := q.page, q.page.people
	var same, apart, numbers []int
	for _, i := range q.rows {
		row := s.match(i).Row
		numbers = append(numbers, row)
		switch q.said[row] {
		case pairSame:
			same = append(same, i)
		case pairApart:
			apart = append(apart, i)
		default:
			q.past[row] = true
		}
	}
	q.pages = append(q.pages, numbers)
	decided := append(slices.Clone(same), apart...)
	if len(decided) == 0 {
		q.goOn()
		return
	}
	p.touched = true
	s.pane.remember(decided...)
	p.change(func() error {
		p.draft.DecideAll(same, imports.DecisionSame)
		p.draft.DecideAll(apart, imports.DecisionNew)
		return nil
	}, q.goOn)
}

// goOn shows the next page, or the list after the last one.
func (q *pairPage) goOn() {
	if len(q.left()) == 0 {
		q.page.closeQuestions()
		return
	}
	q.page.openQuestions(q)
}
