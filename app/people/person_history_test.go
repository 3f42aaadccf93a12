package people

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

func TestHistoryTellsChangesInWords(t *testing.T) {
	d := newDesk(t, "nl", nil)
	name := func(noun string, id data.ID) string {
		return map[data.ID]string{"u1": "Inpak", "p1": "Joost de Vries", "post": string(data.PostTreasurer)}[id]
	}
	for _, c := range []struct {
		change data.Change
		want   string
	}{
		{data.Change{Op: data.OpCreate}, "Toegevoegd"},
		{data.Change{Op: data.OpUpdate, Field: "membership", Old: "none", New: "member"}, "Lidmaatschap: Lid in plaats van Geen lid"},
		{data.Change{Op: data.OpUpdate, Field: "rep_id", New: "p1"}, "Contactpersoon: Joost de Vries"},
		{data.Change{Op: data.OpUpdate, Field: "unit_id", Old: "u1"}, "Afdeling: Inpak weggehaald"},
		{data.Change{Op: data.OpUpdate, Field: "start_date", Old: "2026-10-01", New: "2026-11-01"}, "01-11-2026 in plaats van 01-10-2026"},
		{data.Change{Op: data.OpUpdate, Field: "roles", New: `["rep","works-council"]`}, "Rol: Kaderlid, OR-lid"},
		{data.Change{Op: data.OpUpdate, Field: "birth_check", New: "17"}, "Controlegetal van de geboortedag: een getal dat bij zes dagen van het jaar past"},
		{data.Change{Op: data.OpUpdate, Field: "fte", Old: "0.5", New: "0.8"}, "80%"},
		{data.Change{Op: data.OpUpdate, Field: "list_id", New: "l1"}, ""},
		{data.Change{Noun: "post", RowID: "post", Op: data.OpCreate}, "Taak: Penningmeester"},
		{data.Change{Noun: "post", RowID: "post", Op: data.OpUpdate, Field: "starts", New: "2026-10-01"}, "Penningmeester · Eerste dag: 01-10-2026"},
		{data.Change{Noun: "post", RowID: "post", Op: data.OpUpdate, Field: "ends", Old: "2027-10-01", New: "2028-10-01"}, "Laatste dag: 01-10-2028 in plaats van 01-10-2027"},
		{data.Change{Noun: "post", RowID: "post", Op: data.OpUpdate, Field: "ends", Old: "2027-10-01"}, "Penningmeester · Laatste dag: 01-10-2027 weggehaald"},
		{data.Change{Noun: "post", RowID: "post", Op: data.OpUpdate, Field: "called", New: "2026-10-01"}, ""},
	} {
		if got := historyWords(d.Frame, c.change, name); !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", c.change.Field, got, c.want)
		}
	}
}

// What the pane tells of a post is what it was on that day.
func TestHistoryTellsOfPosts(t *testing.T) {
	d := newDesk(t, "nl", nil)
	person := data.Person{Name: data.Name{Given: "Joost", Family: "Aarts"}}
	post := data.Post{Kind: data.PostRep}
	for _, change := range []func(tx *store.Tx) error{
		func(tx *store.Tx) error { return tx.CreatePerson(&person) },
		func(tx *store.Tx) error { post.PersonID = person.ID; return tx.CreatePost(&post) },
		func(tx *store.Tx) error {
			return tx.UpdatePost(post.ID, func(p *data.Post) { p.Until = data.NewDate(2027, 3, 1) })
		},
		func(tx *store.Tx) error {
			return tx.UpdatePost(post.ID, func(p *data.Post) { p.Kind = data.PostDeputy })
		},
	} {
		if err := d.Store.Update("test", change); err != nil {
			t.Fatal(err)
		}
	}
	var lines []string
	err := d.Store.View(func(tx *store.Tx) error {
		v, err := readPerson(tx, person, "nl")
		for _, line := range personHistory(d.Frame, v.changes, v.names) {
			lines = append(lines, line.What)
		}
		return err
	})
	want := []string{
		"Taak: Vicevoorzitter in plaats van Kaderlid", "Kaderlid · Laatste dag: 01-03-2027", "Taak: Kaderlid", "Toegevoegd",
	}
	if err != nil || !slices.Equal(lines, want) {
		t.Errorf("%q, want %q, %v", lines, want, err)
	}
}

func TestRepsNearTheColleaguesComeFirst(t *testing.T) {
	units := []data.Unit{
		{Record: data.Record{ID: "n"}, Name: "Noord"},
		{Record: data.Record{ID: "i"}, Name: "Inpak", ParentID: "n"},
		{Record: data.Record{ID: "z"}, Name: "Zuid"},
	}
	rep := func(id, family, unit data.ID) data.Person {
		return data.Person{
			Record: data.Record{ID: id}, Name: data.Name{Given: "Rep", Family: string(family)},
			Work: data.Work{UnitID: unit}, Union: data.Union{Roles: []data.Role{data.RoleRep}},
		}
	}
	gone := rep("g", "Gaat", "i")
	gone.End = data.NewDate(2026, 1, 1)
	hire := data.Person{Record: data.Record{ID: "h"}, Work: data.Work{UnitID: "i"}, Follow: data.Follow{RepID: "a"}}
	people := []data.Person{rep("a", "Aarts", "z"), rep("b", "Bos", "i"), gone, hire}
	reps := repChoices(people, units, []data.ID{"h"}, data.NewDate(2026, 11, 3), newDesk(t, "nl", nil).Lang)
	if len(reps) != 2 || reps[0].ID != "b" || reps[1].ID != "a" || reps[1].Load != 1 {
		t.Errorf("%+v", reps)
	}
	if found := matchReps(reps, "zuid aar"); len(found) != 1 || found[0].ID != "a" {
		t.Errorf("%+v", found)
	}
}
