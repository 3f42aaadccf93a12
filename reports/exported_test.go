package reports

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"kader/data"
)

// workplace makes a site with two departments and an office, with so many members in each, of 60 people.
func workplace(members ...int) *data.Dossier {
	d := &data.Dossier{Group: data.Group{Name: "Groep"}}
	add := func(id, parent, name string, headcount int) {
		d.Units = append(d.Units, data.Unit{
			Record: data.Record{ID: data.ID(id)}, ParentID: data.ID(parent), Name: name, Headcount: headcount,
		})
	}
	add("s", "", "Noord", 60*len(members))
	for i, n := range members {
		id := fmt.Sprintf("u%d", i)
		add(id, "s", "Hal "+id, 60)
		for j := range 60 {
			p := data.Person{Record: data.Record{ID: data.ID(fmt.Sprintf("%s-%d", id, j))}, Work: data.Work{UnitID: data.ID(id)}}
			if p.Membership = data.MembershipNone; j < n {
				p.Membership = data.MembershipMember
			}
			d.People = append(d.People, p)
		}
	}
	return d
}

func kindOf(t testing.TB, id string) Kind {
	t.Helper()
	k, ok := KindOf(id)
	if !ok {
		t.Fatal(id)
	}
	return k
}

func exportOf(t testing.TB, k Kind, d *data.Dossier, o Options) []data.Export {
	t.Helper()
	e, _, err := k.Exported(load(t, "nl"), d, o)
	if err != nil {
		t.Fatal(err)
	}
	return []data.Export{e}
}

func toldUnits(told []Telling) []data.ID {
	var ids []data.ID
	for _, t := range told {
		ids = append(ids, t.UnitID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func TestTwoPapersThatTellOfFewPeopleAreFound(t *testing.T) {
	k := kindOf(t, "snapshot")
	then, now := Options{Today: today().AddDays(-40)}, Options{Today: today()}
	for name, c := range map[string]struct {
		before, after []int
		want          []data.ID
	}{
		"nothing changed":             {[]int{20, 30, 25}, []int{20, 30, 25}, nil},
		"two joined":                  {[]int{20, 30, 25}, []int{22, 30, 25}, []data.ID{"", "s", "u0"}},
		"one left":                    {[]int{20, 30, 25}, []int{20, 29, 25}, []data.ID{"", "s", "u1"}},
		"many joined":                 {[]int{20, 30, 25}, []int{28, 30, 25}, nil},
		"one comes and one goes":      {[]int{20, 30, 25}, []int{21, 29, 25}, []data.ID{"u0", "u1"}},
		"exactly the threshold":       {[]int{20, 30, 25}, []int{25, 30, 25}, nil},
		"hidden both times by others": {[]int{2, 3, 25}, []int{3, 3, 25}, []data.ID{"", "s"}},
	} {
		told, hide := k.Tellings(workplace(c.after...), now, exportOf(t, k, workplace(c.before...), then))
		if got := toldUnits(told); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if (len(hide) > 0) != (len(told) > 0) {
			t.Errorf("%s: told %v, hide %v", name, told, hide)
		}
	}
}

// A unit that is hidden in both papers follows from its whole and the other parts.
func TestAHiddenUnitIsToldByTheDifferenceOfTheOthers(t *testing.T) {
	line := func(id string, depth, people, members int, hidden bool) data.ShownCount {
		return data.ShownCount{UnitID: data.ID(id), Name: id, Depth: depth, People: people, Members: members, Hidden: hidden}
	}
	then := []data.ShownCount{
		line("", 0, 90, 40, false), line("s", 0, 90, 40, false), line("a", 1, 30, 0, true), line("b", 1, 30, 0, true), line("c", 1, 30, 20, false),
	}
	now := slices.Clone(then)
	now[0].Members, now[1].Members = 47, 47 // seven more in a and b, of which b had room for many
	if tells, _ := compareShown(then, now, 5); len(tells) != 0 {
		t.Errorf("seven in two hidden units: %v", tells)
	}
	now = slices.Clone(then)
	now[0].Members, now[1].Members, now[4].Members = 47, 47, 24 // so three in a and b, and four in c
	tells, hide := compareShown(then, now, 5)
	if !slices.ContainsFunc(tells, func(c data.ShownCount) bool { return c.UnitID == "c" }) || len(hide) == 0 {
		t.Errorf("told %v, hide %v", tells, hide)
	}
}

// Whatever happens between two days, what the solver hides keeps every difference of a few people from
// being told: a reader who solves both papers together finds none.
func TestHidingWhatIsProposedLeavesNothingTold(t *testing.T) {
	k := kindOf(t, "plan")
	r := rand.New(rand.NewPCG(11, 4))
	for round := range 60 {
		var before, after []int
		for range 2 + r.IntN(6) {
			n := r.IntN(45)
			before, after = append(before, n), append(after, max(0, min(60, n+r.IntN(9)-4)))
		}
		then, now := Options{Today: today().AddDays(-30)}, Options{Today: today()}
		earlier := exportOf(t, k, workplace(before...), then)
		d := workplace(after...)
		_, now.Hide = k.Tellings(d, now, earlier)
		if told, more := k.Tellings(d, now, earlier); len(told)+len(more) != 0 {
			t.Fatalf("round %d: %v to %v with %v hidden still tells %v", round, before, after, now.Hide, told)
		}
	}
}

func TestPapersThatWereDestroyedOrShowEverythingTellNothing(t *testing.T) {
	k := kindOf(t, "plan")
	then, now := Options{Today: today().AddDays(-30)}, Options{Today: today()}
	before, after := workplace(20, 30), workplace(21, 30)
	earlier := exportOf(t, k, before, then)
	if told, _ := k.Tellings(after, now, earlier); len(told) == 0 {
		t.Fatal("the papers tell nothing")
	}
	earlier[0].Destroyed = today()
	if told, _ := k.Tellings(after, now, earlier); len(told) != 0 {
		t.Errorf("destroyed: %v", told)
	}
	then.Counts = true
	if e := exportOf(t, k, before, then)[0]; e.Shown != nil || !e.SmallCounts {
		t.Errorf("%+v", e)
	}
	now.Counts = true
	if told, _ := k.Tellings(after, now, exportOf(t, k, before, Options{Today: today()})); len(told) != 0 {
		t.Errorf("a paper that shows everything: %v", told)
	}
}

// A count that is hidden is not kept either.
func TestTheLogKeepsNoCountThatThePaperHid(t *testing.T) {
	e := exportOf(t, kindOf(t, "plan"), workplace(3, 30, 40), Options{Today: today()})[0]
	hidden := 0
	for _, c := range e.Shown {
		if c.Hidden {
			hidden++
		}
		if c.Hidden && c.Members != 0 {
			t.Errorf("%+v", c)
		}
	}
	if hidden == 0 {
		t.Error("nothing is hidden")
	}
}

func TestWhatIsHiddenStandsAsADashInThePaper(t *testing.T) {
	d := workplace(20, 30)
	count := func(o Options) int {
		n := 0
		for _, text := range printed(t, content(t, WriteSnapshot, "nl", d, o)) {
			if text == suppressedSign {
				n++
			}
		}
		return n
	}
	shown, hidden := count(Options{Today: today()}), count(Options{Today: today(), Hide: []data.ID{"u0", "u1"}})
	if hidden <= shown {
		t.Errorf("%d dashes, %d with two units hidden", shown, hidden)
	}
}

func TestWhoIsNamedInAReport(t *testing.T) {
	d := &data.Dossier{People: []data.Person{
		{Record: data.Record{ID: "rep"}, Name: data.Name{Given: "Anna", Family: "Zwart"}, Union: data.Union{Membership: data.MembershipMember, Roles: []data.Role{data.RoleRep}}},
		{Record: data.Record{ID: "new"}, Name: data.Name{Given: "Bo", Family: "Wit"}, Follow: data.Follow{State: data.FollowNew, NewHire: true, RepID: "rep"}},
		{Record: data.Record{ID: "member"}, Name: data.Name{Given: "Cor", Family: "Rood"}, Union: data.Union{Membership: data.MembershipMember}},
		{Record: data.Record{ID: "text"}, Name: data.Name{Given: "Dirk", Family: "Geel"}, Union: data.Union{Membership: data.MembershipNone}},
		{Record: data.Record{ID: "doer"}, Name: data.Name{Given: "Eva", Family: "Grijs"}},
		{Record: data.Record{ID: "none"}, Name: data.Name{Given: "Fien", Family: "Paars"}},
	}, Actions: []data.Action{{Title: "Praten met Dirk Geel", RepID: "doer", Who: "Eva", Status: data.ActionOpen}}}
	for kind, want := range map[string][]data.ID{
		"plan": {"rep", "new", "text", "doer"}, "snapshot": nil,
		"new-hires": {"rep", "new"}, "call-list": {"rep", "new"}, "members": {"rep", "member"},
	} {
		e, named, err := kindOf(t, kind).Exported(load(t, "nl"), d, Options{Today: today(), Doers: true, Colleagues: true})
		if err != nil || !slices.Equal(named, want) || e.Names != (want != nil) {
			t.Errorf("%s names %v, want %v; %+v", kind, named, want, e)
		}
	}
	for _, c := range []struct {
		o    Options
		want []data.ID
	}{
		{Options{}, nil},
		{Options{Counts: true}, nil},
		{Options{Doers: true}, []data.ID{"rep", "doer"}},
		{Options{Colleagues: true}, []data.ID{"new", "text"}},
	} {
		c.o.Today = today()
		e, named, err := kindOf(t, "plan").Exported(load(t, "nl"), d, c.o)
		if err != nil || !slices.Equal(named, c.want) || e.Names != (c.want != nil) || e.SmallCounts != c.o.Counts {
			t.Errorf("%+v: a plan names %v, want %v; %+v", c.o, named, c.want, e)
		}
	}
}
