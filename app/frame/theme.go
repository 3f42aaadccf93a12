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

// Look is how the window looks.
type Look struct {
	frame     *Frame
	Projector bool
}

// apply draws the window in the chosen look.
func (l *Look) apply() {
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

func (l *Look) setVariant(v variant) {
	l.frame.Prefs.setVariant(v)
	l.apply()
	l.frame.Menu.Refresh()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (l *Look) setTextSize(percent int) {
	l.frame.Prefs.setTextSize(percent)
	l.apply()
	l.frame.Menu.Refresh()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (l *Look) onProjector() {
	l.Projector = !l.Projector
	l.apply()
	l.frame.Menu.Refresh()
}

func (l *Look) onFullScreen() {
	l.frame.Window.SetFullScreen(!l.frame.Window.FullScreen())
	l.frame.Menu.Refresh()
}
