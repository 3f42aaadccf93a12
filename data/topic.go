package data

// Topic is what is alive among colleagues.
type Topic struct {
	Record
	Title     string
	Lane      Lane
	UnitID    ID   // "" is the whole company
	Heat      int  // 0 not known, 1 simmering, 2 warm, 3 hot; the store computes it from the log, see HeatOf
	LastHeard Date // likewise
	Note      string
	Position  int
}
