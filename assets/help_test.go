package assets

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// helpOf returns the manual in a language.
func helpOf(t *testing.T, code string) []HelpSection {
	t.Helper()
	sections, err := load(t, code).Help()
	if err != nil {
		t.Fatal(err)
	}
	return sections
}

// words returns title and parts as one text.
func (s HelpSection) words() string {
	lines := []string{s.Title}
	for _, p := range s.Parts {
		lines = append(lines, p.Text)
	}
	return strings.Join(lines, "\n")
}

func TestHelpIsReadAsSectionsParagraphsAndPoints(t *testing.T) {
	got := parseHelp("lost\n\n## today | Today\n\nOne line\nand the next.\n- a point\n  goes on\n- another\n\nThe end.\n## keys | Keys\n")
	want := []HelpSection{
		{ID: "today", Title: "Today", Parts: []HelpPart{
			{Text: "One line and the next."}, {Text: "a point goes on", Point: true}, {Text: "another", Point: true}, {Text: "The end."},
		}},
		{ID: "keys", Title: "Keys"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v", got)
	}
}

func TestManualsHaveTheSameSections(t *testing.T) {
	english := helpOf(t, "en")
	for _, code := range Languages() {
		sections := helpOf(t, code)
		if len(sections) != len(english) {
			t.Fatalf("%s has %d sections, English has %d", code, len(sections), len(english))
		}
		for i, s := range sections {
			if s.ID != english[i].ID || len(s.Parts) != len(english[i].Parts) {
				t.Errorf("%s: section %d is %q with %d parts, in English %q with %d",
					code, i, s.ID, len(s.Parts), english[i].ID, len(english[i].Parts))
			}
			if words := len(strings.Fields(s.words())) - len(strings.Fields(s.Title)); s.Title == "" || words < 60 || words > 300 {
				t.Errorf("%s: section %q, called %q, has %d words", code, s.ID, s.Title, words)
			}
			if strings.Contains(s.words(), "!") {
				t.Errorf("%s: section %q shouts", code, s.ID)
			}
		}
	}
}

// quoted are the words between the quotation marks of a language.
func quoted(code, text string) []string {
	mark := map[string]string{"nl": "‘([^‘’]*)’", "nb": "«([^«»]*)»", "da": "»([^«»]*)«", "en": "“([^“”]*)”"}[code]
	inside := regexp.MustCompile(`(\pL)’(\pL)`)
	var found []string
	for _, m := range regexp.MustCompile(mark).FindAllStringSubmatch(inside.ReplaceAllString(text, "$1\x00$2"), -1) {
		found = append(found, strings.ReplaceAll(m[1], "\x00", "’"))
	}
	return found
}

// Whoever looks for a button by the words of the manual finds it, and its menu.
func TestManualQuotesWordsThatAreInTheWindow(t *testing.T) {
	for _, code := range Languages() {
		texts := map[string]bool{}
		for _, forms := range load(t, code).texts {
			for _, text := range forms {
				texts[text] = true
			}
		}
		count := 0
		for _, s := range helpOf(t, code) {
			for _, words := range quoted(code, s.words()) {
				count++
				for word := range strings.SplitSeq(words, " › ") {
					if !texts[word] {
						t.Errorf("%s: section %q quotes %q, which the window does not say", code, s.ID, word)
					}
				}
			}
		}
		if english := len(quoted("en", helpText(t, "en"))); count != english || count < 50 {
			t.Errorf("%s quotes %d words of the window, English %d", code, count, english)
		}
	}
}

// helpText is all of a manual.
func helpText(t *testing.T, code string) string {
	var all []string
	for _, s := range helpOf(t, code) {
		all = append(all, s.words())
	}
	return strings.Join(all, "\n")
}
