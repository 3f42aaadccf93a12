package imports

import "testing"

// toldNames are lists with much around their names, without a header, and with remarks below.
func toldNames(t *testing.T) []toldList {
	hidden := leaf("Lijst", []any{"Naam", "Salaris", "Afdeling", "Opmerking"}, []any{"Lotte Kuiper", 2900, "Kade", "begint 's ochtends"}, []any{"Ivo de Groot", 3100, "Balie", nil})
	hidden.hiddenColumns = []string{"B", "D"}
	return []toldList{
		{
			name: "initials with the name in brackets", language: "nl", file: "lijst.csv",
			content: csvIn("Naam;Afdeling", "\"Berg-de Wit, J.P. van den (Jan)\";Kade", "van der Berg-de Wit, H.P. (Henk);Kade", "J.A.M. (Joke) van 't Hof;Kade", "Mw. drs. P. 't Hart;Balie",
				"Jong, de, Piet;Balie", "E.M. Bakker-Smit (Els);Balie", "Bosch, K. van die;Kade", "Horst, M. ter;Kade"),
			people: []string{
				"Jan|J.P.|van den|Berg-de Wit", "Henk|H.P.|van der|Berg-de Wit", "Joke|J.A.M.|van 't|Hof", "|P.|'t|Hart", "Piet||de|Jong", "Els|E.M.||Bakker-Smit", "|K.|van die|Bosch", "|M.|ter|Horst",
			},
		},
		{
			name: "capitals with Dutch infixes", language: "nl", file: "lijst.csv",
			content: csvIn("NAAM;AFDELING", "VAN DER LAAN H.J.M.;KADE", "JANSEN VAN 'T LAND, P.;KADE", "TER HORST-VAN DIJK, M. (MIEP);KADE", "'T HART, J.;BALIE", "OP DEN KAMP, WIM;BALIE", "IJSBRANDS, TIJN;BALIE"),
			people: []string{
				"|H.J.M.|van der|Laan", "|P.||Jansen van 't Land", "Miep|M.|ter|Horst-van Dijk", "|J.|'t|Hart", "Wim||op den|Kamp", "Tijn|||IJsbrands",
			},
		},
		{
			name: "born names and titles", language: "da", file: "liste.csv",
			content: csvIn("Navn;Afdeling", "\"Hansen f. Olsen, Mette\";Lager", "Hanne Bro født Lund 1988;Lager", "\"Ole Østergaard, cand.polit.\";Kontor", "Chr. Winther-Kjær;Kontor", "Eva Toft (f. Krag);Kontor",
				"Dorte F. Lind;Kontor"),
			people: []string{"Mette|||Hansen", "Hanne|||Bro", "Ole|||Østergaard", "|Chr.||Winther-Kjær", "Eva|||Toft", "Dorte F.|||Lind"},
			says:   []WarningCode{WarnAroundNames},
		},
		{
			name: "capitals, nicknames and other letters", language: "nb", file: "liste.csv",
			content: csvIn("Navn;Avdeling", "VON KROGH, ANNE-LISE;Lager", "Per «Pelle» Aas;Lager", "Suharti;Renhold", "ნინო ბერიძე;Renhold", "DE LA FUENTE, JUAN;Lager", "Inger-Johanne af Geijerstam;Salg",
				"O'Neill, Siobhán;Salg"),
			people: []string{
				"Anne-Lise||von|Krogh", "Per|||Aas", "|||Suharti", "ნინო|||ბერიძე", "Juan||de la|Fuente", "Inger-Johanne||af|Geijerstam", "Siobhán|||O'Neill",
			},
		},
		{
			name: "days of birth behind names", language: "nl", file: "lijst.csv", fields: "birth-date unit",
			content: csvIn("Naam;Afdeling", "Vos, An (12-03-1988);Kade", "Lotte Kuiper geb. 4-5-1979;Kade", "Ivo de Groot *1990;Balie"),
			people:  []string{"An|||Vos||Kade", "Lotte|||Kuiper||Kade", "Ivo||de|Groot||Balie"}, says: []WarningCode{WarnAroundNames},
		},
		{
			name: "no header", language: "nb", file: "liste.csv", fields: "employee-number unit start-date",
			content: csvIn("4101;Lie, Kari;Lager;01.09.2026", "4102;Berg, Ola;Lager;15.09.2026", "4103;Foss, Eli;Salg;01.10.2026", "4104;Moe, Jon;Salg;01.10.2026"),
			people: []string{
				"Kari|||Lie|4101|Lager|2026-09-01", "Ola|||Berg|4102|Lager|2026-09-15", "Eli|||Foss|4103|Salg|2026-10-01", "Jon|||Moe|4104|Salg|2026-10-01",
			},
			says: []WarningCode{WarnNoHeader},
		},
		{
			name: "remarks and a signature below", language: "nl", file: "lijst.csv", fields: "unit start-date",
			content: csvIn("Nieuwe medewerkers oktober;;", ";;", "Naam;Afdeling;In dienst", "Lotte Kuiper*;Kade;1-10-2026", "Ivo de Groot **;Balie;15-10-2026", "Yara Haddou;Kade;1-11-2026", ";;",
				"* = nog niet bevestigd;;", "** contract onder voorbehoud van referenties;;", "Opgesteld door: P&O, 30-10-2026;;", "Vertrouwelijk;;"),
			people: []string{"Lotte|||Kuiper|Kade|2026-10-01", "Ivo||de|Groot|Balie|2026-10-15", "Yara|||Haddou|Kade|2026-11-01"}, says: []WarningCode{WarnNoteMarks},
		},
		{
			name: "hidden columns", language: "nl", file: "lijst.xlsx", content: bookOf(t, hidden), fields: "unit note",
			people: []string{"Lotte|||Kuiper|Kade|begint 's ochtends", "Ivo||de|Groot|Balie|"}, says: []WarningCode{WarnHiddenColumns},
		},
		{
			name: "two people in a cell", language: "en", file: "pairs.csv", fields: "unit",
			content: csvIn("Name,Department", "\"Alice Ward\nTom Reed\",Stores", "Sue Hall & Ben Cole,Sales", "\"Marks & Spencer, Amy\",Sales", "Joe Webb,Research & Development"),
			people: []string{
				"Alice|||Ward|Stores", "Tom|||Reed|Stores", "Amy|||Marks & Spencer|Sales", "Joe|||Webb|Research & Development",
			},
			says: []WarningCode{WarnSplitRows}, skipped: []int{4}, // asked: the words may be one name
		},
	}
}
