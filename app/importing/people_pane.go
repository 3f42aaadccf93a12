package importing

import (
	"slices"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// importPane shows one proposal: why, what would change, and what else could be
// decided.
type importPane struct {
	people  *importPeople
	pane    *widgets.DetailPane
	shown   int
	ways    []way           // of the shown proposal, in order
	whole   bool            // all is shown of candidates, also what does not tell them apart
	weights bool            // what each feature says is shown
	hide    *widgets.Button // the weights
	onward  *widgets.Button // to the next row, with this one as it stands
}

// way is one thing that can be decided about a row. Its key works in the table.
type way struct {
	key  rune
	word string
	icon string
	off  bool // is so already
	run  func()
}

func newImportPane(s *importPeople) *importPane { return &importPane{people: s, shown: -1} }

func (p *importPane) frame() *frame.Frame { return p.people.page.frame }

func (p *importPane) build() *widgets.DetailPane {
	p.pane = widgets.NewDetailPane(p.frame().Text("page.close-pane"), func() {
		p.shown, p.ways = -1, nil
		p.frame().Focus(p.people.table)
	})
	return p.pane
}

// open shows the proposal at a place in the list.
func (p *importPane) open(i int) {
	p.whole, p.weights = p.whole && i == p.shown, p.weights && i == p.shown
	if i < 0 || i >= len(p.people.page.draft.Proposal.Matches) {
		p.pane.Close() // somebody who would have left, and is not spoken of any more
		return
	}
	m, person := p.people.match(i), p.people.person(i)
	p.shown, p.ways = i, nil
	box := widgets.VStack(widgets.GapMedium, widgets.NewChipRow(p.people.facts(i)...), widgets.HStack(0, p.buildOnward(m)))
	if p.weights { // at the top, where the pane opens
		p.addWeights(box, i)
	}
	asked := m.Decision == imports.DecisionAsk
	if !asked {
		p.addChanges(box, i) // that is what the pane is opened for
	}
	p.addWhy(box, i)
	p.addListed(box, i, person)
	if asked {
		p.addChanges(box, i)
	}
	p.addChoices(box, i)
	p.pane.Open(person.Listed(p.frame().Lang), box)
	p.people.page.bindKeys()
}

// addWhy says why a row is proposed as it is, and how sure that is.
func (p *importPane) addWhy(box *fyne.Container, i int) {
	m := p.people.match(i)
	if words := p.people.reasons(m); words != "" {
		box.Add(widgets.NewParagraph(words))
	}
	p.addLapse(box, m)
	if isScored(m) {
		box.Add(widgets.NewText(scoreWord(p.frame(), m), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	if !p.weights {
		p.addWeights(box, i)
	}
}

// addListed shows what the list says, and what could not be read of it.
func (p *importPane) addListed(box *fyne.Container, i int, person data.Person) {
	m, facts := p.people.match(i), p.factsOf(person)
	if m.Decision == imports.DecisionAsk && m.Index >= 0 && len(facts.Objects) > 0 {
		facts = widgets.VStack(0, widgets.NewCaption(p.frame().Text("import.side-list")), facts)
	}
	box.Add(facts)
	if m.Index < 0 {
		return
	}
	for _, problem := range p.people.page.draft.Rows[m.Index].Problems {
		box.Add(warningLine(p.people.page.problemWords(problem)))
	}
}

// isScored tells whether it is said how probable the person is that a row is taken for.
// With several candidates the score is that of one of them, and says nothing of the row.
func isScored(m imports.Match) bool {
	return m.PersonID != "" && m.Index >= 0 && m.Score > 0 && !m.ByHand && len(m.Others) == 0
}

// addLapse says that a day agreed for the next contact is dropped.
func (p *importPane) addLapse(box *fyne.Container, m imports.Match) {
	f := p.frame()
	if m.PersonID == "" || m.Decision == imports.DecisionSame {
		return
	}
	f.View(func(tx *store.Tx) error {
		person, err := tx.FindPerson(m.PersonID)
		if err == nil && p.people.page.draft.DropsNextContact(&m, &person) {
			box.Add(warningLine(f.Text("import.next-lapses", "date", f.Lang.Date(person.Next))))
		}
		return forms.IgnoreGone(err)
	})
}

// openWithKeyboard opens a proposal and gives the keyboard to the button that changes
// nothing: Enter, Enter walks through the list, and leaves nobody out.
func (p *importPane) openWithKeyboard(i int) {
	p.open(i)
	if p.shown == i {
		p.frame().Focus(p.onward)
	}
}

// buildOnward is the button to the next row. Where something is to be decided it is not
// decided by it.
func (p *importPane) buildOnward(m imports.Match) *widgets.Button {
	key := "import.fine-next"
	if m.Decision == imports.DecisionAsk || m.Decision == imports.DecisionMissing {
		key = "import.later"
	}
	p.onward = widgets.NewQuietButton(p.frame().Text(key), "arrow_forward", p.goOn)
	return p.onward
}

// goOn opens the row below, or goes back to the list after the last one.
func (p *importPane) goOn() {
	table := p.people.table
	for n := range table.Len() - 1 {
		if table.Row(n) == p.shown {
			next := table.Row(n + 1)
			table.SetSelected(strconv.Itoa(next))
			p.openWithKeyboard(next)
			return
		}
	}
	p.frame().Focus(table)
}

// onRune decides by a key what the pane offers.
func (p *importPane) onRune(r rune) {
	if p.shown < 0 {
		if rows := p.people.table.Selected(); len(rows) == 1 {
			p.open(rows[0])
		}
	}
	for _, w := range p.ways {
		if w.key == unicode.ToLower(r) && !w.off {
			w.run()
			return
		}
	}
}

// factsOf shows what is known of a person: what the list says, or the dossier.
func (p *importPane) factsOf(person data.Person) *fyne.Container {
	return factLines(p.frame(), factsAbout(p.frame(), &person))
}

// offer adds a button for something that can be decided, with its key.
func (p *importPane) offer(box *fyne.Container, w way) {
	box.Add(p.button(w))
}

// button is the button of something that can be decided.
func (p *importPane) button(w way) *widgets.Button {
	word := w.word
	if w.key != 0 {
		word = p.frame().Text("import.word-key", "word", w.word, "key", string(unicode.ToUpper(w.key)))
	}
	button := widgets.NewButton(word, w.icon, w.run)
	if w.off {
		button.Disable()
	}
	p.ways = append(p.ways, w)
	return button
}

// addChanges lists what the list would change about somebody we know, and lets our
// own value stay, here or for everybody.
func (p *importPane) addChanges(box *fyne.Container, i int) {
	m := p.people.match(i)
	if len(m.Changes) == 0 || m.Decision == imports.DecisionNew || m.Index < 0 {
		return
	}
	f := p.frame()
	if m.Decision == imports.DecisionAsk {
		box.Add(widgets.NewLine())
	}
	box.Add(widgets.NewHeading(f.Text("import.changes")))
	var ours, kept []data.Field // of which we have something to keep, and what of it stays
	fields := make([]data.Field, len(m.Changes))
	for n, c := range m.Changes {
		fields[n] = c.Field
		if hasOurs(c) {
			ours = append(ours, c.Field)
		}
		if c.Keep {
			kept = append(kept, c.Field)
		}
		p.addChange(box, i, c)
	}
	ways := widgets.Flow(widgets.Gap)
	if len(ours) > 0 {
		p.offer(
			ways, way{'k', f.Text("import.keep-ours"), "", len(kept) >= len(ours), func() { p.keepFor(i, true, ours...) }},
		)
		p.offer(ways, way{'t', f.Text("import.take-theirs"), "", len(kept) == 0, func() { p.keepFor(i, false, fields...) }})
	}
	box.Add(ways)
	if m.Decision != imports.DecisionAsk {
		box.Add(widgets.NewLine())
	}
}

// hasOurs tells whether there is something of ours that can stay. To be on no track and
// to be no member is something; a field that is empty is not. What stays already can be
// taken over again.
func hasOurs(c imports.FieldChange) bool {
	return c.Old != "" || c.Keep || c.Field == imports.FieldFollow || c.Field == imports.FieldMembership
}

// addChange shows one value that the list has otherwise, and lets ours stay.
func (p *importPane) addChange(box *fyne.Container, i int, c imports.FieldChange) {
	f := p.frame()
	words := f.Text("import.old-new", "old", valueWord(f, c.Field, c.Old), "new", valueWord(f, c.Field, c.New))
	one, all := f.Text("import.keep-one"), f.Text("import.keep")
	if c.Keep {
		words = f.Text("import.kept", "old", valueWord(f, c.Field, c.Old))
		one, all = f.Text("import.take-one"), f.Text("import.take")
	}
	lines := widgets.VStack(0, widgets.NewCaption(fieldWord(f, c.Field)), widgets.NewParagraph(words))
	if c.Since {
		lines.Add(widgets.NewText(f.Text("import.since"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	if hasOurs(c) {
		lines.Add(widgets.Flow(0, widgets.NewQuietButton(one, "", func() { p.keepFor(i, !c.Keep, c.Field) }),
			widgets.NewQuietButton(all, "", func() { p.keep(c.Field, !c.Keep) })))
	}
	box.Add(lines)
}

// keep says for everybody in the list whether our own values of a field stay.
func (p *importPane) keep(f data.Field, ours bool) {
	p.people.page.remember(func() string { return p.frame().Text("import.answer.values") })
	p.work(p.people.page.change, p.shown, func(d *imports.Draft) { d.Keep(f, ours) })
}

// keepFor says it for one person.
func (p *importPane) keepFor(i int, ours bool, fields ...data.Field) {
	p.remember(i)
	p.work(p.people.page.decide, i, func(d *imports.Draft) {
		for _, f := range fields {
			d.KeepFor(i, f, ours)
		}
	})
}

// work changes the proposal and shows it again, with row i open.
func (p *importPane) work(change func(func() error, func()), i int, do func(*imports.Draft)) {
	s := p.people
	s.page.touched = true
	change(func() error {
		do(s.page.draft)
		return nil
	}, func() {
		s.refresh()
		s.table.SetSelected(strconv.Itoa(i))
		p.open(i)
		p.frame().Focus(s.table)
	})
}

// addChoices offers what a human being may decide otherwise.
func (p *importPane) addChoices(box *fyne.Container, i int) {
	m := p.people.match(i)
	box.Add(widgets.NewLine())
	switch {
	case m.Index < 0:
		p.addGone(box, i)
	default:
		p.addWho(box, i)
	}
	p.addAll(box, i)
	box.Add(widgets.NewText(p.frame().Text("import.pane-keys"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
}

// addGone decides about somebody who is not in the list.
func (p *importPane) addGone(box *fyne.Container, i int) {
	f, m := p.frame(), p.people.match(i)
	gone, here := f.Text("import.is-gone"), f.Text(stillHereKey(p.people.page.draft.Source.Kind))
	if p.isMemberList() {
		gone = f.Text("import.left-union")
	}
	p.offer(
		box,
		way{
			'l', gone, "remove", m.ByHand && m.Decision == imports.DecisionLeft,
			func() { p.decide(i, imports.DecisionLeft, "") },
		},
	)
	p.offer(
		box,
		way{
			'h', here, "check", m.ByHand && m.Decision == imports.DecisionSkipped,
			func() { p.decide(i, imports.DecisionSkipped, "") },
		},
	)
	if m.ByHand {
		p.offer(box, way{'u', f.Text("import.undecided"), "undo", false, func() { p.decide(i, imports.DecisionAsk, "") }})
	}
}

func (p *importPane) isMemberList() bool {
	return p.people.page.draft.Source.Kind == data.ListMembers
}

// addWho decides who somebody in the list is.
func (p *importPane) addWho(box *fyne.Container, i int) {
	f, m := p.frame(), p.people.match(i)
	if m.Decision == imports.DecisionAsk {
		p.addCandidates(box, i)
	}
	if m.Decision == imports.DecisionAsk || m.ByHand {
		p.offer(
			box,
			way{
				'n', f.Text("import.is-new"), "person_add", m.ByHand && m.Decision == imports.DecisionNew,
				func() { p.decide(i, imports.DecisionNew, "") },
			},
		)
	}
	p.offer(
		box,
		way{
			'x', f.Text("import.leave-out"), "block", m.ByHand && m.Decision == imports.DecisionSkipped,
			func() { p.decide(i, imports.DecisionSkipped, "") },
		},
	)
	again := func() { p.decide(i, imports.DecisionAsk, "") }
	switch {
	case m.ByHand:
		p.offer(box, way{'u', f.Text("import.undecided"), "undo", false, again})
	case !m.Answered.IsZero():
		p.offer(box, way{'u', f.Text("import.ask-again"), "undo", false, again})
	}
}

// decide takes over a decision and shows the next row that needs one.
func (p *importPane) decide(i int, d imports.Decision, who data.ID) {
	p.decideAll([]int{i}, d, who)
}

// remember notes that something is said about rows.
func (p *importPane) remember(rows ...int) {
	f := p.frame()
	person := p.people.person(rows[0])
	p.people.page.remember(func() string {
		if len(rows) > 1 {
			return f.Count("import.answer.people", len(rows))
		}
		return f.Text("import.answer.person", "name", person.Full())
	})
}

// decideAll is decide for several rows, that are asked for one reason.
func (p *importPane) decideAll(rows []int, d imports.Decision, who data.ID) {
	s := p.people
	was := s.match(rows[0]).Decision
	s.page.touched = true
	p.remember(rows...)
	change := s.page.decide
	if len(rows) > 1 || d == imports.DecisionAsk {
		change = s.page.change
	}
	change(func() error {
		if len(rows) > 1 && s.match(rows[0]).Index < 0 && was == imports.DecisionAsk {
			s.page.draft.DecideLeft(d)
			return nil
		}
		if len(rows) > 1 {
			s.page.draft.DecideAll(rows, d)
		} else {
			s.page.draft.Decide(rows[0], d, who)
		}
		return nil
	}, func() {
		s.refresh()
		i := rows[0]
		next, more := p.next(i, was)
		if more && d != imports.DecisionAsk {
			i = next
		}
		s.table.SetSelected(strconv.Itoa(i))
		p.open(i)
		p.frame().Focus(s.table)
		if !more && was == imports.DecisionAsk && d != imports.DecisionAsk && s.page.draft.Proposal.Counts.Ask == 0 {
			p.frame().Focus(s.page.onward) // nothing is left to decide
		}
	})
}

// next is the next row that is still to be decided, after row i or from the top; with
// those of a row's own kind.
func (p *importPane) next(i int, was imports.Decision) (int, bool) {
	matches, order := p.people.page.draft.Proposal.Matches, p.people.inOrder()
	from := slices.Index(order, i)
	for n := range order {
		at := order[(from+1+n)%len(order)]
		if d := matches[at].Decision; d == imports.DecisionAsk || d == imports.DecisionMissing && d == was {
			return at, true
		}
	}
	return 0, false
}
