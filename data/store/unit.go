package store

import "kader/data"

// unitTable is named where units go.
const unitTable = "unit"

func unitNoun() noun[data.Unit] {
	return noun[data.Unit]{
		table: unitTable, order: "position, name, id",
		fields: func(u *data.Unit) (*data.Record, []field) {
			return &u.Record, []field{
				reference("parent_id", &u.ParentID, unitTable),
				text("kind", &u.Kind),
				text("name", &u.Name),
				counted("headcount", &u.Headcount, data.MostPeople),
				counted("flex", &u.Flex, data.MostPeople),
				listing("aliases", &u.Aliases),
				number("position", &u.Position),
				text("note", &u.Note),
			}
		},
	}
}

// UnitFilter chooses units. Zero fields choose all.
type UnitFilter struct {
	IDs      []data.ID // nil is all
	ParentID data.ID
}

func (f UnitFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("parent_id", f.ParentID)
	return where
}

// FindUnit returns the unit with the given id, or ErrNotFound.
func (t *Tx) FindUnit(id data.ID) (data.Unit, error) { return find(t, unitNoun(), id) }

// FindUnits returns the chosen units in the order of the tree: each before the
// units below it, siblings by position and name.
func (t *Tx) FindUnits(f UnitFilter) ([]data.Unit, error) {
	found, err := findAll(t, unitNoun(), f.filter())
	return depthFirst(found), err
}

// depthFirst orders units that come in the order of siblings. Units whose parent
// is not among them stand at the top.
func depthFirst(units []data.Unit) []data.Unit {
	below := map[data.ID][]data.Unit{}
	known := map[data.ID]bool{}
	for _, u := range units {
		known[u.ID] = true
	}
	for _, u := range units {
		parent := u.ParentID
		if !known[parent] {
			parent = ""
		}
		below[parent] = append(below[parent], u)
	}
	ordered := make([]data.Unit, 0, len(units))
	var walk func(parent data.ID)
	walk = func(parent data.ID) {
		for _, u := range below[parent] {
			ordered = append(ordered, u)
			walk(u.ID)
		}
	}
	walk("")
	return ordered
}

// CreateUnit adds a unit and fills in its record.
func (t *Tx) CreateUnit(u *data.Unit) error { return create(t, unitNoun(), u) }

// UpdateUnit changes a unit and logs the fields that got another value. A unit
// that would stand below itself is Invalid{"parent_id", RuleLoop}.
func (t *Tx) UpdateUnit(id data.ID, change func(*data.Unit)) error {
	if err := update(t, unitNoun(), id, change); err != nil {
		return err
	}
	return t.checkNoLoop(id)
}

func (t *Tx) checkNoLoop(id data.ID) error {
	units, err := findAll(t, unitNoun(), filter{})
	if err != nil {
		return err
	}
	parents := make(map[data.ID]data.ID, len(units))
	for _, u := range units {
		parents[u.ID] = u.ParentID
	}
	at := parents[id]
	for range units {
		if at == "" {
			return nil
		}
		at = parents[at]
	}
	return data.Invalid{Field: "parent_id", Rule: data.RuleLoop}
}

// DeleteUnit deletes a unit. Its people, topics and the units below it move to
// its parent. So does it that somebody is its rep, or is to tell its people something: without a parent that
// goes, because it would hold for the whole company then. That its people were told goes too: of all the people
// of the parent it is not true.
func (t *Tx) DeleteUnit(id data.ID) error {
	u, err := t.FindUnit(id)
	if err != nil {
		return err
	}
	if err := t.dropWithUnit(id, u.ParentID); err != nil {
		return err
	}
	if err := t.release(unitTable, id, u.ParentID); err != nil {
		return err
	}
	return remove(t, unitNoun(), id)
}

// dropWithUnit deletes what nothing of the unit's parent, "" for none, can take over.
func (t *Tx) dropWithUnit(id, parent data.ID) error {
	here := []any{string(id), string(parent), string(parent)}
	posts, err := t.queryIDs("SELECT id FROM "+postUnitTable+" WHERE unit_id = ? AND (? = '' OR post_id IN"+
		" (SELECT post_id FROM "+postUnitTable+" WHERE unit_id = ?))", here...)
	if err != nil {
		return err
	}
	if err := postUnitNoun().removeMany(t, posts); err != nil {
		return err
	}
	query := "SELECT id FROM " + tellingTable + " WHERE unit_id = ? AND (? = '' OR told <> '')"
	told, err := t.queryIDs(query, here[:2]...)
	if err != nil {
		return err
	}
	return tellingNoun().removeMany(t, told)
}
