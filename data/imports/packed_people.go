package imports

import (
	"encoding/binary"
	"math"
	"math/bits"
	"time"

	"kader/data"
)

// packedPeople stores the values of many people that a list can fill or is compared with, packed
// into long texts without pointers. A hundred thousand people take a tenth of the room of
// data.Person, and the collector has nothing to follow.
type packedPeople struct {
	chunks  []string
	open    []byte
	places  []uint32 // by person: the chunk, and where in it
	words   []string // what many people share: units, jobs, forms of contract
	numbers map[string]uint64
	packing *packing // made when the first is added
}

// chunkSize is the size in bytes from which a chunk is closed, so that the place of a person fits
// in 16 bits.
const chunkSize = 1 << 15

// size returns the number of people.
func (c *packedPeople) size() int { return len(c.places) }

// packing lists the parts of a person by the way in which they are packed.
type packing struct {
	own, shared []func(*data.Person) *string // texts of one person, and of many
	days        []func(*data.Person) *data.Date
	decimals    []func(*data.Person) *float64
	years       []func(*data.Person) *int
}

func newPacking() *packing {
	k := &packing{
		own: []func(*data.Person) *string{func(p *data.Person) *string { return (*string)(&p.ID) }},
		shared: []func(*data.Person) *string{
			func(p *data.Person) *string { return (*string)(&p.UnitID) },
			func(p *data.Person) *string { return (*string)(&p.ListID) },
			func(p *data.Person) *string { return (*string)(&p.Membership) },
			func(p *data.Person) *string { return (*string)(&p.State) },
		},
	}
	k.years = append(k.years, func(p *data.Person) *int { return &p.BirthCheck })
	k.days = append(k.days, func(p *data.Person) *data.Date { return &p.Objected })
	for _, f := range data.PersonFields() {
		switch f.At(&data.Person{}).(type) {
		case *string:
			texts := &k.own
			if f.Is(data.MarkShared) {
				texts = &k.shared
			}
			*texts = append(*texts, func(p *data.Person) *string { return f.At(p).(*string) })
		case *data.Date:
			k.days = append(k.days, func(p *data.Person) *data.Date { return f.At(p).(*data.Date) })
		case *float64:
			k.decimals = append(k.decimals, func(p *data.Person) *float64 { return f.At(p).(*float64) })
		case *int:
			k.years = append(k.years, func(p *data.Person) *int { return f.At(p).(*int) })
		}
	}
	return k
}

// add puts somebody at the end.
func (c *packedPeople) add(p *data.Person) {
	if c.packing == nil {
		c.packing = newPacking()
	}
	if len(c.open) >= chunkSize {
		c.close()
	}
	c.places = append(c.places, uint32(len(c.chunks))<<16|uint32(len(c.open))) //nolint:gosec // below chunkSize
	b := c.open
	for _, at := range c.packing.own {
		text := at(p)
		b = append(binary.AppendUvarint(b, uint64(len(*text))), *text...)
	}
	for _, at := range c.packing.shared {
		b = binary.AppendUvarint(b, c.number(*at(p)))
	}
	for _, at := range c.packing.days {
		day := at(p)
		b = binary.AppendUvarint(b, uint64(day.Year)<<9|uint64(day.Month)<<5|uint64(day.Day)) //nolint:gosec // a calendar day
	}
	for _, at := range c.packing.decimals { // round numbers end in zeros, so they are short turned round
		b = binary.AppendUvarint(b, bits.ReverseBytes64(math.Float64bits(*at(p))))
	}
	for _, at := range c.packing.years {
		b = binary.AppendUvarint(b, uint64(*at(p))) //nolint:gosec // a year
	}
	c.open = b
}

// number returns the number of a shared text, 0 for "".
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

// close makes a text of the people added last, so that they can be read.
func (c *packedPeople) close() {
	if len(c.open) > 0 {
		c.chunks = append(c.chunks, string(c.open))
		c.open = c.open[:0]
	}
}

// unpack returns a reader of the person at a place.
func (c *packedPeople) unpack(at int) unpacker {
	place := c.places[at]
	if int(place>>16) == len(c.chunks) {
		c.close()
	}
	return unpacker{rest: c.chunks[place>>16][place&0xffff:]}
}

// id returns the id of the person at a place, which is packed first.
func (c *packedPeople) id(at int) data.ID {
	u := c.unpack(at)
	return data.ID(u.text())
}

// read fills p with the person at a place. Its texts share the memory of the chunk.
func (c *packedPeople) read(at int, p *data.Person) {
	u := c.unpack(at)
	*p = data.Person{}
	for _, at := range c.packing.own {
		*at(p) = u.text()
	}
	for _, at := range c.packing.shared {
		if n := u.number(); n > 0 {
			*at(p) = c.words[n-1]
		}
	}
	for _, at := range c.packing.days {
		if n := u.number(); n > 0 {
			*at(p) = data.NewDate(int(n>>9), time.Month(n>>5&15), int(n&31)) //nolint:gosec // packed by add
		}
	}
	for _, at := range c.packing.decimals {
		*at(p) = math.Float64frombits(bits.ReverseBytes64(u.number()))
	}
	for _, at := range c.packing.years {
		*at(p) = int(u.number()) //nolint:gosec // packed by add
	}
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
