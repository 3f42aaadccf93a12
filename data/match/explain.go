package match

// Weight is what one feature says of a row and the known person it is, or may be.
type Weight struct {
	Feature string  // as "family-name", see featureNames; "employee-number", "prior" and "relatives" are of none
	Level   string  // how well the values fit, as "same", "one-letter"; "" where nothing is compared
	Bits    float64 // for one person, against two people; the sum of all is the log-odds of the pair
}

// featureNames returns the names of the features that are weighed by themselves. The parts of an
// address are weighed together, as "address", and names are as "name-swapped" where they changed places.
func featureNames() [featStreet]string {
	return [featStreet]string{
		featFamily: "family-name", featGiven: "given-name", featBirth: "birth", featMember: "member-number",
		featEmail: "email", featPhone: "phone", featStart: "first-day", featUnit: "unit", featSite: "site", featJob: "job",
	}
}

// levelNames returns the names of the levels.
func levelNames() [levelCount]string {
	return [levelCount]string{
		levelExact: "same", levelOneEdit: "one-letter", levelTwoEdits: "two-letters", levelPart: "part",
		levelNickname: "other-form", levelInitial: "initial", levelManyEdits: "similar", levelDifferent: "different",
	}
}

// explain returns the weights of a row and a candidate, of whom assign has finished.
func (a *assignment) explain(row int, c *candidate) []Weight {
	w, r, k := a.w, &a.w.rows[row], &a.w.known[c.who]
	weights := w.explainNames(c, r, k)
	add := func(feature string, l level, bits float64) {
		if l != levelUnknown {
			weights = append(weights, Weight{Feature: feature, Level: levelNames()[l], Bits: bits})
		}
	}
	var birth evidence
	birth.levels = c.levels
	w.weighBirth(&birth, r, k)
	names := featureNames()
	add(names[featBirth], c.levels[featBirth], float64(birth.weight))
	for f := featMember; f < featStreet; f++ {
		if c.levels[f] != levelUnknown {
			add(names[f], c.levels[f], w.explainValue(f, c, r, k))
		}
	}
	before := evidence{}
	for i := range weights {
		before.weight += float32(weights[i].Bits) // tells how closely an address is compared
	}
	address := before
	w.weighAddress(&address, r, k)
	add("address", c.addressLevel(), float64(address.weight-before.weight))
	if discount := float64(c.rawWeight) - w.discounted(&c.evidence); discount != 0 {
		weights = append(weights, Weight{Feature: "relatives", Bits: -discount})
	}
	return append(weights, a.explainPrior(c)...)
}

// addressLevel returns how well the part of an address fits that fits best.
func (e *evidence) addressLevel() level {
	best := levelUnknown
	for f := featStreet; f <= featTown; f++ {
		if l := e.levels[f]; l != levelUnknown && (best == levelUnknown || l < best) {
			best = l
		}
	}
	return best
}

// explainNames returns the weights of the names: one where given and family name changed places.
func (w *weigher) explainNames(c *candidate, row, known *profile) []Weight {
	if c.swapped {
		weight, _, _ := w.weighSwapped(row, known)
		return []Weight{{Feature: "name-swapped", Level: levelNames()[levelOneEdit], Bits: weight}}
	}
	var weights []Weight
	add := func(f feature, l level, weight float32) {
		if l != levelUnknown {
			weights = append(weights, Weight{Feature: featureNames()[f], Level: levelNames()[l], Bits: float64(weight)})
		}
	}
	l, weight, _ := w.weighFamily(row.values[featFamily], known.values[featFamily])
	add(featFamily, l, weight)
	l, weight, _ = w.weighGiven(row, known)
	add(featGiven, l, weight)
	return weights
}

// explainValue returns the weight of a plain value, as weigh computed it.
func (w *weigher) explainValue(f feature, c *candidate, row, known *profile) float64 {
	if c.levels[f] == levelExact {
		return float64(w.exactWeights[f][known.values[f]])
	}
	if f == featStart {
		return c.startWeight(w.weights[f][c.levels[f]])
	}
	return w.weights[f][c.levels[f]]
}

// explainPrior returns the weight of the employee number, and that of a pair before it is compared.
func (a *assignment) explainPrior(c *candidate) []Weight {
	bare := candidate{who: c.who}
	prior := Weight{Feature: "prior", Bits: a.logOdds(&bare)}
	bare.numbers, bare.returned = c.numbers, c.returned
	number := a.logOdds(&bare) - prior.Bits
	if number == 0 {
		return []Weight{prior}
	}
	l := levelDifferent
	if c.numbers > 0 {
		l = levelExact
	}
	return []Weight{{Feature: "employee-number", Level: levelNames()[l], Bits: number}, prior}
}
