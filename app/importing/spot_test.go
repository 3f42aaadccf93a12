package importing

import (
	"fmt"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
)

// longList is a list of many people with more columns than fit.
func longList(rows int) string {
	var b strings.Builder
	b.WriteString("Personeelsnummer;Naam;Functie;Afdeling;Datum in dienst;E-mail;Telefoon;Straat;Postcode;Plaats;Uren;Opmerking\n")
	for i := range rows {
		fmt.Fprintf(&b, "%d;Aagje Zilver%s;Kok;Keuken;01-10-2026;;0612345678;Langestraat 1;1234 AB;Zandvliet;32;geen\n",
			20000+i, strings.Repeat("x", 1+i%7)+fmt.Sprint(i))
	}
	return b.String()
}

// Whoever walks away from a list, or to another step, comes back to the rows that were in view
// and to the row that was chosen; so does another language.
func TestPathIsComeBackToWhereItWasLeft(t *testing.T) {
	for name, away := range map[string]func(h *desk.Desk){
		"a step back and forth": func(h *desk.Desk) { h.Press("Alt+Left", "Alt+Right") },
		"another page":          func(h *desk.Desk) { h.Open(frame.PageGroup); h.Press("Ctrl+I") },
		"another language":      func(h *desk.Desk) { h.SetLanguage("nb") },
		"another language from another page": func(h *desk.Desk) {
			h.Open(frame.PageGroup)
			h.SetLanguage("da")
			h.Press("Ctrl+I")
		},
	} {
		h := newDesk(t, "nl", nil)
		dropFile(h, "lang.csv", longList(300))
		h.Press("Ctrl+Return", "Ctrl+Return")
		sheet := importOf(h.Frame).columns.sheet
		sheet.Go(200, 9)
		sheet.Go(197, 8)
		sheetSpot := fmt.Sprint(widgets.SpotOf(sheet))
		away(h)
		if got := fmt.Sprint(widgets.SpotOf(importOf(h.Frame).columns.sheet)); got != sheetSpot {
			t.Errorf("%s: the columns are at %s, and were at %s", name, got, sheetSpot)
		}
		h.Press("Ctrl+Return")
		s := importOf(h.Frame).people
		s.table.SelectRow(200)
		s.table.SelectRow(195) // in view above it
		chosen, spot := s.pane.shown, fmt.Sprint(widgets.SpotOf(s.table))
		away(h)
		s = importOf(h.Frame).people
		if got := fmt.Sprint(widgets.SpotOf(s.table)); got != spot || s.pane.shown != chosen {
			t.Errorf("%s: the people are at %s with %d open, and were at %s with %d", name, got, s.pane.shown, spot, chosen)
		}
	}
}

// A list that is stopped leaves the user on the page it was begun on.
func TestStoppedListLeadsBackToThePageBefore(t *testing.T) {
	for _, page := range []string{frame.PagePeople, frame.PageGroup, frame.PageConversations} {
		h := newDesk(t, "nl", nil)
		h.Open(page)
		dropFile(h, "lang.csv", longList(3))
		dropFile(h, "anders.csv", longList(4)) // in its place
		h.Menu.Run("stop-list")
		if got := h.Visible().ID(); got != page {
			t.Errorf("after stopping, %s shows instead of %s", got, page)
		}
	}
}
