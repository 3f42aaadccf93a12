package imports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// comparable is a person without what a store or clock gives.
func comparablePerson(p data.Person, units map[data.ID]string) data.Person {
	p.Record, p.Origin, p.Follow = data.Record{}, data.Origin{}, data.Follow{}
	p.UnitID = data.ID(units[p.UnitID])
	return p
}

// Ten thousand people in each language: everybody comes out exactly, nothing
// forbidden is kept anywhere, the second run proposes nothing, and undo leaves the
// dossier as it was.
func TestTenThousandPeople(t *testing.T) {
	for _, l := range tongues() {
		t.Run(l.code, func(t *testing.T) {
			t.Parallel()
			rows, people := l.list(10_000)
			content := workbook(t, rows...)
			s := newDossier(t, l.code)
			before := dossierOf(t, s)
			src := Source{File: "list.xlsx", Content: content, Kind: data.ListNewHires, DeleteOn: data.NewDate(2027, 11, 3)}
			d := prepare(t, s, src)
			if !slices.Equal(d.Dropped, l.forbidden) {
				t.Fatalf("dropped %v, want %v", d.Dropped, l.forbidden)
			}
			checkCounts(t, d, data.ListCounts{New: len(people)})
			list := apply(t, s, d)
			after := dossierOf(t, s)
			checkExact(t, after, people)
			checkNothingForbidden(t, people, fmt.Sprintf("%+v", *d), after)
			again := prepare(t, s, src)
			checkCounts(t, again, data.ListCounts{Same: len(people)})
			if !hasWarning(again, WarnImportedBefore) {
				t.Error("nothing is said of the earlier import")
			}
			undone, err := Undo(s, list.ID, store.UndoOptions{})
			if err != nil || undone.Kept != 0 || undone.Failed != 0 {
				t.Fatalf("undo: %+v, %v", undone, err)
			}
			checkSameDossier(t, before, dossierOf(t, s))
		})
	}
}

func checkExact(t *testing.T, d *data.Dossier, people []employee) {
	t.Helper()
	if len(d.People) != len(people) {
		t.Fatalf("%d people, want %d", len(d.People), len(people))
	}
	units := make(map[data.ID]string)
	for _, u := range d.Units {
		units[u.ID] = u.Name
	}
	wrong := 0
	for i, e := range people {
		got, want := comparablePerson(d.People[i], units), e.person
		want.UnitID = data.ID(want.EmployerUnit)
		if !reflect.DeepEqual(got, want) {
			if wrong++; wrong <= 5 {
				t.Errorf("person %d:\n got %+v\nwant %+v", i, got, want)
			}
		}
		if d.People[i].State != data.FollowNew || d.People[i].DeleteOn != data.NewDate(2027, 11, 3) {
			t.Fatalf("person %d is not followed as a new hire", i)
		}
	}
	if wrong > 0 {
		t.Errorf("%d people are wrong", wrong)
	}
}

// checkNothingForbidden searches the draft and all of the dossier for numbers that
// may not be kept.
func checkNothingForbidden(t *testing.T, people []employee, draft string, d *data.Dossier) {
	t.Helper()
	content, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range [][]byte{[]byte(draft), content} {
		digits := bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("-"), nil), []byte(" "), nil)
		for _, e := range people[:200] {
			if secret := strings.NewReplacer("-", "", " ", "").Replace(e.secret); bytes.Contains(digits, []byte(secret)) {
				t.Fatalf("a forbidden number was kept")
			}
		}
		if bytes.Contains(text, []byte("ABNA")) {
			t.Fatal("a bank account was kept")
		}
	}
}

func checkSameDossier(t *testing.T, want, got *data.Dossier) {
	t.Helper()
	lists := got.Lists
	got.Lists = want.Lists
	if !reflect.DeepEqual(want, got) {
		t.Error("undo did not leave the dossier as it was")
	}
	for _, l := range lists {
		if !l.Undone {
			t.Errorf("list %s is not marked as undone", l.File)
		}
	}
}

func hasWarning(d *Draft, code WarningCode) bool {
	return slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == code })
}
