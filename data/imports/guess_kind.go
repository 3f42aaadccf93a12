package imports

import (
	"kader/data"
	"kader/data/tables"
)

// youngDays is how long before the newest start the others in a list of new hires began.
const youngDays = 130

// guessKind says what a list claims to hold: by its columns, by what it is called,
// and else by its days: in a list of new hires nobody started long ago. When in
// doubt it holds new hires, because such a list retires nobody.
func (d *Draft) guessKind() data.ListKind {
	if list := d.importedBefore(); list != nil && list.Sheet == d.Table.Sheet {
		return list.Kind // what it was then, it still is
	}
	if d.Mapping.Find(data.FieldMemberNumber) >= 0 || d.Mapping.Find(data.FieldMemberSince) >= 0 {
		return data.ListMembers
	}
	for _, hint := range []data.ListKind{tables.KindHint(d.Source.File), tables.KindHint(d.Table.Sheet), d.Table.Hint} {
		if hint != "" {
			return hint
		}
	}
	var newest data.Date
	var starts []data.Date
	for i := range d.Rows {
		p := d.Rows[i].Person()
		if start := p.Start; !start.IsZero() && stageOf(&p, d.Source.Received) != stageOver {
			starts = append(starts, start)
			if newest.Before(start) {
				newest = start
			}
		}
	}
	young := 0
	for _, start := range starts {
		if newest.DaysSince(start) <= youngDays {
			young++
		}
	}
	if len(starts) >= 20 && 2*young < len(starts) {
		return data.ListStaff
	}
	return data.ListNewHires
}
