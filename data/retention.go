package data

import (
	"cmp"
	"slices"
)

// The periods after which something goes, in months, where the group chose no other. The law
// gives no numbers: data is kept no longer than its purpose needs (GDPR art. 5.1.e), and the
// group says how long that is. These are what Kader proposes.
const (
	DefaultNotJoined = 12 // a colleague who did not join, after the last list that held them
	DefaultLeft      = 6  // who left the company, after the last day
	DefaultNotes     = 24 // what was said in a talk, and that somebody may be asked for a post
	MostMonths       = 120
)

// Periods are how many months a group keeps things; 0 is the default.
type Periods struct {
	NotJoined    int
	AfterLeaving int
	Notes        int
	PeriodReason string // why they differ from the defaults
}

// Filled returns the periods with the defaults in place of those that were not chosen.
func (p Periods) Filled() Periods {
	fill := func(n, usual int) int {
		if n <= 0 {
			return usual
		}
		return min(n, MostMonths)
	}
	p.NotJoined, p.AfterLeaving = fill(p.NotJoined, DefaultNotJoined), fill(p.AfterLeaving, DefaultLeft)
	p.Notes = fill(p.Notes, DefaultNotes)
	return p
}

// Usual reports whether every period is the default.
func (p Periods) Usual() bool {
	p.PeriodReason = ""
	return p.Filled() == Periods{NotJoined: DefaultNotJoined, AfterLeaving: DefaultLeft, Notes: DefaultNotes}
}

// Keeping says until when something is kept although its period is over, and why.
type Keeping struct {
	KeepUntil  Date
	KeepReason string
}

// ExpiredKind is what goes.
type ExpiredKind string

// What can go: somebody, all of somebody but the objection, the note of a talk, the remark about
// somebody, that somebody may be asked for a post and why, the record of a list.
const (
	ExpiredPerson    ExpiredKind = "person"
	ExpiredObjection ExpiredKind = "objection"
	ExpiredTalk      ExpiredKind = "talk"
	ExpiredRemark    ExpiredKind = "remark"
	ExpiredCandidate ExpiredKind = "candidate"
	ExpiredList      ExpiredKind = "list"
)

// ExpiredReason is why something goes.
type ExpiredReason string

// The reasons.
const (
	ReasonNotJoined ExpiredReason = "not-joined"
	ReasonLeft      ExpiredReason = "left"
	ReasonDeleteOn  ExpiredReason = "delete-on"
	ReasonObjection ExpiredReason = "objection" // asked to be left alone (GDPR art. 21)
	ReasonOldNote   ExpiredReason = "old-note"
	ReasonOldAsk    ExpiredReason = "old-ask"  // of somebody who was asked for a post
	ReasonOldName   ExpiredReason = "old-name" // and of somebody who was not
	ReasonJudging   ExpiredReason = "judging"
)

// Expired is one thing that is to go, from which day and why.
type Expired struct {
	Kind     ExpiredKind
	ID       ID // of the person, contact, candidate or list
	PersonID ID // whom it is about, "" for a list
	Day      Date
	Reason   ExpiredReason
	Months   int      // of the period that is over, 0 where none is
	Words    []string // that judge
	Kept     bool     // was kept longer, until Day
	People   int      // of a list: who came by it and go with it this month
}

// TextKey names the words for the reason. Where a period is over they count its months.
func (e Expired) TextKey() string { return "kept.reason." + string(e.Reason) }

// ObjectionBlank returns all that is kept of somebody who asked on a day to be left alone: the
// name, one trait by which a next list knows them again, and the day (GDPR art. 17.3 and 21:
// without it the next list would bring them back).
func (p Person) ObjectionBlank(day Date) Person {
	kept := Person{Record: p.Record, Name: p.Name, Objected: day}
	kept.State = FollowDoNotContact
	if kept.EmployeeNumber = p.EmployeeNumber; kept.EmployeeNumber == "" {
		kept.UnitID = p.UnitID
	}
	if kept.EmployeeNumber == "" && kept.UnitID == "" {
		kept.EmployerUnit = p.EmployerUnit
	}
	return kept
}

// MayObject reports whether of somebody who asked to be left alone only that is kept. A member,
// and who has a task, is kept while here.
func (p Person) MayObject(today Date) bool {
	return p.Objected.IsZero() && !p.Left(today) && !p.IsMember() && len(p.Roles) == 0
}

// retention works out what goes.
type retention struct {
	today, end Date // end is the last day of the month
	periods    Periods
	judging    Judging
	listed     map[ID]Date
	asked      map[ID]bool // contact persons of somebody
}

// MonthEnd returns the last day of the month of a day.
func MonthEnd(day Date) Date { return DateOf(NewDate(day.Year, day.Month+1, 0).Time()) }

// FindExpired lists what must go by the end of the month, the earliest first. Dossier.Listed has
// to be filled. Sources: GDPR art. 5.1.e (no longer than needed), 17 (erasure), 21 (objection),
// and for each kind what the group itself said: the delete-on day of a list or a person, or the
// period of that kind. A member, a rep, a contact person and who has another role is kept while here.
func FindExpired(d *Dossier, today Date) []Expired {
	r := retention{
		today: today, end: MonthEnd(today), periods: d.Group.Filled(), judging: NewJudging(d.Group.Language),
		listed: d.Listed, asked: make(map[ID]bool),
	}
	for i := range d.People {
		r.asked[d.People[i].RepID] = true
	}
	var found []Expired
	going := make(map[ID]bool)
	brought := make(map[ID]int)
	for i := range d.People {
		p := &d.People[i]
		e, ok := r.person(p)
		if ok {
			found = append(found, e)
			going[p.ID] = true
			brought[p.ListID]++
		} else if e, ok := r.remark(p); ok {
			found = append(found, e)
		}
	}
	for i := range d.Contacts {
		c := &d.Contacts[i]
		if e, ok := r.talk(c); ok && !going[c.PersonID] {
			found = append(found, e)
		}
	}
	of := PeopleByID(d.People)
	for i := range d.Candidates {
		c := &d.Candidates[i]
		if e, ok := r.candidate(c, of[c.PersonID]); ok && !going[c.PersonID] {
			found = append(found, e)
		}
	}
	for i := range d.Lists {
		l := &d.Lists[i]
		e := Expired{Kind: ExpiredList, ID: l.ID, Day: l.DeleteOn, Reason: ReasonDeleteOn, People: brought[l.ID]}
		if e, ok := r.kept(e, l.Keeping); ok {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b Expired) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return found
}

// kept moves the day of what is kept longer, and reports whether it goes this month.
func (r *retention) kept(e Expired, k Keeping) (Expired, bool) {
	if !e.Day.IsZero() && e.Day.Before(k.KeepUntil) {
		e.Day, e.Kept = k.KeepUntil, true
	}
	return e, !e.Day.IsZero() && e.Day.Compare(r.end) <= 0
}

// person tells when somebody goes, by whichever reason comes first.
func (r *retention) person(p *Person) (Expired, bool) {
	e := Expired{Kind: ExpiredPerson, ID: p.ID, PersonID: p.ID}
	here := !p.Left(r.today)
	switch {
	case !p.Objected.IsZero() || here && (p.IsMember() || len(p.Roles) > 0 || r.asked[p.ID]):
		return e, false
	case here && p.State == FollowDoNotContact:
		e.Kind, e.Reason, e.Day = ExpiredObjection, ReasonObjection, DateOf(p.Changed)
		return r.kept(e, p.Keeping)
	case !here:
		e.Day, e.Reason, e.Months = p.End.AddMonths(r.periods.AfterLeaving), ReasonLeft, r.periods.AfterLeaving
	}
	if !p.IsMember() {
		r.notJoined(p, &e)
	}
	return r.kept(e, p.Keeping)
}

// notJoined moves the day of somebody who is no member: to the one that was agreed where it comes
// first, or else, where nothing tells a day, to the end of the period for who did not join.
func (r *retention) notJoined(p *Person, e *Expired) {
	switch agreed := p.DeleteOn; {
	case agreed.IsZero() && e.Day.IsZero():
		e.Day, e.Reason, e.Months = r.last(p).AddMonths(r.periods.NotJoined), ReasonNotJoined, r.periods.NotJoined
	case !agreed.IsZero() && (e.Day.IsZero() || agreed.Before(e.Day)):
		e.Day, e.Reason, e.Months = agreed, ReasonDeleteOn, 0
	}
}

// last is the day of the last list that held somebody, or on which they were entered.
func (r *retention) last(p *Person) Date {
	if day, ok := r.listed[p.ID]; ok && !day.IsZero() {
		return day
	}
	return DateOf(p.Created)
}

// remark tells whether the remark about somebody judges them.
func (r *retention) remark(p *Person) (Expired, bool) {
	words := r.judging.Find(p.Note)
	if words == nil {
		return Expired{}, false
	}
	e := Expired{
		Kind: ExpiredRemark, ID: p.ID, PersonID: p.ID, Day: DateOf(p.Changed), Reason: ReasonJudging, Words: words,
	}
	return r.kept(e, p.Keeping)
}

// talk tells when the note of a talk goes: after its period, or at once where it judges.
func (r *retention) talk(c *Contact) (Expired, bool) {
	if c.Note == "" {
		return Expired{}, false
	}
	held := c.Date
	if held.IsZero() {
		held = DateOf(c.Created)
	}
	e := Expired{
		Kind: ExpiredTalk, ID: c.ID, PersonID: c.PersonID, Day: held.AddMonths(r.periods.Notes), Reason: ReasonOldNote,
		Months: r.periods.Notes,
	}
	if words := r.judging.Find(c.Note); words != nil {
		e.Day, e.Reason, e.Months, e.Words = held, ReasonJudging, 0, words
	}
	return r.kept(e, c.Keeping)
}

// candidate tells when a name that may be asked goes: after the period of notes, for it holds what somebody thinks of
// them as a note does, or at once where its reason judges. What keeps the person keeps it.
func (r *retention) candidate(c *Candidate, person *Person) (Expired, bool) {
	if person == nil {
		return Expired{}, false
	}
	day, reason := c.Asked, ReasonOldAsk
	if day.IsZero() {
		day, reason = DateOf(c.Created), ReasonOldName
	}
	e := Expired{
		Kind: ExpiredCandidate, ID: c.ID, PersonID: c.PersonID, Day: day.AddMonths(r.periods.Notes), Reason: reason,
		Months: r.periods.Notes,
	}
	if words := r.judging.Find(c.Why); words != nil {
		e.Day, e.Reason, e.Months, e.Words = day, ReasonJudging, 0, words
	}
	return r.kept(e, person.Keeping)
}
