package widgets

// cellPadding is kept at both sides of a cell.
const cellPadding float32 = 12

// span is where a column stands.
type span struct{ x, width float32 }

// spans shares the width over the columns: each gets its least width, and
// what is left goes to those with a weight. Where even the least widths do
// not fit, columns that may be dropped are, and then all shrink alike. A
// dropped column has no width.
func (t *Table[T]) spans(width float32) []span {
	spans := make([]span, len(t.columns))
	s := scaleOf(t)
	kept := t.kept(width / s)
	var least, weight float32
	for _, column := range t.columns {
		if column.Drop <= kept {
			least += column.Width * s
			weight += column.Weight
		}
	}
	left, shrink := width-least, float32(1)
	if left < 0 && least > 0 {
		left, shrink = 0, width/least
	}
	var x float32
	for i, column := range t.columns {
		if column.Drop > kept {
			spans[i] = span{x: x}
			continue
		}
		w := column.Width * s * shrink
		if weight > 0 {
			w += left * column.Weight / weight
		}
		spans[i] = span{x: x, width: w}
		x += w
	}
	return spans
}

// kept returns the highest Drop of the columns that fit in the width.
func (t *Table[T]) kept(width float32) int {
	kept := 0
	for _, column := range t.columns {
		kept = max(kept, column.Drop)
	}
	for ; kept > 0; kept-- {
		var least float32
		for _, column := range t.columns {
			if column.Drop <= kept {
				least += column.Width
			}
		}
		if least <= width {
			break
		}
	}
	return kept
}
