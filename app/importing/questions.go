package importing

import (
	"cmp"
	"slices"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// questionPage stands in the place of the list of people while many rows are decided.
type questionPage interface {
	build() fyne.CanvasObject // nil where nothing is left to ask
	answer()                  // the way on: Ctrl+Enter
	hintKey() string          // what the keys do, in one sentence
}

// leastQuestions is how many rows of a kind must be decided before a page of their own is offered.
const leastQuestions = 3

// isPair tells whether one person comes into question for a row that is to be decided.
func isPair(m imports.Match) bool {
	return m.Decision == imports.DecisionAsk && m.Index >= 0 && m.PersonID != "" && len(m.Others) == 0 && m.Twin == 0
}

// hasNamesakes tells whether several people come into question for a row that is to be decided.
func hasNamesakes(m imports.Match) bool {
	return m.Decision == imports.DecisionAsk && m.Index >= 0 && m.PersonID != "" && len(m.Others) > 0
}

// countQuestions counts the rows to be decided of one kind.
func (p *importPage) countQuestions(is func(imports.Match) bool) (n int) {
	for _, m := range p.draft.Proposal.Matches {
		if is(m) {
			n++
		}
	}
	return n
}

// addQuestions offers the pages that decide many rows, above the list.
func (s *importPeople) addQuestions(box *fyne.Container) {
	f, p := s.page.frame, s.page
	ways := widgets.Flow(widgets.Gap)
	if n := p.countQuestions(isPair); n >= leastQuestions {
		ways.Add(widgets.NewButton(f.Count("import.pairs-open", n), "checklist", p.openPairs))
	}
	if n := p.countQuestions(hasNamesakes); n >= leastQuestions {
		ways.Add(widgets.NewButton(f.Count("import.namesakes-open", n), "groups", p.openNamesakes))
	}
	if len(ways.Objects) > 0 {
		box.Add(ways)
	}
}

// leastLacking is how many questions there must be before it is said what would answer many of them.
const leastLacking = 10

// findLacking finds what would answer many of the questions. In a large list it is looked for once, and not
// said any more after an answer: it would count questions that are answered.
func (s *importPeople) findLacking() {
	first := s.lacking == nil && len(s.order) == 0
	if s.lacking = nil; len(s.page.draft.Rows) > swiftRows && !first {
		return
	}
	if found, ok := imports.FindLacking(s.page.draft); ok && found.Of >= leastLacking {
		s.lacking = &found
	}
}

// addLacking says what would answer many of the questions, where one side does not say it.
func (s *importPeople) addLacking(box *fyne.Container) {
	f, p, lacking := s.page.frame, s.page, s.lacking
	if lacking == nil {
		return
	}
	facts := []any{
		"of", f.Lang.Number(lacking.Of), "what", f.Text("import.lacking-what." + string(lacking.Field)),
	}
	switch {
	case lacking.InList:
		box.Add(iconLine("lightbulb", widgets.ColorPetrol, f.Count("import.lacking-ours", lacking.Questions, facts...)))
	case lacking.Column >= 0:
		facts = append(facts, "header", p.draft.Mapping[lacking.Column].Header)
		line := iconLine("lightbulb", widgets.ColorPetrol, f.Count("import.lacking-column", lacking.Questions, facts...))
		use := func() { p.useColumn(lacking.Column, lacking.Field) }
		box.Add(widgets.Stretch(widgets.GapMedium, line, widgets.NewQuietButton(f.Text("import.lacking-use"), "", use)))
	default:
		box.Add(iconLine("lightbulb", widgets.ColorPetrol, f.Count("import.lacking-list", lacking.Questions, facts...)))
	}
}

// useColumn uses a column of the list that was left out, and compares anew.
func (p *importPage) useColumn(column int, field data.Field) {
	header := p.draft.Mapping[column].Header
	p.touched = true
	p.remember(func() string { return p.frame.Text("import.answer.column", "header", header) })
	p.change(func() error { return p.draft.SetField(column, field) }, func() {
		p.forgetSpots(stepPeople)
		p.show(stepPeople)
	})
}

// openQuestions shows a page of questions, or with nil the list of people again.
func (p *importPage) openQuestions(q questionPage) {
	p.questions = q
	delete(p.spots, stepPeople)
	p.body.Objects = nil // where the user was in what shows now is not where they are then
	p.show(stepPeople)
}

// closeQuestions goes back to the list of people; nothing more is decided.
func (p *importPage) closeQuestions() {
	p.openQuestions(nil)
	if p.draft.Proposal.Counts.Ask == 0 {
		p.frame.Focus(p.onward) // nothing is left to decide
	}
}

// frameQuestions puts a table of questions in the place of the list, with what can be done below the words
// that explain it. Escape leaves it.
func (p *importPage) frameQuestions(
	words string, table, below fyne.CanvasObject, ways ...fyne.CanvasObject,
) fyne.CanvasObject {
	top := widgets.VStack(
		widgets.Gap, widgets.NewParagraph(words), widgets.Flow(widgets.Gap, ways...), widgets.VStack(0),
	)
	page := frame.Border(top, below, nil, nil, widgets.NewFlushCard(table))
	widgets.BindEscape(page, p.closeQuestions)
	widgets.BindEscape(p.header, func() { // its buttons are made anew for the list
		if p.questions != nil {
			p.closeQuestions()
		}
	})
	return page
}

// pairSides are the person of a row and somebody of the dossier whom it may be about.
func (s *importPeople) pairSides(i int) (theirs, ours data.Person) {
	ours, _ = s.page.draft.KnownPerson(s.match(i).PersonID)
	return s.person(i), ours
}

// pairColumns show a row beside the person whom it may be about: the letters that differ are bold.
func (s *importPeople) pairColumns() []widgets.Column[int] {
	f := s.page.frame
	name := func(id, title string, mine func(theirs, ours string) (string, []widgets.Run)) widgets.Column[int] {
		return widgets.Column[int]{ID: id, Title: title, Width: 160, Weight: 2, Cell: func(i int) widgets.CellContent {
			theirs, ours := s.pairSides(i)
			text, strong := mine(theirs.Listed(f.Lang), ours.Listed(f.Lang))
			return widgets.CellContent{Text: text, Strong: strong}
		}}
	}
	both := func(field data.Field, width, weight float32, drop int, of func(*data.Person) string) widgets.Column[int] {
		return widgets.Column[int]{
			ID: string(field), Title: fieldWord(f, field), Width: width, Weight: weight, Drop: drop,
			Cell: func(i int) widgets.CellContent {
				theirs, ours := s.pairSides(i)
				return bothSides(of(&theirs), of(&ours))
			},
		}
	}
	return []widgets.Column[int]{
		name("theirs", f.Text("import.side-list"), func(theirs, ours string) (string, []widgets.Run) {
			strong, _ := differing(theirs, ours)
			return theirs, strong
		}),
		name("ours", f.Text("import.side-ours"), func(theirs, ours string) (string, []widgets.Run) {
			_, strong := differing(theirs, ours)
			return ours, strong
		}),
		both(data.FieldUnit, 150, 1, 0, s.unitWord),
		both(data.FieldJobTitle, 150, 1, 1, func(p *data.Person) string { return p.JobTitle }),
		both(data.FieldStartDate, 128, 0, 0, func(p *data.Person) string { return f.Lang.Date(p.Start) }),
	}
}

// unitWord is where somebody works, as the employer calls it, or else as the group does.
func (s *importPeople) unitWord(p *data.Person) string {
	if word := cmp.Or(p.EmployerUnit, p.EmployerSite); word != "" || p.UnitID == "" {
		return word
	}
	for _, u := range s.page.draft.Units() {
		if u.ID == p.UnitID {
			return u.Name
		}
	}
	return ""
}

// bothSides is what the list and the dossier say of one thing: once where both say the same.
func bothSides(theirs, ours string) widgets.CellContent {
	switch {
	case theirs == "" && ours == "":
		return widgets.CellContent{}
	case data.Fold(theirs) == data.Fold(ours):
		return widgets.CellContent{Text: theirs, Color: widgets.ColorMuted}
	}
	return widgets.CellContent{Text: cmp.Or(theirs, "–") + " / " + cmp.Or(ours, "–")}
}

// differing are the letters of two names that the other has not, in the same order; capitals count as
// small letters. Of texts that no name is as long as, nothing is marked.
func differing(a, b string) (inA, inB []widgets.Run) {
	const longest = 200
	x, y := []rune(a), []rune(b)
	if max(len(x), len(y)) > longest {
		return nil, nil
	}
	same := func(i, j int) bool { return unicode.ToLower(x[i]) == unicode.ToLower(y[j]) }
	common := make([][]int, len(x)+1) // what two ends have in common, at most
	for i := range common {
		common[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if same(i, j) {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	i, j := 0, 0
	for i < len(x) || j < len(y) {
		switch {
		case i < len(x) && j < len(y) && same(i, j):
			i, j = i+1, j+1
		case j == len(y) || i < len(x) && common[i+1][j] >= common[i][j+1]:
			inA, i = addRune(inA, i), i+1
		default:
			inB, j = addRune(inB, j), j+1
		}
	}
	return inA, inB
}

// addRune adds one letter to runs that come before it.
func addRune(runs []widgets.Run, at int) []widgets.Run {
	if n := len(runs); n > 0 && runs[n-1].To == at {
		runs[n-1].To++
		return runs
	}
	return append(runs, widgets.Run{From: at, To: at + 1})
}

// weakest puts rows in the order in which they need a look: the least probable first.
func (s *importPeople) weakest(rows []int) []int {
	return slices.SortedStableFunc(slices.Values(rows), func(i, j int) int {
		return cmp.Compare(s.match(i).Score, s.match(j).Score)
	})
}

// taken returns whom rows of the list are about by what is decided, with the numbers of those rows.
func (s *importPeople) taken() map[data.ID]int {
	rows := make(map[data.ID]int)
	for i := range s.page.draft.Proposal.Matches {
		if m := &s.page.draft.Proposal.Matches[i]; m.Index >= 0 && m.Decision.IsKnown() {
			rows[m.PersonID] = m.Row
		}
	}
	return rows
}

// chipCell is a cell with one chip.
func chipCell(fact widgets.Fact) widgets.CellContent {
	return widgets.CellContent{Facts: []widgets.Fact{fact}}
}

// newQuestionTable is a table of rows of the list, by their place in the proposal.
func (s *importPeople) newQuestionTable(columns []widgets.Column[int], rows []int) *widgets.Table[int] {
	table := widgets.NewTable(columns)
	table.Key, table.LeftOut = strconv.Itoa, s.page.frame.LeftOut
	table.SetRows(rows)
	return table
}
