package match

// lesson counts how often the values of sure pairs are the same, nearly the same or
// different in this list: one employer writes every date of birth right, another has
// renamed all units.
type lesson [featCount][levelCount]float64

func (l *lesson) add(e *evidence, score float64) {
	if score < learntFrom || e.swapped {
		return
	}
	for f, level := range e.levels {
		l[f][level] += score
	}
}

// learn mixes what the list shows with what the model says of one and the same person.
func (w *weigher) learn(l *lesson) {
	for f := range featCount {
		pairs := 0.0
		for level := levelExact; level < levelCount; level++ {
			if w.model[f].levels[level].same > 0 {
				pairs += l[f][level]
			}
		}
		for level := range levelCount {
			c := &w.model[f].levels[level]
			learnt := (usualPairs*c.same + l[f][level]) / (usualPairs + pairs)
			c.same = min(c.same*learntMost, max(c.same/learntMost, learnt))
		}
	}
	w.weighValues()
}
