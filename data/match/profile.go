package match

import (
	"strings"
	"time"

	"kader/data"
)

// profile is a record made ready for comparing: every value a number, so that
// comparing most pairs takes no texts at all. 0 is "not known".
type profile struct {
	values   [featCount]int32
	number   int32 // employee number
	end      int32 // the last day, packed
	also     int32 // other first days, a place in weigher.also; 0 is none
	initials uint32
	earlier  Earlier // of somebody known
	anew     bool    // has a member number that says nothing, see judgeNumbering
}

func (p *profile) nameless() bool { return p.values[featFamily] == 0 }

func (p *profile) initial() uint32 { return p.initials & 0xff }

// numberer numbers the values of every feature. It is needed while the profiles are
// made and no longer.
type numberer struct {
	w      *weigher
	tables [featCount]*interner
	number *interner
	ids    column // employee numbers
	mobile map[string][]string
}

func newNumberer(w *weigher, size int) *numberer {
	n := &numberer{w: w, number: newInterner(size), ids: newColumn(), mobile: mobiles()}
	for f := range n.tables {
		n.tables[f], w.columns[f] = newInterner(0), newColumn()
	}
	w.names = &names{
		table: n.tables[featFamily], surnames: make([]surname, 1), givens: make([]given, 1), full: make([]int32, 1),
		nicks: nicknames(), cores: newColumn(), joined: newColumn(), firsts: newColumn(),
	}
	return n
}

// value numbers and counts one plain value.
func (n *numberer) value(p *profile, f feature, s string, write func([]byte, string) []byte) {
	if s == "" {
		return
	}
	c := &n.w.columns[f]
	id := n.tables[f].number(c, s, write)
	c.count(id)
	p.values[f] = id
}

// house notes whether a phone number that is new is that of a house.
func (n *numberer) house(id int32, number string) {
	if w := n.w; id != 0 && int(id) >= len(w.house) {
		w.house = append(w.house, make([]bool, int(id)+1-len(w.house))...)
		w.house[id] = ofHouse(number, n.mobile)
	}
}

// start numbers a first day.
func (n *numberer) start(day data.Date) int32 {
	return n.tables[featStart].day(&n.w.columns[featStart], packDate(day))
}

// starts numbers the first days of contracts that were put together.
func (n *numberer) starts(p *profile, days []data.Date) {
	if len(days) < 2 {
		return
	}
	if n.w.also == nil {
		n.w.also = make([][]int32, 1)
	}
	ids := make([]int32, len(days))
	for i, day := range days {
		ids[i] = n.start(day)
	}
	p.also = int32(len(n.w.also))
	n.w.also = append(n.w.also, ids)
}

// fill makes a profile of a record.
func (n *numberer) fill(p *profile, r *Record) {
	p.earlier = r.Earlier
	p.number = n.number.number(&n.ids, r.Number, appendNumber)
	n.w.name(p, r)
	p.values[featBirth] = n.tables[featBirth].day(&n.w.columns[featBirth], packDate(r.Birth))
	p.values[featStart], p.end = n.start(r.Start), packDate(r.End)
	n.value(p, featMember, r.MemberNumber, appendNumber)
	n.value(p, featEmail, r.Email, appendEmail)
	n.value(p, featPhone, r.Phone, appendPhone)
	n.house(p.values[featPhone], r.Phone)
	n.value(p, featUnit, r.Unit, appendLetters)
	n.value(p, featSite, r.Site, appendLetters)
	n.value(p, featJob, r.Job, appendLetters)
	n.value(p, featStreet, r.Street, appendStreet)
	n.value(p, featHouse, r.Street, appendHouse)
	n.value(p, featPostcode, r.Postcode, appendLetters)
	n.value(p, featTown, r.Town, appendLetters)
}

// profiles prepares both lists.
func (w *weigher) profiles(rows, known People) {
	n := newNumberer(w, rows.N+known.N)
	var r Record
	for i := range known.N {
		r = Record{}
		known.At(i, &r)
		n.fill(&w.known[i], &r)
	}
	for i := range rows.N {
		r = Record{}
		rows.At(i, &r)
		n.fill(&w.rows[i], &r)
		if rows.Starts != nil {
			n.starts(&w.rows[i], rows.Starts(i))
		}
	}
	w.names.table = nil
}

// day numbers a day; the column keeps it packed in ends.
func (t *interner) day(c *column, packed int32) int32 {
	if packed == 0 {
		return 0
	}
	key := uint64(packed)*hashPrime | 1
	id, ok := t.find(key)
	if !ok {
		id = int32(len(c.counts))
		c.counts, c.ends = append(c.counts, 0), append(c.ends, uint32(packed))
		t.set(key, id)
	}
	c.count(id)
	return id
}

func packDate(d data.Date) int32 {
	if d.Year <= 0 || d.Year > 9999 {
		return 0
	}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 99 {
		return int32(d.Year) * 10000
	}
	return int32(d.Year)*10000 + int32(d.Month)*100 + int32(d.Day)
}

func unpackDate(packed int32) data.Date {
	return data.NewDate(int(packed/10000), time.Month(packed/100%100), int(packed%100))
}

// name numbers the parts of a name and counts them.
func (w *weigher) name(p *profile, r *Record) {
	n := w.names
	p.values[featFamily] = n.surname(r.Infix, r.Family)
	p.values[featGiven] = n.given(r.Given)
	p.initials = packInitials(r.Initials)
	if g := &n.givens[p.values[featGiven]]; p.values[featGiven] != 0 {
		if p.initials == 0 {
			p.initials = g.initials
		}
		if g.joined == "" { // a column of given names with initials in it
			p.values[featGiven] = 0
		} else {
			n.firsts.count(p.values[featGiven])
		}
	}
	if id := p.values[featFamily]; id != 0 {
		n.cores.count(n.surnames[id].id)
		n.joined.count(n.full[id])
	}
}

// appendStreet appends a street without the number of the house.
func appendStreet(b []byte, s string) []byte {
	house := houseOf(s)
	at := strings.Index(s, house)
	return appendLetters(appendLetters(b, s[:at]), s[at+len(house):])
}

// appendHouse appends the number of the house.
func appendHouse(b []byte, s string) []byte {
	return appendLetters(b, strings.TrimLeft(houseOf(s), "0"))
}

// houseOf finds the first word that begins with a digit.
func houseOf(s string) string {
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' && (i == 0 || s[i-1] == ' ' || s[i-1] == ',') {
			end := strings.IndexAny(s[i:], " ,")
			if end < 0 {
				end = len(s) - i
			}
			return s[i : i+end]
		}
	}
	return ""
}
