package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// parts is what shows without being changed: chips, bars, cards, banners.
func parts(fyne.Window) fyne.CanvasObject {
	var facts []Fact
	for i, word := range []string{"gewoon", "van ons", "deze week", "te laat", "gedaan", "misschien"} {
		facts = append(facts, Fact{Text: word, Tone: Tone(i)})
		facts = append(facts, Fact{Text: word, Tone: Tone(i), Icon: []string{"info", "star", "schedule", "warning", "check", "help"}[i]})
	}
	bars := NewCard("Organisatiegraad", VStack(Gap, newShareBar(0, "0%"), newShareBar(0.04, "4%"), newShareBar(0.5, "50%"), newShareBar(1, "100%"), newShareBar(-1, "onbekend")))
	due := NewBanner(ToneDue, "info", "Dit dossier is elders open. Je kunt lezen, niet wijzigen.", NewButton("Opnieuw kijken", "", nil))
	good := NewBanner(ToneGood, "check_circle", "Opgeslagen.")
	page := Inset(GapLarge, VStack(GapMedium, NewChipRow(facts...), NewLanes(bars, NewCard("Nu", NewParagraph("Eén of twee volgende stappen zijn altijd te vinden."), NewQuietButton("Alles", "", nil)))))
	return VStack(0, due, good, page)
}

func TestPartsLook(t *testing.T) { golden(t, "parts/all", 900, 460, parts) }

func TestRailLooksCompactWhereLow(t *testing.T) {
	golden(t, "rail/compact", 96, 460, func(fyne.Window) fyne.CanvasObject {
		r := kaderRail()
		r.items[3].MouseIn(nil)
		r.items[4].FocusGained()
		return r
	})
}

func TestProgressLooks(t *testing.T) {
	golden(t, "progress/half", 640, 400, func(w fyne.Window) fyne.CanvasObject {
		page := todayPage(w)
		w.SetContent(page)
		settle(w, 640, 400)
		p := NewProgress("Lijst vergelijken met je dossier", "Stoppen", func() {})
		p.Set(0.46, "46%")
		p.busy.Hide() // it moves
		p.ShowOver(w.Canvas())
		return page
	})
}

func TestProgressCancels(t *testing.T) {
	cancelled := 0
	w := window(t, ThemeOptions{}, 640, 400, todayPage)
	p := NewProgress("", "Stoppen", func() { cancelled++ })
	p.ShowOver(w.Canvas())
	press(w, fyne.KeyReturn, fyne.KeyEscape)
	if cancelled != 2 {
		t.Errorf("cancelled %d times, want by Enter and by Escape", cancelled)
	}
	p.Close()
	p.Close()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the cover stayed")
	}
}

func TestRailChoosesWithKeysAndMouse(t *testing.T) {
	var told []string
	rail := kaderRail()
	rail.OnSelect = func(id string) { told = append(told, id) }
	w := window(t, ThemeOptions{}, 96, 700, func(fyne.Window) fyne.CanvasObject { return rail })
	w.Canvas().FocusNext()
	press(w, fyne.KeyDown, fyne.KeyReturn)
	test.Tap(rail.items[6])
	if len(told) != 2 || told[0] != "snapshot" || told[1] != "group" || rail.selected != "group" {
		t.Errorf("told %v, want snapshot and group", told)
	}
	rail.SetSelected("plan")
	if len(told) != 2 {
		t.Error("SetSelected called OnSelect")
	}
}

func TestPaneClosesOnEscapeInItsFields(t *testing.T) {
	closed := 0
	field, choice := NewTextField("", nil), newSelect([]string{"a"}, "", nil)
	pane := NewDetailPane("Sluiten", func() { closed++ })
	main := NewButton("Lijst", "", nil)
	w := window(t, ThemeOptions{}, 1000, 500, func(fyne.Window) fyne.CanvasObject { return WithPane(main, pane) })
	if pane.Visible() || main.Size().Width != 1000 {
		t.Fatal("a new pane must be closed and leave the page its width")
	}
	for _, part := range []fyne.Focusable{field, choice, pane.cross} {
		form := NewForm()
		form.Add("Naam", field)
		form.Add("Afdeling", choice)
		pane.Open("Femke", NewCard("", container.NewVBox(form)))
		w.Canvas().Focus(part)
		press(w, fyne.KeyEscape)
		if pane.Visible() || main.Size().Width != 1000 {
			t.Errorf("Escape in %T did not close the pane and give the page its width", part)
		}
	}
	if closed != 3 {
		t.Errorf("told %d times, want 3", closed)
	}
}

func TestPaneStaysWithinItsWidth(t *testing.T) {
	pane := NewDetailPane("", nil)
	w := window(t, ThemeOptions{}, 1280, 500, func(fyne.Window) fyne.CanvasObject { return WithPane(NewButton("", "", nil), pane) })
	for _, width := range []float32{900, 1280, 2560} {
		pane.Open("Femke", NewParagraph("Een zin."))
		settle(w, width, 500)
		if got := pane.Size().Width; got < 360 || got > 420 {
			t.Errorf("in a window of %v the pane is %v wide, want 360–420", width, got)
		}
	}
}

func TestEmptyStateHasOneButton(t *testing.T) {
	tapped := false
	e := NewEmptyState("groups", "Nog niemand.", "Toevoegen", func() { tapped = true })
	w := window(t, ThemeOptions{}, 600, 400, func(fyne.Window) fyne.CanvasObject { return e })
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	if !tapped {
		t.Error("the button of the empty page is not reached")
	}
	if NewEmptyState("groups", "Nog niemand.", "", nil).button.Visible() {
		t.Error("a button without a word is shown")
	}
}

func TestHeaderPutsActionsBelowWhereNarrow(t *testing.T) {
	button := NewPrimaryButton("Collega toevoegen", "person_add", nil)
	header := NewPageHeader("Mensen", "", NewButton("Lijst inlezen", "", nil), button)
	header.SetSentence("1.284 collega's, van wie 486 lid.")
	w := window(t, ThemeOptions{}, 1000, 300, func(fyne.Window) fyne.CanvasObject { return VStack(0, header) })
	at := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(button) }
	if right := at().X + button.Size().Width; right != 1000 {
		t.Errorf("the primary button ends at %v, want the right edge", right)
	}
	settle(w, 460, 300)
	if at().Y < header.sentence.Size().Height {
		t.Error("in a narrow window the actions must stand below the words")
	}
}

func TestPaneTakesThePlaceOfANarrowPage(t *testing.T) {
	pane, main := NewDetailPane("", nil), NewButton("Lijst", "", nil)
	window(t, ThemeOptions{}, 700, 500, func(fyne.Window) fyne.CanvasObject { return WithPane(main, pane) })
	pane.Open("Femke", NewParagraph("Een zin."))
	if pane.Size().Width != 700-2*GapMedium || main.Visible() {
		t.Error("the pane must cover a page that has no room beside it")
	}
	pane.Close()
	if !main.Visible() || main.Size().Width != 700 {
		t.Error("the page did not come back")
	}
}
