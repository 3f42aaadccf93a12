package frame

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kader/app/widgets"
	"kader/assets"
)

// Sections of the manual that are about no page of the rail.
const (
	helpStart = "start"
	helpLists = "lists"
)

// helpTitles is how wide the list of sections is at normal text size.
const helpTitles float32 = 230

// helpBox is the dialog with the manual: its sections, and beside them the one that is read.
type helpBox struct {
	sections []assets.HelpSection
	shown    string // id of the section that is read
	table    *widgets.Table[assets.HelpSection]
	reader   *widgets.Reader
}

// showHelp opens the manual at what is on the screen.
func showHelp(f *Frame) {
	sections, err := f.Lang.Help()
	if err != nil {
		f.ShowError(err)
		return
	}
	b := &helpBox{sections: sections}
	f.Show(Dialog{Title: f.Text("menu.manual"), Body: b.build(f), First: b.table, Width: 760, Height: 600})
	b.table.SelectRow(max(0, b.indexOf(b.sectionNow(f))))
}

func (b *helpBox) build(f *Frame) fyne.CanvasObject {
	b.table = widgets.NewTable([]widgets.Column[assets.HelpSection]{
		{ID: "title", Weight: 1, Cell: func(s assets.HelpSection) widgets.CellContent {
			return widgets.CellContent{Text: s.Title}
		}},
	})
	b.table.HideHeader()
	b.table.Key = func(s assets.HelpSection) string { return s.ID }
	b.table.OnSelect = b.onSelect
	b.table.OnOpen = func(assets.HelpSection) { f.Focus(b.reader) }
	b.table.SetRows(b.sections)
	b.reader = widgets.NewReader()
	return Border(nil, nil, widgets.MinSize(helpTitles, 0, b.table), nil, b.reader)
}

// sectionNow is the section about what is on the screen. Pages that are not on the rail are
// those of a list.
func (b *helpBox) sectionNow(f *Frame) string {
	switch {
	case f.current == nil:
		return helpStart
	case b.indexOf(f.current.ID()) < 0:
		return helpLists
	}
	return f.current.ID()
}

func (b *helpBox) indexOf(id string) int {
	return slices.IndexFunc(b.sections, func(s assets.HelpSection) bool { return s.ID == id })
}

// onSelect shows the section that is chosen. One always is.
func (b *helpBox) onSelect(rows []assets.HelpSection) {
	if len(rows) != 1 {
		b.table.SetSelected(b.shown)
		return
	}
	if rows[0].ID != b.shown {
		b.shown = rows[0].ID
		b.reader.Read(helpParts(rows[0])...)
	}
}

// helpParts are the title of a section, its paragraphs and its points.
func helpParts(s assets.HelpSection) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		widgets.NewText(s.Title, widgets.Style{Size: theme.SizeNameSubHeadingText, Bold: true, Wrap: true}),
	}
	for _, p := range s.Parts {
		words := fyne.CanvasObject(widgets.NewParagraph(p.Text))
		if p.Point {
			dot := container.NewVBox(widgets.InsetXY(widgets.Gap, 0, widgets.NewText("•", widgets.Style{})))
			words = Border(nil, nil, dot, nil, words)
		}
		parts = append(parts, words)
	}
	return parts
}

// showAbout says what Kader is, and which.
func showAbout(f *Frame) {
	f.Show(Dialog{Title: f.Text("app.name"), Text: f.Text("about.text", "version", f.Options.Store.Version)})
}
