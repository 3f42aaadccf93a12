package reports

import "kader/data"

// sheets are the lines of call lists that can come back, in which the person stands.
func (v *accessView) sheets() [][]string {
	var rows [][]string
	for i := range v.known.SheetRows {
		r := &v.known.SheetRows[i]
		var facts []string
		if r.State != data.FollowNone {
			facts = append(facts, stateWord(v.lang, r.State))
		}
		for _, day := range []struct {
			key string
			on  data.Date
		}{
			{"report.access.sheets-last", r.Last},
			{"report.access.sheets-next", r.Next},
			{"report.access.sheets-taken", r.Taken},
		} {
			if !day.on.IsZero() {
				facts = append(facts, v.lang.Text(day.key, "date", v.lang.Date(day.on)))
			}
		}
		rows = append(rows, []string{v.lang.Date(r.Made), v.person(r.RepID), joinFacts(facts...)})
	}
	return rows
}
