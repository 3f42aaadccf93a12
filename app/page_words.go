package app

import (
	"strconv"
	"strings"

	"kader/app/widgets"
	"kader/data"
)

// membershipWord returns how someone stands towards the union in words.
func (a *App) membershipWord(m data.Membership) string {
	return a.text("membership." + codeOr(m, "unknown"))
}

// stateWord returns the state of a new hire in words.
func (a *App) stateWord(s data.FollowState) string { return a.text("follow." + codeOr(s, "none")) }

// contractWord returns a form of contract in words.
func (a *App) contractWord(c data.Contract) string { return a.text("contract." + codeOr(c, "unknown")) }

// roleWords returns roles in words, separated by commas.
func (a *App) roleWords(roles []data.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = a.text("role." + string(r))
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
func (a *App) dayWords(day data.Date, late bool) string {
	if day.IsZero() {
		return ""
	}
	days := day.DaysSince(a.today())
	switch {
	case days == 0:
		return a.text("when.today")
	case days == 1:
		return a.text("when.tomorrow")
	case days < 0 && days >= -60 && late:
		return a.count("when.days-late", -days)
	case days == -1:
		return a.text("when.yesterday")
	case days < 0 && days >= -13:
		return a.count("when.days-ago", -days)
	case days > 0 && days <= 13:
		return a.count("when.in-days", days)
	}
	return a.lang.Date(day)
}

// membershipFact shows how someone stands towards the union, by word and colour.
func (a *App) membershipFact(m data.Membership) widgets.Fact {
	fact := widgets.Fact{Text: a.membershipWord(m), Tone: widgets.ToneMuted}
	switch m {
	case data.MembershipMember:
		fact.Tone, fact.Icon = widgets.ToneGood, "check"
	case data.MembershipConsidering:
		fact.Tone = widgets.TonePetrol
	}
	return fact
}

// stateFact shows how far the group is with a new hire, by word and colour.
func (a *App) stateFact(s data.FollowState) widgets.Fact {
	fact := widgets.Fact{Text: a.stateWord(s)}
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
func (a *App) decimalWord(value string) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return a.lang.Decimal(n, 2)
}

// shareWord is a stored share of full time as a percentage.
func (a *App) shareWord(value string) string {
	share, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return a.lang.FinePercent(share)
}
