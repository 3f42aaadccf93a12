package returns

import (
	"context"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/values"
)

// findStrangers finds out who the lines without a key may be about. Each is asked.
func (d *Draft) findStrangers(k *known, progress func(float64) bool) error {
	var lines []int
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.key != "" {
			continue
		}
		l.RepID = d.reps[l.Sheet]
		l.hash = l.Answer.hash(strings.Join(append(nameWords(l.Name), l.phone, l.email), " "))
		switch {
		case k.taken[l.hash]:
			l.Status = StatusSame
			continue
		case l.Name == "":
			l.add(DoubtNameless)
			continue
		}
		l.add(DoubtPerson)
		lines = append(lines, i)
	}
	if len(lines) == 0 {
		return nil
	}
	rows := match.People{N: len(lines), At: func(i int, r *match.Record) {
		p := d.personIn(&d.Lines[lines[i]])
		*r = match.RecordOf(&p)
	}}
	people := match.People{N: len(d.people), At: func(i int, r *match.Record) { *r = match.RecordOf(&d.people[i]) }}
	results, err := match.Compare(rows, people, match.Options{Kind: data.ListNewHires, Progress: progress})
	if err != nil {
		return err
	}
	if progress != nil && !progress(1) {
		return context.Canceled
	}
	for i, r := range results {
		l := &d.Lines[lines[i]]
		if r.Known >= 0 {
			l.Others = append(l.Others, d.people[r.Known].ID)
		}
		for _, other := range r.Others {
			l.Others = append(l.Others, d.people[other].ID)
		}
		d.assign(l, "")
		if r.Answer == match.Same {
			d.assign(l, l.Others[0])
		}
	}
	d.dropEmpty(func(l *Line) bool { return l.Stranger() && l.Now != nil })
	return nil
}

// personIn returns the person that a line without a key names.
func (d *Draft) personIn(l *Line) data.Person {
	p := data.Person{Name: values.ParseName(l.Name)}
	if phone, err := values.ParsePhone(l.phone, d.language); err == nil {
		p.Phone = phone
	}
	if email, err := values.ParseEmail(l.email); err == nil {
		p.Email = email
	}
	return p
}

// assign says who a line without a key is about, "" for somebody new.
func (d *Draft) assign(l *Line, id data.ID) {
	l.PersonID, l.Now, l.New = id, d.person(id), id == ""
	d.compareReach(l)
	var kept []Doubt
	for _, r := range l.Doubts {
		if r != DoubtPhone && r != DoubtEmail && r != DoubtObjection {
			kept = append(kept, r)
		}
	}
	l.Doubts = kept
	if l.Now != nil && !l.Now.Objected.IsZero() {
		l.add(DoubtObjection)
	}
	d.compareAnswer(l)
}

// repsOfSheets returns whose each sheet is: the rep of most of its rows with a key or, where there are none, the one
// rep after whom it is called.
func (d *Draft) repsOfSheets() map[string]data.ID {
	counts := make(map[string]map[data.ID]int)
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Now == nil {
			continue
		}
		if counts[l.Sheet] == nil {
			counts[l.Sheet] = make(map[data.ID]int)
		}
		counts[l.Sheet][l.RepID]++
	}
	reps := make(map[string]data.ID, len(counts))
	for _, rep := range data.Reps(d.people) {
		name := rep.Full()
		if _, two := reps[name]; two {
			reps[name] = ""
		} else {
			reps[name] = rep.ID
		}
	}
	for sheet, of := range counts {
		most := 0
		for id, n := range of {
			if n > most || n == most && most > 0 && id < reps[sheet] {
				reps[sheet], most = id, n
			}
		}
	}
	return reps
}
