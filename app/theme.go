package app

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
	frame     *App
	projector bool
}

// apply draws the window in the chosen look.
func (l *look) apply() {
	look := widgets.Light
	switch l.frame.prefs.variant() {
	case variantSystem:
		look = widgets.FollowSystem
	case variantDark:
		look = widgets.Dark
	}
	l.frame.fyne.Settings().SetTheme(widgets.NewTheme(widgets.ThemeOptions{
		Variant: look, Scale: float32(l.frame.prefs.textSize()) / 100, Projector: l.projector,
	}))
}

func (l *look) setVariant(v variant) {
	l.frame.prefs.setVariant(v)
	l.apply()
	l.frame.menu.refresh()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (l *look) setTextSize(percent int) {
	l.frame.prefs.setTextSize(percent)
	l.apply()
	l.frame.menu.refresh()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (l *look) onProjector() {
	l.projector = !l.projector
	l.apply()
	l.frame.menu.refresh()
}

func (l *look) onFullScreen() {
	l.frame.window.SetFullScreen(!l.frame.window.FullScreen())
	l.frame.menu.refresh()
}
