package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func steps() []StripItem {
	return []StripItem{
		{ID: "a", Text: "Bestand", Icon: "check"},
		{ID: "b", Text: "Blad en kop", Mark: "2"},
		{ID: "c", Text: "Kolommen", Mark: "3"},
		{ID: "d", Text: "Klaar", Mark: "4", Off: true},
	}
}

func TestPathLooks(t *testing.T) {
	golden(t, "strip/path", 560, 60, func(fyne.Window) fyne.CanvasObject {
		s := NewPath(nil)
		s.SetItems("b", steps()...)
		return Inset(Gap, s)
	})
}

func TestStripIsWalkedWithTheKeyboard(t *testing.T) {
	tapped := ""
	s := NewStrip(func(id string) { tapped = id })
	s.SetItems("a", steps()...)
	w := window(t, ThemeOptions{}, 560, 60, func(fyne.Window) fyne.CanvasObject { return s })
	w.Canvas().Focus(s)
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if tapped != "c" { // what is off is never reached
		t.Errorf("%q was chosen", tapped)
	}
	press(w, fyne.KeyLeft, fyne.KeySpace)
	if tapped != "b" {
		t.Errorf("%q was chosen", tapped)
	}
	tapped = ""
	s.Tapped(&fyne.PointEvent{Position: s.draws[3].ground.Position().AddXY(5, 5)})
	if tapped != "" {
		t.Errorf("%q was chosen although it is off", tapped)
	}
	s.Tapped(&fyne.PointEvent{Position: s.draws[0].ground.Position().AddXY(5, 5)})
	if tapped != "a" {
		t.Errorf("the pointer chose %q", tapped)
	}
}

// Where the line is full the strip goes on below, with nothing cut off.
func TestStripGoesOnBelow(t *testing.T) {
	s := NewStrip(nil)
	s.SetItems("", steps()...)
	window(t, ThemeOptions{}, 240, 300, func(fyne.Window) fyne.CanvasObject { return VStack(0, s) })
	if s.draws[0].ground.Position().Y == s.draws[3].ground.Position().Y {
		t.Error("all stands on one line")
	}
	for i, d := range s.draws {
		if d.text.Text != s.items[i].Text {
			t.Errorf("%q is cut to %q", s.items[i].Text, d.text.Text)
		}
	}
}
