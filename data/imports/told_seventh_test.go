package imports

import (
	"testing"

	"kader/data"
)

// toldSeventh are lists that were typed by hand, and passed from hand to hand.
func toldSeventh(t *testing.T) []toldList {
	return []toldList{
		{
			name: "people and their letters in one cell", language: "nl", file: "lijst.csv", fields: "unit", says: []WarningCode{WarnAroundNames},
			content: csvIn("Naam;Afdeling", "Lotte Kuiper (LK);Kade", "Ivo de Groot [IG];Kade", "Yara Haddou / YH;Balie", "Wim Smit (BHV);Balie"),
			people:  []string{"Lotte|||Kuiper|Kade", "Ivo||de|Groot|Kade", "Yara|||Haddou|Balie", "Wim|||Smit|Balie"},
		},
		{
			name: "a remark in place of the department", language: "da", file: "liste.csv", fields: "unit",
			content: csvIn("Navn;Afdeling;Startdato", "Mette Bro;Lager;01-09-2026", "Ole Kjær;(ved ikke endnu);15-09-2026", "Ib Lund;?;01-10-2026", "Bo Holm;endnu ikke afklaret;01-10-2026"),
			people:  []string{"Mette|||Bro|Lager", "Ole|||Kjær|", "Ib|||Lund|", "Bo|||Holm|"}, says: []WarningCode{WarnNothing},
		},
		{
			name: "start as soon as possible", language: "nl", file: "lijst.csv", fields: "start-date", problems: []string{"C3 date", "C4 date"},
			content: csvIn("Naam;Afdeling;Startdatum", "Lotte Kuiper;Kade;1-9-2026", "Ivo de Groot;Kade;z.s.m.", "Yara Haddou;Balie;in overleg", "Wim Smit;Balie;1 nov. 2026"),
			people:  []string{"Lotte|||Kuiper|2026-09-01", "Ivo||de|Groot|", "Yara|||Haddou|", "Wim|||Smit|2026-11-01"},
		},
		{
			name: "numbers of the list in front", language: "nb", file: "liste.csv", fields: "employee-number unit",
			content: csvIn("Nr.;Navn;Avdeling", "1;Kari Aas;Lager", "2;Ola Berg;Lager", "3;Eli Foss;Salg", "4;Jon Moe;Salg"),
			people:  []string{"Kari|||Aas||Lager", "Ola|||Berg||Lager", "Eli|||Foss||Salg", "Jon|||Moe||Salg"},
		},
		{
			name: "a key below the list", language: "en", file: "list.csv", fields: "unit contract-form",
			content: csvIn("Name,Department,Contract", "Alice Ward,Stores,P", "Tom Reed,Stores,T", "Sue Hall,Sales,P", ",,", "P = permanent,,", "T = temporary,,"),
			people:  []string{"Alice|||Ward|Stores|", "Tom|||Reed|Stores|", "Sue|||Hall|Sales|"}, says: []WarningCode{WarnValuesOther}, // asked
		},
		{
			name: "the department in the name of the file only", language: "nl", file: "Kade nieuw.csv", fields: "unit",
			content: csvIn("Naam;Functie", "Lotte Kuiper;Lader", "Ivo de Groot;Planner"), people: []string{"Lotte|||Kuiper|", "Ivo||de|Groot|"},
		},
		{
			name: "given names apart and initials with them", language: "nl", file: "lijst.csv",
			content: csvIn("Achternaam;Voornaam;Afdeling", "Berg van der;J.P. (Jan);Kade", "Hof van 't;Joke;Kade", "Bakker - de Wit;E.M.;Balie"),
			people:  []string{"Jan|J.P.|van der|Berg", "Joke||van 't|Hof", "|E.M.||Bakker - de Wit"},
		},
		{
			name: "a department over several lines of a cell", language: "da", file: "liste.csv", fields: "unit job-title",
			content: csvIn("Navn;Afdeling;Stilling", "Mette Bro;\"Lager\nNord\";Pakker", "Ole Kjær;\"Lager\nNord\";Pakker", "Ib Lund;Kontor;\"Bogholder /\nlønmedarbejder\""),
			people:  []string{"Mette|||Bro|Lager Nord|Pakker", "Ole|||Kjær|Lager Nord|Pakker", "Ib|||Lund|Kontor|Bogholder / lønmedarbejder"},
		},
		{
			name: "columns without anything, and one without a header", language: "nb", file: "liste.csv", fields: "unit start-date",
			content: csvIn(";Navn;;Avdeling;;", ";Kari Aas;;Lager;01.09.2026;", ";Ola Berg;;Salg;15.09.2026;", ";Eli Foss;;Salg;01.10.2026;"),
			people:  []string{"Kari|||Aas|Lager|2026-09-01", "Ola|||Berg|Salg|2026-09-15", "Eli|||Foss|Salg|2026-10-01"},
		},
		{
			name: "the header below the first people", language: "nl", file: "lijst.csv", fields: "unit", kind: data.ListStaff,
			content: csvIn("Naam;Afdeling;Functie", "Lotte Kuiper;Kade;Lader", "Ivo de Groot;Kade;Planner", "Naam;Afdeling;Functie", "Yara Haddou;Balie;Receptionist"),
			people:  []string{"Lotte|||Kuiper|Kade", "Ivo||de|Groot|Kade", "Yara|||Haddou|Balie"},
		},
		{
			name: "agency workers by their contract", language: "da", file: "liste.csv", fields: "unit contract-form",
			content: csvIn("Navn;Afdeling;Ansættelsesform", "Mette Bro;Lager;Fastansat", "Ole Kjær;Lager;Vikar (bureau)", "Ib Lund;Kontor;Timelønnet afløser", "Bo Holm;Kontor;Tidsbegrænset til 31-12-2026"),
			people:  []string{"Mette|||Bro|Lager|permanent", "Ole|||Kjær|Lager|agency", "Ib|||Lund|Kontor|on-call", "Bo|||Holm|Kontor|temporary"},
		},
		{
			name: "a sum at the side", language: "en", file: "list.xlsx", fields: "unit hours",
			content: bookOf(t, leaf("Staff", []any{"Name", "Department", "Hours", nil, "Total hours", 94}, []any{"Alice Ward", "Stores", 37}, []any{"Tom Reed", "Stores", 37, nil, "People", 3},
				[]any{"Sue Hall", "Sales", 20})),
			people: []string{"Alice|||Ward|Stores|37", "Tom|||Reed|Stores|37", "Sue|||Hall|Sales|20"},
		},
	}
}
