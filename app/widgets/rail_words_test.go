package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kader/assets"
)

// The name of a page is bold while the page is open; no word of it is broken then.
func TestNamesOfPagesFitTheRailWhenBold(t *testing.T) {
	for _, code := range assets.Languages() {
		lang, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{
			"page.today", "page.snapshot", "page.people", "page.conversations", "page.plan", "page.meetings", "page.group", "shell.search", "shell.lock",
		} {
			for word := range strings.FieldsSeq(lang.Text(key)) {
				text := NewText(word, Style{Size: theme.SizeNameCaptionText, Bold: true})
				window(t, ThemeOptions{}, 200, 100, func(fyne.Window) fyne.CanvasObject { return text })
				if width := text.MinSize().Width; width > railWidth-2*railWordEdge {
					t.Errorf("%s: %q of %q is %.0f wide", code, word, key, width)
				}
			}
		}
	}
}

// A name of two words breaks while its page is closed where it breaks when that is open and
// the name bold: otherwise it stands from edge to edge, over a gap.
func TestNamesOnTheRailBreakAlikeWhenBold(t *testing.T) {
	rail := NewRail([]RailItem{
		{ID: "a", Caption: "Vandaag", Icon: "today"}, {ID: "b", Caption: "Nieuwe collega’s", Icon: "person_add"},
	}, nil, nil)
	for _, scale := range []float32{1, 1.25, 1.5} {
		window(t, ThemeOptions{Scale: scale}, 200, 600, func(fyne.Window) fyne.CanvasObject { return container.NewBorder(nil, nil, rail, nil) })
		word := rail.items[1].word
		rail.SetSelected("a")
		plain := len(word.broken(word.width))
		rail.SetSelected("b")
		if bold := len(word.broken(word.width)); bold != plain {
			t.Errorf("scale %v: %d lines, and %d when bold", scale, plain, bold)
		}
	}
}
