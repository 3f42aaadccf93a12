package tables

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/values"
)

func TestEveryFileOfWordsIsRead(t *testing.T) {
	entries, err := headerWords.ReadDir("header_words")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.Contains(wordLanguages(), strings.TrimSuffix(entry.Name(), ".txt")) {
			t.Errorf("header_words/%s is not read", entry.Name())
		}
	}
}

// Every word of a language stands once under a field, in small letters, and is found as
// it is written.
func TestWordsOfHeaders(t *testing.T) {
	w, seen := wordbook(), map[string]bool{}
	for _, list := range readHeaderWords() {
		if list.class != "" {
			continue
		}
		if list.field != fieldNever && list.field != data.FieldIgnore && !slices.Contains(data.Fields(), list.field) {
			t.Errorf("%s: there is no field %q", list.language, list.field)
		}
		for _, word := range list.words {
			where := list.language + ": " + string(list.field) + " " + word
			if seen[where] {
				t.Errorf("%s stands twice", where)
			}
			seen[where] = true
			if word != strings.ToLower(word) || word != strings.Join(strings.Fields(word), " ") || values.HeaderKey(word) == "" {
				t.Errorf("%s is not written as words are looked up", where)
			}
			if !slices.ContainsFunc(w.exact[values.HeaderKey(word)], func(s sense) bool { return s.field == list.field && s.language == list.language }) {
				t.Errorf("%s is not found", where)
			}
		}
	}
}

// Every class of words has some, and each stands once, folded.
func TestClassesOfWords(t *testing.T) {
	known := map[class]bool{
		classManager: false, classEmployer: false, classContact: false, classFiller: false, classPayroll: false, classDigits: false,
		classMiddle: false, classNumber: false, classDate: false, className: false, classText: false, classShare: false,
		classAddress: false, classPercent: false, classMonth: false, classTotal: false, classHeading: false, classMembers: false, classNewHires: false, classStaff: false,
		classState: false, classOld: false, classNew: false, classNow: false, classFrom: false, classTo: false, classPersonal: false, classYesNo: false, classDitto: false, classSheet: false, classJob: false, classDepartment: false, classGiven: false, classWeekday: false,
	}
	seen := map[string]string{}
	for _, list := range readHeaderWords() {
		if list.class == "" {
			continue
		}
		if _, ok := known[list.class]; !ok {
			t.Errorf("%s: there is no class %q", list.language, list.class)
		}
		known[list.class] = true
		for _, word := range list.words {
			where := string(list.class) + ": " + word
			if other, twice := seen[where]; twice {
				t.Errorf("%s stands in %s and in %s", where, other, list.language)
			}
			seen[where] = list.language
			stem := strings.Trim(word, "-")
			if stem == "" || stem != data.Fold(stem) || stem != strings.Join(strings.Fields(stem), " ") {
				t.Errorf("%s: %s is not folded", list.language, where)
			}
			example := stem
			if strings.HasPrefix(word, "-") {
				example = "xxx" + stem
			}
			if strings.HasSuffix(word, "-") {
				example += "x"
			}
			if !wordbook().has(list.class, example) {
				t.Errorf("%s: %s is not found in %s", list.language, where, example)
			}
		}
	}
	for class, found := range known {
		if !found {
			t.Errorf("no file has words of class %s", class)
		}
	}
}

// A word in two classes that end compounds would be the one in some headers and the other in others.
func TestEndingsOfCompoundsDoNotOverlap(t *testing.T) {
	var all []string
	for _, class := range compoundClasses() {
		all = append(all, wordbook().classes[class].ends...)
	}
	for _, a := range all {
		for _, b := range all {
			if a != b && strings.HasSuffix(a, b) {
				t.Errorf("%q ends in %q: which of the two a compound ends in depends on their order", a, b)
			}
		}
	}
}

// A field that no header means can only be filled by hand.
func TestEveryFieldHasWords(t *testing.T) {
	lists := readHeaderWords()
	for _, f := range data.Fields() {
		if !slices.ContainsFunc(lists, func(list wordList) bool { return list.field == f }) {
			t.Errorf("no language has a header for %s: add it to header_words", f)
		}
	}
}

func TestALineOfWordsThatCannotBeRead(t *testing.T) {
	for _, text := range []string{"given voornaam", "given .9", "given 1.2 voornaam", "given 0 voornaam", "given"} {
		if _, err := parseWords("nl", "# names\n\n"+text+"\n"); err == nil || !strings.Contains(err.Error(), "nl.txt:3") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Nynorsk is written in Norway, so its headers say that the phone numbers of a list are Norwegian.
func TestNynorskHeadersCountAsNorwegian(t *testing.T) {
	k := NewReader()
	k.HomeLanguage = "da"
	for headers, want := range map[string]string{
		"Tilsett frå dato": "nb", "Tilsett frå|Ansettelsesdato": "nb", "Ansættelsesdato": "da",
		"Name": "da", // English as much as German: the country is that of the group
	} {
		if got := k.CountryLanguage(strings.Split(headers, "|")); got != want {
			t.Errorf("%s is of %q, want %q", headers, got, want)
		}
	}
}
