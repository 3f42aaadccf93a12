package imports

import (
	"encoding/base64"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// toldTexts are lists with texts that are none, or not as they were, and columns of states.
func toldTexts(t *testing.T) []toldList {
	return []toldList{
		{
			name: "vacant posts, and names that look like them", language: "nb", file: "bemanning.csv", fields: "unit job-title",
			content: csvIn("Navn;Avdeling;Stilling", "Ledig stilling;Lager;Plukker", "Vikar 2;Lager;Plukker", "Ny, Kari;Lager;Plukker", "N.N.;Salg;Selger", "Ubesatt;Salg;Selger",
				"Under ansettelse;Salg;Leder", "Vik, Ola;ukjent;Selger", "Vikan, Eli;Salg;(tom)"),
			people:  []string{"Kari|||Ny|Lager|Plukker", "Ola|||Vik||Selger", "Eli|||Vikan|Salg|"},
			skipped: []int{2, 3, 5, 6, 7}, says: []WarningCode{WarnNothing},
		},
		{
			name: "posts with something behind them", language: "nl", file: "formatie.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "N.N. (inhuur);Kade", "vakant per 1-12;Kade", "Vacature teamleider;Balie", "Uitzendkracht via bureau;Kade", "Vrij, Jo;Kade", "Stagg, An;Balie",
				"Vacano, Pia;Balie", "Open plek (32 uur);Balie"),
			people:  []string{"Jo|||Vrij|Kade", "An|||Stagg|Balie", "Pia|||Vacano|Balie"},
			skipped: []int{2, 3, 4, 5, 9},
		},
		{
			name: "Windows letters and decimal commas", language: "da", file: "løn.csv", fields: "employee-number unit hours fte start-date",
			content: in(charmap.Windows1252)(textOf("Lønnr.;Navn;Afdeling;Timetal;Beskæftigelsesgrad;Ansættelsesdato", "0712;Søren Ågård;Køkken;32,5;87,84;01-09-2026",
				"0713;Åse Bjerre;Lønkontor;37,0;100,00;01-10-2026", "0714;Bo Sejr;Køkken;18,5;50,00;15-10-2026")),
			people: []string{
				"Søren|||Ågård|0712|Køkken|32.5|0.8784|2026-09-01", "Åse|||Bjerre|0713|Lønkontor|37|1|2026-10-01", "Bo|||Sejr|0714|Køkken|18.5|0.5|2026-10-15",
			},
		},
		{
			name: "letters of Latin-9", language: "nl", file: "lijst.csv", fields: "unit job-title",
			content: in(charmap.ISO8859_15)(textOf("Naam;Afdeling;Functie", "Šimon Žáková;Kade;Lader", "Léa Cœuré;Balie;Receptionist", "Ždenka Šulc;Kade;Kassier €", "Zoë Štefan;Balie;Hulp")),
			people:  []string{"Šimon|||Žáková|Kade|Lader", "Léa|||Cœuré|Balie|Receptionist", "Ždenka|||Šulc|Kade|Kassier €", "Zoë|||Štefan|Balie|Hulp"},
		},
		{
			name: "halves and degrees that are no letters", language: "nb", file: "liste.csv", fields: "unit job-title",
			content: in(charmap.Windows1252)(textOf("Navn;Avdeling;Stilling", "Kåre Ås;Renhold;Renholder ½ stilling", "Åse Berg;Kjøkken;Kokk ¼", "Per Lie;Kjøkken;Kokk ¾ stilling")),
			people:  []string{"Kåre|||Ås|Renhold|Renholder ½ stilling", "Åse|||Berg|Kjøkken|Kokk ¼", "Per|||Lie|Kjøkken|Kokk ¾ stilling"},
			silent:  []WarningCode{WarnLetters},
		},
		{
			name: "letters of seven bits in a Dutch list", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "S|ren Kj{rgaard;Kade", "]se N|rreg}rd;Balie", "J|rgen Br|nd;Kade", "Lotte Kuiper;Team [A]"),
			people:  []string{"Søren|||Kjærgaard|Kade", "Åse|||Nørregård|Balie", "Jørgen|||Brønd|Kade", "Lotte|||Kuiper|Team [A]"},
			says:    []WarningCode{WarnLetters},
		},
		{
			name: "signs that are no letters of seven bits", language: "en", file: "list.csv", fields: "unit job-title",
			content: csvIn("Name;Department;Job title", "Alice Ward;Stores|Night;Picker [A]", "Tom Reed;Stores|Day;Picker {temp}", "Sue Hall;R\\D;Clerk [B]"),
			people:  []string{"Alice|||Ward|Stores|Night|Picker [A]", "Tom|||Reed|Stores|Day|Picker {temp}", "Sue|||Hall|R\\D|Clerk [B]"},
			silent:  []WarningCode{WarnLetters},
		},
		{
			name: "decoded twice in one column", language: "da", file: "liste.csv", fields: "unit",
			content: []byte("\uFEFF" + textOf("Navn;Afdeling", "Søren Bro;LÃ¸n", "João Antão;KÃ¸kken", "Åge Holm;Lager")),
			people:  []string{"Søren|||Bro|Løn", "João|||Antão|Køkken", "Åge|||Holm|Lager"}, says: []WarningCode{WarnLetters},
		},
		{
			name: "letters that are lost", language: "nl", file: "lijst.csv", fields: "unit",
			content: csvIn("Naam;Afdeling", "Jos? Bravo;Kade", "Ren\uFFFDe Vos;Balie", "Emre Kaya;Balie?"),
			people:  []string{"Jos?|||Bravo|Kade", "Ren\uFFFDe|||Vos|Balie", "Emre|||Kaya|Balie?"}, says: []WarningCode{WarnLettersLost},
		},
		{
			name: "struck out rows and cells", language: "nl", file: "lijst.xlsx", content: struckBook(t), fields: "unit phone",
			people: []string{"Lotte|||Kuiper|Kade|", "Yara|||Haddou|Balie|+31 6 12345670"}, says: []WarningCode{WarnStruckCells, WarnStruckRows},
			skipped: []int{3},
		},
		{
			name: "struck out and raised on a web page", language: "nb", file: "liste.xls", fields: "unit start-date",
			content: []byte(`<html><body><table><tr><th>Navn</th><th>Avdeling</th><th>Startdato</th></tr>` +
				`<tr><td><s>Kari Dahl</s> Kari Lie</td><td>Lager<sup>1)</sup></td><td>01.09.2026</td></tr>` +
				`<tr><td>Ola Berg<sup>2</sup></td><td><del>Salg</del> Drift</td><td><strike>01.09.2026</strike> 15.09.2026</td></tr></table></body></html>`),
			people: []string{"Kari|||Lie|Lager|2026-09-01", "Ola|||Berg|Drift|2026-09-15"}, says: []WarningCode{WarnStruckOut},
		},
		{
			name: "notes behind values", language: "nl", file: "lijst.csv", fields: "unit hours start-date",
			content: csvIn("Naam;Afdeling;Uren;Datum in dienst", "Emre Kaya;Kade;36;01-12-2026 (onder voorbehoud)", "Lotte Kuiper (ziek);Productie (nacht);24 (tijdelijk 32);01-11-2026",
				"Wim Smit*;Kade;32;1-12-2026 o.v.b."),
			people: []string{"Emre|||Kaya|Kade|36|2026-12-01", "Lotte|||Kuiper|Productie (nacht)|24|2026-11-01", "Wim|||Smit|Kade|32|2026-12-01"},
			says:   []WarningCode{WarnNoteMarks},
		},
		{
			name: "notes behind names and shares", language: "nb", file: "liste.csv", fields: "unit fte start-date",
			content: csvIn("Navn;Avdeling;Stillingsprosent;Startdato", "Kari Aas (vikar til 1/6);Lager;80 % (ut året);01.09.2026", "Ola Berg (fra 1/9);Salg;100 %;01.09.2026 (muntlig)",
				"Eli (Elisabeth) Foss;Salg;50 %;15.09.2026"),
			people: []string{"Kari|||Aas|Lager|0.8|2026-09-01", "Ola|||Berg|Salg|1|2026-09-01", "Eli|||Foss|Salg|0.5|2026-09-15"},
		},
		{
			name: "lines within cells", language: "nl", file: "lijst.csv", fields: "unit job-title start-date",
			content: csvIn("Naam;Afdeling;Functie;In dienst", "\"Jan Bos\n(uitzend)\";Kade;\"Chauffeur\nC/E\";1-9-2026", "\"Kuiper,\nLotte\";\"Balie\n\";Receptionist;1-10-2026"),
			people:  []string{"Jan|||Bos|Kade|Chauffeur C/E|2026-09-01", "Lotte|||Kuiper|Balie|Receptionist|2026-10-01"},
		},
		{
			name: "a state with a day behind it", language: "nb", file: "ansatte.csv", fields: "unit",
			content: csvIn("Navn;Avdeling;Status", "Kari Aas;Lager;Aktiv", "Ola Berg;Salg;Sluttet 31.08.2026", "Eli Foss;Salg;Permisjon", "Jon Moe;Lager;Sluttet per 30.09.2026"),
			people:  []string{"Kari|||Aas|Lager", "Eli|||Foss|Salg"}, says: []WarningCode{WarnStatus},
		},
		{
			name: "old and new department", language: "nl", file: "mutaties.csv", fields: "unit",
			content: csvIn("Naam;Mutatie;Oude afdeling;Nieuwe afdeling;Ingangsdatum", "Lotte Kuiper;Wijziging;Kade;Balie;1-11-2026", "Ivo de Groot;Uit dienst;Kade;;1-10-2026",
				"Yara Haddou;In dienst;;Kade;1-9-2026", "Petra Mol;Urenwijziging;Inpak;;1-11-2026"),
			people: []string{"Lotte|||Kuiper|Balie", "Yara|||Haddou|Kade", "Petra|||Mol|Inpak"}, says: []WarningCode{WarnStatus},
		},
		{
			name: "leavers marked with Y", language: "en", file: "staff.csv", kind: data.ListStaff, fields: "unit",
			content: csvIn("Name,Department,Leaver,Pass no", "Alice Ward,Stores,N,88", "Tom Reed,Sales,Y,89", "Sue Hall,Sales,,90"),
			people:  []string{"Alice|||Ward|Stores", "Sue|||Hall|Sales"}, says: []WarningCode{WarnStatus}, // the number of the pass is taken for that of the employee
		},
		{
			name: "left with J and N", language: "da", file: "personale.csv", fields: "unit",
			content: csvIn("Navn;Afdeling;Fratrådt;Bilordning", "Mette Bro;Lager;N;J", "Ole Kjær;Lager;J;N", "Ib Lund;Kontor;N;N"),
			people:  []string{"Mette|||Bro|Lager", "Ib|||Lund|Kontor"}, says: []WarningCode{WarnStatus, WarnNotUsed},
		},
		{
			name: "a mail with one list", language: "da", file: "SV Nyansatte.eml", fields: "unit start-date",
			content: []byte(textOf("From: hr@firma.example", "To: tr@firma.example", "Subject: =?iso-8859-1?Q?Nyansatte_i_oktober?=", "MIME-Version: 1.0",
				`Content-Type: multipart/mixed; boundary="skel"`, "", "--skel", "Content-Type: text/html; charset=utf-8", "", "<table><tr><td>Hej</td></tr></table>", "--skel",
				"Content-Type: application/vnd.ms-excel; name=liste.csv", "Content-Transfer-Encoding: base64", `Content-Disposition: attachment; filename="liste.csv"`, "",
				base64.StdEncoding.EncodeToString(in(charmap.Windows1252)(textOf("Navn;Afdeling;Startdato", "Søren Bro;Køkken;01-10-2026", "Åse Holm;Lager;15-10-2026"))), "--skel--")),
			people: []string{"Søren|||Bro|Køkken|2026-10-01", "Åse|||Holm|Lager|2026-10-15"}, says: []WarningCode{WarnAttachment},
		},
		{
			name: "a mail with only a letter", language: "en", file: "list.eml", refused: data.ErrIsMail,
			content: []byte(textOf("From: hr@company.example", "To: rep@company.example", "Subject: List", "MIME-Version: 1.0", "Content-Type: text/plain", "", "Name;Department", "will follow")),
		},
	}
}

// struckBook has somebody whose row is struck out, and one whose phone number is.
func struckBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	w := xlsxWriter{t: t, file: f, styles: make(map[string]int)}
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	w.ok(err)
	w.page(leaf("Sheet1", []any{"Naam", "Afdeling", "Mobiel"}, []any{"Lotte Kuiper", "Kade", "06-12345678"}, []any{"Ivo de Groot", "Kade", "06-12345679"},
		[]any{"Yara Haddou", "Balie", "06-12345670"}))
	w.ok(f.SetCellStyle("Sheet1", "A3", "C3", style))
	w.ok(f.SetCellStyle("Sheet1", "C2", "C2", style))
	b, err := f.WriteToBuffer()
	w.ok(err)
	return b.Bytes()
}
