package reports

import (
	"strings"
	"testing"

	"kader/data"
)

// Names of who does something, names of colleagues and small counts are three choices: each shows
// what it says, and nothing of the other two.
func TestNamesOfDoersOfColleaguesAndSmallCountsAreThreeChoices(t *testing.T) {
	rep := data.Person{Record: data.Record{ID: "r"}, Name: data.Name{Given: "Fenna", Family: "Oosterhuis"}}
	rep.Roles, rep.Membership, rep.UnitID = []data.Role{data.RoleRep}, data.MembershipMember, "u"
	hire := data.Person{Record: data.Record{ID: "h"}, Name: data.Name{Given: "Dirkje", Family: "Hoekstra"}}
	hire.State, hire.RepID, hire.UnitID = data.FollowContacted, "r", "u"
	d := &data.Dossier{
		Group: data.Group{Name: "Groep", Language: "nl"}, People: []data.Person{rep, hire},
		Units:   []data.Unit{{Record: data.Record{ID: "u"}, Name: "Terminal", Headcount: 40}},
		Topics:  []data.Topic{{Title: "Hoorde het van Dirkje Hoekstra"}},
		Actions: []data.Action{{Title: "Bellen", Who: "Fenna Oosterhuis", RepID: "r", Status: data.ActionOpen}},
	}
	for _, c := range []struct {
		o                     Options
		doer, colleague, open bool
	}{
		{o: Options{}},
		{o: Options{Doers: true}, doer: true},
		{o: Options{Colleagues: true}, colleague: true},
		{o: Options{Counts: true}, open: true},
		{o: Options{Doers: true, Colleagues: true, Counts: true}, doer: true, colleague: true, open: true},
	} {
		c.o.Today = today()
		text := strings.Join(printed(t, planPDF(t, "nl", d, c.o)), " ")
		if got := strings.Contains(text, "Oosterhuis"); got != c.doer {
			t.Errorf("%+v: the doer is named: %v", c.o, got)
		}
		if got := strings.Contains(text, "Hoekstra"); got != c.colleague {
			t.Errorf("%+v: the colleague is named: %v", c.o, got)
		}
		small := load(t, "nl").Text("report.note.small", "n", d.Group.Threshold())
		if hidden := strings.Contains(text, small[:30]); hidden == c.open {
			t.Errorf("%+v: small counts are hidden: %v", c.o, hidden)
		}
	}
}

// What the group hid is hidden everywhere, in any case; what it found to name nobody is asked no more.
func TestWordsOfTheGroupAreHiddenOrFine(t *testing.T) {
	d := &data.Dossier{
		Group: data.Group{Language: "nl"}, People: []data.Person{{Name: data.Name{Given: "Roos", Family: "Visser"}}},
		Topics: []data.Topic{{Title: "Zijlema en Tiemersma over Roos"}, {Title: "Roos in bloei bij de poort", Note: "Zei ZIJLEMA, volgens tiemersma"}},
	}
	unknown := func() string {
		words, err := Kinds()[0].Unknown(load(t, "nl"), d, Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(words, " ")
	}
	if got := unknown(); got != "Roos Tiemersma" {
		t.Errorf("before: %q", got)
	}
	d.Words = []data.Word{{Text: "Zijlema", Hidden: true}, {Text: "Tiemersma"}, {Text: "Roos", Hidden: true}}
	if got := unknown(); got != "" {
		t.Errorf("after: %q", got)
	}
	v, err := veil(load(t, "nl"), d, Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{v.Topics[0].Title, v.Topics[1].Title, v.Topics[1].Note} {
		if strings.Contains(strings.ToLower(text), "zijlema") || strings.Contains(text, "Roos") || !strings.Contains(strings.ToLower(text), "tiemersma") && text != v.Topics[1].Title {
			t.Errorf("prints %q", text)
		}
	}
}
