package frame

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// FileQuestion says which file is asked for.
type FileQuestion struct {
	Title   string
	Button  string
	Name    string   // proposed name, for saving
	Endings []string // such as ".kader"; the first is added to a new name
	Save    bool     // a file that may not exist yet
	fresh   bool     // and may not exist: nothing is replaced
	Chosen  func(path string)
}

// kind tells what sort of file is asked for.
func (q FileQuestion) kind() FileKind {
	switch {
	case slices.Contains(q.Endings, DossierEnding):
		return KindDossier
	case q.Save:
		return kindPaper
	}
	return kindList
}

// fileDialog is the dialog while it is open. It is our own, because Fyne's has no place to
// type a path, truncates a chosen file before it returns, and has its own languages.
type fileDialog struct {
	frame    *Frame
	question FileQuestion
	folder   string
	entries  []fileEntry
	sorted   string // the column by which
	reversed bool   // from the last to the first
	asked    string // the file that a second Enter replaces

	places  []*widgets.Button
	path    *widgets.TextField
	name    *widgets.TextField
	table   *widgets.Table[fileEntry]
	problem *widgets.Text
	hide    func()
}

// AskFile asks for a file. Everything can be done with the keyboard: a path or
// name may be typed, and the list is walked with the arrows.
func (f *Frame) AskFile(q FileQuestion) {
	d := &fileDialog{frame: f, question: q, sorted: fileName}
	if !q.Save {
		d.sorted, d.reversed = fileChanged, true // what just came in is what is looked for
	}
	body := d.build()
	d.goTo(f.StartFolder(q.kind()))
	d.hide = f.Show(Dialog{
		Title: q.Title, Body: body, First: d.first(), Submit: q.Button, Width: 640, Height: 520,
		OnSubmit: d.onSubmit,
	})
	d.selectFirst()
	if q.Save {
		d.name.SelectTo(len([]rune(stem(d.name.Text))))
	}
}

// first is what has the keyboard in a folder: the name of a new file, the files, or where there is none to
// propose the way to other folders.
func (d *fileDialog) first() fyne.Focusable {
	switch {
	case d.question.Save:
		return d.name
	case d.proposed() < 0 && len(d.places) > 0:
		return d.places[0]
	}
	return d.table
}

func (d *fileDialog) build() fyne.CanvasObject {
	f := d.frame
	d.path = widgets.NewTextField("", nil)
	d.path.OnSubmitted = func(text string) { d.onPath(text) }
	up := widgets.NewIconButton("arrow_upward", f.Text("files.up"), func() { d.goTo(filepath.Dir(d.folder)) })
	d.name = widgets.NewTextField("", func(string) { d.asked = "" })
	d.name.SetText(withEnding(cleanName(d.question.Name), d.ending()))
	d.table = widgets.NewTable([]widgets.Column[fileEntry]{
		{ID: fileName, Title: f.Text("files.name"), Width: 200, Weight: 1, Sortable: true, Cell: d.cell},
		{ID: fileChanged, Title: f.Text("files.changed"), Width: 150, Sortable: true, Cell: d.changedCell},
	})
	d.table.SetSort(d.sorted, d.reversed)
	d.table.OnSort = d.onSort
	d.table.Key = func(e fileEntry) string { return e.name }
	d.table.OnOpen = d.onOpen
	d.table.OnSelect = d.onSelect
	d.table.SetEmpty(widgets.NewText(
		d.emptyWords(), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter, Wrap: true},
	))
	d.problem = widgets.NewText("", widgets.Style{Color: widgets.ColorOverdue, Wrap: true})
	top := widgets.VStack(widgets.Gap, d.folderButtons(), widgets.Stretch(widgets.GapTiny, d.path, up))
	bottom := widgets.VStack(widgets.Gap)
	if d.question.Save {
		bottom.Add(widgets.NewFormRow(f.Text("files.name"), d.name))
	}
	bottom.Add(d.problem)
	return Border(widgets.InsetXY(0, widgets.Gap, top), widgets.InsetXY(0, widgets.Gap, bottom), nil, nil,
		widgets.NewFlushCard(widgets.MinSize(0, 200, d.table)))
}

// emptyWords stand in the place of files where there are none: what is looked for and where else it may
// be, or that a new file comes here.
func (d *fileDialog) emptyWords() string {
	switch d.question.kind() {
	case KindDossier:
		if !d.question.Save {
			return d.frame.Text("files.no-dossier")
		}
	case kindList:
		return d.frame.Text("files.no-list")
	}
	return d.frame.Text("files.comes-here")
}

func (d *fileDialog) ending() string {
	if len(d.question.Endings) == 0 {
		return ""
	}
	return d.question.Endings[0]
}

// folderButtons are the folders where people keep files.
func (d *fileDialog) folderButtons() fyne.CanvasObject {
	row := widgets.Flow(widgets.GapTiny)
	for _, p := range systemSurroundings().places() {
		word, icon := filepath.Base(p.path), "folder_open"
		switch p.kind {
		case placeHome:
			word = d.frame.Text("files.home")
		case placeDrive:
			icon = "save"
			if volume := filepath.VolumeName(p.path); volume != "" {
				word = volume
			}
		}
		d.places = append(d.places, widgets.NewQuietButton(word, icon, func() { d.goTo(p.path) }))
		row.Add(d.places[len(d.places)-1])
	}
	return row
}

// onSort sorts by a column whose title was chosen: by date the newest first, then the other way.
func (d *fileDialog) onSort(column string, descending bool) {
	if column == fileChanged && d.sorted != fileChanged {
		descending = true
		d.table.SetSort(column, descending)
	}
	d.sorted, d.reversed = column, descending
	d.showEntries()
}

// showEntries shows the folder in the chosen order.
func (d *fileDialog) showEntries() {
	sortFiles(d.entries, d.sorted, d.reversed)
	d.table.SetRows(d.entries)
}

// changedCell is when a file was last changed. Of a folder that says little.
func (d *fileDialog) changedCell(e fileEntry) widgets.CellContent {
	if e.folder || e.changed.IsZero() {
		return widgets.CellContent{}
	}
	at := e.changed.In(d.frame.Clock().Location())
	words := d.frame.Text("files.changed-at", "date", d.frame.Lang.Date(data.DateOf(at)), "time", at.Format("15:04"))
	return widgets.CellContent{Text: words, Color: widgets.ColorMuted}
}

func (d *fileDialog) cell(e fileEntry) widgets.CellContent {
	if e.folder {
		return widgets.CellContent{Text: e.name, Path: true, Icon: "folder_open", IconColor: widgets.ColorPetrol}
	}
	return widgets.CellContent{Text: e.name, Path: true, Icon: "table_view", IconColor: widgets.ColorMuted}
}

// goTo shows another folder; where it cannot be read the old one stays.
func (d *fileDialog) goTo(path string) {
	entries, err := listFolder(path, d.question.Endings)
	if err != nil {
		d.complain(d.frame.Lang.Error(err))
		return
	}
	d.folder, d.entries = path, entries
	d.path.SetText(path)
	d.showEntries()
	d.complain("")
}

func (d *fileDialog) complain(words string) { d.problem.SetText(words) }

// selectFirst puts the keyboard's row on the line that is proposed, so that Enter and the arrows have a
// place to start from.
func (d *fileDialog) selectFirst() {
	if i := d.proposed(); i >= 0 && !d.question.Save {
		d.table.SelectRow(i)
	}
}

// proposed is the first line but the dossier that is open, -1 for none.
func (d *fileDialog) proposed() int {
	return slices.IndexFunc(d.entries, func(e fileEntry) bool { return !d.isOpen(filepath.Join(d.folder, e.name)) })
}

// isOpen tells whether a file is the dossier that is open.
func (d *fileDialog) isOpen(path string) bool {
	return d.frame.Store != nil && samePath(path, d.frame.Store.Path())
}

// onPath goes to a typed folder, or takes a typed file.
func (d *fileDialog) onPath(text string) {
	path := strings.TrimSpace(text)
	if home, err := os.UserHomeDir(); err == nil &&
		(path == "~" || strings.HasPrefix(path, "~"+string(filepath.Separator))) {
		path = home + path[1:]
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		d.take(path)
		return
	}
	d.enter(path)
}

// enter goes to another folder, with the keyboard in it.
func (d *fileDialog) enter(path string) {
	d.goTo(path)
	d.frame.Focus(d.first())
	d.selectFirst()
}

// onOpen walks into a folder or takes the file.
func (d *fileDialog) onOpen(e fileEntry) {
	path := filepath.Join(d.folder, e.name)
	if e.folder {
		d.enter(path)
		return
	}
	d.take(path)
}

// onSelect puts the name of a chosen file in the field.
func (d *fileDialog) onSelect(rows []fileEntry) {
	if len(rows) == 1 && !rows[0].folder && d.question.Save {
		d.name.SetText(rows[0].name)
	}
}

// onSubmit takes what is chosen. It keeps the dialog open where that is a folder
// or nothing.
func (d *fileDialog) onSubmit() bool {
	if !d.question.Save {
		if chosen := d.table.Selected(); len(chosen) == 1 {
			d.onOpen(chosen[0])
		}
		return false
	}
	name := cleanName(d.name.Text)
	if name == "" {
		d.complain(d.frame.Text("files.no-name"))
		return false
	}
	d.take(filepath.Join(d.folder, withEnding(name, d.ending())))
	return false
}

// take ends the dialog with a file, after asking where it would replace one.
func (d *fileDialog) take(path string) {
	if d.question.Save && !d.mayWrite(path) {
		return
	}
	d.frame.Prefs.setFolder(d.question.kind(), filepath.Dir(path))
	d.hide()
	d.question.Chosen(path)
}

// mayWrite refuses the open dossier, and what has to stay, and asks once before another file is replaced.
func (d *fileDialog) mayWrite(path string) bool {
	if d.isOpen(path) {
		d.complain(d.frame.Text("files.is-dossier"))
		return false
	}
	_, err := os.Stat(path)
	if err == nil && d.question.fresh {
		d.complain(d.frame.Lang.Error(data.Fault{Code: data.ErrExists, Place: data.Place{File: filepath.Base(path)}}))
		return false
	}
	if err == nil && d.asked != path {
		d.asked = path
		d.complain(d.frame.Text("files.replace", "file", filepath.Base(path)))
		return false
	}
	return true
}

// SaveFile asks where and writes content there; saved hears the path.
func (f *Frame) SaveFile(q FileQuestion, content []byte, saved func(path string)) {
	q.Save = true
	q.Chosen = func(path string) {
		f.Background(func() error { return WriteFile(path, content) }, func(err error) {
			if err != nil {
				f.ShowError(err)
				return
			}
			saved(path)
		})
	}
	f.AskFile(q)
}
