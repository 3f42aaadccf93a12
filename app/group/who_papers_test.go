package group

import (
	"bytes"
	"os"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
)

func TestLookingAtWhoWeAreWritesNothing(t *testing.T) {
	d, p := sitAtWho(t, "nl", withPost("Kok", data.Post{Kind: data.PostLeader}))
	before, err := os.ReadFile(d.Store.Path())
	if err != nil {
		t.Fatal(err)
	}
	d.Press("Return", "Escape")
	p.who.items.FocusOn(data.ID(stepKey(desk.PersonNamed(d, "Vries").ID)))
	d.Press("Return", "Escape")
	d.Open(frame.PagePeople)
	after, err := os.ReadFile(d.Store.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Error("the file was written")
	}
}

// The card offers the papers that tell who has which post.
func TestWhoWeAreOffersItsPapers(t *testing.T) {
	d, _ := sitAtWho(t, "nl", nil)
	for _, paper := range []string{"who-we-are", "election"} {
		d.Tap(d.Text("papers.button"))
		d.ChooseRow(d.Text("export." + paper))
		d.Sees(d.Text("export.title"), d.Text("export."+paper))
		d.Press("Escape")
	}
}
