package reports

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"

	"kader/assets"
	"kader/data"
)

// WriteCallList writes a spreadsheet with one sheet for each contact person: the
// colleagues to speak with, and room for what came of it. Colleagues without a
// contact person stand on a sheet of their own. Whoever asked not to be contacted
// is never in it. With o.RepID only that person's sheet is written; a RepID that
// names nobody is ErrNotFound.
func WriteCallList(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	sheets, err := callSheets(l, d, o)
	if err != nil {
		return fmt.Errorf("write call list: %w", err)
	}
	title := sheets[0].title
	if len(sheets) > 1 {
		title = l.Text("report.call.all")
	}
	b, err := newBook(l, data.OwnCallList, title, o)
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
	if o.RepID != "" && !slices.ContainsFunc(d.People, func(p data.Person) bool { return p.ID == o.RepID }) {
		return nil, data.ErrNotFound
	}
	calls := callsByRep(d, o.Today)
	var sheets []sheet
	for _, rep := range contactPersons(l, d, calls, o.RepID) {
		sheets = append(sheets, callSheet(l, d, o, rep.Full(), calls[rep.ID]))
	}
	if nobody := calls[""]; o.RepID == "" && (len(nobody) > 0 || len(sheets) == 0) {
		sheets = append(sheets, callSheet(l, d, o, l.Text("report.call.nobody"), nobody))
	}
	return sheets, nil
}

// callsByRep returns whom each contact person has to call; those without one are under "".
func callsByRep(d *data.Dossier, today data.Date) map[data.ID][]data.Person {
	known := make(map[data.ID]bool, len(d.People))
	for i := range d.People {
		known[d.People[i].ID] = true
	}
	calls := make(map[data.ID][]data.Person)
	for _, p := range d.People {
		if !needsCall(p, today) {
			continue
		}
		rep := p.RepID
		if !known[rep] {
			rep = ""
		}
		calls[rep] = append(calls[rep], p)
	}
	return calls
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

// replyWords returns what can be chosen as the outcome of a call.
func replyWords(l *assets.Language) []string {
	var choices []string
	for _, reply := range data.Replies() {
		choices = append(choices, l.Text(reply.TextKey()))
	}
	return choices
}

// callSheet returns the sheet of one contact person: beside the name, which stays, what one needs to call
// and the columns to write in; what is good to know stands behind them.
func callSheet(l *assets.Language, d *data.Dossier, o Options, name string, people []data.Person) sheet {
	people = append([]data.Person(nil), people...)
	data.SortNames(people, l)
	units, last := unitLabels(d.Units), lastSaid(l, d)
	said := func(p *data.Person) string { return last[p.ID] }
	noteKey := "report.call.note"
	if o.Keys != nil {
		noteKey = "report.call.note-back"
	}
	return sheet{
		name: name, title: l.Text("report.call.title", "name", name),
		note:  l.Count(noteKey, len(people), "date", l.LongDate(o.Today)),
		empty: l.Text("report.call.empty"), frozen: keyColumn, keyed: true,
		columns: []sheetColumn{
			{title: l.Text("report.name"), maxWidth: 24, strong: true, text: func(p *data.Person) string { return p.Listed(l) }},
			{hidden: true, text: func(p *data.Person) string { return o.Keys.Key(p.ID) }},
			{title: l.Text("field.phone"), maxWidth: 18, link: phoneLink, text: func(p *data.Person) string { return p.Phone }},
			{title: l.Text("report.outcome"), minWidth: 17, empty: true, choices: replyWords(l)},
			{title: l.Text("report.spoken-on"), minWidth: 12, emptyDay: true},
			{title: l.Text("report.next-new"), minWidth: 12, emptyDay: true},
			{title: l.Text("report.said"), minWidth: 28, empty: true},
			{title: l.Text("report.last-said"), minWidth: 14, maxWidth: 28, text: said},
			{title: l.Text("report.next"), minWidth: 12, due: true, day: d.Tracks().NextDay},
			{title: l.Text("report.state"), maxWidth: 16, text: func(p *data.Person) string { return stateWord(l, p.State) }},
			{title: l.Text("field.email"), maxWidth: 30, link: mailLink, text: func(p *data.Person) string { return p.Email }},
			{title: l.Text("field.unit"), maxWidth: 18, text: func(p *data.Person) string { return units[p.UnitID] }},
			{title: l.Text("field.job-title"), maxWidth: 18, text: func(p *data.Person) string { return p.JobTitle }},
			{title: l.Text("field.note"), minWidth: 22, text: func(p *data.Person) string { return p.Note }},
		},
		people: people,
	}
}

// lastSaid returns of everybody the day of the last contact and what was said then.
func lastSaid(l *assets.Language, d *data.Dossier) map[data.ID]string {
	latest := make(map[data.ID]*data.Contact)
	for i := range d.Contacts {
		c := &d.Contacts[i]
		if before := latest[c.PersonID]; before == nil || !c.Date.Before(before.Date) {
			latest[c.PersonID] = c
		}
	}
	words := make(map[data.ID]string, len(latest))
	for id, c := range latest {
		words[id] = l.Date(c.Date)
		if c.Note != "" {
			words[id] = l.Text("report.last-line", "date", l.Date(c.Date), "note", c.Note)
		}
	}
	return words
}

// sheetRows returns what the dossier keeps of the rows of a call list, so that it can come back.
func sheetRows(l *assets.Language, d *data.Dossier, o Options) []data.SheetRow {
	if o.Keys == nil {
		return nil
	}
	known := make(map[data.ID]bool, len(d.People))
	for i := range d.People {
		known[d.People[i].ID] = true
	}
	var rows []data.SheetRow
	for i := range d.People {
		p := &d.People[i]
		if !needsCall(*p, o.Today) || o.RepID != "" && p.RepID != o.RepID {
			continue
		}
		r := data.SheetRow{
			PersonID: p.ID, Key: o.Keys.Key(p.ID), Made: o.Today, State: p.State, Next: p.Next, Last: p.Last,
		}
		if known[p.RepID] {
			r.RepID = p.RepID
		}
		r.Name, r.Phone, r.Email = r.Hash(p.Listed(l)), r.Hash(p.Phone), r.Hash(p.Email)
		rows = append(rows, r)
	}
	return rows
}

// CallListPart is the call list of one contact person, in a file of its own, and what the log keeps of it.
type CallListPart struct {
	Content []byte
	Made    data.Export
	Named   []data.ID
}

// CallListParts makes a call list for each contact person who has somebody to call, in order of their names, and counts
// the colleagues without one: they are in none. newKeys makes the keys of each list; nil makes none.
func CallListParts(
	l *assets.Language, d *data.Dossier, o Options, newKeys func() (*data.SheetKeys, error),
) (parts []CallListPart, nobody int, err error) {
	kind, _ := KindOf(string(data.OwnCallList))
	calls := callsByRep(d, o.Today)
	for _, rep := range contactPersons(l, d, calls, "") {
		o.RepID, o.Keys = rep.ID, nil
		if newKeys != nil {
			if o.Keys, err = newKeys(); err != nil {
				return nil, 0, err
			}
		}
		var b bytes.Buffer
		if err := kind.Write(&b, l, d, o); err != nil {
			return nil, 0, err
		}
		part := CallListPart{Content: b.Bytes()}
		if part.Made, part.Named, err = kind.Exported(l, d, o); err != nil {
			return nil, 0, err
		}
		parts = append(parts, part)
	}
	return parts, len(calls[""]), nil
}

// CallListName returns the name of the nth of so many files, from 1: it names nobody.
func CallListName(base string, n, of int) string {
	return fmt.Sprintf("%s %0*d%s", base, len(strconv.Itoa(of)), n, EndingExcel)
}
