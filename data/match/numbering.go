package match

// numbering is how the numbers of those who have one name agree, as far as names tell.
type numbering struct{ same, other float64 }

// add counts two numbers of a row and of who it is with some probability.
func (n *numbering) add(row, known int32, score float64) {
	switch {
	case row == 0 || known == 0:
	case row == known:
		n.same += score
	default:
		n.other += score
	}
}

// anew tells whether nearly nobody has the number that we know: the employer has another
// system, the union numbered its members again, or the column is no number at all. One
// may be a namesake, two of two hardly; and it is more than a few of the rows asked.
func (n *numbering) anew(rows int) bool {
	const few, share, times = 2, .05, 3
	return n.other >= max(few, share*float64(rows)) && n.other > times*n.same
}

// sameName tells whether both parts of the name are the same.
func (e *evidence) sameName() bool { return e.family() == levelExact && e.given() == levelExact }

// judgeNumbering asks of some of the rows who they are without any number. Where those
// of one name have other numbers than we know, numbers say nothing, for or against anybody.
func (a *assignment) judgeNumbering() {
	w := a.w
	rows := len(w.rows)
	step := max(1, rows/sampled)
	tried := newAssignment(w, rows/step+1)
	tried.numbers = false
	s := newSearch(w)
	for row := 0; row < rows; row += step {
		p := w.rows[row]
		p.number, p.values[featMember] = 0, 0
		tried.keep(s.lookFor(&p))
	}
	tried.guessShare()
	var employee, member numbering
	for i := range tried.rows() {
		found := tried.of(i)
		if len(found) == 0 || !found[0].sameName() || (found[0].differs|found[0].nearly)&(1<<featBirth|1<<featStart) != 0 {
			continue // may well be another, with another number: a day of 2026 is one digit from one of 2020
		}
		all := 0.0
		for j := range found {
			all += odds(tried.bits(&found[j]))
		}
		row, known, score := &w.rows[i*step], &w.known[found[0].who], odds(tried.bits(&found[0]))/(1+all)
		if score < likely { // one of many of that name
			continue
		}
		employee.add(row.number, known.number, score)
		member.add(row.values[featMember], known.values[featMember], score)
	}
	a.numbers = !employee.anew(tried.rows())
	if !member.anew(tried.rows()) {
		return
	}
	for i := range w.rows {
		p := &w.rows[i]
		p.anew, p.values[featMember] = p.values[featMember] != 0, 0
	}
}
