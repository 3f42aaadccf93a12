package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
			"page.today", "page.snapshot", "page.people", "page.new-hires", "page.plan", "page.meetings", "page.group", "shell.search", "shell.lock",
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
