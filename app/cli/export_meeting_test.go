package cli

import (
	"os"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// withMeetings is a desk with a dossier of two evenings on one day, one before them and two units of one name.
func withMeetings(t *testing.T) *desk {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	s, err := store.Open(d.path("groep.kader"), d.env[PassphraseVariable], store.Options{Clock: day})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	today := data.DateOf(day())
	err = s.Update("meeting-created", func(tx *store.Tx) error {
		for _, m := range []data.Meeting{
			{Title: "Avond oud", Date: today.AddDays(-7)}, {Title: "Avond", Date: today.AddDays(7)}, {Title: "Spreekuur", Date: today.AddDays(7)},
		} {
			if err := tx.CreateMeeting(&m); err != nil {
				return err
			}
		}
		north, south := data.Unit{Name: "Noord"}, data.Unit{Name: "Zuid"}
		for _, u := range []*data.Unit{&north, &south} {
			if err := tx.CreateUnit(u); err != nil {
				return err
			}
		}
		for _, parent := range []data.ID{north.ID, south.ID} {
			if err := tx.CreateUnit(&data.Unit{Name: "Hal", ParentID: parent}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPaperIsAboutTheMeetingThatIsNamed(t *testing.T) {
	d := withMeetings(t)
	out := d.path("stuk.pdf")
	agenda := func(words ...string) []string {
		return append([]string{"export", "@groep.kader", "agenda", "-o", out}, words...)
	}
	when := data.DateOf(day()).AddDays(7).String()
	d.must(agenda()...)
	d.must(agenda("--meeting", "spreekuur")...)
	d.must(agenda("--meeting", data.DateOf(day()).AddDays(-7).String())...)
	d.refused(1, d.sentence("cli.no-meeting", "meeting", "Kerst"), agenda("--meeting", "Kerst")...)
	d.refused(1, d.sentence("cli.no-meeting", "meeting", ""), agenda("--meeting", "")...)
	if said := d.kader(agenda("--meeting", when)...); said.status != statusRefused || !strings.Contains(said.err, "Avond (") || !strings.Contains(said.err, "Spreekuur (") {
		t.Errorf("two on one day: %d, %s", said.status, said.err)
	}
	d.refused(2, d.sentence("cli.only-with", "option", "--meeting", "papers", "agenda, invitation, sign-in, minutes, hand-out, notice, attendance"),
		"export", "@groep.kader", "plan", "-o", out, "--meeting", "Avond")
	d.refused(2, d.sentence("cli.only-with", "option", "--unit", "papers", "notice"), agenda("--unit", "Noord")...)
	notice := func(unit string) []string {
		return []string{"export", "@groep.kader", "notice", "-o", out, "--unit", unit}
	}
	d.refused(1, d.sentence("error.nothing-decided"), notice("noord/hal")...)
	d.refused(1, d.sentence("cli.no-unit", "unit", "Oost"), notice("Oost")...)
	d.refused(1, d.sentence("cli.several-units", "unit", "Hal", "units", "Noord/Hal, Zuid/Hal", "example", "Noord/Hal"), notice("Hal")...)
	d.refused(2, d.sentence("cli.wrong-extension", "file", "x.pdf", "extension", ".ics"), "export", "@groep.kader", "calendar", "-o", "x.pdf")
}

func TestPaperWithoutAMeetingSaysSo(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.refused(1, d.sentence("error.none-planned"), "export", "@groep.kader", "agenda", "-o", d.path("x.pdf"))
	d.refused(1, d.sentence("error.none-held"), "export", "@groep.kader", "minutes", "-o", d.path("x.pdf"))
	d.refused(1, d.sentence("error.nobody-elected"), "export", "@groep.kader", "election", "-o", d.path("x.pdf"), "--for", "employer")
	if _, err := os.Stat(d.path("x.pdf")); err == nil {
		t.Error("a refused paper is there")
	}
	d.must("export", "@groep.kader", "calendar", "-o", d.path("x.ics"))
	if text := string(d.read("x.ics")); !strings.HasPrefix(text, "BEGIN:VCALENDAR\r\n") || strings.Contains(text, "VEVENT") {
		t.Errorf("an empty calendar: %q", text)
	}
}
