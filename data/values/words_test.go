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
		if strings.HasPrefix(language, "given-") || language == "replies" { // which has a test of its own
			continue
		}
		seen := map[string]bool{}
		for meaning, list := range meaningsIn(language) {
			if !isMeaning(meaning) {
				t.Errorf("%s: nothing is called %s", language, meaning)
			}
			for _, word := range list {
				subject, _, _ := strings.Cut(meaning, "-")
				if subject == "word" || subject == "written" {
					subject = meaning // a word may be of several classes
				}
				if where := subject + " " + word; seen[where] {
					t.Errorf("%s: %s stands twice", language, where)
				} else {
					seen[where] = true
				}
				written := data.Fold(word)
				if subject == "particle" || strings.HasPrefix(subject, "written-") {
					written = strings.ToLower(word)
				}
				if strings.TrimSpace(word) != written {
					t.Errorf("%s: %q is not written as words of %s are looked up", language, word, meaning)
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
	case "near":
		return isNearMeaning(strings.TrimPrefix(rest, "own-"))
	case "particle":
		return particleNamed(rest) != noParticle
	case "clock":
		return slices.Contains([]string{"lead", "hour", "minutes", "hours", "morning", "afternoon"}, rest)
	case "meeting":
		return slices.Contains(data.MeetingKinds(), data.MeetingKind(rest))
	}
	if slices.Contains(wordClasses(), wordClass(meaning)) {
		return true
	}
	return subject == "contract" && slices.ContainsFunc(contractWords(), func(w contractMeaning) bool { return w.meaning == rest })
}

func isNearMeaning(meaning string) bool {
	if first, second, several := strings.Cut(meaning, "+"); several {
		return isNearMeaning(first) && isNearMeaning(second)
	}
	kind, n, _ := strings.Cut(meaning, "-")
	switch kind {
	case "days", "weekday", "number":
		_, err := strconv.Atoi(n)
		return err == nil
	case "unit":
		return slices.Contains([]string{"day", "week", "weekend", "month"}, n)
	}
	return slices.Contains([]string{"yesterday", "this", "coming", "next", "in", "by", "within", "end", "on", "the", "other"}, meaning)
}

func wordClasses() []wordClass {
	return []wordClass{
		remarkWord, temporaryWord, agencyWord, permanentWord, fullTimeWord, partTimeWord, paidByWord, nothingWord, unknownWord,
		nothingSignedWord, nobodyWord, vacancyWord, postWord, numberingWord, titleWord, firstTitleWord, degreeWord, shortDegreeWord, titlePieceWord, bornWord, bornSmallWord, hoursWord, percentWord, shareWord, olderWord,
		youngerWord, articleWord, inServiceWord, leftWord, yesWord, noWord, reserveWord, voidWord, nordicNameWord, swedishNameWord, germanNameWord,
	}
}

// Every class that is asked for has words.
func TestEveryClassHasWords(t *testing.T) {
	for _, class := range wordClasses() {
		if len(wordbook().classes[class]) == 0 {
			t.Errorf("no file has words of %s", class)
		}
	}
}

// Every word for nobody is one, in capitals too, and a name that begins like one is none.
func TestWordsForNobody(t *testing.T) {
	for _, class := range []wordClass{nobodyWord, nothingWord, unknownWord, vacancyWord} {
		for word := range wordbook().classes[class] {
			if !SaysNobody(word) || !SaysNobody(strings.ToUpper(word)) {
				t.Errorf("%q is taken for a name", word)
			}
		}
	}
	for _, name := range []string{"Nanda", "Oneill", "Vacano", "Ledigaard"} {
		if SaysNobody(name) || SaysUnknown(name) {
			t.Errorf("%q is taken for nobody", name)
		}
	}
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
