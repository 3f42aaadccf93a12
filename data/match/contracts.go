package match

// A list may have a row for each contract. Two rows of one name and one unit, or of one
// year of birth, are taken for one person where one contract begins once the other has
// ended; contracts of one time may be two jobs as well as two people.

// followBits is what it speaks for one person that a contract begins within a month of the
// end of the other: strangers come and go at any time.
const (
	followBits = 4
	followDays = 31
)

// succeed reports whether two rows look like contracts of one person, one after the other.
func (t *twinning) succeed(p *twinPair) bool {
	const beside = 1<<featUnit | 1<<featBirth
	if !p.sameName() || p.agrees&beside == 0 || p.differs&(1<<featBirth|1<<featMember) != 0 {
		return false
	}
	_, follow := t.gap(p.row, p.other)
	return follow
}

// succession is the probability that two such rows are one person: that their first days
// differ says nothing.
func (t *twinning) succession(p *twinPair) float64 {
	bits := float64(p.bits+t.prior) - t.w.bits[featStart][p.levels[featStart]]
	if days, _ := t.gap(p.row, p.other); days <= followDays {
		bits += followBits
	}
	return probability(bits)
}

// gap returns how many days lie between two contracts; false where they overlap, or it is
// not known when one ended and the other began.
func (t *twinning) gap(a, b int32) (days int, follow bool) {
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

// collectMembers notes which rows their numbers put together.
func (t *twinning) collectMembers() {
	if len(t.pairs) == 0 {
		return
	}
	for i := range t.first {
		if root := t.root(int32(i)); root != int32(i) {
			t.members[root] = append(t.membersOf(root), int32(i))
		}
	}
}

// membersOf are the rows that were put together with a first row, that one included.
func (t *twinning) membersOf(root int32) []int32 {
	if rows := t.members[root]; rows != nil {
		return rows
	}
	return []int32{root}
}

// succeedAll reports whether no contract of one person overlaps one of the other.
func (t *twinning) succeedAll(a, b int32) bool {
	for _, x := range t.membersOf(a) {
		for _, y := range t.membersOf(b) {
			if _, follow := t.gap(x, y); !follow {
				return false
			}
		}
	}
	return true
}
