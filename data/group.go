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

// FindTopic returns the topic with the given id, and whether there is one.
func (d *Dossier) FindTopic(id ID) (Topic, bool) {
	for i := range d.Topics {
		if d.Topics[i].ID == id {
			return d.Topics[i], true
		}
	}
	return Topic{}, false
}

// FindGoal returns the goal with the given id, and whether there is one.
func (d *Dossier) FindGoal(id ID) (Goal, bool) {
	for i := range d.Goals {
		if d.Goals[i].ID == id {
			return d.Goals[i], true
		}
	}
	return Goal{}, false
}
