package group

import (
	"bytes"
	"cmp"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/care"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// careCard says when the self-check was done last, and leads to it, to the hand-over of a rep who stops
// and to what to do when a laptop is gone.
type careCard struct {
	frame *frame.Frame
	when  *widgets.Text
	last  data.SelfCheck
	done  bool
	by    string // who answered, "" where that is not known
}

func (c *careCard) build() fyne.CanvasObject {
	f := c.frame
	c.when = widgets.NewText("", widgets.Style{Wrap: true})
	return widgets.NewCard(f.Text("care.title"), widgets.VStack(widgets.GapMedium, c.when,
		widgets.Flow(widgets.Gap,
			widgets.NewButton(f.Text("care.check"), "checklist", func() { ShowCheck(f) }),
			widgets.NewButton(f.Text("care.hand-over"), "person_off", func() { onHandOver(f) }),
			widgets.NewButton(f.Text("care.laptop"), "warning", func() { onLaptopGone(f) }))))
}

func (c *careCard) read(tx *store.Tx) error {
	checks, err := tx.FindSelfChecks()
	if err != nil {
		return err
	}
	c.by = ""
	if c.last, c.done = data.LastCheck(checks); !c.done {
		return nil
	}
	batch, err := tx.FindBatch(c.last.BatchID)
	if err == nil && !batch.By.IsZero() {
		c.by, err = c.frame.Who.Within(tx, batch.By)
	}
	return err
}

func (c *careCard) show() { c.when.SetText(c.words()) }

// words say when the last self-check was, who answered, and whether it is time for the next one.
func (c *careCard) words() string {
	f, today := c.frame, c.frame.Today()
	if !c.done {
		return f.Text("care.never")
	}
	words := f.Text("care.today")
	if c.last.Held != today {
		words = f.Count("care.last", c.last.Held.MonthsTo(today), "date", f.Lang.LongDate(c.last.Held))
	}
	if c.by != "" {
		words += " " + f.Text("care.by", "name", c.by)
	}
	if c.last.Waits(today) {
		words += " " + f.Text("care.due")
	}
	return words
}

// carePaper is the dialog in which a paper of care is made.
type carePaper struct {
	frame    *frame.Frame
	kind     string
	language *widgets.Choice
	password *widgets.TextField
}

// askCarePaper asks in which language a paper is made. row, nil for none, asks what it is about; what was
// chosen there set puts into the options, and then runs once the paper is there.
func askCarePaper(
	f *frame.Frame, kind, title, text string, row *widgets.FormRow, set func(*reports.Options), then func(),
) {
	p := &carePaper{frame: f, kind: kind, language: widgets.NewChoice(f.LanguageOptions(), nil)}
	if group, err := f.GroupNow(); err == nil {
		p.language.Prefer(group.Language)
	}
	p.password = widgets.NewPassphraseField("", nil)
	body := widgets.VStack(widgets.GapMedium)
	var first fyne.Focusable = p.language
	if row != nil {
		body.Add(row)
		first = row.Field().(*widgets.Choice)
	}
	body.Add(widgets.NewFormRow(f.Text("export.language"), p.language))
	body.Add(widgets.NewFormRow(f.Text("export.password"), p.password).SetHint(f.Text("export.password-hint")))
	if !f.CanWrite() {
		body.Add(widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.not-logged")))
	}
	f.Show(frame.Dialog{
		Title: title, Text: text, Body: body, First: first, Submit: f.Text("export.make"), Width: widgets.FormWidth,
		OnDone: func() {
			o := reports.Options{Today: f.Today(), Faces: faces.New(faces.System()), Password: p.password.Text}
			set(&o)
			p.make(o, then)
		},
	})
}

// make makes the paper in memory, beside the window, asks where it goes, and notes it.
func (p *carePaper) make(o reports.Options, then func()) {
	f := p.frame
	kind, _ := reports.KindOf(p.kind)
	var content bytes.Buffer
	var made data.Export
	var named []data.ID
	f.RunShort(f.Text("export.making"), func() error {
		language, err := assets.Load(p.language.Value())
		if err != nil {
			return err
		}
		dossier, err := f.Store.DossierForCare(o.Today)
		if err != nil {
			return err
		}
		if err := kind.Write(&content, language, dossier, o); err != nil {
			return err
		}
		made, named, err = kind.Exported(language, dossier, o)
		return err
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		made.Reader, made.DestroyBy = data.UsualReader(kind.ID), data.UsualEnd(kind.ID, made.Names, made.Made)
		frame.SavePaper(f, frame.Paper{
			Name: "export." + kind.ID + "-file", Ending: kind.Ending, Content: content.Bytes(), Made: made, Named: named,
		}, func(path string) { frame.ShowExportedThen(f, path, then) })
	})
}

// readCare reads beside the window what a dialog of care offers.
func readCare(f *frame.Frame, show func(*data.Dossier)) {
	var d *data.Dossier
	f.RunShort(f.Text("page.loading"), func() (err error) {
		d, err = f.Store.DossierForCare(f.Today())
		return err
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		show(d)
	})
}

// nameOf is what somebody is called.
func nameOf(d *data.Dossier, w data.Worker) string {
	for i := range d.People {
		if d.People[i].ID == w.PersonID {
			return d.People[i].Full()
		}
	}
	return w.Name
}

// onHandOver asks who stops, makes the sheet, and then asks what of that rep opens nothing any more.
func onHandOver(f *frame.Frame) {
	readCare(f, func(d *data.Dossier) {
		people := care.People(d, f.Lang)
		if len(people) == 0 {
			f.Say(f.Text("care.nobody"), "")
			return
		}
		byValue := make(map[string]data.Worker, len(people))
		var options []widgets.Option
		for _, w := range people {
			value := cmp.Or(string(w.PersonID), w.Name)
			byValue[value] = w
			options = append(options, widgets.Option{Value: value, Caption: nameOf(d, w)})
		}
		who := widgets.NewChoice(options, nil)
		chosen := func() data.Worker { return byValue[who.Value()] }
		askCarePaper(f, data.ExportHandOver, f.Text("care.hand-over"), f.Text("care.hand-over-text"),
			widgets.NewFormRow(f.Text("care.who"), who),
			func(o *reports.Options) { o.RepID, o.RepName = chosen().PersonID, chosen().Name },
			func() {
				askShutOut(f, f.Text("holder.stops"), f.Text("holder.stops-text"), care.KeysOf(d, chosen()))
			})
	})
}

// onLaptopGone asks which laptop is gone, makes the paper, and then asks what opens nothing any more.
func onLaptopGone(f *frame.Frame) {
	readCare(f, func(d *data.Dossier) {
		var options []widgets.Option
		owners := make(map[string]data.Worker)
		for _, c := range d.Custody.Copies {
			if c.ID == d.Custody.Here { // it is not gone: somebody works on it
				continue
			}
			owner := data.Worker{PersonID: c.PersonID, Name: c.Name}
			owners[string(c.ID)] = owner
			name := cmp.Or(nameOf(d, owner), f.Text("care.machine-nameless"))
			options = append(options, widgets.Option{
				Value: string(c.ID), Caption: f.Text("care.machine-of", "name", name, "date", f.Lang.Date(c.Last)),
			})
		}
		machine := widgets.NewChoice(append(options, widgets.Option{Caption: f.Text("care.machine-unknown")}), nil)
		askCarePaper(f, data.ExportLaptopGone, f.Text("care.laptop"), f.Text("care.laptop-text"),
			widgets.NewFormRow(f.Text("care.machine"), machine).SetHint(f.Text("care.machine-hint")),
			func(o *reports.Options) { o.CopyID = data.ID(machine.Value()) },
			func() {
				askShutOut(f, f.Text("care.lost-title"), f.Text("care.lost-text"), care.KeysOf(d, owners[machine.Value()]))
			})
	})
}
