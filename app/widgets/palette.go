package widgets

import (
	"image/color"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// palette gives each colour name its colour.
type palette map[fyne.ThemeColorName]color.Color

// strengthen replaces colours by others of more contrast.
func (p palette) strengthen(with palette) { maps.Copy(p, with) }

// hex returns the opaque colour 0xRRGGBB.
func hex(rgb uint32) color.NRGBA { return hexAlpha(rgb, 0xff) }

// hexAlpha returns the colour 0xRRGGBB with the given opacity.
func hexAlpha(rgb uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: alpha}
}

func lightPalette() palette {
	p := palette{
		theme.ColorNameBackground:        hex(0xfaf7f2),
		theme.ColorNameForeground:        hex(0x24292b),
		theme.ColorNamePlaceHolder:       hex(0x686f72),
		theme.ColorNameDisabled:          hex(0x74797b),
		theme.ColorNameButton:            hex(0xefeae1),
		theme.ColorNameDisabledButton:    hex(0xf3efe8),
		theme.ColorNameInputBackground:   hex(0xffffff),
		theme.ColorNameInputBorder:       hex(0x8c867b),
		theme.ColorNameMenuBackground:    hex(0xffffff),
		theme.ColorNameOverlayBackground: hex(0xffffff),
		theme.ColorNameHeaderBackground:  hex(0xffffff),
		theme.ColorNameHover:             hexAlpha(0x5b4d33, 0x16),
		theme.ColorNamePressed:           hexAlpha(0x5b4d33, 0x2c),
		theme.ColorNameFocus:             hexAlpha(0x1f9db3, 0x40),
		theme.ColorNameSelection:         hexAlpha(0x1f9db3, 0x4d),
		theme.ColorNameSeparator:         hex(0xe6dfd3),
		theme.ColorNameShadow:            hexAlpha(0x3b2f1a, 0x33),
		theme.ColorNameScrollBar:         hexAlpha(0x3b3527, 0x80),
		ColorMuted:                       hex(0x5c6467),
		ColorCard:                        hex(0xffffff),
		ColorCardBorder:                  hex(0xe9e2d7),
		ColorRail:                        hex(0xf1ebe1),
		ColorRowHover:                    hex(0xf5f1ea),
		ColorRowSelected:                 hex(0xdbeaec),
		ColorTrack:                       hex(0xeae4da),
		ColorPetrol:                      hex(0x0b5563),
		ColorDue:                         hex(0x875400),
		ColorOverdue:                     hex(0x9f3420),
		ColorGood:                        hex(0x2b663d),
		ColorChip:                        hex(0xf0ebe3),
		ColorChipPetrol:                  hex(0xdceced),
		ColorChipDue:                     hex(0xfbecce),
		ColorChipOverdue:                 hex(0xfae4de),
		ColorChipGood:                    hex(0xe1f0e3),
		ColorTintName:                    hex(0xe4f0f1),
		ColorTintWork:                    hex(0xeaf1e4),
		ColorTintTerms:                   hex(0xf5eedd),
		ColorTintContact:                 hex(0xece9f4),
		ColorTintUnion:                   hex(0xf6e8e4),
		ColorRing:                        hex(0x0b7285),
	}
	p.onColours(hex(0xffffff))
	return p
}

func darkPalette() palette {
	p := palette{
		theme.ColorNameBackground:        hex(0x1b1a18),
		theme.ColorNameForeground:        hex(0xf0ebe3),
		theme.ColorNamePlaceHolder:       hex(0xa19a8e),
		theme.ColorNameDisabled:          hex(0x918a7f),
		theme.ColorNameButton:            hex(0x383530),
		theme.ColorNameDisabledButton:    hex(0x2c2a27),
		theme.ColorNameInputBackground:   hex(0x1f1e1b),
		theme.ColorNameInputBorder:       hex(0x837b6e),
		theme.ColorNameMenuBackground:    hex(0x2b2926),
		theme.ColorNameOverlayBackground: hex(0x262421),
		theme.ColorNameHeaderBackground:  hex(0x262421),
		theme.ColorNameHover:             hexAlpha(0xfff3dc, 0x14),
		theme.ColorNamePressed:           hexAlpha(0xfff3dc, 0x2c),
		theme.ColorNameFocus:             hexAlpha(0x5fbccb, 0x3d),
		theme.ColorNameSelection:         hexAlpha(0x5fbccb, 0x4d),
		theme.ColorNameSeparator:         hex(0x3a3732),
		theme.ColorNameShadow:            hexAlpha(0x000000, 0x80),
		theme.ColorNameScrollBar:         hexAlpha(0xf0ebe3, 0x80),
		ColorMuted:                       hex(0xb3aca0),
		ColorCard:                        hex(0x262421),
		ColorCardBorder:                  hex(0x383530),
		ColorRail:                        hex(0x141312),
		ColorRowHover:                    hex(0x2f2d29),
		ColorRowSelected:                 hex(0x1d3d43),
		ColorTrack:                       hex(0x57534b),
		ColorPetrol:                      hex(0x72c3cf),
		ColorDue:                         hex(0xf0b95a),
		ColorOverdue:                     hex(0xf49a85),
		ColorGood:                        hex(0x92cf9e),
		ColorChip:                        hex(0x37342f),
		ColorChipPetrol:                  hex(0x1b3a40),
		ColorChipDue:                     hex(0x43331a),
		ColorChipOverdue:                 hex(0x472620),
		ColorChipGood:                    hex(0x213a28),
		ColorTintName:                    hex(0x20363a),
		ColorTintWork:                    hex(0x26332a),
		ColorTintTerms:                   hex(0x38301f),
		ColorTintContact:                 hex(0x2d2b3c),
		ColorTintUnion:                   hex(0x3c2a26),
		ColorRing:                        hex(0x8ad7e2),
	}
	p.onColours(hex(0x10191b))
	return p
}

// onColours sets Fyne's names for our accents and the text that stands on them.
func (p palette) onColours(text color.Color) {
	p[theme.ColorNamePrimary] = p[ColorPetrol]
	p[theme.ColorNameHyperlink] = p[ColorPetrol]
	p[theme.ColorNameError] = p[ColorOverdue]
	p[theme.ColorNameWarning] = p[ColorDue]
	p[theme.ColorNameSuccess] = p[ColorGood]
	p[theme.ColorNameScrollBarBackground] = p[theme.ColorNameSeparator]
	p[theme.ColorNameForegroundOnPrimary] = text
	p[theme.ColorNameForegroundOnError] = text
	p[theme.ColorNameForegroundOnWarning] = text
	p[theme.ColorNameForegroundOnSuccess] = text
}

// projectorLight returns what changes in a lit room with a weak lamp.
func projectorLight() palette {
	return palette{
		theme.ColorNameBackground:  hex(0xffffff),
		theme.ColorNameForeground:  hex(0x000000),
		theme.ColorNamePlaceHolder: hex(0x4a4f51),
		theme.ColorNameInputBorder: hex(0x55514a),
		theme.ColorNameSeparator:   hex(0xb5ad9f),
		ColorMuted:                 hex(0x33393b),
		ColorCardBorder:            hex(0xb5ad9f),
		ColorRowHover:              hex(0xece5d8),
		ColorRowSelected:           hex(0xbfdfe3),
		ColorTrack:                 hex(0xd8d0c2),
	}
}

func projectorDark() palette {
	return palette{
		theme.ColorNameBackground:  hex(0x000000),
		theme.ColorNameForeground:  hex(0xffffff),
		theme.ColorNamePlaceHolder: hex(0xc9c2b6),
		theme.ColorNameInputBorder: hex(0xb0a798),
		theme.ColorNameSeparator:   hex(0x6a645a),
		ColorMuted:                 hex(0xdbd4c8),
		ColorCard:                  hex(0x161513),
		ColorCardBorder:            hex(0x6a645a),
		ColorRowHover:              hex(0x33302b),
		ColorRowSelected:           hex(0x10464f),
	}
}
