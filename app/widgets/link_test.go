package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	fynetest "fyne.io/fyne/v2/test"
)

func TestALinkIsFollowedByClickAndKey(t *testing.T) {
	fynetest.NewTempApp(t)
	followed := 0
	l := NewLink("88", Style{Bold: true}, func() { followed++ })
	w := fynetest.NewTempWindow(t, l)
	w.Canvas().Focus(l)
	fynetest.Tap(l)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if followed != 3 {
		t.Errorf("followed %d times, want 3", followed)
	}
	if l.ring.Hidden {
		t.Error("nothing shows that it has the keyboard")
	}
	if l.AccessibilityLabel() != "88" {
		t.Errorf("is called %q", l.AccessibilityLabel())
	}
}
