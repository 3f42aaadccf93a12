package data

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// day is a day as a test writes it.
func onDay(t *testing.T, text string) Date {
	t.Helper()
	d, err := ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func entered(id, day string, change func(*Person)) Person {
	at, _ := time.Parse(dateLayout, day)
	p := Person{Record: Record{ID: ID(id), Created: at, Changed: at}}
	if change != nil {
		change(&p)
	}
	return p
}

// Each case is worked out by hand for 5 November 2026: what is due goes on 30 November at the latest.
func TestWhatOfPeopleMustGoThisMonth(t *testing.T) {
	d := func(text string) Date { return onDay(t, text) }
	for _, c := range []struct {
		name   string
		person Person
		listed string // day of the last list
		want   string // reason and day, "" stays
	}{
		{"entered 12 months ago", entered("a", "2025-11-30", nil), "", "not-joined 2026-11-30"},
		{"entered a day later", entered("a", "2025-12-01", nil), "", ""},
		{"on a list since", entered("a", "2024-01-01", nil), "2026-02-01", ""},
		{"last list long ago", entered("a", "2024-01-01", nil), "2025-11-02", "not-joined 2026-11-02"},
		{"overdue for years", entered("a", "2020-02-29", nil), "", "not-joined 2021-02-28"},
		{"a member", entered("a", "2020-01-01", func(p *Person) { p.Membership = MembershipMember }), "", ""},
		{"a former member", entered("a", "2025-11-03", func(p *Person) { p.Membership = MembershipFormer }), "", "not-joined 2026-11-03"},
		{"a role", entered("a", "2020-01-01", func(p *Person) { p.Roles = []Role{RoleInformalLeader} }), "", ""},
		{"a member with a day on it", entered("a", "2025-01-01", func(p *Person) {
			p.Membership, p.DeleteOn = MembershipMember, d("2026-01-01")
		}), "", ""},
		{"a member who left", entered("a", "2020-01-01", func(p *Person) {
			p.Membership, p.End = MembershipMember, d("2026-05-30")
		}), "", "left 2026-11-30"},
		{"left a day later", entered("a", "2026-01-01", func(p *Person) { p.End = d("2026-05-31") }), "", "left 2026-11-30"}, // it has no 31st
		{"left in the month after", entered("a", "2026-01-01", func(p *Person) { p.End = d("2026-06-01") }), "", ""},
		{"a rep who left", entered("a", "2020-01-01", func(p *Person) {
			p.Roles, p.End = []Role{RoleRep}, d("2026-01-31")
		}), "", "left 2026-07-31"},
		{"leaves in a year", entered("a", "2025-10-01", func(p *Person) { p.End = d("2027-05-31") }), "", "not-joined 2026-10-01"},
		{"its own day, before the period", entered("a", "2026-10-01", func(p *Person) { p.DeleteOn = d("2026-11-12") }), "", "delete-on 2026-11-12"},
		{"its own day, after the period", entered("a", "2024-10-01", func(p *Person) { p.DeleteOn = d("2026-12-01") }), "", ""},
		{"left, and a day before that", entered("a", "2024-10-01", func(p *Person) {
			p.End, p.DeleteOn = d("2026-05-20"), d("2026-10-31")
		}), "", "delete-on 2026-10-31"},
		{"kept longer", entered("a", "2024-10-01", func(p *Person) { p.KeepUntil = d("2027-01-15") }), "", ""},
		{"kept until this month", entered("a", "2024-10-01", func(p *Person) { p.KeepUntil = d("2026-11-15") }), "", "not-joined 2026-11-15"},
		{"leave me alone", entered("a", "2026-11-01", func(p *Person) { p.State = FollowDoNotContact }), "", "objection 2026-11-01"},
		{"left alone already", entered("a", "2020-11-01", func(p *Person) {
			p.State, p.Objected = FollowDoNotContact, d("2020-11-01")
		}), "", ""},
		{"a member who wants no calls", entered("a", "2020-11-01", func(p *Person) {
			p.State, p.Membership = FollowDoNotContact, MembershipMember
		}), "", ""},
		{"a remark that judges", entered("a", "2026-11-01", func(p *Person) { p.Note = "Nogal een klikspaan." }), "", "judging 2026-11-01"},
		{"a remark", entered("a", "2026-11-01", func(p *Person) { p.Note = "Werkt om de week." }), "", ""},
	} {
		dossier := &Dossier{People: []Person{c.person}, Group: Group{Language: "nl"}}
		if c.listed != "" {
			dossier.Listed = map[ID]Date{"a": onDay(t, c.listed)}
		}
		wantExpired(t, c.name, dossier, c.want)
	}
}

func wantExpired(t *testing.T, name string, dossier *Dossier, want ...string) {
	t.Helper()
	var got []string
	for _, e := range FindExpired(dossier, NewDate(2026, 11, 5)) {
		got = append(got, fmt.Sprint(e.Reason, " ", e.Day))
	}
	want = slices.DeleteFunc(want, func(s string) bool { return s == "" })
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", name, got, want)
	}
}

func TestAContactPersonIsKept(t *testing.T) {
	wantExpired(t, "contact person", &Dossier{People: []Person{
		entered("rep", "2020-01-01", nil),
		entered("a", "2026-10-01", func(p *Person) { p.RepID = "rep" }),
	}})
}

func TestWhatOfTalksAndListsMustGo(t *testing.T) {
	d := func(text string) Date { return onDay(t, text) }
	people := []Person{entered("a", "2026-10-01", nil), entered("old", "2020-10-01", nil)}
	wantExpired(t, "talks", &Dossier{People: people[:1], Group: Group{Language: "nb"}, Contacts: []Contact{
		{Record: Record{ID: "1"}, PersonID: "a", Date: d("2024-11-30"), Note: "Vil ha skiftplan"},
		{Record: Record{ID: "2"}, PersonID: "a", Date: d("2024-12-01"), Note: "Vil ha skiftplan"},
		{Record: Record{ID: "3"}, PersonID: "a", Date: d("2020-12-01")},
		{Record: Record{ID: "4"}, PersonID: "a", Date: d("2026-11-01"), Note: "En motstander av alt"},
		{Record: Record{ID: "5"}, PersonID: "a", Date: d("2020-12-01"), Note: "Fast", Keeping: Keeping{KeepUntil: d("2027-01-01")}},
	}}, "judging 2026-11-01", "old-note 2026-11-30")
	wantExpired(t, "the talks of who goes", &Dossier{People: people[1:], Contacts: []Contact{
		{Record: Record{ID: "1"}, PersonID: "old", Date: d("2020-11-30"), Note: "x"},
	}}, "not-joined 2021-10-01")
	wantExpired(t, "lists", &Dossier{People: people[:1], Lists: []List{
		{Record: Record{ID: "1"}, DeleteOn: d("2026-11-30")},
		{Record: Record{ID: "2"}, DeleteOn: d("2026-12-01")},
		{Record: Record{ID: "3"}},
	}}, "delete-on 2026-11-30")
	wantExpired(t, "other periods", &Dossier{
		Group:    Group{Periods: Periods{NotJoined: 1, Notes: 3}},
		People:   people[:1],
		Contacts: []Contact{{Record: Record{ID: "1"}, Date: d("2026-08-30"), Note: "x"}},
	}, "not-joined 2026-11-01", "old-note 2026-11-30")
}

func TestWordsThatJudge(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"nl", "Is een tegenstander van ons", "tegenstander"},
		{"nl", "TEGENSTANDERS!", "tegenstanders"},
		{"nl", "Niet te vertrouwen, denk ik", "niet te vertrouwen"},
		{"nl", "Moeilijk te bereiken in de nacht", ""},
		{"nl", "Domein en modern", ""},
		{"nb", "Kverulant, og upålitelig", "kverulant upalitelig"},
		{"nb", "Vanskelig å nå på kveldsskift", ""},
		{"da", "En rigtig forræder", "forraeder"},
		{"da", "Modstandere af klubben", "modstandere"},
		{"en", "Lazy", "lazy"},
		{"de", "tegenstander", "tegenstander"}, // no words of its own: those of all
		{"nb", "tegenstander", ""},
	} {
		got := NewJudging(c.language).Find(c.text)
		if fmt.Sprint(got) != "["+c.want+"]" {
			t.Errorf("%s %q: %v, want %q", c.language, c.text, got, c.want)
		}
	}
}

func TestWordsOfHealthAndBelief(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"nl", "Is ziek, belt maandag", "ziek"},
		{"nl", "Geloof ik niet", ""},
		{"nl", "Gaat naar de moskee", "moskee"},
		{"nl", "Bij ziekte wordt 70 % betaald", ""},
		{"nl", "Ziekenhuisdienst en dokter", "ziekenhuisdienst"},
		{"nb", "Er sykmeldt til mandag", "sykmeldt"},
		{"nb", "Sykkelparkering", ""},
		{"da", "Er sygemeldt", "sygemeldt"},
		{"da", "Sygeplejerske", ""},
		{"en", "Off sick, with the flu", "sick flu"},
	} {
		if got := fmt.Sprint(NewSensitive(c.language).Find(c.text)); got != "["+c.want+"]" {
			t.Errorf("%s %q: %v, want %q", c.language, c.text, got, c.want)
		}
	}
}

// Of who asked to be left alone nothing is kept but what knows them again.
func TestWhatIsKeptOfAnObjection(t *testing.T) {
	p := entered("a", "2026-01-01", func(p *Person) {
		p.Given, p.Family, p.EmployeeNumber, p.UnitID, p.Phone, p.Note = "Ilse", "Maas", "123", "u", "06", "x"
		p.EmployerUnit, p.BirthYear, p.BirthCheck, p.ListID, p.RepID = "Inpak", 1990, 17, "l", "r"
	})
	on := NewDate(2026, 11, 5)
	want := Person{
		Record: p.Record, Name: p.Name, Work: Work{EmployeeNumber: "123"},
		Follow: Follow{State: FollowDoNotContact}, Objected: on,
	}
	if got := p.ObjectionBlank(on); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%+v", got)
	}
	p.EmployeeNumber, want.EmployeeNumber, want.UnitID = "", "", "u"
	if got := p.ObjectionBlank(on); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%+v", got)
	}
}

// Worked out by hand for 5 November 2026: 24 months after the day on which they were asked, or else were put down.
func TestWhoMayBeAskedGoesWithTheNotes(t *testing.T) {
	d := func(text string) Date { return onDay(t, text) }
	put := func(day string) Record { return entered("c", day, nil).Record }
	member := entered("a", "2020-01-01", func(p *Person) { p.Membership = MembershipMember })
	kept := member
	kept.KeepUntil = d("2027-01-15")
	for _, c := range []struct {
		name      string
		person    Person
		candidate Candidate
		want      string
	}{
		{"asked 24 months ago", member, Candidate{Record: put("2024-01-01"), PersonID: "a", Asked: d("2024-11-30")}, "old-ask 2026-11-30"},
		{"asked a day later", member, Candidate{Record: put("2024-01-01"), PersonID: "a", Asked: d("2024-12-01")}, ""},
		{"answered no", member, Candidate{Record: put("2024-01-01"), PersonID: "a", Asked: d("2024-11-30"), Answer: CandidateNo}, "old-ask 2026-11-30"},
		{"never asked", member, Candidate{Record: put("2024-11-01"), PersonID: "a", Why: "Luistert goed"}, "old-name 2026-11-01"},
		{"a reason that judges", member, Candidate{Record: put("2026-11-01"), PersonID: "a", Why: "Een klikspaan"}, "judging 2026-11-01"},
		{"kept longer with the person", kept, Candidate{Record: put("2024-01-01"), PersonID: "a"}, ""},
		{"of who goes", entered("a", "2020-11-30", nil), Candidate{Record: put("2021-01-01"), PersonID: "a"}, "not-joined 2021-11-30"},
		{"of nobody", member, Candidate{Record: put("2021-01-01")}, ""},
	} {
		wantExpired(t, c.name, &Dossier{
			Group: Group{Language: "nl"}, People: []Person{c.person}, Candidates: []Candidate{c.candidate},
		}, c.want)
	}
}
