package store

import (
	"errors"
	"math"
	"testing"
	"time"

	"kader/data"
)

// badDays are days that no calendar has, or that could not be read back.
func badDays() []data.Date {
	return []data.Date{
		data.NewDate(2026, time.February, 30),
		data.NewDate(2027, time.February, 29),
		data.NewDate(2026, 13, 1),
		data.NewDate(2026, time.May, 0),
		data.NewDate(0, time.May, 1),
		data.NewDate(-1, time.May, 1),
		data.NewDate(10_000, time.January, 1),
		{Month: time.May},
	}
}

// refusals writes every value into every cell that set gives one for, as a new row and over an old one, and
// tells how many cells it found.
func (k noun[N]) refusals(t *testing.T, s *Store, rule data.Rule, set func(cell) []func()) (cells int) {
	t.Helper()
	old := k.someRow(t, s)
	var n N
	_, fields := k.fields(&n)
	for i, f := range fields {
		bad := set(f.cell)
		cells += min(len(bad), 1)
		for j := range bad {
			n = *new(N)
			bad[j]()
			created := n
			wantRule(t, k.table, f.name, rule, s.Update("test", func(tx *Tx) error { return create(tx, k, &created) }))
			wantRule(t, k.table, f.name, rule, s.Update("test", func(tx *Tx) error {
				return update(tx, k, old, func(v *N) {
					_, fields := k.fields(v)
					set(fields[i].cell)[j]()
				})
			}))
		}
	}
	return cells
}

// someRow returns a row of the noun, and makes it where there is none.
func (k noun[N]) someRow(t *testing.T, s *Store) (id data.ID) {
	t.Helper()
	mustUpdate(t, s, func(tx *Tx) error {
		found, err := findAll(tx, k, filter{})
		if err != nil {
			return err
		}
		n := new(N)
		record, fields := k.fields(n)
		if len(found) > 0 {
			*n = found[0]
		} else {
			for _, f := range fields {
				if c, ok := f.cell.(referenceCell); ok && f.ref == personTable {
					*c.p = someone
				}
			}
			if err := create(tx, k, n); err != nil {
				return err
			}
		}
		id = record.ID
		return nil
	})
	return id
}

func wantRule(t *testing.T, table, column string, rule data.Rule, err error) {
	t.Helper()
	if !errors.Is(err, data.Invalid{Field: column, Rule: rule}) {
		t.Errorf("%s of %s: %v, want the rule %s", column, table, err, rule)
	}
}

// refusalsOfAll tries every noun, and tells how many cells there were.
func refusalsOfAll(t *testing.T, rule data.Rule, set func(cell) []func()) (cells int) {
	t.Helper()
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error { prepareOthers(t, tx); return nil })
	for _, k := range tables() {
		cells += k.(interface {
			refusals(*testing.T, *Store, data.Rule, func(cell) []func()) int
		}).refusals(t, s, rule, set)
	}
	reopen(t, s) // whatever was tried, the dossier can be read
	return cells
}

// A day that could not be read back would shut the whole dossier: nothing in its table could be shown any more.
func TestDaysThatAreNoneAreRefusedInEveryNoun(t *testing.T) {
	cells := refusalsOfAll(t, data.RuleDate, func(c cell) (bad []func()) {
		day, ok := c.(dayCell)
		for _, d := range badDays() {
			if ok {
				bad = append(bad, func() { *day.p = d })
			}
		}
		return bad
	})
	if cells < 20 {
		t.Errorf("tried %d days only", cells)
	}
}

func TestNumbersThatAreNoneAreRefusedInEveryNoun(t *testing.T) {
	cells := refusalsOfAll(t, data.RuleNumber, func(c cell) []func() {
		switch c := c.(type) {
		case countCell:
			return []func(){
				func() { *c.p = -1 }, func() { *c.p = math.MinInt }, func() { *c.p = c.most + 1 }, func() { *c.p = 1_000_000_000 },
			}
		case decimalCell:
			return []func(){
				func() { *c.p = math.NaN() }, func() { *c.p = math.Inf(1) }, func() { *c.p = math.Inf(-1) },
			}
		}
		return nil
	})
	if cells < 10 {
		t.Errorf("tried %d numbers only", cells)
	}
}

func TestFirstAndLastDayAreKept(t *testing.T) {
	s := newDossier(t)
	days := []data.Date{data.NewDate(1, 1, 1), data.NewDate(2028, 2, 29), data.NewDate(9999, 12, 31)}
	mustUpdate(t, s, func(tx *Tx) error {
		for _, day := range days {
			if err := tx.CreateMeeting(&data.Meeting{Date: day, Lasts: data.LongestMinutes, Present: data.MostPeople}); err != nil {
				return err
			}
		}
		return nil
	})
	meetings := rows(t, reopen(t, s)).Meetings
	equal(t, []data.Date{meetings[0].Date, meetings[1].Date, meetings[2].Date}, days)
}

// What an earlier Kader kept stays, and does not keep the rest of its row from being changed.
func TestValuesOfAnEarlierKaderAreLetBe(t *testing.T) {
	s := newDossier(t)
	m := data.Meeting{Title: "Kaderavond"}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateMeeting(&m); err != nil {
			return err
		}
		return tx.exec("UPDATE meeting SET held = '0000-05-01', present = -3 WHERE id = ?", string(m.ID))
	})
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdateMeeting(m.ID, func(v *data.Meeting) { v.Title = "Vergadering" })
	})
	got := rows(t, s).Meetings[0]
	equal(t, got.Title, "Vergadering")
	equal(t, []any{got.Date, got.Present}, []any{data.NewDate(0, 5, 1), -3})
}
