package data

// Word is a word of the group's free texts that looks like a name, and what the group said of it.
type Word struct {
	Record
	Text   string
	Hidden bool // it is somebody's name, so papers without names hide it; otherwise it names nobody
}

// GoneName is a name that nobody in the dossier bears now, with the numbers that went with it: of
// somebody deleted, or from before a name was changed.
type GoneName struct {
	Name
	Phone   string
	Numbers []string // of the employer and of the union
}
