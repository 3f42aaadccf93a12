package values

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

// Every file is read, every meaning is known, and words are written as they are looked up.
func TestWordsOfLists(t *testing.T) {
	entries, err := wordFiles.ReadDir("words")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		language := strings.TrimSuffix(entry.Name(), ".txt")
		if strings.HasPrefix(language, "given-") {
			continue
		}
		seen := map[string]bool{}
		for meaning, list := range meaningsIn(language) {
			if !isMeaning(meaning) {
				t.Errorf("%s: nothing is called %s", language, meaning)
			}
			for _, word := range list {
				subject, _, _ := strings.Cut(meaning, "-")
				if where := subject + " " + word; seen[where] {
					t.Errorf("%s: %s stands twice", language, where)
				} else {
					seen[where] = true
				}
				if subject == "particle" && word != strings.ToLower(word) || subject != "particle" && strings.TrimSpace(word) != data.Fold(word) {
					t.Errorf("%s: %q is not folded", language, word)
				}
			}
		}
	}
	if n := len(wordbook().months); n < 45 {
		t.Errorf("only %d names of months are read", n)
	}
}

func isMeaning(meaning string) bool {
	subject, rest, _ := strings.Cut(meaning, "-")
	switch subject {
	case "month":
		n, err := strconv.Atoi(rest)
		return err == nil && n >= 1 && n <= 12
	case "day":
		return rest == "word"
	case "particle":
		return particleNamed(rest) != noParticle
	}
	return subject == "contract" && slices.ContainsFunc(contractWords(), func(w contractMeaning) bool { return w.meaning == rest })
}

// A given name stands in one list only, and is found.
func TestGivenNamesStandOnce(t *testing.T) {
	names := NewFirstNames()
	for _, name := range []string{"Jan", "Øyvind", "Søren", "Jürgen", "Anne-Marie"} {
		if !names.Has(name) {
			t.Errorf("%s is not found", name)
		}
	}
	if names.Has("Berg") {
		t.Error("a family name is taken for a given name")
	}
}
