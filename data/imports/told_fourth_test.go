package imports

import (
	"testing"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// toldFourth are lists that programs print: pages, gaps, times, headers over two lines.
func toldFourth(t *testing.T) []toldList {
	titled := func(name, title string, people ...[]any) *page {
		return leaf(name, append([][]any{{title}, {"Naam", "Functie"}}, people...)...)
	}
	return []toldList{
		{
			name: "numbers of days with the time behind", language: "nl", file: "export.csv", fields: "start-date",
			content: csvIn("Naam;Datum in dienst", "Lotte Kuiper;46266", "Ivo de Groot;46280,0", "Yara Haddou;46296"),
			people:  []string{"Lotte|||Kuiper|2026-09-01", "Ivo||de|Groot|2026-09-15", "Yara|||Haddou|2026-10-01"},
		},
		{
			name: "midnight with its offset", language: "nb", file: "export.csv", fields: "start-date", silent: []WarningCode{WarnMidnight},
			content: csvIn("Navn;Startdato", "Kari Aas;2026-09-01T00:00:00+02:00", "Ola Berg;2026-11-02T00:00:00+01:00", "Eli Foss;2026-10-01T00:00:00+02:00"),
			people:  []string{"Kari|||Aas|2026-09-01", "Ola|||Berg|2026-11-02", "Eli|||Foss|2026-10-01"},
		},
		{
			name: "letters of DOS and decimal commas", language: "da", file: "løn.txt", fields: "unit hours",
			content: in(charmap.CodePage850)(textOf("Navn;Afdeling;Timetal", "Søren Ågård;Køkken;32,5", "Åse Bjerre;Lønkontor;37,0", "Bo Sejr;Køkken;18,5")),
			people:  []string{"Søren|||Ågård|Køkken|32.5", "Åse|||Bjerre|Lønkontor|37", "Bo|||Sejr|Køkken|18.5"},
		},
		{
			name: "a department in the title of each sheet", language: "nl", file: "lijst.xlsx", fields: "unit job-title", says: []WarningCode{WarnJoined, WarnSheetUnits},
			content: bookOf(t, titled("Blad1", "Afdeling: Kade", []any{"Lotte Kuiper", "Lader"}, []any{"Ivo de Groot", "Planner"}), titled("Blad2", "Afdeling: Balie", []any{"Yara Haddou", "Receptionist"})),
			people:  []string{"Lotte|||Kuiper|Kade|Lader", "Ivo||de|Groot|Kade|Planner", "Yara|||Haddou|Balie|Receptionist"},
		},
		{
			name: "pages with their header and number", language: "en", file: "print.csv", fields: "unit start-date",
			content: csvIn("Staff list,,Page 1", "Name,Department,Start date", "Alice Ward,Stores,01/09/2026", "Tom Reed,Stores,15/09/2026", ",,", "Staff list,,Page 2", "Name,Department,Start date",
				"Sue Hall,Sales,01/10/2026", ",,", "Printed 30/10/2026,,"),
			people: []string{"Alice|||Ward|Stores|2026-09-01", "Tom|||Reed|Stores|2026-09-15", "Sue|||Hall|Sales|2026-10-01"},
		},
		{
			name: "headers over two lines of a cell, empty rows between", language: "nl", file: "lijst.csv", fields: "unit start-date hours",
			content: csvIn("Naam\u00a0medewerker;\"Afd.\n\";\"Datum\nin dienst\";\"Uren\n(per week)\"", ";;;", "Lotte Kuiper;Kade;1-9-2026;36", ";;;", "Ivo de Groot;Balie;15-9-2026;24", ";;;", "Yara Haddou;Kade;1-10-2026;32"),
			people:  []string{"Lotte|||Kuiper|Kade|2026-09-01|36", "Ivo||de|Groot|Balie|2026-09-15|24", "Yara|||Haddou|Kade|2026-10-01|32"},
		},
		{
			name: "call names in the column of initials", language: "nl", file: "lijst.csv",
			content: csvIn("Voorletters;Tussenvoegsel;Achternaam;Afdeling", "J.A.M. (Joke);van 't;Hof;Kade", "P.;;Visser-de Wit;Kade", "Chr.;n.v.t.;Bos;Balie"),
			people:  []string{"Joke|J.A.M.|van 't|Hof", "|P.||Visser-de Wit", "|Chr.||Bos"},
		},
		{
			name: "Turkish letters of Windows", language: "nl", file: "lijst.csv", fields: "unit", says: []WarningCode{WarnLetters},
			content: in(charmap.Windows1254)(textOf("Naam;Afdeling", "Ayşe Yıldız;Kade", "Şahin Doğan;Balie", "İbrahim Çelik;Kade")),
			people:  []string{"Ayşe|||Yıldız|Kade", "Şahin|||Doğan|Balie", "İbrahim|||Çelik|Kade"},
		},
		{
			name: "working as 1 and 0", language: "nb", file: "ansatte.csv", fields: "unit", says: []WarningCode{WarnStatus},
			content: csvIn("Navn;Avdeling;Aktiv", "Kari Aas;Lager;1", "Ola Berg;Salg;0", "Eli Foss;Salg;1"),
			people:  []string{"Kari|||Aas|Lager", "Eli|||Foss|Salg"},
		},
		{
			name: "a mail of Outlook", language: "da", file: "liste.msg", refused: data.ErrIsMail,
			content: outlookMail(),
		},
		{
			name: "remarks about people behind their names", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "Dhr. J. Jansen (OR-lid);Kade", "Mw. L. Kuiper - ziek;Kade", "Visser e/v Mulder, Truus (parttime);Balie", "Leerling: Emre Kaya;Kade", "Wim Smit (tot 1-12-2026);Balie"),
			people:  []string{"|J.||Jansen|Kade", "|L.||Kuiper|Kade", "Truus|||Visser|Balie", "Emre|||Kaya|Kade", "Wim|||Smit|Balie"}, says: []WarningCode{WarnAroundNames},
		},
		{
			name: "pay and sickness that are not kept", language: "en", file: "staff.csv", fields: "unit", says: []WarningCode{},
			content: csvIn("Name,Department,Salary,Sick days,Bank account", "Alice Ward,Stores,28000,3,12345678", "Tom Reed,Sales,31000,0,87654321"),
			people:  []string{"Alice|||Ward|Stores", "Tom|||Reed|Sales"},
		},
		{
			name: "first days that quarrel", language: "da", file: "liste.csv", fields: "start-date", kind: data.ListStaff,
			content: csvIn("Navn;Ansættelsesdato;Startdato kontrakt;Afdeling", "Mette Bro;01-08-2015;01-01-2026;Lager", "Ole Kjær;01-02-2019;01-01-2026;Lager", "Ib Lund;15-08-2026;15-08-2026;Kontor"),
			people:  []string{"Mette|||Bro|2015-08-01", "Ole|||Kjær|2019-02-01", "Ib|||Lund|2026-08-15"},
		},
		{
			name: "Polish and double names", language: "nb", file: "liste.csv",
			content: csvIn("Etternavn, fornavn;Avdeling", "\"Wójcik-Kowalska, Agnieszka\";Lager", "\"Ødegård Lie, Anne Britt\";Salg", "\"Nguyen Thi, Mai\";Lager", "\"af Klercker, Ulf\";Salg"),
			people:  []string{"Agnieszka|||Wójcik-Kowalska", "Anne Britt|||Ødegård Lie", "Mai|||Nguyen Thi", "Ulf||af|Klercker"},
		},
		{
			name: "arrows and brackets for what stands above", language: "en", file: "list.csv", fields: "unit start-date", says: []WarningCode{WarnDittos},
			content: csvIn("Name,Department,Start date", "Alice Ward,Stores,01/09/2026", "Tom Reed,\"\"\"\",\"\"\"\"", "Sue Hall,(as above),(ditto)", "Ben Cole,Dittons Park,01/10/2026"),
			people:  []string{"Alice|||Ward|Stores|2026-09-01", "Tom|||Reed|Stores|2026-09-01", "Sue|||Hall|Stores|2026-09-01", "Ben|||Cole|Dittons Park|2026-10-01"},
		},
	}
}

// outlookMail is a container as Outlook saves a mail in.
func outlookMail() []byte { return compound("__properties_version1.0", make([]byte, 5000)) }
