package data

import (
	"cmp"
	"slices"
)

// TellingWay is how a unit is told.
type TellingWay string

// The ways.
const (
	TellTalk    TellingWay = "talk"
	TellMeeting TellingWay = "meeting"
	TellPhone   TellingWay = "phone"
	TellMessage TellingWay = "message"
	TellMail    TellingWay = "mail"
	TellNotice  TellingWay = "notice" // on the board
)

// TellingWays lists the ways in menu order.
func TellingWays() []TellingWay {
	return []TellingWay{TellTalk, TellMeeting, TellPhone, TellMessage, TellMail, TellNotice}
}

// Telling is who tells which unit of a decision, how and by when.
type Telling struct {
	Record
	DecisionID ID
	UnitID     ID     // "" is the whole company
	Who        string // a name as the group says it
	RepID      ID     // the person meant, where known
	Way        TellingWay
	By         Date
	Told       Date // zero until told
}

// TellWithin is the number of days for which a decision waits to be told where nobody agreed by when.
const TellWithin = 90

// Untold returns the units that have not heard of a decision, in the order of the tree. tellings may be those of
// other decisions too.
//
// A decision is for the units that tellings name, and for all units at the top where none is named or where the
// whole company is to be told. A unit has heard when it was told itself, when one above it or the whole company
// was, or when all units below it were. In a dossier without units the company, "", has heard or not.
func Untold(decision *Decision, tellings []Telling, units []Unit) []ID {
	own := slices.DeleteFunc(slices.Clone(tellings), func(g Telling) bool { return g.DecisionID != decision.ID })
	return untold(own, NewUnitTree(units))
}

// untold is Untold with the tellings of one decision.
func untold(own []Telling, tree *UnitTree) []ID {
	told, named := make(map[ID]bool), make(map[ID]bool)
	for i := range own {
		told[own[i].UnitID] = told[own[i].UnitID] || !own[i].Told.IsZero()
		if _, known := tree.Find(own[i].UnitID); known || own[i].UnitID == "" {
			named[own[i].UnitID] = true
		}
	}
	top := tree.Children("")
	switch {
	case told[""]:
		return nil
	case len(top) == 0:
		return []ID{""}
	}
	if len(named) == 0 || named[""] {
		for _, u := range top {
			named[u.ID] = true
		}
	}
	delete(named, "")
	for id := range named {
		if tree.heard(id, told) {
			delete(named, id)
		}
	}
	return tree.inOrder(named)
}

// heard reports whether a unit was told, or one above it, or all units below it.
func (t *UnitTree) heard(id ID, told map[ID]bool) bool {
	up := id
	for range len(t.units) {
		if told[up] {
			return true
		}
		if up = t.units[up].ParentID; up == "" {
			break
		}
	}
	return t.allBelow(id, told)
}

// allBelow reports whether a unit is divided and all units below it were told.
func (t *UnitTree) allBelow(id ID, told map[ID]bool) bool {
	for _, child := range t.children[id] {
		if !told[child.ID] && !t.allBelow(child.ID, told) {
			return false
		}
	}
	return len(t.children[id]) > 0
}

// inOrder returns the units of a set as they come in the tree.
func (t *UnitTree) inOrder(set map[ID]bool) []ID {
	var ordered []ID
	if len(set) == 1 { // by far the most often, and the tree may be large
		for id := range set {
			ordered = append(ordered, id)
		}
		return ordered
	}
	var walk func(id ID)
	walk = func(id ID) {
		if set[id] {
			ordered = append(ordered, id)
		}
		for _, child := range t.children[id] {
			if len(ordered) < len(set) {
				walk(child.ID)
			}
		}
	}
	walk("")
	return ordered
}

// Waiting is a decision with the units that have not heard of it.
type Waiting struct {
	Decision Decision
	Units    []ID
	Who      string // who tells the first of them, "" where nobody is agreed
	By       Date   // by when, zero where no day is agreed
}

// UntoldDue returns the decisions and results of which units should have heard by now or within DueWithin days, and
// have not: the earliest first. One with no day by which they are told waits from its own day for TellWithin days, and
// is history after that.
func UntoldDue(d *Dossier, today Date) []Waiting {
	tree := NewUnitTree(d.Units)
	of := make(map[ID][]Telling)
	for _, g := range d.Tellings {
		of[g.DecisionID] = append(of[g.DecisionID], g)
	}
	var due []Waiting
	for i := range d.Decisions {
		w := Waiting{Decision: d.Decisions[i]}
		w.Who, w.By = firstPromise(of[w.Decision.ID])
		days := today.DaysSince(w.Decision.Day)
		switch {
		case !w.By.IsZero() && w.By.DaysSince(today) > DueWithin:
			continue
		case w.By.IsZero() && (w.Decision.Day.IsZero() || days < 0 || days > TellWithin):
			continue
		}
		if w.Units = untold(of[w.Decision.ID], tree); len(w.Units) > 0 {
			due = append(due, w)
		}
	}
	slices.SortStableFunc(due, func(a, b Waiting) int {
		return cmp.Or(compareKnown(a.By, b.By), a.Decision.Day.Compare(b.Decision.Day))
	})
	return due
}

// firstPromise returns who tells first and by when, of those who have not told yet.
func firstPromise(tellings []Telling) (who string, by Date) {
	var first *Telling
	for i := range tellings {
		g := &tellings[i]
		if g.Told.IsZero() && (first == nil || !g.By.IsZero() && (first.By.IsZero() || g.By.Before(first.By))) {
			first = g
		}
	}
	if first == nil {
		return "", Date{}
	}
	return first.Who, first.By
}
