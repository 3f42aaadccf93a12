package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/frames"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// check looks at the window after a step.
func (r *robot) check(looks bool) {
	r.checkLog()
	r.checkWritten(looks)
	c := r.window.Canvas()
	list := frames.Objects(frames.Top(c), c.Size())
	r.checkFocus(list)
	r.checkWords(list)
	r.checkPlaces(list)
	r.checkCovered(list)
	r.checkColours(list)
	r.checkTables(list)
	if r.store != nil && len(r.queue) == 0 && !r.covered() {
		r.checkPeople()
	}
	if len(r.did)%12 == 0 && r.roomy() {
		r.checkDrawn()
	}
}

// checkLog fails where anything was logged.
func (r *robot) checkLog() {
	if r.logged.Len() > 0 {
		r.fail("log", "%s", r.logged.String())
	}
}

func (r *robot) countBatches() int {
	if r.store == nil {
		return 0
	}
	n := 0
	if err := r.store.View(func(tx *store.Tx) error {
		batches, err := tx.FindBatches(1 << 20)
		n = len(batches)
		return err
	}); err != nil {
		r.fail("batches", "%v", err)
	}
	return n
}

// checkWritten fails where looking wrote something. What was typed before may be saved
// by a step that looks.
func (r *robot) checkWritten(looks bool) {
	if r.store == nil {
		return
	}
	before := r.batches
	r.batches = r.countBatches()
	if looks && !r.pending && r.batches != before {
		r.fail("looking writes", "%d batches more: %s", r.batches-before, r.lastChanges())
	}
	if r.batches != before {
		r.pending = false
	}
}

// lastChanges tells what the newest batch changed.
func (r *robot) lastChanges() string {
	words := ""
	err := r.store.View(func(tx *store.Tx) error {
		batches, err := tx.FindBatches(1)
		if err != nil || len(batches) == 0 {
			return err
		}
		words = batches[0].Label
		changes, err := tx.FindChanges(store.ChangeFilter{BatchID: batches[0].ID})
		for _, change := range changes {
			words += fmt.Sprintf(" %s: %q → %q", change.Field, change.Old, change.New)
		}
		return err
	})
	if err != nil {
		return err.Error()
	}
	return words
}

// checkFocus fails where the keyboard is in something that nobody sees.
func (r *robot) checkFocus(list []frames.Placed) {
	focused := r.window.Canvas().Focused()
	if focused == nil {
		return
	}
	for _, p := range list {
		if f, ok := p.Object.(fyne.Focusable); ok && f == focused {
			return
		}
	}
	r.fail("focus", "the keyboard is in %T, which is not on the screen", focused)
}

var rawKey = regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]|\{[a-z]+\}|%!`)

// checkWords fails where a key, a placeholder or another language shows.
func (r *robot) checkWords(list []frames.Placed) {
	for _, p := range list {
		text := ""
		switch o := p.Object.(type) {
		case *canvas.Text:
			if !slices.ContainsFunc(p.Within, isWords) { // whose lines are parts of a sentence
				text = o.Text
			}
		case *widgets.Text:
			text = o.Text()
		}
		if rawKey.MatchString(text) {
			r.fail("raw key", "%q", text)
		}
		if r.world.other[r.lang.Code][text] && !r.world.written[text] {
			r.fail("language", "%q is on the screen in %s", text, r.lang.Code)
		}
	}
}

func isWords(o fyne.CanvasObject) bool {
	_, ok := o.(*widgets.Text)
	return ok
}

// foreignSentences returns for each language the sentences that only others have.
func foreignSentences(t *testing.T) map[string]map[string]bool {
	t.Helper()
	all, foreign := map[string]map[string]bool{}, map[string]map[string]bool{}
	for _, code := range assets.Languages() {
		content, err := os.ReadFile(filepath.Join("..", "assets", "text", code+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(content, &texts); err != nil {
			t.Fatal(err)
		}
		all[code], foreign[code] = map[string]bool{}, map[string]bool{}
		for _, text := range texts {
			if sentence, ok := text.(string); ok {
				all[code][sentence] = true
			}
		}
	}
	for code := range all {
		for _, others := range all {
			for sentence := range others {
				if !all[code][sentence] && len([]rune(sentence)) >= 12 && strings.Contains(sentence, " ") {
					foreign[code][sentence] = true
				}
			}
		}
	}
	return foreign
}

// scale is how large text is, beside normal.
func (r *robot) scale() float32 { return theme.TextSize() / 14 }

// roomy tells whether the window is as large as the program promises to fit in: at
// least 1000 × 700 at normal text size.
func (r *robot) roomy() bool {
	size := r.window.Canvas().Size()
	return size.Width/r.scale() >= 1000 && size.Height/r.scale() >= 700
}

// checkPlaces fails where something stands outside what can be seen or scrolled to, and
// where a text is longer than its place.
func (r *robot) checkPlaces(list []frames.Placed) {
	if !r.roomy() {
		return
	}
	window := frames.AreaOf(fyne.Position{}, r.window.Canvas().Size())
	for _, p := range list {
		text, isText := p.Object.(*canvas.Text)
		image, isImage := p.Object.(*canvas.Image)
		if !isText && !isImage || isText && text.Text == "" || isImage && image.Resource == nil || r.freeToLeave(p) {
			continue
		}
		at := p.Area()
		if isText {
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

// textArea is where the words stand, which may be more than the place of the text.
func textArea(text *canvas.Text, place frames.Area) frames.Area {
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
func (r *robot) freeToLeave(p frames.Placed) bool {
	return slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case *widget.Entry, *widgets.TextField, *widgets.DateField, *widgets.SearchField, *widgets.LineEntry, *widgets.Sheet:
			return true
		}
		return false
	})
}

// scrolls tells whether a part stands in something that scrolls.
func scrolls(p frames.Placed) bool {
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

func around(p frames.Placed) string {
	var names []string
	for _, o := range p.Within {
		if _, isContainer := o.(*fyne.Container); !isContainer {
			names = append(names, strings.TrimPrefix(fmt.Sprintf("%T", o), "*"))
		}
	}
	return strings.Join(names[max(0, len(names)-4):], " › ")
}

// checkCovered fails where a part that can be clicked lies under another one.
func (r *robot) checkCovered(list []frames.Placed) {
	for _, p := range list {
		seen := p.Seen()
		if _, isWatcher := p.Object.(*watcher); isWatcher || !frames.TakesMouse(p.Object) || seen.Empty() {
			continue
		}
		at := fyne.NewPos((seen.Left+seen.Right)/2, (seen.Top+seen.Bottom)/2)
		hit, _ := frames.Under(list, at)
		if hit.Object == p.Object || hit.StandsIn(p.Object) || hit.Object == nil || standsInPlaceOfRows(hit, p) {
			continue
		}
		r.fail("covered", "%s in %s lies under %s in %s at %.0f,%.0f", partName(p.Object), around(p), partName(hit.Object), around(hit), at.X, at.Y)
	}
}

// standsInPlaceOfRows tells whether a part is what an empty table shows in the place of
// its rows.
func standsInPlaceOfRows(hit, p frames.Placed) bool {
	return slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool {
		table, ok := o.(tabler)
		return ok && table.Len() == 0 && hit.StandsIn(o)
	})
}

// checkColours fails where something is drawn in a colour that only the other look has.
func (r *robot) checkColours(list []frames.Placed) {
	foreign := foreignColours(r.projector)
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

// tabler is what the robot knows of a table, whatever its rows are.
type tabler interface {
	fyne.Widget
	Len() int
	SelectRow(i int)
}

// checkTables fails where a table has rows and draws none, or draws fewer than fit.
func (r *robot) checkTables(list []frames.Placed) {
	words := frames.Words(list)
	for _, p := range list {
		table, ok := p.Object.(tabler)
		if !ok || p.Seen().Empty() {
			continue
		}
		if _, isStrip := p.Object.(*widgets.Strip); isStrip {
			continue
		}
		height := float32(int(widgets.RowHeight*r.scale() + 0.5))
		rows := map[int]bool{}
		for _, word := range words {
			if word.StandsIn(p.Object) {
				rows[int((word.Area().Top+word.Area().Bottom)/2-p.At.Y)/int(height)] = true
			}
		}
		fit := int((p.Seen().Bottom-p.Seen().Top)/height) - 2
		if want := min(table.Len(), fit); len(rows) < want {
			r.fail("blank", "%s of %d rows draws %d lines, %d fit", partName(p.Object), table.Len(), len(rows), fit)
		}
	}
}

// checkPeople fails where the lists of people show others than the dossier holds, or
// where what is lit, what the pane shows and what an action would hit differ.
func (r *robot) checkPeople() {
	switch p := r.current.(type) {
	case *peoplePage:
		q := p.query
		r.checkRows(r.freshPeople(q, func(*data.Person) bool { return true }), p.table)
		r.checkChoice(p.table, p.pane, p.bulk)
	case *newHiresPage:
		q := p.sort
		q.Text, q.Followed, q.Present = p.search.Text, true, data.Date{}
		r.checkRows(r.freshPeople(q, p.filter.admits), p.table)
		r.checkChoice(p.table, p.pane, p.bulk)
	}
}

// freshPeople asks the dossier who fits a query.
func (r *robot) freshPeople(q data.PeopleQuery, admits func(*data.Person) bool) []data.ID {
	var ids []data.ID
	err := r.store.View(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		units, err := tx.FindUnits(store.UnitFilter{})
		index := data.NewPeopleIndex(people, units, r.lang.Code)
		for _, i := range index.Find(q) {
			if admits(&index.People[i]) {
				ids = append(ids, index.People[i].ID)
			}
		}
		return err
	})
	if err != nil {
		r.fail("people", "%v", err)
	}
	return ids
}

func (r *robot) checkRows(want []data.ID, table *widgets.Table[*data.Person]) {
	if table.Len() != len(want) {
		r.fail("rows", "the table has %d rows, %d fit", table.Len(), len(want))
		return
	}
	for i, id := range want {
		if table.Row(i).ID != id {
			r.fail("rows", "row %d is another person than the dossier has there", i)
			return
		}
	}
}

// checkChoice compares what is lit, what the pane shows, what the bar counts and what an
// action would hit.
func (r *robot) checkChoice(table *widgets.Table[*data.Person], pane *personPane, bulk *bulkBar) {
	var chosen []data.ID
	for _, row := range table.Selected() {
		chosen = append(chosen, row.ID)
	}
	hit := bulk.ids()
	if !slices.Equal(chosen, hit) {
		r.fail("wrong people", "an action would hit %d, chosen are %d", len(hit), len(chosen))
	}
	for _, id := range r.lit(table) {
		if !slices.Contains(chosen, id) {
			r.fail("wrong people", "a row is lit that is not chosen")
		}
	}
	if pane.pane.Visible() && pane.id != "" && len(chosen) > 0 && !slices.Equal(chosen, []data.ID{pane.id}) {
		r.fail("wrong people", "the pane shows %s, chosen are %d others", pane.person.Full(), len(chosen))
	}
	if pane.pane.Visible() && pane.id != "" && len(chosen) == 0 && slices.ContainsFunc(tableIDs(table), func(id data.ID) bool { return id == pane.id }) {
		r.fail("wrong people", "the pane shows %s, who is in the list and not lit", pane.person.Full())
	}
	if words := r.count("people.selected", len(chosen)); len(chosen) > 1 && !strings.Contains(bulk.count.Text(), words) {
		r.fail("wrong people", "the bar says %q, chosen are %d", bulk.count.Text(), len(chosen))
	}
}

func tableIDs(table *widgets.Table[*data.Person]) []data.ID {
	ids := make([]data.ID, table.Len())
	for i := range ids {
		ids[i] = table.Row(i).ID
	}
	return ids
}

// lit returns whose rows are drawn as chosen.
func (r *robot) lit(table *widgets.Table[*data.Person]) []data.ID {
	c := r.window.Canvas()
	var ids []data.ID
	list := frames.Objects(frames.Top(c), c.Size())
	height := float32(int(widgets.RowHeight*r.scale() + 0.5))
	ground := color.NRGBAModel.Convert(theme.Color(widgets.ColorRowSelected))
	for _, p := range list {
		rectangle, ok := p.Object.(*canvas.Rectangle)
		if !ok || rectangle.FillColor == nil || !p.StandsIn(table) || color.NRGBAModel.Convert(rectangle.FillColor) != ground {
			continue
		}
		i := int((rectangle.Position().Y + height/2) / height)
		if i >= 0 && i < table.Len() {
			ids = append(ids, table.Row(i).ID)
		} else {
			r.fail("wrong people", "a row is lit below the last")
		}
	}
	return ids
}

// mostMoved is how far a part may move when all is laid out anew, in points.
const mostMoved = 8

// checkDrawn fails where the window shows something else than after everything was drawn
// anew: words that are blank or in the wrong place, icons in old colours.
func (r *robot) checkDrawn() {
	c := r.window.Canvas()
	look := func() ([]frames.Placed, image.Image) {
		return frames.Objects(frames.Top(c), c.Size()), c.Capture()
	}
	before, old := look()
	frames.Refresh(c)
	r.screen.Frame(c)
	r.screen.Frame(c)
	after, now := look()
	places := map[fyne.CanvasObject]frames.Area{}
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
func far(a, b frames.Area) bool {
	x, y := a.Left-b.Left, a.Top-b.Top
	return x < -mostMoved || x > mostMoved || y < -mostMoved || y > mostMoved
}

// differs tells whether more than a fifth of the points in an area differ by colour.
func differs(one, two image.Image, at frames.Area) bool {
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
		r.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*robotPictures, "robot_"+name+".png"), content.Bytes(), 0o600); err != nil {
		r.t.Fatal(err)
	}
}

// checkDisk fails where the file on disk holds something else than the window showed.
func (r *robot) checkDisk() *failure {
	if r.store == nil {
		return nil
	}
	r.settle()
	r.closeDialogs()
	r.settle()
	if r.store == nil {
		return nil
	}
	path, before := r.store.Path(), r.countBatches()
	closeQuietly(r.store)
	r.store = nil
	again, err := store.Open(path, testPassphrase, store.Options{WorkFactor: 4})
	if err != nil {
		return &failure{check: "disk", text: err.Error()}
	}
	r.store = again
	if after := r.countBatches(); after != before {
		return &failure{check: "disk", text: fmt.Sprintf("%d batches on disk, %d in memory", after, before)}
	}
	return nil
}
