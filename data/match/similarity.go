package match

import (
	"math/bits"
	"strings"

	"kader/data"
)

// damerauLevenshtein returns the edit distance of two texts: how many letters must be
// inserted, deleted, replaced or swapped with their neighbour. It stops with limit+1 once
// there are more than limit.
func damerauLevenshtein[T string | []byte](a, b T, limit int) int {
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
	if x, y := letterSet(a), letterSet(b); len(a) > maxEditLength || bits.OnesCount64(x&^y) > limit ||
		bits.OnesCount64(y&^x) > limit {
		return limit + 1 // every letter that only one of them has is an edit
	}
	return min(bitParallelDistance(a, b), limit+1)
}

// letterSet returns the set of letters of a text, a bit for each.
func letterSet[T string | []byte](s T) uint64 {
	set := uint64(0)
	for i := range len(s) {
		set |= 1 << (s[i] & 63)
	}
	return set
}

// maxEditLength is the longest text that bitParallelDistance compares: the bits of a word.
const maxEditLength = 64

// bitParallelDistance computes the edit distance column by column, each in one word (Hyyrö
// 2002): bit i of up is set if row i+1 is one more than row i, of down if it is one less.
func bitParallelDistance[T string | []byte](a, b T) int {
	var places [256]uint64 // where each letter stands in a
	for i := range len(a) {
		places[a[i]] |= 1 << i
	}
	up, down, diagonal, before := ^uint64(0), uint64(0), uint64(0), uint64(0)
	distance, last := len(a), uint64(1)<<(len(a)-1)
	for j := range len(b) {
		here := places[b[j]]
		swapped := (^diagonal & here) << 1 & before
		diagonal = swapped | ((here&up + up) ^ up) | here | down
		right, left := down|^(diagonal|up), diagonal&up
		if right&last != 0 {
			distance++
		}
		if left&last != 0 {
			distance--
		}
		right, left = right<<1|1, left<<1
		up, down = left|^(diagonal|right), right&diagonal
		before = here
	}
	return distance
}

// nameLevel returns the level of two different names by their edit distance.
func nameLevel(a, b string) level {
	shorter, longer := min(len(a), len(b)), max(len(a), len(b))
	if shorter < 3 {
		return levelDifferent
	}
	limit := max(2, longer/2)
	switch n := damerauLevenshtein(a, b, limit); {
	case n <= 1 && longer > 3:
		return levelOneEdit
	case n <= 2 && shorter > 5:
		return levelTwoEdits
	case n <= limit && longer > 3:
		return levelManyEdits
	}
	return levelDifferent
}

// Similarity returns how much of two names is the same, 0–1: the share of pairs of letters that both
// have, folded, with the edges of words. The order of words does not matter.
func Similarity(a, b string) float64 { return bigramSimilarity(withEdges(a), withEdges(b)) }

// withEdges returns the folded words of a text, with a blank on both sides of each.
func withEdges(text string) []byte {
	words := strings.Fields(data.Fold(text))
	return []byte(" " + strings.Join(words, " ") + " ")
}

// bigramSimilarity returns the Dice coefficient of two texts, 0–1: the share of pairs of
// neighbouring letters that both have. The order of words does not matter.
func bigramSimilarity(a, b []byte) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	var used [2]uint64
	a, b = a[:min(len(a), len(used)*64)], b[:min(len(b), len(used)*64)]
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

// dateLevel returns the level of two different days, packed as yyyymmdd. A month of 0 is a
// year alone.
func dateLevel(a, b int32) level {
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
			return levelTwoEdits
		}
		return levelDifferent
	case ay == by && am == bd && bm == ad:
		return levelOneEdit // day and month changed places
	}
	different, swapped := digitDifferences(a, b)
	switch {
	case different == 1 || swapped:
		return levelOneEdit
	case different == 2 || same == 2:
		return levelTwoEdits
	}
	return levelDifferent
}

// digitDifferences returns the number of digits in which two packed days differ, and whether
// two neighbours changed places.
func digitDifferences(a, b int32) (different int, swapped bool) {
	var x, y [8]byte
	for i := 7; i >= 0; i-- {
		x[i], y[i] = byte(a%10), byte(b%10)
		a, b = a/10, b/10
		if x[i] != y[i] {
			different++
		}
	}
	return different, different == 2 && damerauLevenshtein(x[:], y[:], 1) == 1
}
