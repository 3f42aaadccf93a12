package data

import (
	"cmp"
	"slices"
)

// EndingWithin is the number of days ahead within which a term that ends is said: eight weeks.
const EndingWithin = 56

// NewRepWithin is the number of days for which a rep is new.
const NewRepWithin = 90

// UnitsOf returns the units that a post is for: its own, or for a rep without any that in which the person works.
func UnitsOf(p *Post, person *Person) []ID {
	if len(p.UnitIDs) > 0 || p.Kind != PostRep || person == nil || person.UnitID == "" {
		return p.UnitIDs
	}
	return []ID{person.UnitID}
}

// peopleByID returns the people of a dossier by their id.
func peopleByID(people []Person) map[ID]*Person {
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
	tree := NewUnitTree(d.Units)
	of := peopleByID(d.People)
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

// NewRep is somebody who is a rep since a short time, and what the group did for them until now.
type NewRep struct {
	Post   Post
	Person Person
	Days   int // since the post began
	Called bool
	Met    bool
	Course bool
}

// NewReps returns those who are a rep since at most NewRepWithin days and for whom something of the welcome is still
// to be done, the longest waiting first. Somebody whose post has no first day is not new, and neither is somebody
// who had a task in the group before.
func NewReps(d *Dossier, today Date) []NewRep {
	began := make(map[ID]Date) // the first day of somebody's first task; zero is not known
	for i := range d.Posts {
		p := &d.Posts[i]
		if first, known := began[p.PersonID]; p.Kind.Role() == RoleRep && (!known || p.From.Before(first)) {
			began[p.PersonID] = p.From
		}
	}
	of := peopleByID(d.People)
	var found []NewRep
	for i := range d.Posts {
		p := &d.Posts[i]
		person := of[p.PersonID]
		if p.Kind != PostRep || p.From.IsZero() || !p.Current(today) || began[p.PersonID] != p.From ||
			today.DaysSince(p.From) > NewRepWithin || person == nil || person.Left(today) || p.Done() {
			continue
		}
		found = append(found, NewRep{
			Post: *p, Person: *person, Days: today.DaysSince(p.From),
			Called: !p.Called.IsZero(), Met: !p.Met.IsZero(), Course: !p.Course.IsZero(),
		})
	}
	slices.SortStableFunc(found, func(a, b NewRep) int { return cmp.Compare(b.Days, a.Days) })
	return found
}

// Done reports whether nothing of the welcome is left to do.
func (w Welcome) Done() bool { return !w.Called.IsZero() && !w.Met.IsZero() && !w.Course.IsZero() }

// EndingTerms returns the posts that are held on the given day and end within EndingWithin days, the first to end
// first. A post that is followed by the next term is none: of the same person, or of anybody where a group has one
// such post.
func EndingTerms(posts []Post, today Date) []Post {
	var ending []Post
	for i := range posts {
		p := &posts[i]
		if !p.Until.IsZero() && p.Current(today) && p.Until.DaysSince(today) <= EndingWithin {
			ending = append(ending, *p)
		}
	}
	ending = slices.DeleteFunc(ending, func(p Post) bool {
		return slices.ContainsFunc(posts, func(next Post) bool { return p.followedBy(&next) })
	})
	slices.SortStableFunc(ending, func(a, b Post) int { return a.Until.Compare(b.Until) })
	return ending
}

// followedBy reports whether another post is the next term of p.
func (p *Post) followedBy(next *Post) bool {
	later := next.Until.IsZero() || p.Until.Before(next.Until)
	return next.ID != p.ID && later && (p.sameSeat(next) || next.Kind == p.Kind && next.PersonID == p.PersonID)
}

// sameSeat reports whether two posts are one that a single person has at a time: the leader of the group, or one seat
// of a works council.
func (p *Post) sameSeat(other *Post) bool {
	if p.Kind != other.Kind {
		return false
	}
	if p.Kind == PostWorksCouncil {
		return p.Seat != "" && Fold(p.Seat) == Fold(other.Seat) && Fold(p.Body) == Fold(other.Body)
	}
	return p.Kind.Single()
}

// DoublePosts returns the posts that are the same single one as p on days that both have: two leaders at once. A
// group may have its reason, so it is asked and not refused.
func DoublePosts(posts []Post, p Post) []Post {
	var double []Post
	for i := range posts {
		if o := &posts[i]; o.ID != p.ID && p.sameSeat(o) && p.overlaps(o) {
			double = append(double, *o)
		}
	}
	return double
}

// overlaps reports whether there is a day on which both posts may be held. A term that ends before it begins has none.
func (p *Post) overlaps(other *Post) bool {
	from, until := p.From, p.Until
	if from.Before(other.From) {
		from = other.From
	}
	if until.IsZero() || !other.Until.IsZero() && other.Until.Before(until) {
		until = other.Until
	}
	return !p.backwards() && !other.backwards() && (until.IsZero() || !until.Before(from))
}

// backwards reports whether a term ends before it begins.
func (p *Post) backwards() bool { return !p.Until.IsZero() && p.Until.Before(p.From) }

// PostsNow returns the posts that are held on the given day and those that begin later, in the order of the kinds and
// then by name. A post whose person is gone is left out.
func PostsNow(d *Dossier, today Date) []Post {
	of := peopleByID(d.People)
	rank := make(map[PostKind]int)
	for i, kind := range PostKinds() {
		rank[kind] = i
	}
	type row struct {
		post Post
		name string
	}
	var rows []row
	for _, p := range d.Posts {
		if person := of[p.PersonID]; person != nil && !p.Past(today) {
			rows = append(rows, row{p, Fold(person.Family + " " + person.Full())})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(rank[a.post.Kind], rank[b.post.Kind]), cmp.Compare(a.name, b.name),
			a.post.From.Compare(b.post.From))
	})
	posts := make([]Post, len(rows))
	for i := range rows {
		posts[i] = rows[i].post
	}
	return posts
}
