package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data"
	"kader/data/values"
)

// Person is somebody whose name, or number, a text may hold.
type Person struct {
	Name    data.Name
	Phone   string
	Numbers []string // of the employer and of the union
}

// part is a word of names: whose given name and whose family name it is in.
type part struct{ given, family []int }

// with returns the people of both.
func (p *part) with(other *part) *part {
	if p == nil || other == nil {
		if p == nil {
			return other
		}
		return p
	}
	return &part{given: unite(p.given, other.given), family: unite(p.family, other.family)}
}

// Finder finds the mentions of people in texts. It is for one goroutine.
type Finder struct {
	words    *Words
	people   []Person
	parts    map[string]*part
	squeezed map[string]*part
	byLength map[int][]string // names that are found with a slip in them
	nearly   map[string]*part // what was found so
	joined   map[string][]int // "jandevries"
	shorts   map[string][]int // "JdV", as it is typed
	infixes  map[string]bool  // those of somebody, folded
	numbers  map[string]bool
	phones   map[string]bool
	known    map[string]bool  // folded names that are no person's; true for those of places
	lengths  map[string][]int // how many words they have, by the first one; the least first
	hidden   map[string]bool
	fine     map[string]bool
}

// Options are what a Finder knows beside people.
type Options struct {
	Known  []string // names of units, the company, the union
	Places []string
	Hidden []string // words that the group has hidden
	Fine   []string // words that the group has found to name nobody
}

// NewFinder makes a Finder of people.
func NewFinder(words *Words, people []Person, o Options) *Finder {
	f := &Finder{
		words: words, people: people, parts: make(map[string]*part), squeezed: make(map[string]*part),
		byLength: make(map[int][]string), nearly: make(map[string]*part), joined: make(map[string][]int),
		shorts: make(map[string][]int), infixes: make(map[string]bool), numbers: make(map[string]bool),
		phones: make(map[string]bool), known: make(map[string]bool), lengths: make(map[string][]int),
		hidden: keySet(o.Hidden), fine: keySet(o.Fine),
	}
	for i := range people {
		f.addName(i, people[i].Name)
		f.addNumbers(people[i])
	}
	for word := range f.hidden {
		if f.parts[word] == nil {
			f.parts[word] = &part{}
		}
	}
	for key, p := range f.parts {
		f.squeezed[squeeze(key)] = f.squeezed[squeeze(key)].with(p)
		f.addNear(key)
		if squeezed := squeeze(key); squeezed != key {
			f.addNear(squeezed)
		}
	}
	for name := range words.sections[places] {
		f.addKnown(name, true)
	}
	for _, name := range o.Places {
		f.addKnown(name, true)
	}
	for _, name := range o.Known {
		f.addKnown(name, false)
	}
	return f
}

// addNear adds a name that is found with a slip in it.
func (f *Finder) addNear(key string) {
	if n := utf8.RuneCountInString(key); n >= leastNear {
		f.byLength[n] = append(f.byLength[n], key)
	}
}

func keySet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[keyOf(word)] = true
	}
	return set
}

// nameWords returns the folded words of a part of a name.
func nameWords(s string) []string {
	words := strings.FieldsFunc(Tidy(s), isSeparator)
	for i := range words {
		words[i] = keyOf(words[i])
	}
	return words
}

func (f *Finder) addName(who int, n data.Name) {
	given, infix, family := nameWords(n.Given), nameWords(n.Infix), nameWords(n.Family)
	f.addWords(given, who, true)
	f.addWords(family, who, false)
	for _, word := range infix {
		f.infixes[word] = true
	}
	if len(infix) > 0 && len(family) > 0 { // Vandenberg, deVries
		f.add(strings.Join(infix, "")+strings.Join(family, ""), who, false)
	}
	if len(given) > 0 && len(family) > 0 {
		f.addJoined(who, given, infix, family)
	}
	f.addShort(who, n)
}

// addWords adds the words of a given name or of a family name, but for infixes in a double one, and
// a double one as one word: Anne-Marie is written Annemarie too.
func (f *Finder) addWords(words []string, who int, given bool) {
	double := len(words) > 1
	for _, word := range words {
		if utf8.RuneCountInString(word) > 1 && !(double && values.IsInfix(word)) {
			f.add(word, who, given)
		}
	}
	if double {
		f.add(strings.Join(words, ""), who, given)
	}
}

// addJoined adds a whole name as one word, in both orders, if it is long enough to be no other word.
func (f *Finder) addJoined(who int, given, infix, family []string) {
	whole := strings.Join(slices.Concat(given, infix, family), "")
	if len(whole) > 5 {
		f.joined[whole] = append(f.joined[whole], who)
		back := strings.Join(slices.Concat(infix, family, given), "")
		f.joined[back] = append(f.joined[back], who)
	}
}

func (f *Finder) add(key string, who int, given bool) {
	p := f.parts[key]
	if p == nil {
		p = &part{}
		f.parts[key] = p
	}
	list := &p.family
	if given {
		list = &p.given
	}
	if n := len(*list); n == 0 || (*list)[n-1] != who {
		*list = append(*list, who)
	}
}

// addShort adds what is written for a name with an infix, JdV, and initials by which a list calls
// somebody, JEHA. Two letters alone may mean anything.
func (f *Finder) addShort(who int, n data.Name) {
	first, _ := utf8.DecodeRuneInString(n.Given)
	last, _ := utf8.DecodeRuneInString(n.Family)
	if n.Given != "" && n.Family != "" && n.Infix != "" {
		code := strings.ToUpper(string(first))
		for _, word := range nameWords(n.Infix) {
			code += word[:1]
		}
		code += strings.ToUpper(string(last))
		f.shorts[code] = append(f.shorts[code], who)
	}
	code := n.Initials
	if len(code) > 2 && shapeOf(code) == capitals && !strings.ContainsFunc(code, isSeparator) {
		f.shorts[code] = append(f.shorts[code], who)
	}
}

// leastKnownPhone is how many digits at the end of somebody's phone number give it away.
const leastKnownPhone = 8

func (f *Finder) addNumbers(p Person) {
	for _, number := range p.Numbers {
		if key := keyOf(number); len(key) > 2 {
			f.numbers[key] = true
			f.numbers[strings.TrimLeft(key, "0")] = true
		}
	}
	if digits := data.Digits(p.Phone); len(digits) >= leastKnownPhone {
		f.phones[digits[len(digits)-leastKnownPhone:]] = true
	}
}

// addKnown adds a name that is no person's.
func (f *Finder) addKnown(name string, place bool) {
	words := nameWords(name)
	if len(words) == 0 {
		return
	}
	f.known[strings.Join(words, " ")] = place
	lengths := f.lengths[words[0]]
	if at, there := slices.BinarySearch(lengths, len(words)); !there {
		f.lengths[words[0]] = slices.Insert(lengths, at, len(words))
	}
}

// markKnown marks the words of names that are no person's.
func (f *Finder) markKnown(words []word) {
	for i := range words {
		if words[i].shape == small {
			continue
		}
		for _, n := range f.lengths[words[i].key] {
			if i+n > len(words) {
				break
			}
			place, known := f.known[joinKeys(words[i:i+n])]
			if !known {
				continue
			}
			for j := i; j < i+n; j++ {
				words[j].known, words[j].pairs, words[j].place = true, words[j].pairs || n > 1, place
			}
		}
	}
}

// joinKeys returns the folded words as addKnown keeps them.
func joinKeys(words []word) string {
	if len(words) == 1 {
		return words[0].key
	}
	keys := make([]string, len(words))
	for i := range words {
		keys[i] = words[i].key
	}
	return strings.Join(keys, " ")
}

// unite returns what is in either of two ascending lists.
func unite(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// intersect returns what is in both of two ascending lists.
func intersect(a, b []int) []int {
	var both []int
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both = append(both, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return both
}
