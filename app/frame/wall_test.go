package frame

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Letters grow with the screen: 28 points of running text on a laptop of 768 lines, and as large a part of others.
func TestLettersOnAWallGrowWithTheScreen(t *testing.T) {
	for _, c := range []struct {
		width, height, want float32
	}{
		{1366, 768, 2}, {1920, 1080, 2.8}, {1366, 720, 1.8}, {640, 480, 1.5}, {1024, 768, 1.5}, {3840, 2160, 4},
	} {
		if got := wallScaleOf(fyne.NewSize(c.width, c.height)); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("%v × %v: %v, want %v", c.width, c.height, got, c.want)
		}
	}
}
