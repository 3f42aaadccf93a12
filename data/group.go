package data

// Group is the kader group whose dossier this is.
type Group struct {
	Name          string // "Kadergroep Noorderhaven"
	Company       string
	Union         string
	Language      string // nl, nb, da or en: the language of the group's papers
	Officer       string // the union officer who coaches the group
	Agreement     string // name of the collective agreement
	AgreementEnds Date
	Reason        string // section 1 of the plan: why this plan
	Asks          string // section 13 of the plan: what we ask of the officer, one a line
	Evaluate      Date   // section 15: when the plan is looked back upon
}

// Dossier holds everything of one group, as values.
type Dossier struct {
	Group     Group
	Units     []Unit
	People    []Person
	Topics    []Topic
	Goals     []Goal
	Actions   []Action
	Meetings  []Meeting
	Contacts  []Contact
	Lists     []List
	Snapshots []Snapshot
}
