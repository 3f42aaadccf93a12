package reports

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// A list of which few became a member says too much about each of them.
func TestPlanForOthersHidesWhoJoinedFromASmallList(t *testing.T) {
	d := &data.Dossier{Lists: []data.List{{Record: data.Record{ID: "l"}, Kind: data.ListNewHires, Received: today(), Period: "2026-10"}}}
	hire := data.Person{Record: data.Record{ID: "p"}, Name: data.Name{Given: "Noa", Family: "Proef"}}
	hire.ListID, hire.State, hire.Membership = "l", data.FollowJoined, data.MembershipMember
	d.People = []data.Person{hire}
	l := load(t, "nl")
	p := newPlan(l, d, Options{Today: today()}, "plan")
	counts, followed := p.countStates()
	if s := p.recruitmentSentence(counts, followed); strings.Contains(s, "100%") {
		t.Errorf("the sentence tells: %q", s)
	}
	row := func() string {
		totals := listTotals{l, d, p.o.Names, suppressCounts(counts, p.o.Names)}
		r := totals.results()[0]
		return strings.Join([]string{r.period, l.Number(r.people), totals.formatOpen(r), r.hidden.format(l, r.joined), totals.formatConversion(r)}, " ")
	}
	if got := row(); got != "alle lijsten 1 – <5 –" {
		t.Errorf("the list tells: %v", got)
	}
	p.o.Names = true
	if s := p.recruitmentSentence(counts, followed); !strings.Contains(s, "100%") {
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
		{"one small quarter hides the next smallest", []int{2, 2, 2, 3, 3, 3, 3}, "2026-10-01:<5 2026-07-01:– 2026-04-01:9"},
		{"a year", []int{1, 1, 0, 1, 1, 1, 0, 0, 0, 1}, "2026:6"},
		{"everything", []int{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2}, ":5"},
		{"too few in all", []int{1, 1}, ":<5"},
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
		counts, _ := p.countStates()
		states := suppressCounts(counts, false)
		var got []string
		totals := listTotals{p.lang, d, false, states}
		for _, r := range totals.results() {
			key := r.period
			for _, list := range d.Lists {
				for _, group := range []func(data.List) (string, string){totals.quarter, totals.year, totals.allLists} {
					if k, period := group(list); period == r.period {
						key = k
					}
				}
			}
			got = append(got, key+":"+r.hidden.format(p.lang, r.joined))
		}
		if all := strings.Join(got, " "); all != c.want {
			t.Errorf("%s: %s, want %s", c.name, all, c.want)
		}
	}
}

// countHidden returns how many rows are hidden, and how many are small: all of those are hidden.
func countHidden(t *testing.T, rows []listResult) (hidden, small int) {
	t.Helper()
	for _, r := range rows {
		if r.joined < smallCount && r.hidden == notSuppressed {
			t.Fatalf("a small number is shown: %+v", rows)
		}
		if r.hidden != notSuppressed {
			hidden++
		}
		if r.joined < smallCount {
			small++
		}
	}
	return hidden, small
}

// Whatever is hidden in the table of lists or of states does not follow from the sums.
func TestHiddenListsCannotBeWorkedOut(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		rows := make([]listResult, 1+chance.IntN(6))
		for i := range rows {
			rows[i].joined = chance.IntN(12)
		}
		states := map[data.FollowState]suppressed{}
		if chance.IntN(2) == 0 {
			states[data.FollowNo], states[data.FollowLeft] = smallCell, complementaryCell
		}
		if chance.IntN(2) == 0 {
			states[data.FollowJoined] = complementaryCell
		}
		hideResults(rows, states)
		hidden, small := countHidden(t, rows)
		if total := states[data.FollowJoined] == notSuppressed; total && small == 1 && hidden == 1 && len(rows) > 1 {
			t.Fatalf("total minus the others gives the hidden one: %+v", rows)
		}
		if len(states) > 0 && hidden == 0 {
			t.Fatalf("the sum of all rows gives what the states hide: %+v %v", rows, states)
		}
	}
}
