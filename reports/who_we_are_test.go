package reports

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

func TestWhoWeAreHasPostsAndUnitsWithoutRep(t *testing.T) {
	l := load(t, "nl")
	text := paper(t, data.ExportWhoWeAre, l, evening(), Options{})
	has(t, "who we are", text, "Wie wij zijn", "Wiebrecht Planthuis", "Kaderlid", "Expeditie, Onderhoud en techniek", "Gekozen op", "14-10-2026", "Eerste dag", "24-10-2026", "Laatste dag", "23-10-2028",
		"Voorzitter", "29-09-2025", "OR · zetel 4", "Afdelingen zonder kaderlid", "Hal A, Hal B, Hal C")
	without(t, "who we are", text, "Plantema", "11223344", "884213", "rekenen")
	has(t, "who we are", paper(t, data.ExportWhoWeAre, l, evening(), Options{Phones: true}), "+31 6 11223344")
	d := evening()
	for i := range 22 { // still on one page
		d.Posts = append(d.Posts, data.Post{PersonID: d.People[3+i].ID, Kind: data.PostRep, UnitIDs: []data.ID{"z1"}})
		d.People[3+i].End = data.Date{}
	}
	has(t, "who we are", paper(t, data.ExportWhoWeAre, l, d, Options{}), "pagina 1 van 1")
	d = evening()
	d.People[2].End = today().AddDays(-1) // left, with a seat that is noted
	without(t, "who left", paper(t, data.ExportWhoWeAre, l, d, Options{}), "Vliegendijk")
	without(t, "who left", paper(t, data.ExportElection, l, d, Options{}), "Vliegendijk")
}

func TestElectionTellsTheEmployerLess(t *testing.T) {
	l := load(t, "nl")
	union := paper(t, data.ExportElection, l, evening(), Options{})
	has(t, "for the union", union, "Aan de vakbond", "Wiebrecht Planthuis", "Naam en lidnummer", "M-884213", "14-10-2026", "24-10-2026", "23-10-2028", "zetel 4")
	without(t, "for the union", union, "Voorzitter", "Plantema")
	employer := paper(t, data.ExportElection, l, evening(), Options{Reader: data.ReaderEmployer})
	has(t, "for the employer", employer, "Aan de werkgever", "Wiebrecht Planthuis", "Kaderlid", "Expeditie")
	without(t, "for the employer", employer, "884213", "Lidnummer", "zetel 4", "Vliegendijk", "Voorzitter", "Plantema", "11223344")
	d := evening()
	for i := range d.Posts {
		d.Posts[i].Elected = data.Date{}
	}
	k, _ := KindOf(data.ExportElection)
	if err := k.Write(&bytes.Buffer{}, l, d, Options{Today: today()}); !errors.Is(err, data.ErrNobodyElected) {
		t.Errorf("nobody elected: %v", err)
	}
}

// Why somebody may be asked, and the next step of somebody, are for the group and for them: no other paper has them,
// whatever is chosen.
func TestNoPaperSaysWhoMayBeAskedOrTheNextStep(t *testing.T) {
	for _, kind := range Kinds() {
		d := withEvening(evening(), kind)
		d.People = slices.Clone(d.People)
		for i := range d.People {
			d.People[i].Step = "regenboog"
			d.Candidates = append(d.Candidates, data.Candidate{PersonID: d.People[i].ID, Kind: data.PostRep, Why: "zonnewijzer"})
		}
		o := Options{Doers: true, Colleagues: true, Counts: true, Phones: true}
		if meetings := kind.MeetingsFor(d.Meetings, today()); len(meetings) > 0 {
			o.MeetingID = meetings[0].ID
		}
		text := paper(t, kind.ID, load(t, "nl"), d, o)
		if strings.Contains(text, "regenboog") || strings.Contains(text, "zonnewijzer") {
			t.Errorf("%s says it: %s", kind.ID, text)
		}
	}
}

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
