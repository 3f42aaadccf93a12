package imports

import (
	"testing"

	"kader/data"
)

// toldFifth are lists in which two things go wrong at once.
func toldFifth(t *testing.T) []toldList {
	sides := leaf("Ark1", []any{"Lager", nil, nil, "Kontor", nil}, []any{"Navn", "Ansat", nil, "Navn", "Ansat"}, []any{"Mette Bro", day(2026, 9, 1), nil, "Ib Lund", day(2026, 9, 1)},
		[]any{"Ole Kjær", day(2026, 10, 1), nil, nil, nil})
	sides.merged = []string{"A1:B1", "D1:E1"}
	hidden := leaf("Lijst", []any{"Noorderhaven b.v."}, []any{"Overzicht nieuwe medewerkers, peildatum 30-10-2026"}, nil, []any{"Nr", "Naam", "Afdeling", "In dienst"},
		[]any{4101, "Lotte Kuiper", "Kade", day(2026, 9, 1)}, []any{4102, "Ivo de Groot", "\"", day(2026, 9, 15)}, []any{4103, "N.N.", "Kade", day(2026, 12, 1)}, nil, []any{"Aantal:", 3})
	hidden.hiddenRows = []int{6}
	return []toldList{
		{
			name: "side by side, departments merged above, one side longer", language: "da", file: "tavle.xlsx", content: bookOf(t, sides), fields: "unit start-date", says: []WarningCode{WarnJoined},
			people: []string{"Mette|||Bro|Lager|2026-09-01", "Ole|||Kjær|Lager|2026-10-01", "Ib|||Lund|Kontor|2026-09-01"},
		},
		{
			name: "two given names before one family name", language: "en", file: "list.csv", fields: "unit", skipped: []int{3},
			content: csvIn("Name,Department", "Alice Ward,Stores", "Tom and Sarah Reed,Sales", "Sue Hall,Sales"),
			people:  []string{"Alice|||Ward|Stores", "Sue|||Hall|Sales"},
		},
		{
			name: "active, but with an end that is past", language: "da", file: "liste.csv", fields: "unit", says: []WarningCode{WarnGone},
			content: csvIn("Navn;Afdeling;Status;Fratrædelsesdato", "Mette Bro;Lager;Aktiv;", "Ole Kjær;Lager;Aktiv;31-08-2026", "Ib Lund;Kontor;Fratrådt;31-07-2026", "Bo Holm;Kontor;Aktiv;31-12-2026"),
			people:  []string{"Mette|||Bro|Lager", "Bo|||Holm|Kontor"},
		},
		{
			name: "two numbers on two lines", language: "nb", file: "liste.csv", fields: "phone", says: []WarningCode{WarnSecondPhone},
			content: csvIn("Navn;Telefon;Avdeling", "Kari Aas;\"Mob: 412 34 567\nPriv: 22 12 34 56\";Lager", "Ola Berg;tlf. 412 34 568;Lager", "Eli Foss;(+47) 41234569;Salg"),
			people:  []string{"Kari|||Aas|+47 412 34 567", "Ola|||Berg|+47 412 34 568", "Eli|||Foss|+47 412 34 569"},
		},
		{
			name: "the month first", language: "en", file: "starters.csv", fields: "start-date", says: []WarningCode{WarnMonthFirst},
			content: csvIn("Name,Start date,Department", "Alice Ward,09/01/2026,Stores", "Tom Reed,09/15/2026,Stores", "Sue Hall,10/01/2026,Sales"),
			people:  []string{"Alice|||Ward|2026-09-01", "Tom|||Reed|2026-09-15", "Sue|||Hall|2026-10-01"},
		},
		{
			name: "hours of a month", language: "nl", file: "lijst.csv", fields: "hours",
			content: csvIn("Naam;Uren per maand;Afdeling", "Lotte Kuiper;156;Kade", "Ivo de Groot;104,00;Kade", "Yara Haddou;78;Balie"),
			people:  []string{"Lotte|||Kuiper|36", "Ivo||de|Groot|24", "Yara|||Haddou|18"},
		},
		{
			name: "a count of persons below", language: "da", file: "liste.csv", fields: "unit",
			content: csvIn("Navn;Afdeling;;", "Mette Bro;Lager;;", "Ole Kjær;Lager;;", "I alt: 2 personer;;;", ";;;", "Udarbejdet af HR den 30-10-2026;;;"),
			people:  []string{"Mette|||Bro|Lager", "Ole|||Kjær|Lager"},
		},
		{
			name: "titles, a hidden row, a ditto and a post", language: "nl", file: "lijst.xlsx", content: bookOf(t, hidden), fields: "employee-number unit start-date", skipped: []int{7},
			people: []string{"Lotte|||Kuiper|4101|Kade|2026-09-01", "Ivo||de|Groot|4102|Kade|2026-09-15"}, says: []WarningCode{WarnHiddenRows, WarnDittos},
		},
		{
			name: "surname and forenames in capitals", language: "en", file: "staff.csv",
			content: csvIn("\"Surname, Forename(s)\",Department", "\"O'NEILL, Siobhan Mary\",Stores", "\"VAN DER MERWE, Piet\",Sales", "\"McDONALD, Ian\",Sales", "\"WARD-REED, Alice\",Stores"),
			people:  []string{"Siobhan Mary|||O'Neill", "Piet||van der|Merwe", "Ian|||McDonald", "Alice|||Ward-Reed"},
		},
		{
			name: "posts that are announced", language: "da", file: "norm.csv", fields: "unit", skipped: []int{2, 3, 4, 6},
			content: csvIn("Navn;Afdeling", "Ubesat;Lager", "Opslået;Lager", "Under besættelse;Kontor", "Mette Bro;Lager", "Afventer ansættelse;Kontor"),
			people:  []string{"Mette|||Bro|Lager"},
		},
		{
			name: "quotes that do not match", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "Jan \"de Kraan\" Bos;Kade", "\"Kuiper, Lotte\";Balie", "Wim ‘Willem’ Smit;Kade"),
			people:  []string{"Jan|||Bos|Kade", "Lotte|||Kuiper|Balie", "Wim|||Smit|Kade"},
		},
		{
			name: "codes before the names of departments", language: "nb", file: "liste.csv", fields: "unit job-title",
			content: csvIn("Navn;Avdeling;Stilling", "Kari Aas;100 Lager;7512 Plukker", "Ola Berg;200 Salg;7601 Selger", "Eli Foss;200 Salg;7601 Selger"),
			people:  []string{"Kari|||Aas|100 Lager|7512 Plukker", "Ola|||Berg|200 Salg|7601 Selger", "Eli|||Foss|200 Salg|7601 Selger"},
		},
		{
			name: "shares under a header of hours", language: "nb", file: "liste.csv", fields: "hours fte", says: []WarningCode{WarnShares},
			content: csvIn("Navn;Timer;Avdeling", "Kari Aas;80%;Lager", "Ola Berg;100%;Salg", "Eli Foss;50%;Salg"),
			people:  []string{"Kari|||Aas||0.8", "Ola|||Berg||1", "Eli|||Foss||0.5"},
		},
		{
			name: "degrees, a nickname and the birth name at once", language: "da", file: "liste.csv",
			content: csvIn("Navn;Afdeling", "\"Bro, Mette (f. Lund), cand.merc.\";Kontor", "Ole »Olle« Kjær, HD;Lager", "Dr. Ib K. Lund ph.d.;Kontor", "\"Toft-Krag, Eva, MBA\";Kontor"),
			people:  []string{"Mette|||Bro", "Ole|||Kjær", "Ib K.|||Lund", "Eva|||Toft-Krag"}, says: []WarningCode{WarnAroundNames},
		},
		{
			name: "a list without a name", language: "nl", file: "lijst.csv", refused: data.ErrNoNameColumn,
			content: csvIn("Afdeling;Functie;Aantal", "Kade;Lader;12", "Balie;Receptionist;3", "Kade;Planner;2"),
		},
		{
			name: "everything in one column", language: "nl", file: "lijst.csv", fields: "unit", kind: data.ListStaff,
			content: csvIn("Naam", "Lotte Kuiper", "Ivo de Groot", "Yara Haddou", "Wim Smit"),
			people:  []string{"Lotte|||Kuiper|", "Ivo||de|Groot|", "Yara|||Haddou|", "Wim|||Smit|"},
		},
	}
}
