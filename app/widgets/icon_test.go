package widgets

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"kader/assets"
)

// Some SVG that browsers draw well comes out as a blot in Fyne; this picture
// shows every icon as the window draws it.
func TestIconsDraw(t *testing.T) {
	golden(t, "icon/all", 720, 760, func(fyne.Window) fyne.CanvasObject {
		var all []fyne.CanvasObject
		files, err := filepath.Glob("../../assets/icons/*.svg")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".svg")
			if name == "kader" { // the logo, which has colours of its own
				continue
			}
			word := NewText(name, Style{Size: theme.SizeNameCaptionText, Align: AlignCenter})
			all = append(all, MinSize(80, 60, VStack(4, NewPicture(name, 36, theme.ColorNameForeground), word)))
		}
		logo := canvas.NewImageFromResource(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
		logo.FillMode = canvas.ImageFillContain
		logo.SetMinSize(fyne.NewSquareSize(56))
		all = append(all, logo)
		return Inset(8, Columns(84, 4, all...))
	})
}

func TestUnknownIconIsNone(t *testing.T) {
	if coloredIcon("no-such-icon", theme.ColorNameForeground) != nil {
		t.Error("an unknown icon must be nil, so that parts leave its room out")
	}
}
