package store

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kader/data"
)

// testdata/schema12.kader was written by a Kader that kept reps as roles and heat as a column: schema12.txt made it,
// and schema12.json is what that Kader said of it. Nobody in it exists.
type told struct {
	Roles   map[string][]data.Role // of everybody, by given name
	Topics  map[string]data.Topic  // by title
	Present map[string]int         // by title
	Figures []data.UnitFigure
	Expired int // how much goes by the end of January 2028
}

func toldBefore(t *testing.T) (was told) {
	t.Helper()
	if err := json.Unmarshal(readFile(t, "testdata/schema12.json"), &was); err != nil {
		t.Fatal(err)
	}
	return was
}

// tell says of a dossier now what the older Kader said.
func tell(t *testing.T, s *Store) told {
	t.Helper()
	d := rows(t, s)
	is := told{Roles: map[string][]data.Role{}, Topics: map[string]data.Topic{}, Present: map[string]int{}}
	for i := range d.People {
		is.Roles[d.People[i].Given] = d.People[i].Roles
	}
	for _, o := range d.Topics {
		is.Topics[o.Title] = o
	}
	for i := range d.Meetings {
		is.Present[d.Meetings[i].Title] = data.CountPresent(&d.Meetings[i], d.Attended)
	}
	is.Figures = data.Figures(d.Units, d.People, d.Lists, data.NewDate(2026, 11, 3))
	is.Expired = len(data.FindExpired(d, data.NewDate(2028, 1, 1)))
	return is
}

func openSchema12(t *testing.T) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	if err := os.WriteFile(path, readFile(t, "testdata/schema12.kader"), 0o600); err != nil {
		t.Fatal(err)
	}
	o := testOptions()
	o.Clock = walkingClock()
	s, err := Open(path, passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// labelled returns the batch with a label, of which there is one.
func labelled(t *testing.T, s *Store, label string) data.ID {
	t.Helper()
	for _, b := range mustFind(t, s, func(tx *Tx) ([]data.Batch, error) { return tx.FindBatches(0) }) {
		if b.Label == label {
			return b.ID
		}
	}
	t.Fatalf("no batch %q", label)
	return ""
}

func TestSchema12ShowsTheSame(t *testing.T) {
	was := toldBefore(t)
	s := openSchema12(t)
	equal(t, tell(t, s), was)
	if err := add(s, "Jo"); err != nil {
		t.Fatal(err)
	}
	undoLast(t, s)
	s = reopen(t, s)
	equal(t, tell(t, s), was)
	d := rows(t, s)
	equal(t, len(d.Posts), 6)
	for i := range d.Posts {
		p := d.Posts[i]
		p.Record = data.Record{}
		equal(t, p, data.Post{PersonID: p.PersonID, Kind: p.Kind}) // nobody said since when
	}
	equal(t, len(d.Heard), 3)
}

// What was done before there were posts and logs is taken back as it was meant, done again, and nothing else changes.
func TestUndoOfWhatSchema12Did(t *testing.T) {
	type want func(*told)
	for label, change := range map[string]want{
		"gained": func(w *told) { w.Roles["Hanna"] = nil },
		"lost":   func(w *told) { w.Roles["Ivo"] = []data.Role{data.RoleRep, data.RoleOther} },
		"both":   func(w *told) { w.Roles["Eva"] = []data.Role{data.RoleInformalLeader} },
		"person gone": func(w *told) {
			w.Roles["Cas"] = []data.Role{data.RoleRep, data.RoleWorksCouncil}
		},
		"person Ada": func(w *told) { delete(w.Roles, "Ada") },
		"hotter": func(w *told) {
			o := w.Topics["Koffie"]
			o.Heat, o.LastHeard = 2, data.Date{}
			w.Topics["Koffie"] = o
		},
		"tocht cold": func(w *told) {
			o := w.Topics["Tocht"]
			o.Heat = 2
			w.Topics["Tocht"] = o
		},
		"topic gone": func(w *told) {
			w.Topics["Pauze"] = data.Topic{Title: "Pauze", Heat: 1, LastHeard: data.NewDate(2026, 9, 9)}
		},
		"topic Rooster": func(w *told) { delete(w.Topics, "Rooster") },
	} {
		t.Run(label, func(t *testing.T) {
			s := openSchema12(t)
			wanted := toldBefore(t)
			change(&wanted)
			check := func(when string, want told) {
				t.Helper()
				is := tell(t, s)
				for name, roles := range want.Roles {
					if !slices.Equal(is.Roles[name], roles) {
						t.Errorf("%s: %s has %v, not %v", when, name, is.Roles[name], roles)
					}
				}
				for title, o := range want.Topics {
					if is := is.Topics[title]; is.Heat != o.Heat || is.LastHeard != o.LastHeard {
						t.Errorf("%s: %s was heard %v %v, not %v %v", when, title, is.Heat, is.LastHeard, o.Heat, o.LastHeard)
					}
				}
				equal(t, []int{len(is.Roles), len(is.Topics)}, []int{len(want.Roles), len(want.Topics)})
			}
			undone, err := s.Undo(labelled(t, s, label))
			if err != nil || undone.TakenBack == 0 || undone.Kept+undone.Failed > 0 {
				t.Fatalf("%+v, %v", undone, err)
			}
			check("undone", wanted)
			s = reopen(t, s)
			check("opened again", wanted)
			redo(t, s)
			check("redone", toldBefore(t))
			undoLast(t, s) // the last that was done, whatever that was
		})
	}
}

// A post or an entry that was worked on since stays, and is said to.
func TestUndoOfWhatSchema12DidKeepsLaterWork(t *testing.T) {
	s := openSchema12(t)
	d := rows(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		for i := range d.Posts {
			if err := tx.UpdatePost(d.Posts[i].ID, func(p *data.Post) { p.From = data.NewDate(2026, 10, 1) }); err != nil {
				return err
			}
		}
		for _, h := range d.Heard {
			if err := tx.UpdateHeard(h.ID, func(h *data.Heard) { h.Heat = 1 }); err != nil {
				return err
			}
		}
		return nil
	})
	was := rows(t, s)
	for label, fate := range map[string]data.Fate{
		"gained": data.FateChanged, "hotter": data.FateChanged, "person Ada": data.FateInUse, "topic Rooster": data.FateInUse,
	} {
		undone, err := s.UndoWith(labelled(t, s, label), UndoOptions{DryRun: true})
		if err != nil || len(undone.Rows) != 1 || undone.Rows[0].Fate != fate {
			t.Errorf("%s: %+v, %v", label, undone, err)
		}
	}
	equal(t, rows(t, s), was)
}
