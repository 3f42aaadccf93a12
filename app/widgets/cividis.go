package widgets

import "image/color"

// cividisStops are nine even steps of the cividis scale (Nuñez, Anderton and
// Renslow 2018), which people with and without colour blindness read alike.
func cividisStops() [9][3]float64 {
	return [9][3]float64{
		{0x00, 0x20, 0x4c},
		{0x15, 0x36, 0x6d},
		{0x41, 0x4d, 0x6b},
		{0x5f, 0x63, 0x6e},
		{0x7b, 0x7a, 0x77},
		{0x9a, 0x92, 0x75},
		{0xba, 0xac, 0x6c},
		{0xdc, 0xc9, 0x5a},
		{0xff, 0xe9, 0x45},
	}
}

// Cividis returns the colour for a share 0–1, dark for little and light for
// much. Shares outside are brought within.
func Cividis(share float64) color.Color {
	stops := cividisStops()
	at := min(max(share, 0), 1) * float64(len(stops)-1)
	i := min(int(at), len(stops)-2)
	mix := func(channel int) uint8 {
		from, to := stops[i][channel], stops[i+1][channel]
		return uint8(from + (to-from)*(at-float64(i)) + 0.5)
	}
	return color.NRGBA{R: mix(0), G: mix(1), B: mix(2), A: 0xff}
}

// OnCividis returns black or white, whichever reads better on Cividis(share).
func OnCividis(share float64) color.Color {
	ground := Cividis(share)
	black, white := hex(0x10191b), hex(0xffffff)
	if Contrast(ground, white) >= Contrast(ground, black) {
		return white
	}
	return black
}
