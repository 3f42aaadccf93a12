package sheet

import "strings"

// sampleRecords is how many records are read to find the separator.
const sampleRecords = 200

// sampleBytes bounds that sample, for a text without line ends.
const sampleBytes = 256 << 10

// chooseSeparator returns the separator of a text and the text without the line
// sep=; by which a program may name it.
func chooseSeparator(text string) (rest string, separator byte) {
	line, rest, found := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimSpace(line), `"`)
	if len(line) == len("sep=;") && strings.EqualFold(line[:4], "sep=") && found {
		return rest, line[4]
	}
	if strings.EqualFold(strings.TrimRight(line, "\t"), "sep=") && found { // sep= and a tab, trimmed above
		return rest, '\t'
	}
	separator, e := findSeparator(sample(text))
	if e.share >= 0.5 {
		return text, separator
	}
	// A program that took the true separator for text puts whole lines in quotes.
	if unwrapped, ok := unwrapLines(text); ok {
		inner, e := findSeparator(sample(unwrapped))
		header := newRecords(strings.TrimLeft(unwrapped, "\r\n"), inner).count()
		if e.share > 0.8 && header == e.fields && (e.fields > 2 || strings.Contains(text, `""`)) {
			return unwrapped, inner
		}
	}
	return text, separator
}

// sample returns the beginning of a text, by which the separator is found.
func sample(text string) string { return text[:min(len(text), sampleBytes)] }

// unwrapLines removes the quotes of lines that are in quotes as a whole. It returns false if
// fewer than half are.
func unwrapLines(text string) (string, bool) {
	if strings.Count(text, "\n") > maxRows { // which will be refused
		return "", false
	}
	lines := strings.Split(text, "\n")
	wrapped, filled := 0, 0
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		if line != "" {
			filled++
		}
		if len(line) < 2 || line[0] != '"' || line[len(line)-1] != '"' {
			continue
		}
		if inner := line[1 : len(line)-1]; !strings.Contains(strings.ReplaceAll(inner, `""`, ""), `"`) {
			lines[i] = strings.ReplaceAll(inner, `""`, `"`)
			wrapped++
		}
	}
	return strings.Join(lines, "\n"), wrapped > 0 && wrapped*2 >= filled
}

// evidence is how many fields the records of a text have under one separator.
type evidence struct {
	fields int     // in most records
	share  float64 // of the records that have so many
}

// findSeparator returns the separator under which most records have the same number of
// fields, and the counts.
func findSeparator(text string) (byte, evidence) {
	comma := gather(text, ',')
	best, most := byte(','), comma
	for _, candidate := range []byte{'|', ';', '\t'} {
		e := gather(text, candidate)
		if e.fields < 2 {
			continue
		}
		// Commas also stand in numbers (36,5) and names (Berg, J. van der), at most
		// one in most fields, so they may look as regular as the true separator.
		decimal := candidate != '|' && e.share >= 0.8*comma.share && comma.fields <= 2*e.fields
		if e.weight() > most.weight() || best == ',' && decimal {
			best, most = candidate, e
		}
	}
	return best, most
}

// weight returns a larger number for a more regular text and for more fields.
func (e evidence) weight() float64 {
	if e.fields < 2 {
		return 0
	}
	return e.share * (1 - 1/float64(e.fields))
}

// gather counts the fields of the first records.
func gather(text string, separator byte) evidence {
	counts := make(map[int]int)
	total := 0
	r := newRecords(text, separator)
	for r.pos < len(text) && total < sampleRecords {
		if n := r.count(); n > 0 {
			counts[n]++
			total++
		}
	}
	var e evidence
	for n, times := range counts {
		share := float64(times) / float64(total)
		if n > 1 && (share > e.share || share == e.share && n > e.fields) {
			e = evidence{fields: n, share: share}
		}
	}
	return e
}

// count reads one record and returns its number of fields, 0 for a blank line.
func (r *records) count() int {
	start := r.pos
	for n := 1; ; n++ {
		r.field()
		if r.pos >= len(r.text) || r.text[r.pos] != r.separator {
			blank := strings.TrimSpace(r.text[start:r.pos]) == ""
			if r.pos < len(r.text) {
				r.lineEnd()
			}
			if blank {
				return 0
			}
			return n
		}
		r.pos++
	}
}
