package imports

import (
	"fmt"
	"strings"

	"kader/data"
)

func layoutPapers() []*paper {
	return []*paper{dutchMisspelt(), norwegianHeaderless(), danishSideBySide(), dutchOffset(), norwegianSummary(), danishMergedUnits()}
}

// Headers as people type them.
func dutchMisspelt() *paper {
	p := newPaper("66-nl-spelfouten", "xlsx", asXLSX)
	p.notes.Dropped = []string{"Burgerservicenumer"}
	l := p.page("Blad1")
	columns := []column{
		{"Personeelsnumer", plain(data.FieldEmployeeNumber)},
		{"Burgerservicenumer", identity()},
		{"Roepnaan", plain(data.FieldGiven)},
		{"Tussenvoegesl", plain(data.FieldInfix)},
		{"Acternaam", plain(data.FieldFamily)},
		{"Afdelign", plain(data.FieldUnit)},
		{"Functiebenamign", plain(data.FieldJobTitle)},
		{"Datum in diesnt", dayCell(data.FieldStartDate)},
		{"Leidingevende", plain(data.FieldManager)},
		{"Telefoonnumer", phoneNational()},
	}
	l.head(columns).people(columns, dutchPeople()[:10]...)
	return p
}

// Text without a header: given and family names, a day, a fødselsnummer, a phone.
func norwegianHeaderless() *paper {
	p := newPaper("68-nb-uten-overskrift", "csv", asCSV(";", "02.01.2006", utf8Marked))
	p.notes.Dropped = []string{"D"}
	none := 0
	p.notes.Header = &none
	l := p.page("")
	columns := []column{
		{"", plain(data.FieldEmployeeNumber)},
		{"", plain(data.FieldGiven)},
		{"", plain(data.FieldFamily)},
		{"", identity()},
		{"", dayAsText(data.FieldStartDate, "02.01.2006")},
		{"", plain(data.FieldPhone)},
		{"", plain(data.FieldEmail)},
	}
	l.people(columns, norwegianPeople()...)
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

// A table that begins at C5, below a title merged over all of it.
func dutchOffset() *paper {
	p := converted("70-nl-vanaf-c5", "xls", "xls")
	l := p.page("Rapport")
	l.merged = []string{"C2:H2"}
	l.blank(1).row(nil, nil, "Instroom vierde kwartaal").blank(2)
	margin := column{"", same(nil)}
	columns := []column{
		margin, margin,
		{"Medewerkernr.", plain(data.FieldEmployeeNumber)},
		{"Achternaam, voorletters", listedInitials()},
		{"Locatie", plain(data.FieldSite)},
		{"Team", plain(data.FieldUnit)},
		{"Startdatum", dayCell(data.FieldStartDate)},
		{"Opmerkingen", plain(data.FieldNote)},
	}
	people := dutchPeople()
	people[2].note, people[5].note = "werkt vanuit huis", "alleen in het weekend"
	l.head(columns).people(columns, people...)
	return p
}

// Counts for each department on the first sheet, the people on the second.
func norwegianSummary() *paper {
	p := newPaper("71-nb-sammendrag", "xlsx", asXLSX)
	p.notes.Proposed = "Grunnlag"
	summary := p.page("Sammendrag")
	summary.row("Nyansatte 2026").blank(1).row("Avdeling", "Antall", "Stillingsprosent")
	for i, unit := range []string{"Vaskeri", "Resepsjon", "Kjøkken", "Renhold", "Drift"} {
		summary.row(unit, i+2, 70+i)
	}
	for i := range 12 {
		summary.row(fmt.Sprintf("Måned %d", i+1), i, 80)
	}
	l := p.page("Grunnlag")
	columns := []column{
		{"Ansatt", speaking()},
		{"Ansattnr", plain(data.FieldEmployeeNumber)},
		{"Avdeling", plain(data.FieldUnit)},
		{"Nærmeste leder", plain(data.FieldManager)},
		{"Ansatt fra", dayCell(data.FieldStartDate)},
		{"Stilling %", percentNumber()},
	}
	l.head(columns).people(columns, norwegianPeople()[:10]...)
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
