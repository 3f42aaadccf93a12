package importing

import (
	"testing"

	"kader/app/frame/desk"
	"kader/data"
)

// problemsOf opens the columns of a list with three dates that nobody can use.
func problemsOf(t *testing.T) *desk.Desk {
	t.Helper()
	h := newDesk(t, "nl", known)
	dropFile(h, "lijst.csv", muddled)
	importOf(h.Frame).goTo(stepColumns)
	if n := len(importOf(h.Frame).draft.Problems()); n != 3 {
		t.Fatalf("%d problems, not 3", n)
	}
	return h
}

func startOf(h *desk.Desk, row int) data.Date {
	return importOf(h.Frame).draft.Rows[row].Person().Start
}

func TestF8GoesFromProblemToProblemAndBack(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8")
	h.Sees("Rij 5, Datum in dienst", "In het bestand staat", "31-02-2026", "Dit moet het zijn", "De eerste werkdag")
	h.Press("F8")
	h.Sees("Rij 6, Datum in dienst", "zie de mail")
	h.Press("F8", "F8")
	h.Sees("Rij 5, Datum in dienst") // round again
	h.Press("Shift+F8")
	h.Sees("Rij 7, Datum in dienst")
	h.Press("Escape")
	h.SeesNot("In het bestand staat")
}

func TestOneCellIsCorrectedAndTakenBack(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8")
	h.Types("geen idee")
	h.Press("Return")
	h.Sees("geen idee") // does not fit: the pane stays and says so
	if importOf(h.Frame).columns.cell.row.Error() == "" {
		t.Error("nothing says that the text does not fit")
	}
	importOf(h.Frame).columns.cell.field.SetText("15-10-2026")
	h.Press("Return")
	if got := startOf(h, 1); got != data.NewDate(2026, 10, 15) {
		t.Fatalf("the day is %v", got)
	}
	h.Sees("Rij 6, Datum in dienst") // on to the next
	h.Press("Escape")
	importOf(h.Frame).columns.openCell(1, 3)
	h.Sees("Jij hebt dit vakje verbeterd")
	importOf(h.Frame).columns.cell.unfix()
	if n := len(importOf(h.Frame).draft.Problems()); n != 3 {
		t.Errorf("%d problems after taking it back", n)
	}
}

func TestCellsAlikeAreCorrectedTogether(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8", "F8")
	h.Sees("Beide vakjes met ‘zie de mail’ verbeteren")
	importOf(h.Frame).columns.cell.field.SetText("1-12-2026")
	desk.Button(importOf(h.Frame).columns.pane.Content(), "Beide vakjes met ‘zie de mail’ verbeteren").OnTapped()
	first := data.NewDate(2026, 12, 1)
	if startOf(h, 2) != first || startOf(h, 3) != first {
		t.Errorf("the days are %v and %v", startOf(h, 2), startOf(h, 3))
	}
}

func TestCellsAlikeGoOnWithoutTheirValueTogether(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8")
	h.SeesNot("verder in")
	h.Press("F8")
	desk.Button(importOf(h.Frame).columns.pane.Content(), "Zonder ‘zie de mail’ verder in beide vakjes").OnTapped()
	if !startOf(h, 2).IsZero() || !startOf(h, 3).IsZero() || len(importOf(h.Frame).draft.Problems()) != 1 {
		t.Errorf("the days are %v and %v, with %v", startOf(h, 2), startOf(h, 3), importOf(h.Frame).draft.Problems())
	}
	h.Sees("Rij 5, Datum in dienst") // on to the one that is left
}

func TestRowIsLeftOutAndTakenAgainOrGoesWithoutTheValue(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8")
	importOf(h.Frame).columns.cell.skip(true)
	if !importOf(h.Frame).draft.Rows[1].LeftOut {
		t.Fatal("the row is still in")
	}
	h.Press("Escape")
	importOf(h.Frame).columns.openCell(1, 3)
	h.Sees("Jij hebt deze rij overgeslagen", "Deze rij weer meenemen")
	h.Press("Return")
	if importOf(h.Frame).draft.Rows[1].LeftOut {
		t.Fatal("the row is still out")
	}
	importOf(h.Frame).columns.openCell(1, 3)
	importOf(h.Frame).columns.cell.without()
	if n := len(importOf(h.Frame).draft.Problems()); n != 2 {
		t.Errorf("%d problems, not 2", n)
	}
}

// What was typed and not confirmed is kept when the pane closes, or said.
func TestWhatWasTypedInACellIsNotLostByEscape(t *testing.T) {
	h := problemsOf(t)
	h.Press("F8")
	h.Types("15-10-2026")
	h.Press("Escape")
	if got := startOf(h, 1); got != data.NewDate(2026, 10, 15) {
		t.Errorf("the day is %v", got)
	}
	h.Press("F8")
	h.Types("ooit")
	h.Press("F8")
	h.Sees("‘ooit’ past niet in rij 6")
}
