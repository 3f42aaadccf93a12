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

// applyTheme draws the window in the chosen look.
func (a *App) applyTheme() {
	look := widgets.Light
	switch a.prefs.variant() {
	case variantSystem:
		look = widgets.FollowSystem
	case variantDark:
		look = widgets.Dark
	}
	a.fyne.Settings().SetTheme(widgets.NewTheme(widgets.ThemeOptions{
		Variant: look, Scale: float32(a.prefs.textSize()) / 100, Projector: a.projector,
	}))
}

func (a *App) setVariant(v variant) {
	a.prefs.setVariant(v)
	a.applyTheme()
	a.refreshMenu()
}

// setTextSize makes all text larger or smaller, in percent of normal.
func (a *App) setTextSize(percent int) {
	a.prefs.setTextSize(percent)
	a.applyTheme()
	a.refreshMenu()
}

// onProjector makes everything larger and plainer for a lit room, until it is
// switched off or the program closed.
func (a *App) onProjector() {
	a.projector = !a.projector
	a.applyTheme()
	a.refreshMenu()
}

func (a *App) onFullScreen() {
	a.window.SetFullScreen(!a.window.FullScreen())
	a.refreshMenu()
}
