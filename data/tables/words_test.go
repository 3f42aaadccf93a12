package tables

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/values"
)

// Every word of a language stands once under a field, in small letters, and is found as
// it is written.
func TestWordsOfHeaders(t *testing.T) {
	entries, err := headerWords.ReadDir("header_words")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.Contains(wordLanguages(), strings.TrimSuffix(entry.Name(), ".txt")) {
			t.Errorf("header_words/%s is not read", entry.Name())
		}
	}
	x, seen := newLexicon(), map[string]bool{}
	for _, list := range x.lists {
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
			if !slices.ContainsFunc(x.exact[values.HeaderKey(word)], func(s sense) bool { return s.field == list.field && s.language == list.language }) {
				t.Errorf("%s is not found", where)
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
