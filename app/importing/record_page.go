package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// pageRecord is the page with the record of one import. It is not on the rail.
const pageRecord = "record"

// recordPage shows the record of an import long after.
type recordPage struct {
	frame  *frame.Frame
	record *importRecord
	body   *fyne.Container
	root   *fyne.Container
	back   *widgets.Button
}

// openRecord shows the record of an import.
func openRecord(f *frame.Frame, list data.List) {
	p := &recordPage{frame: f, record: newImportRecord(f, list)}
	f.RunShort(f.Text("import.opening"), p.record.load, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		f.OpenPage(p)
	})
}

func (p *recordPage) ID() string { return pageRecord }

func (p *recordPage) Build() fyne.CanvasObject {
	f := p.frame
	p.back = widgets.NewButton(f.Text("import.to-group"), "arrow_back", p.leave)
	header := widgets.NewPageHeader(f.Text("import.record"), p.record.list.File, p.back)
	p.body = container.NewStack()
	p.record.onUndo = func() {
		p.show()
		f.Focus(p.Focus())
	}
	p.root = widgets.Page(header, p.body)
	p.show()
	return p.root
}

// leave goes to the page on which the records stand.
func (p *recordPage) leave() { p.frame.Open(frame.PageGroup) }

// show shows the record, again after it was taken back.
func (p *recordPage) show() {
	p.body.Objects = []fyne.CanvasObject{p.record.build()}
	p.body.Refresh()
	widgets.BindEscape(p.root, p.leave)
}

// Reload shows the record again where the list was taken back or brought in again.
func (p *recordPage) Reload() { p.record.reload() }

// Focus is the counts, or what can be done with a list that was taken back.
func (p *recordPage) Focus() fyne.Focusable {
	if p.record.list.Undone && !p.frame.CanWrite() {
		return p.back
	}
	return p.record.first
}
