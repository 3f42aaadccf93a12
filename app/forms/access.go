package forms

import (
	"bytes"
	"path/filepath"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// accessJSON is how the answer for a machine is named.
const accessJSON = ".json"

// OfferAccess offers to answer somebody who asks what is known of them, in a language of their choice.
func OfferAccess(f *frame.Frame, person data.Person) {
	language := widgets.NewChoice(f.LanguageOptions(), nil)
	if group, err := f.GroupNow(); err == nil {
		language.Prefer(group.Language)
	}
	format := widgets.NewChoice([]widgets.Option{
		{Value: reports.EndingPDF, Caption: f.Text("access.format-pdf")},
		{Value: accessJSON, Caption: f.Text("access.format-json")},
	}, nil)
	rows := widgets.VStack(widgets.GapMedium,
		widgets.NewFormRow(f.Text("export.language"), language), widgets.NewFormRow(f.Text("access.format"), format))
	if !f.CanWrite() {
		rows.Add(widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.not-logged")))
	}
	f.Show(frame.Dialog{
		Title: f.Text("access.title"), Text: f.Text("access.text", "name", person.Full()), Body: rows, First: language,
		Submit: f.Text("export.make"), Width: widgets.FormWidth,
		OnDone: func() { makeAccess(f, person.ID, language.Value(), format.Value()) },
	})
}

// makeAccess makes the answer in memory and asks where it goes. Its proposed name names nobody.
func makeAccess(f *frame.Frame, id data.ID, code, ending string) {
	var content bytes.Buffer
	f.RunShort(f.Text("export.making"), func() error {
		language, err := assets.Load(code)
		if err != nil {
			return err
		}
		a := reports.Access{File: filepath.Base(f.Store.Path())}
		if a.Dossier, err = f.Store.DossierForPaper(); err != nil {
			return err
		}
		var known data.Known
		err = f.Store.View(func(tx *store.Tx) (err error) {
			known, err = tx.FindKnown(id)
			return err
		})
		if err != nil {
			return err
		}
		known.Backups, a.Known = f.Store.HeldCopies(), &known
		o := reports.Options{Today: f.Today(), Faces: faces.New(faces.System())}
		if ending == accessJSON {
			return reports.WriteAccessJSON(&content, language, a, o)
		}
		return reports.WriteAccess(&content, language, a, o)
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		frame.SavePaper(f, frame.Paper{
			Name: "export.access-file", Ending: ending, Content: content.Bytes(), Named: []data.ID{id},
			Made: data.Export{
				Kind: data.ExportAccess, Made: f.Today(), Names: true, SmallCounts: true,
				Reader: data.UsualReader(data.ExportAccess),
			},
		}, func(path string) { frame.ShowExported(f, path) })
	})
}
