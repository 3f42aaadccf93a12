package example

import "kader/data"

// workplace is one unit of the invented company and the group's figures there.
type workplace struct {
	kind      data.UnitKind
	name      string
	headcount int
	flex      int
	members   int // per hundred, before the new hires who joined
	reps      int
	leaders   int
	alias     string // what the employer's lists call it, where that differs
	jobs      []string
	below     []workplace
}

// white reports whether the group has nobody here.
func (w workplace) white() bool { return w.reps+w.leaders == 0 }

// company returns the workplace tree of the invented Zilverwiek Conserven: 1,204 people.
func company() []workplace {
	return []workplace{
		site("Oosterwiek", oosterwiek()),
		site("Waterhoek", waterhoek()),
		site("Lindeveen", lindeveen()),
	}
}

func oosterwiek() []workplace {
	operator := []string{"Operator", "Eerste operator", "Machinevoerder", "Kookmeester"}
	packer := []string{"Medewerker verpakking", "Lijnbediende", "Teamleider verpakking"}
	return []workplace{
		{
			kind: data.UnitDepartment, name: "Ontvangst en grondstoffen", headcount: 64, flex: 14, members: 38, reps: 1,
			leaders: 1, alias: "OW Grondstoffen",
			jobs: []string{"Medewerker ontvangst", "Heftruckchauffeur", "Kwaliteitskeurder"},
		},
		department("Productie",
			workplace{
				name: "Ploeg A", headcount: 66, flex: 4, members: 48, reps: 2, leaders: 1, alias: "OW Prod. A",
				jobs: operator,
			},
			workplace{
				name: "Ploeg B", headcount: 68, flex: 6, members: 43, reps: 1, leaders: 2, alias: "OW Prod. B",
				jobs: operator,
			},
			workplace{
				name: "Ploeg C", headcount: 65, flex: 5, members: 45, reps: 1, leaders: 1, alias: "OW Prod. C",
				jobs: operator,
			},
			workplace{
				name: "Ploeg D", headcount: 69, flex: 9, members: 37, reps: 1, leaders: 1, alias: "OW Prod. D",
				jobs: operator,
			}),
		department("Verpakking",
			workplace{
				name: "Ochtendploeg", headcount: 58, flex: 16, members: 42, reps: 2, leaders: 2, alias: "OW Verp. ochtend",
				jobs: packer,
			},
			workplace{
				name: "Middagploeg", headcount: 60, flex: 21, members: 33, reps: 1, leaders: 1, alias: "OW Verp. middag",
				jobs: packer,
			},
			workplace{name: "Nachtploeg", headcount: 54, flex: 33, members: 9, alias: "OW Verp. nacht", jobs: packer}),
		{
			kind: data.UnitDepartment, name: "Technische dienst", headcount: 74, flex: 3, members: 52, reps: 2, leaders: 2,
			alias: "OW TD", jobs: []string{"Monteur", "Elektromonteur", "Werkvoorbereider", "Storingsmonteur"},
		},
		{
			kind: data.UnitDepartment, name: "Kwaliteit en laboratorium", headcount: 38, flex: 2, members: 32, reps: 1,
			leaders: 1, alias: "OW Kwaliteit", jobs: []string{"Analist", "Kwaliteitsmedewerker"},
		},
		department("Kantoor",
			workplace{
				name: "Administratie", headcount: 34, flex: 2, members: 15, leaders: 1, alias: "OW Administratie",
				jobs: []string{"Medewerker administratie", "Salarisadministrateur"},
			},
			workplace{
				name: "Verkoop en planning", headcount: 52, flex: 3, members: 8, alias: "OW Verkoop",
				jobs: []string{"Planner", "Verkoper binnendienst"},
			},
			workplace{
				name: "HR en ICT", headcount: 40, flex: 6, members: 12, leaders: 1, alias: "OW Staf",
				jobs: []string{"Applicatiebeheerder", "Adviseur HR"},
			}),
	}
}

func waterhoek() []workplace {
	picker := []string{"Orderpicker", "Heftruckchauffeur", "Medewerker magazijn"}
	return []workplace{
		department("Magazijn",
			workplace{
				name: "Dagploeg", headcount: 92, flex: 28, members: 34, reps: 2, leaders: 2, alias: "WH Magazijn dag",
				jobs: picker,
			},
			workplace{
				name: "Avondploeg", headcount: 82, flex: 37, members: 25, reps: 1, leaders: 1, alias: "WH Magazijn avond",
				jobs: picker,
			}),
		{
			kind: data.UnitDepartment, name: "Expeditie en transport", headcount: 98, flex: 22, members: 39, reps: 1, leaders: 2,
			alias: "WH Expeditie", jobs: []string{"Chauffeur", "Medewerker expeditie", "Laadmeester"},
		},
		{
			kind: data.UnitDepartment, name: "Planning en klantcontact", headcount: 46, flex: 5, members: 7,
			alias: "WH Planning", jobs: []string{"Transportplanner", "Medewerker klantcontact"},
		},
	}
}

func lindeveen() []workplace {
	operator := []string{"Operator", "Machinevoerder", "Medewerker productie"}
	return []workplace{
		department("Productie",
			workplace{
				name: "Ploeg Rood", headcount: 45, flex: 6, members: 44, reps: 1, leaders: 1, alias: "LV Rood",
				jobs: operator,
			},
			workplace{
				name: "Ploeg Blauw", headcount: 43, flex: 7, members: 39, reps: 1, leaders: 1, alias: "LV Blauw",
				jobs: operator,
			}),
		{
			kind: data.UnitDepartment, name: "Verpakking", headcount: 34, flex: 12, members: 28, leaders: 1,
			alias: "LV Verpakking", jobs: []string{"Medewerker verpakking", "Lijnbediende"},
		},
		{
			kind: data.UnitDepartment, name: "Onderhoud", headcount: 22, flex: 1, members: 18, alias: "LV Onderhoud",
			jobs: []string{"Monteur", "Werkvoorbereider"},
		},
	}
}

func site(name string, below []workplace) workplace {
	w := workplace{kind: data.UnitSite, name: name, below: below}
	return w.summed()
}

func department(name string, teams ...workplace) workplace {
	for i := range teams {
		teams[i].kind = data.UnitTeam
	}
	w := workplace{kind: data.UnitDepartment, name: name, below: teams}
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
