package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// controls is buttons and choices in all their states.
func controls(fyne.Window) fyne.CanvasObject {
	row := func(objects ...fyne.CanvasObject) fyne.CanvasObject { return HStack(GapMedium, objects...) }
	kinds := []func(string, string, func()) *Button{NewPrimaryButton, NewButton, NewQuietButton, NewDangerButton}
	var rest, hovered, focused, disabled []fyne.CanvasObject
	for _, kind := range kinds {
		rest = append(rest, kind("Toevoegen", "add", nil))
		h, f, d := kind("Toevoegen", "add", nil), kind("Toevoegen", "", nil), kind("Toevoegen", "add", nil)
		h.MouseIn(nil)
		f.FocusGained()
		d.Disable()
		hovered, focused, disabled = append(hovered, h), append(focused, f), append(disabled, d)
	}
	on, tabbed := NewToggle("Zonder contactpersoon", nil), NewToggle("Nieuw", nil)
	on.SetOn(true)
	tabbed.FocusGained()
	segments := NewSegments([]string{"Afdelingen", "Onderwerpen", "Film"}, nil)
	segments.SetSelected(1)
	segments.FocusGained()
	choice := NewSelect([]string{"Inpak", "Magazijn"}, "Kies een afdeling", nil)
	chosen := NewSelect([]string{"Inpak", "Magazijn"}, "", nil)
	chosen.SetSelectedIndex(1)
	chosen.FocusGained()
	check, checked := NewCheck("Namen van leden erbij", nil), NewCheck("Alleen open acties", nil)
	check.FocusGained()
	checked.SetChecked(true)
	return Inset(GapLarge, VStack(GapMedium, row(rest...), row(hovered...), row(focused...), row(disabled...),
		row(on, tabbed, NewToggle("Vertrokken", nil)), row(segments), row(MinSize(220, 0, choice), MinSize(220, 0, chosen)), row(check, checked)))
}

func TestControlsLook(t *testing.T) {
	golden(t, "controls/states", 720, 480, controls)
	goldenIn(t, "controls/states_projector", ThemeOptions{Variant: Dark, Projector: true}, 900, 600, controls)
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

func TestToggleTellsItsState(t *testing.T) {
	var told []bool
	toggle := NewToggle("Nieuw", func(on bool) { told = append(told, on) })
	w := window(t, ThemeOptions{}, 200, 100, func(fyne.Window) fyne.CanvasObject { return toggle })
	w.Canvas().Focus(toggle)
	press(w, fyne.KeySpace)
	test.Tap(toggle)
	if len(told) != 2 || !told[0] || told[1] {
		t.Errorf("told %v, want on and off again", told)
	}
}

func TestSegmentsChooseWithArrows(t *testing.T) {
	var told []int
	segments := NewSegments([]string{"a", "b", "c"}, func(i int) { told = append(told, i) })
	w := window(t, ThemeOptions{}, 300, 100, func(fyne.Window) fyne.CanvasObject { return segments })
	w.Canvas().Focus(segments)
	press(w, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome)
	if want := []int{1, 2, 0}; len(told) != 3 || told[0] != want[0] || told[1] != want[1] || told[2] != want[2] {
		t.Errorf("told %v, want %v: no news at the ends", told, want)
	}
}

func TestSelectTellsThePlace(t *testing.T) {
	place := -1
	choice := NewSelect([]string{"Inpak", "Magazijn"}, "", func(i int) { place = i })
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
