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
func (in *input) guessKind(m tables.Mapping) data.ListKind {
	if list := in.book.importOf(in.hash); list != nil && list.Sheet == in.table.Sheet {
		return list.Kind // what it was then, it still is
	}
	if m.Find(data.FieldMemberNumber) >= 0 || m.Find(data.FieldMemberSince) >= 0 {
		return data.ListMembers
	}
	for _, hint := range []data.ListKind{tables.KindHint(in.source.File), tables.KindHint(in.table.Sheet), in.table.Hint} {
		if hint != "" {
			return hint
		}
	}
	var newest data.Date
	var starts []data.Date
	for i := range in.rows {
		p := in.rows[i].Person()
		if start := p.Start; !start.IsZero() && stageOf(&p, in.source.Received) != stageOver {
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
