package match

// fitCache remembers the level and weight of two values, because lists repeat their names. A
// pair that takes the place of another is computed again, which costs only time.
type fitCache []cachedFit

// cachedFit is the result of comparing two values.
type cachedFit struct {
	key       uint64
	weight    float32
	relatives float32
	level     level
}

const cacheSize = 1 << 13

func newFitCache() fitCache { return make(fitCache, cacheSize) }

func pairKey(kind uint64, a, b int32) uint64 {
	return kind ^ uint64(uint32(a))<<30 ^ uint64(uint32(b)) ^ 1<<63
}

// at returns the place of a pair.
func (p fitCache) at(kind uint64, a, b int32) *cachedFit {
	h := pairKey(kind, a, b) * hashPrime
	return &p[(h^h>>32)%cacheSize]
}

// holds reports whether this is the result of the pair.
func (f *cachedFit) holds(kind uint64, a, b int32) bool { return f.key == pairKey(kind, a, b) }

func (f *cachedFit) set(kind uint64, a, b int32, l level, weight float64) {
	f.key, f.level, f.weight = pairKey(kind, a, b), l, float32(weight)
}
