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

// look is how the window looks.
type look struct {
	frame     *Frame
	Projector bool
}

// apply draws the window in the chosen look.
func (l *look) apply() {
	look := widgets.Light
	switch l.frame.Prefs.variant() {
	case variantSystem:
		look = widgets.FollowSystem
	case variantDark:
		look = widgets.Dark
	}
	l.frame.fyne.Settings().SetTheme(widgets.NewTheme(widgets.ThemeOptions{
		Variant: look, Scale: float32(l.frame.Prefs.TextSize()) / 100, Projector: l.Projector,
	}))
}

func (l *look) setVariant(v variant) {
	l.frame.Prefs.setVariant(v)
	l.apply()
	l.frame.Menu.Refresh()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (l *look) setTextSize(percent int) {
	l.frame.Prefs.setTextSize(percent)
	l.apply()
	l.frame.Menu.Refresh()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (l *look) onProjector() {
	l.Projector = !l.Projector
	l.apply()
	l.frame.Menu.Refresh()
}

func (l *look) onFullScreen() {
	l.frame.Window.SetFullScreen(!l.frame.Window.FullScreen())
	l.frame.Menu.Refresh()
}
