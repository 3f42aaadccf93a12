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

// earlierLists is how many lists before the previous one are asked who was in them.
const earlierLists = 3

// history is what came before this list: the last list of that employer and kind.
type history struct {
	list   data.List
	said   *earlierList     // what it said of whom
	before map[data.ID]bool // who was not in it, but in one before
	newer  *data.List       // the last list, where this one is older than that
	asked  unanswered       // what was asked when this same file was imported before
}

// previousList returns the list that this one is compared with: the last one of the same
// employer and kind that was not taken back.
func (d *Draft) previousList() (data.List, bool) {
	if d.compared == nil || d.compared.prev == nil || d.compared.prev.list.ID == "" {
		return data.List{}, false
	}
	return d.compared.prev.list, true
}

// ReasonFacts are the values for the placeholders in the texts of reasons: date is
// when the list before was received, last when the last one was.
func (d *Draft) ReasonFacts() map[string]string {
	facts := make(map[string]string)
	if list, ok := d.previousList(); ok {
		facts["date"] = list.Received.String()
	}
	if d.compared != nil && d.compared.prev != nil && d.compared.prev.newer != nil {
		facts["last"] = d.compared.prev.newer.Received.String()
	}
	return facts
}

// lookBack finds what came before this list.
func (c *comparison) lookBack() error {
	in := &c.in
	c.prev = &history{}
	var earlier []*data.List
	again := in.kinBefore()
	for i := range in.book.lists {
		list := &in.book.lists[i]
		switch {
		case !in.isKin(list):
		case list.Hash != in.hash && (in.isLater(list) || again >= 0 && again < i):
			c.prev.newer = list
		default:
			earlier = append(earlier, list)
		}
	}
	if len(earlier) == 0 {
		return nil
	}
	if again >= 0 && in.book.lists[again].Sheet == in.table.Sheet {
		if err := c.prev.asked.read(in.book, in.book.lists[again].ID); err != nil {
			return err
		}
	}
	last := len(earlier) - 1
	c.prev.list = *earlier[last]
	var err error
	if c.prev.said, err = in.book.readListed(c.prev.list.ID); err != nil {
		return err
	}
	return c.lookFurtherBack(earlier[max(0, last-earlierLists):last])
}

// lookFurtherBack asks the lists before the previous one about those whom it did not have.
func (c *comparison) lookFurtherBack(lists []*data.List) error {
	if c.in.source.Kind != data.ListStaff || len(lists) == 0 || c.prev.said.rows() == 0 {
		return nil
	}
	asked := make(map[data.ID]bool)
	for i := range c.results {
		if at := c.results[i].Known; at >= 0 {
			if id := c.in.book.id(at); !c.wasListed(id) {
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
	return c.in.book.from.View(func(t *store.Tx) (err error) {
		c.prev.before, err = t.FindListed(ids, asked)
		return err
	})
}

// wasListed tells whether somebody stood in the list before, or may have.
func (c *comparison) wasListed(id data.ID) bool {
	_, stood := c.prev.said.personOf(c.in.book, id)
	return stood
}

// isKin tells whether a list is of the same employer and kind, and stands.
func (in *input) isKin(list *data.List) bool {
	return !list.Undone && list.BatchID != "" && list.Kind == in.source.Kind && employerKey(list.Employer) == employerKey(in.source.Employer)
}

// kinBefore returns the place of the last list that is this same file, -1 without one.
// A list that came after that is later than this one, whatever days are said of it.
func (in *input) kinBefore() int {
	for i := len(in.book.lists) - 1; i >= 0; i-- {
		if list := &in.book.lists[i]; list.Hash == in.hash && in.isKin(list) {
			return i
		}
	}
	return -1
}

// isLater tells whether a list is about a later time than this one: by their periods
// where both have one, else by the days on which they were received.
func (in *input) isLater(list *data.List) bool {
	theirs, ours := periodOf(list.Period, list.File), periodOf(in.source.Period, in.source.File)
	if !theirs.IsZero() && !ours.IsZero() {
		return ours.Before(theirs)
	}
	return in.source.Received.Before(list.Received)
}

// periodOf is the last day of the period that a list is about, as the group says or
// as its file is called: "2026-10", "ansatte oktober 2026.xlsx".
func periodOf(period, file string) data.Date {
	if _, last, ok := values.ParsePeriod(period); ok {
		return last
	}
	words := strings.FieldsFunc(strings.TrimSuffix(file, path.Ext(file)), func(r rune) bool { return r == ' ' || r == '_' || r == '.' || r == '(' || r == ')' })
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

// compareEarlierList tells how someone known differs from what the previous list said.
func (c *comparison) compareEarlierList(m *Match, row *data.Person) {
	if c.prev.said.rows() == 0 {
		return
	}
	kind := c.in.source.Kind
	before, stood := c.prev.said.personOf(c.in.book, m.PersonID)
	switch {
	case !stood && c.prev.before[m.PersonID]:
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

// reasonOfField is why a field that the previous list said otherwise is told.
func reasonOfField(f data.Field) match.Reason {
	if f == data.FieldUnit || f == data.FieldSite {
		return reasonListMoved
	}
	return reasonListChanged
}

// sameInEarlierList tells whether the previous list said of a field what this one says, so
// that it was ours that changed.
func (c *comparison) sameInEarlierList(m *Match, v *value, row *data.Person) bool {
	if !inEarlierList(v.field) {
		return false
	}
	before, _ := c.prev.said.personOf(c.in.book, m.PersonID)
	return before != nil && !v.empty(before) && v.same(before, row)
}

// inEarlierList tells whether a field is kept of what a list said.
func inEarlierList(f data.Field) bool {
	switch f {
	case data.FieldUnit, data.FieldSite, data.FieldJobTitle, data.FieldHours, data.FieldFTE:
		return true
	}
	return false
}

// setWork makes what a list said comparable with a row.
func setWork(p *data.Person, s data.Said) {
	p.EmployerUnit, p.EmployerSite, p.JobTitle, p.Hours, p.FTE = s.Unit, s.Site, s.JobTitle, s.Hours, s.FTE
}
