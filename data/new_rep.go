package data

import (
	"cmp"
	"slices"
)

// NewRepWithin is the number of days for which a rep is new.
const NewRepWithin = 90

// NewRep is somebody who is a rep since a short time. What the group did for them until now is in Post.Welcome.
type NewRep struct {
	Post   Post
	Person Person
	Days   int // since the post began
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
	of := PeopleByID(d.People)
	var found []NewRep
	for i := range d.Posts {
		p := &d.Posts[i]
		person := of[p.PersonID]
		if p.Kind != PostRep || p.From.IsZero() || !p.Current(today) || began[p.PersonID] != p.From ||
			today.DaysSince(p.From) > NewRepWithin || person == nil || person.Left(today) || p.Done() {
			continue
		}
		found = append(found, NewRep{Post: *p, Person: *person, Days: today.DaysSince(p.From)})
	}
	slices.SortStableFunc(found, func(a, b NewRep) int { return cmp.Compare(b.Days, a.Days) })
	return found
}

// Done reports whether nothing of the welcome is left to do.
func (w Welcome) Done() bool { return !w.Called.IsZero() && !w.Met.IsZero() && !w.Course.IsZero() }
