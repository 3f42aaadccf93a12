package frame

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
)

// variant is whether the window is light or dark.
type variant string

// The variants, by the names that preferences and text keys give them.
const (
	variantSystem variant = "system"
	variantLight  variant = "light"
	variantDark   variant = "dark"
)

// appearance is how the window looks.
type appearance struct {
	frame     *Frame
	projector bool
	wall      float32 // how many times larger letters are on a stage, 0 without one

	looks    atomic.Int64 // how many there were since the start
	dressing atomic.Bool  // the look of before is given to one more page
}

// watch hears of every change of look, also of those that the system makes.
func (a *appearance) watch() {
	a.frame.fyne.Settings().AddListener(func(fyne.Settings) {
		if !a.dressing.Load() {
			a.looks.Add(1)
			if seen := a.frame.built[a.frame.current]; seen != nil {
				seen.look = a.looks.Load()
			}
		}
	})
}

// dress gives a page the look of now, where it was not in the window at the last change.
// Fyne gives a new look to what stands in the window only.
func (a *appearance) dress(p *builtPage) {
	if p.look == a.looks.Load() {
		return
	}
	a.dressing.Store(true)
	a.apply()
	a.dressing.Store(false)
	p.look = a.looks.Load()
}

// apply draws the window in the chosen look.
func (a *appearance) apply() {
	look := widgets.Light
	switch a.frame.Prefs.variant() {
	case variantSystem:
		look = widgets.FollowSystem
	case variantDark:
		look = widgets.Dark
	}
	a.frame.fyne.Settings().SetTheme(widgets.NewTheme(widgets.ThemeOptions{
		Variant: look, Scale: float32(a.frame.Prefs.textSize()) / 100, Projector: a.projector,
		Wall: a.wall,
	}))
}

func (a *appearance) setVariant(v variant) {
	a.frame.Prefs.setVariant(v)
	a.apply()
	a.frame.Menu.Refresh()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (a *appearance) setTextSize(percent int) {
	a.frame.Prefs.setTextSize(percent)
	a.apply()
	a.frame.Menu.Refresh()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (a *appearance) onProjector() {
	a.projector = !a.projector
	a.apply()
	a.frame.Menu.Refresh()
}

func (a *appearance) onFullScreen() {
	a.frame.Window.SetFullScreen(!a.frame.Window.FullScreen())
	a.frame.Menu.Refresh()
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
