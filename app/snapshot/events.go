package snapshot

import (
	"maps"
	"slices"
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// Add gives the keyboard to the line in which a unit is added.
func (p *snapshotPage) Add() { p.frame.Focus(p.entry) }

// addBelow gives the keyboard to the line in which a unit is added below another one.
func (p *snapshotPage) addBelow(id data.ID) {
	p.under.Choose(string(id))
	p.Add()
}

// OpenRow shows one unit and opens the branches above it.
func (p *snapshotPage) OpenRow(id data.ID) {
	p.unfold(id)
	p.onlySpots = false
	p.showRows()
	p.unit.detail.Open(id)
	p.follow()
}

// ShowOnly shows the white spots, where that is asked.
func (p *snapshotPage) ShowOnly(what frame.Filter) {
	if what.Spots {
		p.showSpots(true)
	}
}

// onSpots shows the white spots only, or all units again.
func (p *snapshotPage) onSpots() { p.showSpots(!p.onlySpots) }

// showSpots shows the white spots only, or all units. What is chosen and shows no longer is no
// longer chosen: a key would hit it unseen.
func (p *snapshotPage) showSpots(only bool) {
	if !p.Leave() {
		return
	}
	p.side.Shut()
	p.table.SetSelected()
	p.onlySpots = only
	p.showRows()
	p.focusTable()
}

// onOutside shows who is in no unit, on the page People.
func (p *snapshotPage) onOutside() { p.frame.Go(frame.PagePeople, frame.Filter{Unit: data.NoUnit}) }

// Leaving implements frame.Returner.
func (p *snapshotPage) Leaving(bool) (back func(frame.Page)) {
	closed, spots := maps.Clone(p.closed), p.onlySpots
	then, under, row := p.compare.Value(), p.under.Value(), p.side.Row()
	return func(page frame.Page) {
		if other, ok := page.(*snapshotPage); ok {
			other.closed, other.onlySpots = closed, spots
			other.compare.Choose(then)
			other.under.Choose(under)
			other.showRows()
			if row != "" {
				other.unit.detail.Open(row)
				other.follow()
			}
		}
	}
}

// unfold opens the branches above a unit.
func (p *snapshotPage) unfold(id data.ID) {
	tree := data.NewUnitTree(p.units)
	for u, ok := tree.Find(id); ok && u.ParentID != ""; u, ok = tree.Find(u.ParentID) {
		delete(p.closed, u.ParentID)
	}
}

func (p *snapshotPage) Leave() bool { return p.side.Leave() }

func (p *snapshotPage) focusTable() {
	if p.table.Len() > 0 {
		p.frame.Focus(p.table)
	}
}

// onSelect shows the chosen unit; the next one is added below it.
func (p *snapshotPage) onSelect(rows []unitRow) {
	p.added = ""
	p.showLevel()
	if len(rows) == 1 {
		p.under.Choose(string(p.parentFor(rows[0].Unit)))
		p.unit.detail.Open(rows[0].UnitID)
	} else if p.Leave() {
		p.side.Shut()
	}
	p.follow()
}

// follow chooses the unit that the pane shows, and no other.
func (p *snapshotPage) follow() {
	if id := p.side.Row(); id != "" && !slices.Equal(p.table.SelectedKeys(), []string{string(id)}) {
		p.table.SetSelected(string(id))
	}
}

// parentFor is where a new unit goes while u is chosen: below it, or beside a team.
func (p *snapshotPage) parentFor(u data.Unit) data.ID {
	if u.Kind == data.UnitTeam {
		return u.ParentID
	}
	return u.ID
}

func (p *snapshotPage) onToggle(r unitRow) {
	if p.closed[r.UnitID] {
		delete(p.closed, r.UnitID)
	} else {
		p.closed[r.UnitID] = true
	}
	p.showRows()
}

// leastHeadcount is the least number that a line reads as headcount: "Hall 2" is a name.
// Behind a colon any number is one.
const leastHeadcount = 10

// readUnitLine takes "Packing 85" apart: a name, and the headcount where one stands
// at the end.
func readUnitLine(text string) (name string, headcount int) {
	name, number, n := splitUnitLine(text)
	switch {
	case number == "" || n < leastHeadcount && !strings.HasSuffix(name, ":"):
		return strings.Join(strings.Fields(text), " "), 0
	}
	return strings.TrimSpace(strings.TrimSuffix(name, ":")), n
}

// splitUnitLine returns the whole number at the end of a line, "" for none, and what stands
// before it.
func splitUnitLine(text string) (before, number string, n int) {
	words := strings.Fields(text)
	last := len(words) - 1
	if last < 1 {
		return text, "", 0
	}
	n, err := forms.WholeNumber("", words[last])
	if err != nil {
		return text, "", 0
	}
	return strings.Join(words[:last], " "), words[last], n
}

// sayName says below the line that a small number at its end is taken for a part of the name,
// and how it becomes the headcount.
func (p *snapshotPage) sayName() bool {
	before, number, n := splitUnitLine(p.entry.Text)
	if number == "" || n >= leastHeadcount || strings.HasSuffix(before, ":") {
		return false
	}
	p.entry.Row().SetHint(p.frame.Text("snapshot.line-name", "name", before+" "+number, "with", before+": "+number))
	return true
}

// onAddLine adds a unit.
func (p *snapshotPage) onAddLine(text string) bool {
	u := data.Unit{ParentID: data.ID(p.under.Value())}
	u.Name, u.Headcount = readUnitLine(text)
	parent, _ := data.NewUnitTree(p.units).Find(u.ParentID)
	u.Kind = childKind(parent.Kind)
	u.Position = nextPosition(p.units, u.ParentID)
	p.onlySpots = false
	p.unfold(u.ParentID)
	delete(p.closed, u.ParentID)
	return p.frame.Update("unit-created", func(tx *store.Tx) error {
		err := tx.CreateUnit(&u)
		if err == nil {
			p.added, p.arrived = u.ID, true
		}
		return err
	})
}

// Remove deletes the chosen units; undo brings them back.
func (p *snapshotPage) Remove() {
	if rows := p.table.Selected(); len(rows) > 0 {
		p.onDelete(rows)
	}
}

// onDelete deletes the chosen units; what is below them moves up.
func (p *snapshotPage) onDelete(rows []unitRow) {
	p.side.Shut()
	p.frame.UpdateOfferingUndo("unit-deleted", func(tx *store.Tx) error {
		for _, r := range rows {
			if err := tx.DeleteUnit(r.UnitID); err != nil {
				return err
			}
		}
		return nil
	})
}

// onKeep keeps today's figures, to look back upon.
func (p *snapshotPage) onKeep() {
	if len(p.units) == 0 {
		p.Add()
		return
	}
	s := data.Snapshot{Date: p.frame.Today(), Figures: p.figures}
	if p.frame.Update("snapshot-kept", func(tx *store.Tx) error { return tx.CreateSnapshot(&s) }) {
		p.frame.Say(p.frame.Text("snapshot.kept", "date", p.frame.Lang.LongDate(s.Date)), p.frame.Text("menu.undo"))
	}
}

// onDropPicture deletes the picture that is compared with; undo brings it back.
func (p *snapshotPage) onDropPicture() {
	if then := p.then(); then != nil {
		id := then.ID
		p.frame.UpdateOfferingUndo("snapshot-deleted", func(tx *store.Tx) error { return tx.DeleteSnapshot(id) })
	}
}

func (p *snapshotPage) onPDF() { frame.ShowExportOf(p.frame, "snapshot") }
