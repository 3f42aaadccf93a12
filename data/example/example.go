// Package example makes the dossier of an invented kader group, so that a newcomer
// sees Kader at work: a company of some 1,200 people, fifteen months of new hires,
// snapshots, a plan and meetings. For one day it is the same on every run.
package example

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"kader/data"
)

// Passphrase opens the example dossier. It is public: nobody in it exists.
const Passphrase = "kader-voorbeeld-2026"

// seed makes the example the same on every run.
const seed = 20261115

// ListNew is how many people on the sample list of docs/example the example does not know.
const ListNew = 14

// Today returns the day at which the example stands unless another is asked for.
func Today() data.Date { return data.NewDate(2026, time.November, 15) }

// maker builds the dossier. Chance comes from one seeded source, in one order.
type maker struct {
	rng   *rand.Rand
	day   data.Date
	names *nameBook
	words *words
	units map[string]data.ID // by key
	count int                // rows made, which keeps the ids in order
	d     *data.Dossier
	teams []*team
	// people become those of the dossier when they are finished.
	people  []*data.Person
	numbers map[int]bool
	since   map[data.ID]past
	// meetings are the ids of the meetings by the number of their words; those of the dossier are in order of days.
	meetings []data.ID
}

// team is a unit where people work, not one that only holds other units.
type team struct {
	workplace
	unit   data.ID
	site   string
	alias  string
	titles []string // of the jobs
	people []*data.Person
	reps   []*data.Person // of the team, or else of its department
}

// past is what the snapshots of earlier days need and the dossier itself does not keep.
type past struct {
	contact data.Date // has a contact person since
	role    data.Date // has roles since
	left    data.Date // gave up membership on
}

// Build returns the example in a language as it stands on the given day; the zero day is Today().
// Whatever the language and the day, the people and their numbers are the same. Days differ by
// whole weeks, so that evenings stay on Tuesdays and something is due.
func Build(language string, day data.Date) (*data.Dossier, error) {
	w, err := wordsOf(language)
	if err != nil {
		return nil, err
	}
	d := build(w).d
	if !day.IsZero() {
		shift(d, w, wholeWeeks(day.DaysSince(Today())))
	}
	return d, nil
}

// wholeWeeks returns the days of the whole weeks among so many days, so that the day asked for is never before that of
// the example.
func wholeWeeks(days int) int { return days - (days%7+7)%7 }

func build(w *words) *maker {
	m := newMaker(w)
	m.addGroup()
	m.addUnits("", "", company())
	m.addStaff()
	m.addLists()
	m.addTalks()
	m.addConversations()
	m.addPlan()
	m.addSnapshots()
	m.addPosts()
	m.addCandidates()
	m.addDeleteOn()
	m.addCheck()
	for _, p := range m.people {
		m.d.People = append(m.d.People, *p)
	}
	slices.SortStableFunc(m.d.Contacts, func(a, b data.Contact) int { return a.Date.Compare(b.Date) })
	return m
}

// addDeleteOn says until when colleagues are kept who are no member and came by no list: the group
// looks again at a few of them each month.
func (m *maker) addDeleteOn() {
	for i, p := range m.people {
		if p.ListID == "" && !p.IsMember() && len(p.Roles) == 0 {
			p.DeleteOn = m.day.AddMonths(2 + i%22)
		}
	}
}

// addCheck adds the self-check of last winter, so that the next one is nearly due.
func (m *maker) addCheck() {
	check := data.SelfCheck{Record: m.newRecord(), Held: m.ago(48 * 7)}
	for _, q := range data.Questions() {
		answer := data.AnswerYes
		switch q {
		case data.QuestionSheet, data.QuestionFiles:
			answer = data.AnswerNo
		case data.QuestionDisk:
			answer = data.AnswerUnknown
		}
		check.Answers = append(check.Answers, data.SelfAnswer{Question: q, Answer: answer})
	}
	m.d.Checks = append(m.d.Checks, check)
}

func newMaker(w *words) *maker {
	return &maker{
		rng: rand.New(rand.NewPCG(seed, 1)), day: Today(), names: newNameBook(), words: w,
		units: make(map[string]data.ID),
		d:     &data.Dossier{}, numbers: make(map[int]bool), since: make(map[data.ID]past),
	}
}

// newRecord returns the identity of the next row: a UUIDv7 of the example's day.
func (m *maker) newRecord() data.Record {
	m.count++
	at := m.day.Time().Add(8*time.Hour + time.Duration(m.count)*time.Millisecond)
	id := fmt.Sprintf("%012x7%03x8%03x%012x", at.UnixMilli(), m.rng.IntN(1<<12), m.rng.IntN(1<<12), m.rng.Int64N(1<<48))
	parts := []string{id[:8], id[8:12], id[12:16], id[16:20], id[20:]}
	return data.Record{ID: data.ID(strings.Join(parts, "-")), Created: at, Changed: at}
}

// ago returns the day n days back; negative is ahead.
func (m *maker) ago(n int) data.Date { return m.day.AddDays(-n) }

// between returns a day from first to last, both included.
func (m *maker) between(first, last data.Date) data.Date {
	return first.AddDays(m.rng.IntN(max(1, last.DaysSince(first)+1)))
}

// chance reports whether something of the given percentage happens.
func (m *maker) chance(percent int) bool { return m.rng.IntN(100) < percent }

// one returns one of the words.
func (m *maker) one(words []string) string { return words[m.rng.IntN(len(words))] }

// onePerson returns one of the people, nil where there are none.
func (m *maker) onePerson(people []*data.Person) *data.Person {
	if len(people) == 0 {
		return nil
	}
	return people[m.rng.IntN(len(people))]
}

// workday moves a day in the weekend to the Monday after it.
func workday(d data.Date) data.Date {
	switch d.Time().Weekday() {
	case time.Saturday:
		return d.AddDays(2)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}

// addUnits makes the tree of units under parent.
func (m *maker) addUnits(parent data.ID, siteName string, places []workplace) {
	for i, w := range places {
		u := data.Unit{
			Record: m.newRecord(), ParentID: parent, Kind: w.kind, Name: m.words.Units[w.key].Name, Headcount: w.headcount,
			Flex: w.flex, Position: i + 1,
		}
		alias := m.words.Units[w.key].Alias
		if alias != "" {
			u.Aliases = []string{alias}
		}
		m.d.Units = append(m.d.Units, u)
		m.units[w.key] = u.ID
		in := siteName
		if w.kind == data.UnitSite {
			in = u.Name
		}
		if len(w.below) == 0 {
			m.teams = append(m.teams, &team{
				workplace: w, unit: u.ID, site: in, alias: alias, titles: m.words.Jobs[w.jobs],
			})
		}
		m.addUnits(u.ID, in, w.below)
	}
}
