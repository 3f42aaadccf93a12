package widgets

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"kader/app/driver"
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
// testdata/<name>_<look>.png. A picture that differs lands in testdata/failed. The same
// must show after the look was changed while the window stood.
func golden(t *testing.T, name string, width, height float32, build func(w fyne.Window) fyne.CanvasObject) {
	t.Helper()
	all := looks()
	for look, other := range map[string]string{"light": "dark", "dark": "light"} {
		goldenIn(t, name+"_"+look, all[look], width, height, build)
		want := window(t, all[look], width, height, build).Canvas().Capture()
		w := window(t, all[other], width, height, build)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(all[look]))
		wantPicture(t, name+"_"+look, "after the look was changed", want, w)
	}
}

func goldenIn(t *testing.T, name string, options ThemeOptions, width, height float32, build func(w fyne.Window) fyne.CanvasObject) {
	t.Helper()
	w := window(t, options, width, height, build)
	test.AssertImageMatches(t, name+".png", w.Canvas().Capture())
	var want image.Image
	screen := driver.New()
	for range 2 {
		screen.Frame(w.Canvas())
		want = w.Canvas().Capture()
	}
	w.Content().Hide()
	screen.Expire(t, w.Canvas())
	w.Content().Show()
	screen.Frame(w.Canvas())
	screen.Frame(w.Canvas())
	wantPicture(t, name, "after it was out of sight for a minute", want, w)
}

// tolerance is how many points of a picture may differ: the cursor of a field blinks, and
// Fyne draws the edge of a field that is switched off in another grey the second time.
func tolerance(name string) int {
	if strings.HasPrefix(name, "fields/form") {
		return 3000
	}
	return 100
}

// wantPicture fails where a window shows something else than want.
func wantPicture(t *testing.T, name, when string, want image.Image, w fyne.Window) {
	t.Helper()
	got := w.Canvas().Capture()
	differ := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if got.At(x, y) != want.At(x, y) {
				differ++
			}
		}
	}
	if differ > tolerance(name) {
		t.Errorf("%s: %d points differ %s", name, differ, when)
		test.AssertImageMatches(t, name+".png", got, when)
	}
}

// window shows what build returns in a window of the given size.
func window(t testing.TB, options ThemeOptions, width, height float32, build func(w fyne.Window) fyne.CanvasObject) fyne.Window {
	t.Helper()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(options))
	w := test.NewWindow(nil)
	w.SetPadded(false)
	t.Cleanup(w.Close)
	content := build(w)
	w.SetContent(container.NewStack(newSurface(theme.ColorNameBackground, "", 0), content))
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
