package match

// agreementCounts counts how often each level occurs among sure pairs of this list: one
// employer has every date of birth right, another has renamed all units.
type agreementCounts [featCount][levelCount]float64

// add counts the levels of a pair that is one person with the given probability.
func (l *agreementCounts) add(e *evidence, score float64) {
	if score < estimateFrom || e.swapped {
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
			c := &w.model[f].levels[level]
			estimated := (usualPairs*c.m + l[f][level]) / (usualPairs + pairs)
			c.m = min(c.m*estimateMost, max(c.m/estimateMost, estimated))
		}
	}
	w.weighValues()
}
