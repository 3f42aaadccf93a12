package imports

import (
	"kader/data"
	"kader/data/tables"
)

// youngDays is the number of days before the newest start within which the others in a list of new
// hires began.
const youngDays = 130

// guessKind guesses the kind of a list: by its columns, by its names, else by its days, because in
// a list of new hires nobody started long ago. In doubt it is a list of new hires, because such a
// list retires nobody.
func (in *input) guessKind(m tables.Mapping) data.ListKind {
	if list := in.known.importOf(in.hash); list != nil && list.Sheet == in.table.Sheet {
		return list.Kind // what it was then, it still is
	}
	if m.Find(data.FieldMemberNumber) >= 0 || m.Find(data.FieldMemberSince) >= 0 {
		return data.ListMembers
	}
	byFile, bySheet := tables.ListKindIn(in.source.File), tables.ListKindIn(in.table.Sheet)
	for _, kind := range []data.ListKind{byFile, bySheet, in.table.TitleKind} {
		if kind != "" {
			return kind
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
