package app

import (
	"testing"

	"kader/data"
)

// problemsOf opens the columns of a list with three dates that nobody can use.
func problemsOf(t *testing.T) *hands {
	t.Helper()
	h := on(newDesk(t, "nl", known))
	h.drop("lijst.csv", muddled)
	importOf(h.App).goTo(stepColumns)
	if n := len(importOf(h.App).draft.Problems()); n != 3 {
		t.Fatalf("%d problems, not 3", n)
	}
	return h
}

func (h *hands) start(row int) data.Date { return importOf(h.App).draft.Rows[row].Person().Start }

func TestF8GoesFromProblemToProblemAndBack(t *testing.T) {
	h := problemsOf(t)
	h.press("F8")
	h.sees("Rij 5, Datum in dienst", "In het bestand staat", "31-02-2026", "Dit moet het zijn", "De eerste werkdag")
	h.press("F8")
	h.sees("Rij 6, Datum in dienst", "volgt nog")
	h.press("F8", "F8")
	h.sees("Rij 5, Datum in dienst") // round again
	h.press("Shift+F8")
	h.sees("Rij 7, Datum in dienst")
	h.press("Escape")
	h.seesNot("In het bestand staat")
}

func TestOneCellIsCorrectedAndTakenBack(t *testing.T) {
	h := problemsOf(t)
	h.press("F8")
	h.types("geen idee")
	h.press("Return")
	h.sees("geen idee") // does not fit: the pane stays and says so
	if importOf(h.App).columns.cell.row.Error() == "" {
		t.Error("nothing says that the text does not fit")
	}
	importOf(h.App).columns.cell.field.SetText("15-10-2026")
	h.press("Return")
	if got := h.start(1); got != data.NewDate(2026, 10, 15) {
		t.Fatalf("the day is %v", got)
	}
	h.sees("Rij 6, Datum in dienst") // on to the next
	h.press("Escape")
	importOf(h.App).columns.openCell(1, 3)
	h.sees("Jij hebt dit vakje verbeterd")
	importOf(h.App).columns.cell.unfix()
	if n := len(importOf(h.App).draft.Problems()); n != 3 {
		t.Errorf("%d problems after taking it back", n)
	}
}

func TestCellsAlikeAreCorrectedTogether(t *testing.T) {
	h := problemsOf(t)
	h.press("F8", "F8")
	h.sees("Alle 2 vakjes met ‘volgt nog’ verbeteren")
	importOf(h.App).columns.cell.field.SetText("1-12-2026")
	findButton(importOf(h.App).columns.pane.Content(), "Alle 2 vakjes met ‘volgt nog’ verbeteren").OnTapped()
	first := data.NewDate(2026, 12, 1)
	if h.start(2) != first || h.start(3) != first {
		t.Errorf("the days are %v and %v", h.start(2), h.start(3))
	}
}

func TestCellsAlikeGoOnWithoutTheirValueTogether(t *testing.T) {
	h := problemsOf(t)
	h.press("F8")
	h.seesNot("vakjes zonder")
	h.press("F8")
	findButton(importOf(h.App).columns.pane.Content(), "Alle 2 vakjes zonder ‘volgt nog’ verder").OnTapped()
	if !h.start(2).IsZero() || !h.start(3).IsZero() || len(importOf(h.App).draft.Problems()) != 1 {
		t.Errorf("the days are %v and %v, with %v", h.start(2), h.start(3), importOf(h.App).draft.Problems())
	}
	h.sees("Rij 5, Datum in dienst") // on to the one that is left
}

func TestRowIsLeftOutAndTakenAgainOrGoesWithoutTheValue(t *testing.T) {
	h := problemsOf(t)
	h.press("F8")
	importOf(h.App).columns.cell.skip(true)
	if !importOf(h.App).draft.Rows[1].LeftOut {
		t.Fatal("the row is still in")
	}
	h.press("Escape")
	importOf(h.App).columns.openCell(1, 3)
	h.sees("Jij hebt deze rij overgeslagen", "Deze rij weer meenemen")
	h.press("Return")
	if importOf(h.App).draft.Rows[1].LeftOut {
		t.Fatal("the row is still out")
	}
	importOf(h.App).columns.openCell(1, 3)
	importOf(h.App).columns.cell.without()
	if n := len(importOf(h.App).draft.Problems()); n != 2 {
		t.Errorf("%d problems, not 2", n)
	}
}

// What was typed and not confirmed is kept when the pane closes, or said.
func TestWhatWasTypedInACellIsNotLostByEscape(t *testing.T) {
	h := problemsOf(t)
	h.press("F8")
	h.types("15-10-2026")
	h.press("Escape")
	if got := h.start(1); got != data.NewDate(2026, 10, 15) {
		t.Errorf("the day is %v", got)
	}
	h.press("F8")
	h.types("ooit")
	h.press("F8")
	h.sees("‘ooit’ past niet in rij 6")
}
