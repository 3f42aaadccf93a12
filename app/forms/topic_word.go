package forms

import (
	"strings"

	"kader/data"
)

// ReadTopicWord takes the topic behind a # out of a line and leaves all else as it is, days and names too. word is
// what stands behind the #, id "" where it is not one topic: then it stays in the line.
func ReadTopicWord(text string, topics []Named) (rest, word string, id data.ID) {
	words, word, id := takeTopic(strings.Fields(text), topics)
	return strings.Join(words, " "), word, id
}
