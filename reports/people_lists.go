package reports

import (
	"fmt"
	"io"
	"strings"

	"kader/assets"
	"kader/data"
)

// WriteNewHires writes a spreadsheet of those who are followed as new colleagues and are not yet
// members; with o.ListID only those whom that employer list brought. Whoever left
// or asked not to be contacted is not in it.
func WriteNewHires(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	list := listPeople(d, l, func(p data.Person) bool { return isNewHire(p, o) })
	s, tracks := list.sheet(l, "report.hires.", o.Today), d.Tracks()
	s.columns = []sheetColumn{
		{title: l.Text("report.name"), strong: true, text: func(p *data.Person) string { return p.Listed(l) }},
		{title: l.Text("field.unit"), text: func(p *data.Person) string { return list.units[p.UnitID] }},
		{title: l.Text("field.job-title"), maxWidth: 22, text: func(p *data.Person) string { return p.JobTitle }},
		{title: l.Text("field.start-date"), day: func(p *data.Person) data.Date { return p.Start }},
		{title: l.Text("report.state"), text: func(p *data.Person) string { return stateWord(l, p.State) }},
		{title: l.Text("report.contact-person"), text: func(p *data.Person) string { return list.names[p.RepID] }},
		{title: l.Text("report.last-contact"), day: func(p *data.Person) data.Date { return p.Last }},
		{title: l.Text("report.next"), due: true, day: tracks.NextDay},
		{title: l.Text("field.note"), minWidth: 30, text: func(p *data.Person) string { return p.Note }},
	}
	if err := writeSheet(w, l, data.OwnNewHires, o, s); err != nil {
		return fmt.Errorf("write new hires: %w", err)
	}
	return nil
}

func isNewHire(p data.Person, o Options) bool {
	switch p.State {
	case data.FollowNone, data.FollowJoined, data.FollowDoNotContact, data.FollowLeft:
		return false
	}
	return p.NewHire && !p.IsMember() && !p.Left(o.Today) && (o.ListID == "" || p.ListID == o.ListID)
}

// WriteMembers writes a spreadsheet of the members who work here.
func WriteMembers(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	list := listPeople(d, l, func(p data.Person) bool { return p.IsMember() && !p.Left(o.Today) })
	s := list.sheet(l, "report.members.", o.Today)
	s.columns = []sheetColumn{
		{title: l.Text("report.name"), strong: true, text: func(p *data.Person) string { return p.Listed(l) }},
		{title: l.Text("field.member-number"), text: func(p *data.Person) string { return p.MemberNumber }},
		{title: l.Text("field.member-since"), day: func(p *data.Person) data.Date { return p.MemberSince }},
		{title: l.Text("field.unit"), text: func(p *data.Person) string { return list.units[p.UnitID] }},
		{title: l.Text("field.job-title"), maxWidth: 22, text: func(p *data.Person) string { return p.JobTitle }},
		{title: l.Text("report.roles"), text: func(p *data.Person) string { return roleWords(l, p) }},
		{title: l.Text("field.phone"), text: func(p *data.Person) string { return p.Phone }},
		{title: l.Text("field.email"), maxWidth: 36, text: func(p *data.Person) string { return p.Email }},
		{title: l.Text("report.contact-person"), text: func(p *data.Person) string { return list.names[p.RepID] }},
	}
	if err := writeSheet(w, l, data.OwnMembers, o, s); err != nil {
		return fmt.Errorf("write members: %w", err)
	}
	return nil
}

// peopleList holds the people of a sheet, sorted by name, and the labels of units and
// contact persons.
type peopleList struct {
	group        string
	people       []data.Person
	units, names map[data.ID]string
}

func listPeople(d *data.Dossier, l *assets.Language, in func(data.Person) bool) peopleList {
	list := peopleList{group: d.Group.Name, units: unitLabels(d.Units), names: make(map[data.ID]string, len(d.People))}
	for _, p := range d.People {
		list.names[p.ID] = p.Full()
		if in(p) {
			list.people = append(list.people, p)
		}
	}
	data.SortNames(list.people, l)
	return list
}

// sheet returns a sheet of the people that has no columns yet. The keys of its texts begin with key.
func (list *peopleList) sheet(l *assets.Language, key string, today data.Date) sheet {
	name := l.Text(key + "sheet")
	title := name
	if list.group != "" {
		title = l.Text(key+"title", "group", list.group)
	}
	return sheet{
		name: name, title: title,
		note:  l.Count(key+"note", len(list.people), "date", l.LongDate(today)),
		empty: l.Text(key + "empty"), people: list.people, frozen: 1,
	}
}

// roleWords returns the roles of a person, in menu order.
func roleWords(l *assets.Language, p *data.Person) string {
	var words []string
	for _, role := range data.Roles() {
		if p.HasRole(role) {
			words = append(words, l.Text("role."+string(role)))
		}
	}
	return strings.Join(words, ", ")
}

// writeSheet writes a spreadsheet of a single sheet.
func writeSheet(w io.Writer, l *assets.Language, e data.OwnSheet, o Options, s sheet) error {
	b, err := newBook(l, e, s.title, o)
	if err != nil {
		return err
	}
	if err := b.addSheet(s); err != nil {
		return err
	}
	return b.write(w, o.Password)
}

// stateWord returns how far the group is with a person, in words.
func stateWord(l *assets.Language, state data.FollowState) string {
	return l.Text("follow." + string(state))
}
