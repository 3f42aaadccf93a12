package example

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"kader/data"
)

func languages(t *testing.T) []string {
	t.Helper()
	entries, err := textFiles.ReadDir("text")
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, e := range entries {
		codes = append(codes, strings.TrimSuffix(e.Name(), ".json"))
	}
	return codes
}

// In every language the same people work in the same teams, with the same figures, days and
// meetings. Only what was written differs.
func TestEveryLanguageHasTheSamePeopleAndFigures(t *testing.T) {
	want := unsaid(built(t, data.Date{}))
	for _, code := range languages(t) {
		d, err := Build(code, data.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Group.Language != code {
			t.Errorf("%s: the group speaks %s", code, d.Group.Language)
		}
		if got := unsaid(d); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: people or figures differ", code)
		}
	}
}

// unsaid returns a dossier without what is said in a language.
func unsaid(d *data.Dossier) *data.Dossier {
	g := d.Group
	d.Group = data.Group{AgreementEnds: g.AgreementEnds, Evaluate: g.Evaluate}
	for i := range d.Units {
		d.Units[i].Name, d.Units[i].Aliases = "", d.Units[i].Aliases[:0:0]
	}
	for i := range d.People {
		p := &d.People[i]
		p.Email, _, _ = strings.Cut(p.Email, "@")
		p.JobTitle, p.EmployerUnit, p.EmployerSite, p.Step, p.Why = "", "", "", "", ""
	}
	for i := range d.Lists {
		l := &d.Lists[i]
		l.Employer, l.File, l.Hash, l.Sheet, l.LegalBasis = "", "", "", "", ""
		for j := range l.Dropped {
			l.Dropped[j] = ""
		}
	}
	for i := range d.Contacts {
		d.Contacts[i].Note = ""
	}
	for i := range d.Topics {
		d.Topics[i].Title, d.Topics[i].Note = "", ""
	}
	for i := range d.Goals {
		g := &d.Goals[i]
		g.Title, g.Indicator, g.Baseline, g.Target = "", "", "", ""
	}
	for i := range d.Actions {
		d.Actions[i].Title = ""
	}
	for i := range d.Meetings {
		m := &d.Meetings[i]
		m.Title, m.Place, m.Summary, m.Tool, m.Link = "", "", "", "", ""
		m.Agenda, m.Questions = strings.Repeat("\n", strings.Count(m.Agenda, "\n")), strings.Repeat("\n", strings.Count(m.Questions, "\n"))
	}
	unsayMeetings(d)
	for i := range d.Snapshots {
		d.Snapshots[i].Note = ""
		for j := range d.Snapshots[i].Figures {
			d.Snapshots[i].Figures[j].Name = ""
		}
	}
	return d
}

// unsayMeetings takes what is said of agendas, decisions and posts.
func unsayMeetings(d *data.Dossier) {
	for i := range d.Points {
		d.Points[i].Title, d.Points[i].Note = "", ""
	}
	for i := range d.Decisions {
		d.Decisions[i].Text = ""
	}
	for i := range d.Candidates {
		d.Candidates[i].Why = ""
	}
	for i := range d.Posts {
		d.Posts[i].Body, d.Posts[i].Seat = "", ""
	}
}

// Every text is there, and none is that of another language: the Norwegian example once had
// Norwegian headings around Dutch text.
func TestEveryTextIsInItsOwnLanguage(t *testing.T) {
	said := make(map[string]map[string]bool)
	shared := map[string]bool{ // words that two languages write alike
		"Operator": true, "Planner": true, "Administration": true, "Marijke olde Weverink": true,
	}
	for _, code := range languages(t) {
		w, err := wordsOf(code)
		if err != nil {
			t.Fatal(err)
		}
		eachText(reflect.ValueOf(*w), code, func(path, text string) {
			if strings.TrimSpace(text) == "" && !optional(path) {
				t.Errorf("%s: %s is empty", code, path)
			}
			for other := range said[text] {
				nordic := other+code == "danb" // they write many words alike
				if other != code && !nordic && strings.ContainsFunc(text, unicode.IsLetter) && len(text) > 6 && !shared[text] {
					t.Errorf("%q stands in %s and in %s", text, other, code)
				}
			}
			if said[text] == nil {
				said[text] = make(map[string]bool)
			}
			said[text][code] = true
		})
	}
}

// optional tells whether a text may be empty: a unit of units has no alias, a coming meeting no
// summary, and not every topic or point of an agenda a note.
func optional(path string) bool {
	if strings.HasSuffix(path, ".Note") {
		return strings.Contains(path, ".Topics") || strings.Contains(path, ".Points")
	}
	return strings.HasSuffix(path, ".Alias") || strings.HasSuffix(path, ".Summary")
}

func eachText(v reflect.Value, path string, f func(path, text string)) {
	switch v.Kind() {
	case reflect.String:
		f(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "language" {
				eachText(v.Field(i), path+"."+v.Type().Field(i).Name, f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), path, f)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			eachText(v.MapIndex(key), path+"."+key.String(), f)
		}
	}
}

// There are as many words of each kind as the figures need, in every language.
func TestEveryLanguageHasAllWords(t *testing.T) {
	nl, err := wordsOf("nl")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range languages(t) {
		w, err := wordsOf(code)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := shape(reflect.ValueOf(*w)), shape(reflect.ValueOf(*nl)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
		if len(w.Talks.First) != len(nl.Talks.First) || !reflect.DeepEqual(phoned(w.Talks.First), phoned(nl.Talks.First)) || !reflect.DeepEqual(phoned(w.Talks.Second), phoned(nl.Talks.Second)) {
			t.Errorf("%s: other talks were by phone", code)
		}
	}
	if content, err := os.ReadFile("text/" + fallback + ".json"); err != nil || len(content) == 0 {
		t.Errorf("the language of everybody else: %v", err)
	}
}

// shape returns how many elements each list and map of the words has.
func shape(v reflect.Value) []int {
	var all []int
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			all = append(all, shape(v.Field(i))...)
		}
	case reflect.Slice:
		all = append(all, v.Len())
		for i := range v.Len() {
			all = append(all, shape(v.Index(i))...)
		}
	case reflect.Map:
		all = append(all, v.Len())
	}
	return all
}

func phoned(talks []talk) []bool {
	var all []bool
	for _, one := range talks {
		all = append(all, one.Phone)
	}
	return all
}

func TestUnknownLanguageIsEnglish(t *testing.T) {
	d, err := Build("fr", data.Date{})
	if err != nil || d.Group.Language != "en" || d.Group.Company != "Silverwick Preserves" {
		t.Errorf("%v: %+v", err, d.Group)
	}
}

// The words of the examples are set as the program sets its own.
func TestNoWordHasAStraightApostrophe(t *testing.T) {
	for _, code := range languages(t) {
		content, err := textFiles.ReadFile("text/" + code + ".json")
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(content), "\n") {
			if strings.Contains(line, "'") || strings.Contains(line, `\"`) {
				t.Errorf("%s: %s", code, strings.TrimSpace(line))
			}
		}
	}
}
