package imports

import (
	"fmt"
	"strings"

	"kader/data"
)

// Danish lists by where things stand on the sheet: merged and empty cells, groups, further tables.

// Headers broken over lines within their cells, merged over two rows.
func danishMerged() *paper {
	p := newPaper("47-da-flettet", "xlsx", asXLSX)
	l := p.page("Oversigt")
	l.row("Oversigt over nyansatte").blank(1)
	l.row("Medarbejder", nil, nil, "Ansættelse", nil, nil, nil, "Kontakt", nil).headerHere()
	l.row("Med.\nnr.", "For-\nnavn", "Efter-\nnavn", "Afdeling", "Ansættelses-\ndato", "Timer pr.\nuge", "Ansættelses-\nform", "E-mail", "Mobil-\nnummer")
	p.notes.HeaderEnd = 4
	l.merged = []string{"A3:C3", "D3:G3", "H3:I3", "A1:I1"}
	l.people([]column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", plain(data.FieldGiven)},
		{"", plain(data.FieldFamily)},
		{"", plain(data.FieldUnit)},
		{"", dayCell(data.FieldStartDate)},
		{"", hoursNumber()},
		{"", contractIn(map[data.Contract]string{
			data.ContractPermanent: "tidsubegrænset", data.ContractTemporary: "tidsbegrænset", data.ContractOnCall: "timelønnet tilkald", data.ContractApprentice: "elev/lærling",
		})},
		{"", plain(data.FieldEmail)},
		{"", phonesMixed()},
	}, danishPeople()...)
	return p
}

// Columns without anything, blank rows between people, days as d/m/yy.
func danishGaps() *paper {
	p := newPaper("49-da-tomme-kolonner", "xlsx", asXLSX)
	l := p.page("Ark1")
	columns := []column{
		{"", same(nil)},
		{"Tjenestenr.", plain(data.FieldEmployeeNumber)},
		{"", same(nil)},
		{"Navn", speaking()},
		{"Hold", plain(data.FieldUnit)},
		{"", same(nil)},
		{"Ansættelsesdato", dayAsText(data.FieldStartDate, "2/1/06")},
		{"E-mail", same(nil)},
		{"Bemærkninger", plain(data.FieldNote)},
	}
	people := danishPeople()
	people[3].note = "vikar for Hanne"
	l.blank(2).head(columns).people(columns, people[:3]...).blank(1).people(columns, people[3:6]...).blank(2)
	l.people(columns, people[6:10]...)
	return p
}

// Who came and who went, one beside the other.
func danishSideBySide() *paper {
	p := newPaper("69-da-side-om-side", "xlsx", asXLSX)
	p.notes.Second = "Personale (2)"
	l := p.page("Personale")
	in := []column{
		{"Medarbejdernr.", plain(data.FieldEmployeeNumber)},
		{"Navn", speaking()},
		{"Afdeling", plain(data.FieldUnit)},
		{"Ansættelsesdato", dayCell(data.FieldStartDate)},
	}
	out := []column{
		{"Medarbejdernr.", plain(data.FieldEmployeeNumber)},
		{"Navn", listedGiven()},
		{"Fratrædelsesdato", dayCell(data.FieldEndDate)},
	}
	people := danishPeople()
	came, gone := people[:7], people[7:11]
	for i := range gone {
		gone[i].end = told("2026-10-31")
	}
	left, right := &page{paper: p}, &page{paper: p, onSecond: true}
	for _, side := range []*page{left, right} {
		side.blank(4) // as deep as the header of the sheet
	}
	left.people(in, came...)
	right.people(out, gone...)
	l.row("Nyansatte", nil, nil, nil, nil, "Fratrådte").blank(2)
	header := []any{"Medarbejdernr.", "Navn", "Afdeling", "Ansættelsesdato", nil, "Medarbejdernr.", "Navn", "Fratrædelsesdato"}
	l.row(header...).headerHere()
	for i := 4; i < len(left.rows); i++ {
		row := append([]any{}, left.rows[i]...)
		if i < len(right.rows) {
			row = append(append(row, nil), right.rows[i]...)
		}
		l.row(row...)
	}
	l.told, l.second = left.told, right.second
	return p
}

// The department stands once, in a cell merged over the rows of its people.
func danishMergedUnits() *paper {
	p := newPaper("72-da-flettede-afdelinger", "xlsx", asXLSX)
	l := p.page("Oversigt")
	columns := []column{
		{"Afdeling", plain(data.FieldUnit)},
		{"Lønnr.", plain(data.FieldEmployeeNumber)},
		{"Navn", speaking()},
		{"Stilling", plain(data.FieldJobTitle)},
		{"Startdato", dayCell(data.FieldStartDate)},
	}
	l.head(columns)
	for unit := range strings.SplitSeq("Lager,Pakkeri,Værksted,Kørsel,Kontor", ",") {
		first := len(l.rows) + 1
		columns[0].write = func(c *colleague) any {
			if len(l.rows)+1 == first {
				return c.unit
			}
			return nil
		}
		for _, c := range danishPeople() {
			if c.unit == unit {
				l.people(columns, c)
			}
		}
		l.merged = append(l.merged, fmt.Sprintf("A%d:A%d", first, len(l.rows)))
	}
	return p
}

// Groups over the columns, merged, and two blank columns before them all.
func danishGroups() *paper {
	p := newPaper("79-da-grupper", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Løn Pr. md."}
	l := p.page("Personale")
	l.merged = []string{"C4:E4", "F4:H4", "I4:J4"}
	margin := column{"", same(nil)}
	columns := []column{
		margin, margin,
		{"Nr.", plain(data.FieldEmployeeNumber)},
		{"Fornavn", plain(data.FieldGiven)},
		{"Efternavn", plain(data.FieldFamily)},
		{"Start", dayCell(data.FieldStartDate)},
		{"Slut", dayCell(data.FieldEndDate)},
		{"Timer", hoursNumber()},
		{"Pr. md.", pay()},
		{"Trin", same("21")},
	}
	l.row(nil, nil, "Nye medarbejdere").blank(2)
	l.row(nil, nil, "Medarbejder", nil, nil, "Ansættelse", nil, nil, "Løn", nil)
	l.head(columns).people(columns, danishPeople()...)
	p.notes.HeaderEnd = 4
	p.notes.Dropped = append(p.notes.Dropped, "Løn Trin")
	return p
}
