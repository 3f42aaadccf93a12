package reports

import (
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
)

// texts returns what a cell says, with a mark for what is overdue.
func texts(c cell) string {
	var all []string
	for _, para := range c {
		text := para.text
		if para.style.role == lateText("").style.role {
			text = "! " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, " | ")
}

// What is overdue is so in every section: among the next steps of a goal and in the lanes as
// in the table of actions.
func TestOverdueIsMarkedInEverySection(t *testing.T) {
	d := &data.Dossier{
		Goals: []data.Goal{
			{Record: data.Record{ID: "g"}, Title: "Rooster", Lane: data.LaneNow, Due: today().AddDays(-12)},
			{Title: "Later", Lane: data.LaneNow, Due: today().AddDays(12)},
		},
		Actions: []data.Action{
			{GoalID: "g", Title: "Peiling", Who: "Sem", Due: today().AddDays(-3), Status: data.ActionDoing},
			{GoalID: "g", Title: "Brief", Due: today(), Status: data.ActionOpen},
		},
		Group: data.Group{Agreement: "Cao", AgreementEnds: today().AddDays(-1), Evaluate: today().AddDays(-1)},
	}
	p := newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
	goal := texts(p.goalCell(d.Goals[0]))
	if !strings.Contains(goal, "! Peiling – Sem, ") || !strings.Contains(goal, "(te laat)") {
		t.Errorf("the overdue step: %s", goal)
	}
	if strings.Contains(goal, "! Brief") {
		t.Errorf("the step of today is not overdue: %s", goal)
	}
	if lane := texts(p.laneCell(data.LaneNow)); strings.Count(lane, "! ") != 1 || !strings.Contains(lane, "22-10-2026 (te laat)") {
		t.Errorf("the overdue goal in the lanes: %s", lane)
	}
	if s := agreement(p.lang, d.Group, today()); !strings.Contains(s, "liep af") {
		t.Errorf("an agreement that ended: %s", s)
	}
	text := strings.Join(printed(t, planPDF(t, "nl", d, Options{Today: today()})), " ")
	if !strings.Contains(text, "zouden we terugkijken") {
		t.Error("a day to look back upon that has passed is announced")
	}
}

// A goal that goes from 30 to 40 per cent says that it is 37 today.
func TestGoalSaysHowItStandsToday(t *testing.T) {
	d := &data.Dossier{
		Units:  []data.Unit{{Record: data.Record{ID: "n"}, Name: "Noord", Headcount: 60}, {Record: data.Record{ID: "z"}, Name: "Zuid", Headcount: 40}},
		Topics: []data.Topic{{Record: data.Record{ID: "t"}, UnitID: "z"}, {Record: data.Record{ID: "few"}, UnitID: "n"}},
	}
	for i := range 37 {
		person := data.Person{Union: data.Union{Membership: data.MembershipMember}, Work: data.Work{UnitID: "n"}}
		if i%2 == 0 {
			person.UnitID = "z"
		}
		if i == 0 {
			person.Roles = []data.Role{data.RoleRep}
		}
		d.People = append(d.People, person)
	}
	p := newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
	for _, c := range []struct {
		goal data.Goal
		want string
	}{
		{data.Goal{Indicator: "Organisatiegraad", Baseline: "30%", Target: "40%"}, "Organisatiegraad: van 30% naar 40%, vandaag 37%"},
		{data.Goal{Indicator: "organisasjonsgrad"}, "organisasjonsgrad: vandaag 37%"},
		{data.Goal{Indicator: "White spots", Baseline: "5", Target: "0"}, "White spots: van 5 naar 0, vandaag 1"},
		{data.Goal{Indicator: "leden", Target: "30", TopicID: "t"}, "leden: naar 30, vandaag 19 bij Zuid"},
		{data.Goal{Indicator: "witte vlekken", TopicID: "t"}, "witte vlekken: vandaag 0 bij Zuid"},
		{data.Goal{Indicator: "kaderleden", Target: "4"}, "kaderleden: naar 4, vandaag 1"},
		{data.Goal{Indicator: "weken vooruit", Baseline: "1", Target: "4"}, "weken vooruit: van 1 naar 4, vandaag niet gemeten"},
		{data.Goal{Target: "30 van 40"}, "naar 30 van 40, vandaag niet gemeten"},
		{data.Goal{Indicator: "afspraak", Baseline: "geen", Target: "in de cao"}, "afspraak: van geen naar in de cao"},
		{data.Goal{Indicator: "weken vooruit", Baseline: "1", Target: "4", Reached: today()}, "weken vooruit: van 1 naar 4"},
		{data.Goal{Indicator: "leden", Baseline: "1", Target: "4", Reached: today()}, "leden: van 1 naar 4"},
		{data.Goal{}, ""},
	} {
		if got := p.goalMeasure(c.goal); got != c.want {
			t.Errorf("%+v: %q, want %q", c.goal, got, c.want)
		}
	}
	d.People = d.People[:12] // six in each: with a small unit nothing is told
	d.People[0].End = today().AddDays(-1)
	d.People[2].End = today().AddDays(-1)
	p = newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
	if got := p.goalMeasure(data.Goal{Indicator: "leden", Target: "30", TopicID: "t"}); got != "leden: naar 30" {
		t.Errorf("a small number is told: %q", got)
	}
}

func TestEveryFigureHasOneNameInEachLanguage(t *testing.T) {
	names := figureNames()
	for _, code := range assets.Languages() {
		l := load(t, code)
		for _, key := range []string{"report.density", "report.members", "report.reps", "report.white-spots"} {
			if got := names[nameKey(l.Text(key))]; got != key {
				t.Errorf("%s: %q is %q, want %q", code, l.Text(key), got, key)
			}
		}
	}
}
