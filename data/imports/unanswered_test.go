package imports

import (
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

// Who is missing from a staff list and was asked about is not marked as having left when
// the same list comes again, also when fewer are missing by then.
func TestWhoWasAskedAboutDoesNotLeaveByTheSameListAgain(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(24)
	apply(t, s, prepare(t, s, Source{Kind: data.ListStaff, Content: staffList(t, rows...), Received: data.NewDate(2026, 9, 1)}))
	src := Source{Kind: data.ListStaff, Content: staffList(t, rows[:18]...), Received: data.NewDate(2026, 10, 1)}
	d := prepare(t, s, src)
	checkCounts(t, d, data.ListCounts{Same: 18, Ask: 6})
	var answered []int
	for i, m := range d.Proposal.Matches {
		if m.Index < 0 && len(answered) < 4 {
			answered = append(answered, i)
		}
	}
	d.DecideAll(answered, DecisionLeft)
	apply(t, s, d)
	d = prepare(t, s, src)
	checkCounts(t, d, data.ListCounts{Same: 18, Ask: 2})
	for _, m := range d.Proposal.Matches {
		if m.Index < 0 && !slices.Contains(m.Reasons, reasonUnanswered) {
			t.Errorf("why is %s asked: %v", m.Decision, m.Reasons)
		}
	}
	before := dossierOf(t, s)
	apply(t, s, d)
	checkAsBefore(t, "the same list again", dossierOf(t, s), before)
	d = prepare(t, s, src)
	for i, m := range d.Proposal.Matches {
		if m.Index < 0 {
			d.Decide(i, DecisionLeft, "")
		}
	}
	checkCounts(t, d, data.ListCounts{Same: 18, Left: 2})
}

// Whoever had left and stands in a list as working here again has not left any longer, and
// one undo brings that back.
func TestWhoComesBackHasNotLeft(t *testing.T) {
	t.Parallel()
	rows := []contractRow{
		{"301", "Emre Öztürk", "", "Lager", "Planner", "01.09.2026", "", 36},
		{"303", "An Vos", "", "Salg", "Kokk", "15.09.2026", "", 24},
	}
	for kind, want := range map[data.ListKind]data.FollowState{data.ListStaff: data.FollowNone, data.ListNewHires: data.FollowNew} {
		for _, member := range []bool{false, true} {
			s := newDossier(t, "nl")
			emre := knownAt(data.Name{Given: "Emre", Family: "Öztürk"}, "301", "Lager", "2020-01-01", "2024-12-31", data.FollowLeft)
			if member {
				emre.Membership, want = data.MembershipMember, data.FollowNone
			}
			addPeople(t, s, emre, knownAt(data.Name{Given: "An", Family: "Vos"}, "303", "Salg", "2026-09-15", "", data.FollowNone))
			before := dossierOf(t, s)
			d := prepare(t, s, Source{Content: contractList(t, "da", tellsNumbers, rows), Kind: kind})
			list := apply(t, s, d)
			if p := personCalled(t, s, "Emre Öztürk"); p.State != want || !p.End.IsZero() {
				t.Errorf("%s, member %v: %q until %s", kind, member, p.State, p.End)
			}
			if _, err := Undo(s, list.ID, store.UndoOptions{}); err != nil {
				t.Fatal(err)
			}
			checkAsBefore(t, "taken back", dossierOf(t, s), before)
			d = prepare(t, s, Source{Content: contractList(t, "da", tellsNumbers, rows), Kind: kind})
			d.KeepFor(0, FieldFollow, true)
			apply(t, s, d)
			if p := personCalled(t, s, "Emre Öztürk"); p.State != data.FollowLeft {
				t.Errorf("%s, member %v: %q, and should stay", kind, member, p.State)
			}
		}
	}
}
