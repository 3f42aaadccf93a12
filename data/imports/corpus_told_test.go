package imports

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"kader/data"
)

// toldFields lists the columns of the told people, in their order.
func toldFields() []data.Field {
	return []data.Field{
		data.FieldGiven, data.FieldInfix, data.FieldFamily, data.FieldInitials, data.FieldEmployeeNumber, data.FieldUnit,
		data.FieldSite, data.FieldJobTitle, data.FieldStartDate, data.FieldEndDate, data.FieldBirthDate, data.FieldHours,
		data.FieldFTE, data.FieldContract, data.FieldEmail, data.FieldPhone, data.FieldStreet, data.FieldPostcode,
		data.FieldTown, data.FieldManager, data.FieldMemberNumber, data.FieldMemberSince, data.FieldNote,
	}
}

// toldValue writes one field of a person as it is told.
func toldValue(p *data.Person, f data.Field) string {
	number := func(n float64) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return map[data.Field]string{
		data.FieldGiven: p.Given, data.FieldInfix: p.Infix, data.FieldFamily: p.Family, data.FieldInitials: p.Initials,
		data.FieldEmployeeNumber: p.EmployeeNumber, data.FieldUnit: p.EmployerUnit, data.FieldSite: p.EmployerSite, data.FieldJobTitle: p.JobTitle,
		data.FieldStartDate: p.Start.String(), data.FieldEndDate: p.End.String(), data.FieldBirthDate: number(float64(p.BirthYear)),
		data.FieldHours: number(p.Hours), data.FieldFTE: number(p.FTE), data.FieldContract: string(p.Contract),
		data.FieldEmail: p.Email, data.FieldPhone: p.Phone, data.FieldStreet: p.Street, data.FieldPostcode: p.Postcode, data.FieldTown: p.Town,
		data.FieldManager: p.Manager, data.FieldMemberNumber: p.MemberNumber, data.FieldMemberSince: p.MemberSince.String(), data.FieldNote: p.Note,
	}[f]
}

// toldHeader is what a field is called in the told people: of a birth date only the
// year is kept.
func toldHeader(f data.Field) string {
	if f == data.FieldBirthDate {
		return "birth-year"
	}
	return string(f)
}

// readLists reads what is told of every list.
func readLists(t *testing.T) []listFile {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "lists", "*", "list.*"))
	if err != nil {
		t.Fatal(err)
	}
	var lists []listFile
	for _, path := range paths {
		folder := filepath.Dir(path)
		l := listFile{name: filepath.Base(folder), path: path, truth: readTold(t, filepath.Join(folder, "told.csv"))}
		notes, err := os.ReadFile(filepath.Join(folder, "notes.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(notes, &l.notes); err != nil {
			t.Fatalf("%s: %v", l.name, err)
		}
		if l.notes.Second != "" {
			l.second = readTold(t, filepath.Join(folder, "second-told.csv"))
		}
		lists = append(lists, l)
	}
	return lists
}

func readTold(t *testing.T, path string) []toldRow {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []toldRow
	for _, record := range records[1:] {
		told := toldRow{fields: make(map[data.Field]string)}
		for i, header := range records[0] {
			switch header {
			case "row":
				told.row, err = strconv.Atoi(record[i])
				if err != nil {
					t.Fatal(err)
				}
			case "birth-year":
				told.fields[data.FieldBirthDate] = record[i]
			default:
				told.fields[data.Field(header)] = record[i]
			}
		}
		rows = append(rows, told)
	}
	return rows
}
