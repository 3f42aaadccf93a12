package figure

import (
	"image/color"
	"math"
)

// Role is the meaning of a colour. The window and the PDF each have their own
// colour for a role.
type Role int

// The roles.
const (
	None     Role = iota // not painted
	Ink                  // text
	Muted                // text that matters less
	Hairline             // thin lines
	Track                // the empty part of a bar, and quiet surfaces
	Paper                // the background
	Primary
	Due     // amber
	Overdue // brick red
	Density // Paint.Share on the scale; the same colour everywhere
	OnDensity
)

// Paint is a role, with a share 0–1 for the roles Density and OnDensity.
type Paint struct {
	Role  Role
	Share float64
}

// Color returns the colour of the paint. The colours of all roles but Density
// and OnDensity come from the caller.
func (p Paint) Color(roles func(Role) color.NRGBA) color.NRGBA {
	switch p.Role {
	case Density:
		return Scale(p.Share)
	case OnDensity:
		return onScale(p.Share)
	}
	return roles(p.Role)
}

// fullScale is the density from which the scale has its deepest colour. Above it a group is
// strong, and the difference matters little.
const fullScale = 0.6

// cividis returns the sequential scale that reads the same for colour-blind people,
// here from light (few) to deep (many), so that more members give more ink.
func cividis() [10]color.NRGBA {
	return [...]color.NRGBA{
		{0xFF, 0xEA, 0x46, 0xFF},
		{0xE4, 0xCF, 0x5B, 0xFF},
		{0xC4, 0xB5, 0x6C, 0xFF},
		{0xA6, 0x9D, 0x75, 0xFF},
		{0x8A, 0x87, 0x79, 0xFF},
		{0x70, 0x71, 0x73, 0xFF},
		{0x57, 0x5C, 0x6D, 0xFF},
		{0x39, 0x48, 0x6B, 0xFF},
		{0x00, 0x33, 0x6F, 0xFF},
		{0x00, 0x20, 0x4D, 0xFF},
	}
}

// Scale returns the colour for a density.
func Scale(share float64) color.NRGBA {
	steps := cividis()
	place := clamp(share/fullScale) * float64(len(steps)-1)
	low := min(int(place), len(steps)-2)
	a, b, part := steps[low], steps[low+1], place-float64(low)
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + part*(float64(y)-float64(x)))) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xFF}
}

// onScale returns the colour for text upon Scale(share): black or white,
// whichever contrasts more; always at least 4.5 : 1.
func onScale(share float64) color.NRGBA {
	dark, light := color.NRGBA{0, 0, 0, 0xFF}, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	if under := Scale(share); Contrast(dark, under) < Contrast(light, under) {
		return light
	}
	return dark
}

// PrintColor returns the colours of the roles on white paper.
func PrintColor(r Role) color.NRGBA {
	switch r {
	case Muted:
		return color.NRGBA{0x55, 0x65, 0x6B, 0xFF}
	case Hairline:
		return color.NRGBA{0xD5, 0xDE, 0xE1, 0xFF}
	case Track:
		return color.NRGBA{0xEE, 0xF3, 0xF4, 0xFF}
	case Paper:
		return color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	case Primary:
		return color.NRGBA{0x0B, 0x4F, 0x5C, 0xFF}
	case Due:
		return color.NRGBA{0x8F, 0x55, 0x00, 0xFF}
	case Overdue:
		return color.NRGBA{0xA1, 0x2F, 0x1F, 0xFF}
	}
	return color.NRGBA{0x1B, 0x26, 0x2B, 0xFF}
}

// Contrast returns the contrast ratio of two colours as WCAG 2 defines it: 1 to 21.
func Contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// clamp returns a share limited to 0–1; NaN becomes 0.
func clamp(share float64) float64 {
	if math.IsNaN(share) {
		return 0
	}
	return max(0, min(1, share))
}
