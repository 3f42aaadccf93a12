package match

// Reason is one ground for an answer, the text "match.reason.<code>".
type Reason string

// The grounds, those that speak for first.
const (
	ReasonNumber       Reason = "number"        // the same employee number
	ReasonMemberNumber Reason = "member-number" // the same member number
	ReasonName         Reason = "name"          // the same name
	ReasonNameSimilar  Reason = "name-similar"  // nearly the same name
	ReasonNameInitials Reason = "name-initials" // the initials fit
	ReasonNameSwapped  Reason = "name-swapped"  // given and family name changed places
	ReasonNamePart     Reason = "name-part"     // one of two family names
	ReasonFamily       Reason = "family"        // the same family name, another given name
	ReasonBirth        Reason = "birth"         // the same year or date of birth
	ReasonUnit         Reason = "unit"          // the same unit
	ReasonJob          Reason = "job"           // the same job
	ReasonStart        Reason = "start"         // the same first working day
	ReasonEmail        Reason = "email"         // the same e-mail address
	ReasonPhone        Reason = "phone"         // the same phone number
	ReasonAddress      Reason = "address"       // the same address
	ReasonNumberOther  Reason = "number-other"  // another employee number
	ReasonNumberTwice  Reason = "number-twice"  // one employee number, two different names
	ReasonNameOther    Reason = "name-other"    // another name
	ReasonFamilyOther  Reason = "family-other"  // the same given name, another family name
	ReasonBirthOther   Reason = "birth-other"   // another year or date of birth
	ReasonUnitOther    Reason = "unit-other"    // another unit
	ReasonFrequent     Reason = "name-frequent" // more people have this name
	ReasonSeveral      Reason = "several"       // more than one person fits
	ReasonTaken        Reason = "taken"         // who fits is already another row of the list
	ReasonNobody       Reason = "nobody"        // nobody we know looks like it
)

// TextKey names the words for users.
func (r Reason) TextKey() string { return "match.reason." + string(r) }
