package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// snapshotPage is the company as a tree of units with the union's position in each,
// today and beside an earlier day.
type snapshotPage struct {
	app       *App
	loader    loader
	units     []data.Unit
	figures   []data.UnitFigure
	snapshots []data.Snapshot
	outside   int // people without a unit
	closed    map[data.ID]bool
	inside    data.ID // a site that was added just now, "" for none
	read      bool    // what stands above was read at least once

	header  *widgets.PageHeader
	entry   *widgets.LineEntry
	under   *widgets.Choice
	compare *widgets.Choice
	drop    *widgets.Button // deletes the picture that is compared with
	spots   *widgets.ChipRow
	table   *widgets.Table[unitRow]
	side    *sidePane
	unit    *unitDetail
}

// snapshotEntry declares the page of the company in units.
func snapshotEntry() entry {
	return entry{id: pageSnapshot, icon: "apartment", paper: "snapshot", make: func(a *App) page { return newSnapshotPage(a) }}
}

func newSnapshotPage(a *App) *snapshotPage {
	return &snapshotPage{app: a, loader: loader{app: a}, closed: map[data.ID]bool{}}
}

func (p *snapshotPage) id() string { return pageSnapshot }

func (p *snapshotPage) detailPane() *widgets.DetailPane { return p.side.pane }

func (p *snapshotPage) focus() fyne.Focusable {
	if p.read && len(p.units) == 0 {
		return p.entry
	}
	return p.table
}

func (p *snapshotPage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("snapshot.title"), p.app.text("page.loading"),
		widgets.NewButton(p.app.text("snapshot.pdf"), "picture_as_pdf", p.onPDF),
		widgets.NewPrimaryButton(p.app.text("snapshot.keep"), "save", p.onKeep))
	p.entry = p.app.newLine(p.app.text("snapshot.line-hint"), p.onAddLine)
	p.under = widgets.NewChoice([]widgets.Option{{Value: "", Caption: p.app.text("snapshot.at-top")}}, nil)
	p.compare = widgets.NewChoice([]widgets.Option{{Value: "", Caption: p.app.text("snapshot.compare-none")}}, func(string) { p.showRows() })
	p.spots = widgets.NewChipRow()
	p.table = widgets.NewTable(p.columns(false))
	p.table.Key = func(r unitRow) string { return string(r.UnitID) }
	p.table.OnSelect = p.onSelect
	p.table.OnOpen = func(r unitRow) { p.unit.edit(r.UnitID) }
	p.table.OnToggle = p.onToggle
	p.table.OnDelete = p.onDelete
	p.side = newSidePane(p.app, func(data.ID) { p.focusTable() })
	widgets.BindEscape(p.table, func() { p.side.pane.Close() })
	widgets.BindEscape(p.entry, func() { p.focusTable() })
	p.unit = newUnitDetail(p)
	line := border(nil, nil, widgets.MinSize(250, 0, p.under), nil, p.entry.Row())
	p.drop = widgets.NewIconButton("delete", p.app.text("snapshot.delete-picture"), p.onDropPicture)
	p.drop.Hide()
	film := widgets.Stretch(widgets.Gap, p.spots, widgets.NewText(p.app.text("snapshot.compare"), widgets.Style{Color: widgets.ColorMuted}),
		widgets.MinSize(170, 0, p.compare), p.drop)
	body := border(widgets.InsetXY(0, widgets.Gap, widgets.VStack(widgets.Gap, line, film)), nil, nil, nil, widgets.NewFlushCard(p.table))
	return widgets.WithPane(widgets.Page(p.header, body), p.side.pane)
}

// reload reads units, people and earlier pictures beside the window.
func (p *snapshotPage) reload() {
	var units []data.Unit
	var figures []data.UnitFigure
	var snapshots []data.Snapshot
	outside, today := 0, p.app.today()
	p.loader.load(func(tx *store.Tx) (err error) {
		if units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
			return err
		}
		if snapshots, err = tx.FindSnapshots(store.SnapshotFilter{}); err != nil {
			return err
		}
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for i := range people {
			if people[i].UnitID == "" && !people[i].Left(today) {
				outside++
			}
		}
		figures = data.Figures(units, people, today)
		return nil
	}, func() {
		p.units, p.figures, p.snapshots, p.outside, p.read = units, figures, snapshots, outside, true
		p.show()
	})
}

// show puts what was read in the window.
func (p *snapshotPage) show() {
	places := unitOptions(p.app, p.units, widgets.Option{Value: "", Caption: p.app.text("snapshot.at-top")})
	for i := range places[1:] {
		places[i+1].Caption = p.app.text("snapshot.under", "unit", places[i+1].Caption)
	}
	p.under.Offer(places)
	if p.inside != "" { // what is typed after a new site belongs to it
		p.under.Choose(string(p.inside))
		p.inside = ""
	}
	earlier := []widgets.Option{{Value: "", Caption: p.app.text("snapshot.compare-none")}}
	for i := len(p.snapshots) - 1; i >= 0; i-- {
		earlier = append(earlier, widgets.Option{Value: string(p.snapshots[i].ID), Caption: p.app.lang.LongDate(p.snapshots[i].Date)})
	}
	p.compare.Offer(earlier)
	p.side.reload()
	p.showRows()
}

// then returns the picture to compare with, nil for none.
func (p *snapshotPage) then() *data.Snapshot {
	for i := range p.snapshots {
		if string(p.snapshots[i].ID) == p.compare.Value() {
			return &p.snapshots[i]
		}
	}
	return nil
}

// showRows fills the table, the sentence and the chips.
func (p *snapshotPage) showRows() {
	then := p.then()
	if p.read && len(p.units) == 0 {
		p.table.SetEmpty(widgets.NewEmptyState("apartment", p.app.text("snapshot.empty"), p.app.text("snapshot.add-first"), p.add))
	}
	p.table.SetColumns(p.columns(then != nil))
	p.table.SetRows(unitRows(p.units, p.figures, p.closed, then))
	p.follow()
	p.header.SetSentence(p.sentence(then))
	p.drop.Hidden = then == nil
	p.drop.Refresh()
	var facts []widgets.Fact
	if n := len(data.WhiteSpots(p.figures)); n > 0 {
		facts = append(facts, widgets.Fact{Text: p.app.count("snapshot.white-spots", n), Icon: "visibility_off", Tone: widgets.ToneDue})
	}
	if p.outside > 0 {
		facts = append(facts, widgets.Fact{Text: p.app.count("snapshot.outside", p.outside)})
	}
	p.spots.SetFacts(facts...)
}

// sentence says how the company stands, today or then and now.
func (p *snapshotPage) sentence(then *data.Snapshot) string {
	now := data.Total(p.figures)
	share, known := now.Density()
	if !known {
		return p.app.text("snapshot.sentence-unknown")
	}
	density := p.app.lang.Percent(share)
	if then != nil {
		if before, ok := data.Total(then.Figures).Density(); ok {
			return p.app.text("snapshot.film", "then", p.app.lang.Percent(before),
				"date", p.app.lang.LongDate(then.Date), "now", density)
		}
	}
	return p.app.text("snapshot.sentence", "members", now.Members, "headcount", now.Headcount, "density", density)
}
