package values

import "strings"

// Generation returns what a word behind a name says of father and son: 1 for the older
// one or the first, 2 for the younger one or the second, and so on; 0 for any other word.
// The word may be folded.
func Generation(word string) uint8 {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "sr", "sen", "senior", "d.e", "d.æ", "d.ae":
		return 1
	case "jr", "jun", "junior", "ii", "d.y":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	return 0
}
