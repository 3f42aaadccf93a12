package sheet

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"kader/data"
)

// openText reads a text file, which must succeed.
func openText(t testing.TB, content string) string {
	t.Helper()
	book, err := Open("list.csv", []byte(content), Options{})
	if err != nil {
		t.Fatalf("%q: %v", content, err)
	}
	return show(book.Sheets[0])
}

func TestCSV(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"one cell", "Naam", "Naam"},
		{"comma", "a,b\n1,2", "a|b\n1|2"},
		{"semicolon", "a;b\r\n1;2\r\n", "a|b\n1|2"},
		{"tab", "a\tb\r1\t2", "a|b\n1|2"},
		{"bar", "a|b\n1|2\n", "a|b\n1|2"},
		{"blank lines keep their number", "\n\na;b\n\n1;2\n\n\n", "\n\na|b\n\n1|2"},
		{"missing and empty fields", "a;b;c\n1\n;;3\n;;\n", "a|b|c\n1\n||3"},
		{"quotes", `"a ""b"" c";"d;e";"f` + "\r\n" + `g";""` + "\nx;;;y", "a \"b\" c|d;e|f\r\ng\nx|||y"},
		{"blank before a quote", "a, \"b,c\", d\n", "a|b,c| d"},
		{"text behind a quote", "\"a\" b;c\n", "a b|c"},
		{"quote inside a field", "5\" buis;c\nx;\"y\"\n", "5\" buis|c\nx|y"},
		{"quote that never ends", "a;b\n\"c;d\ne;f\n", "a|b\n\"c|d\ne|f"},
		{"texts kept as texts", "a;b\n=\"0012\";\"=\"\"0034\"\"\"\n", "a|b\n0012|0034"},
		{"quotes behind backslashes", `"a \"b\" c";"d"` + "\n" + `"e\";f"` + "\n", "a \"b\" c|d\ne\\|f\""},
		{"backslashes", `"C:\";"d"` + "\n", `C:\|d`},
		{"fields filled up with zeros", "Jan\x00\x00;Inpak\x00\nPiet;x\x00\x00\x00\x00\n\x00\x00", "Jan|Inpak\nPiet|x"},
		{"mark twice", "\xEF\xBB\xBF\xEF\xBB\xBFNaam;Uren\n", "Naam|Uren"},
		{"mark and sep line", "\xEF\xBB\xBFsep=;\r\na;b\r\n", "a|b"},
		{"line breaks in quotes", "Naam;Adres\n\"Jan\";\"Straat 1\nPlaats\"\n\"An\";\"\"\n", "Naam|Adres\nJan|Straat 1\nPlaats\nAn"},
		{"ragged", "a;b;c\n1;2\n1;2;3;4\n\n1;2;3\n", "a|b|c\n1|2\n1|2|3|4\n\n1|2|3"},
		{"decimal commas in quotes", "Naam,Uren\nJan,\"36,5\"\nAn,\"24,0\"\n", "Naam|Uren\nJan|36,5\nAn|24,0"},
		{"leading zeros", "007;0612345678\n", "007|0612345678"},
		{"sep line", "sep=;\na,b;c\n", "a,b|c"},
		{"sep line in quotes", "\"SEP=,\"\r\na,b;c\r\n", "a|b;c"},
		{"sep line with a tab", "sep=\t\na\tb,c\n", "a|b,c"},
		{"end of a DOS text", "a;b\n1;2\n\x1A", "a|b\n1|2"},
		{"title above the table", "Overzicht nieuwe medewerkers\n\nNaam;Afdeling;Uren\nJan;Inpak;36\nPiet;Magazijn;40\n", "Overzicht nieuwe medewerkers\n\nNaam|Afdeling|Uren\nJan|Inpak|36\nPiet|Magazijn|40"},
		{"decimal commas", "Naam;Uren;Deel\nJan;36,5;0,9\nPiet;40,0;1,0\n", "Naam|Uren|Deel\nJan|36,5|0,9\nPiet|40,0|1,0"},
		{"decimal commas without a header", "36,5;0,9\n40,0;1,0\n", "36,5|0,9\n40,0|1,0"},
		{"names with commas", "Naam;Afdeling\nBerg, J. van der;Inpak\nWit, A. de;Magazijn\n", "Naam|Afdeling\nBerg, J. van der|Inpak\nWit, A. de|Magazijn"},
		{"names with commas, tabs", "Naam\tAfdeling\nBerg, J. van der\tInpak\nWit, A. de\tMagazijn\n", "Naam|Afdeling\nBerg, J. van der|Inpak\nWit, A. de|Magazijn"},
		{"semicolons in a comma text", "a,b,c,d,e\n1,2,x;y,4,5\n1,2,z;w,4,5\n", "a|b|c|d|e\n1|2|x;y|4|5\n1|2|z;w|4|5"},
		{"quoted commas", "\"Berg, Jan\",Inpak\n\"Wit, Anna\",Magazijn\n", "Berg, Jan|Inpak\nWit, Anna|Magazijn"},
		{"lines in quotes", "\"Naam,Afdeling\"\r\n\"\"\"Berg, Jan\"\",Inpak\"\r\n\"\"\"Wit, Anna\"\",Magazijn\"\r\n", "Naam|Afdeling\nBerg, Jan|Inpak\nWit, Anna|Magazijn"},
		{"only some lines in quotes", "Naam,Afdeling\n\"\"\"Berg, Jan\"\",Inpak\"\n\"\"\"Wit, Anna\"\",Magazijn\"\n", "Naam|Afdeling\nBerg, Jan|Inpak\nWit, Anna|Magazijn"},
		{"one column in quotes", "\"Naam\"\n\"Jan\"\n\"Anna\"\n", "Naam\nJan\nAnna"},
		{"names in quotes", "\"Naam\"\n\"Berg, Jan\"\n\"Wit, Anna\"\n\"Bos, Piet\"\n\"Smit, Els\"\n\"Vos, Tom\"\n", "Naam\nBerg, Jan\nWit, Anna\nBos, Piet\nSmit, Els\nVos, Tom"},
		{"wide", strings.Repeat(";", maxColumns) + "x;\na;b", "\na|b"},
	}
	for _, tt := range tests {
		if got := openText(t, tt.text); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// TestCSVEncodings writes one list in every encoding that programs use.
func TestCSVEncodings(t *testing.T) {
	const list = "Navn;Sted\r\nBjørn Ærø;Ålesund\r\nRenée Müller;Enschede\r\nSøren Östergaard;København\r\n"
	const want = "Navn|Sted\nBjørn Ærø|Ålesund\nRenée Müller|Enschede\nSøren Östergaard|København"
	encodings := map[string]encoding.Encoding{
		"UTF-8":               encoding.Nop,
		"UTF-8 with mark":     utf16.UTF8BOM,
		"UTF-16 LE with mark": utf16.UTF16(utf16.LittleEndian, utf16.UseBOM),
		"UTF-16 BE with mark": utf16.UTF16(utf16.BigEndian, utf16.UseBOM),
		"UTF-16 LE":           utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM),
		"UTF-16 BE":           utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM),
		"Windows":             charmap.Windows1252,
		"Latin-1":             charmap.ISO8859_1,
		"DOS":                 charmap.CodePage850,
		"Mac":                 charmap.Macintosh,
	}
	for name, e := range encodings {
		encoded, err := e.NewEncoder().String(list)
		if err != nil {
			t.Fatal(err)
		}
		if got := openText(t, encoded); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestCSVLittleEvidence guesses from a single letter.
func TestCSVLittleEvidence(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Ren\xe9;1", "René|1"},
		{"Ren\x8e;1", "René|1"},                        // Mac
		{"Ren\x82;1", "René|1"},                        // DOS
		{"S\xf8ren;1", "Søren|1"},                      //
		{"S\x9bren;1", "Søren|1"},                      // DOS
		{"S\xbfren;1", "Søren|1"},                      // Mac
		{"\xd8stby;1", "Østby|1"},                      //
		{"\x8aari;1", "Šari|1"},                        // Windows, not ä on a Mac
		{"Jan \x96 Piet \x80 5;1", "Jan – Piet € 5|1"}, // signs of Windows
		{"O\x92Brien;1", "O’Brien|1"},
		{"Micha\xb3 Wi\x9cniewski;1", "Michał Wiśniewski|1"}, // central Europe
		{"\xa3ukasz \xaf\xf3\xb3\xe6;1", "Łukasz Żółć|1"},    //
		{"S\xf8ren \xc6r\xf8;J\xe6ger", "Søren Ærø|Jæger"},   // which there would be ř, Ć and ć
		{"Kruse, J\xf8rgen 36\xbd;1", "Kruse, Jørgen 36½|1"}, //
		{"Bjørn Ærø Søren Åse Müller Ren\xe9e Østby å é ö;1", "Bjørn Ærø Søren Åse Müller Renée Østby å é ö|1"}, // UTF-8 but for one byte
	}
	for _, tt := range tests {
		if got := openText(t, tt.text); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestCSVName(t *testing.T) {
	for file, want := range map[string]string{"nieuw okt.csv": "nieuw okt", `C:\lijsten\okt.2026.txt`: "okt.2026", "okt": "okt"} {
		book, err := Open(file, []byte("a;b"), Options{})
		if err != nil || book.Sheets[0].Name != want || book.Name != file {
			t.Errorf("%s: %+v, %v", file, book, err)
		}
	}
}

// TestCSVSpectrum reads the test files that CSV readers share.
func TestCSVSpectrum(t *testing.T) {
	folder := filepath.Join(sharedSheets, "../csv/csv-spectrum")
	files, err := filepath.Glob(filepath.Join(folder, "csvs/*.csv"))
	if err != nil || len(files) == 0 {
		t.Skip("the CSV files that lie beside the repository are missing")
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".csv")
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := os.ReadFile(filepath.Join(folder, "json", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		book, err := Open(file, content, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		compareRecords(t, name, book.Sheets[0].Rows, expected)
	}
}

// compareRecords compares rows with a header to objects of JSON.
func compareRecords(t *testing.T, name string, rows [][]Cell, expected []byte) {
	t.Helper()
	var want []map[string]string
	if err := json.Unmarshal(expected, &want); err != nil {
		want = make([]map[string]string, 1) // a file of one record is no list
		if err := json.Unmarshal(expected, &want[0]); err != nil {
			t.Fatal(err)
		}
	}
	if len(rows)-1 != len(want) {
		t.Errorf("%s: %d rows, want %d", name, len(rows)-1, len(want))
		return
	}
	for i, record := range want {
		for column, header := range rows[0] {
			// Their line ends were changed on the way, and one number differs by mistake.
			got, wanted := at(rows[i+1], column).Text, strings.ReplaceAll(record[header.Text], "\r\n", "\n")
			if got != wanted && header.Text != "Contact Phone Number" {
				t.Errorf("%s, %s: %q, want %q", name, header.Text, got, wanted)
			}
		}
	}
}

// TestCSVManyLines: a text of more lines than a sheet has is refused before its lines
// are in memory.
func TestCSVManyLines(t *testing.T) {
	content := []byte(strings.Repeat("a\n", MaxFile/2))
	var err error
	if used := allocated(func() { _, err = Open("list.csv", content, Options{}) }); used > 500 {
		t.Errorf("took %d MiB", used)
	}
	wantFault(t, err, data.ErrTooManyRows, data.Place{File: "list.csv", Sheet: "list", Row: maxRows + 1})
}

// TestTextTakesMemoryOnce: a letter of one byte in the file has two or three here.
// To find room for them by doubling took three times the memory.
func TestTextTakesMemoryOnce(t *testing.T) {
	content := []byte("Naam;Plaats\nRen\xE9;Cr\xE9teil\n" + strings.Repeat("Ren\xE9\n", 3<<20))
	var text string
	var err error
	if used := allocated(func() { text, err = decodeText(content) }); used > 24 {
		t.Errorf("took %d MiB", used)
	}
	if err != nil || !strings.HasPrefix(text, "Naam;Plaats\nRené;Créteil\n") {
		t.Errorf("%.40q, %v", text, err)
	}
}

// Latin-9 has letters where Windows has signs. Where these can be signs, they are.
func TestLettersOfLatin9(t *testing.T) {
	for _, text := range []string{"Šimon;Žáková", "Léa;Cœuré", "Ždenka;Šulc €", "Zoë;Štefan"} {
		content, err := charmap.ISO8859_15.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decodeText([]byte(content)); err != nil || got != text {
			t.Errorf("%q became %q: %v", text, got, err)
		}
	}
	for _, text := range []string{"Kåre;½ stilling", "Kade ¦ Loods;Zoë", "O´Neill;Siobhán", "Jan van ´t Hof;café", "Kokk ¼;¾", "d´Angelo", "Šimon;Ždenka €", "½dags;å"} {
		content, err := charmap.Windows1252.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decodeText([]byte(content)); err != nil || got != text {
			t.Errorf("%q became %q: %v", text, got, err)
		}
	}
}
