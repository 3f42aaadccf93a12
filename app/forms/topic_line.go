package forms

import "strings"

// ReadTopic takes the topic behind a # out of a line. Where it is none, or several, the line stays as it is.
func ReadTopic(text string, topics []Named) (rest string, topic Named) {
	words, name, id := takeTopic(strings.Fields(text), topics)
	if id == "" {
		return text, Named{}
	}
	return strings.Join(words, " "), Named{ID: id, Name: name}
}
