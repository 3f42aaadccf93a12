package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestColumnBarsLook(t *testing.T) {
	golden(t, "parts/bars", 380, 110, func(fyne.Window) fyne.CanvasObject {
		b := NewColumnBars()
		b.SetBars(
			ColumnBar{Label: "d"}, ColumnBar{Value: 1, Label: "j", Tone: ToneMuted}, ColumnBar{Value: 4, Label: "f", Tone: ToneDue},
			ColumnBar{Value: 12, Label: "m", Tone: ToneOverdue}, ColumnBar{Label: "a"}, ColumnBar{Value: 3, Label: "m", Tone: ToneNeutral},
		)
		return Inset(Gap, b)
	})
}
