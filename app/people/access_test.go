package people

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// Whoever asks what is known of them gets one paper, with two choices and a name for the file.
func TestOneColleagueIsAnsweredFromThePaneAndTheMenu(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}})
	})
	h.SetFolder(t.TempDir())
	h.Open(frame.PagePeople)
	h.OpenRow(frame.PagePeople, desk.PersonNamed(h, "Zilverstand").ID)
	h.Tap(h.Text("access.button"))
	h.Sees("Wat hebben jullie over mij?", "Aagje Zilverstand")
	h.SubmitDialog()
	h.Press("Return")
	h.Sees("Het bestand is klaar")
	h.LeaveDialogs()
	made, err := filepath.Glob(filepath.Join(h.Folder(), "*.pdf"))
	if err != nil || len(made) != 1 || bytes.Contains([]byte(made[0]), []byte("Zilver")) {
		t.Fatalf("made %v: %v", made, err)
	}
	if content, err := os.ReadFile(made[0]); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
		t.Errorf("no PDF: %v", err)
	}
	id := desk.PersonNamed(h, "Zilverstand").ID
	found := desk.Read(h, func(tx *store.Tx) ([]data.Export, error) { return tx.FindExportsOf(id) })
	if len(found) != 1 || found[0].Kind != data.ExportAccess || found[0].Reader != data.ReaderSubject || !found[0].DestroyBy.IsZero() {
		t.Errorf("%+v", found)
	}
}
