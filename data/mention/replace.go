package mention

import (
	"strings"

	"kader/data/gate"
)

// Mask stands for what has no initials.
const Mask = gate.Mask

// Replace returns a tidied text with something else for each mention that is not doubtful. What is
// left of numbers that are never kept is masked.
func Replace(text string, mentions []Mention, instead func(Mention) string) string {
	var b strings.Builder
	end := 0
	for _, m := range mentions {
		if m.Doubtful {
			continue
		}
		b.WriteString(text[end:m.From])
		b.WriteString(instead(m))
		end = m.To
	}
	b.WriteString(text[end:])
	printed, _ := gate.Scrubber{Language: "nl"}.Scrub(b.String())
	return printed
}
