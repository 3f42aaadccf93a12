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
// may be a namesake, two of two hardly.
func (n *numbering) anew() bool {
	const few, times = 2, 3
	return n.other >= few && n.other > times*n.same
}

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
		if len(found) == 0 || found[0].family() != levelExact || found[0].given() != levelExact {
			continue // a name that is only alike may well be of another with that number
		}
		all := 0.0
		for j := range found {
			all += odds(tried.bits(&found[j]))
		}
		row, known, score := &w.rows[i*step], &w.known[found[0].who], odds(tried.bits(&found[0]))/(1+all)
		employee.add(row.number, known.number, score)
		member.add(row.values[featMember], known.values[featMember], score)
	}
	a.numbers = !employee.anew()
	if !member.anew() {
		return
	}
	for i := range w.rows {
		p := &w.rows[i]
		p.anew, p.values[featMember] = p.values[featMember] != 0, 0
	}
}
