package match

// numberAgreement counts, by probability, how often people with one name have the number
// that we know.
type numberAgreement struct{ same, other float64 }

// add counts two numbers of a row and a known person who are one with the given probability.
func (n *numberAgreement) add(row, known int32, score float64) {
	switch {
	case row == 0 || known == 0:
	case row == known:
		n.same += score
	default:
		n.other += score
	}
}

// renumbered reports whether nearly nobody has the number that we know: the employer has
// another system, the union gave its members new numbers, or the column holds no numbers. It
// takes at least two people and a share of the rows sampled.
func (n *numberAgreement) renumbered(rows int) bool {
	const few, share, times = 2, .05, 3
	return n.other >= max(few, share*float64(rows)) && n.other > times*n.same
}

// sameName reports whether both parts of the name are the same.
func (e *evidence) sameName() bool { return e.family() == levelExact && e.given() == levelExact }

// detectRenumbering finds out from a sample of the rows, matched without any number, whether
// employee and member numbers mean the same in both lists. Where they do not, they are not
// compared.
func (a *assignment) detectRenumbering() {
	w := a.w
	rows := len(w.rows)
	step := max(1, rows/sampled)
	tried := newAssignment(w, rows/step+1)
	tried.useNumbers, tried.usual = false, a.usual
	s := newSearch(w)
	for row := 0; row < rows; row += step {
		p := w.rows[row]
		p.number, p.values[featMember] = 0, 0
		tried.addCandidates(s.find(&p))
	}
	tried.estimateShare()
	var employee, member numberAgreement
	for i := range tried.rows() {
		found := tried.candidatesOf(i)
		const days = 1<<featBirth | 1<<featStart
		if len(found) == 0 || !found[0].wholeNameFits() || (found[0].differs|found[0].nearly)&days != 0 {
			continue // may well be another, with another number: a day of 2026 is one digit from one of 2020
		}
		all := 0.0
		for j := range found {
			all += odds(tried.logOdds(&found[j]))
		}
		row, known, score := &w.rows[i*step], &w.known[found[0].who], odds(tried.logOdds(&found[0]))/(1+all)
		if score < likely { // one of many of that name
			continue
		}
		employee.add(row.number, known.number, score)
		member.add(row.values[featMember], known.values[featMember], score)
	}
	a.useNumbers = !employee.renumbered(tried.rows())
	if !member.renumbered(tried.rows()) {
		return
	}
	for i := range w.rows {
		p := &w.rows[i]
		p.renumbered, p.values[featMember] = p.values[featMember] != 0, 0
	}
}
