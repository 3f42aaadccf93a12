package app

import (
	"image"
	"testing"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
)

// pagesToCompare are those of the rail but for Group, which shows where the dossier lies.
func pagesToCompare() []string {
	return []string{frame.PageToday, frame.PageSnapshot, frame.PagePeople, frame.PageConversations, frame.PagePlan, frame.PageMeetings}
}

// picture is what a window shows, once it is laid out.
func picture(h *desk.Desk, s *driver.Screen) image.Image {
	for range 3 {
		s.Frame(h.Window.Canvas())
	}
	return h.Window.Canvas().Capture()
}

// TestPagesOutOfSightGetTheNewLook compares pages that were built before a change of look with pages
// that never had another one.
func TestPagesOutOfSightGetTheNewLook(t *testing.T) {
	fresh, old := newDesk(t, "nl", desk.FillWorkplace), driver.New()
	fresh.Menu.Run("variant.dark")
	fresh.Menu.Run("larger")
	wants := map[string]image.Image{}
	for _, page := range pagesToCompare() {
		fresh.Open(page)
		wants[page] = picture(fresh, old)
	}
	h, screen := newDesk(t, "nl", desk.FillWorkplace), driver.New()
	for _, page := range pagesToCompare() {
		h.Open(page)
		picture(h, screen)
	}
	h.Menu.Run("variant.dark")
	h.Menu.Run("larger")
	for _, page := range pagesToCompare() {
		h.Open(page)
		if n := differing(picture(h, screen), wants[page]); n > 0 {
			t.Errorf("%s: %d points are not as on a page that was always dark", page, n)
		}
	}
}

// differing counts the points in which two pictures differ.
func differing(a, b image.Image) int {
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if r != r2 || g != g2 || bl != b2 {
				n++
			}
		}
	}
	return n
}
