package talkline

import (
	"embed"
	"strings"
	"sync"

	"kader/data"
	"kader/data/values"
)

// wordFiles hold the phrases of each language, one meaning a line: what it says, joined by +, and the phrases divided
// by |.
//
//go:embed words/*.txt
var wordFiles embed.FS

// tense tells on which side of today the day beside a phrase lies.
type tense int

const (
	noTense tense = iota
	past
	ahead
)

// phrase is what some words say of a contact.
type phrase struct {
	channel data.Channel
	implied bool // the channel follows from the words, and yields to one that is named
	outcome data.Outcome
	tense   tense
	keep    bool // the words say more than is understood, and stay in the note
	noun    bool // a word that is understood only where it is no label: "app:"
	closing bool // understood only where nothing of the same clause goes on behind it: "wil niet", not "wil niet weg"
}

// book is the words of a language, folded.
type book struct {
	phrases map[string]phrase
	and     map[string]bool // that part a clause
	not     map[string]bool // that turn round what stands behind them
	last    map[string]bool // before a day of the week that has passed
	ago     map[string]int  // behind a number: how many days one of it is
	agoLead map[string]bool // before that number

	notClock map[string]bool // before "2 hours", which is no time of day then
}

// Languages lists the languages of which there are words.
func Languages() []string { return []string{"nl", "nb", "da", "en"} }

// books returns the words of every language, which are read when they are first asked for.
var books = sync.OnceValue(func() map[string]*book {
	all := make(map[string]*book)
	for _, language := range Languages() {
		all[language] = readBook(language)
	}
	return all
})

// bookOf returns the words of a language, those of English where there are none.
func bookOf(language string) *book {
	if b := books()[language]; b != nil {
		return b
	}
	return books()["en"]
}

// readBook reads the file of a language. It panics where the file is not built in.
func readBook(language string) *book {
	content, err := wordFiles.ReadFile("words/" + language + ".txt")
	if err != nil {
		panic(err)
	}
	b := &book{
		phrases: map[string]phrase{}, and: map[string]bool{}, not: map[string]bool{}, last: map[string]bool{},
		ago: map[string]int{}, agoLead: map[string]bool{}, notClock: map[string]bool{},
	}
	for meaning, list := range values.WordsByMeaning(string(content)) {
		p := meaningOf(meaning)
		for _, text := range list {
			text = data.Fold(text)
			switch meaning {
			case "and":
				b.and[text] = true
			case "not":
				b.not[text] = true
			case "last":
				b.last[text] = true
			case "not-clock":
				b.notClock[text] = true
			case "ago-lead":
				b.agoLead[text] = true
			case "ago-day":
				b.ago[text] = 1
			case "ago-week":
				b.ago[text] = 7
			default:
				b.phrases[text] = p
			}
		}
	}
	return b
}

// meaningOf reads what a line of the file says: "phone+no-answer+past".
func meaningOf(meaning string) (p phrase) {
	for part := range strings.SplitSeq(meaning, "+") {
		by, implied := strings.CutPrefix(part, "by-")
		switch part {
		case "past":
			p.tense = past
		case "ahead":
			p.tense = ahead
		case "keep":
			p.keep = true
		case "noun":
			p.noun = true
		case "closing":
			p.closing = true
		default:
			if isChannel(by) {
				p.channel, p.implied = data.Channel(by), implied
			} else {
				p.outcome = data.Outcome(part)
			}
		}
	}
	return p
}

func isChannel(code string) bool {
	for _, c := range data.Channels() {
		if string(c) == code {
			return true
		}
	}
	return false
}
