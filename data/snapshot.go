package data

// Snapshot is the dated picture of the company that the group kept.
type Snapshot struct {
	Record
	Date    Date
	Note    string
	Figures []UnitFigure // depth-first, sites first
}

// UnitFigure is the union's position in one unit on one day.
type UnitFigure struct {
	UnitID    ID
	Name      string
	Kind      UnitKind
	Depth     int  // 0 for a site at the top
	Headcount int  // as told by the unit or, when unknown, the people known by name; 0 is unknown
	AtLeast   bool // nobody told the headcount: no fewer people work here, and perhaps more
	Known     int  // people known by name who work here or below
	Members   int
	Told      int // people known by name whose membership is known, member or not
	Reps      int
	Leaders   int  // informal leaders
	Contacts  int  // people with a contact person who works here
	WhiteSpot bool // people work here and we have no rep, no leader and no contact person
}

// Untold reports whether people work here and nobody's membership is known.
func (f UnitFigure) Untold() bool { return f.Headcount > 0 && f.Members+f.Told == 0 }

// Density returns members / headcount, a share 0–1, and false when the headcount is not told
// or nobody's membership is known: that nobody was asked does not make it 0 %, and a list
// with nine names does not make them all who work in a unit.
func (f UnitFigure) Density() (float64, bool) {
	if f.Headcount <= 0 || f.AtLeast || f.Untold() {
		return 0, false
	}
	return min(1, float64(f.Members)/float64(f.Headcount)), true
}
