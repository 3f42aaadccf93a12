package imports

import (
	"testing"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// toldThird are lists as programs and people fill them in a hurry: several values in a cell, headers that say
// little, tables of another shape.
func toldThird(t *testing.T) []toldList {
	return []toldList{
		{
			name: "the number before the name", language: "nl", file: "lijst.csv", fields: "employee-number unit",
			content: csvIn("Medewerker;Afdeling", "4101 - Lotte Kuiper;Kade", "4102 - Ivo de Groot;Kade", "4103 - Yara Haddou;Balie"),
			people:  []string{"Lotte|||Kuiper|4101|Kade", "Ivo||de|Groot|4102|Kade", "Yara|||Haddou|4103|Balie"},
		},
		{
			name: "the number behind the name", language: "nb", file: "liste.csv", fields: "unit",
			content: csvIn("Ansatt;Avdeling", "Aas, Kari (4101);Lager", "Berg, Ola (4102);Salg", "Foss, Eli (4103);Salg"),
			people:  []string{"Kari|||Aas|Lager", "Ola|||Berg|Salg", "Eli|||Foss|Salg"},
		},
		{
			name: "born names without a comma", language: "da", file: "liste.csv",
			content: csvIn("Navn;Afdeling", "Mette Hansen f. Olsen;Lager", "Ole Bro-Lund;Kontor", "Eva Toft, født Krag;Lager", "Bo f. Holm;Lager"),
			people:  []string{"Mette|||Hansen", "Ole|||Bro-Lund", "Eva|||Toft", "|||Bo"}, // one name alone is the family's
		},
		{
			name: "one department in the title", language: "nl", file: "lijst.xlsx", fields: "unit start-date",
			content: bookOf(t, leaf("Blad1", []any{"Nieuwe medewerkers"}, []any{"Afdeling: Expeditie"}, nil, []any{"Naam", "Datum in dienst"}, []any{"Lotte Kuiper", day(2026, 9, 1)},
				[]any{"Ivo de Groot", day(2026, 10, 1)})),
			people: []string{"Lotte|||Kuiper|Expeditie|2026-09-01", "Ivo||de|Groot|Expeditie|2026-10-01"}, says: []WarningCode{WarnSections},
		},
		{
			name: "a table on its side", language: "nb", file: "nye.csv", fields: "employee-number unit start-date",
			content: csvIn("Navn;Kari Aas;Ola Berg;Eli Foss", "Ansattnr;4101;4102;4103", "Avdeling;Lager;Salg;Salg", "Startdato;01.09.2026;15.09.2026;01.10.2026"),
			people:  []string{"Kari|||Aas|4101|Lager|2026-09-01", "Ola|||Berg|4102|Salg|2026-09-15", "Eli|||Foss|4103|Salg|2026-10-01"}, says: []WarningCode{WarnTurned},
		},
		{
			name: "a roster", language: "da", file: "vagtplan.csv", refused: data.ErrIsRoster,
			content: csvIn("Uge 40;man;tir;ons;tor;fre", "06-14;Mette;Ole;Mette;Ib;Ole", "14-22;Ib;Mette;Ole;Mette;Ib", "22-06;Ole;Ib;Ib;Ole;Mette"),
		},
		{
			name: "codes beside names of departments", language: "nl", file: "lijst.csv", fields: "unit job-title",
			content: csvIn("Persnr;Naam;Afd.code;Afd.naam;Functiecode;Functie", "4101;Kuiper, Lotte;100;Kade;F12;Lader", "4102;Groot, Ivo de;100;Kade;F13;Planner", "4103;Haddou, Yara;200;Balie;F20;Receptionist"),
			people:  []string{"Lotte|||Kuiper|Kade|Lader", "Ivo||de|Groot|Kade|Planner", "Yara|||Haddou|Balie|Receptionist"},
		},
		{
			name: "in service as a day and as yes", language: "nl", file: "lijst.csv", fields: "unit start-date",
			content: csvIn("Naam;Afdeling;In dienst;Nog in dienst", "Lotte Kuiper;Kade;1-9-2020;ja", "Ivo de Groot;Kade;15-9-2021;nee", "Yara Haddou;Balie;1-10-2026;ja"),
			people:  []string{"Lotte|||Kuiper|Kade|2020-09-01", "Yara|||Haddou|Balie|2026-10-01"}, says: []WarningCode{WarnStatus},
		},
		{
			name: "a line that names the separator", language: "da", file: "liste.csv", fields: "unit hours",
			content: in(charmap.Windows1252)(textOf("sep=;", "\"Navn\";\"Afdeling\";\"Timer pr. uge\"", "\"Søren \"\"Bo\"\" Holm\";\"Lager; nat\";\"37,00\"", "\"Åse Bjerre\";\"Køkken\";\"30,50\"")),
			people:  []string{"Søren|||Holm|Lager; nat|37", "Åse|||Bjerre|Køkken|30.5"},
		},
		{
			name: "two jobs of one person", language: "en", file: "staff.csv", fields: "employee-number unit job-title hours",
			content: csvIn("Staff no,Name,Department,Job title,Hours", "301,Alice Ward,Stores,Picker,24", "301,Alice Ward,Sales,Clerk,12", "302,Tom Reed,Stores,Driver,37"),
			people:  []string{"Alice|||Ward|301|Stores|Picker|24", "Tom|||Reed|302|Stores|Driver|37"}, says: []WarningCode{WarnTogether},
		},
		{
			name: "errors of formulas and thousands", language: "nl", file: "lijst.csv", fields: "employee-number unit hours",
			content: csvIn("Persnr;Naam;Afdeling;Uren", "4.101;Lotte Kuiper;#N/B;36", "4.102;Ivo de Groot;Kade;#WAARDE!", "4.103;Yara Haddou;#VERW!;24"),
			people:  []string{"Lotte|||Kuiper|4.101||36", "Ivo||de|Groot|4.102|Kade|", "Yara|||Haddou|4.103||24"},
		},
		{
			name: "header in two rows without merging", language: "nb", file: "nye.xlsx", fields: "employee-number unit start-date fte",
			content: bookOf(t, leaf("Nye", []any{"Ansatt-", "Navn", nil, "Start-", "Stillings-"}, []any{"nummer", nil, "Avdeling", "dato", "prosent"}, []any{"4101", "Kari Aas", "Lager", day(2026, 9, 1), 80},
				[]any{"4102", "Ola Berg", "Salg", day(2026, 10, 1), 100})),
			people: []string{"Kari|||Aas|4101|Lager|2026-09-01|0.8", "Ola|||Berg|4102|Salg|2026-10-01|1"},
		},
		{
			name: "an end that is far away and one that is past", language: "da", file: "liste.csv", fields: "unit end-date",
			content: csvIn("Navn;Afdeling;Startdato;Slutdato", "Mette Bro;Lager;01-09-2026;31-12-9999", "Ole Kjær;Lager;01-09-2025;31-08-2026", "Ib Lund;Kontor;01-10-2026;30-09-2027"),
			people:  []string{"Mette|||Bro|Lager|", "Ib|||Lund|Kontor|2027-09-30"}, says: []WarningCode{WarnGone},
		},
		{
			name: "days with the month in letters and two digits", language: "en", file: "starters.csv", fields: "start-date",
			content: csvIn("Name,Start date,Dept", "Alice Ward,1-Sep-26,Stores", "Tom Reed,15-Oct-26,Stores", "Sue Hall,01-Nov-26,Sales"),
			people:  []string{"Alice|||Ward|2026-09-01", "Tom|||Reed|2026-10-15", "Sue|||Hall|2026-11-01"},
		},
		{
			name: "the given name in capitals behind", language: "nl", file: "lijst.csv",
			content: csvIn("Naam;Afdeling", "KUIPER Lotte;Kade", "DE GROOT Ivo;Kade", "HADDOU Yara;Balie", "VAN DER LAAN-SMIT Els;Balie"),
			people:  []string{"Lotte|||Kuiper", "Ivo||de|Groot", "Yara|||Haddou", "Els||van der|Laan-Smit"},
		},
		{
			name: "family names first without a comma", language: "da", file: "liste.csv", says: []WarningCode{WarnNameOrder},
			content: csvIn("Navn;Afdeling", "Bro Mette;Lager", "Kjær Ole;Lager", "Lund Ib;Kontor", "Holm Bo;Kontor", "Toft Eva;Lager"),
			people:  []string{"Mette|||Bro", "Ole|||Kjær", "Ib|||Lund", "Bo|||Holm", "Eva|||Toft"},
		},
		{
			name: "a person number that is not kept", language: "nb", file: "liste.csv", fields: "employee-number unit",
			content: csvIn("Fødselsnr;Navn;Avdeling;Lønn", "01017012345;Kari Aas;Lager;412000", "02028054321;Ola Berg;Salg;398000"),
			people:  []string{"Kari|||Aas||Lager", "Ola|||Berg||Salg"},
		},
		{
			name: "a department heading above each block, and a count below", language: "en", file: "list.csv", fields: "unit job-title",
			content: csvIn("Name,Job title,Hours", "Stores,,", "Alice Ward,Picker,37", "Tom Reed,Driver,37", "Total,2,74", "Front desk,,", "Sue Hall,Clerk,20", "Total,1,20"),
			people:  []string{"Alice|||Ward|Stores|Picker", "Tom|||Reed|Stores|Driver", "Sue|||Hall|Front desk|Clerk"}, says: []WarningCode{WarnSections},
		},
		{
			name: "numbers for months of service, and no day", language: "nl", file: "lijst.csv", fields: "start-date hours",
			content: csvIn("Naam;Dienstjaren;Leeftijd;Uren", "Lotte Kuiper;12;45;36", "Ivo de Groot;0;23;24", "Yara Haddou;3;31;32"),
			people:  []string{"Lotte|||Kuiper||36", "Ivo||de|Groot||24", "Yara|||Haddou||32"}, says: []WarningCode{WarnNotUsed},
		},
	}
}
