package app

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/store"
)

// add gives the keyboard to the line in which a unit is added.
func (p *snapshotPage) add() { p.app.focus(p.entry) }

// openRow shows one unit and opens the branches above it.
func (p *snapshotPage) openRow(id data.ID) {
	tree := data.NewUnitTree(p.units)
	for u, ok := tree.Find(id); ok && u.ParentID != ""; u, ok = tree.Find(u.ParentID) {
		delete(p.closed, u.ParentID)
	}
	p.showRows()
	p.unit.detail.open(id)
	p.follow()
}

func (p *snapshotPage) leave() bool { return p.side.leave() }

func (p *snapshotPage) focusTable() {
	if p.table.Len() > 0 {
		p.app.focus(p.table)
	}
}

// onSelect shows the chosen unit; the next one is added below it.
func (p *snapshotPage) onSelect(rows []unitRow) {
	if len(rows) == 1 {
		p.under.Choose(string(p.parentFor(rows[0].Unit)))
		p.unit.detail.open(rows[0].UnitID)
	} else if p.leave() {
		p.side.shut()
	}
	p.follow()
}

// follow chooses the unit that the pane shows, and no other.
func (p *snapshotPage) follow() {
	if id := p.side.row(); id != "" && !slices.Equal(p.table.SelectedKeys(), []string{string(id)}) {
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
const leastHeadcount = 10

// readUnitLine takes "Packing 85" apart: a name, and the headcount where one stands
// at the end.
func readUnitLine(text string) (name string, headcount int) {
	words := strings.Fields(text)
	if last := len(words) - 1; last > 0 {
		if n, err := wholeNumber("", words[last]); err == nil && n >= leastHeadcount {
			return strings.Join(words[:last], " "), n
		}
	}
	return strings.Join(words, " "), 0
}

// onAddLine adds a unit.
func (p *snapshotPage) onAddLine(text string) bool {
	u := data.Unit{ParentID: data.ID(p.under.Value())}
	u.Name, u.Headcount = readUnitLine(text)
	parent, _ := data.NewUnitTree(p.units).Find(u.ParentID)
	u.Kind = childKind(parent.Kind)
	u.Position = nextPosition(p.units, u.ParentID)
	delete(p.closed, u.ParentID)
	return p.app.update("unit-created", func(tx *store.Tx) error {
		if err := tx.CreateUnit(&u); err != nil {
			return err
		}
		if u.ParentID == "" {
			p.inside = u.ID
		}
		return nil
	})
}

// remove deletes the chosen units; undo brings them back.
func (p *snapshotPage) remove() {
	if rows := p.table.Selected(); len(rows) > 0 {
		p.onDelete(rows)
	}
}

// onDelete deletes the chosen units; what is below them moves up.
func (p *snapshotPage) onDelete(rows []unitRow) {
	p.side.shut()
	p.app.take("unit-deleted", func(tx *store.Tx) error {
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
	if len(p.figures) == 0 {
		p.add()
		return
	}
	s := data.Snapshot{Date: p.app.today(), Figures: p.figures}
	if p.app.update("snapshot-kept", func(tx *store.Tx) error { return tx.CreateSnapshot(&s) }) {
		p.app.say(p.app.text("snapshot.kept", "date", p.app.lang.LongDate(s.Date)), p.app.text("menu.undo"))
	}
}

// onDropPicture deletes the picture that is compared with; undo brings it back.
func (p *snapshotPage) onDropPicture() {
	if then := p.then(); then != nil {
		id := then.ID
		p.app.take("snapshot-deleted", func(tx *store.Tx) error { return tx.DeleteSnapshot(id) })
	}
}

func (p *snapshotPage) onPDF() { showExportOf(p.app, "snapshot") }
