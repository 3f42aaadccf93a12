package reports

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// hires are n colleagues whom a list of some month brought, the first of whom were spoken with and joined.
func hires(from string, start data.Date, n, spoken, joined int) []data.Person {
	people := crew("a", n, 0)
	for i := range people {
		p := &people[i]
		p.ID, p.RepID, p.Started, p.NewHire, p.ListID = data.ID(from)+p.ID, "rep", start, true, data.ID(from)
		p.State = data.FollowAssigned
		if i < spoken {
			p.State, p.Talks, p.FirstTalk, p.LastTalk = data.FollowContacted, 1, start.AddDays(4), start.AddDays(4)
		}
		if i < joined {
			p.State, p.Membership, p.MemberSince = data.FollowJoined, data.MembershipMember, start.AddDays(30)
		}
	}
	return people
}

// funnelGroup has twenty colleagues in the first quarter, of whom nine joined, and twelve in the second, of whom two.
func funnelGroup() *data.Dossier {
	january, april := data.NewDate(2026, 1, 5), data.NewDate(2026, 4, 7)
	rep := data.Person{Record: data.Record{ID: "rep"}, Name: data.Name{Given: "Joost", Family: "Kraan"}}
	return &data.Dossier{
		Group:  data.Group{Name: "Groep"},
		Units:  []data.Unit{{Record: data.Record{ID: "a"}, Name: "Inpak", Headcount: 60}},
		People: append(append(hires("jan", january, 20, 15, 9), withoutRep(hires("apr", april, 12, 8, 2))...), rep),
		Lists: []data.List{
			{Record: data.Record{ID: "jan"}, Received: january}, {Record: data.Record{ID: "apr"}, Received: april},
		},
	}
}

func withoutRep(people []data.Person) []data.Person {
	for i := range people {
		people[i].RepID = ""
	}
	return people
}

func funnelText(t *testing.T, code string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	o.Today = data.NewDate(2026, 4, 20)
	if err := WriteFunnel(&b, load(t, code), funnelGroup(), o); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(strings.Join(printed(t, b.Bytes()), " "), "\u00a0", " ")
}

// Of the twelve in the second quarter few joined. Nor may the first be shown then: 11 less 9 is 2.
func TestTheFunnelHidesSmallCounts(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		l := load(t, code)
		quarter := func(from, to int) string {
			return l.Text("report.list.quarter", "from", l.Month(time.Month(from)), "to", l.Month(time.Month(to)), "year", "2026")
		}
		dashes := strings.Repeat(" "+suppressedSign, 7)
		has(t, code, funnelText(t, code, Options{}), "32", "11",
			quarter(4, 6)+" 12"+dashes, quarter(1, 3)+" 20"+dashes, l.Text("report.funnel.words")[:20])
		without(t, code, funnelText(t, code, Options{}), "Kraan", l.Text("report.funnel.by-list"), l.Text("report.funnel.by-rep"))

		all := funnelText(t, code, Options{Counts: true, Doers: true})
		has(t, code, all,
			quarter(4, 6)+" 12 8 2 2 4 30 10 4", quarter(1, 3)+" 20 15 9 9 4 30 11 11",
			l.Text("report.funnel.list", "date", l.Date(data.NewDate(2026, 4, 7)))+" 12 8 2 2", "Joost Kraan 20 15 9 9", l.Text("report.funnel.no-rep")+" 12 8 2 2")
		without(t, code, all, "A a0")
	}
}

// Where everybody of a few joined, no stage but the first is told.
func TestTheBarsHideWhatTheTableHides(t *testing.T) {
	l := load(t, "nl")
	d := funnelGroup()
	d.People = hires("apr", data.NewDate(2026, 4, 7), 3, 3, 3)
	var b bytes.Buffer
	if err := WriteFunnel(&b, l, d, Options{Today: data.NewDate(2026, 4, 20)}); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(strings.Join(printed(t, b.Bytes()), " "), "\u00a0", " ")
	has(t, "bars", text, l.Text("report.funnel.received")+" 3", l.Text("report.funnel.joined")+" "+suppressedSign,
		l.Text("report.funnel.spoken")+" "+suppressedSign, l.Text("report.funnel.conversation")+" "+suppressedSign)
}

func TestAFunnelOfNobodySaysSo(t *testing.T) {
	l := load(t, "nl")
	var b bytes.Buffer
	if err := WriteFunnel(&b, l, &data.Dossier{}, Options{Today: today()}); err != nil {
		t.Fatal(err)
	}
	has(t, "nobody", strings.Join(printed(t, b.Bytes()), " "), l.Text("report.funnel.empty"))
}
