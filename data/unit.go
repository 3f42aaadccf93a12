package data

// UnitKind is the level of a unit in the workplace tree.
type UnitKind string

// The kinds of units, from wide to narrow.
const (
	UnitSite       UnitKind = "site"
	UnitDepartment UnitKind = "department"
	UnitTeam       UnitKind = "team"
)

// UnitKinds lists the kinds in menu order.
func UnitKinds() []UnitKind { return []UnitKind{UnitSite, UnitDepartment, UnitTeam} }

// NoUnit stands for the unit of whoever is not placed in one yet, where figures are counted
// and people are looked for. No unit has this id.
const NoUnit ID = "no-unit"

// Unit is a node of the workplace tree: a site, department or team.
type Unit struct {
	Record
	ParentID  ID // "" at the top
	Kind      UnitKind
	Name      string
	Headcount int      // people working here and below, known without names; 0 is unknown
	Flex      int      // of whom agency, on call or otherwise not employed here
	Aliases   []string // what employers' lists call this unit
	Position  int      // order among siblings
	Note      string
}
