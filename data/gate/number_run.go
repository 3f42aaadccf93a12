package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data/values"
)

// barrier stands for signs between numbers that do not belong together.
const barrier = 0

// run is a stretch of text with digits and signs only. It may hold several numbers, and dates
// among them.
type run struct {
	numbers []string // runs of digits
	signs   []string // as written, behind each number but the last
	joins   []byte   // the same as one of " -./", or barrier
	inDate  []bool   // a number does not begin before this one: it goes on with a date
}

func readRun(text string) run {
	var r run
	for len(text) > 0 {
		n := digitsAhead(text)
		r.numbers, text = append(r.numbers, text[:n]), text[n:]
		n = strings.IndexFunc(text, func(c rune) bool { return c >= '0' && c <= '9' })
		if n < 0 {
			break
		}
		r.signs, text = append(r.signs, text[:n]), text[n:]
		r.joins = append(r.joins, joinOf(r.signs[len(r.signs)-1]))
	}
	r.inDate = make([]bool, len(r.numbers)+1)
	for i := 0; i+3 <= len(r.numbers); i++ {
		if r.isBelgian(i) {
			i += 4
		} else if r.joins[i] == r.joins[i+1] && r.joins[i] != ' ' && dateText.MatchString(r.text(i, i+3)) {
			r.inDate[i+1], r.inDate[i+2] = true, true
			i += 2
		}
	}
	return r
}

// isBelgian reports whether five numbers are written as one of Belgium is: it begins
// like a date, 85.07.30-033.28.
func (r *run) isBelgian(from int) bool {
	return from+5 <= len(r.numbers) && groupsOf(r.text(from, from+5)) == "22232"
}

func digitsAhead(text string) int {
	n := 0
	for n < len(text) && values.IsDigit(text[n]) {
		n++
	}
	return n
}

// joinOf returns the sign that joins two numbers. A comma or stroke with a blank beside it is a
// barrier; a dash may have blanks around it.
func joinOf(signs string) byte {
	tight := strings.TrimFunc(signs, func(c rune) bool {
		return c <= ' ' || c == '\u00a0' || c >= 0x2000 && c <= 0x200a || c == 0x202f
	})
	if tight == "" {
		return ' '
	}
	sign, size := utf8.DecodeRuneInString(tight)
	if size != len(tight) {
		return barrier
	}
	switch {
	case strings.ContainsRune("-‐‑‒–—−", sign):
		return '-'
	case tight != signs:
		return barrier
	case sign == '.' || sign == '/':
		return byte(sign)
	case sign == ';':
		return barrier
	case sign == '+':
		return '+'
	}
	return ' '
}

// text writes some of the numbers with plain signs.
func (r *run) text(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from {
			b.WriteByte(r.joins[i-1])
		}
		b.WriteString(r.numbers[i])
	}
	return b.String()
}

// mostDigits is how many digits a forbidden number has at most: a payment card has nineteen.
const mostDigits = 19

// reach returns the end of the numbers from one on that may be parts of one number: at most
// mostDigits, and no barrier between.
func (r *run) reach(from int) int {
	digits, to := 0, from
	for to < len(r.numbers) && (to == from || r.joins[to-1] != barrier) {
		if digits += len(r.numbers[to]); digits > mostDigits && to > from {
			break
		}
		to++
	}
	return to
}

// hasEqualSigns reports whether the signs between some of the numbers are all the same. Those of
// amounts, 18,75 20,10 21,35, and of times, 08:15 10:15, are not.
func (r *run) hasEqualSigns(from, to int) bool {
	for i := from + 1; i < to-1; i++ {
		if r.joins[i] != r.joins[from] || r.differ(i, from, ",") || r.differ(i, from, ":") {
			return false
		}
	}
	return true
}

// differ reports whether one of two signs holds a mark and the other does not.
func (r *run) differ(one, other int, mark string) bool {
	return strings.Contains(r.signs[one], mark) != strings.Contains(r.signs[other], mark)
}

// maskNumbers masks the numbers in a run of digits and signs that are forbidden.
func (s Scrubber) maskNumbers(text string, forbids func(string) bool) (string, bool) {
	r := readRun(text)
	var b strings.Builder
	masked := false
	for i := 0; i < len(r.numbers); {
		next := i + 1
		if to := r.forbiddenUntil(i, forbids); to > i {
			s.record(r.text(i, to))
			b.WriteString(Mask)
			next, masked = to, true
		} else {
			b.WriteString(r.numbers[i])
		}
		if next < len(r.numbers) {
			b.WriteString(r.signs[next-1])
		}
		i = next
	}
	return b.String(), masked
}

// forbiddenUntil returns the end of the forbidden number that begins at a place, or that place
// where none does. It takes all of a date or nothing.
func (r *run) forbiddenUntil(from int, forbids func(string) bool) int {
	if r.inDate[from] {
		return from
	}
	for to := r.reach(from); to > from; to-- {
		if r.inDate[to] {
			continue
		}
		if text := r.text(from, to); forbids(text) &&
			(to-from < 5 || r.hasEqualSigns(from, to) || to-from == 5 && r.isBelgian(from)) {
			return to
		}
	}
	return from
}

// plainDigits writes digits of other scripts, and wide ones, as ours, and leaves out
// what nobody sees: between the digits of a number it would hide that number.
func plainDigits(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= ' ' && c <= '~':
			return c
		case isUnseen(c):
			return -1
		case c >= '！' && c <= '～': // as wide as the letters of China and Japan
			return c - '！' + '!'
		case unicode.Is(unicode.Nd, c):
			return digitOf(c)
		case unicode.Is(unicode.Zs, c):
			return ' '
		}
		return c
	}, text)
}

// digitOf writes a digit of any script as ours. Scripts have theirs in tens.
func digitOf(c rune) rune {
	for _, r := range unicode.Nd.R16 {
		if c >= rune(r.Lo) && c <= rune(r.Hi) {
			return '0' + (c-rune(r.Lo))%10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if c >= rune(r.Lo) && c <= rune(r.Hi) {
			return '0' + (c-rune(r.Lo))%10
		}
	}
	return c
}

// isUnseen reports whether a character is invisible, such as the one that makes an emoji of a
// digit.
func isUnseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u20e3' ||
		unicode.IsControl(r) && !unicode.IsSpace(r)
}
