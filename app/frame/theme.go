package frame

import "kader/app/widgets"

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
}

// apply draws the window in the chosen look.
func (l *appearance) apply() {
	look := widgets.Light
	switch l.frame.Prefs.variant() {
	case variantSystem:
		look = widgets.FollowSystem
	case variantDark:
		look = widgets.Dark
	}
	l.frame.fyne.Settings().SetTheme(widgets.NewTheme(widgets.ThemeOptions{
		Variant: look, Scale: float32(l.frame.Prefs.textSize()) / 100, Projector: l.projector,
	}))
}

func (l *appearance) setVariant(v variant) {
	l.frame.Prefs.setVariant(v)
	l.apply()
	l.frame.Menu.Refresh()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (l *appearance) setTextSize(percent int) {
	l.frame.Prefs.setTextSize(percent)
	l.apply()
	l.frame.Menu.Refresh()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (l *appearance) onProjector() {
	l.projector = !l.projector
	l.apply()
	l.frame.Menu.Refresh()
}

func (l *appearance) onFullScreen() {
	l.frame.Window.SetFullScreen(!l.frame.Window.FullScreen())
	l.frame.Menu.Refresh()
}
