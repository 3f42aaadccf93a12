package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/group"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// openers opens every dialog of the program, by the file in which it is made, and says
// what plain Enter does in it.
func openers(d *desk.Desk, files *disk) map[string][]opener {
	several := func(page, button string) {
		d.Open(page)
		desk.First[*widgets.Table[*data.Person]](d.Window.Content()).SelectAll()
		d.Tap(d.Text(button))
	}
	breakDisk := func() {
		files.fails(syscall.ENOSPC)
		addPerson(d, "Ilse")
	}
	return map[string][]opener{
		"forms/action_item.go": {{"by when", "submits", func() {
			d.Open(frame.PagePlan)
			row := desk.First[*forms.ItemRow](d.Window.Content())
			for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
				if r.Item.Title == "Zaal regelen" {
					row = r
				}
			}
			d.Focus(row)
			d.Press("Menu")
			d.ChooseRow(d.Text("plan.field.due"))
		}}},
		"frame/about.go":          {{"about", "closes", func() { d.Menu.Run("about") }}},
		"frame/help.go":           {{"the manual", "nothing", func() { d.Menu.Run("manual") }}},
		"frame/keys.go":           {{"the keys", "nothing", func() { d.Menu.Run("keys") }}},
		"people/bulk.go":          {{"the membership of several", "chooses", func() { several(frame.PagePeople, "people.set-membership") }}},
		"frame/dialogs.go":        {{"an error", "closes", func() { d.ShowError(data.ErrDiskFull) }}, {"something to confirm", "closes", func() { d.Confirm("a", "b", "c", func() { d.T.Error("confirmed") }) }}},
		"frame/export.go":         {{"what to make", "chooses", func() { d.Menu.Run("export") }}},
		"frame/file_dialog.go":    {{"where a file is", "nothing", func() { d.Menu.Run("open-dossier") }}},
		"people/hand_over.go":     {{"who keeps in touch", "submits", func() { several(frame.PageConversations, "people.hand") }}},
		"importing/importing.go":  {{"the password of a list", "submits", nil}, {"a dossier that is no list", "submits", nil}},
		"importing/alike.go":      {{"all the same", "submits", nil}},
		"importing/apply.go":      {{"rows nobody decided", "closes", func() { d.Bring("Naam\nPiet Bos\n"); d.Menu.Run("list-next") }}},
		"importing/words.go":      {{"good to know", "closes", nil}},
		"importing/new_units.go":  {{"which unit a new one is", "chooses", func() { d.Bring("Naam;Afdeling\nWout Zilverstand;Elders\n"); d.Tap(d.Text("import.units-button")) }}},
		"group/lock.go":           {{"another passphrase", "submits", nil}},
		"group/add_passphrase.go": {{"a passphrase for somebody", "nothing", func() { d.Open(frame.PageGroup); d.Tap(d.Text("holder.add")) }}},
		"group/holders.go": {{"another name", "submits", func() {
			d.Open(frame.PageGroup)
			tapIcon(d, d.Text("holder.rename", "name", d.Text("holder.unnamed-passphrase")))
		}}, {"a rep stops", "closes", func() {
			if err := d.Store.AddPassphrase("Fenna", "acht grijze ganzen"); err != nil {
				d.T.Fatal(err)
			}
			d.Tap(d.Text("holder.stops"))
		}}},
		"forms/ask_person.go": {{"who gets a post", "nothing", func() { d.Open(frame.PageGroup); d.Menu.Run("add") }}},
		"forms/post.go": {{"two leaders at once", "submits", func() {
			for _, name := range []string{"Piet", "Anna"} {
				post := data.Post{PersonID: aPerson(d, name).ID, Kind: data.PostLeader}
				d.Update("test", func(tx *store.Tx) error { return tx.CreatePost(&post) })
				d.OpenRow(frame.PageGroup, post.ID)
			}
			days := desk.All[*widgets.DateField](d.Window.Content()) // the last three are those of the pane
			d.Focus(days[len(days)-3])
			days[len(days)-3].SetText("3-11-2026")
			d.Press("Return")
		}}},
		"forms/post_words.go": {{"the last day of a post", "submits", func() {
			d.Open(frame.PageGroup)
			d.Focus(desk.First[*forms.ItemRow](d.Window.Content()))
			d.Press("Menu")
			d.ChooseRow(d.Text("post.end"))
		}}},
		"forms/name_reps.go": {{"who the reps are", "nothing", func() { forms.AskReps(d.Frame, func() { d.T.Error("went on") }) }}},
		"forms/recovery.go":  {{"a recovery sheet", "submits", nil}},
		"frame/search.go":    {{"search", "nothing", func() { d.Menu.Run("search") }}},
		"frame/session.go":   {{"what is not saved", "submits", func() { breakDisk(); d.Press("Ctrl+W") }}, {"to drop it", "closes", func() { breakDisk(); d.Press("Ctrl+W"); d.Tap(d.Text("unsaved.discard")) }}},
		"people/begin.go":    {{"a conversation", "nothing", func() { several(frame.PagePeople, "begin.title") }}},
		"people/joining.go": {{"what brought them in", "chooses", func() {
			addPerson(d, "Jools")
			id := aPerson(d, "Jools").ID
			d.Update("test", func(tx *store.Tx) error {
				return tx.UpdatePerson(id, func(p *data.Person) { p.State, p.Membership = data.FollowJoined, data.MembershipMember })
			})
			d.OpenRow(frame.PagePeople, id)
			d.Tap(d.Text("join.brought"))
		}}},
		"people/sensitive.go": {{"words of health or belief", "closes", nil}},
		"people/state.go":     {{"how it stands", "chooses", func() { several(frame.PageConversations, "hires.set-state") }}},
		"forms/access.go":     {{"what is known of somebody", "chooses", func() { forms.OfferAccess(d.Frame, aPerson(d, "Piet")) }}},
		"forms/erase.go": {{"a name that stands elsewhere", "closes", func() {
			d.Update("test", func(tx *store.Tx) error { return tx.CreateTopic(&data.Topic{Title: "Piet Bos vroeg het"}) })
			forms.EraseForGood(d.Frame, []data.Person{aPerson(d, "Piet")})
		}}, {"a proof", "submits", func() {
			addPerson(d, "Aagje")
			forms.EraseForGood(d.Frame, []data.Person{aPerson(d, "Aagje")})
			d.SubmitDialog()
		}}},
		"forms/worker.go":     {{"who works", "nothing", func() { forms.AskWorker(d.Frame) }}},
		"frame/export_log.go": {{"what two papers tell", "submits", nil}, {"what was made for each rep", "closes", nil}},
		"group/exports.go": {{"by when it is destroyed", "submits", func() {
			made := data.Export{Kind: data.ExportAccess, Made: d.Today(), Reader: data.UsualReader(data.ExportAccess)}
			if err := d.Store.NoteExport(made, nil); err != nil {
				d.T.Fatal(err)
			}
			d.Open(frame.PageGroup)
			desk.First[*widgets.Table[data.Export]](d.Window.Content()).SelectRow(0)
			d.Tap(d.Text("history.export-day"))
		}}},
		"group/care.go": {{"who stops", "chooses", func() {
			d.Open(frame.PageGroup)
			d.Tap(d.Text("care.hand-over"))
		}}, {"which laptop is gone", "chooses", func() {
			d.Open(frame.PageGroup)
			d.Tap(d.Text("care.laptop"))
		}}},
		"group/kept.go": {{"how long it is kept", "nothing", func() {
			d.Update("test", func(tx *store.Tx) error {
				return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Oud"}, Origin: data.Origin{DeleteOn: d.Today().AddDays(-40)}})
			})
			group.ShowKept(d.Frame)
			desk.First[*widgets.Table[data.Expired]](d.Window.Content()).SelectRow(0)
			d.Tap(d.Text("kept.longer"))
		}}},
		"importing/undo.go": {{"a list to take back", "closes", func() {
			d.Bring("Naam;Afdeling\nEwa Nowak;Inpak\n")
			d.Menu.Run("list-next")
			d.Tap(d.Text("import.undo"))
		}}},
		"meeting/agenda.go": {{"a point of the agenda", "submits", nil}},
		"meeting/attendance_line.go": {{"a unit that is invited", "chooses", func() {
			d.Open(frame.PageMeetings)
			d.Press("Return")
			d.Tap(d.Text("attendance.unit"))
		}}},
		"plan/decisions.go":     {{"a decision, and who tells it", "submits", nil}},
		"plan/result.go":        {{"the result of a goal", "submits", nil}},
		"plan/topic_log.go":     {{"an entry of the log", "submits", nil}},
		"plan/topic_merge.go":   {{"topics to merge", "chooses", nil}},
		"meeting/mode_enter.go": {{"a topic to make", "submits", nil}},
		"meeting/series.go":     {{"meetings to merge", "closes", nil}},
		"start/welcome.go":      {{"open first", "submits", nil}},
	}
}

// aPerson finds somebody by the given name.
func aPerson(d *desk.Desk, given string) data.Person {
	d.T.Helper()
	for _, p := range desk.Read(d, func(tx *store.Tx) ([]data.Person, error) { return tx.FindPeople(store.PersonFilter{}) }) {
		if p.Name.Given == given {
			return p
		}
	}
	d.T.Fatalf("nobody is called %s", given)
	return data.Person{}
}

// opener opens one dialog. Without open it is seen in another test.
type opener struct {
	name, enter string
	open        func()
}

// dialogFiles are the files in which a dialog is made.
func dialogFiles(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if literal, ok := n.(*ast.CompositeLit); ok && typeName(literal.Type) == "Dialog" {
				found[filepath.ToSlash(path)] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// typeName is the name of a type without its room.
func typeName(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.Ident:
		return of.Name
	case *ast.SelectorExpr:
		return of.Sel.Name
	}
	return ""
}

// Plain Enter never drops or skips anything in a dialog: each says what it does.
func TestEnterInADialogDropsNothing(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error { return desk.FillWorkplace(tx) })
	files := &disk{}
	reopenOn(d, files)
	d.Open(frame.PageConversations)
	all := openers(d, files)
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
			if len(d.Dialogs()) != 1 {
				t.Errorf("%s: %s: %d dialogs", name, o.name, len(d.Dialogs()))
				d.LeaveDialogs()
				continue
			}
			ok, _ := desk.Ways(d.Dialogs()[0])
			danger := ok != nil && ok.Importance == widgets.Danger
			got := enterDoes(d)
			t.Logf("%s: Enter %s", o.name, got)
			if got != o.enter || danger && got != "closes" {
				t.Errorf("%s: Enter %s, not %s", o.name, got, o.enter)
			}
			d.LeaveDialogs()
			if cancel := desk.Button(d.Window.Content(), d.Text("person.cancel")); cancel != nil {
				cancel.OnTapped() // what was typed in a pane asks again
			}
			files.fails(nil)
			if err := d.Store.Retry(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// enterDoes says what plain Enter does in a dialog that was just opened.
func enterDoes(d *desk.Desk) string {
	ok, no := desk.Ways(d.Dialogs()[0])
	switch focused := d.Window.Canvas().Focused(); {
	case focused == fyne.Focusable(no):
		return "closes"
	case ok != nil && focused == fyne.Focusable(ok):
		return "submits"
	default:
		if _, ok := focused.(*widgets.Choice); ok {
			return "chooses"
		}
	}
	before := len(d.Dialogs())
	if d.Press("Return"); len(d.Dialogs()) < before {
		return "submits"
	}
	return "nothing"
}
