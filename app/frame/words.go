package frame

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
)

// Words are what the window says, in its language and on its clock.
type Words struct {
	Lang  *assets.Language
	Clock func() time.Time
}

// MembershipWord returns how someone stands towards the union in words.
func (w *Words) MembershipWord(m data.Membership) string {
	return w.Text("membership." + string(cmp.Or(m, "unknown")))
}

// StateWord returns the state of a new hire in words.
func (w *Words) StateWord(s data.FollowState) string {
	return w.Text("follow." + string(cmp.Or(s, "none")))
}

// ContractWord returns a form of contract in words.
func (w *Words) ContractWord(c data.Contract) string {
	return w.Text("contract." + string(cmp.Or(c, "unknown")))
}

// RoleWords returns roles in words, separated by commas.
func (w *Words) RoleWords(roles []data.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = w.Text("role." + string(r))
	}
	return strings.Join(words, ", ")
}

// DayWords says when something is, near days in words: "3 days late", "Tomorrow",
// "12-11-2026"; "" for no day.
func (w *Words) DayWords(day data.Date, late bool) string {
	if day.IsZero() {
		return ""
	}
	days := day.DaysSince(w.Today())
	switch {
	case days == 0:
		return w.Text("when.today")
	case days == 1:
		return w.Text("when.tomorrow")
	case days < 0 && days >= -60 && late:
		return w.Count("when.days-late", -days)
	case days == -1:
		return w.Text("when.yesterday")
	case days < 0 && days >= -13:
		return w.Count("when.days-ago", -days)
	case days > 0 && days <= 13:
		return w.Count("when.in-days", days)
	}
	return w.Lang.Date(day)
}

// NextWords says what the day of the next contact with somebody is: agreed, or which step of their track; after a no
// it is the day to ask again. There must be such a day.
func (w *Words) NextWords(tracks *data.Tracks, p *data.Person) string {
	switch {
	case p.State == data.FollowNo:
		return w.Text("next.again")
	case !p.Next.IsZero():
		return w.Text("next.agreed")
	}
	track := tracks.Of(p)
	step, _ := track.NextStep(p)
	if step == len(track) {
		return w.Text("next.after")
	}
	return w.Text("next.step", "n", step+1, "total", len(track))
}

// MembershipFact shows how someone stands towards the union, by word and colour.
func (w *Words) MembershipFact(m data.Membership) widgets.Fact {
	fact := widgets.Fact{Text: w.MembershipWord(m), Tone: widgets.ToneMuted}
	switch m {
	case data.MembershipMember:
		fact.Tone, fact.Icon = widgets.ToneGood, "check"
	case data.MembershipConsidering:
		fact.Tone = widgets.TonePetrol
	}
	return fact
}

// StateFact shows how far the group is with a new hire, by word and colour.
func (w *Words) StateFact(s data.FollowState) widgets.Fact {
	fact := widgets.Fact{Text: w.StateWord(s)}
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

// DecimalWord is a stored number, with a point, as the language writes it.
func (w *Words) DecimalWord(value string) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return w.Lang.Decimal(n, 2)
}

// ShareWord is a stored share of full time as a percentage.
func (w *Words) ShareWord(value string) string {
	share, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value
	}
	return w.Lang.FinePercent(share)
}

// Text returns the sentence for key in the language of the window.
func (w *Words) Text(key string, pairs ...any) string { return w.Lang.Text(key, pairs...) }

// Count returns the sentence for a number of things.
func (w *Words) Count(key string, n int, pairs ...any) string { return w.Lang.Count(key, n, pairs...) }

// Today returns the day on the program's clock.
func (w *Words) Today() data.Date { return data.DateOf(w.Clock()) }

// LeftOut says which columns of a table do not fit.
func (w *Words) LeftOut(titles []string) string {
	return w.Text("table.left-out", "columns", w.Lang.List(titles))
}

// UnitOptions lists units in the order of their tree, each with those above it, behind the options that come first.
func UnitOptions(units []data.Unit, first ...widgets.Option) []widgets.Option {
	options := slices.Clone(first)
	tree := data.NewUnitTree(units)
	var walk func(id data.ID)
	walk = func(id data.ID) {
		for _, u := range tree.Children(id) {
			options = append(options, widgets.Option{Value: string(u.ID), Caption: strings.Join(tree.Path(u.ID), " › ")})
			walk(u.ID)
		}
	}
	walk("")
	return options
}
