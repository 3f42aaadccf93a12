package imports

import (
	"testing"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// toldSixth are lists that look like the kinds before them and are not, and their twins that are.
func toldSixth(_ *testing.T) []toldList {
	return []toldList{
		{
			name: "remarks that take a day back", language: "nb", file: "liste.csv", fields: "unit start-date", problems: []string{"C2 date", "C4 date"},
			content: csvIn("Navn;Avdeling;Startdato", "Kari Aas;Lager;01.09.2026 (utsatt)", "Ola Berg;Lager;15.09.2026 (bekreftet)", "Eli Foss;Salg;01.10.2026 (avlyst)"),
			people:  []string{"Kari|||Aas|Lager|", "Ola|||Berg|Lager|2026-09-15", "Eli|||Foss|Salg|"}, says: []WarningCode{WarnRemarks},
		},
		{
			name: "a department that is called as a state", language: "nl", file: "lijst.csv", fields: "unit", silent: []WarningCode{WarnStatus},
			content: csvIn("Naam;Afdeling", "Lotte Kuiper;Instroom", "Ivo de Groot;Uitstroom", "Yara Haddou;Instroom", "Wim Smit;Nieuwe Haven"),
			people:  []string{"Lotte|||Kuiper|Instroom", "Ivo||de|Groot|Uitstroom", "Yara|||Haddou|Instroom", "Wim|||Smit|Nieuwe Haven"},
		},
		{
			name: "family names that are words for posts", language: "en", file: "staff.csv", fields: "unit", skipped: []int{3}, // asked: no name that is known stands before the word
			content: csvIn("First name,Surname,Department", "Tom,Temp,Stores", "Alice,Vacant,Sales", "Sue,Reserve,Sales", "Ben,Student,Stores"),
			people:  []string{"Tom|||Temp|Stores", "Sue|||Reserve|Sales", "Ben|||Student|Stores"},
		},
		{
			name: "dittos below an empty cell", language: "nl", file: "lijst.csv", fields: "unit job-title", problems: []string{"B3 unknown"},
			content: csvIn("Naam;Afdeling;Functie", "Lotte Kuiper;;Lader", "Ivo de Groot;idem;idem", "Yara Haddou;Balie;Planner"),
			people:  []string{"Lotte|||Kuiper||Lader", "Ivo||de|Groot||Lader", "Yara|||Haddou|Balie|Planner"},
		},
		{
			name: "first days that are all old", language: "nb", file: "alle.csv", kind: data.ListStaff, fields: "start-date",
			content: csvIn("Navn;Ansatt;Avdeling", "Kari Aas;01.08.1988;Lager", "Ola Berg;15.01.1994;Lager", "Eli Foss;01.03.2001;Salg", "Jon Moe;01.06.1999;Salg"),
			people:  []string{"Kari|||Aas|1988-08-01", "Ola|||Berg|1994-01-15", "Eli|||Foss|2001-03-01", "Jon|||Moe|1999-06-01"}, silent: []WarningCode{WarnBirthDays},
		},
		{
			name: "ampersands that part nobody", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "Jansen / de Vries, Anna;P&O", "Bakker-Smit, Els;Inkoop & verkoop", "van der Laan en Zoon, Piet;Kade"),
			people:  []string{"Anna|||Jansen / de Vries|P&O", "Els|||Bakker-Smit|Inkoop & verkoop", "Piet||van der|Laan en Zoon|Kade"},
		},
		{
			name: "Icelandic letters that are no Turkish", language: "da", file: "liste.csv", fields: "unit", silent: []WarningCode{WarnLetters},
			content: in(charmap.Windows1252)(textOf("Navn;Afdeling", "Þór Guðmundsson;Lager", "Sigríður Jónsdóttir;Kontor", "Davíð Þorsteinsson;Lager")),
			people:  []string{"Þór|||Guðmundsson|Lager", "Sigríður|||Jónsdóttir|Kontor", "Davíð|||Þorsteinsson|Lager"},
		},
		{
			name: "a first column of months beside the people", language: "da", file: "oversigt.csv", fields: "unit start-date",
			content: csvIn("Måned;Navn;Afdeling;Startdato", "September;Mette Bro;Lager;01-09-2026", ";Ole Kjær;Lager;15-09-2026", "Oktober;Ib Lund;Kontor;01-10-2026", ";Bo Holm;Kontor;15-10-2026"),
			people:  []string{"Mette|||Bro|Lager|2026-09-01", "Ole|||Kjær|Lager|2026-09-15", "Ib|||Lund|Kontor|2026-10-01", "Bo|||Holm|Kontor|2026-10-15"}, says: []WarningCode{WarnNotUsed},
		},
		{
			name: "people who come back", language: "nl", file: "lijst.csv", fields: "employee-number start-date end-date", says: []WarningCode{WarnTogether},
			content: csvIn("Persnr;Naam;In dienst;Uit dienst", "4101;Lotte Kuiper;1-3-2019;30-6-2022", "4101;Lotte Kuiper;1-9-2026;", "4102;Ivo de Groot;1-9-2026;31-8-2027"),
			people:  []string{"Lotte|||Kuiper|4101|2026-09-01|", "Ivo||de|Groot|4102|2026-09-01|2027-08-31"},
		},
		{
			name: "a percentage that is a name of a department", language: "en", file: "list.csv", fields: "unit fte",
			content: csvIn("Name,Team,FTE", "Alice Ward,100% Fresh,1.0", "Tom Reed,100% Fresh,0.8", "Sue Hall,Team 2,80%"),
			people:  []string{"Alice|||Ward|100% Fresh|1", "Tom|||Reed|100% Fresh|0.8", "Sue|||Hall|Team 2|0.8"},
		},
		{
			name: "an old department without a new one", language: "nb", file: "liste.csv", fields: "unit", says: []WarningCode{WarnNotUsed}, silent: []WarningCode{WarnBefore},
			content: csvIn("Navn;Gammel avdeling;Avdeling", "Kari Aas;Lager;Salg", "Ola Berg;Lager;", "Eli Foss;;Salg"),
			people:  []string{"Kari|||Aas|Salg", "Ola|||Berg|", "Eli|||Foss|Salg"},
		},
		{
			name: "a mail with two lists", language: "nl", file: "lijsten.eml", refused: data.ErrIsMail,
			content: csvIn("From: hr@firma.example", "To: or@firma.example", "Subject: Lijsten", "MIME-Version: 1.0", `Content-Type: multipart/mixed; boundary="x"`, "", "--x",
				`Content-Type: text/csv; name="in.csv"`, `Content-Disposition: attachment; filename="in.csv"`, "", "Naam;Afdeling", "Lotte Kuiper;Kade", "--x",
				`Content-Type: text/csv; name="uit.csv"`, `Content-Disposition: attachment; filename="uit.csv"`, "", "Naam;Afdeling", "Ivo de Groot;Kade", "--x--"),
		},
	}
}
