package example

import "kader/data"

// workplace is one unit of the invented company and the group's figures there. What it is called
// stands in the words of a language, under its key.
type workplace struct {
	key       string
	kind      data.UnitKind
	headcount int
	flex      int
	members   int // per hundred, before the new hires who joined
	reps      int
	leaders   int
	jobs      string // key of its job titles; "" for a unit that only holds others
	below     []workplace
}

// white reports whether the group has nobody here.
func (w workplace) white() bool { return w.reps+w.leaders == 0 }

// company returns the workplace tree of the invented company: 1,204 people.
func company() []workplace {
	return []workplace{site("east", east()), site("water", water()), site("linden", linden())}
}

func east() []workplace {
	return []workplace{
		{
			key: "intake", kind: data.UnitDepartment, headcount: 64, flex: 14, members: 38, reps: 1, leaders: 1, jobs: "intake",
		},
		department(
			"production",
			workplace{key: "crew-a", headcount: 66, flex: 4, members: 48, reps: 2, leaders: 1, jobs: "operators"},
			workplace{key: "crew-b", headcount: 68, flex: 6, members: 43, reps: 1, leaders: 2, jobs: "operators"},
			workplace{key: "crew-c", headcount: 65, flex: 5, members: 45, reps: 1, leaders: 1, jobs: "operators"},
			workplace{key: "crew-d", headcount: 69, flex: 9, members: 37, reps: 1, leaders: 1, jobs: "operators"},
		),
		department(
			"packing",
			workplace{key: "packing-morning", headcount: 58, flex: 16, members: 42, reps: 2, leaders: 2, jobs: "packers"},
			workplace{key: "packing-afternoon", headcount: 60, flex: 21, members: 33, reps: 1, leaders: 1, jobs: "packers"},
			workplace{key: "packing-night", headcount: 54, flex: 33, members: 9, jobs: "packers"},
		),
		{
			key: "technical", kind: data.UnitDepartment, headcount: 74, flex: 3, members: 52, reps: 2, leaders: 2,
			jobs: "mechanics",
		},
		{
			key: "quality", kind: data.UnitDepartment, headcount: 38, flex: 2, members: 32, reps: 1, leaders: 1, jobs: "quality",
		},
		department(
			"office",
			workplace{key: "administration", headcount: 34, flex: 2, members: 15, leaders: 1, jobs: "administration"},
			workplace{key: "sales", headcount: 52, flex: 3, members: 8, jobs: "sales"},
			workplace{key: "staff", headcount: 40, flex: 6, members: 12, leaders: 1, jobs: "staff"},
		),
	}
}

func water() []workplace {
	return []workplace{
		department(
			"warehouse",
			workplace{key: "warehouse-day", headcount: 92, flex: 28, members: 34, reps: 2, leaders: 2, jobs: "pickers"},
			workplace{key: "warehouse-evening", headcount: 82, flex: 37, members: 25, reps: 1, leaders: 1, jobs: "pickers"},
		),
		{
			key: "transport", kind: data.UnitDepartment, headcount: 98, flex: 22, members: 39, reps: 1, leaders: 2,
			jobs: "drivers",
		},
		{key: "planning", kind: data.UnitDepartment, headcount: 46, flex: 5, members: 7, jobs: "planners"},
	}
}

func linden() []workplace {
	return []workplace{
		department(
			"linden-production",
			workplace{key: "crew-red", headcount: 45, flex: 6, members: 44, reps: 1, leaders: 1, jobs: "linden-operators"},
			workplace{key: "crew-blue", headcount: 43, flex: 7, members: 39, reps: 1, leaders: 1, jobs: "linden-operators"},
		),
		{
			key: "linden-packing", kind: data.UnitDepartment, headcount: 34, flex: 12, members: 28, leaders: 1,
			jobs: "linden-packers",
		},
		{key: "maintenance", kind: data.UnitDepartment, headcount: 22, flex: 1, members: 18, jobs: "linden-mechanics"},
	}
}

func site(key string, below []workplace) workplace {
	w := workplace{key: key, kind: data.UnitSite, below: below}
	return w.summed()
}

func department(key string, teams ...workplace) workplace {
	for i := range teams {
		teams[i].kind = data.UnitTeam
	}
	w := workplace{key: key, kind: data.UnitDepartment, below: teams}
	return w.summed()
}

// summed fills in the headcount of a unit from those below it.
func (w workplace) summed() workplace {
	for _, b := range w.below {
		w.headcount += b.headcount
		w.flex += b.flex
	}
	return w
}
