package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// In step 4 Enter walks through the list, and leaves nobody out and takes nobody for
// somebody: not a new person, not a row to look at, not one who is not in the list.
func TestEnterInTheListOfPeopleDecidesNothing(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, known)
		h := on(d)
		path := filepath.Join(t.TempDir(), "lijst.csv")
		if err := os.WriteFile(path, []byte("Naam;Afdeling\nEwa Nowak;Inpak\nPiet Smit;Inpak\nLies Vos;Inpak\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		importFile(h.App, path)
		for _, step := range []importStep{stepPlace, stepColumns, stepPeople} {
			importOf(h.App).goTo(step)
		}
		decisions := func() (all []imports.Decision) {
			for _, m := range importOf(h.App).draft.Proposal.Matches {
				all = append(all, m.Decision)
			}
			return all
		}
		before := decisions()
		if before[0] != imports.DecisionAsk || before[1] != imports.DecisionNew {
			t.Fatalf("%s: %v", code, before)
		}
		for i := range importOf(h.App).people.table.Len() {
			d.focus(importOf(h.App).people.table)
			importOf(h.App).people.table.SelectRow(i)
			for range 2 * len(before) {
				h.press("Return")
				if len(d.dialogs) > 0 {
					t.Fatalf("%s: Enter opens a dialog", code)
				}
			}
		}
		for i, now := range decisions() {
			if now != before[i] || importOf(h.App).draft.Proposal.Matches[i].ByHand {
				t.Errorf("%s: row %d was %s and is %s", code, i, before[i], now)
			}
		}
	}
}

// openers opens every dialog of the program, by the file in which it is made, and says
// what plain Enter does in it.
func openers(d *desk) map[string][]opener {
	hire := func() []data.ID { return []data.ID{personNamed(d, "Bos").ID} }
	return map[string][]opener{
		"about.go":        {{"the keys", "nothing", func() { showKeys(d.App) }}, {"about", "closes", func() { showAbout(d.App) }}},
		"bulk.go":         {{"the membership of several", "chooses", (&bulkBar{app: d.App, chosen: func() []*data.Person { p := personNamed(d, "Bos"); return []*data.Person{&p} }}).onMembership}},
		"dialogs.go":      {{"an error", "closes", func() { d.showError(data.ErrDiskFull) }}, {"something to confirm", "closes", func() { d.confirm("a", "b", "c", func() { d.t.Error("confirmed") }) }}},
		"export.go":       {{"what to make", "chooses", func() { showExport(d.App) }}},
		"file_dialog.go":  {{"where a file is", "nothing", func() { onOpenDossier(d.App) }}},
		"hand_over.go":    {{"who keeps in touch", "submits", func() { askHandOver(d.App, hire()) }}},
		"import.go":       {{"the password of a list", "submits", nil}},
		"import_alike.go": {{"all the same", "submits", nil}},
		"import_apply.go": {{"rows nobody decided", "closes", func() { on(d).bring("Naam;Afdeling\nPiet Bos;Elders\n"); importOf(d.App).onApply() }}},
		"import_words.go": {{"good to know", "closes", nil}},
		"lock.go":         {{"another passphrase", "submits", nil}},
		"name_reps.go":    {{"who the reps are", "nothing", func() { askReps(d.App, func() { d.t.Error("went on") }) }}},
		"recovery.go":     {{"a recovery sheet", "submits", nil}},
		"search.go":       {{"search", "nothing", func() { showSearch(d.App) }}},
		"session.go":      {{"what is not saved", "submits", func() { d.askUnsaved(data.ErrDiskFull, func() {}) }}, {"to drop it", "closes", func() { d.askDiscard(func() { d.t.Error("dropped") }) }}},
		"state.go":        {{"how it stands", "chooses", func() { askState(d.App, hire(), data.FollowNotNow) }}},
		"undo_import.go": {{"a list to take back", "closes", func() {
			var would data.Undone
			would.Add(data.UndoneRow{Fate: data.FateBack})
			(&importUndo{app: d.App, plain: would, handed: would}).open()
		}}},
		"welcome.go": {{"open first", "submits", nil}},
	}
}

// opener opens one dialog. Without open it is seen in another test.
type opener struct {
	name, enter string
	open        func()
}

// dialogFiles are the files in which a dialog is made.
func dialogFiles(t *testing.T) map[string]bool {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if ok {
				if of, ok := literal.Type.(*ast.Ident); ok && of.Name == "dialogBox" {
					found[name] = true
				}
			}
			return true
		})
	}
	return found
}

// Plain Enter never drops or skips anything in a dialog: each says what it does.
func TestEnterInADialogDropsNothing(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error { return fillWorkplace(tx) })
	d.open(pageNewHires)
	all := openers(d)
	for name := range dialogFiles(t) {
		if len(all[name]) == 0 {
			t.Errorf("%s makes a dialog of which nobody says what Enter does", name)
		}
	}
	for name, list := range all {
		for _, o := range list {
			if o.open == nil {
				continue
			}
			o.open()
			if len(d.dialogs) != 1 {
				t.Errorf("%s: %s: %d dialogs", name, o.name, len(d.dialogs))
				d.closeDialogs()
				continue
			}
			box := d.dialogs[0]
			got := d.enterDoes(box)
			t.Logf("%s: Enter %s", o.name, got)
			if got != o.enter || box.box.danger && got != "closes" {
				t.Errorf("%s: Enter %s, not %s", o.name, got, o.enter)
			}
			d.closeDialogs()
		}
	}
}

// enterDoes says what plain Enter does in a dialog that was just opened.
func (d *desk) enterDoes(box *openDialog) string {
	switch focused := d.window.Canvas().Focused(); {
	case focused == fyne.Focusable(box.no):
		return "closes"
	case box.ok != nil && focused == fyne.Focusable(box.ok):
		return "submits"
	default:
		if _, ok := focused.(*widgets.Choice); ok {
			return "chooses"
		}
	}
	before := len(d.dialogs)
	submitted, submit := false, box.box.onSubmit
	box.box.onSubmit = func() bool { submitted = true; return submit == nil || submit() }
	d.press(fyne.KeyReturn)
	switch {
	case submitted, len(d.dialogs) < before:
		return "submits"
	}
	return "nothing"
}
