package plan

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// What the pane of a topic shows of its log.
const (
	monthsShown  = 12
	entriesShown = 5  // before "more"
	entriesMore  = 50 // with each "more"
)

// showLog shows the log of a topic: by month, by unit, and its entries with the latest first.
func (t *topicPane) showLog(heard []data.Heard) {
	t.heard = slices.Clone(heard)
	slices.Reverse(t.heard)
	slices.SortStableFunc(t.heard, func(a, b data.Heard) int { return b.Day.Compare(a.Day) })
	t.entries.Begin()
	t.log.Objects = nil
	if len(t.heard) > 1 {
		t.addMonths()
		t.addUnits()
	}
	if len(t.heard) > 0 {
		t.addEntries()
	}
	t.log.Refresh()
	t.entries.End()
}

func (t *topicPane) addMonths() {
	f := t.page.Frame
	var bars []widgets.ColumnBar
	any := false
	for _, m := range data.HeardByMonth(t.heard, f.Today(), monthsShown) {
		first, _ := utf8.DecodeRuneInString(f.Lang.Month(m.Month))
		bars = append(bars, widgets.ColumnBar{Value: m.Entries, Label: string(first), Tone: forms.HeatTone(m.Heat)})
		any = any || m.Entries > 0
	}
	if any {
		t.months.SetBars(bars...)
		t.log.Add(widgets.NewCaption(f.Text("topic.by-month")))
		t.log.Add(widgets.InsetXY(0, widgets.GapTiny, t.months))
	}
}

// addUnits shows where it was heard, the hottest first. Where no unit is said anywhere, the entries say it all.
func (t *topicPane) addUnits() {
	f := t.page.Frame
	units := data.HeardByUnit(t.heard, f.Today())
	if len(units) == 1 && units[0].UnitID == "" {
		return
	}
	t.log.Add(widgets.NewCaption(f.Text("topic.by-unit")))
	for _, u := range units {
		words := []string{t.placeName(u.UnitID), f.Count("topic.times", u.Entries)}
		if u.People > 0 {
			words = append(words, f.Count("heard.people", u.People))
		}
		line := []fyne.CanvasObject{}
		if u.Heat > 0 {
			line = append(line, widgets.NewChip(forms.HeatFact(f, u.Heat)))
		}
		t.log.Add(widgets.InsetXY(widgets.Gap, widgets.GapTiny,
			widgets.Stretch(widgets.Gap, widgets.NewParagraph(strings.Join(words, " · ")), line...)))
	}
}

func (t *topicPane) addEntries() {
	t.log.Add(widgets.NewCaption(t.page.Frame.Text("topic.entries")))
	for i := range t.heard {
		if i == t.shown {
			t.log.Add(widgets.HStack(0, widgets.NewQuietButton(
				t.page.Frame.Count("today.more", len(t.heard)-i), "", t.onMore,
			)))
			return
		}
		t.log.Add(t.entries.Add(t.entryItem(t.heard[i])))
	}
}

// onMore shows more of the entries, with the keyboard on the first that was hidden.
func (t *topicPane) onMore() {
	t.entries.Keep(t.heard[t.shown].ID)
	t.shown += entriesMore
	t.showLog(reversed(t.heard))
	t.page.Side.Pane.Bind()
}

func reversed(heard []data.Heard) []data.Heard {
	heard = slices.Clone(heard)
	slices.Reverse(heard)
	return heard
}

// entryItem is an entry of the log as a line.
func (t *topicPane) entryItem(h data.Heard) forms.Item {
	f := t.page.Frame
	title := t.placeName(h.UnitID)
	if h.People > 0 {
		title += " · " + f.Count("heard.people", h.People)
	}
	var note []string
	source := f.Text("heard.source." + string(h.Source))
	for _, words := range []string{f.Lang.Date(h.Day), source, t.page.repName(h.RepID)} {
		if words != "" {
			note = append(note, words)
		}
	}
	return forms.Item{
		Key: string(h.ID), Title: title, Note: strings.Join(note, " · "), Fact: forms.HeatFact(f, h.Heat),
		OnOpen: func() { t.askEntry(h) },
		Remove: func() {
			f.UpdateOfferingUndo("heard-deleted", func(tx *store.Tx) error { return tx.DeleteHeard(h.ID) })
		},
	}
}

// placeName is where something was heard.
func (t *topicPane) placeName(id data.ID) string {
	if name := t.page.unitName(id); name != "" {
		return name
	}
	return t.page.Frame.Text("topic.no-unit")
}

// askEntry edits one entry of the log.
func (t *topicPane) askEntry(h data.Heard) {
	f := t.page.Frame
	e := t.page.entryEditor(h)
	e.Show(h)
	f.Show(frame.Dialog{
		Title: f.Text("topic.entry"), Body: e.Form, First: e.First(), Submit: f.Text("person.save"),
		OnSubmit: func() bool {
			if !e.Validate() {
				return false
			}
			return !e.Dirty() || t.writeEntry(h, e.Touched())
		},
	})
}

// writeEntry changes an entry, and says where one of a small unit is kept.
func (t *topicPane) writeEntry(h data.Heard, change func(*data.Heard)) bool {
	f, today := t.page.Frame, t.page.Frame.Today()
	change(&h)
	chosen := h.UnitID
	if !f.Update("heard-updated", func(tx *store.Tx) error { return forms.NoteHeard(tx, today, &h) }) {
		return false
	}
	if h.UnitID != chosen {
		above := t.page.unitName(h.UnitID)
		if above == "" {
			above = f.Text("plan.whole-company")
		}
		f.Say(f.Text("heard.small-unit", "unit", t.page.unitName(chosen), "above", above), "")
	}
	return true
}
