package sheet

import (
	"cmp"
	"slices"
)

// layout gathers which rows and columns a sheet hides and which cells it merges.
// Every reader has one for each sheet.
type layout struct {
	budget  *budget
	rows    []Span
	columns []Span
	merged  []Area
}

// hideRows notes a run of hidden rows, counted from 0. What lies beyond the
// limits of a sheet has nothing to hide.
func (l *layout) hideRows(first, last int) error {
	return l.hide(&l.rows, Span{First: max(first, 0), Last: min(last, maxRows-1)})
}

// hideColumns notes a run of hidden columns, counted from 0.
func (l *layout) hideColumns(first, last int) error {
	return l.hide(&l.columns, Span{First: max(first, 0), Last: min(last, maxColumns-1)})
}

func (l *layout) hide(spans *[]Span, s Span) error {
	if s.First > s.Last {
		return nil
	}
	if n := len(*spans); n > 0 {
		last := &(*spans)[n-1]
		if last.First <= s.First && s.First <= last.Last+1 {
			last.Last = max(last.Last, s.Last)
			return nil
		}
	}
	if err := l.budget.takeCells(1); err != nil {
		return err
	}
	if len(*spans) == cap(*spans) { // a file may name the same rows over and over
		*spans = inOrder(*spans)
	}
	*spans = append(*spans, s)
	return nil
}

// merge notes an area of merged cells. An area of one cell, and one outside the
// limits of a sheet, is none.
func (l *layout) merge(a Area) error {
	a.Bottom, a.Right = min(a.Bottom, maxRows-1), min(a.Right, maxColumns-1)
	if a.Top < 0 || a.Left < 0 || a.Top > a.Bottom || a.Left > a.Right || a.Top == a.Bottom && a.Left == a.Right {
		return nil
	}
	if err := l.budget.takeCells(1); err != nil {
		return err
	}
	if len(l.merged) == maxMerged {
		return errTooMuch
	}
	l.merged = append(l.merged, a)
	return nil
}

// finish sets the hidden and merged cells of the sheet.
func (l *layout) finish(s *Sheet) {
	s.HiddenRows, s.HiddenColumns, s.Merged = inOrder(l.rows), inOrder(l.columns), l.merged
}

// inOrder sorts spans and joins those that touch.
func inOrder(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.First, b.First) })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.First <= joined[n-1].Last+1 {
			joined[n-1].Last = max(joined[n-1].Last, s.Last)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}
