package group

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

func checks(d *desk.Desk) []data.SelfCheck {
	return desk.Read(d, func(tx *store.Tx) ([]data.SelfCheck, error) { return tx.FindSelfChecks() })
}

// sitAtCare sits down at the page Group, with files going to a folder of the test's own.
func sitAtCare(t *testing.T, code string) *desk.Desk {
	t.Helper()
	d := desk.SitDown(t, code, desk.FillWorkplace, desk.Rooms(Entry()))
	d.SetFolder(t.TempDir())
	d.Open(frame.PageGroup)
	return d
}

// The card says when the self-check was done, who answered, and after a year that it is time.
func TestTheCardSaysWhenTheSelfCheckWasDone(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := sitAtCare(t, code)
		d.Sees(d.Text("care.title"), d.Text("care.never"))
		held := d.Today().AddMonths(-11)
		d.Update("self-checked", func(tx *store.Tx) error { return tx.NoteSelfCheck(data.SelfCheck{Held: held}) })
		d.Sees(d.Count("care.last", 11, "date", d.Lang.LongDate(held)))
		d.SeesNot(d.Text("care.due"))
		d.Update("self-checked", func(tx *store.Tx) error {
			return tx.NoteSelfCheck(data.SelfCheck{Held: d.Today(), Answers: []data.SelfAnswer{{Question: data.QuestionDisk, Answer: data.AnswerNo}}})
		})
		d.Sees(d.Text("care.today"))
	}
}

func TestAYearAfterTheSelfCheckItIsTime(t *testing.T) {
	d := sitAtCare(t, "nl")
	if err := d.Store.WorkAs(data.Worker{Name: "Noor"}); err != nil {
		t.Fatal(err)
	}
	held := d.Today().AddMonths(-12)
	d.Update("self-checked", func(tx *store.Tx) error { return tx.NoteSelfCheck(data.SelfCheck{Held: held}) })
	d.Sees(d.Text("care.due"), d.Text("care.by", "name", "Noor"))
}

func TestTheSelfCheckIsFilledInAndSaved(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := sitAtCare(t, code)
		before, err := os.ReadFile(d.Store.Path())
		if err != nil {
			t.Fatal(err)
		}
		d.Tap(d.Text("care.check"))
		p := d.Visible().(*checkPage)
		for _, q := range data.Questions() {
			if !d.Says(d.Text("check.question." + string(q))) {
				t.Errorf("%s: %s is not asked", code, q)
			}
		}
		if got := p.answers[data.QuestionSheet].Value(); got != "no" {
			t.Errorf("%s: there is no sheet, and the page says %q", code, got)
		}
		if got := p.answers[data.QuestionDisk].Value(); got != "" {
			t.Errorf("%s: nobody knows of the disk, and the page says %q", code, got)
		}
		d.Press("Escape")
		after, err := os.ReadFile(d.Store.Path())
		if err != nil || !bytes.Equal(before, after) || len(checks(d)) != 0 {
			t.Errorf("%s: looking writes", code)
		}
		if d.Visible().ID() != frame.PageGroup {
			t.Fatalf("%s: Escape does not leave the page", code)
		}
		d.Tap(d.Text("care.check"))
		p = d.Visible().(*checkPage)
		p.answers[data.QuestionDisk].Choose("yes")
		p.save.OnTapped()
		d.Sees(d.Text("check.saved"))
		found := checks(d)
		if len(found) != 1 || found[0].Held != d.Today() || len(found[0].Answers) != 10 || found[0].To(data.QuestionDisk) != data.AnswerYes {
			t.Fatalf("%s: %+v", code, found)
		}
		d.Open(frame.PageGroup)
		d.Sees(d.Text("care.today"))
	}
}

// What was chosen and not saved is saved when one leaves, and stays when the page is read anew.
func TestAnswersAreNotLost(t *testing.T) {
	d := sitAtCare(t, "nl")
	d.Tap(d.Text("care.check"))
	p := d.Visible().(*checkPage)
	p.answers[data.QuestionMachines].Choose("no")
	d.Update("test", func(tx *store.Tx) error { return tx.CreateTopic(&data.Topic{Title: "Rooster"}) })
	if p.answers[data.QuestionMachines].Value() != "no" {
		t.Error("reading the page anew loses an answer")
	}
	d.Open(frame.PageGroup)
	if found := checks(d); len(found) != 1 || found[0].To(data.QuestionMachines) != data.AnswerNo {
		t.Errorf("%+v", found)
	}
}

// savePaper submits the dialog of a paper and that of its file, and leaves the one that says it is there.
func savePaper(d *desk.Desk) {
	d.T.Helper()
	d.SubmitDialog()
	d.Press("Return")
	d.Sees(d.Text("export.done"))
	d.Press("Escape")
}

// says fails unless a sentence is on the screen, on however many lines.
func says(d *desk.Desk, key string) {
	d.T.Helper()
	if !d.Says(d.Text(key)) {
		d.T.Fatalf("%s is not on the screen", key)
	}
}

// papersIn are the files in the folder of the test.
func papersIn(d *desk.Desk) []string {
	d.T.Helper()
	found, err := filepath.Glob(filepath.Join(d.Folder(), "*.pdf"))
	if err != nil {
		d.T.Fatal(err)
	}
	return found
}

func TestTheSelfCheckIsMadeAsPaper(t *testing.T) {
	d := sitAtCare(t, "nl")
	d.Tap(d.Text("care.check"))
	d.Tap(d.Text("check.paper"))
	savePaper(d)
	found := exports(d)
	if len(papersIn(d)) != 1 || len(found) != 1 || found[0].Kind != data.ExportSelfCheck || found[0].Names || found[0].Reader != data.ReaderGroup {
		t.Errorf("%v %+v", papersIn(d), found)
	}
	d.LeaveDialogs()
	if _, here := d.Visible().(*checkPage); !here {
		t.Error("the page is gone")
	}
}

// After the hand-over sheet Kader asks at once what of that rep opens nothing any more, and has ticked
// what is named like the rep.
func TestAHandOverEndsWithANewKey(t *testing.T) {
	d := sitAtCare(t, "nl")
	rep := data.RepsByName(desk.Everybody(d), d.Lang)[0]
	for _, name := range []string{rep.Given + " thuis", "Noor"} {
		if err := d.Store.AddPassphrase(name, "acht grijze ganzen "+name); err != nil {
			t.Fatal(err)
		}
	}
	d.Tap(d.Text("care.hand-over"))
	who := desk.First[*widgets.Choice](d.Dialogs()[0])
	if who.Value() != string(rep.ID) {
		t.Errorf("%q is proposed", who.Value())
	}
	savePaper(d)
	found := exports(d)
	if len(found) != 1 || found[0].Kind != data.ExportHandOver || !found[0].Names || found[0].RepID != "" || found[0].DestroyBy != d.Today().AddMonths(3) {
		t.Fatalf("%+v", found)
	}
	says(d, "holder.stops-text")
	if c := desk.Check(d.Dialogs()[0], rep.Given+" thuis"); !c.Checked {
		t.Error("the key of the rep is not ticked")
	}
	if c := desk.Check(d.Dialogs()[0], "Noor"); c.Checked {
		t.Error("the key of somebody else is ticked")
	}
	d.SubmitDialog()
	if names := holderNames(d); slices.Contains(names, rep.Given+" thuis") || !slices.Contains(names, "Noor") {
		t.Errorf("%q", names)
	}
}

func holderNames(d *desk.Desk) (names []string) {
	for _, h := range d.Store.Holders() {
		names = append(names, h.Name)
	}
	return names
}

// Where everybody shares one passphrase, that one is to be changed.
func TestAHandOverWithOnePassphraseEndsWithItsChange(t *testing.T) {
	d := sitAtCare(t, "nl")
	d.Tap(d.Text("care.hand-over"))
	savePaper(d)
	says(d, "care.last-key")
	d.SubmitDialog()
	says(d, "group.passphrase-text")
}

func TestALostLaptopEndsWithANewKey(t *testing.T) {
	d := sitAtCare(t, "nl")
	if err := d.Store.AddPassphrase("Noor", "acht grijze ganzen"); err != nil {
		t.Fatal(err)
	}
	d.Tap(d.Text("care.laptop"))
	d.Sees(d.Text("care.machine-unknown"))
	savePaper(d)
	found := exports(d)
	if len(found) != 1 || found[0].Kind != data.ExportLaptopGone || found[0].Names || found[0].Reader != data.ReaderOfficer || len(papersIn(d)) != 1 {
		t.Fatalf("%+v", found)
	}
	says(d, "care.lost-text")
	desk.Check(d.Dialogs()[0], "Noor").SetChecked(true)
	d.SubmitDialog()
	if names := holderNames(d); slices.Contains(names, "Noor") {
		t.Errorf("%q", names)
	}
}

// No file, no dialog about keys: nothing happened.
func TestAPaperOfCareThatIsNotSavedIsNotNoted(t *testing.T) {
	d := sitAtCare(t, "nl")
	d.Tap(d.Text("care.laptop"))
	d.SubmitDialog()
	d.Press("Escape")
	d.LeaveDialogs()
	if found := exports(d); len(found) != 0 || len(papersIn(d)) != 0 {
		t.Errorf("%+v", found)
	}
}
