package widgets

import "slices"

// SetSort marks the column that rows are sorted by, without calling OnSort.
// Rows of SetRows are sorted when the column has a Sort function.
func (t *Table[T]) SetSort(column string, descending bool) {
	t.sorting = sorting{column: column, descending: descending}
	t.sortRows()
	t.rowsChanged()
	t.Refresh()
}

// sortBy is a click on a header: the same column again turns the order.
func (t *Table[T]) sortBy(i int) {
	column := t.columns[i]
	if !column.sortable() {
		return
	}
	t.SetSort(column.ID, t.sorting.column == column.ID && !t.sorting.descending)
	if t.OnSort != nil {
		t.OnSort(t.sorting.column, t.sorting.descending)
	}
}

func (c Column[T]) sortable() bool { return c.Sortable || c.Sort != nil }

// sortRows sorts the table's own rows, keeping the order of equal ones.
func (t *Table[T]) sortRows() {
	i := slices.IndexFunc(t.columns, func(c Column[T]) bool { return c.ID == t.sorting.column })
	if i < 0 || t.columns[i].Sort == nil || t.rows == nil {
		return
	}
	compare := t.columns[i].Sort
	rows := slices.Clone(t.rows)
	slices.SortStableFunc(rows, func(a, b T) int {
		if t.sorting.descending {
			a, b = b, a
		}
		return compare(a, b)
	})
	t.rows = rows
}
