package snapshot

import (
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// columns are those of the tree; compared adds then and the difference.
func (p *snapshotPage) columns(compared bool) []widgets.Column[unitRow] {
	number := func(id string, width float32, drop int, n func(unitRow) int) widgets.Column[unitRow] {
		return widgets.Column[unitRow]{
			ID: id, Title: p.frame.Text("snapshot.column." + id), Width: width, Align: widgets.AlignRight, Drop: drop,
			Cell: func(r unitRow) widgets.CellContent { return p.numberCell(n(r)) },
		}
	}
	drop := 0
	if compared {
		drop = 1 // the change says the most in the least room
	}
	columns := []widgets.Column[unitRow]{
		{ID: "unit", Title: p.frame.Text("snapshot.column.unit"), Width: 230, Weight: 3, Cell: p.unitCell},
		{
			ID: "headcount", Title: p.frame.Text("snapshot.column.headcount"), Width: 120, Align: widgets.AlignRight, Drop: 3,
			Cell: p.headcountCell,
		},
		number("members", 90, 4, func(r unitRow) int { return r.Members }),
		{
			ID: "density", Title: p.frame.Text("snapshot.column.density"), Width: 140, Weight: 1, Drop: drop,
			Cell: p.densityCell,
		},
	}
	if compared {
		columns = append(
			columns,
			widgets.Column[unitRow]{
				ID: "then", Title: p.frame.Text("snapshot.column.then"), Width: 130, Weight: 1, Drop: 2, Cell: p.thenCell,
			},
			widgets.Column[unitRow]{ID: "change", Title: p.frame.Text("snapshot.column.change"), Width: 165, Cell: p.changeCell},
		)
	}
	return append(columns,
		number("reps", 90, 5, func(r unitRow) int { return r.Reps }),
		number("contacts", 90, 6, func(r unitRow) int { return r.Contacts }))
}

// unitCell is the name with its place in the tree; a white spot is marked by word
// and shape.
func (p *snapshotPage) unitCell(r unitRow) widgets.CellContent {
	cell := widgets.CellContent{Text: r.Name, Indent: r.Depth, Bold: r.Depth == 0}
	switch {
	case r.Closed:
		cell.Disclosure = widgets.Closed
	case r.Parent:
		cell.Disclosure = widgets.Opened
	}
	if r.Spot {
		white := widgets.Fact{Text: p.frame.Text("snapshot.white-spot"), Icon: "visibility_off", Tone: widgets.ToneDue}
		cell.Facts = []widgets.Fact{white}
	}
	return cell
}

func (p *snapshotPage) numberCell(n int) widgets.CellContent {
	cell := widgets.CellContent{Text: p.frame.Lang.Number(n)}
	if n == 0 {
		cell.Color = widgets.ColorMuted
	}
	return cell
}

// headcountCell shows the number of people, at least so many where nobody told, or that
// nobody knows it.
func (p *snapshotPage) headcountCell(r unitRow) widgets.CellContent {
	if r.Headcount == 0 {
		return widgets.CellContent{Text: p.frame.Text("snapshot.unknown"), Color: widgets.ColorMuted}
	}
	if r.AtLeast {
		return widgets.CellContent{Text: p.frame.Text("snapshot.at-least", "n", r.Headcount), Color: widgets.ColorMuted}
	}
	return p.numberCell(r.Headcount)
}

func (p *snapshotPage) densityCell(r unitRow) widgets.CellContent { return p.barCell(r.UnitFigure) }

func (p *snapshotPage) barCell(f data.UnitFigure) widgets.CellContent {
	share, known := f.Density()
	if !known {
		return widgets.CellContent{Text: p.frame.Text("snapshot.unknown"), Color: widgets.ColorMuted}
	}
	return widgets.CellContent{Bar: true, Share: share, Text: p.frame.Lang.Percent(share)}
}

func (p *snapshotPage) thenCell(r unitRow) widgets.CellContent {
	if !r.Compared {
		return widgets.CellContent{}
	}
	return p.barCell(r.Then)
}

// changeCell says by how many points the density rose or fell, by sign and arrow too.
func (p *snapshotPage) changeCell(r unitRow) widgets.CellContent {
	points, known := densityChange(r.UnitFigure, r.Then)
	if !r.Compared || !known {
		return widgets.CellContent{}
	}
	cell := widgets.CellContent{Text: p.frame.Count("snapshot.points", points)}
	switch {
	case points > 0:
		cell.Text, cell.Icon, cell.IconColor = "+"+cell.Text, "arrow_upward", widgets.ColorGood
	case points < 0:
		cell.Icon, cell.IconColor = "arrow_downward", widgets.ColorOverdue
	}
	return cell
}

var (
	_ frame.Page      = (*snapshotPage)(nil)
	_ frame.RowOpener = (*snapshotPage)(nil)
	_ frame.Filterer  = (*snapshotPage)(nil)
	_ frame.Adder     = (*snapshotPage)(nil)
	_ frame.Leaver    = (*snapshotPage)(nil)
	_ frame.Returner  = (*snapshotPage)(nil)
	_ frame.Deleter   = (*snapshotPage)(nil)
)
