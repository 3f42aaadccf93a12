package data

import (
	"cmp"
	"slices"
)

// EndingWithin is the number of days ahead within which a term that ends is said: eight weeks.
const EndingWithin = 56

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
	of := PeopleByID(d.People)
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
