package app

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/driver"
	"kader/app/widgets"
)

// scale is how large text is, beside normal.
func (r *robot) scale() float32 { return theme.TextSize() / 14 }

// roomy tells whether the window is as large as the program promises to fit in: at
// least 1000 × 700 at normal text size.
func (r *robot) roomy() bool {
	size := r.Window.Canvas().Size()
	return size.Width/r.scale() >= 1000 && size.Height/r.scale() >= 700
}

// checkPlaces fails where something stands outside what can be seen or scrolled to, and
// where a text is longer than its place.
func (r *robot) checkPlaces(list []driver.Placed) {
	window := driver.AreaOf(fyne.Position{}, r.Window.Canvas().Size())
	for _, p := range list {
		if !isDrawn(p.Object) || r.freeToLeave(p) {
			continue
		}
		at := p.Area()
		if text, isText := p.Object.(*canvas.Text); isText {
			at = textArea(text, at)
		}
		if at.Left < max(window.Left, p.Clip.Left)-1 || at.Right > min(window.Right, p.Clip.Right)+1 {
			r.fail("off the window", "%s at %.0f–%.0f, shown %.0f–%.0f, in %s", partName(p.Object), at.Left, at.Right, p.Clip.Left, p.Clip.Right, around(p))
		}
		if !scrolls(p) && (at.Top < window.Top-1 || at.Bottom > window.Bottom+1) {
			r.fail("off the window", "%s at height %.0f–%.0f of %.0f, in %s", partName(p.Object), at.Top, at.Bottom, window.Bottom, around(p))
		}
	}
}

// isDrawn tells whether a part is a text or picture with something in it.
func isDrawn(o fyne.CanvasObject) bool {
	switch o := o.(type) {
	case *canvas.Text:
		return o.Text != ""
	case *canvas.Image:
		return o.Resource != nil
	}
	return false
}

// textArea is where the words stand, which may be more than the place of the text.
func textArea(text *canvas.Text, place driver.Area) driver.Area {
	width := fyne.MeasureText(text.Text, text.TextSize, text.TextStyle).Width
	switch text.Alignment {
	case fyne.TextAlignCenter:
		middle := (place.Left + place.Right) / 2
		place.Left, place.Right = middle-width/2, middle+width/2
	case fyne.TextAlignTrailing:
		place.Left = place.Right - width
	default:
		place.Right = place.Left + width
	}
	return place
}

// freeToLeave tells whether a part is moved sideways by what it stands in: the text of
// a field, the columns of a sheet.
func (r *robot) freeToLeave(p driver.Placed) bool {
	return slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case *widget.Entry, *widgets.TextField, *widgets.DateField, *widgets.SearchField, *widgets.LineEntry, *widgets.Sheet:
			return true
		}
		return false
	})
}

// scrolls tells whether a part stands in something that scrolls.
func scrolls(p driver.Placed) bool {
	return slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool {
		_, ok := o.(fyne.Scrollable)
		return ok
	})
}

func partName(o fyne.CanvasObject) string {
	if text, ok := o.(*canvas.Text); ok {
		return fmt.Sprintf("%q", text.Text)
	}
	if image, ok := o.(*canvas.Image); ok && image.Resource != nil {
		return image.Resource.Name()
	}
	return fmt.Sprintf("%T %q", o, wordsIn(o))
}

func around(p driver.Placed) string {
	var names []string
	for _, o := range p.Within {
		if _, isContainer := o.(*fyne.Container); !isContainer {
			names = append(names, strings.TrimPrefix(fmt.Sprintf("%T", o), "*"))
		}
	}
	return strings.Join(names[max(0, len(names)-4):], " › ")
}

// checkCovered fails where a part that can be clicked lies under another one.
func (r *robot) checkCovered(list []driver.Placed) {
	for _, p := range list {
		seen := p.Seen()
		if p.Object == r.Window.Content().(*fyne.Container).Objects[0] || // it lies under all
			!driver.TakesMouse(p.Object) || seen.Empty() {
			continue
		}
		at := fyne.NewPos((seen.Left+seen.Right)/2, (seen.Top+seen.Bottom)/2)
		hit, _ := driver.Under(list, at)
		if hit.Object == p.Object || hit.StandsIn(p.Object) || hit.Object == nil || standsInPlaceOfRows(hit, p) {
			continue
		}
		r.fail("covered", "%s in %s lies under %s in %s at %.0f,%.0f", partName(p.Object), around(p), partName(hit.Object), around(hit), at.X, at.Y)
	}
}

// standsInPlaceOfRows tells whether a part is what an empty table shows in the place of
// its rows.
func standsInPlaceOfRows(hit, p driver.Placed) bool {
	return slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool {
		table, ok := o.(tabler)
		return ok && table.Len() == 0 && hit.StandsIn(o)
	})
}

// checkColours fails where something is drawn in a colour that only the other look has.
func (r *robot) checkColours(list []driver.Placed) {
	foreign := foreignColours(r.MenuItem("Ctrl+Shift+P").Checked)
	for _, p := range list {
		if r.freeToLeave(p) { // Fyne draws the cursor of a field
			continue
		}
		var used []color.Color
		switch o := p.Object.(type) {
		case *canvas.Text:
			used = []color.Color{o.Color}
		case *canvas.Rectangle:
			used = []color.Color{o.FillColor}
			if o.StrokeWidth > 0 {
				used = append(used, o.StrokeColor)
			}
		}
		for _, c := range used {
			if c != nil && foreign[color.NRGBAModel.Convert(c).(color.NRGBA)] {
				r.fail("colour", "%s in %s is drawn in %v of the other look", partName(p.Object), around(p), c)
			}
		}
	}
}

// foreignColours are the colours of the look that is not shown.
func foreignColours(projector bool) map[color.NRGBA]bool {
	looks := map[bool]map[color.NRGBA]bool{}
	for dark, variant := range map[bool]widgets.Variant{false: widgets.Light, true: widgets.Dark} {
		look := widgets.NewTheme(widgets.ThemeOptions{Variant: variant, Projector: projector})
		looks[dark] = map[color.NRGBA]bool{}
		for _, name := range paintNames() {
			looks[dark][color.NRGBAModel.Convert(look.Color(name, theme.VariantLight)).(color.NRGBA)] = true
		}
	}
	dark := isDark()
	foreign := looks[!dark]
	for c := range looks[dark] {
		delete(foreign, c)
	}
	delete(foreign, color.NRGBA{})
	return foreign
}

func isDark() bool {
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	return r+g+b < 3*0x8000
}

// paintNames are colours that must differ between the looks.
func paintNames() []fyne.ThemeColorName {
	return []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNameSeparator, theme.ColorNameInputBorder, theme.ColorNameButton,
		widgets.ColorMuted, widgets.ColorCard, widgets.ColorCardBorder, widgets.ColorRail, widgets.ColorPetrol,
		widgets.ColorDue, widgets.ColorOverdue, widgets.ColorGood, widgets.ColorChip, widgets.ColorChipPetrol,
		widgets.ColorChipDue, widgets.ColorChipOverdue, widgets.ColorChipGood, widgets.ColorRowHover, widgets.ColorRowSelected,
	}
}

// mostMoved is how far a part may move when all is laid out anew, in points.
const mostMoved = 8

// checkDrawn fails where the window shows something else than after everything was drawn
// anew: words that are blank or in the wrong place, icons in old colours.
func (r *robot) checkDrawn() {
	c := r.Window.Canvas()
	look := func() ([]driver.Placed, image.Image) {
		return driver.Objects(driver.Top(c), c.Size()), c.Capture()
	}
	before, old := look()
	driver.Refresh(c)
	r.screen.Frame(c)
	r.screen.Frame(c)
	after, now := look()
	places := map[fyne.CanvasObject]driver.Area{}
	for _, p := range before {
		places[p.Object] = p.Area()
	}
	for _, p := range after {
		at, known := places[p.Object]
		text, isText := p.Object.(*canvas.Text)
		_, isImage := p.Object.(*canvas.Image)
		area, moved := p.Area(), !known || far(at, p.Area())
		switch {
		case p.Seen().Empty():
		case isText && text.Text != "" && moved:
			r.keepPicture("before", old)
			r.keepPicture("after", now)
			r.fail("drawn", "%s stood at %v and stands at %v after everything is drawn anew", partName(p.Object), at, area)
		case isImage && at == area && p.Seen() == area && differs(old, now, area):
			r.keepPicture("before", old)
			r.keepPicture("after", now)
			r.fail("drawn", "the icon %s looks different after everything is drawn anew", partName(p.Object))
		}
	}
}

// far tells whether two places are further apart than mostMoved.
func far(a, b driver.Area) bool {
	x, y := a.Left-b.Left, a.Top-b.Top
	return x < -mostMoved || x > mostMoved || y < -mostMoved || y > mostMoved
}

// differs tells whether more than a fifth of the points in an area differ by colour.
func differs(one, two image.Image, at driver.Area) bool {
	n, all := 0, 0
	for y := int(at.Top); y < int(at.Bottom); y++ {
		for x := int(at.Left); x < int(at.Right); x++ {
			all++
			if one.At(x, y) != two.At(x, y) {
				n++
			}
		}
	}
	return 5*n > all
}

// keepPicture writes what the window showed, where a developer asked for it.
func (r *robot) keepPicture(name string, picture image.Image) {
	if *robotPictures == "" {
		return
	}
	var content bytes.Buffer
	if err := png.Encode(&content, picture); err != nil {
		r.T.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*robotPictures, "robot_"+name+".png"), content.Bytes(), 0o600); err != nil {
		r.T.Fatal(err)
	}
}
