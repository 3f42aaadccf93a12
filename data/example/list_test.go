package example

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"kader/data"
)

// How the sample list is laid out.
const (
	listSheet  = "Nieuw in dienst"
	listHeader = 6 // row of the header, under a title as payroll systems write one
)

func listColumns() []string {
	return []string{
		"Personeelsnummer", "Achternaam", "Tussenvoegsel", "Voorletters", "Roepnaam", "BSN", "Afdeling", "Vestiging", "Functie",
		"Datum in dienst", "Contractvorm", "Uren per week", "IBAN", "E-mail werk", "Mobiel",
	}
}

// listRows returns the rows of the list that the employer sends next, as its columns have
// them: people the group does not know, people of the list before, whose start is left
// empty, and two of whom something changed. Days are of type data.Date or, as it
// happens, text.
func listRows() ([][]any, error) {
	w, err := wordsOf("nl")
	if err != nil {
		return nil, err
	}
	m := build(w)
	known := m.lately(5)
	m.day = data.NewDate(2026, time.December, 1)
	m.rng = rand.New(rand.NewPCG(seed, 2))
	moved, promoted := known[0], known[1]
	moved.EmployerUnit, moved.EmployerSite = "OW Prod. C", "Oosterwiek"
	promoted.JobTitle, promoted.Hours = "Teamleider", 40
	for range ListNew {
		p := m.addPerson(m.hiringTeam(), m.day.AddDays(14*m.rng.IntN(2)))
		p.Contract = []data.Contract{data.ContractTemporary, data.ContractAgency, data.ContractPermanent}[m.rng.IntN(3)]
		known = append(known, p)
	}
	m.rng.Shuffle(len(known), func(i, j int) { known[i], known[j] = known[j], known[i] })
	rows := make([][]any, len(known))
	for i, p := range known {
		rows[i] = m.listRow(p, i)
	}
	return rows, nil
}

// lately returns copies of n people of the newest list, who are not members.
func (m *maker) lately(n int) []*data.Person {
	newest := m.d.Lists[len(m.d.Lists)-1].ID
	var people []*data.Person
	for _, p := range m.people {
		if p.ListID == newest && p.State.Open() && len(people) < n {
			known := *p
			people = append(people, &known)
		}
	}
	return people
}

func (m *maker) listRow(p *data.Person, i int) []any {
	var start any = p.Start
	switch {
	case p.ListID != "":
		start = "" // the example's days move with the calendar, those of this file do not
	case i%5 == 3:
		start = p.Start.Time().Format("02-01-2006")
	}
	forms := map[data.Contract]string{
		data.ContractTemporary: "Bepaalde tijd", data.ContractAgency: "Uitzendkracht",
		data.ContractPermanent: "Onbepaalde tijd", data.ContractApprentice: "Leerling",
	}
	return []any{
		p.EmployeeNumber, p.Family, p.Infix, p.Initials, p.Given, m.citizenNumber(), p.EmployerUnit, p.EmployerSite, p.JobTitle,
		start, forms[p.Contract], p.Hours, m.account(), p.Email, strings.Replace(p.Phone, "+31 6 ", "06-", 1),
	}
}

// citizenNumber has the shape of a BSN and passes its test, in a range that was never
// given to anybody.
func (m *maker) citizenNumber() string {
	for {
		n := 999_000_000 + m.rng.IntN(1_000_000)
		digits := strconv.Itoa(n)
		sum := -int(digits[8] - '0')
		for i, weight := 0, 9; weight > 1; i, weight = i+1, weight-1 {
			sum += weight * int(digits[i]-'0')
		}
		if sum%11 == 0 {
			return digits
		}
	}
}

// account has the shape of an IBAN and passes its test, at a bank that does not exist.
func (m *maker) account() string {
	number := fmt.Sprintf("%010d", m.rng.IntN(1_000_000_000))
	remainder := 0
	for _, c := range "ZILV" + number + "NL00" {
		value, width := int(c-'0'), 10
		if c >= 'A' {
			value, width = int(c-'A')+10, 100
		}
		remainder = (remainder*width + value) % 97
	}
	return fmt.Sprintf("NL%02dZILV%s", 98-remainder, number)
}

// writeList writes the sample list as a workbook, with title rows above the header
// and a total below, as payroll systems do.
func writeList(w io.Writer) error {
	f := excelize.NewFile()
	err := fillList(f)
	if err == nil {
		_, err = f.WriteTo(w)
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write sample list: %w", err)
	}
	return nil
}

func fillList(f *excelize.File) error {
	if err := f.SetSheetName("Sheet1", listSheet); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	layout := "dd-mm-yyyy"
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &layout})
	if err != nil {
		return err
	}
	rows, err := listRows()
	if err != nil {
		return err
	}
	cells := []listCell{
		{1, 1, "Zilverwiek Conserven B.V.", bold},
		{2, 1, "Overzicht nieuwe medewerkers, december 2026", bold},
		{3, 1, "Vertrouwelijk: alleen voor het overleg met de kadergroep", 0},
		{listHeader + len(rows) + 1, 1, "Totaal", bold},
		{listHeader + len(rows) + 1, 2, len(rows), bold},
	}
	for i, header := range listColumns() {
		cells = append(cells, listCell{listHeader, i + 1, header, bold})
	}
	for r, row := range rows {
		for c, value := range row {
			cell := listCell{listHeader + 1 + r, c + 1, value, 0}
			if date, ok := value.(data.Date); ok {
				cell.value, cell.style = date.Time(), day
			}
			cells = append(cells, cell)
		}
	}
	return placeCells(f, cells)
}

// listCell is one value in its place; style 0 is the plain one.
type listCell struct {
	row, column int
	value       any
	style       int
}

func placeCells(f *excelize.File, cells []listCell) error {
	for _, c := range cells {
		name, err := excelize.CoordinatesToCellName(c.column, c.row)
		if err != nil {
			return err
		}
		if text, ok := c.value.(string); ok && text == "" {
			continue
		}
		if err := f.SetCellValue(listSheet, name, c.value); err != nil {
			return err
		}
		if c.style == 0 {
			continue
		}
		if err := f.SetCellStyle(listSheet, name, name, c.style); err != nil {
			return err
		}
	}
	return f.SetColWidth(listSheet, "A", "O", 17)
}
