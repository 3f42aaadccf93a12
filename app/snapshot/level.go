package snapshot

import (
	"strings"

	"kader/data"
)

// Units are added one after the other. Tab puts the next one below the last, Shift+Tab one
// level up; where there is no such level, they leave the line as everywhere.

// light chooses a unit that was added just now and brings it into view. The keyboard stays in
// the line. A pane that is open shows the new unit.
func (p *snapshotPage) light(id data.ID) {
	if p.side.Pane.Visible() {
		p.unit.detail.Open(id)
	}
	if !p.side.Pane.Visible() || p.side.Row() == id {
		p.table.SetSelected(string(id))
	}
}

// nextLevel returns below which unit the next one goes after Tab, or Shift+Tab where that is
// held; false where the key leaves the line.
func (p *snapshotPage) nextLevel() (data.ID, bool) {
	if p.frame.Menu.Shift() {
		return p.higher()
	}
	return p.deeper()
}

// higher returns the level above the one in which units are added now.
func (p *snapshotPage) higher() (data.ID, bool) {
	tree := data.NewUnitTree(p.units)
	under, ok := tree.Find(data.ID(p.under.Value()))
	_, added := tree.Find(p.added)
	return under.ParentID, ok && added
}

// deeper returns the level one step nearer to the unit that was added last, or below it.
func (p *snapshotPage) deeper() (data.ID, bool) {
	tree := data.NewUnitTree(p.units)
	for u, ok := tree.Find(p.added); ok; u, ok = tree.Find(u.ParentID) {
		if string(u.ParentID) == p.under.Value() {
			return u.ID, true
		}
	}
	return "", false
}

// onTab goes to the level.
func (p *snapshotPage) onTab() {
	if parent, ok := p.nextLevel(); ok {
		p.under.Choose(string(parent))
		p.showLevel()
	}
}

// showLevel says below the line where the next unit goes, and what Tab and Shift+Tab change.
func (p *snapshotPage) showLevel() {
	if p.sayName() {
		return
	}
	tree := data.NewUnitTree(p.units)
	var words []string
	if _, ok := tree.Find(p.added); ok {
		words = append(words, p.frame.Text("snapshot.level-top"))
		if _, ok := tree.Find(data.ID(p.under.Value())); ok {
			path := strings.Join(tree.Path(data.ID(p.under.Value())), " › ")
			words[0] = p.frame.Text("snapshot.level", "unit", path)
		}
		if id, ok := p.deeper(); ok {
			unit, _ := tree.Find(id)
			words = append(words, p.frame.Text("snapshot.level-tab", "unit", unit.Name))
		}
		if _, ok := p.higher(); ok {
			words = append(words, p.frame.Text("snapshot.level-back"))
		}
	}
	p.entry.Row().SetHint(strings.Join(words, " "))
}
