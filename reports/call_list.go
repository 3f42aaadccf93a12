package reports

import (
	"fmt"
	"io"

	"kader/assets"
	"kader/data"
)

// WriteCallList writes a spreadsheet with one sheet for each contact person: the
// colleagues to speak with, and room for what came of it. Colleagues without a
// contact person stand on a sheet of their own. Whoever asked not to be contacted
// is never in it. With o.RepID only that person's sheet is written; a RepID that
// names nobody is ErrNotFound.
func WriteCallList(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	b, err := newBook(l, data.OwnCallList, o)
	if err != nil {
		return fmt.Errorf("write call list: %w", err)
	}
	sheets, err := callSheets(l, d, o)
	if err != nil {
		return fmt.Errorf("write call list: %w", err)
	}
	for _, s := range sheets {
		if err := b.addSheet(s); err != nil {
			return fmt.Errorf("write call list: %w", err)
		}
	}
	if err := b.write(w, o.Password); err != nil {
		return fmt.Errorf("write call list: %w", err)
	}
	return nil
}

// callSheets returns the sheets: one for each contact person by name, and last one for the
// people without.
func callSheets(l *assets.Language, d *data.Dossier, o Options) ([]sheet, error) {
	known := make(map[data.ID]int, len(d.People))
	for i := range d.People {
		known[d.People[i].ID] = i
	}
	if _, ok := known[o.RepID]; o.RepID != "" && !ok {
		return nil, data.ErrNotFound
	}
	calls := make(map[data.ID][]data.Person)
	for _, p := range d.People {
		if !needsCall(p, o.Today) {
			continue
		}
		rep := p.RepID
		if _, ok := known[rep]; !ok {
			rep = ""
		}
		calls[rep] = append(calls[rep], p)
	}
	var sheets []sheet
	for _, rep := range contactPersons(l, d, calls, o.RepID) {
		sheets = append(sheets, callSheet(l, d, o, rep.Full(), calls[rep.ID]))
	}
	if nobody := calls[""]; o.RepID == "" && (len(nobody) > 0 || len(sheets) == 0) {
		sheets = append(sheets, callSheet(l, d, o, l.Text("report.call.nobody"), nobody))
	}
	return sheets, nil
}

// needsCall reports whether somebody belongs on a call list.
func needsCall(p data.Person, today data.Date) bool {
	return p.State.Open() && !p.Left(today) // who asked not to be contacted is not open
}

// contactPersons returns the people who have somebody to call, sorted by name, or only the
// one asked for.
func contactPersons(l *assets.Language, d *data.Dossier, calls map[data.ID][]data.Person, only data.ID) []data.Person {
	var reps []data.Person
	for _, p := range d.People {
		if p.ID == only || only == "" && len(calls[p.ID]) > 0 {
			reps = append(reps, p)
		}
	}
	data.SortNames(reps, l)
	return reps
}

// outcomes returns the states in which a call can end.
func outcomes(l *assets.Language) []string {
	var choices []string
	for _, state := range data.FollowStates() {
		if state != data.FollowNew && state != data.FollowAssigned {
			choices = append(choices, stateWord(l, state))
		}
	}
	return choices
}

func callSheet(l *assets.Language, d *data.Dossier, o Options, name string, people []data.Person) sheet {
	people = append([]data.Person(nil), people...)
	data.SortNames(people, l)
	units := unitLabels(d.Units)
	return sheet{
		name: name, title: l.Text("report.call.title", "name", name),
		note:  l.Count("report.call.note", len(people), "date", l.LongDate(o.Today)),
		empty: l.Text("report.call.empty"),
		columns: []sheetColumn{
			{title: l.Text("report.name"), maxWidth: 26, strong: true, text: func(p *data.Person) string { return p.Listed(l) }},
			{title: l.Text("field.unit"), maxWidth: 20, text: func(p *data.Person) string { return units[p.UnitID] }},
			{title: l.Text("field.job-title"), maxWidth: 18, text: func(p *data.Person) string { return p.JobTitle }},
			{title: l.Text("field.phone"), text: func(p *data.Person) string { return p.Phone }},
			{title: l.Text("field.email"), maxWidth: 36, text: func(p *data.Person) string { return p.Email }},
			{title: l.Text("report.state"), maxWidth: 18, text: func(p *data.Person) string { return stateWord(l, p.State) }},
			{title: l.Text("report.last-contact"), day: func(p *data.Person) data.Date { return p.Last }},
			{title: l.Text("report.outcome"), minWidth: 18, choices: outcomes(l)},
			{title: l.Text("report.next"), minWidth: 13, due: true, day: func(p *data.Person) data.Date { return p.Next }},
			{title: l.Text("field.note"), minWidth: 26, text: func(p *data.Person) string { return p.Note }},
		},
		people: people,
	}
}

// stateWord returns how far the group is with a person, in words.
func stateWord(l *assets.Language, state data.FollowState) string {
	return l.Text("follow." + string(state))
}
