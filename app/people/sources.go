package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// sourceBlock tells of each thing about a person where it came from, when and what for. It is
// folded until somebody asks.
type sourceBlock struct {
	frame  *frame.Frame
	id     data.ID
	open   bool
	button *widgets.Button
	lines  *fyne.Container
	box    *fyne.Container
}

func newSourceBlock(f *frame.Frame) *sourceBlock {
	b := &sourceBlock{frame: f, lines: widgets.VStack(widgets.Gap)}
	b.button = widgets.NewQuietButton(f.Text("source.show"), "info", b.onButton)
	b.box = widgets.VStack(widgets.Gap, widgets.HStack(0, b.button), b.lines)
	b.lines.Hide()
	return b
}

func (b *sourceBlock) onButton() {
	b.open = !b.open
	b.frame.View(func(tx *store.Tx) error { return b.show(tx, b.id) })
}

// show shows another person, or the same one again. Of another one it is folded.
func (b *sourceBlock) show(tx *store.Tx, id data.ID) error {
	b.open = b.open && id == b.id
	b.id, b.box.Hidden, b.lines.Hidden = id, id == "", !b.open
	b.lines.Objects = nil
	b.button.Caption = b.frame.Text("source.show")
	if b.open {
		b.button.Caption = b.frame.Text("source.hide")
		if err := b.fill(tx); err != nil {
			return err
		}
	}
	b.button.Refresh()
	widgets.Relayout(b.box)
	return nil
}

// fill makes a line of what has the same purpose and source.
func (b *sourceBlock) fill(tx *store.Tx) error {
	sources, err := tx.FindSources(b.id)
	if err != nil {
		return err
	}
	lists, err := tx.FindLists(store.ListFilter{})
	if err != nil {
		return err
	}
	files := make(map[data.ID]string, len(lists))
	for i := range lists {
		files[lists[i].ID] = lists[i].File
	}
	by := make(map[data.Worker]string)
	for _, s := range sources {
		if _, known := by[s.By]; !known {
			if by[s.By], err = b.frame.Who.Within(tx, s.By); err != nil {
				return err
			}
		}
	}
	for _, purpose := range purposes(sources) {
		b.lines.Add(widgets.NewCaption(b.frame.Text("source.purpose." + string(purpose))))
		for _, words := range sourceWords(b.frame, purpose, sources, files, by) {
			b.lines.Add(widgets.NewText(words, widgets.Style{Size: theme.SizeNameText, Wrap: true}))
		}
	}
	return nil
}

// purposes lists the purposes in the order in which they come.
func purposes(sources []data.Source) (found []data.Purpose) {
	seen := make(map[data.Purpose]bool)
	for _, s := range sources {
		if historyKey(s.Column) != "" && !seen[s.Purpose] {
			seen[s.Purpose] = true
			found = append(found, s.Purpose)
		}
	}
	return found
}

// sourceWords says for one purpose which fields came from where; those of one source are one line.
func sourceWords(
	f *frame.Frame, purpose data.Purpose, sources []data.Source, files map[data.ID]string, by map[data.Worker]string,
) []string {
	type origin struct {
		list   data.ID
		byList bool
		author string
		day    data.Date
	}
	fields := make(map[origin][]string)
	var order []origin
	for _, s := range sources {
		key := historyKey(s.Column)
		if s.Purpose != purpose || key == "" {
			continue
		}
		o := origin{s.ListID, s.ByList, by[s.By], data.DateOf(s.At.Local())}
		if o.byList {
			o.author = ""
		}
		if fields[o] == nil {
			order = append(order, o)
		}
		fields[o] = append(fields[o], f.Text(key))
	}
	lines := make([]string, 0, len(order))
	for _, o := range order {
		key := "source.by-hand"
		switch {
		case o.byList && files[o.list] != "":
			key = "source.by-list"
		case o.byList:
			key = "source.gone-list"
		case o.author != "":
			key = "source.by"
		}
		lines = append(lines, f.Text(key, "fields", strings.Join(fields[o], ", "), "file", files[o.list],
			"date", f.Lang.Date(o.day), "author", o.author))
	}
	return lines
}
