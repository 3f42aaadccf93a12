package meeting

import (
	"strings"
	"testing"

	"kader/app/frame/desk"
	"kader/data"
)

// The line of who came says what is noted, and takes a number with its word.
func TestLineOfWhoCameSaysWhoIsNoted(t *testing.T) {
	for lang, words := range map[string][3]string{
		"nl": {"3 anderen", "tot nu toe 1 genoteerd", "tot nu toe 4 genoteerd"},
		"nb": {"3 andre", "1 notert til nå", "4 notert til nå"},
		"da": {"3 andre", "1 noteret indtil nu", "4 noteret indtil nu"},
		"en": {"3 others", "1 noted so far", "4 noted so far"},
	} {
		d, m := onWall(t, lang, fillEvening)
		noted := func(words string) bool { return strings.Contains(strings.Join(desk.TextsIn(m.open.facts), " "), words) }
		d.Types("6")
		if noted("0") {
			t.Errorf("%s: nobody came, and it says %s", lang, strings.Join(desk.TextsIn(m.open.facts), " "))
		}
		d.Types("joo")
		d.Press("Return")
		if !noted(words[1]) || !noted("Joost de Vries") {
			t.Errorf("%s: one came, and it says %s", lang, strings.Join(desk.TextsIn(m.open.facts), " "))
		}
		d.Types(words[0])
		d.Press("Return")
		if v := tonight(d, m); v.Others != 3 || !noted(words[2]) || noted("Joost") || m.open.entry.Text != "" {
			t.Errorf("%s: %d others, %s", lang, v.Others, strings.Join(desk.TextsIn(m.open.facts), " "))
		}
		d.Types("3 onkels")
		d.Press("Return")
		if v := tonight(d, m); v.Others != 3 || m.open.entry.Text == "" {
			t.Errorf("%s: %d others of a word that is none", lang, v.Others)
		}
	}
}

// A number that is no count of people is not kept as one.
func TestOnlyACountOfPeopleIsKept(t *testing.T) {
	for typed, want := range map[string]int{"12": 12, "9999": 9999, "-3": 0, "10000": 0, "99999999999": 0} {
		d, m := onWall(t, "nl", fillEvening)
		line := cameLine{m}
		d.Types("6")
		if kept := line.onCame(typed); kept != (want > 0) || tonight(d, m).Others != want {
			t.Errorf("%s: %v, %d", typed, kept, tonight(d, m).Others)
		}
		if facts := line.facts(typed); (facts[0].Icon == "groups") != (want > 0) {
			t.Errorf("%s is shown as %q", typed, facts[0].Text)
		}
	}
}

// What is done says no more by when it was to be done.
func TestDoneActionHasNoDayAhead(t *testing.T) {
	_, m := onWall(t, "nl", fillEvening)
	a := data.Action{Who: "Joost", Due: m.frame.Today().AddDays(2), Status: data.ActionOpen}
	g := data.Telling{Who: "Joost", By: a.Due}
	if got := (wallRows{m}).doerWords(a) + (wallRows{m}).tellingWords(g); strings.Count(got, "Over 2 dagen") != 2 {
		t.Error(got)
	}
	a.Status, g.Told = data.ActionDone, m.frame.Today()
	if got := (wallRows{m}).doerWords(a) + (wallRows{m}).tellingWords(g); strings.Contains(got, "Over") || !strings.Contains(got, "Joost") {
		t.Error(got)
	}
}
