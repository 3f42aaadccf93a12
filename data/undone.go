package data

// Fate is what an undo does with one row.
type Fate string

// The fates. The row stays, whole or in part, with every fate from FateHandedOut on;
// of the fields of one row the last in this order counts.
const (
	FateAlready   Fate = "already"    // the row is gone, or as it was before the batch
	FateBack      Fate = "back"       // taken back
	FateHandedOut Fate = "handed-out" // stays: since then only handed out or moved on
	FateListed    Fate = "listed"     // stays: a later list is about the same person
	FateInUse     Fate = "in-use"     // stays: another row refers to it
	FateChanged   Fate = "changed"    // stays: somebody changed it since
	FateSpoken    Fate = "spoken"     // stays: a contact with the person was noted since
	FateFailed    Fate = "failed"     // stays: what it refers to is gone
)

// Fates lists the fates in their order.
func Fates() []Fate {
	return []Fate{FateAlready, FateBack, FateHandedOut, FateListed, FateInUse, FateChanged, FateSpoken, FateFailed}
}

// UndoneRow is what became of one row of a batch that was taken back.
type UndoneRow struct {
	Noun string // table name, as in Change
	ID   ID
	Op   Op // what the batch had done with the row
	Fate Fate
	Part bool // part of the row was taken back, and Fate says why the rest stays
}

// Undone lists and counts the rows of a batch that was undone, by what became of them.
type Undone struct {
	BatchID   ID // the batch that did it, "" where nothing was taken back
	TakenBack int
	Kept      int // stay, whole or in part
	Failed    int // could not be taken back
	Already   int // gone, or as before, already
	Rows      []UndoneRow
}

// Add notes what became of a row.
func (u *Undone) Add(r UndoneRow) {
	u.Rows = append(u.Rows, r)
	switch r.Fate {
	case FateBack:
		u.TakenBack++
	case FateAlready:
		u.Already++
	case FateFailed:
		u.Failed++
	default:
		u.Kept++
	}
}

// Complete reports whether nothing of the batch stays.
func (u *Undone) Complete() bool { return u.Kept+u.Failed == 0 }

// Nothing reports whether nothing was taken back although there was something to take.
func (u *Undone) Nothing() bool {
	for _, r := range u.Rows {
		if r.Fate == FateBack || r.Part {
			return false
		}
	}
	return len(u.Rows) > 0
}

// Which returns the rows for which pass returns true.
func (u *Undone) Which(pass func(UndoneRow) bool) []UndoneRow {
	var found []UndoneRow
	for _, r := range u.Rows {
		if pass(r) {
			found = append(found, r)
		}
	}
	return found
}

// HandedOut returns how many rows stay only because they were handed out or moved on.
func (u *Undone) HandedOut() int {
	return len(u.Which(func(r UndoneRow) bool { return r.Fate == FateHandedOut }))
}
