package people

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func postsOf(d *desk.Desk, family string) []data.Post {
	id := desk.PersonNamed(d, family).ID
	return desk.Read(d, func(tx *store.Tx) ([]data.Post, error) { return tx.FindPosts(store.PostFilter{PersonID: id}) })
}

// openVries shows somebody who is a rep since 2024.
func openVries(t *testing.T, code string) (*desk.Desk, *personDetail) {
	t.Helper()
	d := newDesk(t, code, func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		posts, err := tx.FindPosts(store.PostFilter{})
		if err != nil {
			return err
		}
		return tx.UpdatePost(posts[0].ID, func(p *data.Post) { p.From = data.NewDate(2024, 5, 3) })
	})
	d.OpenRow(frame.PagePeople, desk.PersonNamed(d, "Vries").ID)
	return d, d.Visible().(*peoplePage).person
}

// Ticking rep off says that the term ends yesterday; that is what saving does, and undo brings it back.
func TestTickingRepOffEndsTheTerm(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := openVries(t, code)
		if !d.Says(d.Text("post.kind.rep") + " · Inpak " + d.Text("post.since", "date", d.Lang.Date(data.NewDate(2024, 5, 3)))) {
			t.Errorf("%s: the post is not told", code)
		}
		d.Press("Escape")
		d.OpenRow(frame.PagePeople, desk.PersonNamed(d, "Vries").ID)
		p.startEdit()
		desk.Check(d.Window.Content(), d.Text("role.rep")).SetChecked(false)
		yesterday := d.Lang.Date(data.NewDate(2026, 11, 2))
		if want := d.Text("person.roles-end", "posts", d.Text("post.kind.rep"), "date", yesterday); !d.Says(want) {
			t.Errorf("%s: nothing says %q", code, want)
		}
		if !p.detail.Leave() {
			t.Fatal("it is not saved")
		}
		if got := postsOf(d, "Vries"); len(got) != 1 || got[0].Until != data.NewDate(2026, 11, 2) {
			t.Errorf("%s: %+v", code, got)
		}
		if desk.PersonNamed(d, "Vries").HasRole(data.RoleRep) {
			t.Errorf("%s: still a rep", code)
		}
		d.Press("Ctrl+Z")
		if got := postsOf(d, "Vries"); len(got) != 1 || !got[0].Until.IsZero() || !desk.PersonNamed(d, "Vries").HasRole(data.RoleRep) {
			t.Errorf("%s: undo leaves %+v", code, got)
		}
	}
}

// Other roles are plain ticks; ticking rep on says that a post is added.
func TestTickingRepOnSaysThatAPostIsAdded(t *testing.T) {
	d, p := openVries(t, "nl")
	d.OpenRow(frame.PagePeople, desk.PersonNamed(d, "Bos").ID)
	p.startEdit()
	desk.Check(d.Window.Content(), d.Text("role.informal-leader")).SetChecked(true)
	begins := d.Text("person.roles-begin", "role", d.Text("role.rep"))
	if d.Says(begins) {
		t.Error("an informal leader has a post")
	}
	desk.Check(d.Window.Content(), d.Text("role.rep")).SetChecked(true)
	if !d.Says(begins) {
		t.Error("nothing says that a post is added")
	}
	p.detail.Leave()
	if got := postsOf(d, "Bos"); len(got) != 1 || got[0].Kind != data.PostRep {
		t.Fatalf("%+v", got)
	}
	p.startEdit()
	desk.Check(d.Window.Content(), d.Text("role.rep")).SetChecked(false)
	if !d.Says(d.Text("person.roles-go", "posts", d.Text("post.kind.rep"))) {
		t.Error("nothing says that the post of today goes")
	}
}

// A post is changed from the pane of its person, who stays chosen, and the way back is one button.
func TestAPostIsChangedFromThePaneOfItsPerson(t *testing.T) {
	d, p := openVries(t, "nl")
	who := desk.PersonNamed(d, "Vries")
	d.Tap(d.Text("post.edit"))
	d.Sees(d.Text("post.field.kind"))
	page := d.Visible().(*peoplePage)
	if got := page.Chosen(); len(got) != 1 || got[0] != who.ID {
		t.Errorf("chosen are %v", got)
	}
	p.posts.post.Detail.Editor.Fields[0].Put(string(data.PostLeader))
	p.posts.post.Detail.Editor.Changed()
	d.Tap(d.Text("post.person"))
	if got := postsOf(d, "Vries"); got[0].Kind != data.PostLeader {
		t.Errorf("%+v", got)
	}
	d.Sees(d.Text("post.kind.leader"), d.Text("history.title"))
	d.Tap(d.Text("post.add"))
	d.Tap(d.Text("person.save"))
	if got := postsOf(d, "Vries"); len(got) != 2 {
		t.Errorf("%+v", got)
	}
	d.Sees(d.Text("history.title")) // back at the person
}
