package imports

import (
	"fmt"
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

// objectors are a dossier in which two people asked to be left alone: one is known by number, one
// by unit.
func objectors(t *testing.T) (*store.Store, func() string) {
	t.Helper()
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, Source{
		File: "mei.csv", Kind: data.ListStaff,
		Content: csvOf(
			";", []string{"Personeelsnummer", "Naam", "Afdeling", "Functie", "Mobiel", "E-mail"},
			[]string{"1", "Ilse Maasdam", "Inpak", "Operator", "0612345678", "i.maasdam@voorbeeld.test"},
			[]string{"", "Omar Zeldenrust", "Inpak", "Chauffeur", "0612345679", "o.z@voorbeeld.test"},
			[]string{"3", "Anna Bos", "Inpak", "Operator", "", ""},
		),
	}))
	for _, name := range []string{"Ilse Maasdam", "Omar Zeldenrust"} {
		p := personCalled(t, s, name)
		err := s.Update(store.LabelObjection, func(tx *store.Tx) error {
			return tx.KeepObjection(p.ID, data.DateOf(day0()))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s, func() string {
		t.Helper()
		d, err := s.Dossier()
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, p := range d.People {
			if p.Family != "Bos" {
				p.Record, p.UnitID = data.Record{}, ""
				told += fmt.Sprintf("%+v\n", p)
			}
		}
		return told
	}
}

// A later list knows them again, brings nobody back and fills nothing in; nor does it keep what it
// says of their work.
func TestListLeavesAloneWhoAskedForIt(t *testing.T) {
	s, told := objectors(t)
	before := told()
	header := []string{"Personeelsnummer", "Naam", "Afdeling", "Functie", "Mobiel", "E-mail", "Straat", "Datum uit dienst"}
	rows := [][]string{
		header,
		{"1", "Ilse Maasdam", "Verzending", "Planner", "0698765432", "ilse@voorbeeld.test", "Kade 1", "31-12-2027"},
		{"", "Omar Zeldenrust", "Inpak", "Planner", "0698765433", "omar@voorbeeld.test", "Kade 2", ""},
	}
	for _, kind := range []data.ListKind{data.ListStaff, data.ListNewHires} {
		for turn := range 2 {
			d := prepare(t, s, Source{File: string(kind) + ".csv", Kind: kind, Content: csvOf(";", rows...)})
			for i, m := range d.Proposal.Matches[:2] {
				if m.Decision != DecisionSame || len(m.Changes) > 0 || !slices.Contains(m.Reasons, reasonDoNotContact) {
					t.Errorf("%s, turn %d, row %d: %s %v %v", kind, turn, i, m.Decision, m.Changes, m.Reasons)
				}
			}
			list := apply(t, s, d)
			if after := told(); after != before {
				t.Errorf("%s: %s\nwas: %s", kind, after, before)
			}
			if err := s.View(func(tx *store.Tx) error {
				listings, err := tx.FindListings(list.ID)
				for _, l := range listings {
					if l.Row > 0 && l.Said != (data.Said{}) {
						t.Errorf("%s keeps %+v", kind, l)
					}
				}
				return err
			}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Nor does a list in which they are missing write that they left.
func TestListWithoutWhoAskedToBeLeftAloneSaysNothing(t *testing.T) {
	s, told := objectors(t)
	before := told()
	apply(t, s, prepare(t, s, Source{
		File: "juni.csv", Kind: data.ListStaff, Content: csvOf(";", []string{"Personeelsnummer", "Naam"}, []string{"3", "Anna Bos"}),
	}))
	if after := told(); after != before {
		t.Errorf("%s\nwas: %s", after, before)
	}
}

// A row that only may be about them says so, before somebody makes a new colleague of it.
func TestRowThatMayBeAboutAnObjectorSaysSo(t *testing.T) {
	s, _ := objectors(t)
	d := prepare(t, s, Source{
		File: "x.csv", Kind: data.ListNewHires, Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Omar Zeldenrust", "Magazijn"}),
	})
	m := d.Proposal.Matches[0]
	if m.Decision == DecisionNew || !slices.Contains(m.Reasons, reasonDoNotContact) {
		t.Errorf("%s %v", m.Decision, m.Reasons)
	}
}

// Who stands in the union's own list joined by their own decision.
func TestObjectionEndsWithJoining(t *testing.T) {
	s, _ := objectors(t)
	apply(t, s, prepare(t, s, Source{
		File: "leden.csv", Kind: data.ListMembers,
		Content: csvOf(";", []string{"Lidnummer", "Personeelsnummer", "Naam", "Mobiel"}, []string{"501", "1", "Ilse Maasdam", "0698765432"}),
	}))
	p := personCalled(t, s, "Ilse Maasdam")
	if !p.IsMember() || !p.Objected.IsZero() || p.State != data.FollowDoNotContact || p.Phone == "" {
		t.Errorf("%+v", p)
	}
}
