package match

import "kader/data"

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

// valuesAgreement counts how often people with one name have the values that we know.
type valuesAgreement struct {
	employee, member numberAgreement // of pairs whose days of birth and first days do not differ
	all              numberAgreement // employee numbers of all pairs
	work             [featStreet]numberAgreement
}

// workFeatures are what a new system may write in another way for everybody.
func workFeatures() []feature { return []feature{featStart, featUnit, featSite, featJob} }

// detectRenumbering finds out from a sample of the rows, matched without any number, whether
// employee and member numbers mean the same in both lists. Where they do not, they are not
// compared. Neither are first days, units and jobs where a list of those who are known has other ones
// of nearly everybody: a new system has the days of a contract, or all of them a day early.
func (a *assignment) detectRenumbering() {
	w := a.w
	step := max(1, len(w.rows)/sampled)
	n, sampled := a.agreementOfSample(step)
	a.useNumbers = !n.employee.renumbered(sampled)
	if a.mostShouldBeKnown() {
		least := min(1, float64(len(w.known))/float64(max(1, len(w.rows)))) * float64(sampled) / 3
		a.useNumbers = a.useNumbers && !n.all.mostDiffer(least)
		for _, f := range workFeatures() {
			if n.work[f].mostDiffer(least) {
				w.forget(f)
			}
		}
	}
	if !n.member.renumbered(sampled) {
		return
	}
	for i := range w.rows {
		p := &w.rows[i]
		p.renumbered, p.values[featMember] = p.values[featMember] != 0, 0
	}
}

// mostShouldBeKnown reports whether the list is of a kind of which most rows are known.
func (a *assignment) mostShouldBeKnown() bool {
	return a.kind == data.ListStaff || a.kind == data.ListMembers
}

// forget takes the value of a feature off all rows.
func (w *weigher) forget(f feature) {
	for i := range w.rows {
		w.rows[i].values[f] = 0
	}
}

// mostDiffer reports whether so many people have other values than those that we know that the
// column must mean another thing.
func (n *numberAgreement) mostDiffer(least float64) bool {
	const few, times = 5, 3
	return n.other >= max(few, least) && n.other > times*n.same
}

// agreementOfSample counts the values of each row that comes step rows after another, and of whom it
// fits best. It returns how many rows it took.
func (a *assignment) agreementOfSample(step int) (n valuesAgreement, rows int) {
	w := a.w
	tried := newAssignment(w, len(w.rows)/step+1)
	tried.useNumbers, tried.usual = false, a.usual
	s := newSearch(w)
	for row := 0; row < len(w.rows); row += step {
		p := w.rows[row]
		p.number, p.values[featMember] = 0, 0
		if a.mostShouldBeKnown() {
			for _, f := range workFeatures() {
				p.values[f] = 0
			}
		}
		tried.addCandidates(s.find(&p))
	}
	tried.estimateShare()
	for i := range tried.rows() {
		if found := tried.candidatesOf(i); len(found) > 0 && found[0].wholeNameFits() {
			n.add(tried, found, &w.rows[i*step])
		}
	}
	return n, tried.rows()
}

// add counts the values of a row and of the first of its candidates.
func (n *valuesAgreement) add(tried *assignment, found []candidate, row *profile) {
	w := tried.w
	known, score := &w.known[found[0].who], tried.firstScore(found)
	if score < likely { // one of many of that name
		return
	}
	n.all.add(row.number, known.number, score)
	for _, f := range workFeatures() {
		x, y := row.values[f], known.values[f]
		if x != 0 && y != 0 && f != featStart && w.valueLevel(f, x, y) == levelOneEdit {
			y = x
		}
		n.work[f].add(x, y, score)
	}
	const days = 1<<featBirth | 1<<featStart
	if e := w.weigh(row, known); (e.differs|e.nearly)&days != 0 {
		return // may well be another, with another number: a day of 2026 is one digit from one of 2020
	}
	n.employee.add(row.number, known.number, score)
	n.member.add(row.values[featMember], known.values[featMember], score)
}
