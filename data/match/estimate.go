package match

// rounds returns how often the model is estimated: once where few rows are known, as those say little.
func (a *assignment) rounds() int {
	if a.mostAreKnown() {
		return estimateRounds
	}
	return 1
}

// agreementCounts counts how often each level occurs among sure pairs of this list: one
// employer has every date of birth right, another has renamed all units.
type agreementCounts [featCount][levelCount]float64

// add counts the levels of a pair that is one person with the given probability, from that on from
// which pairs count.
func (l *agreementCounts) add(e *evidence, score, from float64) {
	if score < from || e.swapped {
		return
	}
	for f, level := range e.levels {
		l[f][level] += score
	}
}

// estimate averages every m with the share of its level among sure pairs, within bounds: one
// step of expectation maximisation.
func (w *weigher) estimate(l *agreementCounts) {
	for f := range featCount {
		pairs := 0.0
		for level := levelExact; level < levelCount; level++ {
			if w.model[f].levels[level].m > 0 {
				pairs += l[f][level]
			}
		}
		for level := range levelCount {
			m := w.usual[f].levels[level].m
			estimated := (usualPairs*m + l[f][level]) / (usualPairs + pairs)
			w.model[f].levels[level].m = min(m*estimateMost, max(m/estimateMost, estimated))
		}
	}
	w.weighValues()
}
