package reports

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
	"kader/data/disclosure"
)

// A list of which few became a member says too much about each of them.
func TestPlanForOthersHidesWhoJoinedFromASmallList(t *testing.T) {
	d := &data.Dossier{Lists: []data.List{{Record: data.Record{ID: "l"}, Kind: data.ListNewHires, Received: today(), Period: "2026-10"}}}
	hire := data.Person{Record: data.Record{ID: "p"}, Name: data.Name{Given: "Noa", Family: "Proef"}}
	hire.ListID, hire.State, hire.Membership = "l", data.FollowJoined, data.MembershipMember
	d.People = []data.Person{hire}
	l := load(t, "nl")
	p := newPlan(l, d, Options{Today: today()}, "plan")
	if s := p.recruitmentSentence(p.followFigures()); strings.Contains(s, "100%") {
		t.Errorf("the sentence tells: %q", s)
	}
	row := func() string {
		r := p.followFigures().results[0]
		return strings.Join([]string{r.period, l.Number(r.people), formatCount(l, r.open, r.hidden), formatCount(l, r.joined, r.hidden), r.conversion(l)}, " ")
	}
	if got := row(); got != "alle lijsten 1 – – –" {
		t.Errorf("the list tells: %v", got)
	}
	p.o.Doers, p.o.Colleagues, p.o.Counts = true, true, true
	if s := p.recruitmentSentence(p.followFigures()); !strings.Contains(s, "100%") {
		t.Errorf("with names it may tell: %q", s)
	}
	if got := row(); got != "oktober 2026 1 0 1 100%" {
		t.Errorf("with names the list may tell: %v", got)
	}
}

// Rows of "– / <5 / –" say nothing: lists are added up until a row may tell.
func TestListsAreAddedUpPerQuarter(t *testing.T) {
	for _, c := range []struct {
		name   string
		joined []int // of the lists of October 2026, September, August, …
		want   string
	}{
		{"a quarter is enough", []int{6, 2, 2, 3, 7, 0, 3}, "2026-10-01:6 2026-07-01:7 2026-04-01:10"},
		{"one small quarter hides the next smallest", []int{2, 2, 2, 3, 3, 3, 3}, "2026-10-01:– 2026-07-01:– 2026-04-01:9"},
		{"a year", []int{1, 1, 0, 1, 1, 1, 0, 0, 0, 1}, "2026:6"},
		{"everything", []int{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2}, ":5"},
		{"too few in all", []int{1, 1}, ":–"},
	} {
		d := &data.Dossier{}
		for i, n := range c.joined {
			month := data.NewDate(2026, time.October, 1).AddMonths(-i)
			id := data.ID("l" + strconv.Itoa(i))
			d.Lists = append(d.Lists, data.List{Record: data.Record{ID: id}, Kind: data.ListNewHires, Period: month.String()[:7]})
			for k := range n + 10 {
				person := data.Person{Record: data.Record{ID: data.ID("p" + strconv.Itoa(len(d.People)))}}
				person.ListID, person.State = id, data.FollowContacted
				if k < n {
					person.State = data.FollowJoined
				}
				d.People = append(d.People, person)
			}
		}
		p := newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
		var got []string
		totals := listTotals{p.lang, d}
		for _, r := range p.followFigures().results {
			key := r.period
			for _, list := range d.Lists {
				for _, group := range []func(data.List) (string, string){totals.quarter, totals.year, totals.allLists} {
					if k, period := group(list); period == r.period {
						key = k
					}
				}
			}
			got = append(got, key+":"+formatCount(p.lang, r.joined, r.hidden))
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("%s: %s, want %s", c.name, all, c.want)
		}
	}
}

// followedByChance makes figures of some lists, and of who joined elsewhere: by lists that are no
// rows.
func followedByChance(chance *rand.Rand) (f followFigures, elsewhere int) {
	f = followFigures{counts: make(map[data.FollowState]int)}
	for i := range 1 + chance.IntN(6) {
		people := chance.IntN(30)
		joined := 0
		if people > 0 {
			joined = chance.IntN(people + 1)
		}
		f.results = append(f.results, listResult{period: strconv.Itoa(i), people: people, joined: joined})
		f.counts[data.FollowJoined] += joined
		f.counts[data.FollowNo] += people - joined
		f.followed += people
	}
	elsewhere = chance.IntN(8)
	f.counts[data.FollowJoined], f.followed = f.counts[data.FollowJoined]+elsewhere, f.followed+elsewhere
	return f, elsewhere
}

// Whatever is hidden in the table of lists or of states cannot be told from the rest of both.
func TestHiddenListsCannotBeWorkedOut(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		f, elsewhere := followedByChance(chance)
		f.hide(data.DefaultSmallCount)
		left, hidden := f.counts[data.FollowJoined], 0
		for _, r := range f.results {
			small := disclosure.IsSmall(r.joined, r.people, data.DefaultSmallCount)
			if small && !r.hidden {
				t.Fatalf("a small number is shown: %+v", f)
			}
			if r.hidden {
				hidden++
			} else {
				left -= r.joined
			}
		}
		if !f.hidden[data.FollowJoined] && hidden == 0 && left > 0 && left < data.DefaultSmallCount {
			t.Fatalf("the sum minus the rows gives %d: %+v", left, f)
		}
		if !f.hidden[data.FollowJoined] && hidden == 1 && elsewhere == 0 && len(f.results) > 1 {
			t.Fatalf("the sum minus the rows that are shown gives the one that is hidden: %+v", f)
		}
	}
}
