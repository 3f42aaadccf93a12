package match

import (
	_ "embed"
	"strings"
)

// nicknamesText lists given names that stand for one another, a group on each line.
//
//go:embed nicknames.txt
var nicknamesText string

// nicknames returns the groups of which each given name is a form.
func nicknames() map[string][3]uint8 {
	groups := make(map[string][3]uint8, 900)
	number := uint8(0)
	for line := range strings.Lines(nicknamesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		number++
		for name := range strings.FieldsSeq(line) {
			in := groups[name]
			for i := range in {
				if in[i] == number {
					break
				}
				if in[i] == 0 {
					in[i] = number
					break
				}
			}
			groups[name] = in
		}
	}
	return groups
}
