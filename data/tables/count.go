package tables

// count adds one to a number of things seen.
func count(n *int, seen bool) {
	if seen {
		*n++
	}
}
