package data

// HolderKind tells with what somebody opens the dossier.
type HolderKind string

// The kinds of holders.
const (
	HolderPassphrase HolderKind = "passphrase"
	HolderSheet      HolderKind = "sheet" // a printed recovery key
)

// Holder is one passphrase or printed sheet that opens the dossier.
type Holder struct {
	ID     string // the hash of its key file: another one after a change of passphrase
	Name   string // that the group gave it, "" for none
	Kind   HolderKind
	Made   Date // zero: by a Kader that did not note it
	Used   Date // the last day on which something was saved by who opened the dossier with it
	Own    bool // the dossier was opened with it this time
	Shared bool // an earlier Kader made it: its key is the one that others have too
}
