package care

import (
	"slices"

	"kader/data"
)

// Laptop is what was on a machine that is gone, as far as the dossier knows.
type Laptop struct {
	Copy  data.Copy // zero where nobody knows which copy it was
	Last  data.Date // when the dossier was last changed there; without a copy: anywhere. Zero: not known
	Other int       // other machines on which the dossier was changed

	People    int // rows of people
	Members   int
	Reachable int // with a mail address, a phone number or an address
	Contacts  int
	Remarks   int // texts about people, and notes of talks
	Lists     int // of the employer or the union that were read
	Meetings  int
	Actions   int

	Passphrases, Sheets int
	Papers              []data.Export // made, and not noted as destroyed
	Files               []data.List   // read, and the file not noted as destroyed
	Backups             []data.HeldCopy
}

// Gone works out what was on the machine of a copy; id is "" where that is not known.
func Gone(d *data.Dossier, id data.ID) Laptop {
	l := Laptop{
		People: len(d.People), Contacts: len(d.Contacts), Lists: len(d.Lists), Meetings: len(d.Meetings),
		Actions: len(d.Actions), Papers: Out(d), Files: Files(d), Backups: d.Custody.Backups,
		Passphrases: countKeys(d.Custody.Holders, data.HolderPassphrase),
		Sheets:      countKeys(d.Custody.Holders, data.HolderSheet),
	}
	for i := range d.People {
		p := &d.People[i]
		if p.IsMember() {
			l.Members++
		}
		if p.Email != "" || p.Phone != "" || p.Street != "" {
			l.Reachable++
		}
		if p.Note != "" {
			l.Remarks++
		}
	}
	for i := range d.Contacts {
		if d.Contacts[i].Note != "" {
			l.Remarks++
		}
	}
	for _, c := range d.Custody.Copies {
		if c.ID == id && id != "" {
			l.Copy = c
		} else {
			l.Other++
		}
		if id == "" && l.Last.Before(c.Last) {
			l.Last = c.Last
		}
	}
	if l.Copy.ID != "" {
		l.Last = l.Copy.Last
	}
	return l
}

// CopiesOf returns the machines on which somebody works, the one on which the dossier was changed last
// first.
func CopiesOf(d *data.Dossier, who data.Worker) []data.Copy {
	h := newHandOver(d, who)
	h.findCopies(d)
	slices.SortStableFunc(h.Copies, func(a, b data.Copy) int { return b.Last.Compare(a.Last) })
	return h.Copies
}

// KeysOf returns the ids of the keys that are named like somebody.
func KeysOf(d *data.Dossier, who data.Worker) []string {
	h := newHandOver(d, who)
	var ids []string
	for _, k := range d.Custody.Holders {
		if h.named(k.Name) {
			ids = append(ids, k.ID)
		}
	}
	return ids
}
