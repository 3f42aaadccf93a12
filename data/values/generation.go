package values

import "strings"

// Generation returns the rank of a word behind a name among father and son: 1 for the older one or
// the first, 2 for the younger one or the second, and so on; 0 for any other word. The word may be
// folded.
func Generation(word string) uint8 {
	switch words, lower := wordbook(), strings.ToLower(strings.TrimSuffix(word, ".")); {
	case words.is(lower, olderWord):
		return 1
	case lower == "ii", words.is(lower, youngerWord):
		return 2
	case lower == "iii":
		return 3
	case lower == "iv":
		return 4
	}
	return 0
}
