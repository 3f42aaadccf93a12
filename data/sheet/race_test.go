//go:build race

package sheet

import "time"

// longest is how long one file may take. The race detector makes everything some
// eight times slower.
const longest = 40 * time.Second
