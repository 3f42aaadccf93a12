package imports

import (
	"path"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
	"kader/data/values"
)

// Reasons that come from the list before. The placeholder {date} in their texts is
// when that list was received; see Draft.ReasonFacts.
const (
	reasonListLeft    match.Reason = "list-left"    // stood in it, is not in this one
	reasonListNew     match.Reason = "list-new"     // known, and was not in it
	reasonListBack    match.Reason = "list-back"    // was not in it, but in one before
	reasonListMoved   match.Reason = "list-moved"   // another unit or site than in it
	reasonListChanged match.Reason = "list-changed" // another job or hours than in it
	reasonListAgain   match.Reason = "list-again"   // a new hire who stood in it already
	reasonOursSince   match.Reason = "ours-since"   // it said the same, ours was changed since and stays
	reasonOlderList   match.Reason = "older-list"   // this list is older than the last: it retires nobody
)

// earlierLists is the number of lists before the previous one that are searched for people.
const earlierLists = 3

// history is the last list of the same employer and kind.
type history struct {
	list         data.List
	previous     *earlierList     // what it said of whom
	listedBefore map[data.ID]bool // who was not in it, but in one before
	newer        *data.List       // the last list, where this one is older than that
	unanswered   unanswered       // what was asked when this same file was imported before
}

// previousList returns the list that this one is compared with: the last one of the same
// employer and kind that was not taken back.
func (d *Draft) previousList() (data.List, bool) {
	if d.compared == nil || d.compared.history == nil || d.compared.history.list.ID == "" {
		return data.List{}, false
	}
	return d.compared.history.list, true
}

// ReasonFacts returns the values for the placeholders in the texts of reasons: date is when the
// previous list was received, last when the last one was.
func (d *Draft) ReasonFacts() map[string]string {
	facts := make(map[string]string)
	if list, ok := d.previousList(); ok {
		facts["date"] = list.Received.String()
	}
	if d.compared != nil && d.compared.history != nil && d.compared.history.newer != nil {
		facts["last"] = d.compared.history.newer.Received.String()
	}
	return facts
}

// findHistory reads the lists that came before this one.
func (c *comparison) findHistory() error {
	in := &c.in
	c.history = &history{}
	var earlier []*data.List
	same := in.lastSameFile()
	for i := range in.known.lists {
		list := &in.known.lists[i]
		switch {
		case !in.isSameSeries(list):
		case list.Hash != in.hash && (in.isLater(list) || same >= 0 && same < i):
			c.history.newer = list
		default:
			earlier = append(earlier, list)
		}
	}
	if len(earlier) == 0 {
		return nil
	}
	if same >= 0 && in.known.lists[same].Sheet == in.table.Sheet {
		if err := c.history.unanswered.read(in.known, in.known.lists[same].ID); err != nil {
			return err
		}
	}
	last := len(earlier) - 1
	c.history.list = *earlier[last]
	var err error
	if c.history.previous, err = in.known.readListed(c.history.list.ID); err != nil {
		return err
	}
	return c.findListedBefore(earlier[max(0, last-earlierLists):last])
}

// findListedBefore finds the people whom the previous list lacked and one before it had.
func (c *comparison) findListedBefore(lists []*data.List) error {
	if c.in.source.Kind != data.ListStaff || len(lists) == 0 || c.history.previous.size() == 0 {
		return nil
	}
	asked := make(map[data.ID]bool)
	for i := range c.results {
		if at := c.result(i).Known; at >= 0 {
			if id := c.in.known.id(at); !c.wasListed(id) {
				asked[id] = true
			}
		}
	}
	if len(asked) == 0 {
		return nil
	}
	ids := make([]data.ID, len(lists))
	for i, list := range lists {
		ids[i] = list.ID
	}
	return c.in.known.from.View(func(t *store.Tx) (err error) {
		c.history.listedBefore, err = t.FindListed(ids, asked)
		return err
	})
}

// wasListed reports whether somebody stood in the previous list, or may have.
func (c *comparison) wasListed(id data.ID) bool {
	return c.history.previous.placeOf(c.in.known, id) >= 0
}

// isSameSeries reports whether a list is of the same employer and kind, and was not undone.
func (in *input) isSameSeries(list *data.List) bool {
	return !list.Undone && list.BatchID != "" && list.Kind == in.source.Kind &&
		employerKey(list.Employer) == employerKey(in.source.Employer)
}

// lastSameFile returns the place of the last import of this same file, -1 without one. A list that
// came after it is later than this one, whatever their days.
func (in *input) lastSameFile() int {
	for i := len(in.known.lists) - 1; i >= 0; i-- {
		if list := &in.known.lists[i]; list.Hash == in.hash && in.isSameSeries(list) {
			return i
		}
	}
	return -1
}

// isLater reports whether a list is about a later time than this one: by the periods where both
// have one, else by the days on which they were received.
func (in *input) isLater(list *data.List) bool {
	theirs, ours := periodOf(list.Period, list.File), periodOf(in.source.Period, in.source.File)
	if !theirs.IsZero() && !ours.IsZero() {
		return ours.Before(theirs)
	}
	return in.source.Received.Before(list.Received)
}

// periodOf returns the last day of a list's period, as the group gives it or as the name of its
// file does: "2026-10", "ansatte oktober 2026.xlsx".
func periodOf(period, file string) data.Date {
	if _, last, ok := values.ParsePeriod(period); ok {
		return last
	}
	words := strings.FieldsFunc(strings.TrimSuffix(file, path.Ext(file)),
		func(r rune) bool { return r == ' ' || r == '_' || r == '.' || r == '(' || r == ')' })
	for i, word := range words {
		if _, last, ok := values.ParsePeriod(word); ok {
			return last
		}
		if i+1 < len(words) {
			if _, last, ok := values.ParsePeriod(word + " " + words[i+1]); ok {
				return last
			}
		}
	}
	return data.Date{}
}

// compareEarlierList adds the reasons by which somebody known differs from the previous list.
// before is what that said, nil where it said nothing.
func (c *comparison) compareEarlierList(m *Match, row, before *data.Person) {
	if c.history.previous.size() == 0 {
		return
	}
	kind, stood := c.in.source.Kind, c.wasListed(m.PersonID)
	switch {
	case !stood && c.history.listedBefore[m.PersonID]:
		m.addReason(reasonListBack)
	case !stood && kind == data.ListStaff:
		m.addReason(reasonListNew)
	case stood && kind == data.ListNewHires:
		m.addReason(reasonListAgain)
	}
	if before == nil {
		return
	}
	for i := range c.values {
		if v := &c.values[i]; inEarlierList(v.field) && !v.empty(before) && !v.empty(row) && !v.same(before, row) {
			m.addReason(reasonOfField(v.field))
		}
	}
}

// reasonOfField returns the reason for a field in which the previous list differs.
func reasonOfField(f data.Field) match.Reason {
	if f == data.FieldUnit || f == data.FieldSite {
		return reasonListMoved
	}
	return reasonListChanged
}

// sameInEarlierList reports whether the previous list has the same value, so that ours was changed
// since.
func (v *value) sameInEarlierList(before, row *data.Person) bool {
	return inEarlierList(v.field) && !v.empty(before) && v.same(before, row)
}

// inEarlierList reports whether the listings of a list keep this field.
func inEarlierList(f data.Field) bool {
	switch f {
	case data.FieldUnit, data.FieldSite, data.FieldJobTitle, data.FieldHours, data.FieldFTE:
		return true
	}
	return false
}

// setWork sets the values that a list gave about somebody's work.
func setWork(p *data.Person, s data.Said) {
	p.EmployerUnit, p.EmployerSite, p.JobTitle, p.Hours, p.FTE = s.Unit, s.Site, s.JobTitle, s.Hours, s.FTE
}
