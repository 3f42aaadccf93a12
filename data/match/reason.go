package match

// Reason is a code that tells the user why a row got its answer, with the text
// "match.reason.<code>".
type Reason string

// The reasons, those for one person first. Only the exported ones are used outside.
const (
	ReasonNumber       Reason = "number"        // the same employee number
	reasonMemberNumber Reason = "member-number" // the same member number
	reasonName         Reason = "name"          // the same name
	reasonNameSimilar  Reason = "name-similar"  // nearly the same name
	reasonNameShort    Reason = "name-short"    // another form of one given name
	reasonNameInitials Reason = "name-initials" // the initials fit
	reasonNameSwapped  Reason = "name-swapped"  // given and family name changed places
	reasonNamePart     Reason = "name-part"     // one of two family names
	reasonFamily       Reason = "family"        // the same family name, another given name
	reasonBirth        Reason = "birth"         // the same year or date of birth
	reasonUnit         Reason = "unit"          // the same unit
	reasonJob          Reason = "job"           // the same job
	reasonStart        Reason = "start"         // the same first working day
	reasonStartApart   Reason = "start-apart"   // first working days that are years apart
	reasonEmail        Reason = "email"         // the same e-mail address
	ReasonPhone        Reason = "phone"         // the same phone number
	reasonAddress      Reason = "address"       // the same address
	reasonBirthNear    Reason = "birth-near"    // nearly the same date of birth
	reasonReachNear    Reason = "reach-near"    // nearly the same e-mail address or phone number
	reasonAddressNear  Reason = "address-near"  // nearly the same address
	reasonNumberOther  Reason = "number-other"  // another employee number
	ReasonNumbersAnew  Reason = "numbers-anew"  // everybody has another number than before, so it says nothing
	ReasonNumberTwice  Reason = "number-twice"  // one employee number, two different names
	reasonNameOther    Reason = "name-other"    // another name
	reasonFamilyOther  Reason = "family-other"  // the same given name, another family name
	reasonBirthOther   Reason = "birth-other"   // another year or date of birth
	reasonUnitOther    Reason = "unit-other"    // another unit
	reasonRelative     Reason = "relative"      // what fits is what relatives share
	reasonFrequent     Reason = "name-frequent" // more people have this name
	reasonNameAlone    Reason = "name-alone"    // nobody else has this name, and a namesake is improbable
	reasonSeveral      Reason = "several"       // more than one person fits
	reasonRows         Reason = "rows"          // more than one row fits the person
	reasonTaken        Reason = "taken"         // who fits is already another row of the list
	reasonNobody       Reason = "nobody"        // nobody we know looks like it
)

// addReasons adds the reasons for and against a candidate.
func (a *assignment) addReasons(c *candidate) {
	if a.hasSameNumber(c) && c.anyNameFits() {
		a.reasons = append(a.reasons, ReasonNumber)
	}
	a.reasons = append(a.reasons, c.nameReason())
	if c.sameName() && a.w.hasFrequentName(c.who) {
		a.reasons = append(a.reasons, reasonFrequent)
	}
	for _, ground := range reasonRules() {
		if reason := ground.reasonFor(&c.evidence); reason != "" {
			a.reasons = append(a.reasons, reason)
		}
	}
	if c.startsApart {
		a.reasons = append(a.reasons, reasonStartApart)
	}
	if !c.wholeNameFits() && a.w.relativesWeight(&c.evidence) > 0 {
		a.reasons = append(a.reasons, reasonRelative)
	}
	switch {
	case a.useNumbers && c.numbers < 0:
		a.reasons = append(a.reasons, reasonNumberOther)
	case c.numbers < 0 || c.renumbered:
		a.reasons = append(a.reasons, ReasonNumbersAnew)
	}
}

// hasFrequentName reports whether other people have the name of a known person too.
func (w *weigher) hasFrequentName(who int32) bool {
	const rare = 12 // bits: one in four thousand
	v := &w.known[who].values
	return w.names.families[v[featFamily]].weight+w.names.givens[v[featGiven]].weight < rare
}

// nameReason returns the one reason that tells how well the names fit.
func (e *evidence) nameReason() Reason {
	given := fitting(e.given())
	switch {
	case e.swapped:
		return reasonNameSwapped
	case fitting(e.family()) && (given || e.given() == levelUnknown):
		return e.fittingReason()
	case fitting(e.family()):
		return reasonFamily
	case given && e.given() != levelInitial:
		return reasonFamilyOther
	}
	return reasonNameOther
}

// fittingReason returns the reason where both parts of the name fit.
func (e *evidence) fittingReason() Reason {
	switch e.family() {
	case levelPart:
		return reasonNamePart
	case levelOneEdit, levelTwoEdits:
		return reasonNameSimilar
	}
	switch e.given() {
	case levelInitial, levelUnknown:
		return reasonNameInitials
	case levelOneEdit, levelTwoEdits:
		return reasonNameSimilar
	case levelNickname, levelPart:
		return reasonNameShort
	}
	return reasonName
}

// reasonRule gives the reasons for a set of features that agree, are similar, or differ.
type reasonRule struct {
	features            uint16
	agree, near, differ Reason
}

// reasonFor returns the reason that the features give, "" for none.
func (g *reasonRule) reasonFor(e *evidence) Reason {
	switch {
	case e.agrees&g.features != 0:
		return g.agree
	case e.nearly&g.features != 0 && g.near != "":
		return g.near
	case e.differs&g.features != 0:
		return g.differ
	}
	return ""
}

func reasonRules() []reasonRule {
	return []reasonRule{
		{1 << featMember, reasonMemberNumber, "", ""},
		{1 << featBirth, reasonBirth, reasonBirthNear, reasonBirthOther},
		{1 << featEmail, reasonEmail, reasonReachNear, ""},
		{1 << featPhone, ReasonPhone, reasonReachNear, ""},
		{1<<featStreet | 1<<featPostcode, reasonAddress, reasonAddressNear, ""},
		{1 << featUnit, reasonUnit, "", reasonUnitOther},
		{1 << featJob, reasonJob, "", ""},
		{1 << featStart, reasonStart, "", ""},
	}
}
