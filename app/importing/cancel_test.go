package importing

import (
	"context"
	"testing"

	"kader/app/frame"
	"kader/data"
)

// Who cancels while a large list is worked out again is back at the step they were at,
// and the list is as it was.
func TestChangeOfALargeListIsCancelled(t *testing.T) {
	h := newDesk(t, "nl", known)
	dropFile(h, "oktober.csv", muddled)
	h.Press("Ctrl+Return", "Ctrl+Return")
	p := importOf(h.Frame)
	p.longest = frame.Patience
	p.change(func() error {
		if err := p.draft.SetField(1, data.FieldIgnore); !isNoName(err) {
			t.Errorf("the column of names is not used any more: %v", err)
		}
		return context.Canceled // as the draft says when Cancel is pressed
	}, func() { t.Error("something came after it was cancelled") })
	if !p.draft.Mapping.HasName() || p.step != stepColumns || len(p.draft.Rows) != 6 {
		t.Errorf("step %d, %d rows, names %v", p.step, len(p.draft.Rows), p.draft.Mapping.HasName())
	}
	h.Sees("Persnr", "geen datum")
}
