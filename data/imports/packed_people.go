package imports

import (
	"encoding/binary"
	"math"
	"math/bits"
	"time"

	"kader/data"
)

// packedPeople keep many people in little room: of each what a list can fill or is compared
// with, packed into long texts that hold no pointers. A hundred thousand people take
// a tenth of what they take as data.Person, and the collector has nothing to follow.
type packedPeople struct {
	chunks  []string
	open    []byte
	places  []uint32 // by person: the chunk, and where in it
	words   []string // what many people share: units, jobs, forms of contract
	numbers map[string]uint64
}

// chunkSize is from where a chunk is closed. Where a person begins fits in 16 bits.
const chunkSize = 1 << 15

// size is how many people there are.
func (c *packedPeople) size() int { return len(c.places) }

// ownTexts are the parts of a person that few share.
func ownTexts(p *data.Person) [14]*string {
	return [...]*string{
		(*string)(&p.ID), &p.Given, &p.Infix, &p.Family, &p.Initials, &p.EmployeeNumber, &p.Manager, &p.Email, &p.Phone,
		&p.Street, &p.Postcode, &p.Town, &p.MemberNumber, &p.Note,
	}
}

// sharedTexts are the parts that many share.
func sharedTexts(p *data.Person) [8]*string {
	return [...]*string{
		(*string)(&p.UnitID), (*string)(&p.ListID), &p.EmployerUnit, &p.EmployerSite, &p.JobTitle, (*string)(&p.Contract),
		(*string)(&p.Membership), (*string)(&p.State),
	}
}

func listDays(p *data.Person) [3]*data.Date { return [...]*data.Date{&p.Start, &p.End, &p.MemberSince} }

func listDecimals(p *data.Person) [2]*float64 { return [...]*float64{&p.Hours, &p.FTE} }

// add puts somebody at the end.
func (c *packedPeople) add(p *data.Person) {
	if len(c.open) >= chunkSize {
		c.close()
	}
	c.places = append(c.places, uint32(len(c.chunks))<<16|uint32(len(c.open))) //nolint:gosec // below chunkSize
	b := c.open
	for _, text := range ownTexts(p) {
		b = append(binary.AppendUvarint(b, uint64(len(*text))), *text...)
	}
	for _, text := range sharedTexts(p) {
		b = binary.AppendUvarint(b, c.number(*text))
	}
	for _, day := range listDays(p) {
		b = binary.AppendUvarint(b, uint64(day.Year)<<9|uint64(day.Month)<<5|uint64(day.Day)) //nolint:gosec // a calendar day
	}
	for _, n := range listDecimals(p) { // round numbers end in zeros, so they are short turned round
		b = binary.AppendUvarint(b, bits.ReverseBytes64(math.Float64bits(*n)))
	}
	c.open = binary.AppendUvarint(b, uint64(p.BirthYear)) //nolint:gosec // a year
}

// number numbers a shared text. "" is 0.
func (c *packedPeople) number(text string) uint64 {
	if text == "" {
		return 0
	}
	n, known := c.numbers[text]
	if !known {
		if c.numbers == nil {
			c.numbers = make(map[string]uint64)
		}
		c.words = append(c.words, text)
		n = uint64(len(c.words))
		c.numbers[text] = n
	}
	return n
}

// close makes a text of the people that were added last, so that they can be read.
func (c *packedPeople) close() {
	if len(c.open) > 0 {
		c.chunks = append(c.chunks, string(c.open))
		c.open = c.open[:0]
	}
}

// read puts the person at a place into p. Nothing is copied: the texts are parts of
// those that it holds.
func (c *packedPeople) read(at int, p *data.Person) {
	place := c.places[at]
	if int(place>>16) == len(c.chunks) {
		c.close()
	}
	u := unpacker{rest: c.chunks[place>>16][place&0xffff:]}
	*p = data.Person{}
	for _, text := range ownTexts(p) {
		*text = u.text()
	}
	for _, text := range sharedTexts(p) {
		if n := u.number(); n > 0 {
			*text = c.words[n-1]
		}
	}
	for _, day := range listDays(p) {
		if n := u.number(); n > 0 {
			*day = data.NewDate(int(n>>9), time.Month(n>>5&15), int(n&31)) //nolint:gosec // packed by add
		}
	}
	for _, n := range listDecimals(p) {
		*n = math.Float64frombits(bits.ReverseBytes64(u.number()))
	}
	p.BirthYear = int(u.number()) //nolint:gosec // packed by add
}

// unpacker reads what add wrote.
type unpacker struct{ rest string }

func (u *unpacker) number() uint64 {
	n := uint64(0)
	for shift := 0; ; shift += 7 {
		b := u.rest[0]
		u.rest = u.rest[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (u *unpacker) text() string {
	n := u.number()
	text := u.rest[:n]
	u.rest = u.rest[n:]
	return text
}
