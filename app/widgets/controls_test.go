package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// controls is buttons and choices in all their states.
func controls(fyne.Window) fyne.CanvasObject {
	row := func(objects ...fyne.CanvasObject) fyne.CanvasObject { return HStack(GapMedium, objects...) }
	kinds := []func(string, string, func()) *Button{NewPrimaryButton, NewButton, NewQuietButton, func(caption, icon string, tapped func()) *Button {
		b := NewButton(caption, icon, tapped)
		b.Importance = Danger
		return b
	}}
	var rest, hovered, focused, disabled []fyne.CanvasObject
	for _, kind := range kinds {
		rest = append(rest, kind("Toevoegen", "add", nil))
		h, f, d := kind("Toevoegen", "add", nil), kind("Toevoegen", "", nil), kind("Toevoegen", "add", nil)
		h.MouseIn(nil)
		f.FocusGained()
		d.Disable()
		hovered, focused, disabled = append(hovered, h), append(focused, f), append(disabled, d)
	}
	choice := newSelect([]string{"Inpak", "Magazijn"}, "Kies een afdeling", nil)
	chosen := newSelect([]string{"Inpak", "Magazijn"}, "", nil)
	chosen.SetSelectedIndex(1)
	chosen.FocusGained()
	check, checked := NewCheck("Namen van leden erbij", nil), NewCheck("Alleen open acties", nil)
	check.FocusGained()
	checked.SetChecked(true)
	return Inset(GapLarge, VStack(GapMedium, row(rest...), row(hovered...), row(focused...), row(disabled...),
		row(MinSize(220, 0, choice), MinSize(220, 0, chosen)), row(check, checked)))
}

func TestControlsLook(t *testing.T) {
	golden(t, "controls/states", 720, 360, controls)
	goldenIn(t, "controls/states_projector", ThemeOptions{Variant: Dark, Projector: true}, 860, 420, controls)
}

func TestButtonActsOnKeysAndMouse(t *testing.T) {
	presses := 0
	button := NewButton("Bewaren", "", func() { presses++ })
	w := window(t, ThemeOptions{}, 200, 100, func(fyne.Window) fyne.CanvasObject { return button })
	w.Canvas().Focus(button)
	press(w, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
	test.Tap(button)
	if presses != 4 {
		t.Errorf("pressed %d times, want 4: Return, Enter, Space and a click", presses)
	}
	button.Disable()
	test.Tap(button)
	if presses != 4 {
		t.Error("a disabled button was pressed")
	}
}

func TestSelectTellsThePlace(t *testing.T) {
	place := -1
	choice := newSelect([]string{"Inpak", "Magazijn"}, "", func(i int) { place = i })
	w := window(t, ThemeOptions{}, 300, 200, func(fyne.Window) fyne.CanvasObject { return choice })
	w.Canvas().Focus(choice)
	press(w, fyne.KeyReturn)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("Enter did not open the list")
	}
	choice.SetSelectedIndex(1)
	if place != 1 {
		t.Errorf("told %d, want 1", place)
	}
}

func TestCheckChangesOnEnter(t *testing.T) {
	checked := false
	check := NewCheck("Namen", func(on bool) { checked = on })
	w := window(t, ThemeOptions{}, 300, 100, func(fyne.Window) fyne.CanvasObject { return check })
	w.Canvas().Focus(check)
	press(w, fyne.KeyReturn)
	if !checked {
		t.Error("Enter did not check the box")
	}
}

// newSelect returns a list. onChanged gets the place of the chosen option.
func newSelect(options []string, placeholder string, onChanged func(i int)) *Select {
	s := &Select{}
	s.Options, s.PlaceHolder = options, placeholder
	s.OnChanged = func(string) {
		if onChanged != nil {
			onChanged(s.SelectedIndex())
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// The window finds its canvas by the part that it knows: a field inside another part asks with that one, or F1 and
// the keys of the menu would be lost there.
func TestAFieldAsksTheWindowAsThePartItIs(t *testing.T) {
	line, search, plain := NewLineEntry("", nil), NewSearchField("", "", nil), NewTextField("", nil)
	if line.outer != fyne.Widget(line) || search.outer != fyne.Widget(search) || plain.outer != fyne.Widget(plain) {
		t.Error("a field asks with a part that the window does not know")
	}
}
