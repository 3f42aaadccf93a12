package reports

import (
	"kader/data"
	"kader/reports/figure"
)

// writeTasks writes who keeps in touch with whom. It consists of names of reps, so only a
// plan with those has it.
func (p *plan) writeTasks() {
	reps := data.ActiveReps(p.dossier.People, p.o.Today, p.lang)
	if !p.o.Doers || len(reps) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.tasks")
	contacts, open := countPerRep(p.dossier, p.o.Today)
	count := func(counts map[data.ID]int) func(data.Person) cell {
		return func(r data.Person) cell { return plainCell(l.Number(counts[r.ID]), cellStyle()) }
	}
	p.drawTable(listTable(5, []listColumn[data.Person]{
		{column{title: l.Text("report.rep")}, postPaper{p}.repCell},
		{column{title: l.Text("field.unit"), width: 150}, postPaper{p}.repUnits},
		{column{title: l.Text("report.keeps-contact"), width: 90, align: figure.Right}, count(contacts)},
		{column{title: l.Text("report.open-actions"), width: 80, align: figure.Right}, count(open)},
	}, reps))
}

func countPerRep(d *data.Dossier, today data.Date) (contacts, open map[data.ID]int) {
	contacts, open = make(map[data.ID]int), make(map[data.ID]int)
	for i := range d.People {
		if person := &d.People[i]; !person.Left(today) {
			contacts[person.RepID]++
		}
	}
	for _, a := range d.Actions {
		if a.Pending() {
			open[a.RepID]++
		}
	}
	return contacts, open
}

// unitCell returns the name of a person's unit, "" if there is none. The snapshot has the
// whole of a long one.
func (p *plan) unitCell(person data.Person) cell {
	u, _ := p.units.Find(person.UnitID)
	return cell{{text: u.Name, style: cellStyle(), most: 3}}
}

// repCell returns the name of a rep, with the posts in the group beside that of a rep.
func (p postPaper) repCell(rep data.Person) cell {
	c := plainCell(rep.Full(), boldStyle())
	for i := range p.dossier.Posts {
		post := &p.dossier.Posts[i]
		if post.PersonID == rep.ID && post.Kind != data.PostRep && post.Current(p.o.Today) {
			c = append(c, mutedText(joinFacts(p.lang.Text("post.kind."+string(post.Kind)), post.Body)))
		}
	}
	return c
}

// repUnits returns the units for which somebody is a rep, or else that in which they work.
func (p postPaper) repUnits(rep data.Person) cell {
	for i := range p.dossier.Posts {
		post := &p.dossier.Posts[i]
		if post.PersonID != rep.ID || post.Kind != data.PostRep || !post.Current(p.o.Today) {
			continue
		}
		if units := postFor(p.units, *post, &rep); units != "" {
			return cell{{text: units, style: cellStyle(), most: 3}}
		}
	}
	return p.unitCell(rep)
}
