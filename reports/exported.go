package reports

import (
	"slices"

	"kader/assets"
	"kader/data"
	"kader/data/disclosure"
)

// Exported returns what the log keeps of a report in language l, and who is named in it.
func (k Kind) Exported(l *assets.Language, d *data.Dossier, o Options) (data.Export, []data.ID, error) {
	named := !k.Names && !k.Bare
	e := data.Export{Kind: k.ID, Made: o.Today, Names: named, SmallCounts: named || o.Counts && k.showsUnits(d, o)}
	if !k.Care {
		e.RepID = o.RepID
	}
	if k.ID == string(data.OwnCallList) && o.Keys != nil {
		e.Sheet, e.Rows = o.Keys.Sheet, sheetRows(l, d, o)
	}
	if !o.Counts && k.showsUnits(d, o) {
		e.Shown = shownCounts(d, o)
	}
	ids, err := k.named(l, d, o)
	e.Names = e.Names || len(ids) > 0
	return e, ids, err
}

// showsUnits reports whether the units stand in the report with their members.
func (k Kind) showsUnits(d *data.Dossier, o Options) bool {
	return k.Counts && (k.ID != data.ExportAgenda || agendaHas(d, o, data.PointGoal))
}

// named returns who is named in the report, each once. A list always names people, a paper for others
// those whom the options allow.
func (k Kind) named(l *assets.Language, d *data.Dossier, o Options) ([]data.ID, error) {
	if k.Bare || k.Names && !o.Doers && !o.Colleagues {
		return nil, nil
	}
	seen := make(map[data.ID]bool)
	has := k.doing(d, o)
	lists := k.listsIn(d, o)
	for i := range d.People {
		p := &d.People[i]
		listed := lists(p) || has[p.ID]
		seen[p.ID] = seen[p.ID] || listed
		if listed && k.saysWhoKeepsInTouch(p, o) {
			seen[p.RepID] = true
		}
	}
	if k.Names || k.ID == data.ExportHandOver {
		if err := k.findNamed(l, d, o, seen); err != nil {
			return nil, err
		}
	}
	var ids []data.ID
	for i := range d.People {
		if seen[d.People[i].ID] {
			ids = append(ids, d.People[i].ID)
		}
	}
	return ids, nil
}

// saysWhoKeepsInTouch reports whether the line of somebody has their contact person: that of a list does. Of
// a hand-over it is who stops, who is in it already.
func (k Kind) saysWhoKeepsInTouch(p *data.Person, o Options) bool {
	switch k.ID {
	case string(data.OwnNewHires), string(data.OwnCallList), string(data.OwnMembers):
		return true
	case planID, data.ExportAgenda:
		return o.Doers && o.Colleagues && isOpen(p, o.Today)
	}
	return false
}

// doing returns who is in the report because they came to the meeting or have a post.
func (k Kind) doing(d *data.Dossier, o Options) map[data.ID]bool {
	switch {
	case k.ID == string(data.OwnAttendance):
		return doingSomething(attendanceShown(d, o))
	case k.shown != nil && (!k.Names || o.Doers):
		return doingSomething(k.shown(d, o))
	}
	return nil
}

// isHandedOver reports whether somebody is on the sheet of a rep who stops: the rep, and whom they follow.
func isHandedOver(p *data.Person, o Options) bool {
	return o.RepID != "" && (p.ID == o.RepID || p.RepID == o.RepID && p.State.Open() && !p.Left(o.Today))
}

// listsIn is lists for a report of the given dossier: not every agenda has the new colleagues.
func (k Kind) listsIn(d *data.Dossier, o Options) func(*data.Person) bool {
	if k.ID == data.ExportAgenda && !agendaHas(d, o, data.PointHires) {
		return func(*data.Person) bool { return false }
	}
	return func(p *data.Person) bool { return k.lists(p, o) }
}

// lists reports whether somebody has a line in the report.
func (k Kind) lists(p *data.Person, o Options) bool {
	switch k.ID {
	case string(data.OwnNewHires):
		return isNewHire(*p, o)
	case string(data.OwnCallList):
		return needsCall(*p, o.Today) && (o.RepID == "" || p.RepID == o.RepID)
	case string(data.OwnMembers):
		return p.IsMember() && !p.Left(o.Today)
	case data.ExportHandOver:
		return isHandedOver(p, o)
	case planID:
		return o.Doers && p.IsActiveRep(o.Today) || o.Colleagues && isOpen(p, o.Today)
	case data.ExportAgenda:
		return o.Doers && o.Colleagues && isNewName(p, o.Today)
	}
	return false
}

// findNamed finds who is named in what the group wrote and a paper for others prints.
func (k Kind) findNamed(l *assets.Language, d *data.Dossier, o Options, seen map[data.ID]bool) error {
	v, err := newPseudonyms(l, d, o.Today)
	if err != nil {
		return err
	}
	if k.ID == data.ExportHandOver {
		for _, a := range handedOver(d, o).Actions {
			v.replaceNames(a.Title)
		}
	} else { // whom this paper would have to veil otherwise
		hidden := Options{Today: o.Today, Doers: !o.Doers || !k.Doers, Colleagues: !o.Colleagues}
		v.findShown(k.shown(d, o), hidden)
	}
	for id, i := range v.places {
		if v.aliases.seen[v.people[i]] {
			seen[id] = true
		}
	}
	return nil
}

// KnownExports returns for a proof of erasure what went out and named somebody, as far as it was not
// destroyed. What the person was given is theirs to keep.
func KnownExports(l *assets.Language, exports []data.Export) []data.KnownExport {
	var known []data.KnownExport
	for _, e := range exports {
		if e.Destroyed.IsZero() && e.Kind != data.ExportAccess {
			known = append(known, data.KnownExport{
				Made: e.Made, What: l.Text("export." + e.Kind), Who: l.Text("reader." + string(e.Reader)),
			})
		}
	}
	return known
}

// shownCounts returns the line of each unit in a paper for others, that of the whole company first.
func shownCounts(d *data.Dossier, o Options) []data.ShownCount {
	figures := data.Figures(d.Units, d.People, d.Lists, o.Today)
	s := newSuppression(figures, d.Group.Threshold()).hide(o.Hide)
	var shown []data.ShownCount
	for _, f := range append([]data.UnitFigure{data.Total(figures)}, figures...) {
		c := data.ShownCount{
			UnitID: f.UnitID, Name: f.Name, Depth: f.Depth,
			People: max(f.Headcount, f.Known, f.Members), Hidden: s.hides(f.UnitID),
		}
		if !c.Hidden {
			c.Members = f.Members
		}
		shown = append(shown, c)
	}
	return shown
}

// Telling is a count by which a paper, beside an earlier one, tells that few joined or left.
type Telling struct {
	UnitID data.ID // "" is the whole company
	Name   string
	Made   data.Date // the earlier paper
}

// Tellings returns of which units the report and an earlier one together tell that few people joined or
// left, exactly or nearly, and which counts the report would have to hide so that they do not.
func (k Kind) Tellings(d *data.Dossier, o Options, earlier []data.Export) (told []Telling, hide []data.ID) {
	if o.Counts || !k.showsUnits(d, o) {
		return nil, nil
	}
	now, threshold := shownCounts(d, o), d.Group.Threshold()
	for i := len(earlier) - 1; i >= 0; i-- {
		e := &earlier[i]
		if len(e.Shown) == 0 || !e.Destroyed.IsZero() || o.Today.Before(e.Made) {
			continue
		}
		tells, more := compareShown(e.Shown, now, threshold)
		for _, c := range tells {
			if !slices.ContainsFunc(told, func(t Telling) bool { return t.UnitID == c.UnitID }) {
				told = append(told, Telling{c.UnitID, c.Name, e.Made})
			}
		}
		for _, id := range more {
			if !slices.Contains(hide, id) {
				hide = append(hide, id)
			}
		}
	}
	return told, hide
}

// compareShown returns which lines of two papers together tell of few people who joined or left, and
// which of the later one must be hidden. The table of the differences adds up as the counts do, so
// that what was hidden may follow from the rest.
func compareShown(then, now []data.ShownCount, threshold int) (tells []data.ShownCount, hide []data.ID) {
	cells, lines := differences(then, now, threshold)
	if len(cells) == 0 {
		return nil, nil
	}
	hidden := make([]bool, len(cells))
	for told := tellsFew(cells, hidden, threshold); len(told) > 0; told = tellsFew(cells, hidden, threshold) {
		for _, i := range told {
			line := i
			if i >= len(lines) { // who works in a unit and in none of its parts
				line = cells[i].Parent
			}
			if !cells[i].Sensitive {
				tells = append(tells, lines[line])
			}
			cells[i].Sensitive = true
		}
		before := slices.Clone(hidden)
		for i, h := range disclosure.NewTable(cells, threshold).Hide() {
			hidden[i] = hidden[i] || h
		}
		if slices.Equal(before, hidden) {
			break // nothing more can be hidden
		}
	}
	for i, h := range hidden {
		if h && i < len(lines) {
			hide = append(hide, lines[i].UnitID)
		}
	}
	return tells, hide
}

// tellsFew returns the cells of which a reader can work out that the difference is one of a few people.
func tellsFew(cells []disclosure.Cell, hidden []bool, threshold int) []int {
	var told []int
	for i, r := range disclosure.NewTable(cells, threshold).Ranges(hidden) {
		if r.Low >= 1 && r.High < threshold && r.Low <= r.High || r.High <= -1 && r.Low > -threshold && r.Low <= r.High {
			told = append(told, i)
		}
	}
	return told
}

// differences returns the table of what changed between two papers, and the line of the later one that
// each of its first cells is about. Where the units are not arranged as they were, the parts of a
// whole are not the same, and each line stands by itself.
func differences(then, now []data.ShownCount, threshold int) ([]disclosure.Cell, []data.ShownCount) {
	alike := slices.EqualFunc(then, now, func(a, b data.ShownCount) bool {
		return a.UnitID == b.UnitID && a.Depth == b.Depth
	})
	if alike {
		old, cells := shownCells(then), shownCells(now)
		before, after := rangesOf(old, then, threshold), rangesOf(cells, now, threshold)
		for i := range cells {
			cells[i].Floor, cells[i].Top = after[i].Low-before[i].High, after[i].High-before[i].Low
			cells[i].Count -= old[i].Count
			cells[i].Unprinted = i >= len(now) || then[i].Hidden || now[i].Hidden
		}
		return cells, now
	}
	var cells []disclosure.Cell
	var lines []data.ShownCount
	for _, c := range now {
		i := slices.IndexFunc(then, func(t data.ShownCount) bool { return t.UnitID == c.UnitID })
		if i >= 0 && !c.Hidden && !then[i].Hidden {
			cells = append(cells, disclosure.Cell{
				Count: c.Members - then[i].Members, Floor: -then[i].People, Top: c.People, Parent: disclosure.Whole,
			})
			lines = append(lines, c)
		}
	}
	return cells, lines
}

// shownCells returns the cells of one paper: its lines, and behind them, for each unit with parts, those
// who work in it and in none of them.
func shownCells(shown []data.ShownCount) []disclosure.Cell {
	var cells []disclosure.Cell
	rests := make(map[int]int) // people of a unit that are in none of its parts
	above := []int{0}
	for i, c := range shown {
		cell := disclosure.Cell{Count: c.Members, Top: c.People, Parent: disclosure.Whole}
		if i > 0 {
			above = append(above[:c.Depth+1], i)
			cell.Parent = above[c.Depth]
			if _, known := rests[cell.Parent]; !known {
				rests[cell.Parent] = shown[cell.Parent].People
			}
			rests[cell.Parent] -= c.People
		}
		cells = append(cells, cell)
	}
	for i := 1; i < len(shown); i++ { // of the whole company there is no rest
		if people, ok := rests[i]; ok {
			cells = append(cells, disclosure.Cell{Top: max(0, people), Parent: i, Unprinted: true})
		}
	}
	return cells
}

// rangesOf returns what a reader of one paper can work out of each count.
func rangesOf(cells []disclosure.Cell, shown []data.ShownCount, threshold int) []disclosure.Range {
	hidden := make([]bool, len(cells))
	for i, c := range shown {
		hidden[i] = c.Hidden
	}
	return disclosure.NewTable(cells, threshold).Ranges(hidden)
}
