package tables

import "unicode/utf8"

// misspelled returns the field of the known headers that differ by the fewest typing errors, nil
// where these are of several fields.
func (w *vocabulary) misspelled(key string) []sense {
	limit := 0
	switch n := utf8.RuneCountInString(key); {
	case n >= 11:
		limit = 2
	case n >= 6:
		limit = 1
	}
	if limit == 0 {
		return nil
	}
	var best []string
	distance := limit
	for _, known := range w.keys {
		if len(known) < 5 {
			continue
		}
		switch d := distanceOf(key, known, distance); {
		case d < distance:
			best, distance = append(best[:0], known), d
		case d == distance:
			best = append(best, known)
		}
	}
	return w.unanimous(best)
}

// distanceOf counts the letters to insert, delete, replace or swap that make a into
// b, up to limit+1.
func distanceOf(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		best := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
			best = min(best, next[j])
		}
		if best > limit {
			return limit + 1
		}
		before, last, next = last, next, before
	}
	return last[len(b)]
}
