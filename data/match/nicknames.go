package match

import (
	_ "embed"
	"strings"
)

// nicknamesText lists given names that stand for one another, a group on each line.
//
//go:embed nicknames.txt
var nicknamesText string

// nicknames returns the groups of which each given name is a form, and the letters with which the
// names of each group begin, a bit for each from a.
func nicknames() (groups map[string][3]uint8, letters []uint32) {
	groups, letters = make(map[string][3]uint8, 900), make([]uint32, 256)
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
			letters[number] |= letterBit(name[0])
		}
	}
	return groups, letters
}

// letterBit returns a bit for a letter from a to z, 0 for anything else.
func letterBit(c byte) uint32 {
	if c < 'a' || c > 'z' {
		return 0
	}
	return 1 << (c - 'a')
}
