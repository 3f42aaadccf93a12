package importing

import (
	"encoding/json"
	"strings"
	"testing"

	"kader/app/frame/desk"
	"kader/app/widgets"
)

// What is noted about a list, and a cell that is typed over, is refused too.
func TestANumberIsKeptFromNoFieldOfAnImport(t *testing.T) {
	d := newDesk(t, "nl", known)
	d.Bring("Personeelsnummer;Naam;Datum in dienst\n10881;Jan van der Berg;ooit\n10990;Piet Smit;1-10-2026\n")
	for _, step := range []importStep{stepFile, stepColumns} {
		fields := 0
		for i := 0; ; i++ {
			importOf(d.Frame).goTo(step)
			if step == stepColumns {
				d.Press("F8")
			}
			all := desk.Fields(d.Window.Canvas())
			if i >= len(all) {
				break
			}
			fields++
			before := desk.EntryIn(all[i]).Text
			d.Plant(all[i], func() {
				if step == stepFile {
					importOf(d.Frame).onward.OnTapped()
				}
			})
			if _, isDate := all[i].(*widgets.DateField); !isDate && !d.Refuses() && !d.Says(d.Text("invalid.date")) {
				t.Errorf("step %v: nothing is said about field %d (%s)", step, i, before)
			}
			content, err := json.Marshal([]any{importOf(d.Frame).draft.Source.Employer, importOf(d.Frame).draft.Source.AskedBy, importOf(d.Frame).draft.Source.Period, importOf(d.Frame).draft.Source.LegalBasis, importOf(d.Frame).draft.Rows})
			if err != nil || strings.Contains(string(content), desk.Planted) {
				t.Errorf("step %v: field %d (%s) keeps the number, %v", step, i, before, err)
			}
			d.LeaveDialogs()
			all[i].SetText(before)
		}
		if fields == 0 {
			t.Errorf("step %v has no field", step)
		}
	}
}
