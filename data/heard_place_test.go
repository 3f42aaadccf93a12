package data

import "testing"

func TestASmallUnitIsNotNamedInTheLog(t *testing.T) {
	units := []Unit{
		{Record: Record{ID: "north"}, Kind: UnitSite, Name: "North", Headcount: 120},
		{Record: Record{ID: "packing"}, Kind: UnitDepartment, Name: "Packing", ParentID: "north", Headcount: 5},
		{Record: Record{ID: "cold"}, Kind: UnitTeam, Name: "Cold store", ParentID: "packing", Headcount: 4},
		{Record: Record{ID: "unknown"}, Kind: UnitTeam, Name: "Office", ParentID: "north"},
		{Record: Record{ID: "shop"}, Kind: UnitSite, Name: "Shop", Headcount: 3},
	}
	people := []Person{{Record: Record{ID: "1"}, Work: Work{UnitID: "unknown"}}}
	figures := Figures(units, people, nil, NewDate(2026, 11, 3))
	for _, c := range []struct {
		unit   ID
		people int
		least  int
		want   ID
	}{
		{"north", 1, 5, "north"},
		{"packing", 1, 5, "packing"},
		{"cold", 1, 5, "packing"},
		{"cold", 1, 4, "cold"},
		{"cold", 1, 6, "north"},    // packing has five
		{"cold", 6, 5, "cold"},     // six of them spoke, so it is not as small as was known
		{"unknown", 1, 5, "north"}, // one known by name, nobody knows how many more
		{"shop", 1, 5, ""},
		{"", 1, 5, ""},
		{"gone", 1, 5, ""},
	} {
		if got := HeardPlace(figures, units, c.unit, c.people, c.least); got != c.want {
			t.Errorf("%s, %d people, least %d: %q, want %q", c.unit, c.people, c.least, got, c.want)
		}
	}
}
