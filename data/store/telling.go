package store

import "kader/data"

// tellingTable is named in erasure, where who tells has a rule of its own.
const tellingTable = "telling"

func tellingNoun() noun[data.Telling] {
	return noun[data.Telling]{
		table: tellingTable, order: "id",
		fields: func(g *data.Telling) (*data.Record, []field) {
			return &g.Record, []field{
				owner("decision_id", &g.DecisionID, decisionTable),
				owner("unit_id", &g.UnitID, unitTable),
				text("who", &g.Who),
				reference("rep_id", &g.RepID, personTable),
				text("way", &g.Way),
				day("due", &g.By),
				day("told", &g.Told),
			}
		},
	}
}

// TellingFilter chooses tellings. Zero fields choose all.
type TellingFilter struct {
	DecisionID data.ID
	RepID      data.ID
}

func (f TellingFilter) filter() (where filter) {
	where.equal("decision_id", f.DecisionID)
	where.equal("rep_id", f.RepID)
	return where
}

// FindTelling returns the telling with the given id, or ErrNotFound.
func (t *Tx) FindTelling(id data.ID) (data.Telling, error) { return find(t, tellingNoun(), id) }

// FindTellings returns the chosen tellings in the order in which they were added.
func (t *Tx) FindTellings(f TellingFilter) ([]data.Telling, error) {
	return findAll(t, tellingNoun(), f.filter())
}

// CreateTelling adds a telling and fills in its record.
func (t *Tx) CreateTelling(g *data.Telling) error { return create(t, tellingNoun(), g) }

// UpdateTelling changes a telling and logs the fields that got another value.
func (t *Tx) UpdateTelling(id data.ID, change func(*data.Telling)) error {
	return update(t, tellingNoun(), id, change)
}

// DeleteTelling deletes a telling.
func (t *Tx) DeleteTelling(id data.ID) error { return remove(t, tellingNoun(), id) }
