package frame

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// exportReader is the part of the dialog that asks who gets a paper, and how long.
type exportReader struct {
	frame  *Frame
	reader *widgets.Choice
	by     *widgets.Choice
	lost   *widgets.Banner // where nothing can be noted
	kind   string          // of the paper for which something was proposed
	names  bool            // and whether it names people
}

func newExportReader(f *Frame) *exportReader {
	var readers []widgets.Option
	for _, r := range data.Readers() {
		readers = append(readers, widgets.Option{Value: string(r), Caption: f.Text("reader." + string(r))})
	}
	var ends []widgets.Option
	for _, months := range []int{1, 3, 6, 12} {
		ends = append(ends, widgets.Option{
			Value:   f.Today().AddMonths(months).String(),
			Caption: f.Count("export.destroy-months", months, "date", f.Lang.Date(f.Today().AddMonths(months))),
		})
	}
	r := &exportReader{
		frame: f, reader: widgets.NewChoice(readers, nil),
		by:   widgets.NewChoice(append(ends, widgets.Option{Caption: f.Text("export.destroy-never")}), nil),
		lost: widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.not-logged")),
	}
	r.lost.Hidden = f.CanWrite()
	return r
}

// propose chooses what is usual for a paper. What was chosen for the same paper stays, but the last day
// where it comes to name people or does so no more.
func (r *exportReader) propose(kind reports.Kind, names bool) {
	if r.kind != kind.ID {
		r.reader.Choose(string(data.UsualReader(kind.ID)))
	}
	if r.kind != kind.ID || r.names != names {
		r.by.Choose(data.UsualEnd(kind.ID, names, r.frame.Today()).String())
	}
	r.kind, r.names = kind.ID, names
}

// exportJob is a paper that is being made: first it is looked at, then made, and once it is saved
// it is noted.
type exportJob struct {
	frame   *Frame
	kind    reports.Kind
	options reports.Options
	code    string // of the language
	reader  data.Reader
	by      data.Date // destroyed by then; zero: it may stay

	content bytes.Buffer
	made    data.Export
	named   []data.ID
	told    []reports.Telling // what it tells beside an earlier paper
	hide    []data.ID
	heeded  bool // somebody was asked about that
}

func (j *exportJob) read() (*assets.Language, *data.Dossier, error) {
	language, err := assets.Load(j.code)
	if err != nil {
		return nil, nil, err
	}
	dossier, err := j.frame.Store.DossierForPaper()
	return language, dossier, err
}

// write makes the paper in memory, beside the window, and then asks where it goes: a report that fails
// leaves no file behind. What it would tell beside an earlier paper is asked first.
func (j *exportJob) write() {
	f := j.frame
	f.RunShort(f.Text("export.making"), func() error {
		language, dossier, err := j.read()
		if err != nil {
			return err
		}
		if !j.heeded {
			if j.told, j.hide = j.kind.Tellings(dossier, j.options, dossier.Exports); len(j.told) > 0 {
				return nil
			}
		}
		if j.options.Keys, err = KeysFor(f, j.kind); err != nil {
			return err
		}
		if err := j.kind.Write(&j.content, language, dossier, j.options); err != nil {
			return err
		}
		j.made, j.named, err = j.kind.Exported(language, dossier, j.options)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			f.ShowError(err)
		case len(j.told) > 0 && !j.heeded:
			j.askTelling()
		default:
			j.save()
		}
	})
}

// askTelling says of which units two papers would tell that few joined or left.
func (j *exportJob) askTelling() {
	f := j.frame
	var lines []string
	for _, t := range j.told {
		unit := t.Name
		switch t.UnitID {
		case "":
			unit = f.Text("report.total")
		case data.NoUnit:
			unit = f.Text("report.no-unit")
		}
		lines = append(lines, "• "+f.Text("export.telling-line", "unit", unit, "date", f.Lang.Date(t.Made)))
	}
	f.Show(Dialog{
		Title:  f.Text("export.telling"),
		Text:   f.Text("export.telling-text", "units", strings.Join(lines, "\n")),
		Submit: f.Text("export.telling-hide"),
		OnDone: func() { j.heed(j.hide) },
		More:   []DialogAction{{Word: f.Text("export.telling-go"), Run: func() { j.heed(nil) }}},
	})
}

// heed makes the paper with so much hidden.
func (j *exportJob) heed(hide []data.ID) {
	j.heeded, j.options.Hide = true, hide
	j.write()
}

func (j *exportJob) save() {
	j.made.Reader, j.made.DestroyBy = j.reader, j.by
	SavePaper(j.frame, Paper{
		Name: "export." + j.kind.ID + "-file", Ending: j.kind.Ending, Content: j.content.Bytes(),
		Made: j.made, Named: j.named,
	}, func(path string) { ShowExported(j.frame, path) })
}

// Paper is what was made to go out, and what the log keeps of it.
type Paper struct {
	Name    string // the key of what its file is called; the day follows
	Ending  string
	Content []byte
	Made    data.Export
	Named   []data.ID
}

// SavePaper asks where a paper goes, notes it once it is there, and goes on.
func SavePaper(f *Frame, p Paper, then func(path string)) {
	f.SaveFile(FileQuestion{
		Title: f.Text("export.where"), Button: f.Text("dialog.save"),
		Name: f.Text(p.Name) + " " + f.Today().String(), Endings: []string{p.Ending},
	}, p.Content, func(path string) {
		NoteExport(f, p.Made, p.Named)
		then(path)
	})
}

// KeysFor returns the keys of the rows of a list that can come back, nil for any other paper and where a dossier
// that can only be read could not note them.
func KeysFor(f *Frame, kind reports.Kind) (*data.SheetKeys, error) {
	if kind.ID != string(data.OwnCallList) || !f.CanWrite() {
		return nil, nil
	}
	return f.Store.NewSheetKeys()
}

// NoteExport notes in the dossier what went out, once the file is there. A dossier that can only be read
// notes nothing, which was said before.
func NoteExport(f *Frame, e data.Export, named []data.ID) {
	if f.CanWrite() {
		f.Settle(f.Store.NoteExport(e, named))
	}
}

// SetDestroyed notes on which day something that went out was destroyed; no day: not.
func SetDestroyed(f *Frame, export data.ID, on data.Date) bool {
	return f.UpdateOfferingUndo("export-destroyed", func(tx *store.Tx) error {
		return tx.UpdateExport(export, func(e *data.Export) { e.Destroyed = on })
	})
}

// SetFileDestroyed is SetDestroyed for the file of a list.
func SetFileDestroyed(f *Frame, list data.ID, on data.Date) bool {
	return f.UpdateOfferingUndo("list-destroyed", func(tx *store.Tx) error { return tx.NoteDestroyed(list, on) })
}

// parseEnd reads what the dialog offers as the last day.
func parseEnd(value string) data.Date {
	day, err := data.ParseDate(value)
	if err != nil {
		return data.Date{}
	}
	return day
}

// eachRep is the choice of a call list for each contact person, each in a file of its own.
const eachRep = "each"

// repOptions are the contact persons to choose from, before they are read: all of them in one file, or each in a file.
func repOptions(f *Frame) []widgets.Option {
	return []widgets.Option{
		{Caption: f.Text("export.all-reps")},
		{Value: eachRep, Caption: f.Text("export.each-rep")},
	}
}

// writeEach makes a call list for each contact person, beside the window, and then asks where they go.
func (j *exportJob) writeEach() {
	f := j.frame
	var parts []reports.CallListPart
	nobody := 0
	f.RunShort(f.Text("export.making"), func() error {
		language, dossier, err := j.read()
		if err != nil {
			return err
		}
		var keys func() (*data.SheetKeys, error)
		if f.CanWrite() {
			keys = f.Store.NewSheetKeys
		}
		parts, nobody, err = reports.CallListParts(language, dossier, j.options, keys)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			f.ShowError(err)
		case len(parts) == 0:
			f.Show(Dialog{Title: f.Text("export.title"), Text: j.eachWords(0, nobody, "")})
		default:
			j.saveEach(parts, nobody)
		}
	})
}

// saveEach asks for a folder and the beginning of a name, and writes the files there. None is replaced.
func (j *exportJob) saveEach(parts []reports.CallListPart, nobody int) {
	f := j.frame
	f.AskFile(FileQuestion{
		Title: f.Text("export.where-each"), Button: f.Text("dialog.save"), Save: true, fresh: true,
		Name: f.Text("export."+j.kind.ID+"-file") + " " + f.Today().String(), Endings: []string{j.kind.Ending},
		Chosen: func(path string) {
			written := 0
			f.Background(func() (err error) {
				written, err = writeParts(stem(path), parts)
				return err
			}, func(err error) {
				for _, part := range parts[:written] { // what is there is noted, whatever became of the others
					part.Made.Reader, part.Made.DestroyBy = j.reader, j.by
					NoteExport(f, part.Made, part.Named)
				}
				if err != nil {
					f.ShowError(err)
					return
				}
				f.Show(Dialog{Title: f.Text("export.done"), Text: j.eachWords(written, nobody, filepath.Dir(path))})
			})
		},
	})
}

// eachWords says how many lists were made, and who is on none.
func (j *exportJob) eachWords(n, nobody int, folder string) string {
	words := j.frame.Count("export.each-done", n, "folder", folder)
	if nobody > 0 {
		words += " " + j.frame.Count("export.each-nobody", nobody)
	}
	return words
}

// writeParts writes the files, and returns how many were. Where one of them is there already none is.
func writeParts(base string, parts []reports.CallListPart) (written int, err error) {
	name := func(i int) string { return reports.CallListName(base, i+1, len(parts)) }
	for i := range parts {
		if _, err := os.Lstat(name(i)); err == nil {
			return 0, data.Fault{Code: data.ErrExists, Place: data.Place{File: filepath.Base(name(i))}}
		}
	}
	for i := range parts {
		if err := WriteFile(name(i), parts[i].Content); err != nil {
			return i, err
		}
	}
	return len(parts), nil
}
