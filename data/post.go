package data

import "slices"

// PostKind is a task in the group, or a seat that somebody holds for it.
type PostKind string

// The kinds of posts.
const (
	PostRep          PostKind = "rep"    // keeps in touch with the colleagues of some units
	PostLeader       PostKind = "leader" // chairs the group
	PostDeputy       PostKind = "deputy"
	PostSecretary    PostKind = "secretary"
	PostTreasurer    PostKind = "treasurer"
	PostSafety       PostKind = "safety-rep"
	PostWorksCouncil PostKind = "works-council" // or another participation body, see Post.Body
)

// PostKinds lists the kinds in menu order.
func PostKinds() []PostKind {
	return []PostKind{
		PostRep, PostLeader, PostDeputy, PostSecretary, PostTreasurer, PostSafety, PostWorksCouncil,
	}
}

// Role returns the role that whoever has such a post has: a seat in a works council makes no rep.
func (k PostKind) Role() Role {
	if k == PostWorksCouncil {
		return RoleWorksCouncil
	}
	return RoleRep
}

// Single reports whether a group has one person in such a post at a time.
func (k PostKind) Single() bool { return k == PostLeader || k == PostSecretary || k == PostTreasurer }

// Post is a task that somebody has from a day until a day.
type Post struct {
	Record
	PersonID ID
	Kind     PostKind
	UnitIDs  []ID   // whose colleagues a rep keeps in touch with; none: the unit in which the person works
	Body     string // works council: which body
	Seat     string // and which seat in it
	Elected  Date   // zero is not known, as are all days below
	From     Date
	Until    Date // the last day of the term; zero is no end that is known
	Welcome
}

// Welcome is what the group did for somebody who is new in a post: call, agree a meeting, tell the
// date of the next course.
type Welcome struct {
	Called Date
	Met    Date
	Course Date // told of the next course
}

// Current reports whether the post is held on the given day. A day that is not known excludes nothing.
func (p *Post) Current(today Date) bool { return !p.Past(today) && !p.Coming(today) }

// Past reports whether the term was over before the given day.
func (p *Post) Past(today Date) bool { return !p.Until.IsZero() && p.Until.Before(today) }

// Coming reports whether the term begins after the given day.
func (p *Post) Coming(today Date) bool { return !p.From.IsZero() && today.Before(p.From) }

// UnitsOf returns the units that a post is for: its own, or for a rep without any that in which the person works.
func UnitsOf(p *Post, person *Person) []ID {
	if len(p.UnitIDs) > 0 || p.Kind != PostRep || person == nil || person.UnitID == "" {
		return p.UnitIDs
	}
	return []ID{person.UnitID}
}

// PeopleByID returns the people of a dossier by their id.
func PeopleByID(people []Person) map[ID]*Person {
	of := make(map[ID]*Person, len(people))
	for i := range people {
		of[people[i].ID] = &people[i]
	}
	return of
}

// UnitsWithoutRep returns the units in which people work while nobody is a rep for them or for a unit above, in
// the order of the tree. A unit that is divided further is one of them only where people work in it itself, or
// where nobody is known to work below it. A rep who left the company is a rep of no unit.
func UnitsWithoutRep(d *Dossier, today Date) []Unit {
	tree, has := NewUnitTree(d.Units), unitsWithRep(d, today)
	known := make(map[ID]int)
	for i := range d.People {
		if !d.People[i].Left(today) {
			known[d.People[i].UnitID]++
		}
	}
	var without []Unit
	// walk reports whether people work in the unit or below it.
	var walk func(u Unit, covered bool) bool
	walk = func(u Unit, covered bool) bool {
		covered = covered || has[u.ID]
		at, below := len(without), false
		for _, child := range tree.Children(u.ID) {
			below = walk(child, covered) || below
		}
		if !covered && (known[u.ID] > 0 || u.Headcount > 0 && !below) {
			without = slices.Insert(without, at, u)
		}
		return below || known[u.ID] > 0 || u.Headcount > 0
	}
	for _, u := range tree.Children("") {
		walk(u, false)
	}
	return without
}

// unitsWithRep returns the units for which somebody who works here is a rep on the given day.
func unitsWithRep(d *Dossier, today Date) map[ID]bool {
	of := PeopleByID(d.People)
	has := make(map[ID]bool)
	for i := range d.Posts {
		p := &d.Posts[i]
		person := of[p.PersonID]
		if p.Kind != PostRep || !p.Current(today) || person == nil || person.Left(today) {
			continue
		}
		for _, id := range UnitsOf(p, person) {
			has[id] = true
		}
	}
	return has
}
