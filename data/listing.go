package data

// Listing is what became of one row of a list, whom it turned out to be about, and
// what it said of their work: the next list is compared with it. It holds no name.
// Whoever leaves the dossier leaves the listings with it.
type Listing struct {
	Row      int // as in the file; 0 for someone who is not in it
	PersonID ID  // "" where nobody was found or made
	Decision string
	Member   bool // was a member already
	Joined   bool // became a member by this list
	CameBack bool // had been gone
	Said     Said
}

// Said is what an employer's list says of someone's work, as far as it is compared
// with the next list. Zero fields were not said.
type Said struct {
	Unit, Site, JobTitle string
	Hours, FTE           float64
}
