package reports

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// unfolded returns the lines of a calendar.
func unfolded(t *testing.T, d *data.Dossier, o Options) string {
	t.Helper()
	k, _ := KindOf(data.ExportCalendar)
	o.Today = today()
	return strings.ReplaceAll(string(content(t, k.Write, "nl", d, o)), "\r\n ", "")
}

func TestCalendarHasMeetingsAndStepsToCome(t *testing.T) {
	text := unfolded(t, evening(), Options{})
	for _, event := range []string{
		"UID:now-meeting@kader.invalid\r\nDTSTAMP:20261103T000000Z\r\nDTSTART:20261103T193000\r\nDTEND:20261103T210000\r\nSUMMARY:Kaderavond november\r\nLOCATION:Kantine Noordkade\r\n",
		"URL:https://beeldkamer.example/kader\r\nSTATUS:CONFIRMED",
		"DTSTART:20261208T200000\r\nSUMMARY:Kaderavond december", // nobody said until when
		"DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124\r\nSUMMARY:Gesprek met de directie\r\nSTATUS:TENTATIVE",
		"SUMMARY:Rondgang hal C\r\nSTATUS:CANCELLED",
		`SUMMARY:Jaarvergadering: voorstellen en kandidaten binnen`,
		`DESCRIPTION:Beeldkamer\nhttps://beeldkamer.example/kader`,
		"UID:annual-motions@kader.invalid\r\nDTSTAMP:20261103T000000Z\r\nDTSTART;VALUE=DATE:20261115", // four weeks before 13 December
		"DTSTART;VALUE=DATE:20261113\r\nDTEND;VALUE=DATE:20261114\r\nSUMMARY:Drie maanden roosters verzamelen – W.P.\r\nTRANSP:TRANSPARENT",
		`SUMMARY:Zaal vastleggen\; koffie\, thee – T.V.`,
	} {
		if !strings.Contains(text, event) {
			t.Errorf("the calendar lacks %q:\n%s", event, text)
		}
	}
	without(t, "calendar", text, "oktober", "announce", "Poster ophangen", "Wiebrecht", "Taeke", secretCode, "De roosters eerst", "reiskosten")
	if text != unfolded(t, evening(), Options{}) {
		t.Error("two runs differ")
	}
	if named := unfolded(t, evening(), Options{Doers: true}); !strings.Contains(named, "verzamelen – Wiebrecht\r\n") {
		t.Errorf("with names: %s", named)
	}
}

// Another program reads the calendar: python3-icalendar, where the machine has it.
func TestCalendarIsReadByAnotherProgram(t *testing.T) {
	if exec.Command("python3", "-c", "import icalendar").Run() != nil {
		t.Skip("python3-icalendar is not here")
	}
	k, _ := KindOf(data.ExportCalendar)
	file := filepath.Join(t.TempDir(), "x.ics")
	if err := os.WriteFile(file, content(t, k.Write, "nb", evening(), Options{Today: today()}), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "-c", `import icalendar, sys
c = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
for e in c.walk("VEVENT"):
    assert not e.errors, e.errors
    print(e.decoded("dtstart"), e["summary"], e.get("status"), sep="|")
`, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{"2026-11-03 19:30:00|Kaderavond november|CONFIRMED", "2026-11-15|Rondgang hal C|CANCELLED", "2026-11-20|Zaal vastleggen; koffie, thee"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("lacks %q: %s", want, out)
		}
	}
}
