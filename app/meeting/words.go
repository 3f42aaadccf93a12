package meeting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// kindWord returns the kind of a meeting in words.
func kindWord(f *frame.Frame, k data.MeetingKind) string {
	return f.Text("meeting-kind." + string(cmp.Or(k, "none")))
}

// kindIcon returns the icon of a kind of meeting.
func kindIcon(k data.MeetingKind) string {
	switch k {
	case data.MeetingGroup, data.MeetingNetwork:
		return "groups"
	case data.MeetingWorkplace:
		return "apartment"
	case data.MeetingStand:
		return "emoji_people"
	case data.MeetingMembers:
		return "group_add"
	case data.MeetingOfficer:
		return "person"
	case data.MeetingWorksCouncil:
		return "account_tree"
	case data.MeetingEmployer:
		return "forum"
	case data.MeetingOutside:
		return "language"
	case data.MeetingAnnual:
		return "calendar_month"
	case data.MeetingOnline:
		return "visibility"
	}
	return "event"
}

// kindOptions lists the kinds to choose from. The one that was not said stands first.
func kindOptions(f *frame.Frame) []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: kindWord(f, "")}}
	for _, k := range data.MeetingKinds() {
		options = append(options, widgets.Option{Value: string(k), Caption: kindWord(f, k)})
	}
	return options
}

// dayWords writes a day with its weekday: "dinsdag 10 november 2026"; "" for none.
func dayWords(f *frame.Frame, day data.Date) string {
	if day.IsZero() {
		return ""
	}
	weekday := f.Text("weekday." + strconv.Itoa(int(day.Time().Weekday())))
	return f.Text("report.weekday-date", "weekday", weekday, "date", f.Lang.LongDate(day))
}

// clockWords writes from when until when a meeting is, "" where that is not said.
func clockWords(f *frame.Frame, m *data.Meeting) string {
	if _, said := m.Starts.Minutes(); !said {
		return ""
	}
	if ends := m.Ends(); ends != "" {
		return f.Text("report.time-range", "from", string(m.Starts), "until", string(ends))
	}
	return f.Text("report.time", "time", string(m.Starts))
}

// whenWords says on which day and at what time a meeting is.
func whenWords(f *frame.Frame, m *data.Meeting) string {
	return joinFacts(", ", dayWords(f, m.Date), clockWords(f, m))
}

// repeatWords says how often a meeting comes back, counted from its day: "elke tweede dinsdag van de maand".
func repeatWords(f *frame.Frame, r data.Repeat, day data.Date) string {
	if r == data.RepeatNone {
		return f.Text("repeat.none")
	}
	if day.IsZero() {
		return f.Text("repeat." + string(r))
	}
	nth := (day.Day - 1) / 7
	if r == data.RepeatMonthlyNth && nth == 4 {
		r = data.RepeatFifthWeekday
	}
	weekday := strconv.Itoa(int(day.Time().Weekday()))
	return f.Text("repeat."+string(r)+"-on",
		"weekday", f.Text("weekday."+weekday), "nth", f.Text("repeat.nth."+strconv.Itoa(nth+1)),
		"day", strconv.Itoa(day.Day), "month", f.Lang.Month(day.Month))
}

// repeatOptions lists the ways to repeat a meeting of the given day that fit that day, and the one that was chosen
// before. Without a day all fit.
func repeatOptions(f *frame.Frame, day data.Date, chosen data.Repeat) []widgets.Option {
	var options []widgets.Option
	for _, r := range data.Repeats() {
		said := chosen == data.RepeatMonthlyNth && r == data.RepeatFifthWeekday // in the same words
		if r == chosen || day.IsZero() || r.Fits(day) && !said {
			options = append(options, widgets.Option{Value: string(r), Caption: repeatWords(f, r, day)})
		}
	}
	return options
}

// stateFact says how far a meeting is, by word and colour.
func stateFact(f *frame.Frame, m *data.Meeting) widgets.Fact {
	today := f.Today()
	if m.AskHeld(today) {
		return widgets.Fact{Text: f.Text("meetings.was-held"), Icon: "help", Tone: widgets.ToneDue}
	}
	state := m.StateOn(today)
	fact := widgets.Fact{Text: f.Text("meeting-state." + string(state))}
	switch state {
	case data.MeetingAsked:
		fact.Icon, fact.Tone = "schedule", widgets.ToneDue
	case data.MeetingHeld:
		fact.Icon, fact.Tone = "check", widgets.ToneGood
	case data.MeetingOff:
		fact.Icon, fact.Tone = "block", widgets.ToneMuted
	default:
		fact.Icon, fact.Tone = "event", widgets.TonePetrol
	}
	return fact
}

// openWords says whether others than members may come, "" where nobody decided.
func openWords(f *frame.Frame, o data.Openness) string {
	if o == data.OpenUndecided {
		return ""
	}
	return f.Text("meeting-open." + string(o))
}

// joinFacts joins what is said.
func joinFacts(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}
