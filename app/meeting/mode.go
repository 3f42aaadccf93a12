package meeting

import (
	"time"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// mode is a meeting on the wall: one point of the agenda at a time, led by single keys. What is entered is saved at
// once; what stands in a line and is not entered yet is kept while the mode is open, and becomes a note of its point
// when it is left.
type mode struct {
	frame  *frame.Frame
	id     data.ID // of the meeting
	loader frame.Loader
	evening

	begun  bool // a point was chosen to begin with
	at     int  // which point shows
	cursor int  // which row of it the keys are for
	ended  bool // the evening is closed
	spent  map[data.ID]time.Duration
	since  time.Time // when the time of this point was counted last
	veil   veil
	lines  map[lineKind]*modeLine
	open   *modeLine // in which something is typed, nil for none
	drafts map[draftKey]string
	made   map[data.ID]data.ID // what was entered, and at which point
	shown  []row
	part   modeParts

	closing  bool          // who came is asked before the evening is closed
	cameLast data.ID       // who was noted last in the open line
	decided  data.Decision // of which is asked who tells it
	told     []data.ID     // the units of which that is still to be asked
}

// modeID is the name of the page. It is none of the rail.
const modeID = "meeting-mode"

// showMode opens a meeting on the wall, at its first open point.
func showMode(f *frame.Frame, id data.ID) {
	m := &mode{
		frame: f, id: id, loader: frame.Loader{Frame: f}, spent: map[data.ID]time.Duration{},
		lines: map[lineKind]*modeLine{}, drafts: map[draftKey]string{}, made: map[data.ID]data.ID{}, since: f.Clock(),
	}
	m.veil.frame = f
	f.OpenPage(m)
	if f.Visible() == frame.Page(m) { // what was typed elsewhere may keep the user there
		m.Reload()
	}
}

func (m *mode) ID() string { return modeID }

// Home implements frame.Stage.
func (m *mode) Home() string { return frame.PageMeetings }

func (m *mode) Build() fyne.CanvasObject { return m.part.build(m) }

// Focus has the keyboard while nothing is typed.
func (m *mode) Focus() fyne.Focusable {
	if m.open != nil {
		return m.open.entry
	}
	return m.part.ground
}

// Reload reads the evening beside the window.
func (m *mode) Reload() {
	var read evening
	m.loader.Load(func(tx *store.Tx) (err error) {
		read, err = readEvening(tx, m.id, m.frame)
		return err
	}, func() {
		if read.meeting.ID == "" { // it was deleted, or its planning was undone
			m.frame.Open(m.Home())
			return
		}
		m.take(read)
	})
}

// take shows an evening that was read.
func (m *mode) take(read evening) {
	m.evening = read
	if !m.begun {
		m.begun = true
		m.veil.on = !isOwnEvening(&read.meeting)
		m.at = read.firstOpen()
		m.cursor = 0
	}
	m.veil.refresh(&read.dossier, read.reps)
	m.at = min(m.at, len(m.points)-1)
	m.show()
}

// point is the one that shows.
func (m *mode) point() *data.AgendaPoint { return &m.points[m.at] }

// move shows the point some places further on.
func (m *mode) move(by int) { m.moveTo(m.at + by) }

// moveTo shows a point. What was being typed waits at its own.
func (m *mode) moveTo(at int) {
	m.countTime()
	m.leaveLine()
	m.at, m.cursor, m.ended = min(max(at, 0), len(m.points)-1), 0, false
	m.show()
	m.frame.Focus(m.Focus())
}

// countTime adds the time since the last look to the point that shows.
func (m *mode) countTime() {
	now := m.frame.Clock()
	if len(m.points) > 0 && !m.ended {
		m.spent[m.point().ID] += now.Sub(m.since)
	}
	m.since = now
}

// Tick implements frame.Stage.
func (m *mode) Tick() {
	m.countTime()
	m.showClock()
}

// Leave keeps what was typed and not entered as notes of the points at which it was typed.
func (m *mode) Leave() bool {
	m.keepDraft()
	if len(m.drafts) == 0 || !m.frame.CanWrite() {
		return true
	}
	kept := m.frame.Update("point-note", func(tx *store.Tx) error {
		at, err := m.settle(tx)
		if err != nil {
			return err
		}
		for _, key := range m.sortedDrafts() {
			if err := m.addNote(tx, at(key.point), m.drafts[key]); err != nil {
				return err
			}
		}
		return nil
	})
	if kept {
		clear(m.drafts)
		if m.open != nil {
			m.open.entry.SetText("")
		}
	}
	return kept
}

// leave goes back to the page of the meetings, and shows this one there.
func (m *mode) leave() {
	m.frame.OpenRow(m.Home(), m.id)
}

// Leaving implements frame.Returner: a lock or another language comes back to the wall.
func (m *mode) Leaving(bool) (back func(frame.Page)) {
	id := m.id
	return func(page frame.Page) {
		if p, ok := page.(*meetingsPage); ok {
			showMode(p.Frame, id)
		}
	}
}

var (
	_ frame.Stage    = (*mode)(nil)
	_ frame.Leaver   = (*mode)(nil)
	_ frame.Returner = (*mode)(nil)
)

// modeParts is what stands on the wall.
type modeParts struct {
	ground      *widgets.KeyGround
	where       *widgets.Text // which point of how many
	clock       *widgets.Text
	title       *widgets.Text
	left, right *fyne.Container
	line        *fyne.Container
	foot        *fyne.Container
	attic       *fyne.Container
}
