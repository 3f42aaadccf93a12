package forms

import (
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// ExportItem is something that went out and is to be destroyed, as a line that can be ticked off. who is the
// rep whose list it is.
func ExportItem(f *frame.Frame, e data.Export, who string) Item {
	ask := f.Text("destroy.ask-" + string(e.Reader))
	if who != "" {
		ask = f.Text("destroy.ask", "name", who)
	}
	return Item{
		Key: string(e.ID), Title: f.Text("destroy."+e.Kind, "date", f.Lang.Date(e.Made)), Note: ask,
		Fact:   widgets.Fact{Text: f.DayWords(e.DestroyBy, false), Icon: "schedule", Tone: widgets.ToneDue},
		OnOpen: func() { f.Open(frame.PageGroup) },
		onTick: func() { frame.SetDestroyed(f, e.ID, f.Today()) },
	}
}

// ListFileItem is the file of a list that is to be destroyed, as a line that can be ticked off.
func ListFileItem(f *frame.Frame, l data.List) Item {
	return Item{
		Key: string(l.ID), Title: f.Text("destroy.file", "file", l.File),
		Note:   f.Text("destroy.file-note", "date", f.Lang.Date(l.Received)),
		OnOpen: func() { f.Rooms.Lists.Open(f, l) },
		onTick: func() { frame.SetFileDestroyed(f, l.ID, f.Today()) },
	}
}
