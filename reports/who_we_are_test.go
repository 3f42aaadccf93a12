package reports

import (
	"testing"

	"kader/data"
)

// A group of thirty-three posts, with days and seats and the longest words for a post, is on one page in nl, nb and da.
func TestWhoWeAreIsOnePage(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da"} {
		d := evening()
		d.Posts = nil
		for i := range 33 {
			p := data.Post{
				PersonID: d.People[i].ID, Kind: data.PostWorksCouncil, Body: "Bedriftsutvalg", Seat: "Plads 6",
				Elected: today().AddDays(-100), From: today().AddDays(-90), Until: today().AddDays(600),
			}
			switch {
			case i == 0:
				p.Kind, p.Body, p.Seat = data.PostSafety, "", ""
			case i < 20:
				p.Kind, p.Body, p.Seat, p.UnitIDs = data.PostRep, "", "", []data.ID{"z1"}
			}
			d.Posts = append(d.Posts, p)
			d.People[i].End, d.People[i].MemberNumber = data.Date{}, "4699986"
			d.People[i].Name = data.Name{Given: "Frank", Family: "van den Heuvel"}
		}
		l := load(t, code)
		has(t, "who we are", paper(t, data.ExportWhoWeAre, l, d, Options{}), l.Text("report.page", "page", 1, "of", 1))
		union := paper(t, data.ExportElection, l, d, Options{})
		has(t, "election", union, l.Text("post.kind.safety-rep"), "4699986")
	}
}
