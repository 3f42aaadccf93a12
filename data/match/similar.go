package match

// edits counts the letters to insert, delete, replace or swap with their neighbour
// that make a into b. It gives up, with limit+1, once there are more than limit.
func edits[T string | []byte](a, b T, limit int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > limit {
		return limit + 1
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 {
		return len(b)
	}
	if len(b) > maxEdited {
		return limit + 1
	}
	return editTable(a, b, limit)
}

// maxEdited is the longest difference that is looked into.
const maxEdited = 40

func editTable[T string | []byte](a, b T, limit int) int {
	var rows [3][maxEdited + 1]int8
	before, last, next := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = int8(j)
	}
	for i := 1; i <= len(a); i++ {
		next[0] = int8(i)
		best := next[0]
		for j := 1; j <= len(b); j++ {
			cost := int8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			n := min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				n = min(n, before[j-2]+1)
			}
			next[j] = n
			best = min(best, n)
		}
		if int(best) > limit {
			return limit + 1
		}
		before, last, next = last, next, before
	}
	return int(last[len(b)])
}

// nearNames says how alike two different names are, by slips of the hand.
func nearNames(a, b string) level {
	shorter, longer := min(len(a), len(b)), max(len(a), len(b))
	if shorter < 3 {
		return levelOther
	}
	limit := max(2, longer/2)
	switch n := edits(a, b, limit); {
	case n <= 1 && longer > 3:
		return levelNear
	case n <= 2 && shorter > 5:
		return levelLoose
	case n <= limit && longer > 3:
		return levelFar
	}
	return levelOther
}

// alike returns how much of two texts is the same, 0–1: the share of pairs of
// neighbouring letters that both have. Words that changed places do not matter.
func alike(a, b []byte) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	var used [8]uint64
	b = b[:min(len(b), len(used)*64)]
	both := 0
	for i := range len(a) - 1 {
		for j := range len(b) - 1 {
			if a[i] == b[j] && a[i+1] == b[j+1] && used[j>>6]&(1<<(j&63)) == 0 {
				used[j>>6] |= 1 << (j & 63)
				both++
				break
			}
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b)-2)
}

// nearDates says how alike two different days are, packed as yyyymmdd. A month of
// 0 is a year alone.
func nearDates(a, b int32) level {
	ay, am, ad := a/10000, a/100%100, a%100
	by, bm, bd := b/10000, b/100%100, b%100
	same := 0
	for _, equal := range [...]bool{ay == by, am == bm, ad == bd} {
		if equal {
			same++
		}
	}
	switch {
	case am == 0 || bm == 0:
		if ay == by {
			return levelLoose
		}
		return levelOther
	case ay == by && am == bd && bm == ad:
		return levelNear // day and month changed places
	}
	different, swapped := nearDigits(a, b)
	switch {
	case different == 1 || swapped:
		return levelNear
	case different == 2 || same == 2:
		return levelLoose
	}
	return levelOther
}

// nearDigits counts the digits in which two packed days differ, and tells whether
// two neighbours changed places.
func nearDigits(a, b int32) (different int, swapped bool) {
	var x, y [8]byte
	for i := 7; i >= 0; i-- {
		x[i], y[i] = byte(a%10), byte(b%10)
		a, b = a/10, b/10
		if x[i] != y[i] {
			different++
		}
	}
	return different, different == 2 && edits(x[:], y[:], 1) == 1
}
