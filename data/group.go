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
	SmallCount    int    // fewer members are not shown to others; 0 is DefaultSmallCount
	Track         Track  // when the group speaks with whom it follows; empty is DefaultTrack
	Periods              // how long things are kept
}

// Fewer members than DefaultSmallCount are not shown in a report for others, as fewer could be
// guessed by name. A group may choose another number from LeastSmallCount on.
const (
	DefaultSmallCount = 5
	LeastSmallCount   = 3
	MostSmallCount    = 50
)

// Threshold returns the number of members below which a count is not shown to others.
func (g Group) Threshold() int {
	if g.SmallCount == 0 {
		return DefaultSmallCount
	}
	return min(max(g.SmallCount, LeastSmallCount), MostSmallCount)
}

// Dossier holds everything of one group, as values.
type Dossier struct {
	Group      Group
	Units      []Unit
	People     []Person
	Topics     []Topic
	Goals      []Goal
	Actions    []Action
	Meetings   []Meeting
	Posts      []Post
	Candidates []Candidate
	Heard      []Heard
	Points     []AgendaPoint
	Attended   []Attendance
	Decisions  []Decision
	Tellings   []Telling
	Contacts   []Contact
	Lists      []List
	Snapshots  []Snapshot
	Words      []Word
	Gone       []GoneName  // what the log knows of names that nobody bears now; read for papers only
	Listed     map[ID]Date // the day of the last list that held somebody, where that is asked
	Exports    []Export
	Checks     []SelfCheck
	Custody    Custody // who can open it and where it is, where that is asked
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
