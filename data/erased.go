package data

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Erasure is who is to go for good, and what happens to their names in texts.
type Erasure struct {
	People  []ID
	Instead string        // stands where the name stood, "" is ErasedMark
	Decide  map[Spot]bool // true replaces this mention, false leaves it; others go where they are sure

	Report func(share float64) bool // hears how far it is; false ends it, and nothing has changed. nil: nobody
}

// Mention is a place in a text where somebody is named; see the package mention.
type Mention struct {
	Start, End int  // in bytes of the text; the -s of a genitive stays outside
	Shared     bool // somebody else in the dossier is called so too
	Single     bool // the given or the family name alone
	Weak       bool // may be an ordinary word, another name or what is counted
}

// Sure reports whether nobody needs to be asked who or what is meant.
func (m Mention) Sure() bool { return !m.Shared && !m.Weak }

// ErasedMark stands in a text where the name of somebody stood who was erased.
const ErasedMark = "[…]"

// Spot is one place in one text. The same text in a row and in the log is one.
type Spot struct {
	Text  string
	Start int
}

// Replaces reports whether a mention is replaced where nobody decided about it. A text that only
// the log has is read by nobody, so there a doubt counts for the person who is to go.
func (e *Erasure) Replaces(text string, m Mention, onlyLog bool) bool {
	if decided, ok := e.Decide[Spot{text, m.Start}]; ok {
		return decided
	}
	return m.Sure() || onlyLog && !m.Shared
}

// NamePlace is a mention of somebody in a text of the dossier.
type NamePlace struct {
	Spot
	Mention
	Noun  string // table name, as in Change
	RowID ID
	Field string // column name
	InLog bool   // no row has the text any more
}

// Around returns the words before and behind the mention, at most n runes of each.
func (p NamePlace) Around(n int) (before, name, behind string) {
	before, behind = p.Text[:p.Mention.Start], p.Text[p.End:]
	if cut := []rune(before); len(cut) > n {
		before = "…" + string(cut[len(cut)-n:])
	}
	if cut := []rune(behind); len(cut) > n {
		behind = string(cut[:n]) + "…"
	}
	return before, p.Text[p.Mention.Start:p.End], behind
}

// Redact replaces mentions in a text, from which found came. A text that would become
// too long to be kept gets the shortest mark.
func Redact(text string, found []Mention, instead string) string {
	if instead == "" {
		instead = ErasedMark
	}
	redacted := replaceMentions(text, found, instead)
	if utf8.RuneCountInString(redacted) > max(MaxText, utf8.RuneCountInString(text)) {
		redacted = replaceMentions(text, found, "…")
	}
	return redacted
}

func replaceMentions(text string, found []Mention, instead string) string {
	var b strings.Builder
	from := 0
	for _, m := range found {
		b.WriteString(text[from:m.Start])
		b.WriteString(instead)
		from = m.End
	}
	b.WriteString(text[from:])
	return b.String()
}

// Gone is somebody whom the dossier has no more and the log still knows.
type Gone struct {
	Person Person
	At     time.Time // when they went
	Undone bool      // with an import that was taken back
}

// Erased counts what an erasure removed. It names nobody.
type Erased struct {
	At       time.Time
	Asked    int // for whom it was asked
	People   int // in the dossier
	Gone     int // times that the log only knew one of them
	Contacts int // conversations, also deleted ones
	Changes  int // entries of the log
	Listings int // rows of employers' lists
	Texts    int // texts in which a name was replaced
	Pointers int // colleagues, conversations and actions that referred to them
	Left     int // mentions that were left standing
}

// Add counts another erasure too.
func (e *Erased) Add(o Erased) {
	e.Asked += o.Asked
	e.People += o.People
	e.Gone += o.Gone
	e.Contacts += o.Contacts
	e.Changes += o.Changes
	e.Listings += o.Listings
	e.Texts += o.Texts
	e.Pointers += o.Pointers
	e.Left += o.Left
}

// HeldCopy is a backup that was made before an erasure.
type HeldCopy struct {
	Made Date
	Ends Date // opening the dossier from this day on removes it; zero where it stays until there is a newer one
}

// KnownExport is a paper or file that was made of the dossier before an erasure.
type KnownExport struct {
	Made Date
	What string
	Who  string // who has it, and must destroy it
}
