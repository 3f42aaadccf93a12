package match

// A list may have a row for each contract. Two rows with one name, and one unit or one year
// of birth, are one person if one contract begins after the other has ended. Contracts that
// overlap may be two jobs of one person as well as two people.

// followWeight is the weight, in bits, of a contract that begins at most followDays after the
// end of the other: strangers come and go at any time.
const (
	followWeight = 4
	followDays   = 31
)

// isSuccession reports whether two rows look like contracts of one person, one after the
// other.
func (t *deduplication) isSuccession(p *duplicatePair) bool {
	const beside = 1<<featUnit | 1<<featBirth
	if !p.sameName() || p.agrees&beside == 0 || p.differs&(1<<featBirth|1<<featMember) != 0 {
		return false
	}
	_, follow := t.contractGap(p.row, p.other)
	return follow
}

// successionScore returns the probability that two such rows are one person. Their first
// days differ in any case, so that difference is taken out.
func (t *deduplication) successionScore(p *duplicatePair) float64 {
	weight := float64(p.weight+t.prior) - t.w.weights[featStart][p.levels[featStart]]
	if days, _ := t.contractGap(p.row, p.other); days <= followDays {
		weight += followWeight
	}
	return probability(weight)
}

// contractGap returns the number of days between two contracts. follow is false if they
// overlap, or if it is not known when one ended and the other began.
func (t *deduplication) contractGap(a, b int32) (days int, follow bool) {
	start := func(row int32) int32 { return int32(t.w.columns[featStart].ends[t.w.rows[row].values[featStart]]) }
	first, second := a, b
	if start(b) < start(a) {
		first, second = b, a
	}
	end, begin := t.w.rows[first].end, start(second)
	if end == 0 || start(first) == 0 || end > begin {
		return 0, false
	}
	return unpackDate(begin).DaysSince(unpackDate(end)), true
}

// collectMembers notes the groups that joinByNumber made.
func (t *deduplication) collectMembers() {
	if len(t.pairs) == 0 {
		return
	}
	for i := range t.first {
		if root := t.root(int32(i)); root != int32(i) {
			t.members[root] = append(t.membersOf(root), int32(i))
		}
	}
}

// membersOf returns the rows of the group of a first row, that row included.
func (t *deduplication) membersOf(root int32) []int32 {
	if rows := t.members[root]; rows != nil {
		return rows
	}
	return []int32{root}
}

// allSucceed reports whether no contract of one group overlaps one of the other.
func (t *deduplication) allSucceed(a, b int32) bool {
	for _, x := range t.membersOf(a) {
		for _, y := range t.membersOf(b) {
			if _, follow := t.contractGap(x, y); !follow {
				return false
			}
		}
	}
	return true
}
