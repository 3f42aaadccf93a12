package example

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/store"
)

// The sample list in the documentation, and the flag with which `make example-list` writes it.
var (
	samplePath  = filepath.Join("..", "..", "docs", "example", "nieuwe-medewerkers.xlsx")
	writeSample = flag.Bool("write-sample", false, "write the sample list to docs/example")
)

// built is the example in Dutch.
func built(t *testing.T, day data.Date) *data.Dossier {
	t.Helper()
	d, err := Build("nl", day)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestExampleIsTheSameOnEveryRun(t *testing.T) {
	if !reflect.DeepEqual(built(t, data.Date{}), built(t, Today())) {
		t.Error("two builds of one day differ")
	}
}

func TestExampleOnAnotherDayHasTheSamePeople(t *testing.T) {
	now, later := built(t, Today()), built(t, Today().AddDays(101))
	for i, p := range now.People {
		q := later.People[i]
		if p.Name != q.Name || p.EmployeeNumber != q.EmployeeNumber || p.UnitID != q.UnitID {
			t.Fatalf("person %d: %v became %v", i, p.Name, q.Name)
		}
	}
	if moved := later.Meetings[0].Date.DaysSince(now.Meetings[0].Date); moved != 98 {
		t.Errorf("meetings moved by %d days, want 14 weeks", moved)
	}
	if period := later.Lists[14].Period; period != "2027-02" {
		t.Errorf("period of the newest list is %s", period)
	}
}

func TestExampleLooksTrue(t *testing.T) {
	for _, day := range []data.Date{Today(), data.NewDate(2027, time.March, 2), data.NewDate(2026, time.August, 19)} {
		d := built(t, day)
		figures := data.Figures(d.Units, d.People, d.Lists, day)
		total := data.Total(figures)
		density, known := total.Density()
		if total.Headcount != 1204 || !known || density < 0.34 || density > 0.40 {
			t.Errorf("%v: %d people, density %.2f", day, total.Headcount, density)
		}
		if spots := data.WhiteSpots(figures); len(spots) != 4 {
			t.Errorf("%v: %d white spots", day, len(spots))
		}
		kinds := make(map[data.DueKind]int)
		for _, due := range data.FindDue(d, day) {
			kinds[due.Kind]++
		}
		for _, kind := range []data.DueKind{
			data.DueActionOverdue, data.DueContact, data.DueHireWithoutRep, data.DueAction, data.DueGoalWithoutStep, data.DueMeeting,
			data.DueNewRep, data.DueTermEnds, data.DueMeetingHeld, data.DueTelling, data.DueDeadline,
		} {
			if n := kinds[kind]; n == 0 || n > 25 {
				t.Errorf("%v: %d of %s on the page Today", day, n, kind)
			}
		}
	}
}

func TestSnapshotsShowARisingDensity(t *testing.T) {
	before := 0.0
	for _, s := range built(t, data.Date{}).Snapshots {
		density, _ := data.Total(s.Figures).Density()
		if density <= before {
			t.Errorf("density on %v is %.3f after %.3f", s.Date, density, before)
		}
		before = density
	}
}

func TestPeopleOfTheExampleHoldTogether(t *testing.T) {
	d := built(t, data.Date{})
	people, numbers := peopleByID(d), map[string]bool{}
	if len(people) != len(d.People) {
		t.Error("two people have one id")
	}
	for _, p := range d.People {
		if numbers[p.EmployeeNumber] {
			t.Errorf("%s has the employee number of somebody else", p.Full())
		}
		numbers[p.EmployeeNumber] = true
		if p.RepID != "" && !people[p.RepID].HasRole(data.RoleRep) {
			t.Errorf("contact person of %s is no rep", p.Full())
		}
		if joined := p.State == data.FollowJoined; p.ListID != "" && joined != p.IsMember() {
			t.Errorf("%s: state %s, membership %s", p.Full(), p.State, p.Membership)
		}
	}
}

func TestTalksAreHeldAfterThePersonStarted(t *testing.T) {
	d := built(t, data.Date{})
	people := peopleByID(d)
	for _, c := range d.Contacts {
		if p := people[c.PersonID]; Today().Before(c.Date) || c.Date.Before(p.Start) {
			t.Errorf("talk with %s on %v, who started on %v", p.Full(), c.Date, p.Start)
		}
	}
}

func peopleByID(d *data.Dossier) map[data.ID]data.Person {
	people := make(map[data.ID]data.Person, len(d.People))
	for _, p := range d.People {
		people[p.ID] = p
	}
	return people
}

func TestWriteKeepsWhatBuildMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "example.kader")
	o := store.Options{WorkFactor: 10, Clock: func() time.Time { return Today().Time().Add(20 * time.Hour) }}
	if err := Write(path, Passphrase, "nl", Today(), o); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, Passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	got, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	want := built(t, Today())
	if g, w := data.Figures(got.Units, got.People, got.Lists, Today()), data.Figures(want.Units, want.People, want.Lists, Today()); !sameFigures(g, w) {
		t.Error("the stored company snapshot differs from the built one")
	}
	if g, w := dueTitles(got), dueTitles(want); !reflect.DeepEqual(g, w) {
		t.Errorf("what is due: %v, want %v", g, w)
	}
	if len(got.Contacts) != len(want.Contacts) || len(got.Snapshots) != 5 || len(got.Lists) != 15 || !reflect.DeepEqual(got.Group, want.Group) {
		t.Error("not everything was stored")
	}
	wantDue(t, s)
	if err := Write(path, Passphrase, "nl", Today(), o); !errors.Is(err, data.ErrExists) {
		t.Errorf("writing over a dossier: %v", err)
	}
}

// wantDue wants that the clock of a written example has something due, and not half of the people.
func wantDue(t *testing.T, s *store.Store) {
	t.Helper()
	err := s.View(func(tx *store.Tx) error {
		expired, err := tx.FindExpired(Today())
		if len(expired) == 0 || len(expired) > 40 {
			t.Errorf("%d things must go", len(expired))
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func sameFigures(a, b []data.UnitFigure) bool {
	return slices.EqualFunc(a, b, func(x, y data.UnitFigure) bool {
		x.UnitID, y.UnitID = "", ""
		return x == y
	})
}

func dueTitles(d *data.Dossier) []string {
	var titles []string
	for _, due := range data.FindDue(d, Today()) {
		titles = append(titles, string(due.Kind)+" "+due.Title)
	}
	slices.Sort(titles)
	return titles
}

func TestSampleListIsUpToDate(t *testing.T) {
	var b bytes.Buffer
	if err := writeList(&b); err != nil {
		t.Fatal(err)
	}
	if *writeSample {
		if err := os.WriteFile(samplePath, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stored, err := os.ReadFile(samplePath)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := cellsOf(t, stored), cellsOf(t, b.Bytes()); !reflect.DeepEqual(got, want) {
		t.Error("docs/example/nieuwe-medewerkers.xlsx is old: run `make example-list`")
	}
}

func cellsOf(t *testing.T, content []byte) [][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(listSheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Whenever somebody looks at the example, its clock has something due.
func TestTheClockHasSomethingDue(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		for _, day := range []data.Date{data.NewDate(2026, 11, 3), data.NewDate(2027, 2, 28), data.NewDate(2028, 6, 1)} {
			d, err := Build(language, day)
			if err != nil {
				t.Fatal(err)
			}
			reasons := make(map[data.ExpiredReason]int)
			for _, e := range data.FindExpired(d, day) {
				reasons[e.Reason]++
			}
			if reasons[data.ReasonLeft] == 0 || reasons[data.ReasonObjection] == 0 || reasons[data.ReasonNotJoined] > 0 {
				t.Errorf("%s on %v: %v", language, day, reasons)
			}
		}
	}
}
