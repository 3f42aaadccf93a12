package match

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// readFebrl reads a public set with known truth: the originals, and for each one
// duplicate made worse by a program. truth says which original a duplicate is.
func readFebrl(t *testing.T, name string) (rows, known []Record, truth []int) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "linkage", "febrl", name))
	if err != nil {
		t.Skip("the public linkage sets do not lie beside the checkout")
	}
	reader := csv.NewReader(strings.NewReader(string(content)))
	reader.TrimLeadingSpace = true
	lines, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	place := make(map[string]int)
	for _, line := range lines[1:] {
		if id := strings.Split(line[0], "-"); id[2] == "org" {
			place[id[1]] = len(known)
			known = append(known, febrlRecord(line))
		}
	}
	seen := make(map[string]bool)
	for _, line := range lines[1:] {
		if id := strings.Split(line[0], "-"); id[2] == "dup" && !seen[id[1]] {
			seen[id[1]] = true
			rows = append(rows, febrlRecord(line))
			truth = append(truth, place[id[1]])
		}
	}
	return rows, known, truth
}

func febrlRecord(line []string) Record {
	r := Record{
		Given: line[1], Family: line[2], Street: strings.TrimSpace(line[3] + " " + line[4]),
		Town: line[6], Postcode: line[7],
	}
	if day := line[9]; len(day) == 8 {
		year, _ := strconv.Atoi(day[:4])
		month, _ := strconv.Atoi(day[4:6])
		date, _ := strconv.Atoi(day[6:])
		r.Birth = data.Date{Year: year, Month: time.Month(month), Day: date}
	}
	return r
}

// score counts what became of rows whose truth is known; -1 is somebody new.
type score struct{ right, wrong, asked, missed, rows int }

func scoreOf(results []Result, truth []int) score {
	s := score{rows: len(results)}
	for i, r := range results {
		switch {
		case r.Answer == Ask:
			s.asked++
		case r.Answer == Same && r.Known == truth[i]:
			s.right++
		case r.Answer == Same:
			s.wrong++
		case truth[i] >= 0:
			s.missed++
		}
	}
	return s
}

func (s score) precision() float64 { return float64(s.right) / float64(max(s.right+s.wrong, 1)) }

func TestCompareFebrl(t *testing.T) {
	for _, name := range []string{"dataset1.csv", "dataset2.csv", "dataset3.csv"} {
		t.Run(name, func(t *testing.T) {
			rows, known, truth := readFebrl(t, name)
			results, err := Compare(rows, known, Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := scoreOf(results, truth)
			recall := float64(s.right) / float64(s.rows)
			t.Logf("%d rows: precision %.4f, recall %.4f, asked %.2f %%, missed %d, wrong %d", s.rows,
				s.precision(), recall, 100*float64(s.asked)/float64(s.rows), s.missed, s.wrong)
			if s.wrong > 0 || recall < .94 {
				t.Errorf("precision %.4f, recall %.4f", s.precision(), recall)
			}
		})
	}
}

// Half of the originals are left out of the known, so that half of the rows are
// new people: nobody may become somebody else.
func TestCompareFebrlRare(t *testing.T) {
	rows, known, truth := readFebrl(t, "dataset3.csv")
	var few []Record
	place := make(map[int]int)
	for i := range known {
		if i%20 == 0 {
			place[i] = len(few)
		}
		if i%20 == 0 || i%2 == 1 {
			few = append(few, known[i])
			if i%2 == 1 {
				place[i] = len(few) - 1
			}
		}
	}
	for i, was := range truth {
		now, kept := place[was]
		if !kept {
			now = -1
		}
		truth[i] = now
	}
	results, err := Compare(rows, few, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := scoreOf(results, truth)
	t.Logf("%d rows: precision %.4f, right %d, asked %d, missed %d, wrong %d", s.rows, s.precision(), s.right, s.asked, s.missed, s.wrong)
	if s.wrong > 0 {
		t.Errorf("%d people became somebody else", s.wrong)
	}
}
