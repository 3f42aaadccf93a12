package frame

import (
	"bytes"
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
