// Package snapshot is the page of the company in units: where the union stands, now and then.
package snapshot

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// snapshotPage is the company as a tree of units with the union's position in each,
// today and beside an earlier day.
type snapshotPage struct {
	frame     *frame.Frame
	loader    frame.Loader
	units     []data.Unit
	figures   []data.UnitFigure
	snapshots []data.Snapshot
	onlySpots bool // only the white spots are asked for
	closed    map[data.ID]bool
	added     data.ID // the unit that was added last in the line, "" for none
	arrived   bool    // it was added just now, and shows with what is read next
	read      bool    // what stands above was read at least once

	header  *widgets.PageHeader
	entry   *widgets.LineEntry
	under   *widgets.Choice
	compare *widgets.Choice
	drop    *widgets.Button // deletes the picture that is compared with
	spots   *widgets.Button // shows the white spots only, or all again
	outside *widgets.Button // leads to those who are in no unit
	film    *fyne.Container // the row of these
	table   *widgets.Table[unitRow]
	side    *forms.SidePane
	unit    *unitDetail
}

// Entry declares the page of the company in units.
func Entry() frame.Entry {
	return frame.Entry{
		ID: frame.PageSnapshot, Icon: "apartment", Paper: "snapshot",
		New: func(f *frame.Frame) frame.Page { return newSnapshotPage(f) },
	}
}

func newSnapshotPage(f *frame.Frame) *snapshotPage {
	return &snapshotPage{frame: f, loader: frame.Loader{Frame: f}, closed: map[data.ID]bool{}}
}

func (p *snapshotPage) ID() string { return frame.PageSnapshot }

func (p *snapshotPage) DetailPane() *widgets.DetailPane { return p.side.Pane }

func (p *snapshotPage) Focus() fyne.Focusable {
	if p.read && len(p.units) == 0 {
		return p.entry
	}
	return p.table
}

func (p *snapshotPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("snapshot.title"), p.frame.Text("page.loading"),
		widgets.NewButton(p.frame.Text("snapshot.pdf"), "picture_as_pdf", p.onPDF),
		widgets.NewPrimaryButton(p.frame.Text("snapshot.keep"), "save", p.onKeep))
	p.entry = p.frame.NewLine(p.frame.Text("snapshot.line-hint"), p.onAddLine)
	p.entry.TakesTab = func() bool { _, ok := p.nextLevel(); return ok }
	p.entry.OnTab = p.onTab
	p.entry.OnTyped = func(string) { p.showLevel() }
	p.under = widgets.NewChoice([]widgets.Option{{Value: "", Caption: p.frame.Text("snapshot.at-top")}},
		func(string) { p.showLevel() })
	p.compare = widgets.NewChoice(
		[]widgets.Option{{Value: "", Caption: p.frame.Text("snapshot.compare-none")}}, func(string) { p.showRows() },
	)
	p.spots = widgets.NewQuietButton("", "", p.onSpots)
	p.outside = widgets.NewQuietButton("", "groups", p.onOutside)
	p.table = widgets.NewTable(p.columns(false))
	p.table.Key = func(r unitRow) string { return string(r.UnitID) }
	p.table.LeftOut = p.frame.LeftOut
	p.table.OnSelect = p.onSelect
	p.table.OnOpen = func(r unitRow) { p.unit.edit(r.UnitID) }
	p.table.OnToggle = p.onToggle
	p.table.OnDelete = p.onDelete
	p.table.OnMenu = p.onMenu
	p.side = forms.NewSidePane(p.frame, func(data.ID) { p.focusTable() })
	widgets.BindEscape(p.table, func() { p.side.Pane.Close() })
	widgets.BindEscape(p.entry, func() { p.focusTable() })
	p.unit = newUnitDetail(p)
	line := widgets.Behind(widgets.GapTiny, entryLeast, widgets.MinSize(250, 0, p.under), p.entry.Row())
	p.drop = widgets.NewIconButton("delete", p.frame.Text("snapshot.delete-picture"), p.onDropPicture)
	p.drop.Hide()
	against := widgets.HStack(
		widgets.Gap, widgets.NewText(p.frame.Text("snapshot.compare"), widgets.Style{Color: widgets.ColorMuted}),
		widgets.MinSize(185, 0, p.compare), p.drop,
	)
	p.film = widgets.Beside(widgets.Gap, widgets.Flow(widgets.Gap, p.spots, p.outside), against)
	body := frame.Border(
		widgets.InsetXY(0, widgets.Gap, widgets.VStack(widgets.Gap, line, p.film)), nil, nil, nil,
		widgets.NewFlushCard(p.table),
	)
	p.entry.Row().OnGrow = func() { widgets.Relayout(body) }
	return widgets.WithPane(widgets.Page(p.header, body), p.side.Pane)
}

// entryLeast is the least width of the line in which a unit is typed, with its hint.
const entryLeast float32 = 230

// Reload reads units, people and earlier pictures beside the window.
func (p *snapshotPage) Reload() {
	var units []data.Unit
	var figures []data.UnitFigure
	var snapshots []data.Snapshot
	today := p.frame.Today()
	p.loader.Load(func(tx *store.Tx) (err error) {
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
		lists, err := tx.FindLists(store.ListFilter{})
		if err != nil {
			return err
		}
		figures = data.Figures(units, people, lists, today)
		return nil
	}, func() {
		p.units, p.figures, p.snapshots, p.read = units, figures, snapshots, true
		p.show()
	})
}

// show puts what was read in the window.
func (p *snapshotPage) show() {
	places := frame.UnitOptions(p.units, widgets.Option{Value: "", Caption: p.frame.Text("snapshot.at-top")})
	for i := range places[1:] {
		places[i+1].Caption = p.frame.Text("snapshot.under", "unit", places[i+1].Caption)
	}
	p.under.Offer(places)
	arrived, _ := data.NewUnitTree(p.units).Find(p.added)
	if p.arrived && arrived.ID != "" && arrived.ParentID == "" { // what is typed after a new site belongs to it
		p.under.Choose(string(p.added))
	}
	earlier := []widgets.Option{{Value: "", Caption: p.frame.Text("snapshot.compare-none")}}
	for i := len(p.snapshots) - 1; i >= 0; i-- {
		earlier = append(
			earlier, widgets.Option{Value: string(p.snapshots[i].ID), Caption: p.frame.Lang.LongDate(p.snapshots[i].Date)},
		)
	}
	p.compare.Offer(earlier)
	p.side.Reload()
	p.showRows()
	if p.arrived && arrived.ID != "" {
		p.arrived = false
		p.light(arrived.ID)
	}
	p.showLevel()
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
		p.table.SetEmpty(
			widgets.NewEmptyState("apartment", p.frame.Text("snapshot.empty"), p.frame.Text("snapshot.add-first"), p.Add),
		)
	}
	p.table.SetColumns(p.columns(then != nil))
	p.onlySpots = p.onlySpots && len(data.WhiteSpots(p.figures)) > 0
	rows := unitRows(p.units, p.figures, p.closed, then)
	if p.onlySpots {
		rows = slices.DeleteFunc(unitRows(p.units, p.figures, nil, then), func(r unitRow) bool { return !r.Spot })
	}
	p.table.SetRows(rows)
	p.follow()
	p.header.SetSentence(p.sentence(then))
	p.drop.Hidden = then == nil
	p.drop.Refresh()
	p.showLeads()
}

// showLeads says how many white spots there are, and how many people are in no unit.
func (p *snapshotPage) showLeads() {
	spots := len(data.WhiteSpots(p.figures))
	p.spots.Caption, p.spots.Icon = p.frame.Count("snapshot.white-spots", spots), "visibility_off"
	if p.onlySpots {
		p.spots.Icon = "close"
	}
	p.spots.Hidden = spots == 0
	outside := data.Unplaced(p.figures)
	p.outside.Caption = p.frame.Count("snapshot.outside", outside.Known, "members", outside.Members)
	p.outside.Hidden = outside.Known == 0
	p.spots.Refresh()
	p.outside.Refresh()
	widgets.Relayout(p.film)
}

// sentence says how the company stands, today or then and now.
func (p *snapshotPage) sentence(then *data.Snapshot) string {
	now := data.Total(p.figures)
	share, known := now.Density()
	switch {
	case now.Headcount == 0:
		return p.frame.Text("snapshot.sentence-unknown")
	case now.Untold():
		return p.frame.Text("snapshot.sentence-untold")
	case !known:
		return p.frame.Count("snapshot.sentence-least", now.Members, "headcount", now.Headcount)
	}
	density := p.frame.Lang.Percent(share)
	if then != nil {
		if before, ok := data.Total(then.Figures).Density(); ok {
			return p.frame.Text("snapshot.film", "then", p.frame.Lang.Percent(before),
				"date", p.frame.Lang.LongDate(then.Date), "now", density)
		}
	}
	return p.frame.Text("snapshot.sentence", "members", now.Members, "headcount", now.Headcount, "density", density)
}
