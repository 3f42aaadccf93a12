package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestEllipsisFitsTheWidth(t *testing.T) {
	for _, text := range []string{"", "Jansen", "van den Heuvel-Rijnders", "Øverland Ærø Straße"} {
		for width := float32(0); width < 200; width += 13 {
			got := ellipsis(text, width, 14, fyne.TextStyle{})
			if w := fyne.MeasureText(got, 14, fyne.TextStyle{}).Width; w > width+0.5 && got != "…" {
				t.Errorf("%q in %v became %q, which is %v wide", text, width, got, w)
			}
			if got != text && !strings.HasSuffix(got, "…") {
				t.Errorf("%q was cut without a sign: %q", text, got)
			}
		}
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	text := "Eén of twee volgende stappen zijn altijd te vinden.\nZet er een naam bij: arbeidsomstandighedenspreekuur."
	for width := float32(40); width < 400; width += 37 {
		lines := wrap(text, width, 14, fyne.TextStyle{})
		for _, line := range lines {
			if w := fyne.MeasureText(line, 14, fyne.TextStyle{}).Width; w > width+0.5 {
				t.Errorf("at %v the line %q is %v wide", width, line, w)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, " ", "")), "") }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(text) {
			t.Errorf("at %v words were lost: %q", width, got)
		}
	}
}

func TestParagraphGrowsWhenNarrow(t *testing.T) {
	p := NewParagraph(strings.Repeat("woord ", 40))
	w := window(t, ThemeOptions{}, 600, 300, func(fyne.Window) fyne.CanvasObject { return VStack(0, p) })
	wide := p.MinSize().Height
	settle(w, 200, 300)
	if p.MinSize().Height <= wide {
		t.Error("a narrower paragraph must be higher")
	}
}

func TestFlowGoesOnBelow(t *testing.T) {
	row := NewChipRow(Fact{Text: "nachtploeg"}, Fact{Text: ""}, Fact{Text: "contactpersoon"}, Fact{Text: "informele leider"})
	w := window(t, ThemeOptions{}, 600, 300, func(fyne.Window) fyne.CanvasObject { return VStack(0, row) })
	if n := len(row.box.Objects); n != 3 {
		t.Errorf("%d chips, want 3: an empty fact is left out", n)
	}
	wide := row.MinSize().Height
	settle(w, 150, 300)
	if row.MinSize().Height <= wide {
		t.Error("chips must go on below where the line is full")
	}
}

func TestLanesStandBelowEachOtherWhereNarrow(t *testing.T) {
	left, right := NewCard("Nu", NewParagraph("Kort")), NewCard("Lange agenda", NewParagraph("Lang"))
	w := window(t, ThemeOptions{}, 900, 500, func(fyne.Window) fyne.CanvasObject { return VStack(0, NewLanes(left, right)) })
	if left.Position().Y != right.Position().Y {
		t.Error("in a wide window lanes stand side by side")
	}
	settle(w, 500, 500)
	if right.Position().Y <= left.Position().Y {
		t.Error("in a narrow window lanes stand below each other")
	}
}
