package imports

import "testing"

// toldBlocks are lists whose rows say something of their neighbours.
func toldBlocks(t *testing.T) []toldList {
	merged := leaf("Nieuw",
		[]any{"Afdeling", "Naam", "Functie", "Datum in dienst"},
		[]any{"Expeditie", "Lotte Kuiper", "Chauffeur", day(2026, 9, 1)},
		[]any{nil, "Ivo de Groot", "Planner", day(2026, 9, 1)},
		[]any{nil, "Yara Haddou", "Chauffeur", day(2026, 10, 1)},
		[]any{"Inpak", "Wim Smit", "Inpakker", day(2026, 10, 1)},
		[]any{nil, "Petra Mol", "Inpakker", day(2026, 10, 15)})
	merged.merged = []string{"A2:A4", "A5:A6"}
	grouped := leaf("Instroom",
		[]any{"Persoon", nil, "Dienstverband", nil, nil, "Werk", nil},
		[]any{"Nr.", "Naam", "Begin", "Einde", "Uren", "Afdeling", "Functie"},
		[]any{"5101", "Kuiper, Lotte", day(2026, 9, 1), day(2027, 8, 31), 36, "Kade", "Lader"},
		[]any{"5102", "Groot, Ivo de", day(2026, 10, 1), nil, 24, "Balie", "Receptionist"})
	grouped.merged = []string{"A1:B1", "C1:E1", "F1:G1"}
	return []toldList{
		{
			name: "departments in merged cells", language: "nl", file: "nieuw.xlsx", content: bookOf(t, merged), fields: "unit job-title start-date",
			people: []string{
				"Lotte|||Kuiper|Expeditie|Chauffeur|2026-09-01", "Ivo||de|Groot|Expeditie|Planner|2026-09-01", "Yara|||Haddou|Expeditie|Chauffeur|2026-10-01",
				"Wim|||Smit|Inpak|Inpakker|2026-10-01", "Petra|||Mol|Inpak|Inpakker|2026-10-15",
			},
			says: []WarningCode{WarnUnits},
		},
		{
			name: "arrows for what stands above", language: "nb", file: "nye.csv", fields: "unit job-title start-date",
			content: csvIn("Navn;Avdeling;Stilling;Startdato", "Kari Aas;Lager;Truckfører;01.09.2026", "Ola Berg;↓;↓;↓", "Nina Foss;↓;Plukker;15.09.2026",
				"Jon Moe;Salg;Selger;↑", "Eli Dahl;v;Selger;01.10.2026"),
			people: []string{
				"Kari|||Aas|Lager|Truckfører|2026-09-01", "Ola|||Berg|Lager|Truckfører|2026-09-01", "Nina|||Foss|Lager|Plukker|2026-09-15",
				"Jon|||Moe|Salg|Selger|2026-09-15", "Eli|||Dahl|v|Selger|2026-10-01",
			},
			says: []WarningCode{WarnDittos},
		},
		{
			name: "see above", language: "nl", file: "nieuw.csv", fields: "unit job-title manager start-date",
			content: csvIn("Naam;Afdeling;Functie;Leidinggevende;In dienst", "Lotte Kuiper;Kade;Lader;Wim Smit;1-9-2026", "Ivo de Groot;zie boven;zie hierboven;z.b.;zie boven",
				"Yara Haddou;als boven;Planner;idem;1-10-2026", "Petra Mol;Bovenbouw;Boventallig;Piet Boven;1-10-2026"),
			people: []string{
				"Lotte|||Kuiper|Kade|Lader|Wim Smit|2026-09-01", "Ivo||de|Groot|Kade|Lader|Wim Smit|2026-09-01", "Yara|||Haddou|Kade|Planner|Wim Smit|2026-10-01",
				"Petra|||Mol|Bovenbouw|Boventallig|Piet Boven|2026-10-01",
			},
			says: []WarningCode{WarnDittos},
		},
		{
			name: "a family name that is a ditto elsewhere", language: "da", file: "nye.csv", fields: "unit job-title",
			content: csvIn("Fornavn;Efternavn;Afdeling;Stilling", "Mai;Do;Pakkeri;Pakker", "Linh;Do;som ovenfor;do.", "Bo;Holm;-»-;-\"-", "Ib;Samme;Kantine;Kok"),
			people:  []string{"Mai|||Do|Pakkeri|Pakker", "Linh|||Do|Pakkeri|Pakker", "Bo|||Holm|Pakkeri|Pakker", "Ib||||Kantine|Kok"},
			says:    []WarningCode{WarnDittos}, problems: []string{"B5 unknown"}, // asked: a family name too, perhaps
		},
		{
			name: "contracts below their person, whose name stands once", language: "nl", file: "contracten.csv", fields: "employee-number unit start-date end-date contract-form",
			content: csvIn("Persnr;Naam;Afdeling;Contractvorm;Begin;Einde", "5201;Vermeer, Ilse;Kade;bepaalde tijd;01-09-2025;31-08-2026", ";;;bepaalde tijd;01-09-2026;31-08-2027",
				"5202;Haddou, Yara;Balie;onbepaalde tijd;01-10-2026;", "5203;Mol, Petra;Kade;bepaalde tijd;01-03-2026;31-08-2026", ";;;onbepaalde tijd;01-09-2026;"),
			people: []string{
				"Ilse|||Vermeer|5201|Kade|2025-09-01|2027-08-31|temporary", "Yara|||Haddou|5202|Balie|2026-10-01||permanent",
				"Petra|||Mol|5203|Kade|2026-03-01||permanent",
			},
			says: []WarningCode{WarnTogether},
		},
		{
			name: "two rows of headers, groups above", language: "nl", file: "instroom.xlsx", content: bookOf(t, grouped),
			fields: "employee-number start-date end-date hours unit job-title",
			people: []string{
				"Lotte|||Kuiper|5101|2026-09-01|2027-08-31|36|Kade|Lader", "Ivo||de|Groot|5102|2026-10-01||24|Balie|Receptionist",
			},
			says: []WarningCode{WarnHeaderTwo},
		},
		{
			name: "headers broken over two rows", language: "da", file: "nye.xlsx", fields: "employee-number start-date unit job-title",
			content: bookOf(t, leaf("Ark1", []any{"Medarbejder-", nil, "Ansættelses-", nil, "Stillings-"}, []any{"nummer", "Navn", "dato", "Afdeling", "betegnelse"},
				[]any{"7001", "Mette Bro", day(2026, 9, 1), "Lager", "Terminalarbejder"}, []any{"7002", "Ole Kjær", day(2026, 10, 1), "Kontor", "Bogholder"})),
			people: []string{"Mette|||Bro|7001|2026-09-01|Lager|Terminalarbejder", "Ole|||Kjær|7002|2026-10-01|Kontor|Bogholder"},
		},
		{
			name: "totals of each department", language: "nl", file: "stand.csv", fields: "unit hours",
			content: csvIn("Afdeling;Naam;Uren", "Kade;Lotte Kuiper;36,00", "Kade;Ivo de Groot;24,00", "Totaal Kade;2;60,00", "Balie;Yara Haddou;32,00", "Totaal Balie;1;32,00",
				"Eindtotaal;3;92,00"),
			people: []string{"Lotte|||Kuiper|Kade|36", "Ivo||de|Groot|Kade|24", "Yara|||Haddou|Balie|32"},
		},
		{
			name: "a sheet for each site, departments in a column", language: "nb", file: "ansatte.xlsx", fields: "unit job-title",
			content: bookOf(t, leaf("Bergen", []any{"Navn", "Avdeling", "Stilling"}, []any{"Kari Aas", "Lager", "Plukker"}),
				leaf("Tromsø", []any{"Navn", "Avdeling", "Stilling"}, []any{"Ola Berg", "Salg", "Selger"}, []any{"Nina Foss", "Lager", "Plukker"})),
			people: []string{"Kari|||Aas|Lager|Plukker", "Ola|||Berg|Salg|Selger", "Nina|||Foss|Lager|Plukker"},
			says:   []WarningCode{WarnJoined},
		},
		{
			name: "two blocks side by side, a department above each", language: "nl", file: "bord.csv", fields: "unit start-date",
			content: csvIn("Expeditie;;;Inpak;", "Naam;In dienst;;Naam;In dienst", "Lotte Kuiper;1-9-2026;;Wim Smit;1-9-2026", "Ivo de Groot;15-9-2026;;Petra Mol;1-10-2026"),
			people:  []string{"Lotte|||Kuiper|Expeditie|2026-09-01", "Ivo||de|Groot|Expeditie|2026-09-15", "Wim|||Smit|Inpak|2026-09-01", "Petra|||Mol|Inpak|2026-10-01"},
			says:    []WarningCode{WarnJoined},
		},
		{
			name: "a staircase whose lower step begins anew", language: "da", file: "trappe.csv", fields: "site unit job-title",
			content: csvIn("Lokation;Afdeling;Navn;Stilling", "Aarhus;Lager;Mette Bro;Pakker", ";;Ole Kjær;Pakker", ";Kontor;Ib Lund;Bogholder", "Odense;;Bo Holm;Chef", ";Lager;Eva Toft;Pakker",
				";;Jens Krag;Pakker"),
			people: []string{
				"Mette|||Bro|Aarhus|Lager|Pakker", "Ole|||Kjær|Aarhus|Lager|Pakker", "Ib|||Lund|Aarhus|Kontor|Bogholder", "Bo|||Holm|Odense||Chef",
				"Eva|||Toft|Odense|Lager|Pakker", "Jens|||Krag|Odense|Lager|Pakker",
			},
			says: []WarningCode{WarnFilledAbove},
		},
		{
			name: "departments unknown here and there", language: "en", file: "starters.csv", fields: "unit job-title",
			content: csvIn("Name,Department,Job title", "Alice Ward,Stores,Picker", "Tom Reed,,Driver", "Sue Hall,Sales,Clerk", "Ben Cole,Stores,Picker", "Amy Ford,Sales,Clerk",
				"Joe Webb,,Driver"),
			people: []string{
				"Alice|||Ward|Stores|Picker", "Tom|||Reed||Driver", "Sue|||Hall|Sales|Clerk", "Ben|||Cole|Stores|Picker", "Amy|||Ford|Sales|Clerk", "Joe|||Webb||Driver",
			},
			silent: []WarningCode{WarnFilledAbove},
		},
	}
}
