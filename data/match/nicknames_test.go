package match

import (
	"strings"
	"testing"

	"kader/data"
)

func TestNicknamesAreFoldedGroups(t *testing.T) {
	groups := make(map[string]int)
	lines := 0
	for line := range strings.Lines(nicknamesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		names := strings.Fields(line)
		if len(names) < 2 {
			t.Errorf("the group %q has fewer than two names", line)
		}
		seen := make(map[string]bool)
		for _, name := range names {
			if name != data.Fold(name) {
				t.Errorf("%s must be folded: %s", name, data.Fold(name))
			}
			if seen[name] {
				t.Errorf("%s stands twice in %q", name, line)
			}
			seen[name] = true
			groups[name]++
		}
	}
	if lines > 255 {
		t.Errorf("%d groups do not fit into a byte", lines)
	}
	const counted = len(givenName{}.nicks)
	for name, n := range groups {
		if n > counted {
			t.Errorf("%s stands in %d groups, and only %d count", name, n, counted)
		}
	}
}
