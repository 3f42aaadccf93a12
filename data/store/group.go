package store

import (
	"fmt"

	"kader/data"
)

// groupRow is the one row about the group itself.
type groupRow struct {
	data.Record
	data.Group
}

func groupNoun() noun[groupRow] {
	return noun[groupRow]{
		table: "dossier", order: "id",
		fields: func(g *groupRow) (*data.Record, []field) {
			return &g.Record, []field{
				text("name", &g.Name),
				text("company", &g.Company),
				text("union_name", &g.Union),
				text("language", &g.Language),
				text("officer", &g.Officer),
				text("agreement", &g.Agreement),
				day("agreement_ends", &g.AgreementEnds),
				text("reason", &g.Reason),
				text("asks", &g.Asks),
				day("evaluate", &g.Evaluate),
				number("small_count", &g.SmallCount),
				number("keep_not_joined", &g.NotJoined),
				number("keep_left", &g.AfterLeaving),
				number("keep_notes", &g.Notes),
				text("keep_reason", &g.PeriodReason),
				listing("track", (*[]int)(&g.Track)),
			}
		},
	}
}

func (t *Tx) findGroup() (groupRow, error) {
	found, err := findAll(t, groupNoun(), filter{})
	if err != nil {
		return groupRow{}, err
	}
	if len(found) != 1 {
		return groupRow{}, data.Fault{Code: data.ErrDamaged, Err: fmt.Errorf("%d groups in the dossier", len(found))}
	}
	return found[0], nil
}

// Group returns the group whose dossier this is.
func (t *Tx) Group() (data.Group, error) {
	g, err := t.findGroup()
	return g.Group, err
}

// UpdateGroup changes what is known of the group and logs the fields that got
// another value.
func (t *Tx) UpdateGroup(change func(*data.Group)) error {
	g, err := t.findGroup()
	if err != nil {
		return err
	}
	return update(t, groupNoun(), g.ID, func(g *groupRow) { change(&g.Group) })
}
