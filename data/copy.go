package data

// Worker is who works on a dossier. The zero value is not known.
type Worker struct {
	PersonID ID     // somebody in the dossier
	Name     string // or a name that was typed, of somebody who is not
	Together bool   // several people at one machine, for an evening: none of them is the author
}

// IsZero reports whether it is not known who works.
func (w Worker) IsZero() bool { return w == Worker{} }

// Author returns whose work a change is: of several people together, nobody's alone.
func (w Worker) Author() Worker {
	if w.Together {
		return Worker{Together: true}
	}
	return w
}

// Copy is the dossier on one machine, and who works there.
type Copy struct {
	ID ID // random; it says nothing of the machine
	Worker
	First Date // when the dossier was first changed there
	Last  Date // and last
}

// Custody is who can open a dossier and where it is, as far as Kader knows.
type Custody struct {
	Holders []Holder
	Copies  []Copy
	Here    ID            // the copy on this machine, "" where that is not known
	Backups []HeldCopy    // on this machine, the newest first
	Makers  map[ID]Worker // whose work a batch is that made a paper or read a list, where that is known
}
