//go:build !race

package imports

import "time"

// longest is how long one file may take: nobody waits longer than this.
const longest = 5 * time.Second
