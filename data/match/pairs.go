package match

// pairs remembers how alike two values are: lists repeat their names, so most
// pairs of names come again. A pair that takes the place of another is worked out
// again, which costs time and nothing else.
type pairs []pairFit

type pairFit struct {
	key   uint64
	bits  float32
	kin   float32
	level level
}

const pairsKept = 1 << 13

func newPairs() pairs { return make(pairs, pairsKept) }

func pairKey(kind uint64, a, b int32) uint64 {
	return kind ^ uint64(uint32(a))<<30 ^ uint64(uint32(b)) ^ 1<<63
}

// at is the place of a pair.
func (p pairs) at(kind uint64, a, b int32) *pairFit {
	h := pairKey(kind, a, b) * hashPrime
	return &p[(h^h>>32)%pairsKept]
}

func (f *pairFit) fits(kind uint64, a, b int32) bool { return f.key == pairKey(kind, a, b) }

func (f *pairFit) set(kind uint64, a, b int32, l level, bits float64) {
	f.key, f.level, f.bits = pairKey(kind, a, b), l, float32(bits)
}
