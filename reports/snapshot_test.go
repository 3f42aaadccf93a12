package reports

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

// crew is n people in a unit, of whom the first are members.
func crew(unit string, n, members int) []data.Person {
	people := make([]data.Person, n)
	for i := range people {
		people[i] = data.Person{
			Record: data.Record{ID: data.ID(unit + strconv.Itoa(i))}, Name: data.Name{Given: "A", Family: unit + strconv.Itoa(i)},
			Work: data.Work{UnitID: data.ID(unit)}, Union: data.Union{Membership: data.MembershipNone},
		}
		if i < members {
			people[i].Membership = data.MembershipMember
		}
	}
	return people
}

// twoHalls is two halls, the first with a headcount, and eight people whom nobody placed.
func twoHalls() *data.Dossier {
	return &data.Dossier{
		Group: data.Group{Name: "Groep"},
		Units: []data.Unit{
			{Record: data.Record{ID: "a"}, Name: "Inpak", Headcount: 60}, {Record: data.Record{ID: "b"}, Name: "Oosterwiek"},
		},
		People: slices.Concat(crew("a", 20, 12), crew("b", 9, 6), crew("", 8, 7)),
	}
}

// Every paper left the members out who are in no unit, while the page People counted them.
func TestPapersCountWhoIsInNoUnit(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		l := load(t, code)
		for name, write := range map[string]writer{"plan": WritePlan, "snapshot": WriteSnapshot} {
			var b bytes.Buffer
			if err := write(&b, l, twoHalls(), Options{Today: today()}); err != nil {
				t.Fatal(err)
			}
			text := strings.Join(printed(t, b.Bytes()), " ")
			for _, want := range []string{
				l.Text("report.no-unit") + " " + l.Text("report.at-least", "n", 8) + " 7",
				l.Text("report.total") + " " + l.Text("report.at-least", "n", 69) + " 25",
				"Oosterwiek", l.Text("report.at-least", "n", 9) + " 6", "Inpak", "60 12",
				l.Count("report.people-least", 9),
			} {
				if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), want) {
					t.Errorf("%s, %s: nothing says %q:\n%s", code, name, want, text)
				}
			}
		}
	}
}

// "At least" stood on one line of the table and its number on the next.
func TestALeastNumberStandsOnOneLine(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		l, d := load(t, code), twoHalls()
		d.Units[0].Headcount = 12_000
		var b bytes.Buffer
		if err := WriteSnapshot(&b, l, d, Options{Today: today()}); err != nil {
			t.Fatal(err)
		}
		lines := printed(t, b.Bytes())
		for _, n := range []int{9, 8, 12_009} {
			want := singleLine(l.Text("report.at-least", "n", n))
			if !slices.Contains(lines, want) {
				t.Errorf("%s: no line is %q:\n%q", code, want, lines)
			}
		}
	}
}

// The list of members holds as many as the plan counts, whatever unit they are in.
func TestTheListOfMembersHoldsWhoIsInNoUnit(t *testing.T) {
	l := load(t, "nl")
	book := reopen(t, content(t, WriteMembers, "nl", twoHalls(), Options{Today: today()}))
	var text []string
	for _, row := range rows(t, book, l.Text("report.members.sheet")) {
		text = append(text, strings.Join(row, " "))
	}
	want := l.Count("report.members.note", 25, "date", l.LongDate(today()))
	if !strings.Contains(strings.Join(text, "\n"), want) {
		t.Errorf("nothing says %q:\n%s", want, strings.Join(text, "\n"))
	}
}

// The map has no place for who is in no unit, and says so. How many people there are tells nothing
// of members.
func TestTheMapSaysWhoIsNotOnIt(t *testing.T) {
	l := load(t, "en")
	for _, c := range []struct {
		outside int
		names   bool
		want    string
	}{{0, false, ""}, {3, false, "3"}, {3, true, "3"}, {8, false, "8"}} {
		d := twoHalls()
		d.People = slices.Concat(crew("a", 20, 12), crew("b", 9, 6), crew("", c.outside, 0))
		var b bytes.Buffer
		if err := WriteSnapshot(&b, l, d, Options{Today: today(), Doers: c.names, Colleagues: c.names, Counts: c.names}); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(printed(t, b.Bytes()), " ")
		all := l.Text("report.map.no-unit", "n", c.want)
		if got := strings.Contains(text, all); got != (c.want != "") {
			t.Errorf("%+v: says %q: %v", c, all, got)
		}
	}
}

// companyByChance makes a company with members in its units, and in none.
func companyByChance(seed uint64) (d *data.Dossier, members int) {
	r := rand.New(rand.NewPCG(seed, 2))
	d = &data.Dossier{}
	for i := range 1 + r.IntN(4) {
		id := string(rune('a' + i))
		d.Units = append(d.Units, data.Unit{Record: data.Record{ID: data.ID(id)}, Name: id})
	}
	for _, id := range append([]string{""}, "a", "b", "c", "d") {
		n := r.IntN(12)
		members += n
		d.People = append(d.People, crew(id, n+r.IntN(3), n)...)
	}
	return d, members
}

// What is written of a company adds up to what the page People counts, and hides what is small:
// no row can be computed from the others.
func TestWhatIsHiddenStaysHiddenWithPeopleInNoUnit(t *testing.T) {
	l := load(t, "nl")
	for seed := range uint64(300) {
		d, members := companyByChance(seed)
		p := newPlan(l, d, Options{Today: today()}, "x")
		if p.total.Members != members {
			t.Fatalf("seed %d: %d members, want %d", seed, p.total.Members, members)
		}
		hidden, sum := 0, 0
		for _, f := range p.figures {
			if !p.suppression.hides(f.UnitID) {
				sum += f.Members
			} else {
				hidden++
			}
			if f.Headcount > 0 && f.Members < data.DefaultSmallCount && !p.suppression.hides(f.UnitID) {
				t.Errorf("seed %d: %d members of %q are shown", seed, f.Members, f.UnitID)
			}
		}
		switch shown := !p.suppression.hides(""); {
		case shown && hidden == 1 && len(p.figures) > 1:
			t.Errorf("seed %d: the one hidden count is %d less %d", seed, members, sum)
		case shown && hidden == 0 && sum != members:
			t.Errorf("seed %d: the rows add up to %d of %d", seed, sum, members)
		}
	}
}
