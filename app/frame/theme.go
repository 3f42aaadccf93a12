package frame

import (
	"sync/atomic"

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
