package values

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"kader/data"
)

// longestReply is how many bytes are looked at under Outcome: longer texts are notes.
const longestReply = 200

// turnedWord is the meaning of words that turn a reply round.
const turnedWord = "turned"

// replyBook holds what reps write under Outcome, by reply, as words between blanks.
type replyBook struct {
	whole  map[string]data.Reply
	turned map[string]bool
}

// replies reads the file of replies once. It never changes.
var replies = sync.OnceValue(func() replyBook {
	content, err := wordFiles.ReadFile("words/replies.txt")
	if err != nil {
		panic(err)
	}
	book := replyBook{whole: make(map[string]data.Reply), turned: make(map[string]bool)}
	for meaning, list := range WordsByMeaning(string(content)) {
		for _, word := range list {
			if meaning == turnedWord {
				book.turned[word] = true
			} else {
				book.whole[word] = data.Reply(meaning)
			}
		}
	}
	return book
})

// ParseReply reads what a rep wrote under Outcome, in any of our languages. whole reports whether the
// reply is all that the text says: "voicemail", not "voicemail, twice". ok is false where no reply is meant
// for sure, such as two of them, a question, or "did not join".
func ParseReply(text string) (reply data.Reply, whole, ok bool) {
	if len(text) > longestReply || strings.ContainsRune(text, '?') {
		return "", false, false
	}
	words := replyWords(text)
	book := replies()
	if reply, known := book.whole[strings.Join(words, " ")]; known {
		return reply, true, true
	}
	taken := make([]bool, len(words))
	for size := len(words); size > 0; size-- {
		for from := 0; from+size <= len(words); from++ {
			found, known := book.whole[strings.Join(words[from:from+size], " ")]
			if !known || slices.Contains(taken[from:from+size], true) {
				continue
			}
			if reply != "" && reply != found {
				return "", false, false
			}
			reply = found
			for i := from; i < from+size; i++ {
				taken[i] = true
			}
		}
	}
	for i, word := range words {
		if !taken[i] && book.turned[word] {
			return "", false, false
		}
	}
	return reply, false, reply != ""
}

// replyWords returns the folded words of a text, without signs.
func replyWords(text string) []string {
	return strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
