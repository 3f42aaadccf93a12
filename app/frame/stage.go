package frame

import (
	"time"

	"fyne.io/fyne/v2"
)

// Stage is a page for the wall: it has the whole screen, in letters that are read from the back of the room.
type Stage interface {
	Page
	Home() string // the page of the rail that is shown again when the stage is left, or locked and unlocked
	Tick()        // called every few seconds while the stage shows, so that its clock goes on
}

// How large the letters on a wall are: running text is a twenty-seventh of the height of the screen.
const (
	wallScale  = 2   // on the screen of a laptop
	wallLeast  = 1.5 // in a small window
	wallMost   = 4
	wallStep   = 0.1 // smaller changes of the window change no letters
	wallWidth  = 1366
	wallHeight = 768
)

// stageTick is how often a stage is told that time passed.
const stageTick = 15 * time.Second

// stageWatch gives the window to a stage while one shows.
type stageWatch struct {
	frame *Frame
	on    bool
	full  bool // the window had the whole screen before
	stop  func()
}

// follow gives the window to the page that shows now where it is a stage, and takes it back after one.
func (s *stageWatch) follow() {
	_, on := s.frame.current.(Stage)
	if on == s.on {
		return
	}
	s.on = on
	w := s.frame.Window
	if on {
		s.full = w.FullScreen()
		w.SetFullScreen(true)
		s.frame.shell.rail.Hide()
		s.tick()
	} else {
		s.stop()
		w.SetFullScreen(s.full)
		s.frame.shell.rail.Show()
	}
	s.frame.shell.root.Refresh()
	s.fit()
	s.frame.Menu.Refresh()
}

// fit gives the letters the size that the window asks for.
func (s *stageWatch) fit() {
	scale := float32(0)
	if s.on {
		scale = wallScaleOf(s.frame.Window.Canvas().Size())
	}
	if a := &s.frame.appearance; scale != a.wall {
		a.wall = scale
		a.apply()
	}
}

// wallScaleOf returns how many times larger than usual letters are in a window of some size.
func wallScaleOf(size fyne.Size) float32 {
	scale := wallScale * min(size.Width/wallWidth, size.Height/wallHeight)
	scale = float32(int(scale/wallStep+0.001)) * wallStep
	return min(max(scale, wallLeast), wallMost)
}

func (s *stageWatch) tick() {
	s.stop = s.frame.after(stageTick, func() {
		if p, ok := s.frame.current.(Stage); ok {
			p.Tick()
			s.tick()
		}
	})
}
