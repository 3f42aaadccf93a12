package imports

import (
	"testing"
	"time"

	"kader/data"
)

// toldDays are lists whose days, hours and numbers were turned by a program, or stand under a header
// that says something else.
func toldDays(t *testing.T) []toldList {
	at := func(y int, m time.Month, d, hour int) shown {
		return shown{time.Date(y, m, d, hour, 0, 0, 0, time.UTC), "yyyy-mm-dd hh:mm"}
	}
	return []toldList{
		{
			name: "hours as times of day", language: "nl", file: "lijst.csv", fields: "unit hours",
			content: csvIn("Naam;Afdeling;Uren p/w", "Lotte Kuiper;Kade;36:00", "Ivo de Groot;Kade;32:30", "Yara Haddou;Balie;7:24", "Wim Smit;Balie;0:00"),
			people:  []string{"Lotte|||Kuiper|Kade|36", "Ivo||de|Groot|Kade|32.5", "Yara|||Haddou|Balie|7.4", "Wim|||Smit|Balie|"},
		},
		{
			name: "hours as spans of a workbook", language: "da", file: "liste.xlsx", fields: "unit hours",
			content: bookOf(t, leaf("Ark1", []any{"Navn", "Afdeling", "Ugentligt timetal"}, []any{"Mette Bro", "Lager", shown{37.0 / 24, "[h]:mm"}},
				[]any{"Ole Kjær", "Lager", shown{18.5 / 24, "[h]:mm"}}, []any{"Ib Lund", "Kontor", shown{32.25 / 24, "[h]:mm"}})),
			people: []string{"Mette|||Bro|Lager|37", "Ole|||Kjær|Lager|18.5", "Ib|||Lund|Kontor|32.25"},
		},
		{
			name: "shares in three notations", language: "nb", file: "liste.csv", fields: "employee-number unit fte",
			content: csvIn("Ansattnr;Navn;Avdeling;Stillingsprosent", `="00412";Kari Aas;Lager;80 %`, "'00413;Ola Berg;Salg;100", "00414;Eli Foss;Salg;0,5", "00415;Jon Moe;Lager;60,00"),
			people:  []string{"Kari|||Aas|00412|Lager|0.8", "Ola|||Berg|00413|Salg|1", "Eli|||Foss|00414|Salg|0.5", "Jon|||Moe|00415|Lager|0.6"},
		},
		{
			name: "days of birth under the header of first days", language: "nl", file: "lijst.csv", fields: "unit start-date birth-date",
			content: csvIn("Naam;Afdeling;Datum in dienst", "Lotte Kuiper;Kade;12-03-1968", "Ivo de Groot;Kade;30-11-1991", "Yara Haddou;Balie;04-07-2001", "Wim Smit;Balie;22-02-1974",
				"Petra Mol;Kade;17-05-1983"),
			people: []string{"Lotte|||Kuiper|Kade||", "Ivo||de|Groot|Kade||", "Yara|||Haddou|Balie||", "Wim|||Smit|Balie||", "Petra|||Mol|Kade||"},
			says:   []WarningCode{WarnBirthDays},
		},
		{
			name: "old first days of everybody are no days of birth", language: "da", file: "alle.csv", kind: data.ListStaff, fields: "unit start-date",
			content: csvIn("Navn;Afdeling;Ansat den", "Mette Bro;Lager;01-08-1988", "Ole Kjær;Lager;01-02-1994", "Ib Lund;Kontor;15-08-2003", "Bo Holm;Kontor;01-10-2026", "Eva Toft;Lager;01-05-2019"),
			people: []string{
				"Mette|||Bro|Lager|1988-08-01", "Ole|||Kjær|Lager|1994-02-01", "Ib|||Lund|Kontor|2003-08-15", "Bo|||Holm|Kontor|2026-10-01", "Eva|||Toft|Lager|2019-05-01",
			},
			silent: []WarningCode{WarnBirthDays},
		},
		{
			name: "two columns that are both called Dato", language: "nb", file: "liste.csv", fields: "start-date",
			content: csvIn("Navn;Dato;Avdeling;Dato", "Kari Aas;14.02.1979;Lager;01.09.2026", "Ola Berg;03.06.1990;Salg;15.09.2026", "Eli Foss;28.12.2001;Salg;01.10.2026",
				"Jon Moe;09.09.1966;Lager;01.11.2026"),
			people: []string{"Kari|||Aas|2026-09-01", "Ola|||Berg|2026-09-15", "Eli|||Foss|2026-10-01", "Jon|||Moe|2026-11-01"},
		},
		{
			name: "days that an American program turned", language: "da", file: "liste.xlsx", fields: "start-date",
			content: bookOf(t, leaf("liste", []any{"Navn", "Startdato"}, []any{"Mette Bro", day(2026, 1, 9)}, []any{"Ole Kjær", "15-09-2026"}, []any{"Ib Lund", day(2026, 1, 10)},
				[]any{"Bo Holm", "20-10-2026"}, []any{"Eva Toft", day(2026, 5, 10)}, []any{"Jens Krag", "28-09-2026"})),
			people: []string{
				"Mette|||Bro|2026-09-01", "Ole|||Kjær|2026-09-15", "Ib|||Lund|2026-10-01", "Bo|||Holm|2026-10-20", "Eva|||Toft|2026-10-05", "Jens|||Krag|2026-09-28",
			},
			says: []WarningCode{WarnDaysSwapped},
		},
		{
			name: "first days of months beside texts", language: "en", file: "starters.xlsx", fields: "start-date",
			content: bookOf(t, leaf("Starters", []any{"Name", "Start date"}, []any{"Alice Ward", day(2026, 9, 1)}, []any{"Tom Reed", "15/09/2026"}, []any{"Sue Hall", day(2026, 10, 1)},
				[]any{"Ben Cole", "16/10/2026"}, []any{"Amy Ford", day(2026, 11, 1)}, []any{"Joe Webb", "19/10/2026"})),
			people: []string{
				"Alice|||Ward|2026-09-01", "Tom|||Reed|2026-09-15", "Sue|||Hall|2026-10-01", "Ben|||Cole|2026-10-16", "Amy|||Ford|2026-11-01", "Joe|||Webb|2026-10-19",
			},
			silent: []WarningCode{WarnDaysSwapped},
		},
		{
			name: "numbers of days as text", language: "nb", file: "liste.csv", fields: "employee-number start-date",
			content: csvIn("Ansattnr;Navn;Ansatt dato", "46270;Kari Aas;46266", "46271;Ola Berg;46280", "46272;Eli Foss;46296"),
			people:  []string{"Kari|||Aas|46270|2026-09-01", "Ola|||Berg|46271|2026-09-15", "Eli|||Foss|46272|2026-10-01"},
		},
		{
			name: "midnight in UTC across the end of summer time", language: "da", file: "export.csv", fields: "start-date end-date",
			content: csvIn("Navn,Startdato,Slutdato", "Mette Bro,2026-08-31T22:00:00.000Z,2027-08-30T22:00:00.000Z", "Ole Kjær,2026-10-31T23:00:00.000Z,",
				"Ib Lund,2026-10-14T22:00:00.000Z,2027-01-30T23:00:00.000Z"),
			people: []string{"Mette|||Bro|2026-09-01|2027-08-31", "Ole|||Kjær|2026-11-01|", "Ib|||Lund|2026-10-15|2027-01-31"},
			says:   []WarningCode{WarnMidnight},
		},
		{
			name: "midnight in UTC in cells of a workbook", language: "nl", file: "export.xlsx", fields: "start-date",
			content: bookOf(t, leaf("Export", []any{"Naam", "Datum in dienst"}, []any{"Lotte Kuiper", at(2026, 8, 31, 22)}, []any{"Ivo de Groot", at(2026, 9, 30, 22)},
				[]any{"Yara Haddou", at(2026, 10, 31, 23)})),
			people: []string{"Lotte|||Kuiper|2026-09-01", "Ivo||de|Groot|2026-10-01", "Yara|||Haddou|2026-11-01"}, says: []WarningCode{WarnMidnight},
		},
		{
			name: "the hour at which a shift begins", language: "nb", file: "skift.csv", fields: "start-date",
			content: csvIn("Navn;Startdato", "Kari Aas;01.09.2026 06:00", "Ola Berg;01.09.2026 14:00", "Eli Foss;01.09.2026 22:00"),
			people:  []string{"Kari|||Aas|2026-09-01", "Ola|||Berg|2026-09-01", "Eli|||Foss|2026-09-01"}, silent: []WarningCode{WarnMidnight},
		},
		{
			name: "second numbers and one address for two", language: "nl", file: "bellijst.csv", fields: "phone email",
			content: csvIn("Naam;Telefoon;E-mail", "Lotte Kuiper;06-12345678 / 020-1234567 (thuis);kade@haven.example", "Ivo de Groot;06 1234 5679;kade@haven.example",
				"Yara Haddou;0031 6 12345670;y.haddou@haven.example"),
			people: []string{
				"Lotte|||Kuiper|+31 6 12345678|kade@haven.example", "Yara|||Haddou|+31 6 12345670|y.haddou@haven.example",
			},
			says: []WarningCode{WarnSecondPhone, WarnSameEmail}, asked: []int{3},
		},
	}
}
