package match

// Reason is one ground for an answer, the text "match.reason.<code>".
type Reason string

// The grounds, those that speak for first.
const (
	ReasonNumber       Reason = "number"        // the same employee number
	ReasonMemberNumber Reason = "member-number" // the same member number
	ReasonName         Reason = "name"          // the same name
	ReasonNameSimilar  Reason = "name-similar"  // nearly the same name
	ReasonNameShort    Reason = "name-short"    // another form of one given name
	ReasonNameInitials Reason = "name-initials" // the initials fit
	ReasonNameSwapped  Reason = "name-swapped"  // given and family name changed places
	ReasonNamePart     Reason = "name-part"     // one of two family names
	ReasonFamily       Reason = "family"        // the same family name, another given name
	ReasonBirth        Reason = "birth"         // the same year or date of birth
	ReasonUnit         Reason = "unit"          // the same unit
	ReasonJob          Reason = "job"           // the same job
	ReasonStart        Reason = "start"         // the same first working day
	ReasonStartApart   Reason = "start-apart"   // first working days that are years apart
	ReasonEmail        Reason = "email"         // the same e-mail address
	ReasonPhone        Reason = "phone"         // the same phone number
	ReasonAddress      Reason = "address"       // the same address
	ReasonBirthNear    Reason = "birth-near"    // nearly the same date of birth
	ReasonReachNear    Reason = "reach-near"    // nearly the same e-mail address or phone number
	ReasonAddressNear  Reason = "address-near"  // nearly the same address
	ReasonNumberOther  Reason = "number-other"  // another employee number
	ReasonNumbersAnew  Reason = "numbers-anew"  // everybody has another number than before, so it says nothing
	ReasonNumberTwice  Reason = "number-twice"  // one employee number, two different names
	ReasonNameOther    Reason = "name-other"    // another name
	ReasonFamilyOther  Reason = "family-other"  // the same given name, another family name
	ReasonBirthOther   Reason = "birth-other"   // another year or date of birth
	ReasonUnitOther    Reason = "unit-other"    // another unit
	ReasonRelative     Reason = "relative"      // what fits is what relatives share
	ReasonFrequent     Reason = "name-frequent" // more people have this name
	ReasonNameAlone    Reason = "name-alone"    // nobody else has this name, and a namesake is improbable
	ReasonSeveral      Reason = "several"       // more than one person fits
	ReasonRows         Reason = "rows"          // more than one row fits the person
	ReasonTaken        Reason = "taken"         // who fits is already another row of the list
	ReasonNobody       Reason = "nobody"        // nobody we know looks like it
)

// TextKey names the words for users.
func (r Reason) TextKey() string { return "match.reason." + string(r) }

// reason names what spoke for and against a candidate.
func (a *assignment) reason(c *candidate) {
	if a.byNumber(c) && c.fits() {
		a.reasons = append(a.reasons, ReasonNumber)
	}
	a.reasons = append(a.reasons, c.nameReason())
	if c.sameName() && a.w.frequent(c.who) {
		a.reasons = append(a.reasons, ReasonFrequent)
	}
	for _, ground := range grounds() {
		if reason := ground.of(&c.evidence); reason != "" {
			a.reasons = append(a.reasons, reason)
		}
	}
	if c.apart {
		a.reasons = append(a.reasons, ReasonStartApart)
	}
	if !c.wholeName() && a.w.kinBits(&c.evidence) > 0 {
		a.reasons = append(a.reasons, ReasonRelative)
	}
	switch {
	case a.numbers && c.numbers < 0:
		a.reasons = append(a.reasons, ReasonNumberOther)
	case c.numbers < 0 || c.anew:
		a.reasons = append(a.reasons, ReasonNumbersAnew)
	}
}

// frequent tells whether more people have the name of somebody known.
func (w *weigher) frequent(who int32) bool {
	const rare = 12 // bits: one in four thousand
	v := &w.known[who].values
	return w.names.surnames[v[featFamily]].bits+w.names.givens[v[featGiven]].bits < rare
}

// nameReason says in one reason how well the names fit.
func (e *evidence) nameReason() Reason {
	given := fitting(e.given())
	switch {
	case e.swapped:
		return ReasonNameSwapped
	case fitting(e.family()) && (given || e.given() == levelUnknown):
		return e.fittingReason()
	case fitting(e.family()):
		return ReasonFamily
	case given && e.given() != levelFirst:
		return ReasonFamilyOther
	}
	return ReasonNameOther
}

// fittingReason is the reason where both parts of the name fit.
func (e *evidence) fittingReason() Reason {
	switch e.family() {
	case levelPart:
		return ReasonNamePart
	case levelNear, levelLoose:
		return ReasonNameSimilar
	}
	switch e.given() {
	case levelFirst, levelUnknown:
		return ReasonNameInitials
	case levelNear, levelLoose:
		return ReasonNameSimilar
	case levelNick, levelPart:
		return ReasonNameShort
	}
	return ReasonName
}

// ground is what it means that one of some features agrees or differs.
type ground struct {
	features            uint16
	agree, near, differ Reason
}

// of is the reason that the features give, "" for none.
func (g *ground) of(e *evidence) Reason {
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

func grounds() []ground {
	return []ground{
		{1 << featMember, ReasonMemberNumber, "", ""},
		{1 << featBirth, ReasonBirth, ReasonBirthNear, ReasonBirthOther},
		{1 << featEmail, ReasonEmail, ReasonReachNear, ""},
		{1 << featPhone, ReasonPhone, ReasonReachNear, ""},
		{1<<featStreet | 1<<featPostcode, ReasonAddress, ReasonAddressNear, ""},
		{1 << featUnit, ReasonUnit, "", ReasonUnitOther},
		{1 << featJob, ReasonJob, "", ""},
		{1 << featStart, ReasonStart, "", ""},
	}
}
