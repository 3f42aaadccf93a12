package importing

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// knownFact is one fact about a person, written as the language writes it.
type knownFact struct {
	field data.Field
	name  string
	value string
}

// factsAbout are all facts by which a person can be told from another, of a row and of
// somebody in the dossier alike: first what identifies them, then the others as they stand
// in a list. What is not known is left out, and the name stands above.
func factsAbout(f *frame.Frame, p *data.Person) []knownFact {
	facts := []knownFact{
		{field: data.FieldInitials, value: p.Initials},
		{field: data.FieldEmployeeNumber, value: p.EmployeeNumber},
		{field: data.FieldMemberNumber, value: p.MemberNumber},
		{field: imports.FieldMembership, value: string(p.Membership)},
		{field: data.FieldMemberSince, value: p.MemberSince.String()},
		{field: data.FieldBirthDate, name: f.Text("person.field.birth-year"), value: yearWord(p.BirthYear)},
		{field: data.FieldUnit, value: frame.JoinNotes(p.EmployerSite, p.EmployerUnit)},
	}
	// What stands in the name above, and with the unit.
	apart := []data.Field{data.FieldGiven, data.FieldInfix, data.FieldFamily, data.FieldSite}
	for _, fact := range facts {
		apart = append(apart, fact.field)
	}
	for _, field := range data.PersonFields() {
		if !slices.Contains(apart, field.Field) {
			facts = append(facts, knownFact{field: field.Field, value: field.Text(p)})
		}
	}
	facts = slices.DeleteFunc(facts, func(fact knownFact) bool { return fact.value == "" })
	for i := range facts {
		fact := &facts[i]
		if fact.name == "" {
			fact.name = fieldWord(f, fact.field)
		}
		fact.value = valueWord(f, fact.field, fact.value)
	}
	return facts
}

// factsBeside are the facts about somebody beside whom a row stands: where both have a check of the day of
// birth, also whether the days may be one.
func factsBeside(f *frame.Frame, row, known *data.Person) []knownFact {
	facts := factsAbout(f, known)
	if row.BirthYear != known.BirthYear || row.BirthCheck == 0 || known.BirthCheck == 0 {
		return facts
	}
	key := "import.birth-day-other"
	if row.BirthCheck == known.BirthCheck {
		key = "import.birth-day-fits"
	}
	fact := knownFact{field: data.FieldBirthDate, name: f.Text("import.birth-day"), value: f.Text(key)}
	at := slices.IndexFunc(facts, func(fact knownFact) bool { return fact.field == data.FieldBirthDate })
	return slices.Insert(facts, at+1, fact)
}

// yearWord writes a year; "" for none.
func yearWord(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// factLines shows facts below each other.
func factLines(f *frame.Frame, facts []knownFact) *fyne.Container {
	lines := widgets.VStack(widgets.GapTiny)
	for _, fact := range facts {
		lines.Add(
			widgets.NewText(
				f.Text("import.fact", "field", fact.name, "value", fact.value),
				widgets.Style{Color: widgets.ColorMuted, Wrap: true},
			),
		)
	}
	return lines
}

// mostTelling is how many facts of each of several candidates are shown at first: the
// second of them stays in sight in a window of usual height.
const mostTelling = 4

// candidates are those in the dossier whom a row may be about, the likeliest first.
func (p *importPane) candidates(m imports.Match) (all []data.Person) {
	for _, id := range append([]data.ID{m.PersonID}, m.Others...) {
		if known, ok := p.people.page.draft.KnownPerson(id); ok {
			all = append(all, known)
		}
	}
	return all
}

// addCandidates shows whom an asked row may be about, each with a button.
func (p *importPane) addCandidates(box *fyne.Container, i int) {
	f, all, row := p.frame(), p.candidates(p.people.match(i)), p.people.person(i)
	same := func(n int, key string) way {
		w := way{word: f.Text(key), icon: "check", run: func() { p.decide(i, imports.DecisionSame, all[n].ID) }}
		if keys := []rune("s23456789"); n < len(keys) {
			w.key = keys[n]
		}
		return w
	}
	switch len(all) {
	case 0:
		return
	case 1:
		box.Add(widgets.VStack(widgets.GapTiny, widgets.NewCaption(f.Text("import.side-ours")),
			widgets.NewText(all[0].Full(), widgets.Style{Bold: true, Wrap: true}),
			factLines(f, factsBeside(f, &row, &all[0]))))
		p.offer(box, same(0, "import.is-this"))
	default:
		p.addSeveral(box, i, all, func(n int) *widgets.Button { return p.button(same(n, "import.is-this-one")) })
	}
	box.Add(widgets.NewLine())
}

// addSeveral shows of several candidates what helps to choose; the rest opens.
func (p *importPane) addSeveral(box *fyne.Container, i int, all []data.Person, button func(n int) *widgets.Button) {
	f, row := p.frame(), p.people.person(i)
	box.Add(
		widgets.VStack(
			0, widgets.NewCaption(f.Text("import.side-ours")), widgets.NewParagraph(f.Count("import.fits", len(all))),
		),
	)
	facts := make([][]knownFact, len(all))
	for n := range all {
		facts[n] = factsBeside(f, &row, &all[n])
	}
	hidden := false
	if !p.whole {
		hidden = keepTelling(factsAbout(f, &row), facts)
	}
	for n := range all {
		name := widgets.NewText(all[n].Full(), widgets.Style{Bold: true})
		box.Add(widgets.VStack(widgets.GapTiny, frame.Border(nil, nil, nil, button(n), name), factLines(f, facts[n])))
	}
	if hidden {
		box.Add(widgets.NewQuietButton(f.Text("import.whole-dossier"), "", func() {
			p.whole = true
			p.open(i)
			f.Focus(p.people.table)
		}))
	}
}

// keepTelling leaves of the facts about candidates those that help to choose: first what
// the row says too, then what is not the same of all. It tells whether any went.
func keepTelling(row []knownFact, candidates [][]knownFact) (hidden bool) {
	listed, alike := make(map[data.Field]bool), make(map[knownFact]int)
	for _, fact := range row {
		listed[fact.field] = true
	}
	for _, facts := range candidates {
		for _, fact := range facts {
			alike[fact]++
		}
	}
	for n, facts := range candidates {
		var both, apart []knownFact
		for _, fact := range facts {
			switch {
			case listed[fact.field]:
				both = append(both, fact)
			case alike[fact] < len(candidates):
				apart = append(apart, fact)
			}
		}
		telling := append(both, apart...)
		candidates[n] = telling[:min(len(telling), mostTelling)]
		hidden = hidden || len(candidates[n]) < len(facts)
	}
	return hidden
}
