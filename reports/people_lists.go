package reports

import (
	"fmt"
	"io"
	"strings"

	"kader/assets"
	"kader/data"
)

// WriteNewHires writes a spreadsheet of the colleagues who are followed and not yet
// a member; with o.ListID only those whom that employer list brought. Whoever left
// or asked not to be contacted is not in it.
func WriteNewHires(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	list := listPeople(d, l, func(p data.Person) bool { return isNewHire(p, o) })
	s := list.sheet(l, "report.hires.", o.Today)
	s.fields = []field{
		{title: l.Text("report.name")},
		{title: l.Text("field.unit")},
		{title: l.Text("field.job-title"), most: 22},
		{title: l.Text("field.start-date"), date: true},
		{title: l.Text("report.state")},
		{title: l.Text("report.contact-person")},
		{title: l.Text("report.last-contact"), date: true},
		{title: l.Text("report.next"), date: true},
		{title: l.Text("field.note"), width: 30},
	}
	for _, p := range list.people {
		s.rows = append(s.rows, []value{
			boldly(p.Listed(l)), words(list.units[p.UnitID]), words(p.JobTitle), day(p.Start),
			words(l.Text("follow." + string(p.State))), words(list.names[p.RepID]), day(p.Last), nextDay(p, o.Today), words(p.Note),
		})
	}
	if err := writeOne(w, l, o, s); err != nil {
		return fmt.Errorf("write new hires: %w", err)
	}
	return nil
}

func isNewHire(p data.Person, o Options) bool {
	switch p.State {
	case data.FollowNone, data.FollowJoined, data.FollowDoNotContact, data.FollowLeft:
		return false
	}
	return !p.IsMember() && !p.Left(o.Today) && (o.ListID == "" || p.ListID == o.ListID)
}

// WriteMembers writes a spreadsheet of the members who work here.
func WriteMembers(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	list := listPeople(d, l, func(p data.Person) bool { return p.IsMember() && !p.Left(o.Today) })
	s := list.sheet(l, "report.members.", o.Today)
	s.fields = []field{
		{title: l.Text("report.name")},
		{title: l.Text("field.member-number")},
		{title: l.Text("field.member-since"), date: true},
		{title: l.Text("field.unit")},
		{title: l.Text("field.job-title"), most: 22},
		{title: l.Text("report.roles")},
		{title: l.Text("field.phone")},
		{title: l.Text("field.email"), most: 36},
		{title: l.Text("report.contact-person")},
	}
	for _, p := range list.people {
		s.rows = append(s.rows, []value{
			boldly(p.Listed(l)), words(p.MemberNumber), day(p.MemberSince), words(list.units[p.UnitID]),
			words(p.JobTitle), words(roleWords(l, p)), words(p.Phone), words(p.Email), words(list.names[p.RepID]),
		})
	}
	if err := writeOne(w, l, o, s); err != nil {
		return fmt.Errorf("write members: %w", err)
	}
	return nil
}

// peopleList is the people of a sheet in the order of a list, with what to call
// units and contact persons.
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

// sheet is a sheet with its head, in the words of the texts that begin with key.
func (list *peopleList) sheet(l *assets.Language, key string, today data.Date) sheet {
	return sheet{
		name: l.Text(key + "sheet"), title: l.Text(key+"title", "group", list.group),
		note:  l.Count(key+"note", len(list.people), "date", l.LongDate(today)),
		empty: l.Text(key + "empty"),
	}
}

// roleWords names the roles of a person, in menu order.
func roleWords(l *assets.Language, p data.Person) string {
	var words []string
	for _, role := range data.Roles() {
		if p.HasRole(role) {
			words = append(words, l.Text("role."+string(role)))
		}
	}
	return strings.Join(words, ", ")
}

// writeOne writes a spreadsheet of a single sheet.
func writeOne(w io.Writer, l *assets.Language, o Options, s sheet) error {
	b, err := newBook(l, o)
	if err != nil {
		return err
	}
	if err := b.addSheet(s); err != nil {
		return err
	}
	return b.write(w, o.Password)
}
