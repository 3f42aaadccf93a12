package imports

import (
	"cmp"

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
	if holdsMembers(m) {
		return data.ListMembers
	}
	if kind := kindNamed(in.source.File, in.table); kind != "" {
		return kind
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

// holdsMembers reports whether a list has columns that only a union's own list has.
func holdsMembers(m tables.Mapping) bool {
	return m.Find(data.FieldMemberNumber) >= 0 || m.Find(data.FieldMemberSince) >= 0
}

// kindNamed returns the kind of list that the file, its sheet or its titles name, "" for none.
func kindNamed(file string, t *tables.Table) data.ListKind {
	return cmp.Or(tables.ListKindIn(file), tables.ListKindIn(t.Sheet), t.TitleKind)
}

// kindByWords returns the kind of the list as far as it is known before its rows are read.
func kindByWords(d *Draft) data.ListKind {
	if !d.answers.guessed {
		return d.Source.Kind
	}
	return kindNamed(d.Source.File, &d.Table)
}
