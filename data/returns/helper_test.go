package returns

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/store"
)

// day0 is when the tests take place: a month after the list went out.
func day0() time.Time { return time.Date(2026, 12, 1, 19, 30, 0, 0, time.UTC) }

func today() data.Date { return data.DateOf(day0()) }

func wentOut() data.Date { return data.NewDate(2026, 11, 3) }

// group is a dossier with two reps, three colleagues of the first and one of the second, and the call list of both.
type group struct {
	t      testing.TB
	store  *store.Store
	keys   *data.SheetKeys
	reps   [2]data.Person
	people []data.Person
}

func newGroup(t testing.TB) *group {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	s, err := store.Create(path, "zeven zwarte zwanen", data.Group{Name: "Kadergroep Zuiderkade", Language: "nl"}, store.Options{Clock: day0, WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	g := &group{t: t, store: s}
	g.update(func(tx *store.Tx) error {
		for i, name := range []string{"Åse Ødegård", "Jan van den Berg"} {
			g.reps[i].Name, g.reps[i].Roles = data.Name{Given: strings.Fields(name)[0], Family: name[strings.Index(name, " ")+1:]}, []data.Role{data.RoleRep}
			if err := tx.CreatePerson(&g.reps[i]); err != nil {
				return err
			}
		}
		for i, family := range []string{"Velthuis", "Kromhout", "Zandstra", "Wittebrood"} {
			p := data.Person{Name: data.Name{Given: "Noor", Family: family}, Reach: data.Reach{Phone: fmt.Sprintf("+31 6 1234567%d", i), Email: fmt.Sprintf("p%d@zuiderkade.example", i)}}
			p.RepID = g.reps[i/3].ID
			p.Begin(data.NewDate(2026, 10, 1), true)
			if err := tx.CreatePerson(&p); err != nil {
				return err
			}
			g.people = append(g.people, p)
		}
		return nil
	})
	g.send()
	return g
}

// send makes a call list of everybody and notes it.
func (g *group) send() {
	g.t.Helper()
	var err error
	if g.keys, err = g.store.NewSheetKeys(); err != nil {
		g.t.Fatal(err)
	}
	e := data.Export{Kind: string(data.OwnCallList), Made: wentOut(), Sheet: g.keys.Sheet}
	for _, p := range g.people {
		p = g.person(p.ID)
		r := data.SheetRow{PersonID: p.ID, RepID: p.RepID, Key: g.keys.Key(p.ID), Made: wentOut(), State: p.State, Next: p.Next, Last: p.Last}
		r.Name, r.Phone, r.Email = r.Hash(p.Family+", "+p.Given), r.Hash(p.Phone), r.Hash(p.Email)
		e.Rows = append(e.Rows, r)
	}
	if err := g.store.NoteExport(e, nil); err != nil {
		g.t.Fatal(err)
	}
}

func (g *group) update(fn func(*store.Tx) error) {
	g.t.Helper()
	if err := g.store.Update("test", fn); err != nil {
		g.t.Fatal(err)
	}
}

func (g *group) person(id data.ID) (p data.Person) {
	g.t.Helper()
	err := g.store.View(func(tx *store.Tx) (err error) { p, err = tx.FindPerson(id); return err })
	if err != nil {
		g.t.Fatal(err)
	}
	return p
}

func (g *group) contacts(id data.ID) (found []data.Contact) {
	g.t.Helper()
	err := g.store.View(func(tx *store.Tx) (err error) {
		found, err = tx.FindContacts(store.ContactFilter{PersonID: id})
		return err
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return found
}

// titleRow is the titles as a Dutch list has them.
func titleRow() []any {
	return []any{"Naam", data.OwnCallList.Mark(), "Telefoon", "Uitkomst", "Gebeld op", "Nieuwe datum", "Wat er gezegd is", "Vorige keer", "Volgend contact", "Stand", "E-mail"}
}

// row is the row of somebody, with what a rep wrote: outcome, called, next, said.
func (g *group) row(i int, wrote ...any) []any {
	p := &g.people[i]
	row := []any{p.Family + ", " + p.Given, g.keys.Key(p.ID), p.Phone, nil, nil, nil, nil, "", nil, "Gesproken", p.Email}
	copy(row[3:], wrote)
	return row
}

// file is a workbook with a sheet of these rows.
func file(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (g *group) prepare(content []byte) *Draft {
	g.t.Helper()
	d, err := Prepare(g.store, Source{File: "x.xlsx", Content: content, Clock: day0}, nil)
	if err != nil {
		g.t.Fatal(err)
	}
	return d
}

func (g *group) back(rows ...[]any) *Draft {
	g.t.Helper()
	return g.prepare(file(g.t, append([][]any{titleRow()}, rows...)...))
}

func (g *group) apply(d *Draft) Applied {
	g.t.Helper()
	done, err := d.Apply(g.store)
	if err != nil {
		g.t.Fatal(err)
	}
	return done
}

func statuses(d *Draft) string {
	var all []string
	for i := range d.Lines {
		l := &d.Lines[i]
		s := string(l.Status)
		for _, r := range l.Doubts {
			s += " " + string(r)
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

// everything is all that the dossier says of the group, in words that can be compared.
func (g *group) everything() string {
	g.t.Helper()
	d, err := g.store.Dossier()
	if err != nil {
		g.t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range d.People {
		p.Changed = time.Time{}
		fmt.Fprintf(&b, "%+v\n", p)
	}
	for _, c := range d.Contacts {
		fmt.Fprintf(&b, "%+v\n", c)
	}
	err = g.store.View(func(tx *store.Tx) error {
		return tx.EachSheetRow(func(r *data.SheetRow) error {
			r.Changed = time.Time{}
			fmt.Fprintf(&b, "%+v\n", *r)
			return nil
		})
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return b.String()
}

// called returns the colleague with a family name.
func (g *group) called(family string) (found data.Person) {
	g.t.Helper()
	dossier, err := g.store.Dossier()
	if err != nil {
		g.t.Fatal(err)
	}
	for _, p := range dossier.People {
		if p.Family == family {
			found = p
		}
	}
	return found
}
