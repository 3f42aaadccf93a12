package app

import (
	"strconv"
	"strings"
	"time"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
)

// Words are what the window says, in its language and on its clock.
type Words struct {
	lang  *assets.Language
	clock func() time.Time
}

// membershipWord returns how someone stands towards the union in words.
func (w *Words) membershipWord(m data.Membership) string {
	return w.text("membership." + codeOr(m, "unknown"))
}

// stateWord returns the state of a new hire in words.
func (w *Words) stateWord(s data.FollowState) string { return w.text("follow." + codeOr(s, "none")) }

// contractWord returns a form of contract in words.
func (w *Words) contractWord(c data.Contract) string {
	return w.text("contract." + codeOr(c, "unknown"))
}

// roleWords returns roles in words, separated by commas.
func (w *Words) roleWords(roles []data.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = w.text("role." + string(r))
	}
	return strings.Join(words, ", ")
}

// codeOr returns a code for a text key, or the one that stands for the zero value.
func codeOr[C ~string](code C, zero string) string {
	if code == "" {
		return zero
	}
	return string(code)
}

// dayWords says when something is, near days in words: "3 days late", "Tomorrow",
// "12-11-2026"; "" for no day.
func (w *Words) dayWords(day data.Date, late bool) string {
	if day.IsZero() {
		return ""
	}
	days := day.DaysSince(w.today())
	switch {
	case days == 0:
		return w.text("when.today")
	case days == 1:
		return w.text("when.tomorrow")
	case days < 0 && days >= -60 && late:
		return w.count("when.days-late", -days)
	case days == -1:
		return w.text("when.yesterday")
	case days < 0 && days >= -13:
		return w.count("when.days-ago", -days)
	case days > 0 && days <= 13:
		return w.count("when.in-days", days)
	}
	return w.lang.Date(day)
}

// membershipFact shows how someone stands towards the union, by word and colour.
func (w *Words) membershipFact(m data.Membership) widgets.Fact {
	fact := widgets.Fact{Text: w.membershipWord(m), Tone: widgets.ToneMuted}
	switch m {
	case data.MembershipMember:
		fact.Tone, fact.Icon = widgets.ToneGood, "check"
	case data.MembershipConsidering:
		fact.Tone = widgets.TonePetrol
	}
	return fact
}

// stateFact shows how far the group is with a new hire, by word and colour.
func (w *Words) stateFact(s data.FollowState) widgets.Fact {
	fact := widgets.Fact{Text: w.stateWord(s)}
	switch s {
	case data.FollowNew:
		fact.Tone, fact.Icon = widgets.ToneDue, "star"
	case data.FollowAssigned, data.FollowContacted, data.FollowConversation:
		fact.Tone = widgets.TonePetrol
	case data.FollowJoined:
		fact.Tone, fact.Icon = widgets.ToneGood, "check"
	case data.FollowDoNotContact:
		fact.Tone, fact.Icon = widgets.ToneOverdue, "block"
	default:
		fact.Tone = widgets.ToneMuted
	}
	return fact
}

// decimalWord is a stored number, with a point, as the language writes it.
func (w *Words) decimalWord(value string) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return w.lang.Decimal(n, 2)
}

// shareWord is a stored share of full time as a percentage.
func (w *Words) shareWord(value string) string {
	share, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return w.lang.FinePercent(share)
}
