package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// TestMain gives every test an app with our theme.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(NewTheme(ThemeOptions{Variant: Light}))
	m.Run()
}

// looks are the themes that golden pictures are made in.
func looks() map[string]ThemeOptions {
	return map[string]ThemeOptions{"light": {Variant: Light}, "dark": {Variant: Dark}}
}

// golden draws what build returns in every look and compares it with
// testdata/<name>_<look>.png. A picture that differs lands in testdata/failed.
func golden(t *testing.T, name string, width, height float32, build func(w fyne.Window) fyne.CanvasObject) {
	t.Helper()
	for look, options := range looks() {
		goldenIn(t, name+"_"+look, options, width, height, build)
	}
}

func goldenIn(t *testing.T, name string, options ThemeOptions, width, height float32, build func(w fyne.Window) fyne.CanvasObject) {
	t.Helper()
	w := window(t, options, width, height, build)
	test.AssertImageMatches(t, name+".png", w.Canvas().Capture())
}

// window shows what build returns in a window of the given size.
func window(t testing.TB, options ThemeOptions, width, height float32, build func(w fyne.Window) fyne.CanvasObject) fyne.Window {
	t.Helper()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(options))
	w := test.NewWindow(nil)
	w.SetPadded(false)
	t.Cleanup(w.Close)
	content := build(w)
	w.SetContent(container.NewStack(NewSurface(theme.ColorNameBackground, "", 0), content))
	settle(w, width, height)
	return w
}

// settle lays out twice: parts that wrap know their height after the first time.
func settle(w fyne.Window, width, height float32) {
	for range 2 {
		w.Resize(fyne.NewSize(width+1, height))
		w.Resize(fyne.NewSize(width, height))
	}
}

// press types keys into whatever has the keyboard.
func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
}
