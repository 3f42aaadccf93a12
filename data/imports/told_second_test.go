package imports

import (
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// toldSecond are more lists of the same kinds, told when the first ones were right, to see whether the kinds
// are understood or only the lists.
func toldSecond(t *testing.T) []toldList {
	merged := leaf("Liste", []any{"Navn", "Stilling", "Avdeling", "Startdato"}, []any{"Kari Aas", "Plukker", "Lager", day(2026, 9, 1)}, []any{"Ola Berg", "Sjåfør", nil, day(2026, 9, 15)},
		[]any{"Eli Foss", "Selger", "Salg", day(2026, 10, 1)})
	merged.merged = []string{"C2:C3"}
	return []toldList{
		{
			name: "departments merged behind the names", language: "nb", file: "nye.xlsx", content: bookOf(t, merged), fields: "unit job-title",
			people: []string{"Kari|||Aas|Lager|Plukker", "Ola|||Berg|Lager|Sjåfør", "Eli|||Foss|Salg|Selger"},
		},
		{
			name: "same as above in words", language: "da", file: "nye.csv", fields: "unit job-title start-date",
			content: csvIn("Navn;Afdeling;Stilling;Startdato", "Mette Bro;Lager;Pakker;01-09-2026", "Ole Kjær;se ovenfor;se ovenfor;se ovenfor", "Ib Lund;- \" -;- \" -;15-09-2026",
				"Bo Holm;Ovenpå;Ovnmester;01-10-2026"),
			people: []string{"Mette|||Bro|Lager|Pakker|2026-09-01", "Ole|||Kjær|Lager|Pakker|2026-09-01", "Ib|||Lund|Lager|Pakker|2026-09-15", "Bo|||Holm|Ovenpå|Ovnmester|2026-10-01"},
			says:   []WarningCode{WarnDittos},
		},
		{
			name: "contracts below a name, newest first", language: "da", file: "kontrakter.csv", fields: "employee-number unit start-date end-date hours",
			content: csvIn("Lønnr.;Fornavn;Efternavn;Afdeling;Startdato;Slutdato;Timetal", "71;Eva;Toft;Lager;01-09-2026;;37", ";;;;01-03-2026;31-08-2026;30", ";;;;01-09-2025;28-02-2026;20",
				"72;Jens;Krag;Kontor;01-10-2026;;37"),
			people: []string{"Eva|||Toft|71|Lager|2025-09-01||37", "Jens|||Krag|72|Kontor|2026-10-01||37"}, says: []WarningCode{WarnTogether, WarnFilledAbove},
		},
		{
			name: "posts without a name below people", language: "en", file: "posts.csv", fields: "unit start-date", skipped: []int{3, 5},
			content: csvIn("Name,Department,Job title,Start date,End date", "Alice Ward,Stores,Picker,2025-09-01,2026-08-31", ",Stores,Picker,2026-11-15,", "Tom Reed,Sales,Clerk,2026-10-01,",
				"Vacant,Sales,Clerk,2026-12-01,"),
			people: []string{"Tom|||Reed|Sales|2026-10-01"}, silent: []WarningCode{WarnFilledAbove, WarnTogether},
		},
		{
			name: "totals in four words", language: "nb", file: "liste.csv", fields: "unit fte",
			content: csvIn("Avdeling;Navn;Stillingsprosent", "Lager;Kari Aas;100", "Sum Lager;1;100", "Salg;Ola Berg;80", "Salg;Eli Foss;50", "Sum Salg;2;130", "Totalt;3;230"),
			people:  []string{"Kari|||Aas|Lager|1", "Ola|||Berg|Salg|0.8", "Eli|||Foss|Salg|0.5"},
		},
		{
			name: "a family name that begins a total", language: "nl", file: "lijst.csv", fields: "employee-number unit hours",
			content: csvIn("Naam;Personeelsnummer;Afdeling;Uren", "Som, Vichea;4101;Kade;36", "Totaal;1;;36", "Antal, Réka;4102;Kade;24"),
			people:  []string{"Vichea|||Som|4101|Kade|36", "Réka|||Antal|4102|Kade|24"},
		},
		{
			name: "a sheet for each department in English", language: "en", file: "staff.xlsx", fields: "unit job-title", kind: data.ListStaff,
			content: bookOf(t, leaf("Stores", []any{"Name", "Job title"}, []any{"Alice Ward", "Picker"}, []any{"Tom Reed", "Driver"}), leaf("Front desk", []any{"Name", "Job title"}, []any{"Sue Hall", "Clerk"}),
				leaf("Summary", []any{"Department", "Number"}, []any{"Stores", 2}, []any{"Front desk", 1})),
			people: []string{"Alice|||Ward|Stores|Picker", "Tom|||Reed|Stores|Driver", "Sue|||Hall|Front desk|Clerk"}, says: []WarningCode{WarnJoined, WarnSheetUnits},
		},
		{
			name: "vacant in Danish, and Ledig is a name", language: "da", file: "norm.csv", fields: "unit",
			content: csvIn("Navn;Afdeling", "Vakant;Lager", "Ledig stilling (37 t);Lager", "Vikar for Mette;Lager", "Elev 1;Kontor", "Ledet, Anna;Kontor", "Vikær, Per;Kontor", "NN;Kontor"),
			people:  []string{"Anna|||Ledet|Kontor", "Per|||Vikær|Kontor"}, skipped: []int{2, 3, 4, 5, 8},
		},
		{
			name: "words for nothing in English", language: "en", file: "list.csv", fields: "unit job-title manager phone",
			content: csvIn("Name,Department,Job title,Line manager,Mobile", "Alice Ward,N/A,not known,TBC,-", "Tom None,Stores,Picker,Joe Webb,n/a", "Sue Nil,(blank),Clerk,Vacant,+44 7911 123456"),
			people:  []string{"Alice|||Ward||||", "Tom|||None|Stores|Picker|Joe Webb|", "Sue|||Nil||Clerk||+44 7911 123456"}, says: []WarningCode{WarnNothing},
		},
		{
			name: "German letters of seven bits in an English list", language: "en", file: "list.csv", fields: "unit",
			content: csvIn("Name;Department", "J}rgen M}ller;Stores", "K{the Schr|der;Sales", "G}nther B|hm;Stores", "Alice Ward;R|D"),
			people:  []string{"Jürgen|||Müller|Stores", "Käthe|||Schröder|Sales", "Günther|||Böhm|Stores", "Alice|||Ward|R|D"}, says: []WarningCode{WarnLetters},
		},
		{
			name: "one name in seven bits is too little", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "S|ren Dam;Kade", "Lotte Kuiper;Hal A|B", "Wim Smit;Hal {oud}"),
			people:  []string{"S|ren|||Dam|Kade", "Lotte|||Kuiper|Hal A|B", "Wim|||Smit|Hal {oud}"}, silent: []WarningCode{WarnLetters},
		},
		{
			name: "Latin-9 with a euro", language: "da", file: "liste.csv", fields: "unit job-title",
			content: in(charmap.ISO8859_15)(textOf("Navn;Afdeling;Stilling", "Søren Šulc;Køkken;Kok", "Žofia Œhlenschlæger;Løn;Bogholder (€)", "Åse Koš;Køkken;Kok")),
			people:  []string{"Søren|||Šulc|Køkken|Kok", "Žofia|||Œhlenschlæger|Løn|Bogholder (€)", "Åse|||Koš|Køkken|Kok"},
		},
		{
			name: "struck out in a sheet of LibreOffice", language: "da", file: "liste.fods", content: []byte(struckFODS), fields: "unit start-date",
			people:  []string{"Kari|||Lie|Lager|2026-09-01", "Bo|||Holm|Kontor|"},
			skipped: []int{3}, says: []WarningCode{WarnStruckOut, WarnStruckCells, WarnStruckRows},
		},
		{
			name: "struck out as a whole, for everybody", language: "nl", file: "lijst.xlsx", content: allStruck(t), fields: "unit", skipped: []int{2, 3},
			says: []WarningCode{WarnStruckRows},
		},
		{
			name: "remarks behind days and shares in Danish and with a day in them", language: "da", file: "liste.csv", fields: "unit fte start-date end-date", problems: []string{"C4 date"},
			content: csvIn("Navn;Afdeling;Startdato;Slutdato;Beskæftigelsesgrad", "Mette Bro;Lager;01-09-2026 (mundtligt aftalt);31-08-2027 (evt. længere);80 % (fra 1/1)",
				"Ole Kjær (barselsvikar til 1/6);Lager;15-09-2026 forventet;;100", "Ib Lund;Kontor;01-10-2026 (aflyst);;50"),
			people: []string{"Mette|||Bro|Lager|0.8|2026-09-01|2027-08-31", "Ole|||Kjær|Lager|1|2026-09-15|", "Ib|||Lund|Kontor|0.5||"}, says: []WarningCode{WarnRemarks},
		},
		{
			name: "present and new department", language: "en", file: "moves.csv", fields: "unit job-title",
			content: csvIn("Name,Current department,New department,Current position,New position", "Alice Ward,Stores,Sales,Picker,Clerk", "Tom Reed,Sales,,Clerk,Senior clerk", "Sue Hall,Stores,,Picker,"),
			people:  []string{"Alice|||Ward|Sales|Clerk", "Tom|||Reed|Sales|Senior clerk", "Sue|||Hall|Stores|Picker"}, says: []WarningCode{WarnBefore},
		},
		{
			name: "from and to a department", language: "nb", file: "flytting.csv", fields: "unit",
			content: csvIn("Navn;Fra avdeling;Til avdeling;Fra dato", "Kari Aas;Lager;Salg;01.11.2026", "Ola Berg;Salg;;01.11.2026", "Eli Foss;;Lager;01.10.2026"),
			people:  []string{"Kari|||Aas|Salg", "Ola|||Berg|Salg", "Eli|||Foss|Lager"}, says: []WarningCode{WarnBefore},
		},
		{
			name: "states with a day in Dutch", language: "nl", file: "personeel.csv", fields: "unit",
			content: csvIn("Naam;Afdeling;Status", "Lotte Kuiper;Kade;In dienst", "Ivo de Groot;Kade;Uit dienst per 31-8-2026", "Yara Haddou;Balie;Langdurig ziek", "Wim Smit;Balie;Uit dienst (1-9-2026)",
				"Petra Mol;Kade;In dienst vanaf 1-12-2026"),
			people: []string{"Lotte|||Kuiper|Kade", "Yara|||Haddou|Balie", "Petra|||Mol|Kade"}, says: []WarningCode{WarnStatus},
		},
		{
			name: "hours and minutes in English", language: "en", file: "hours.csv", fields: "hours",
			content: csvIn("Name,Weekly hours,Department", "Alice Ward,37:30,Stores", "Tom Reed,20h,Stores", "Sue Hall,16.5 hrs,Sales", "Ben Cole,40,Sales"),
			people:  []string{"Alice|||Ward|37.5", "Tom|||Reed|20", "Sue|||Hall|16.5", "Ben|||Cole|40"},
		},
		{
			name: "names in capitals with call names", language: "nl", file: "lijst.csv",
			content: csvIn("NAAM;AFDELING", "DIJK VAN, P.J. (PIET);KADE", "VAN DEN BERG-'T HOEN, C. (COR);KADE", "DE BOER MR. DRS. A.;BALIE", "EL AMRANI, YOUSSEF;KADE", "VAN HET HOF G.H.;KADE"),
			people: []string{
				"Piet|P.J.|van|Dijk", "Cor|C.|van den|Berg-'t Hoen", "|A.|de|Boer", "Youssef|||El Amrani", "|G.H.|van het|Hof",
			},
		},
		{
			name: "born names in four ways", language: "nb", file: "liste.csv", fields: "birth-date",
			content: csvIn("Navn;Avdeling", "Lie, Kari (f. Dahl 12.03.1988);Lager", "Eli Foss født Moe;Lager", "Nina Aas, f. 1990;Salg", "Anne F. Lie;Salg", "Berg (tidl. Vik), Ola;Salg"),
			people:  []string{"Kari|||Lie|", "Eli|||Foss|", "Nina|||Aas|", "Anne F.|||Lie|", "Ola|||Berg|"}, says: []WarningCode{WarnAroundNames},
		},
		{
			name: "remarks below, signed, in English", language: "en", file: "starters.csv", fields: "unit start-date",
			content: csvIn("Starters October 2026,,", "Name,Department,Start date", "Alice Ward¹,Stores,1 October 2026", "Tom Reed†,Sales,15 October 2026", ",,", "¹ subject to references,,", "† part time,,",
				"Prepared by HR on 30/10/2026,,", "Page 1 of 1,,"),
			people: []string{"Alice|||Ward|Stores|2026-10-01", "Tom|||Reed|Sales|2026-10-15"}, says: []WarningCode{WarnNoteMarks},
		},
		{
			name: "a mail with a workbook", language: "nb", file: "Nyansatte.eml", fields: "unit",
			content: mailWith("Nyansatte oktober.xlsx", bookOf(t, leaf("Ark1", []any{"Navn", "Avdeling"}, []any{"Kari Aas", "Lager"}, []any{"Ola Berg", "Salg"}))),
			people:  []string{"Kari|||Aas|Lager", "Ola|||Berg|Salg"}, says: []WarningCode{WarnAttachment},
		},
		{
			name: "days of a month list, all before the thirteenth", language: "nb", file: "september.xlsx", fields: "start-date",
			content: bookOf(t, leaf("September 2026", []any{"Navn", "Startdato"}, []any{"Kari Aas", day(2026, 9, 1)}, []any{"Ola Berg", day(2026, 9, 7)}, []any{"Eli Foss", day(2026, 9, 9)})),
			people:  []string{"Kari|||Aas|2026-09-01", "Ola|||Berg|2026-09-07", "Eli|||Foss|2026-09-09"}, silent: []WarningCode{WarnDaysSwapped},
		},
		{
			name: "quoted lines and two people in Norwegian", language: "nb", file: "liste.csv", fields: "unit phone",
			content: csvIn("Navn;Avdeling;Mobil", "\"Kari Aas\nOla Berg\";Lager;\"412 34 567\n412 34 568\"", "Eli Foss og Jon Moe;Salg;412 34 569", "\"Nina Dahl\n(vikar)\";Salg;"),
			people:  []string{"Kari|||Aas|Lager|+47 412 34 567", "Ola|||Berg|Lager|+47 412 34 568", "Eli|||Foss|Salg|+47 412 34 569", "Jon|||Moe|Salg|+47 412 34 569", "Nina|||Dahl|Salg|"},
			says:    []WarningCode{WarnSplitRows},
		},
	}
}

// struckFODS is a list of LibreOffice with a struck name beside the new one, a struck row and a struck day.
const struckFODS = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
	`office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>` +
	`<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>` +
	`<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>` +
	`<office:body><office:spreadsheet><table:table table:name="Ark1">` +
	`<table:table-row><table:table-cell office:value-type="string"><text:p>Navn</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Afdeling</text:p></table:table-cell>` +
	`<table:table-cell office:value-type="string"><text:p>Startdato</text:p></table:table-cell></table:table-row>` +
	`<table:table-row><table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">Kari Dahl</text:span> Kari Lie</text:p></table:table-cell>` +
	`<table:table-cell office:value-type="string"><text:p>Lager</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-09-01"><text:p>01-09-2026</text:p></table:table-cell></table:table-row>` +
	`<table:table-row><table:table-cell table:style-name="ce1" office:value-type="string"><text:p>Ole Kjær</text:p></table:table-cell>` +
	`<table:table-cell table:style-name="ce1" office:value-type="string"><text:p>Lager</text:p></table:table-cell><table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2026-09-15"><text:p>15-09-2026</text:p></table:table-cell></table:table-row>` +
	`<table:table-row><table:table-cell office:value-type="string"><text:p>Bo Holm</text:p></table:table-cell>` +
	`<table:table-cell office:value-type="string"><text:p>Kontor</text:p></table:table-cell><table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2026-10-01"><text:p>01-10-2026</text:p></table:table-cell></table:table-row>` +
	`</table:table></office:spreadsheet></office:body></office:document>`

// allStruck is a workbook in which every row is struck out.
func allStruck(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	w := xlsxWriter{t: t, file: f, styles: make(map[string]int)}
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	w.ok(err)
	w.page(leaf("Sheet1", []any{"Naam", "Afdeling"}, []any{"Lotte Kuiper", "Kade"}, []any{"Ivo de Groot", "Kade"}))
	w.ok(f.SetCellStyle("Sheet1", "A2", "B3", style))
	b, err := f.WriteToBuffer()
	w.ok(err)
	return b.Bytes()
}
