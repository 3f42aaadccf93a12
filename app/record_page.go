package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
)

// pageRecord is the page with the record of one import. It is not on the rail.
const pageRecord = "record"

// recordPage shows the record of an import long after.
type recordPage struct {
	app    *App
	record *importRecord
	body   *fyne.Container
}

// openRecord shows the record of an import.
func openRecord(a *App, list data.List) {
	p := &recordPage{app: a, record: newImportRecord(a, list)}
	a.runShort(a.text("import.opening"), p.record.load, func(err error) {
		if err != nil {
			a.showError(err)
			return
		}
		a.openPage(p)
	})
}

func (p *recordPage) id() string { return pageRecord }

func (p *recordPage) build() fyne.CanvasObject {
	a := p.app
	header := widgets.NewPageHeader(a.text("import.record"), p.record.list.File,
		widgets.NewButton(a.text("import.to-group"), "arrow_back", func() { a.open(pageGroup) }))
	p.body = container.NewStack()
	p.record.onUndo = func() {
		p.show()
		a.focus(p.focus())
	}
	p.show()
	return widgets.Page(header, p.body)
}

// show shows the record, again after it was taken back.
func (p *recordPage) show() {
	p.body.Objects = []fyne.CanvasObject{p.record.build()}
	p.body.Refresh()
}

// reload shows the record again where the list was taken back or brought in again.
func (p *recordPage) reload() { p.record.reload() }

func (p *recordPage) focus() fyne.Focusable { return p.record.counts }
