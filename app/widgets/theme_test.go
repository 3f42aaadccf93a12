package widgets

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/reports/figure"
)

// readable is the contrast that text needs, and visible that of edges and rings.
const (
	readable = 4.5
	edges    = 3
)

// pairs are the texts that stand on each ground.
func pairs() map[fyne.ThemeColorName][]fyne.ThemeColorName {
	words := []fyne.ThemeColorName{theme.ColorNameForeground, ColorMuted, ColorPetrol}
	accents := append([]fyne.ThemeColorName{ColorDue, ColorOverdue, ColorGood}, words...)
	return map[fyne.ThemeColorName][]fyne.ThemeColorName{
		theme.ColorNameBackground:        accents,
		ColorCard:                        accents,
		ColorRail:                        words,
		ColorRowHover:                    accents,
		ColorRowSelected:                 words,
		theme.ColorNameMenuBackground:    words,
		theme.ColorNameOverlayBackground: accents,
		theme.ColorNameInputBackground:   {theme.ColorNameForeground, theme.ColorNamePlaceHolder},
		theme.ColorNameButton:            words,
		ColorChip:                        {theme.ColorNameForeground, ColorMuted},
		ColorTintName:                    {theme.ColorNameForeground, ColorMuted, ColorDue},
		ColorTintWork:                    {theme.ColorNameForeground, ColorMuted, ColorDue},
		ColorTintTerms:                   {theme.ColorNameForeground, ColorMuted, ColorDue},
		ColorTintContact:                 {theme.ColorNameForeground, ColorMuted, ColorDue},
		ColorTintUnion:                   {theme.ColorNameForeground, ColorMuted, ColorDue},
		ColorChipPetrol:                  {ColorPetrol, theme.ColorNameForeground},
		ColorChipDue:                     {ColorDue, theme.ColorNameForeground},
		ColorChipOverdue:                 {ColorOverdue, theme.ColorNameForeground},
		ColorChipGood:                    {ColorGood, theme.ColorNameForeground},
		ColorPetrol:                      {theme.ColorNameForegroundOnPrimary},
		ColorOverdue:                     {theme.ColorNameForegroundOnError},
		ColorDue:                         {theme.ColorNameForegroundOnWarning},
		ColorGood:                        {theme.ColorNameForegroundOnSuccess},
	}
}

// contrastOf is the contrast of two opaque colours.
func contrastOf(a, b color.Color) float64 {
	return figure.Contrast(color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA))
}

func allThemes() map[string]fyne.Theme {
	themes := map[string]fyne.Theme{}
	for name, variant := range map[string]Variant{"light": Light, "dark": Dark} {
		for _, projector := range []bool{false, true} {
			themes[fmt.Sprint(name, " projector ", projector)] = NewTheme(ThemeOptions{Variant: variant, Projector: projector})
		}
	}
	return themes
}

func TestTextIsReadableOnEveryGround(t *testing.T) {
	for look, th := range allThemes() {
		for ground, texts := range pairs() {
			for _, text := range texts {
				if c := contrastOf(th.Color(text, 0), th.Color(ground, 0)); c < readable {
					t.Errorf("%s: %s on %s has contrast %.2f, want %v", look, text, ground, c, readable)
				}
			}
		}
	}
}

func TestTextStaysReadableUnderPointerAndKeyboard(t *testing.T) {
	for look, th := range allThemes() {
		for _, top := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus} {
			buttons := map[fyne.ThemeColorName]fyne.ThemeColorName{
				theme.ColorNameButton:          theme.ColorNameForeground,
				theme.ColorNameInputBackground: theme.ColorNameForeground,
				ColorCard:                      ColorPetrol,
			}
			for ground, text := range buttons {
				mixed := over(th.Color(ground, 0), th.Color(top, 0))
				if c := contrastOf(th.Color(text, 0), mixed); c < readable {
					t.Errorf("%s: %s on %s with %s has contrast %.2f, want %v", look, text, ground, top, c, readable)
				}
			}
		}
	}
}

func TestEdgesAndRingsAreVisible(t *testing.T) {
	for look, th := range allThemes() {
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorCard, ColorRail, ColorRowSelected, theme.ColorNameOverlayBackground} {
			if c := contrastOf(th.Color(ColorRing, 0), th.Color(ground, 0)); c < edges {
				t.Errorf("%s: the ring on %s has contrast %.2f, want %v", look, ground, c, edges)
			}
		}
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorCard, theme.ColorNameInputBackground} {
			if c := contrastOf(th.Color(theme.ColorNameInputBorder, 0), th.Color(ground, 0)); c < edges {
				t.Errorf("%s: the edge of a field on %s has contrast %.2f, want %v", look, ground, c, edges)
			}
		}
	}
}

func TestProjectorHasMoreContrastAndLargerText(t *testing.T) {
	for _, variant := range []Variant{Light, Dark} {
		plain, strong := NewTheme(ThemeOptions{Variant: variant}), NewTheme(ThemeOptions{Variant: variant, Projector: true})
		contrast := func(th fyne.Theme) float64 {
			return contrastOf(th.Color(ColorMuted, 0), th.Color(theme.ColorNameBackground, 0))
		}
		if contrast(strong) <= contrast(plain) {
			t.Errorf("variant %d: projector mode has no more contrast", variant)
		}
		if strong.Size(theme.SizeNameText) <= plain.Size(theme.SizeNameText) {
			t.Errorf("variant %d: projector mode has no larger text", variant)
		}
	}
}

func TestFollowSystemTakesTheVariantOfTheSystem(t *testing.T) {
	follow := NewTheme(ThemeOptions{})
	light := NewTheme(ThemeOptions{Variant: Light}).Color(ColorCard, theme.VariantDark)
	dark := NewTheme(ThemeOptions{Variant: Dark}).Color(ColorCard, theme.VariantLight)
	if follow.Color(ColorCard, theme.VariantLight) != light || follow.Color(ColorCard, theme.VariantDark) != dark {
		t.Error("the theme does not follow the system")
	}
	if light == dark {
		t.Error("light and dark are the same")
	}
}

func TestTextScaleStaysBetweenOneAndTwo(t *testing.T) {
	for scale, want := range map[float32]float32{0: 14, 0.5: 14, 1.5: 21, 2: 28, 9: 28} {
		if got := NewTheme(ThemeOptions{Scale: scale}).Size(theme.SizeNameText); got != want {
			t.Errorf("scale %v gives text of %v, want %v", scale, got, want)
		}
	}
}

func TestForeignThemesFallBackToOurColours(t *testing.T) {
	fyne.CurrentApp().Settings().SetTheme(theme.DefaultTheme())
	defer fyne.CurrentApp().Settings().SetTheme(NewTheme(ThemeOptions{Variant: Light}))
	if _, _, _, alpha := colorOf(NewText("", Style{}), ColorCard).RGBA(); alpha == 0 {
		t.Error("a card has no colour under another theme")
	}
}

// Some steps of the density scale are as light as the empty part of a bar: its edge tells
// where it ends.
func TestTheEndOfABarIsVisible(t *testing.T) {
	for _, options := range []ThemeOptions{
		{Variant: Light}, {Variant: Dark}, {Variant: Light, Projector: true}, {Variant: Dark, Projector: true},
	} {
		bar := newShareBar(0.35, "35%")
		window(t, options, 200, 100, func(fyne.Window) fyne.CanvasObject { return bar })
		if c := contrastOf(bar.draw.fill.StrokeColor, bar.draw.track.FillColor); c < edges {
			t.Errorf("%+v: the edge of the filled part has contrast %.2f with the empty part, want %v", options, c, edges)
		}
	}
}
