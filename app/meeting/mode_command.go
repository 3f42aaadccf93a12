package meeting

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// Commands are the commands of the meetings.
func Commands(f *frame.Frame) []frame.Command {
	return []frame.Command{{
		ID: "meeting-mode", TextKey: "menu.meeting-mode", Menu: "view", Shortcut: frame.Plain(fyne.KeyF5),
		Enabled: f.IsOpen, Run: func() { onMode(f) }, Divider: true,
	}}
}

// onMode shows a meeting on the wall: the one in the pane, or else the one of today or the next one.
func onMode(f *frame.Frame) {
	if _, on := f.Visible().(*mode); on {
		return
	}
	if p, ok := f.Visible().(*meetingsPage); ok && p.Side.Row() != "" {
		showMode(f, p.Side.Row())
		return
	}
	var meetings []data.Meeting
	if !f.View(func(tx *store.Tx) (err error) {
		meetings, err = tx.FindMeetings(store.MeetingFilter{})
		return err
	}) {
		return
	}
	for i := range meetings { // the earliest first
		if m := &meetings[i]; !m.Date.IsZero() && !m.Date.Before(f.Today()) && m.State != data.MeetingOff {
			showMode(f, m.ID)
			return
		}
	}
	f.Open(frame.PageMeetings)
	f.Add()
}
