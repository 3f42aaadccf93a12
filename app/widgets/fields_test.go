package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// fields is every field, empty, filled, wrong and with the keyboard.
func fields(w fyne.Window) fyne.CanvasObject {
	form := NewForm()
	form.AddGroup("Wie")
	focused := filled("Femke")
	focused.FocusGained()
	form.AddBeside(NewFormRow("Roepnaam", focused), NewFormRow("Achternaam", NewTextField("Zoals op de lijst", nil)))
	form.Add("E-mail", filled("femke@")).SetError("Dit adres mist iets na het apenstaartje. Vul het aan of laat het veld leeg.")
	date := NewDateField(dutchDays(), nil)
	date.SetDate(day(2026, 11, 3))
	form.AddBeside(NewFormRow("In dienst", date), NewFormRow("Uit dienst", NewDateField(dutchDays(), nil)))
	form.AddGroup("Zoeken")
	search := NewSearchField("Zoek", "Leegmaken", nil)
	search.SetText("jansen")
	form.Add("Gezocht", search)
	form.Add("Wachtzin", NewPassphraseField("Minstens vier woorden", nil)).SetHint("Schrijf hem op en bewaar hem niet bij de laptop.")
	form.Add("Aantekening", NewMultiLine("Eén zin is genoeg", 2, nil))
	disabled := filled("Inpak")
	disabled.Disable()
	form.Add("Afdeling", disabled)
	return Inset(GapLarge, NewCard("Collega", form))
}

func TestFieldsLook(t *testing.T) { golden(t, "fields/form", 640, 800, fields) }

func TestCalendarLooks(t *testing.T) {
	golden(t, "fields/calendar", 420, 420, func(w fyne.Window) fyne.CanvasObject {
		date := NewDateField(dutchDays(), nil)
		date.SetDate(day(2026, 11, 3))
		content := Inset(GapLarge, VStack(0, HStack(0, date)))
		w.SetContent(content)
		settle(w, 420, 420)
		date.ShowCalendar()
		return content
	})
}

func dateWindow(t *testing.T) (*DateField, fyne.Window, *[]time.Time) {
	t.Helper()
	var told []time.Time
	date := NewDateField(dutchDays(), func(day time.Time) { told = append(told, day) })
	w := window(t, ThemeOptions{}, 420, 420, func(fyne.Window) fyne.CanvasObject { return VStack(0, date) })
	w.Canvas().Focus(date)
	return date, w, &told
}

// The space that pressed a button arrives once more, as a letter, where the button put
// the keyboard.
func TestFieldIsNotTypedInByTheKeyThatLedToIt(t *testing.T) {
	field := filled("n.n.b.")
	w := window(t, ThemeOptions{}, 420, 420, func(fyne.Window) fyne.CanvasObject { return VStack(0, field) })
	w.Canvas().Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
	field.TypedRune(' ')
	if field.Text != "n.n.b." {
		t.Fatalf("the field holds %q", field.Text)
	}
	field.TypedRune('x')
	field.TypedRune(' ')
	if field.Text != "x " {
		t.Errorf("after typing the field holds %q", field.Text)
	}
}

func TestDateFieldWritesOutWhatItUnderstood(t *testing.T) {
	for typed, want := range map[string]time.Time{"3-11": day(2026, 11, 3), "vandaag": day(2026, 11, 10), " 3-11-2025 ": day(2025, 11, 3)} {
		date, w, told := dateWindow(t)
		test.Type(date, typed)
		w.Canvas().Unfocus()
		if !date.Date().Equal(want) || date.Text != want.Format("02-01-2006") {
			t.Errorf("%q became %v and %q, want %v", typed, date.Date(), date.Text, want)
		}
		if len(*told) != 1 {
			t.Errorf("%q: told %d times, want once", typed, len(*told))
		}
	}
}

func TestDateFieldKeepsWhatItDoesNotUnderstand(t *testing.T) {
	date, w, told := dateWindow(t)
	test.Type(date, "volgende week ergens")
	w.Canvas().Unfocus()
	if date.Valid() || date.Text != "volgende week ergens" || len(*told) != 0 {
		t.Error("the words must stay, be wrong, and not be told")
	}
	date.SetText("")
	if !date.Valid() || !date.Date().IsZero() {
		t.Error("an empty field is no date, and right")
	}
}

func TestDateFieldTellsThatItWasEmptied(t *testing.T) {
	date, w, told := dateWindow(t)
	date.SetDate(day(2026, 11, 3))
	if len(*told) != 0 {
		t.Fatal("SetDate must not tell")
	}
	date.SetText("")
	w.Canvas().Unfocus()
	if len(*told) != 1 || !(*told)[0].IsZero() {
		t.Errorf("told %v, want no date", *told)
	}
}

func TestDateFieldCalendarWithTheKeyboard(t *testing.T) {
	date, w, told := dateWindow(t)
	date.SetDate(day(2026, 10, 31))
	press(w, fyne.KeyDown)             // opens
	press(w, fyne.KeyPageDown)         // 30 November: the 31st does not exist
	press(w, fyne.KeyLeft, fyne.KeyUp) // a day and a week back
	press(w, fyne.KeyReturn)
	if want := day(2026, 11, 22); !date.Date().Equal(want) || len(*told) != 1 {
		t.Errorf("chose %v, told %d times; want %v, once", date.Date(), len(*told), want)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the calendar stayed open")
	}
	press(w, fyne.KeyDown, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != date {
		t.Error("Escape must close the calendar and give the field the keyboard")
	}
}

func TestCalendarChoosesWithTheMouse(t *testing.T) {
	var chosen time.Time
	calendar := newCalendar(dutchDays(), day(2026, 11, 10), func(day time.Time) { chosen = day })
	window(t, ThemeOptions{}, 300, 320, func(fyne.Window) fyne.CanvasObject { return calendar })
	side := calendar.cell()
	test.TapAt(calendar, fyne.NewPos(Gap+6.5*side, calendar.top()+0.5*side)) // first Sunday
	if want := day(2026, 11, 1); !chosen.Equal(want) {
		t.Errorf("chose %v, want %v", chosen, want)
	}
}

func TestSearchFieldKeys(t *testing.T) {
	var found []string
	down, escaped := false, false
	search := NewSearchField("", "", func(text string) { found = append(found, text) })
	search.OnDown = func() { down = true }
	search.OnEscape = func() { escaped = true }
	w := window(t, ThemeOptions{}, 300, 100, func(fyne.Window) fyne.CanvasObject { return search })
	w.Canvas().Focus(search)
	test.Type(search, "ja")
	press(w, fyne.KeyDown, fyne.KeyEscape)
	if len(found) != 3 || found[1] != "ja" || found[2] != "" {
		t.Errorf("searched for %q, want each letter and then nothing", found)
	}
	if !down || escaped {
		t.Error("Down must go to the results; the first Escape only empties")
	}
	press(w, fyne.KeyEscape)
	if !escaped {
		t.Error("Escape in an empty field must go on")
	}
}

func TestSearchFieldCrossEmpties(t *testing.T) {
	search := NewSearchField("", "Leegmaken", nil)
	w := window(t, ThemeOptions{}, 300, 100, func(fyne.Window) fyne.CanvasObject { return search })
	if search.clear.Visible() {
		t.Error("an empty field has a cross")
	}
	search.SetText("jansen")
	test.Tap(search.clear)
	if search.Text != "" || w.Canvas().Focused() != search {
		t.Error("the cross must empty the field and give it the keyboard")
	}
}

func TestLineEntryAddsAndStays(t *testing.T) {
	var added []string
	entry := NewLineEntry("", func(text string) bool { added = append(added, text); return text != "vol" })
	w := window(t, ThemeOptions{}, 300, 100, func(fyne.Window) fyne.CanvasObject { return entry })
	w.Canvas().Focus(entry)
	test.Type(entry, "  Rooster bespreken ")
	press(w, fyne.KeyReturn, fyne.KeyReturn)
	if len(added) != 1 || added[0] != "Rooster bespreken" || entry.Text != "" {
		t.Errorf("added %q and shows %q; want one trimmed line and an empty field", added, entry.Text)
	}
	if w.Canvas().Focused() != entry {
		t.Error("the field lost the keyboard")
	}
	test.Type(entry, "vol")
	press(w, fyne.KeyReturn)
	if entry.Text != "vol" {
		t.Error("a line that could not be added must stay")
	}
}

func TestMultiLineLetsTabLeave(t *testing.T) {
	text, next := NewMultiLine("", 2, nil), NewButton("Bewaren", "", nil)
	w := window(t, ThemeOptions{}, 300, 200, func(fyne.Window) fyne.CanvasObject { return VStack(0, text, next) })
	if text.AcceptsTab() {
		t.Error("the field swallows Tab")
	}
	w.Canvas().Focus(text)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != next {
		t.Error("Tab did not go to the next part")
	}
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if text.Text != "\n" {
		t.Error("Enter must start a new line")
	}
}

func TestFormShowsAndClearsErrors(t *testing.T) {
	form := NewForm()
	row := form.Add("E-mail", filled("x"))
	window(t, ThemeOptions{}, 400, 300, func(fyne.Window) fyne.CanvasObject { return form })
	height := row.MinSize().Height
	row.SetError("Dit is geen adres.")
	if row.Error() == "" || row.MinSize().Height <= height {
		t.Error("the error is not shown")
	}
	row.SetError("")
	if row.Error() != "" || row.MinSize().Height != height {
		t.Error("the error stayed")
	}
}

func TestFormIsNeverWiderThanItsLimit(t *testing.T) {
	field := NewTextField("", nil)
	form := NewForm()
	form.Add("Naam", field)
	window(t, ThemeOptions{}, 1200, 300, func(fyne.Window) fyne.CanvasObject { return form })
	if field.Size().Width != FormWidth {
		t.Errorf("the field is %v wide, want %v", field.Size().Width, FormWidth)
	}
}

func TestTabGoesThroughAForm(t *testing.T) {
	first, second := NewTextField("", nil), NewTextField("", nil)
	form := NewForm()
	form.Add("Naam", first)
	form.AddBeside(NewFormRow("Plaats", second))
	w := window(t, ThemeOptions{}, 400, 300, func(fyne.Window) fyne.CanvasObject { return container.NewVScroll(form) })
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != first {
		t.Error("Tab did not reach the first field")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != second {
		t.Error("Tab did not reach the second field")
	}
}
