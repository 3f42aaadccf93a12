package data_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kader/data"
)

func unit(id, parent, name string, headcount int) data.Unit {
	return data.Unit{Record: data.Record{ID: data.ID(id)}, ParentID: data.ID(parent), Name: name, Headcount: headcount, Kind: data.UnitDepartment}
}

// north is a site with 85 people at packing, of whom a night team, and ten at the office.
func north() []data.UnitFigure {
	units := []data.Unit{
		unit("site", "", "Noord", 0), unit("pack", "site", "Inpak", 85), unit("team", "pack", "Nacht", 0), unit("office", "site", "Kantoor", 10),
	}
	worker := func(id, at string, m data.Membership, roles ...data.Role) data.Person {
		p := person(id, id, "", "X")
		p.UnitID, p.Membership, p.Roles = data.ID(at), m, roles
		return p
	}
	gone := worker("4", "pack", data.MembershipMember)
	gone.End = data.NewDate(2026, 1, 31)
	people := []data.Person{
		worker("1", "team", data.MembershipMember, data.RoleRep), worker("2", "pack", data.MembershipMember), worker("3", "team", data.MembershipNone), gone,
	}
	return data.Figures(units, people, nil, data.NewDate(2026, 11, 1))
}

func TestFiguresWorkWithCountsAloneAndWithNames(t *testing.T) {
	figures := north()
	if len(figures) != 4 || figures[0].Name != "Noord" || figures[1].Name != "Inpak" || figures[2].Name != "Nacht" {
		t.Fatalf("order: %+v", figures)
	}
	noord, inpak, nacht, kantoor := figures[0], figures[1], figures[2], figures[3]
	if noord.Headcount != 95 || noord.Members != 2 || noord.Reps != 1 {
		t.Errorf("a site adds up what is below it: %+v", noord)
	}
	if inpak.Headcount != 85 || inpak.Known != 3 || inpak.WhiteSpot {
		t.Errorf("a headcount that was entered stands: %+v", inpak)
	}
	if nacht.Headcount != 2 || nacht.Depth != 2 {
		t.Errorf("without a headcount the people known by name count: %+v", nacht)
	}
	if !kantoor.WhiteSpot {
		t.Errorf("ten people and nobody of ours is a white spot: %+v", kantoor)
	}
}

func TestFiguresOfTheCompanyAndItsWhiteSpots(t *testing.T) {
	figures := north()
	if density, known := figures[1].Density(); !known || density < 0.0235 || density > 0.0236 {
		t.Errorf("density of Inpak is 2/85, got %v %v", density, known)
	}
	if total := data.Total(figures); total.Headcount != 95 || total.Members != 2 {
		t.Errorf("total: %+v", total)
	}
	if spots := data.WhiteSpots(figures); len(spots) != 1 || spots[0].Name != "Kantoor" {
		t.Errorf("white spots: %+v", spots)
	}
}

// A union's member list brings 1,700 members and no contact persons: members alone are no contact.
func TestWhiteSpotHasNoRepNoLeaderAndNoContactPerson(t *testing.T) {
	today := data.NewDate(2026, 11, 1)
	worker := func(id, at string, m data.Membership, rep data.ID, roles ...data.Role) data.Person {
		p := person(id, id, "", "X")
		p.UnitID, p.Membership, p.RepID, p.Roles = data.ID(at), m, rep, roles
		return p
	}
	gone := worker("gone", "other", data.MembershipMember, "")
	gone.End = today.AddDays(-1)
	left := worker("left", "hall", data.MembershipNone, "elsewhere")
	left.End = today.AddDays(-1)
	elsewhere := worker("elsewhere", "other", data.MembershipMember, "")
	member := worker("m", "hall", data.MembershipMember, "")
	for name, c := range map[string]struct {
		people []data.Person
		spot   bool
	}{
		"ten people nobody knows":                {nil, true},
		"members only":                           {[]data.Person{member, worker("n", "hall", data.MembershipMember, "")}, true},
		"a works council member":                 {[]data.Person{worker("w", "hall", data.MembershipMember, "", data.RoleWorksCouncil)}, true},
		"a rep":                                  {[]data.Person{worker("r", "hall", data.MembershipMember, "", data.RoleRep)}, false},
		"an informal leader":                     {[]data.Person{worker("l", "hall", data.MembershipNone, "", data.RoleInformalLeader)}, false},
		"a rep in a team of it":                  {[]data.Person{worker("r", "team", data.MembershipMember, "", data.RoleRep)}, false},
		"somebody whom a colleague looks after":  {[]data.Person{worker("c", "hall", data.MembershipNone, "elsewhere"), elsewhere}, false},
		"a contact person of people elsewhere":   {[]data.Person{member, worker("o", "other", data.MembershipNone, "m")}, false},
		"a contact person who left":              {[]data.Person{worker("c", "hall", data.MembershipNone, "gone"), gone}, true},
		"a contact person who was erased":        {[]data.Person{worker("c", "hall", data.MembershipNone, "erased")}, true},
		"somebody who left had a contact person": {[]data.Person{left, elsewhere}, true},
		"contact with people who left elsewhere": {[]data.Person{member, func() data.Person { p := gone; p.RepID = "m"; return p }()}, true},
	} {
		units := []data.Unit{unit("hall", "", "Hal", 10), unit("team", "hall", "Team", 0), unit("other", "", "Elders", 0)}
		hall := data.Figures(units, c.people, nil, today)
		for _, f := range hall {
			if f.UnitID == "hall" && f.WhiteSpot != c.spot {
				t.Errorf("%s: white spot %v: %+v", name, f.WhiteSpot, f)
			}
		}
	}
}

func TestEmptyUnitHasNoDensityAndIsNoWhiteSpot(t *testing.T) {
	figures := data.Figures([]data.Unit{unit("a", "", "Leeg", 0)}, nil, nil, data.NewDate(2026, 1, 1))
	if _, known := figures[0].Density(); known || figures[0].WhiteSpot {
		t.Errorf("nothing is known of an empty unit: %+v", figures[0])
	}
}

func TestUnitTreeNeverLosesAUnit(t *testing.T) {
	units := []data.Unit{unit("a", "b", "A", 1), unit("b", "a", "B", 2), unit("c", "nowhere", "C", 3), unit("d", "d", "D", 4)}
	if figures := data.Figures(units, nil, nil, data.NewDate(2026, 1, 1)); len(figures) != 4 {
		t.Errorf("units in a loop or without a parent must stay in view: %+v", figures)
	}
}

func TestUnitTreePathAndBelow(t *testing.T) {
	tree := data.NewUnitTree([]data.Unit{unit("a", "", "Noord", 0), unit("b", "a", "Inpak", 0), unit("c", "b", "Nacht", 0), unit("z", "", "Zuid", 0)})
	if path := tree.Path("c"); len(path) != 3 || path[0] != "Noord" || path[2] != "Nacht" {
		t.Errorf("path: %v", path)
	}
	if below := tree.Below("a"); len(below) != 3 || below["z"] {
		t.Errorf("below: %v", below)
	}
}

// "0 of 8 are members, 0 %" was said where nobody had filled memberships in.
func TestDensityIsNotKnownWhereNobodysMembershipIs(t *testing.T) {
	units := []data.Unit{unit("a", "", "Inpak", 8), unit("b", "", "Magazijn", 0)}
	worker := func(id, at string, m data.Membership) data.Person {
		p := person(id, id, "", "X")
		p.UnitID, p.Membership = data.ID(at), m
		return p
	}
	gone := worker("3", "b", data.MembershipMember)
	gone.End = data.NewDate(2026, 1, 1)
	people := []data.Person{worker("1", "a", data.MembershipUnknown), worker("2", "b", data.MembershipUnknown), gone}
	today := data.NewDate(2026, 11, 3)
	figures := data.Figures(units, people, nil, today)
	for _, f := range append(figures, data.Total(figures)) {
		if share, known := f.Density(); known {
			t.Errorf("%q: the density is %.0f %%, and nobody's membership is known", f.Name, 100*share)
		}
	}
	people[0].Membership = data.MembershipNone
	figures = data.Figures(units, people, nil, today)
	if share, known := figures[0].Density(); !known || share != 0 {
		t.Errorf("one of Inpak said no: density %v, known %v; want 0, true", share, known)
	}
	if _, known := figures[1].Density(); known {
		t.Error("the answer of somebody in Inpak made that of Magazijn known")
	}
	kept := data.UnitFigure{Headcount: 10, Members: 4} // a snapshot of before there was the count
	if share, known := kept.Density(); !known || share != .4 {
		t.Errorf("an older snapshot has density %v, known %v; want .4, true", share, known)
	}
}

// People said 4 are members, and Today 2: who is in no unit was counted on one page only.
func TestWhoIsInNoUnitCountsInTheWholeCompany(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	worker := func(id, at string, m data.Membership, roles ...data.Role) data.Person {
		p := person(id, id, "", "X")
		p.UnitID, p.Membership, p.Roles = data.ID(at), m, roles
		return p
	}
	gone := worker("6", "", data.MembershipMember)
	gone.End = today.AddDays(-1)
	people := []data.Person{
		worker("1", "a", data.MembershipMember), worker("2", "b", data.MembershipMember),
		worker("3", "", data.MembershipMember, data.RoleRep), worker("4", "erased", data.MembershipMember),
		worker("5", "", data.MembershipNone), gone,
	}
	figures := data.Figures([]data.Unit{unit("a", "", "Inpak", 8), unit("b", "a", "Nacht", 3)}, people, nil, today)
	if len(figures) != 3 {
		t.Fatalf("%d figures, want two units and those in none: %+v", len(figures), figures)
	}
	want := data.UnitFigure{UnitID: data.NoUnit, Headcount: 3, AtLeast: true, Known: 3, Members: 2, Told: 3, Reps: 1}
	if figures[2] != want {
		t.Errorf("in no unit:\n%+v, want\n%+v", figures[2], want)
	}
	total := data.Total(figures)
	if total.Members != 4 || total.Known != 5 || total.Reps != 1 || total.Headcount != 8 || total.AtLeast {
		t.Errorf("whole company: %+v; they may be among the eight of Inpak", total)
	}
	if share, known := total.Density(); !known || share != .5 {
		t.Errorf("density %v %v, want 4 of 8", share, known)
	}
	alone := data.Total(data.Figures(nil, people, nil, today))
	if alone.Members != 4 || alone.Headcount != 5 || !alone.AtLeast {
		t.Errorf("without units: %+v", alone)
	}
	if spots := data.WhiteSpots(data.Figures(nil, people[4:5], nil, today)); len(spots) != 0 {
		t.Errorf("no unit is no white spot: %+v", spots)
	}
}

// A list with nine names made a unit of nine, with a density.
func TestAHeadcountThatNobodyGaveIsALeastNumber(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	at := func(unit string, n int) []data.Person {
		var people []data.Person
		for i := range n {
			p := person(unit+string(rune('a'+i)), "x", "", "X")
			p.UnitID, p.Membership = data.ID(unit), data.MembershipMember
			people = append(people, p)
		}
		return people
	}
	for _, c := range []struct {
		name    string
		units   []data.Unit
		people  []data.Person
		count   int
		atLeast bool
	}{
		{"nine names", []data.Unit{unit("a", "", "A", 0)}, at("a", 9), 9, true},
		{"nine of twenty", []data.Unit{unit("a", "", "A", 20)}, at("a", 9), 20, false},
		{"a headcount that became old", []data.Unit{unit("a", "", "A", 8)}, at("a", 9), 9, false},
		{"the sum of what was given", []data.Unit{unit("s", "", "S", 0), unit("a", "s", "A", 20), unit("b", "s", "B", 5)}, at("a", 9), 25, false},
		{"one part not given", []data.Unit{unit("s", "", "S", 0), unit("a", "s", "A", 20), unit("b", "s", "B", 0)}, at("b", 9), 29, true},
		{"a part of which nothing is known", []data.Unit{unit("s", "", "S", 0), unit("a", "s", "A", 20), unit("b", "s", "B", 0)}, nil, 20, true},
		{"given for the whole", []data.Unit{unit("s", "", "S", 40), unit("a", "s", "A", 0)}, at("a", 9), 40, false},
	} {
		figures := data.Figures(c.units, c.people, nil, today)
		for _, f := range []data.UnitFigure{figures[0], data.Total(figures)} {
			_, known := f.Density()
			if f.Headcount != c.count || f.AtLeast != c.atLeast || known != (!c.atLeast && f.Known > 0) {
				t.Errorf("%s: density known %v: %+v", c.name, known, f)
			}
		}
	}
	units, hired := []data.Unit{unit("a", "", "A", 0), unit("b", "", "B", 0)}, slices.Concat(at("a", 9), at("b", 4))
	hired[3].ListID = "l"
	for _, c := range []struct {
		list           data.List
		listed, others bool
	}{
		{data.List{Kind: data.ListStaff}, false, true},
		{data.List{Kind: data.ListNewHires}, true, true},
		{data.List{Kind: data.ListStaff, Undone: true}, true, true},
	} {
		c.list.ID = "l"
		figures := data.Figures(units, hired, []data.List{c.list}, today)
		if figures[0].AtLeast != c.listed || figures[1].AtLeast != c.others || figures[0].Headcount != 9 {
			t.Errorf("a list %s, taken back %v: %+v", c.list.Kind, c.list.Undone, figures)
		}
	}
	if spots := data.WhiteSpots(data.Figures([]data.Unit{unit("a", "", "A", 0)}, at("a", 9), nil, today)); len(spots) != 1 || !spots[0].AtLeast {
		t.Errorf("people work there and nobody is a rep: %+v", spots)
	}
}

// Whatever the tree and whoever is in it: each page counts the same people.
func TestEveryCountOfMembersIsTheSame(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	member, order := data.MembershipMember, orderOf(t, "nl")
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		var units []data.Unit
		for i := range r.IntN(7) {
			id := string(rune('a' + i))
			units = append(units, unit(id, string(rune('a'+r.IntN(9))), id, r.IntN(3)*r.IntN(50)))
		}
		var people []data.Person
		for i := range r.IntN(60) {
			p := person(strconv.Itoa(i), "x", "", "X")
			p.Membership = data.Memberships()[r.IntN(len(data.Memberships()))]
			if r.IntN(4) > 0 {
				p.UnitID = data.ID(rune('a' + r.IntN(9)))
			}
			if r.IntN(5) == 0 {
				p.End = today.AddDays(-1)
			}
			people = append(people, p)
		}
		figures := data.Figures(units, people, nil, today)
		index := data.NewPeopleIndex(people, units, order)
		found := func(unit data.ID) int {
			return len(index.Find(data.PeopleQuery{UnitID: unit, Membership: &member, Present: today}))
		}
		if got, want := data.Total(figures).Members, found(""); got != want {
			t.Errorf("seed %d: %d members in the figures, %d among the people", seed, got, want)
		}
		for _, f := range figures {
			if want := found(f.UnitID); f.Members != want {
				t.Errorf("seed %d: unit %q has %d members in the figures, %d among the people", seed, f.UnitID, f.Members, want)
			}
		}
	}
}
