package example

import (
	_ "embed"
	"math/rand/v2"
	"strconv"
	"strings"

	"kader/data"
)

//go:embed names.txt
var namesText string

// origin is a group of names that go together.
type origin struct {
	share              int
	men, women, family []string
}

// nameBook draws names in the proportions of names.txt.
type nameBook struct {
	origins []origin
	total   int
	used    map[string]bool
}

func newNameBook() *nameBook {
	b := &nameBook{used: make(map[string]bool)}
	for line := range strings.Lines(namesText) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if kind == "origin" {
			share, _ := strconv.Atoi(rest)
			b.origins = append(b.origins, origin{share: share})
			b.total += share
		}
		if len(b.origins) == 0 {
			continue
		}
		last := &b.origins[len(b.origins)-1]
		switch kind {
		case "men":
			last.men = strings.Split(rest, ",")
		case "women":
			last.women = strings.Split(rest, ",")
		case "family":
			last.family = strings.Split(rest, ",")
		}
	}
	return b
}

// draw returns a name that it did not return before, save for one in thirty:
// every company has namesakes.
func (b *nameBook) draw(rng *rand.Rand) data.Name {
	for {
		name := b.pick(rng)
		if full := name.Full(); !b.used[full] || rng.IntN(30) == 0 {
			b.used[full] = true
			return name
		}
	}
}

func (b *nameBook) pick(rng *rand.Rand) data.Name {
	n := rng.IntN(b.total)
	i := 0
	for n >= b.origins[i].share {
		n -= b.origins[i].share
		i++
	}
	o := b.origins[i]
	given := o.men
	if rng.IntN(100) < 38 {
		given = o.women
	}
	name := data.Name{Given: given[rng.IntN(len(given))], Family: o.family[rng.IntN(len(o.family))]}
	if rest, found := strings.CutPrefix(name.Family, "("); found {
		name.Infix, name.Family, _ = strings.Cut(rest, ") ")
	}
	name.Initials = initial(name.Given)
	if rng.IntN(3) == 0 {
		name.Initials += string(rune('A' + rng.IntN(20)))
		name.Initials += "."
	}
	return name
}

// initial returns the first letter with a stop.
func initial(given string) string {
	for _, r := range given {
		return string(r) + "."
	}
	return ""
}
