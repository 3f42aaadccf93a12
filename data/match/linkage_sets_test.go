package match

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kader/data"
)

// sample is a set of records of which is known who is who: records with one entity
// are one person.
type sample struct {
	records []Record
	entity  []int
	first   []bool // by record: it is the original, the others are duplicates of it
}

func publicFile(t *testing.T, parts ...string) [][]string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(append([]string{"..", "..", "..", "shared", "linkage"}, parts...)...))
	if err != nil {
		t.Skip("the public linkage sets do not lie beside the checkout")
	}
	reader := csv.NewReader(strings.NewReader(string(content)))
	reader.TrimLeadingSpace = true
	lines, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}

func readFebrl(t *testing.T, name string) sample {
	t.Helper()
	var s sample
	for _, line := range publicFile(t, "febrl", name) {
		id := strings.Split(line[0], "-")
		s.add(t, id[1], id[2] == "org", Record{
			Given: line[1], Family: line[2], Street: join(line[3], line[4], line[5]),
			Town: line[6], Postcode: line[7], Birth: rawDate(line[9]),
		})
	}
	return s
}

func readDsgen(t *testing.T, name string) sample {
	t.Helper()
	var s sample
	for _, line := range publicFile(t, "dsgen", name) {
		last := len(line[0]) - 1
		s.add(t, "0"+line[0][:last], line[0][last] == '0', Record{
			Given: line[1], Family: line[2], Street: join(line[3], line[4], line[5]),
			Town: line[6], Postcode: line[7], Birth: rawDate(line[9]), Phone: line[11],
		})
	}
	return s
}

func readRLdata(t *testing.T) sample {
	t.Helper()
	var s sample
	for _, line := range publicFile(t, "rldata", "RLdata500.csv") {
		s.add(t, line[8], true, Record{
			Given: join(without(line[1]), without(line[2])), Family: join(without(line[3]), without(line[4])),
			Birth: rawDate(line[5] + twoDigits(line[6]) + twoDigits(line[7])),
		})
	}
	return s
}

func (s *sample) add(t *testing.T, entity string, first bool, r Record) {
	t.Helper()
	number, err := strconv.Atoi(entity)
	if err != nil {
		t.Fatal(err)
	}
	s.records, s.entity, s.first = append(s.records, r), append(s.entity, number), append(s.first, first)
}

// split sets the duplicates beside the originals: the rows of a list beside the
// known people. Only the first duplicate of each, because a list has everybody once.
func (s *sample) split() (rows, known []Record, truth []int) {
	place := make(map[int]int)
	for i, r := range s.records {
		if s.first[i] {
			place[s.entity[i]] = len(known)
			known = append(known, r)
		}
	}
	seen := make(map[int]bool)
	for i, r := range s.records {
		if !s.first[i] && !seen[s.entity[i]] {
			seen[s.entity[i]] = true
			rows, truth = append(rows, r), append(truth, place[s.entity[i]])
		}
	}
	return rows, known, truth
}

func join(words ...string) string { return strings.Join(strings.Fields(strings.Join(words, " ")), " ") }

func without(s string) string {
	if s == "NA" {
		return ""
	}
	return s
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// rawDate reads yyyymmdd. A day that does not exist is not known, as in an import.
func rawDate(s string) data.Date {
	if len(s) != 8 {
		return data.Date{}
	}
	year, _ := strconv.Atoi(s[:4])
	month, _ := strconv.Atoi(s[4:6])
	day, _ := strconv.Atoi(s[6:])
	if day, err := data.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, day)); err == nil {
		return day
	}
	return data.Date{}
}
