package reports

import (
	"fmt"
	"io"

	"kader/assets"
	"kader/data"
)

// WriteNewHires writes a spreadsheet of the colleagues who are followed and not yet
// a member; with o.ListID only those whom that employer list brought. Whoever left
// or asked not to be contacted is not in it.
func WriteNewHires(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	names := make(map[data.ID]string, len(d.People))
	var people []data.Person
	for _, p := range d.People {
		names[p.ID] = p.Full()
		if isNewHire(p, o) {
			people = append(people, p)
		}
	}
	data.SortNames(people, l.Code)
	units := unitLabels(d.Units)
	s := sheet{
		name: l.Text("report.hires.sheet"), title: l.Text("report.hires.title", "group", d.Group.Name),
		note:  l.Count("report.hires.note", len(people), "date", l.LongDate(o.Today)),
		empty: l.Text("report.hires.empty"),
		fields: []field{
			{title: l.Text("report.name")},
			{title: l.Text("field.unit")},
			{title: l.Text("field.job-title"), most: 22},
			{title: l.Text("field.start-date"), date: true},
			{title: l.Text("report.state")},
			{title: l.Text("report.contact-person")},
			{title: l.Text("report.last-contact"), date: true},
			{title: l.Text("report.next"), date: true},
			{title: l.Text("field.note"), width: 30},
		},
	}
	for _, p := range people {
		s.rows = append(s.rows, []value{
			boldly(p.Listed(l.Code)), words(units[p.UnitID]), words(p.JobTitle), day(p.Start),
			words(l.Text("follow." + string(p.State))), words(names[p.RepID]), day(p.Last), nextDay(p, o.Today), words(p.Note),
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
	names := make(map[data.ID]string, len(d.People))
	var people []data.Person
	for _, p := range d.People {
		names[p.ID] = p.Full()
		if p.IsMember() && !p.Left(o.Today) {
			people = append(people, p)
		}
	}
	data.SortNames(people, l.Code)
	units := unitLabels(d.Units)
	s := sheet{
		name: l.Text("report.members.sheet"), title: l.Text("report.members.title", "group", d.Group.Name),
		note:  l.Count("report.members.note", len(people), "date", l.LongDate(o.Today)),
		empty: l.Text("report.members.empty"),
		fields: []field{
			{title: l.Text("report.name")},
			{title: l.Text("field.member-number")},
			{title: l.Text("field.member-since"), date: true},
			{title: l.Text("field.unit")},
			{title: l.Text("field.job-title"), most: 22},
			{title: l.Text("report.roles")},
			{title: l.Text("field.phone")},
			{title: l.Text("field.email"), most: 36},
			{title: l.Text("report.contact-person")},
		},
	}
	for _, p := range people {
		s.rows = append(s.rows, []value{
			boldly(p.Listed(l.Code)), words(p.MemberNumber), day(p.MemberSince), words(units[p.UnitID]),
			words(p.JobTitle), words(roleWords(l, p)), words(p.Phone), words(p.Email), words(names[p.RepID]),
		})
	}
	if err := writeOne(w, l, o, s); err != nil {
		return fmt.Errorf("write members: %w", err)
	}
	return nil
}

// roleWords names the roles of a person, in menu order.
func roleWords(l *assets.Language, p data.Person) string {
	s := ""
	for _, role := range data.Roles() {
		if !p.HasRole(role) {
			continue
		}
		if s != "" {
			s += ", "
		}
		s += l.Text("role." + string(role))
	}
	return s
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
