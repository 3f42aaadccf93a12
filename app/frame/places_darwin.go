package frame

import "path/filepath"

// folders returns the user's documents, downloads and desktop. Their folders have English names whatever
// the Finder shows.
func (s surroundings) folders() []string { return s.inHome("Documents", "Downloads", "Desktop") }

// drives returns the disks and sticks beside the system's own.
func (s surroundings) drives() []string { return mounted(filepath.Join(s.root, "Volumes")) }
