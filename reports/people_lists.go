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
	s.columns = []sheetColumn{
		{title: l.Text("report.name")},
		{title: l.Text("field.unit")},
		{title: l.Text("field.job-title"), maxWidth: 22},
		{title: l.Text("field.start-date"), date: true},
		{title: l.Text("report.state")},
		{title: l.Text("report.contact-person")},
		{title: l.Text("report.last-contact"), date: true},
		{title: l.Text("report.next"), date: true},
		{title: l.Text("field.note"), minWidth: 30},
	}
	for _, p := range list.people {
		s.rows = append(s.rows, []value{
			boldValue(p.Listed(l)), textValue(list.units[p.UnitID]), textValue(p.JobTitle), dayValue(p.Start),
			textValue(l.Text("follow." + string(p.State))), textValue(list.names[p.RepID]), dayValue(p.Last), nextDayValue(p, o.Today), textValue(p.Note),
		})
	}
	if err := writeSheet(w, l, o, s); err != nil {
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
	s.columns = []sheetColumn{
		{title: l.Text("report.name")},
		{title: l.Text("field.member-number")},
		{title: l.Text("field.member-since"), date: true},
		{title: l.Text("field.unit")},
		{title: l.Text("field.job-title"), maxWidth: 22},
		{title: l.Text("report.roles")},
		{title: l.Text("field.phone")},
		{title: l.Text("field.email"), maxWidth: 36},
		{title: l.Text("report.contact-person")},
	}
	for _, p := range list.people {
		s.rows = append(s.rows, []value{
			boldValue(p.Listed(l)), textValue(p.MemberNumber), dayValue(p.MemberSince), textValue(list.units[p.UnitID]),
			textValue(p.JobTitle), textValue(roleWords(l, p)), textValue(p.Phone), textValue(p.Email), textValue(list.names[p.RepID]),
		})
	}
	if err := writeSheet(w, l, o, s); err != nil {
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

// sheet returns an empty sheet with its head. The keys of its texts begin with key.
func (list *peopleList) sheet(l *assets.Language, key string, today data.Date) sheet {
	return sheet{
		name: l.Text(key + "sheet"), title: l.Text(key+"title", "group", list.group),
		note:  l.Count(key+"note", len(list.people), "date", l.LongDate(today)),
		empty: l.Text(key + "empty"),
	}
}

// roleWords returns the roles of a person, in menu order.
func roleWords(l *assets.Language, p data.Person) string {
	var words []string
	for _, role := range data.Roles() {
		if p.HasRole(role) {
			words = append(words, l.Text("role."+string(role)))
		}
	}
	return strings.Join(words, ", ")
}

// writeSheet writes a spreadsheet of a single sheet.
func writeSheet(w io.Writer, l *assets.Language, o Options, s sheet) error {
	b, err := newBook(l, o)
	if err != nil {
		return err
	}
	if err := b.addSheet(s); err != nil {
		return err
	}
	return b.write(w, o.Password)
}
