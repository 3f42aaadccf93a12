package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of Kader's own colours, beside those of Fyne.
const (
	ColorPetrol      fyne.ThemeColorName = "kaderPetrol"      // primary: buttons, links, selection
	ColorDue         fyne.ThemeColorName = "kaderDue"         // amber: soon
	ColorOverdue     fyne.ThemeColorName = "kaderOverdue"     // brick red: late, or wrong
	ColorGood        fyne.ThemeColorName = "kaderGood"        // green: done
	ColorMuted       fyne.ThemeColorName = "kaderMuted"       // text that may stand back
	ColorCard        fyne.ThemeColorName = "kaderCard"        // surface of a card
	ColorCardBorder  fyne.ThemeColorName = "kaderCardBorder"  // its edge
	ColorRail        fyne.ThemeColorName = "kaderRail"        // left rail
	ColorRowHover    fyne.ThemeColorName = "kaderRowHover"    // row under the pointer
	ColorRowSelected fyne.ThemeColorName = "kaderRowSelected" // chosen rows
	ColorTrack       fyne.ThemeColorName = "kaderTrack"       // empty part of a bar
	ColorChip        fyne.ThemeColorName = "kaderChip"        // surface of a neutral chip
	ColorChipPetrol  fyne.ThemeColorName = "kaderChipPetrol"
	ColorChipDue     fyne.ThemeColorName = "kaderChipDue"
	ColorChipOverdue fyne.ThemeColorName = "kaderChipOverdue"
	ColorChipGood    fyne.ThemeColorName = "kaderChipGood"
	ColorTintName    fyne.ThemeColorName = "kaderTintName"    // columns of a list, by what they hold
	ColorTintWork    fyne.ThemeColorName = "kaderTintWork"    // where and as what somebody works
	ColorTintTerms   fyne.ThemeColorName = "kaderTintTerms"   // days, hours, form of contract
	ColorTintContact fyne.ThemeColorName = "kaderTintContact" // address, phone, e-mail
	ColorTintUnion   fyne.ThemeColorName = "kaderTintUnion"   // membership
	ColorRing        fyne.ThemeColorName = "kaderRing"        // around what has the keyboard
)

// Variant says whether the window is light or dark.
type Variant int

// Light, dark, or whatever the system says.
const (
	FollowSystem Variant = iota
	Light
	Dark
)

// ThemeOptions is what a user may choose about the look.
type ThemeOptions struct {
	Variant   Variant
	Scale     float32 // of text, 1–2; other values are brought within
	Projector bool    // larger and with more contrast
	Wall      float32 // how many times larger for a wall, with more contrast; 0 is no wall
}

// projectorScale is what projector mode adds to the chosen text size.
const projectorScale = 1.25

// kaderTheme is Kader's look: warm, calm, one typeface.
type kaderTheme struct {
	options     ThemeOptions
	light, dark palette
}

var _ fyne.Theme = (*kaderTheme)(nil)

// NewTheme returns the look with the given choices. Changing a choice means
// making another theme and setting it on the app.
func NewTheme(o ThemeOptions) fyne.Theme {
	o.Scale = min(max(o.Scale, 1), 2)
	t := &kaderTheme{
		options: o,
		light:   lightPalette(),
		dark:    darkPalette(),
	}
	switch {
	case o.Wall > 0:
		t.options.Scale *= o.Wall
	case o.Projector:
		t.options.Scale *= projectorScale
	}
	if o.Projector || o.Wall > 0 {
		t.light.strengthen(projectorLight())
		t.dark.strengthen(projectorDark())
	}
	return t
}

// Color returns a colour of ours or, for names we do not set, Fyne's.
func (t *kaderTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.light
	switch t.options.Variant {
	case FollowSystem:
		if v == theme.VariantDark {
			p = t.dark
		}
	case Light:
		v = theme.VariantLight
	case Dark:
		p, v = t.dark, theme.VariantDark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font returns Noto Sans, the typeface of the papers too, in Fyne's own copy: Fyne holds that one in
// memory in any case, and a copy of ours beside it would take 15 MiB more. There is no italic.
func (t *kaderTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return theme.DefaultTextBoldFont()
	}
	return theme.DefaultTextFont()
}

// Icon returns Fyne's icons, which are of the same set as ours.
func (t *kaderTheme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size returns sizes; text and what must grow with it are scaled.
func (t *kaderTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameHeadingText:
		return 24 * t.options.Scale
	case theme.SizeNameSubHeadingText:
		return 16 * t.options.Scale
	case theme.SizeNameText:
		return baseText * t.options.Scale
	case theme.SizeNameCaptionText:
		return 12 * t.options.Scale
	case theme.SizeNameInlineIcon:
		return 20 * t.options.Scale
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameMenuRadius:
		return 6
	case theme.SizeNameCardRadius, theme.SizeNameDialogRadius, theme.SizeNamePopupRadius:
		return cornerRadius
	case theme.SizeNameSelectionRadius, theme.SizeNameScrollBarRadius:
		return 4
	case theme.SizeNameScrollBarSmall:
		return 5
	}
	return theme.DefaultTheme().Size(name)
}
