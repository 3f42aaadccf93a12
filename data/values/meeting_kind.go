package values

import (
	"strings"

	"kader/data"
)

// meetingWords are the words of one language about meetings, folded.
type meetingWords struct {
	clock clockWords
	kinds map[data.MeetingKind][]string
}

// shortKindWord is the length of a word that stands by itself only: "or" is no part of another word.
const shortKindWord = 3

// ParseMeetingKind guesses from a title what kind of meeting it is, "" for none. The longest word that is found counts;
// it may begin or end a longer one, as words are put together in Dutch, Norwegian and Danish.
func ParseMeetingKind(title, language string) data.MeetingKind {
	text := " " + strings.Join(strings.FieldsFunc(data.Fold(title), isBetweenWords), " ") + " "
	var found data.MeetingKind
	longest := 0
	for _, kind := range data.MeetingKinds() {
		for _, word := range readMeetingWords()[language].kinds[kind] {
			word = strings.Join(strings.FieldsFunc(word, isBetweenWords), " ")
			holds := strings.Contains(text, " "+word+" ") || len(word) > shortKindWord &&
				(strings.Contains(text, " "+word) || strings.Contains(text, word+" "))
			if holds && len(word) > longest {
				found, longest = kind, len(word)
			}
		}
	}
	return found
}

func isBetweenWords(r rune) bool { return strings.ContainsRune(" -–/,.:;()’'", r) }
