package care

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
)

func today() data.Date { return data.NewDate(2026, time.November, 3) }

func day(month time.Month, d int) data.Date { return data.NewDate(2026, month, d) }

// hall is a group in which Anna stops: what she has, what others have, and what nobody knows.
func hall() *data.Dossier {
	rep := data.Union{Roles: []data.Role{data.RoleRep}}
	person := func(id, given, family, unit string) data.Person {
		return data.Person{
			Record: data.Record{ID: data.ID(id)}, Name: data.Name{Given: given, Family: family}, Work: data.Work{UnitID: data.ID(unit)},
		}
	}
	anna, omar := person("anna", "Anna", "Blauwvoet", "inpak"), person("omar", "Omar", "Zilver", "kade")
	anna.Union, omar.Union = rep, rep
	new1, new2, talked, left := person("n1", "Bea", "Een", "inpak"), person("n2", "Cas", "Twee", "kade"), person("n3", "Dag", "Drie", "inpak"), person("n4", "Eva", "Vier", "inpak")
	for _, p := range []*data.Person{&new1, &talked, &left} {
		p.RepID = "anna"
	}
	new2.RepID = "omar"
	new1.State, new2.State, talked.State, left.State = data.FollowAssigned, data.FollowNew, data.FollowNo, data.FollowAssigned
	left.End = day(10, 1)
	new1.Phone, new2.Note, talked.Membership = "0612345678", "wil bellen", data.MembershipMember
	return &data.Dossier{
		Group:  data.Group{Officer: "Noor"},
		Units:  []data.Unit{{Record: data.Record{ID: "inpak"}, Name: "Inpak"}, {Record: data.Record{ID: "kade"}, Name: "Kade"}},
		People: []data.Person{anna, omar, new1, new2, talked, left},
		Posts: []data.Post{
			{PersonID: "anna", Kind: data.PostRep},
			{PersonID: "anna", Kind: data.PostSecretary, Until: day(10, 1)},
			{PersonID: "anna", Kind: data.PostTreasurer, From: day(12, 1)},
			{PersonID: "omar", Kind: data.PostRep},
		},
		Actions: []data.Action{
			{Title: "a", RepID: "anna", Status: data.ActionOpen},
			{Title: "b", Who: "anna blauwvoet", Status: data.ActionDoing},
			{Title: "c", RepID: "anna", Status: data.ActionDone},
			{Title: "d", RepID: "omar", Status: data.ActionOpen},
			{Title: "e", Status: data.ActionOpen},
		},
		Contacts: []data.Contact{{PersonID: "n1", Note: "fijn"}, {PersonID: "n2"}},
		Lists: []data.List{
			{Record: data.Record{ID: "l1"}, BatchID: "b-anna"},
			{Record: data.Record{ID: "l2"}, BatchID: "b-omar"},
			{Record: data.Record{ID: "l3"}, Destroyed: day(10, 2)},
			{Record: data.Record{ID: "l4"}, Undone: true},
		},
		Exports: []data.Export{
			{Record: data.Record{ID: "e1"}, Kind: "call-list", Reader: data.ReaderRep, RepID: "anna", DestroyBy: day(11, 3)},
			{Record: data.Record{ID: "e2"}, Kind: "plan", Reader: data.ReaderOfficer, BatchID: "b-anna", DestroyBy: day(12, 3)},
			{Record: data.Record{ID: "e3"}, Kind: "members", Reader: data.ReaderGroup},
			{Record: data.Record{ID: "e4"}, Kind: "call-list", Reader: data.ReaderRep, RepID: "omar"},
			{Record: data.Record{ID: "e5"}, Kind: "call-list", Reader: data.ReaderRep, RepID: "anna", Destroyed: day(10, 9), DestroyBy: day(10, 8)},
			{Record: data.Record{ID: "e6"}, Kind: data.ExportAccess, Reader: data.ReaderSubject, BatchID: "b-anna"},
			{Record: data.Record{ID: "e7"}, Kind: "plan", Reader: data.ReaderOfficer, BatchID: "b-evening"},
		},
		Custody: data.Custody{
			Holders: []data.Holder{
				{ID: "h1", Name: "Omar", Kind: data.HolderPassphrase, Own: true, Used: day(11, 1)},
				{ID: "h2", Name: "Anna thuis", Kind: data.HolderSheet, Made: data.NewDate(2024, 1, 1)},
				{ID: "h3", Name: "anna", Kind: data.HolderPassphrase, Used: data.NewDate(2025, 11, 3)},
				{ID: "h4", Kind: data.HolderPassphrase, Made: data.NewDate(2025, 11, 4)},
				{ID: "h5", Name: "Noor van het bureau", Kind: data.HolderPassphrase, Made: day(10, 1)},
			},
			Copies: []data.Copy{
				{ID: "c1", Worker: data.Worker{PersonID: "anna", Together: true}, First: day(1, 1), Last: day(11, 2)},
				{ID: "c2", Worker: data.Worker{Name: "Anna Blauwvoet"}, Last: data.NewDate(2025, 11, 3)},
				{ID: "c3", Worker: data.Worker{PersonID: "omar"}, Last: day(11, 3)},
			},
			Backups: []data.HeldCopy{{Made: day(10, 4)}, {Made: day(10, 2)}},
			Makers: map[data.ID]data.Worker{
				"b-anna": {PersonID: "anna"}, "b-omar": {PersonID: "omar"}, "b-evening": {Together: true},
			},
		},
	}
}

func TestWhatKaderKnowsOfTheQuestions(t *testing.T) {
	d := hall()
	d.People[2].Changed = time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)
	d.People[2].State = data.FollowDoNotContact // must go
	for i := range d.People {
		d.People[i].Created = time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)
	}
	want := []Finding{
		{Question: data.QuestionHolders, Answer: "", Facts: []Fact{{ID: "passphrases", N: 4}, {ID: "sheets", N: 1}, {ID: "unused", N: 1}}},
		{Question: data.QuestionApart, Facts: []Fact{{ID: "passphrases", N: 4}}},
		{Question: data.QuestionSheet, Answer: "", Facts: []Fact{{ID: "sheets", N: 1}}},
		{Question: data.QuestionMachines, Answer: "", Facts: []Fact{{ID: "machines", N: 3}, {ID: "idle-machines", N: 1}}},
		{Question: data.QuestionDisk, Answer: "", Facts: nil},
		{Question: data.QuestionBackup, Answer: data.AnswerYes, Facts: []Fact{{ID: "backup", Day: day(10, 4)}}},
		{Question: data.QuestionKept, Answer: data.AnswerNo, Facts: []Fact{{ID: "kept", N: 1}}},
		{Question: data.QuestionPapers, Answer: data.AnswerNo, Facts: []Fact{{ID: "papers-late", N: 1}, {ID: "papers-out", N: 5}}, Noted: true},
		{Question: data.QuestionFiles, Answer: data.AnswerNo, Facts: []Fact{{ID: "files", N: 3}}, Noted: true},
		{Question: data.QuestionOfficer, Answer: data.AnswerYes, Facts: nil},
	}
	got := Check(d, today())
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
	if len(got) != 10 {
		t.Errorf("%d questions", len(got))
	}
}

// Of a dossier of which nothing is known nothing is claimed.
func TestAnEmptyDossierClaimsNothing(t *testing.T) {
	want := map[data.Question]data.Answer{
		data.QuestionSheet: data.AnswerNo, data.QuestionBackup: data.AnswerNo,
		data.QuestionKept: data.AnswerYes, data.QuestionPapers: data.AnswerYes, data.QuestionFiles: data.AnswerYes, data.QuestionOfficer: data.AnswerNo,
	}
	for _, f := range Check(&data.Dossier{}, today()) {
		if f.Answer != want[f.Question] || len(f.Facts) > 0 {
			t.Errorf("%+v", f)
		}
	}
	old := &data.Dossier{Custody: data.Custody{
		Backups: []data.HeldCopy{{Made: day(10, 3)}},
		Holders: []data.Holder{{Kind: data.HolderSheet, Shared: true}, {Kind: data.HolderPassphrase, Shared: true}},
	}}
	got := Check(old, today())
	if got[1].Answer != data.AnswerNo || got[1].Facts[0] != (Fact{ID: "shared", N: 2}) || got[5].Answer != data.AnswerNo {
		t.Errorf("%+v", got)
	}
}

func titles(actions []data.Action) (found []string) {
	for _, a := range actions {
		found = append(found, a.Title)
	}
	return found
}

func ids[T any](rows []T, id func(T) data.ID) (found []data.ID) {
	for _, r := range rows {
		found = append(found, id(r))
	}
	return found
}

func TestWhatARepWhoStopsHas(t *testing.T) {
	h := Stops(hall(), data.Worker{PersonID: "anna"}, today())
	if h.Name != "Anna Blauwvoet" || len(h.Colleagues) != 1 || h.Colleagues[0].ID != "n1" || h.Others != 1 {
		t.Errorf("%s: %+v and %d others", h.Name, h.Colleagues, h.Others)
	}
	if len(h.Bare) != 1 || h.Bare[0].ID != "inpak" {
		t.Errorf("units without a rep: %+v", h.Bare)
	}
	if len(h.Posts) != 2 || h.Posts[0].Kind != data.PostRep || h.Posts[1].Kind != data.PostTreasurer {
		t.Errorf("posts %+v", h.Posts)
	}
	d := hall()
	d.Posts[3].UnitIDs = []data.ID{"kade", "inpak"}
	if h := Stops(d, data.Worker{PersonID: "anna"}, today()); len(h.Bare) != 0 {
		t.Errorf("somebody else is rep for %+v", h.Bare)
	}
	if got := titles(h.Actions); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("actions %v", got)
	}
}

func TestTheKeysAndPapersOfARepWhoStops(t *testing.T) {
	h := Stops(hall(), data.Worker{PersonID: "anna"}, today())
	if got := ids(h.Papers, func(e data.Export) data.ID { return e.ID }); !slices.Equal(got, []data.ID{"e1", "e2"}) || h.Elsewhere != 1 {
		t.Errorf("papers %v and %d elsewhere", got, h.Elsewhere)
	}
	var theirs []string
	for _, k := range h.Keys {
		if k.Theirs {
			theirs = append(theirs, k.ID)
		}
	}
	if !slices.Equal(theirs, []string{"h2", "h3"}) || len(h.Keys) != 5 {
		t.Errorf("keys %v of %d", theirs, len(h.Keys))
	}
	if got := ids(h.Copies, func(c data.Copy) data.ID { return c.ID }); !slices.Equal(got, []data.ID{"c1", "c2"}) {
		t.Errorf("machines %v", got)
	}
	if got := ids(h.Files, func(l data.List) data.ID { return l.ID }); !slices.Equal(got, []data.ID{"l1"}) || h.MoreFiles != 2 {
		t.Errorf("files %v and %d more", got, h.MoreFiles)
	}
}

// Somebody who is not in the dossier has a key and a machine, and nothing that is somebody else's.
func TestWhatSomebodyHasWhoIsNotInTheDossier(t *testing.T) {
	d := hall()
	d.Custody.Copies = append(d.Custody.Copies, data.Copy{ID: "c4", Worker: data.Worker{Name: "noor van het bureau"}})
	h := Stops(d, data.Worker{Name: "Noor van het bureau"}, today())
	if len(h.Colleagues)+len(h.Actions)+len(h.Papers)+len(h.Bare)+len(h.Files) != 0 || len(h.Copies) != 1 || h.Copies[0].ID != "c4" {
		t.Errorf("%+v", h)
	}
	if got := KeysOf(d, h.Who); !slices.Equal(got, []string{"h5"}) {
		t.Errorf("keys %v", got)
	}
	if h := Stops(d, data.Worker{}, today()); len(h.Actions)+len(h.Copies)+len(h.Colleagues)+len(h.Papers)+len(h.Files) != 0 {
		t.Errorf("of nobody: %+v", h)
	}
}

// dutch orders names as in Dutch.
type dutch struct{}

func (dutch) Alphabet() string { return "nl" }
func (dutch) InfixLast() bool  { return true }

func TestOfWhomAHandOverCanBeMade(t *testing.T) {
	d := hall()
	d.Custody.Copies = append(d.Custody.Copies, data.Copy{Worker: data.Worker{Name: "NOOR van het bureau"}})
	want := []data.Worker{{PersonID: "anna"}, {PersonID: "omar"}, {Name: "NOOR van het bureau"}}
	if got := People(d, dutch{}); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestWhatWasOnALaptop(t *testing.T) {
	l := Gone(hall(), "c1")
	l.Papers, l.Files, l.Backups = nil, nil, nil
	c := hall().Custody.Copies[0]
	want := Laptop{
		Copy: c, Last: day(11, 2), Other: 2, People: 6, Members: 1, Reachable: 1, Contacts: 2, Remarks: 2, Lists: 4, Actions: 5,
		Passphrases: 4, Sheets: 1,
	}
	if !reflect.DeepEqual(l, want) {
		t.Errorf("%+v, want %+v", l, want)
	}
	if l := Gone(hall(), "c1"); len(l.Papers) != 5 || len(l.Files) != 3 || len(l.Backups) != 2 {
		t.Errorf("%d papers, %d files, %d backups", len(l.Papers), len(l.Files), len(l.Backups))
	}
	if l := Gone(hall(), ""); l.Copy.ID != "" || l.Last != day(11, 3) || l.Other != 3 {
		t.Errorf("of no copy: %+v", l)
	}
	if l := Gone(&data.Dossier{}, "c9"); !l.Last.IsZero() {
		t.Errorf("of a copy that nobody knows: %+v", l)
	}
	got := CopiesOf(hall(), data.Worker{PersonID: "anna"})
	if len(got) != 2 || got[0].ID != "c1" {
		t.Errorf("%+v", got)
	}
}

func TestAKeyIsNamedLikeSomebody(t *testing.T) {
	name := data.Name{Given: "Anna", Infix: "van de", Family: "Berg-Smit"}
	for text, want := range map[string]bool{
		"Anna": true, "vel van Anna": true, "ANNA'S laptop": true, "smit": true, "van de kluis": false, "Annabel": false, "": false, "J": false,
	} {
		if Alike(text, name) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
