package importing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// surnames are made of three parts each, so that none is near another.
func surnames(n int) (names []string) {
	first := []string{"Blauw", "Groen", "Zilver", "Korn", "Winter", "Zomer"}
	second := []string{"brug", "dijk", "horst", "kamp", "mond"}
	for i := range n {
		names = append(names, first[i%len(first)]+second[i/len(first)%len(second)]+[]string{"", "sen", "stra"}[i/30%3])
	}
	return names
}

// questioned is a dossier of people with a number each, and the list that has but their names: each row may
// be one person. Some have an initial there, others another form of the name or no given name.
func questioned(n int) (fill func(*store.Tx) error, list string) {
	var people []*data.Person
	rows := []string{"Naam;Afdeling;Functie"}
	for i, name := range surnames(n) {
		p := data.Person{Name: data.Name{Given: "Kim", Family: name}, Work: data.Work{EmployeeNumber: fmt.Sprint(1000 + i), EmployerUnit: "Inpak"}}
		people = append(people, &p)
		rows = append(rows, []string{"K. ", "Kimberly ", ""}[i%3]+name+";Keuken;Kok")
	}
	return func(tx *store.Tx) error { return tx.CreatePeople(people) }, strings.Join(rows, "\n") + "\n"
}

func pairsAt(t *testing.T, h *desk.Desk) *pairPage { return questionsAt[*pairPage](t, h) }

// questionsAt returns the page of questions that shows, which must be of one kind.
func questionsAt[Page questionPage](t *testing.T, h *desk.Desk) Page {
	t.Helper()
	q, ok := importOf(h.Frame).questions.(Page)
	if !ok {
		t.Fatalf("the page shows %T", importOf(h.Frame).questions)
	}
	return q
}

// decisionsOf are the decisions about rows of the list, by number of the row.
func decisionsOf(h *desk.Desk, rows []int) (found []imports.Decision) {
	for _, m := range importOf(h.Frame).draft.Proposal.Matches {
		if slices.Contains(rows, m.Row) {
			found = append(found, m.Decision)
		}
	}
	return found
}

func numbersOf(q *pairPage) (numbers []int) {
	for _, i := range q.rows {
		numbers = append(numbers, q.page.people.match(i).Row)
	}
	return numbers
}

// checkFates fails unless so many of some rows are to be decided, new, and anything else.
func checkFates(t *testing.T, h *desk.Desk, when string, rows []int, open, apart, same int) {
	t.Helper()
	counts := map[imports.Decision]int{}
	for _, d := range decisionsOf(h, rows) {
		counts[d]++
	}
	if counts[imports.DecisionAsk] != open || counts[imports.DecisionNew] != apart || len(rows)-open-apart != same {
		t.Errorf("%s: %s: %v", h.Lang.Code, when, counts)
	}
}

// checkWeakestFirst fails where a row is less probable than the one above it.
func checkWeakestFirst(t *testing.T, q *pairPage) {
	t.Helper()
	for n := 1; n < len(q.rows); n++ {
		if q.page.people.match(q.rows[n]).Score < q.page.people.match(q.rows[n-1]).Score {
			t.Errorf("row %d is weaker than the one above", n)
		}
	}
}

// Many questions are answered by the keyboard alone, from the list and back to it, a page at a time and the
// weakest first; what is left open stays open, and each page can be taken back.
func TestPairsAreAnsweredByTheKeyboardAPageAtATime(t *testing.T) {
	for _, code := range assets.Languages() {
		fill, list := questioned(90)
		h := newDesk(t, code, fill)
		h.Bring(list)
		p := importOf(h.Frame)
		ask := p.draft.Proposal.Counts.Ask
		if ask < 2*pairsShown || p.draft.Proposal.Counts.New > 0 {
			t.Fatalf("%s: %+v", code, p.draft.Proposal.Counts)
		}
		h.Sees(h.Count("import.pairs-open", ask))
		h.Press("F7")
		q := pairsAt(t, h)
		first := numbersOf(q)
		if len(first) != pairsShown || h.Window.Canvas().Focused() != q.table {
			t.Fatalf("%s: %d rows, the keyboard is on %T", code, len(first), h.Window.Canvas().Focused())
		}
		h.Sees(h.Count("import.pairs-left", ask), h.Text("import.pair-same"))
		checkWeakestFirst(t, q)
		h.Press("Space", "Down")
		h.Types("n")
		h.Press("Return")
		checkFates(t, h, "answered", first, 1, 1, pairsShown-2)
		second := numbersOf(pairsAt(t, h))
		if slices.ContainsFunc(second, func(row int) bool { return slices.Contains(first, row) }) {
			t.Errorf("%s: the second page has rows of the first", code)
		}
		h.Press("Ctrl+Z")
		checkFates(t, h, "taken back", first, pairsShown, 0, 0)
		if again := numbersOf(pairsAt(t, h)); !slices.Equal(again, first) {
			t.Errorf("%s: taken back it shows %v, not %v", code, again, first)
		}
		pages := (ask + pairsShown - 1) / pairsShown
		h.Press(slices.Repeat([]string{"Return"}, pages)...)
		checkFates(t, h, "answered again", first, 1, 1, pairsShown-2)
		if p.questions != nil || p.draft.Proposal.Counts.Ask != 1 {
			t.Errorf("%s: after the last page %T, %d to decide", code, p.questions, p.draft.Proposal.Counts.Ask)
		}
		h.Press(slices.Repeat([]string{"Ctrl+Z"}, pages)...)
		if n := p.draft.Proposal.Counts.Ask; n != ask {
			t.Errorf("%s: all taken back, %d to decide of %d", code, n, ask)
		}
	}
}

// Escape goes back to the list and decides nothing, whatever was ticked.
func TestLeavingThePairsDecidesNothing(t *testing.T) {
	fill, list := questioned(20)
	h := newDesk(t, "nb", fill)
	h.Bring(list)
	p := importOf(h.Frame)
	ask := p.draft.Proposal.Counts.Ask
	h.Press("F7")
	h.Types("n")
	h.Press("Down", "Space", "Escape")
	if p.questions != nil || p.draft.Proposal.Counts.Ask != ask || p.Answer() != "" {
		t.Errorf("%T, %d to decide, %q", p.questions, p.draft.Proposal.Counts.Ask, p.Answer())
	}
	if h.Window.Canvas().Focused() != p.people.table {
		t.Errorf("the keyboard is on %T", h.Window.Canvas().Focused())
	}
	h.Press("F7", "Alt+Left") // a step back leaves them too
	if p.questions != nil || p.step != stepColumns {
		t.Errorf("%T at step %d", p.questions, p.step)
	}
}

// One person is one row: two rows are never ticked for the same one.
func TestOnePersonIsTickedForOneRow(t *testing.T) {
	h := newDesk(t, "da", func(tx *store.Tx) error {
		return tx.CreatePeople([]*data.Person{
			{Name: data.Name{Given: "Kimberly", Family: "Zilverhorst"}, Work: data.Work{EmployeeNumber: "1"}},
			{Name: data.Name{Given: "Jonathan", Family: "Korndijk"}, Work: data.Work{EmployeeNumber: "2"}},
		})
	})
	h.Bring("Navn;Afdeling\nKim Zilverhorst;Lager\nK. Zilverhorst;Salg\nJ. Korndijk;Salg\n")
	h.Press("F7")
	q := pairsAt(t, h)
	ticked := func() (n int) {
		people := map[data.ID]int{}
		for _, i := range q.rows {
			if m := q.page.people.match(i); q.said[m.Row] == pairSame {
				people[m.PersonID]++
				n = max(n, people[m.PersonID])
			}
		}
		return n
	}
	if len(q.rows) != 3 {
		t.Fatalf("%d pairs: %+v", len(q.rows), q.page.draft.Proposal.Matches)
	}
	if ticked() != 1 {
		t.Errorf("%d rows are ticked for one person", ticked())
	}
	for range 3 {
		if q.said[q.page.people.match(q.table.Selected()[0]).Row] != pairSame {
			h.Press("Space")
		}
		if ticked() != 1 {
			t.Errorf("%d rows are ticked for one person", ticked())
		}
		h.Press("Down")
	}
}

// Names differ in the letters that one of them has and the other has not.
func TestLettersThatDiffer(t *testing.T) {
	marked := func(text string, runs []widgets.Run) string {
		runes, from, out := []rune(text), 0, ""
		for _, r := range runs {
			out += string(runes[from:r.From]) + "[" + string(runes[r.From:r.To]) + "]"
			from = r.To
		}
		return out + string(runes[from:])
	}
	for _, tt := range [][4]string{
		{"Jansen, Jan", "Janssen, Jan", "Jansen, Jan", "Jans[s]en, Jan"},
		{"BERG, Ærø", "Berg, Aerø", "BERG, [Æ]rø", "Berg, [Ae]rø"},
		{"Dahl, K.", "Dahl, Kim", "Dahl, K[.]", "Dahl, K[im]"},
		{"", "Ny", "", "[Ny]"},
		{"Vries, Bo de", "Vries, Bo de", "Vries, Bo de", "Vries, Bo de"},
	} {
		a, b := differing(tt[0], tt[1])
		if a, b := marked(tt[0], a), marked(tt[1], b); a != tt[2] || b != tt[3] {
			t.Errorf("%q and %q: %q and %q", tt[0], tt[1], a, b)
		}
	}
}

// twins is a dossier with three people of each name, in other units and with other first days.
func twins(names ...string) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		var people []*data.Person
		for _, name := range names {
			for k, unit := range []string{"Inpak", "Keuken", "Kantoor"} {
				given, family, _ := strings.Cut(name, " ")
				people = append(people, &data.Person{
					Name: data.Name{Given: given, Family: family},
					Work: data.Work{EmployerUnit: unit, JobTitle: "Kok", Start: data.NewDate(2019+k, 3, 1)},
				})
			}
		}
		return tx.CreatePeople(people)
	}
}

func namesakesAt(t *testing.T, h *desk.Desk) *namesakePage { return questionsAt[*namesakePage](t, h) }

// checkToldApart fails unless the unit tells the candidates of the row of the keyboard apart, the first day
// stands below, and the job, which is the same of all, nowhere.
func checkToldApart(t *testing.T, h *desk.Desk, q *namesakePage) {
	t.Helper()
	i := q.table.Selected()[0]
	for n, id := range q.candidates[q.page.people.match(i).Row] {
		known, _ := q.page.draft.KnownPerson(id)
		if words := q.apart(i, n); words != known.EmployerUnit {
			t.Errorf("%s: candidate %d is told apart by %q", h.Lang.Code, n+1, words)
		}
		h.Sees(h.Lang.Date(known.Start))
	}
	h.SeesNot("Kok")
}

// Namesakes are chosen by a key each, the next row comes by itself, and what is left for the meeting stays
// open; Ctrl+Z takes the last answer back.
func TestNamesakesAreChosenByAKeyEach(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, twins("Kim Zilverhorst", "Jo Korndijk", "Bo Blauwkamp", "Wout Groenmond"))
		h.Bring("Naam\nKim Zilverhorst\nJo Korndijk\nBo Blauwkamp\nWout Groenmond\n")
		p := importOf(h.Frame)
		h.Sees(h.Count("import.namesakes-open", 4))
		h.Press("Shift+F7")
		q := namesakesAt(t, h)
		h.Sees(h.Count("import.namesakes-left", 4))
		at := func() imports.Match { return p.people.match(q.table.Selected()[0]) }
		checkToldApart(t, h, q)
		bo := at()
		second := q.candidates[bo.Row][1]
		h.Types("2")
		if got := p.people.match(bo.Index); got.PersonID != second || got.Decision == imports.DecisionAsk {
			t.Errorf("%s: 2 made it %s of %s", code, got.Decision, got.PersonID)
		}
		jo := at()
		if jo.Row == bo.Row {
			t.Errorf("%s: the next row did not come", code)
		}
		h.Types("9") // no such candidate
		h.Types("0")
		if got := p.people.match(jo.Index).Decision; got != imports.DecisionNew {
			t.Errorf("%s: 0 made it %s", code, got)
		}
		kim := at()
		h.Types("m")
		if got := p.people.match(kim.Index).Decision; got != imports.DecisionAsk || at().Row == kim.Row {
			t.Errorf("%s: left for the meeting it is %s", code, got)
		}
		h.Sees(h.Text("import.namesake-left"), h.Count("import.namesakes-left", 1))
		h.Types("1")
		if n := p.draft.Proposal.Counts.Ask; n != 1 || h.Window.Canvas().Focused() != p.onward {
			t.Errorf("%s: %d to decide, the keyboard is on %T", code, n, h.Window.Canvas().Focused())
		}
		h.Press("Escape", "Shift+F7") // from the button too
		q = namesakesAt(t, h)
		h.Press("Ctrl+Z")
		if p.questions != questionPage(q) || p.draft.Proposal.Counts.Ask != 2 {
			t.Errorf("%s: taken back it shows %T, %d to decide", code, p.questions, p.draft.Proposal.Counts.Ask)
		}
		h.Press("Return") // all that is known of a row
		if p.questions != nil || p.people.pane.shown < 0 {
			t.Errorf("%s: Enter shows %T, row %d", code, p.questions, p.people.pane.shown)
		}
	}
}

// What would answer many questions stands above the list, where one side says it and the other does not; a
// column that was left out is used by one click, and Ctrl+Z leaves it out again.
func TestWhatWouldAnswerManyQuestionsIsSaid(t *testing.T) {
	for _, code := range assets.Languages() {
		names := surnames(12)
		h := newDesk(t, code, func(tx *store.Tx) error {
			var people []*data.Person
			for i, name := range names {
				for k := range 2 {
					people = append(people, &data.Person{
						Name: data.Name{Given: "Kim", Family: name}, Work: data.Work{EmployeeNumber: fmt.Sprint(1000 + 2*i + k)},
					})
				}
			}
			return tx.CreatePeople(people)
		})
		rows := "Naam;Personeelsnummer\n"
		for i, name := range names {
			rows += fmt.Sprintf("Kim %s;%d\n", name, 1000+2*i)
		}
		h.Bring(rows)
		p := importOf(h.Frame)
		if n := p.draft.Proposal.Counts.Ask; n != 0 {
			t.Fatalf("%s: with their numbers %d are asked about", code, n)
		}
		h.SeesNot(h.Text("import.lacking-use"))
		p.goTo(stepColumns)
		p.columns.onField(1, data.FieldIgnore)
		p.goTo(stepPeople)
		what := h.Text("import.lacking-what.employee-number")
		if words := h.Count("import.lacking-column", 12, "of", "12", "what", what, "header", "Personeelsnummer"); !h.Says(words) {
			t.Errorf("%s: %q is not said", code, words)
		}
		desk.Button(p.people.notes, h.Text("import.lacking-use")).OnTapped()
		if n := p.draft.Proposal.Counts.Ask; n != 0 || p.step != stepPeople {
			t.Errorf("%s: with the column %d are asked about, at step %d", code, n, p.step)
		}
		h.SeesNot(h.Text("import.lacking-use"))
		h.Press("Ctrl+Z")
		if n := p.draft.Proposal.Counts.Ask; n != 12 {
			t.Errorf("%s: without the column %d are asked about", code, n)
		}
	}
}

// What the group decided is not asked with the next list: it says on which day that was, and U asks again.
func TestWhatWasDecidedBeforeIsSaidAndCanBeAskedAgain(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, twins("Kim Zilverhorst"))
		h.Bring("Naam\nKim Zilverhorst\n")
		p := importOf(h.Frame)
		second := p.draft.Proposal.Matches[0].Others[0]
		h.Focus(p.people.table)
		h.Types("2")
		h.Press("Ctrl+Return")
		h.Sees(h.Text("import.done"))
		h.Bring("Naam;Functie\nKim Zilverhorst;Kok\nRavi Korndijk;Kok\n")
		p = importOf(h.Frame)
		i := slices.IndexFunc(p.draft.Proposal.Matches, func(m imports.Match) bool { return m.Row == 2 })
		m := p.people.match(i)
		if m.PersonID != second || m.Answered.IsZero() {
			t.Fatalf("%s: %+v", code, m)
		}
		p.people.pane.open(i)
		h.Focus(p.people.table)
		if words := h.Text("match.reason.answered", "answered", h.Lang.Date(m.Answered)); !h.Says(words) {
			t.Errorf("%s: %q is not said", code, words)
		}
		p.people.table.SetSelected(fmt.Sprint(i))
		h.Types("u")
		if m = p.people.match(i); m.Decision != imports.DecisionAsk || len(m.Others) != 2 {
			t.Errorf("%s: asked again it is %s, with %d others", code, m.Decision, len(m.Others))
		}
		h.Press("Ctrl+Z")
		if m = p.people.match(i); m.Answered.IsZero() || m.Decision == imports.DecisionAsk {
			t.Errorf("%s: taken back it is %s", code, m.Decision)
		}
	}
}
