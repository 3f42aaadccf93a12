package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// PersonSort names the column by which people are ordered.
type PersonSort string

// The orders of a list of people. Equal rows stand by name.
const (
	SortByName       PersonSort = "name"
	SortByUnit       PersonSort = "unit"
	SortByJob        PersonSort = "job"
	SortByRole       PersonSort = "role"
	SortByMembership PersonSort = "membership"
	SortByRep        PersonSort = "rep"
	SortByLast       PersonSort = "last" // last contact
	SortByNext       PersonSort = "next" // next contact
	SortByStart      PersonSort = "start"
	SortByState      PersonSort = "state"
	SortByTalks      PersonSort = "talks" // how often somebody was spoken with
)

// NoList is, in a PeopleQuery, the list of those whom no list brought.
const NoList ID = "none"

// TalkList is one of the lists of people with whom the group is in conversation. The zero value asks nothing.
type TalkList string

// The lists: everybody who has a state, the new colleagues among them, and the others.
const (
	TalkAll    TalkList = "all"
	TalkNew    TalkList = "new"
	TalkOthers TalkList = "others"
)

// TalkLists lists them in menu order.
func TalkLists() []TalkList { return []TalkList{TalkAll, TalkNew, TalkOthers} }

// Holds reports whether a person stands in the list.
func (l TalkList) Holds(p *Person) bool {
	return l == "" || p.State != FollowNone && (l == TalkAll || p.NewHire == (l == TalkNew))
}

// PeopleQuery is which people to find, and in which order. Zero fields ask nothing.
type PeopleQuery struct {
	Text       string // every word must occur somewhere: name, unit, job, number, e-mail, phone
	UnitID     ID     // with the units below it; NoUnit is those in none
	Membership *Membership
	State      *FollowState
	Role       Role
	RepID      ID
	ListID     ID   // NoList is those whom no list brought
	Since      Date // started, or was entered where the start is unknown, on or after
	NoRep      bool
	Talks      TalkList
	Open       bool // is in conversation: the group still has something to do, see FollowState.Open
	Late       Date // the next contact was due before that day, see PeopleIndex.Late
	Present    Date // still works here on that day
	Sort       PersonSort
	Descending bool
}

// PeopleIndex finds and orders people faster than a window draws: it folds every
// text once. It is built for one language and does not change; build another
// after the people changed. It is not safe for use by several goroutines at once.
type PeopleIndex struct {
	People []Person
	Tracks Tracks // by which SortByNext orders; set it before the first Find

	names  NameOrder
	tree   *UnitTree
	units  map[ID]string // name of each unit
	reps   map[ID]string // name of each contact person
	text   string        // everyone's folded text, one after the other
	ends   []int         // where each person's text ends
	byName []int32
	orders map[PersonSort][]int32
}

// NewPeopleIndex folds people, and orders them as a language does.
func NewPeopleIndex(people []Person, units []Unit, order NameOrder) *PeopleIndex {
	x := &PeopleIndex{
		People: people, names: order, tree: NewUnitTree(units),
		units: make(map[ID]string, len(units)), reps: make(map[ID]string),
		ends: make([]int, len(people)), orders: make(map[PersonSort][]int32),
	}
	for _, u := range units {
		x.units[u.ID] = u.Name
	}
	x.nameReps()
	var text strings.Builder
	for i := range people {
		x.writeText(&text, &people[i])
		x.ends[i] = text.Len()
	}
	x.text = text.String()
	x.byName = x.orderByName()
	x.orders[SortByName] = x.byName
	return x
}

// nameReps collects the names of everyone who is somebody's contact person.
func (x *PeopleIndex) nameReps() {
	for i := range x.People {
		if id := x.People[i].RepID; id != "" {
			x.reps[id] = ""
		}
	}
	for i := range x.People {
		if _, isRep := x.reps[x.People[i].ID]; isRep {
			x.reps[x.People[i].ID] = x.People[i].Full()
		}
	}
}

// UnitName returns the name of a unit, "" for none.
func (x *PeopleIndex) UnitName(id ID) string { return x.units[id] }

// RepName returns the name of a contact person, "" for none.
func (x *PeopleIndex) RepName(id ID) string { return x.reps[id] }

// writeText writes the texts of a person that the search looks at. A line feed, which no query
// word can hold, keeps one field from running into the next.
func (x *PeopleIndex) writeText(b *strings.Builder, p *Person) {
	for _, s := range [...]string{
		p.Full(), p.Initials, x.units[p.UnitID], p.EmployerUnit, p.JobTitle,
		p.EmployeeNumber, p.Email, p.MemberNumber, p.Town,
	} {
		if s != "" {
			b.WriteString(Fold(s))
			b.WriteByte('\n')
		}
	}
	b.WriteString(Digits(p.Phone)) // found however it is spaced
	b.WriteByte('\n')
}

// Find returns the indexes into People of those who match, in the asked order.
func (x *PeopleIndex) Find(q PeopleQuery) []int {
	matched := x.match(wordsOf(q.Text))
	var below map[ID]bool
	if q.UnitID != "" {
		below = x.tree.Below(q.UnitID)
	}
	found := make([]int, 0, 64)
	for _, i := range x.order(q.Sort) {
		if matched != nil && !matched[i] {
			continue
		}
		p := &x.People[i]
		if below != nil && !below[x.tree.PlaceOf(p.UnitID)] || !q.admits(p) || !q.Late.IsZero() && !x.Late(p, q.Late) {
			continue
		}
		found = append(found, int(i))
	}
	if q.Descending {
		slices.Reverse(found)
	}
	return found
}

// Late reports whether the next contact with somebody was due before a day: the group is in conversation with them, or
// they said no and are to be asked again.
func (x *PeopleIndex) Late(p *Person, today Date) bool {
	next := x.Tracks.NextDay(p)
	return (p.State.Open() || p.State == FollowNo) && !next.IsZero() && next.Before(today) && !p.Left(today)
}

// wordsOf splits what the user typed into folded words. A phone number, however
// spaced, is one word without the leading zero, so that 06 finds +31 6.
func wordsOf(text string) []string {
	if number := Digits(text); len(number) >= 6 && strings.Trim(text, "+0123456789 -()./") == "" {
		return []string{strings.TrimLeft(number, "0")}
	}
	return strings.Fields(Fold(text))
}

// match returns by person whether every word occurs in their text; nil without words. It looks for
// the longest word through all texts at once, which is several times faster than asking person by
// person.
func (x *PeopleIndex) match(words []string) []bool {
	if len(words) == 0 {
		return nil
	}
	longest := slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	matched := make([]bool, len(x.People))
	for i, from := 0, 0; from < len(x.text); i++ {
		at := strings.Index(x.text[from:], longest)
		if at < 0 {
			break
		}
		for x.ends[i] <= from+at {
			from, at = x.ends[i], from+at-x.ends[i]
			i++
		}
		matched[i] = HoldsEveryWord(x.text[from:x.ends[i]], words)
		from = x.ends[i]
	}
	return matched
}

// admits reports whether p passes every filter but the text and the unit.
func (q *PeopleQuery) admits(p *Person) bool {
	return q.admitsUnion(p) && q.admitsFollow(p) && q.admitsTime(p)
}

func (q *PeopleQuery) admitsUnion(p *Person) bool {
	return (q.Membership == nil || p.Membership == *q.Membership) &&
		(q.Role == "" || p.HasRole(q.Role)) &&
		(q.ListID == "" || p.ListID == q.ListID || q.ListID == NoList && p.ListID == "")
}

func (q *PeopleQuery) admitsFollow(p *Person) bool {
	return (q.State == nil || p.State == *q.State) &&
		(q.RepID == "" || p.RepID == q.RepID) &&
		(!q.NoRep || p.RepID == "") &&
		(!q.Open || p.State.Open()) &&
		q.Talks.Holds(p)
}

func (q *PeopleQuery) admitsTime(p *Person) bool {
	if !q.Present.IsZero() && p.Left(q.Present) {
		return false
	}
	if q.Since.IsZero() {
		return true
	}
	since := p.Start
	if since.IsZero() {
		since = DateOf(p.Created)
	}
	return !since.Before(q.Since)
}

// HoldsEveryWord reports whether every word occurs in a text, also inside another word. Both are
// folded.
func HoldsEveryWord(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// order returns the people in the order of a column; it is computed once.
func (x *PeopleIndex) order(by PersonSort) []int32 {
	if by == "" {
		by = SortByName
	}
	if order, ok := x.orders[by]; ok {
		return order
	}
	keys := x.keys(by)
	order := slices.Clone(x.byName)
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(keys[a], keys[b]) })
	x.orders[by] = order
	return order
}

// keys returns the text by which each person is ordered in a column. Empty values come last.
func (x *PeopleIndex) keys(by PersonSort) []string {
	collator := NewCollator(x.names)
	known := map[string]string{"": "\xff"}
	collated := func(s string) string {
		key, ok := known[s]
		if !ok {
			key = collator.Key(s)
			known[s] = key
		}
		return key
	}
	keys := make([]string, len(x.People))
	for i := range x.People {
		p := &x.People[i]
		switch by {
		case SortByUnit:
			keys[i] = collated(x.units[p.UnitID])
		case SortByJob:
			keys[i] = collated(p.JobTitle)
		case SortByRep:
			keys[i] = collated(x.reps[p.RepID])
		default:
			keys[i] = cmp.Or(x.rankKey(by, p), "\xff")
		}
	}
	return keys
}

// rankKey orders by a date or by the place of a value in its menu.
func (x *PeopleIndex) rankKey(by PersonSort, p *Person) string {
	rank := -1
	switch by {
	case SortByLast:
		return p.Last.String()
	case SortByNext:
		return x.Tracks.NextDay(p).String()
	case SortByStart:
		return p.Start.String()
	case SortByTalks:
		if p.State == FollowNone {
			return ""
		}
		return fmt.Sprintf("%06d", p.Talks)
	case SortByMembership:
		rank = slices.Index(Memberships(), p.Membership)
	case SortByState:
		rank = slices.Index(FollowStates(), p.State)
	case SortByRole:
		rank = slices.IndexFunc(Roles(), p.HasRole)
	}
	if rank < 0 {
		return ""
	}
	return string(rune('a' + rank))
}

func (x *PeopleIndex) orderByName() []int32 {
	collator := NewCollator(x.names)
	keys := make([]string, len(x.People))
	order := make([]int32, len(x.People))
	for i := range x.People {
		keys[i] = collator.NameKey(x.People[i].Name)
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(keys[a], keys[b]) })
	return order
}
