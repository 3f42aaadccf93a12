package widgets

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/font"

	"kader/assets"
)

// The typeface of the window has every letter that our texts use, and those of the names of Europe.
func TestTheTypefaceHasEveryLetter(t *testing.T) {
	look := NewTheme(ThemeOptions{})
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		face, err := font.ParseTTF(bytes.NewReader(look.Font(style).Content()))
		if err != nil {
			t.Fatal(err)
		}
		letters := "ÆØÅæøåßéłőĲĳŉİıÞþÐðŠšŽžĂăȚțŐőŹźΑωЖя€–—…•›‹’“”«»§°·"
		for _, code := range assets.Languages() {
			texts, err := os.ReadFile(filepath.Join("..", "..", "assets", "text", code+".json"))
			if err != nil {
				t.Fatal(err)
			}
			letters += string(texts)
		}
		for _, r := range letters {
			if _, has := face.NominalGlyph(r); !has && r >= ' ' {
				t.Errorf("%q is missing, bold %v", r, style.Bold)
			}
		}
	}
}
