package match

import (
	"strings"
	"time"

	"kader/data"
)

// profile is a record in its normal form: every value is a number, so that most pairs are
// compared without any text. 0 is not known.
type profile struct {
	values      [featCount]int32
	number      int32 // employee number
	end         int32 // the last day, packed
	otherStarts int32 // other first days, a place in weigher.otherStarts; 0 is none
	initials    uint32
	birthCheck  uint8   // of the day of birth, see data.BirthCheck; 0 is not known
	earlier     Earlier // of somebody known
	renumbered  bool    // has a member number that says nothing, see detectRenumbering
}

func (p *profile) nameless() bool { return p.values[featFamily] == 0 }

func (p *profile) initial() uint32 { return p.initials & 0xff }

// numberer numbers the values of every feature. It is needed only while the profiles are
// made.
type numberer struct {
	w      *weigher
	tables [featCount]*interner
	number *interner
	ids    column // employee numbers
	mobile map[string][]string
}

func newNumberer(w *weigher, size int) *numberer {
	n := &numberer{w: w, number: newInterner(size), ids: newColumn(), mobile: mobilePrefixes()}
	for f := range n.tables {
		n.tables[f], w.columns[f] = newInterner(0), newColumn()
	}
	w.names = &names{
		table: n.tables[featFamily], families: make([]familyName, 1), givens: make([]givenName, 1), full: make([]int32, 1),
		cores: newColumn(), joined: newColumn(), firsts: newColumn(), sounds: make(map[uint32]int32),
	}
	n.w.names.nicks, n.w.names.letters = nicknames()
	return n
}

// setValue numbers, counts and sets one plain value.
func (n *numberer) setValue(p *profile, f feature, s string, write func([]byte, string) []byte) {
	if s == "" {
		return
	}
	c := &n.w.columns[f]
	id := n.tables[f].textID(c, s, write)
	c.count(id)
	p.values[f] = id
}

// notePhone notes whether a new phone number is that of a house or an office.
func (n *numberer) notePhone(id int32, number string) {
	if w := n.w; id != 0 && int(id) >= len(w.housePhones) {
		w.housePhones = append(w.housePhones, make([]bool, int(id)+1-len(w.housePhones))...)
		w.housePhones[id] = isSharedPhone(number, n.mobile)
	}
}

// startID returns the number of a first day.
func (n *numberer) startID(day data.Date) int32 {
	return n.tables[featStart].dayID(&n.w.columns[featStart], packDate(day))
}

// setStarts numbers and sets the first days of contracts that were merged.
func (n *numberer) setStarts(p *profile, days []data.Date) {
	if len(days) < 2 {
		return
	}
	if n.w.otherStarts == nil {
		n.w.otherStarts = make([][]int32, 1)
	}
	ids := make([]int32, len(days))
	for i, day := range days {
		ids[i] = n.startID(day)
	}
	p.otherStarts = int32(len(n.w.otherStarts))
	n.w.otherStarts = append(n.w.otherStarts, ids)
}

// fill makes a profile of a record.
func (n *numberer) fill(p *profile, r *Record) {
	p.earlier = r.Earlier
	p.number = n.number.textID(&n.ids, r.Number, appendNumber)
	n.w.setName(p, r)
	p.values[featBirth] = n.tables[featBirth].dayID(&n.w.columns[featBirth], packDate(r.Birth))
	if p.birthCheck = uint8(r.BirthCheck); r.Birth.Month != 0 { //nolint:gosec // 61 at most
		p.birthCheck = uint8(data.BirthCheck(r.Birth)) //nolint:gosec // 61 at most
	}
	p.values[featStart], p.end = n.startID(r.Start), packDate(r.End)
	n.setValue(p, featMember, r.MemberNumber, appendNumber)
	n.setValue(p, featEmail, r.Email, appendEmail)
	n.setValue(p, featPhone, r.Phone, appendPhone)
	n.notePhone(p.values[featPhone], r.Phone)
	n.setValue(p, featUnit, r.Unit, appendLetters)
	n.setValue(p, featSite, r.Site, appendLetters)
	n.setValue(p, featJob, r.Job, appendLetters)
	n.setValue(p, featStreet, r.Street, appendStreet)
	n.setValue(p, featHouse, r.Street, appendHouse)
	n.setValue(p, featPostcode, r.Postcode, appendLetters)
	n.setValue(p, featTown, r.Town, appendLetters)
}

// prepare makes the profiles of both lists.
func (w *weigher) prepare(rows, known People) {
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
			n.setStarts(&w.rows[i], rows.Starts(i))
		}
	}
	w.names.table = nil
}

// dayID returns the number of a packed day; the column keeps the day in ends.
func (t *interner) dayID(c *column, packed int32) int32 {
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

// setName numbers, counts and sets the parts of a name.
func (w *weigher) setName(p *profile, r *Record) {
	n := w.names
	p.values[featFamily] = n.familyID(r.Infix, r.Family)
	p.values[featGiven] = n.givenID(r.Given)
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
		n.cores.count(n.families[id].id)
		n.families[id].eachSound(func(sound uint32) { n.sounds[sound]++ })
		n.joined.count(n.full[id])
	}
}

// appendStreet appends a street without its house number.
func appendStreet(b []byte, s string) []byte {
	house := houseNumber(s)
	at := strings.Index(s, house)
	return appendLetters(appendLetters(b, s[:at]), s[at+len(house):])
}

// appendHouse appends the house number of a street.
func appendHouse(b []byte, s string) []byte {
	return appendLetters(b, strings.TrimLeft(houseNumber(s), "0"))
}

// houseNumber returns the first word that begins with a digit, "" if there is none.
func houseNumber(s string) string {
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
