package data

import (
	"slices"
	"testing"
)

// divided is a site with two units, a rep for each and one who is a rep for the site and works by day.
func divided() *Dossier {
	unit := func(id, parent ID) Unit { return Unit{Record: Record{ID: id}, ParentID: parent, Name: string(id)} }
	rep := func(id, unit ID) Person {
		return Person{Record: Record{ID: id}, Work: Work{UnitID: unit}, Union: Union{Roles: []Role{RoleRep}}}
	}
	post := func(person ID, units ...ID) Post { return Post{PersonID: person, Kind: PostRep, UnitIDs: units} }
	hire := func(id, unit, list ID) Person {
		return Person{
			Record: Record{ID: id}, Work: Work{UnitID: unit}, Origin: Origin{ListID: list},
			Follow: Follow{State: FollowNew, NewHire: true},
		}
	}
	return &Dossier{
		Units: []Unit{unit("site", ""), unit("day", "site"), unit("night", "site"), unit("office", "")},
		People: []Person{
			rep("rep-day", "day"), rep("rep-night", "night"), rep("rep-site", "day"),
			hire("a", "night", "nov"), hire("b", "day", "nov"), hire("c", "office", "nov"), hire("d", "", "staff"),
		},
		Posts: []Post{post("rep-day", "day"), post("rep-night"), post("rep-site", "site")},
		Lists: []List{{Record: Record{ID: "nov"}, Kind: ListNewHires}, {Record: Record{ID: "staff"}, Kind: ListStaff}},
	}
}

func proposed(d *Dossier, former FormerUnits, people ...ID) []Handing {
	return Divide(d, people, former, nil, NewDate(2026, 11, 3))
}

func TestARepIsProposedForAReason(t *testing.T) {
	d := divided()
	for _, c := range []struct {
		name   string
		former FormerUnits
		person ID
		rep    ID
		why    []HandReason
	}{
		{"a rep without units is one for the own unit", nil, "a", "rep-night", []HandReason{HandUnit}},
		{"the unit goes before the site", nil, "b", "rep-day", []HandReason{HandUnit}},
		{"worked there before", FormerUnits{"rep-night": {"office"}}, "c", "rep-night", []HandReason{HandFormer}},
		{"comes from where the rep works", FormerUnits{"c": {"night"}}, "c", "rep-night", []HandReason{HandFormer}},
		{"nothing else tells them apart", nil, "c", "rep-day", []HandReason{HandLoad}},
		{"in no unit", nil, "d", "rep-day", []HandReason{HandLoad}},
	} {
		got := proposed(d, c.former, c.person)
		if len(got) != 1 || got[0].RepID != c.rep || !slices.Equal(got[0].Reasons, c.why) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	d.People[2].ListID, d.People[0].ListID, d.People[1].ListID = "nov", "staff", "staff"
	if got := proposed(d, nil, "c")[0]; got.RepID != "rep-site" || !slices.Equal(got.Reasons, []HandReason{HandList}) {
		t.Errorf("came with the same list: %+v", got)
	}
	if got := proposed(d, nil, "d")[0]; !slices.Equal(got.Reasons, []HandReason{HandLoad}) {
		t.Errorf("a list of the whole staff says nothing of who came together: %+v", got)
	}
}

// The rep for the unit is proposed until there are eight more than the one for the site has.
func TestTheLoadIsDivided(t *testing.T) {
	d := divided()
	var ids []ID
	for i := range 40 {
		p := d.People[4]
		p.ID = ID(rune('A' + i))
		d.People, ids = append(d.People, p), append(ids, p.ID)
	}
	counts := map[ID]int{}
	for i, h := range proposed(d, nil, ids...) {
		if counts[h.RepID]++; i < 8 && h.RepID != "rep-day" {
			t.Errorf("colleague %d goes to %s", i, h.RepID)
		}
	}
	// With n colleagues already rep-day is worth 30 − 2n, rep-site one level above 14 − 2n, rep-night −2n. They are worth
	// the same when rep-day has 8 more than rep-site and 15 more than rep-night: 21, 13 and 6.
	if counts["rep-day"] != 21 || counts["rep-site"] != 13 || counts["rep-night"] != 6 {
		t.Errorf("%v", counts)
	}
	if again := proposed(d, nil, ids...); !slices.EqualFunc(again, proposed(d, nil, ids...), func(a, b Handing) bool { return a.RepID == b.RepID }) {
		t.Error("the same dossier is divided in another way")
	}
}

func TestWhoStopsIsNotProposed(t *testing.T) {
	d := divided()
	got := Divide(d, []ID{"a"}, nil, []ID{"rep-night"}, NewDate(2026, 11, 3))
	if got[0].RepID != "rep-site" {
		t.Errorf("%+v", got)
	}
	d.People[2].End = NewDate(2026, 11, 2)
	if got := Divide(d, []ID{"a", "rep-day", "gone"}, nil, []ID{"rep-night"}, NewDate(2026, 11, 3)); len(got) != 2 ||
		got[0].RepID != "rep-day" || got[1].RepID != "" {
		t.Errorf("nobody is a rep for themselves, and who left is none: %+v", got)
	}
	if got := Divide(&Dossier{People: d.People[3:4]}, []ID{"a"}, nil, nil, NewDate(2026, 11, 3)); got[0].RepID != "" || got[0].Reasons != nil {
		t.Errorf("a group without reps: %+v", got)
	}
}

func TestWhoKnowsSomebodyThere(t *testing.T) {
	d := divided()
	for i := range d.People {
		d.People[i].Membership = MembershipMember
	}
	d.People[3].Membership = MembershipNone // a, who works there
	d.People[6].Membership = MembershipNone // d, who is no member
	former := FormerUnits{"b": {"night"}, "d": {"night"}, "a": {"office"}}
	got := KnowWhoThere(d, "night", former, NewDate(2026, 11, 3))
	want := []Acquaintance{{PersonID: "b", Worked: true, With: []ID{"a"}}, {PersonID: "c", With: []ID{"a"}}}
	if len(got) != 2 || got[0].PersonID != "b" || !got[0].Worked || !slices.Equal(got[0].With, want[0].With) ||
		got[1].PersonID != "c" || got[1].Worked || !slices.Equal(got[1].With, want[1].With) {
		t.Errorf("%+v", got)
	}
}
