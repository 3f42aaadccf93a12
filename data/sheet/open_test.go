package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"

	"kader/data"
)

// TestOpenRefuses has one line per way in which a file can be no list. Each must
// say which file it is about.
func TestOpenRefuses(t *testing.T) {
	good := makeParts(`<row><c><v>1</v></c></row>`)
	whole := good.zip(t)
	tests := []struct {
		name    string
		content []byte
		code    data.Code
	}{
		{"no bytes", nil, data.ErrFileEmpty},
		{"blanks only", []byte(" \r\n\t"), data.ErrFileEmpty},
		{"too large", make([]byte, MaxFile+1), data.ErrFileTooLarge},
		{"PDF", []byte("%PDF-1.7\nNaam;Afdeling"), data.ErrIsPDF},
		{"picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), data.ErrIsPicture},
		{"program", []byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff"), data.ErrNotSpreadsheet},
		{"zeros", make([]byte, 1000), data.ErrFileEmpty},
		{"XML of some program", []byte("<?xml version='1.0'?><staff><name>Jan</name></staff>"), data.ErrNotSpreadsheet},
		{"rar", []byte("Rar!\x1A\x07\x01\x00"), data.ErrIsPacked},
		{"7-Zip", []byte("7z\xBC\xAF\x27\x1C\x00\x04"), data.ErrIsPacked},
		{"tar", []byte("okt.csv" + strings.Repeat("\x00", 250) + "ustar\x0000" + strings.Repeat("\x00", 248) + "a;b\n"), data.ErrIsPacked},
		{"ods without tables", parts{"mimetype": odsMimetype, "content.xml": "<spreadsheet/>"}.zip(t), data.ErrSheetDamaged},
		{"key of a dossier", []byte("age-encryption.org/v1\n"), data.ErrNotSpreadsheet},
		{"letter of Word", parts{"word/document.xml": "<document/>", "_rels/.rels": relations("rId1", "officeDocument", "word/document.xml")}.zip(t), data.ErrIsDocument},
		{"empty zip", parts{}.zip(t), data.ErrNotSpreadsheet},
		{"letter that calls itself a sheet", parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<document><text><table/></text></document>"}.zip(t), data.ErrNotSpreadsheet},
		{"flat letter", []byte(`<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:text><table:table/></office:text></office:document>`), data.ErrIsDocument},
		{"ods that ends early", parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<spreadsheet><table><table-row><table-cell>"}.zip(t), data.ErrSheetDamaged},
		{"ods without content", parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}.zip(t), data.ErrSheetDamaged},
		{"web page without a table", []byte("<!DOCTYPE html><html><p>Naam</p></html>"), data.ErrNotSpreadsheet},
		{"web page of tables in tables", []byte(strings.Repeat("<table><tr><td>", maxNesting+1)), data.ErrFileTooLarge},
		{"web archive without parts", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx"), data.ErrSheetDamaged},
		{"web archive without a table", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>\r\n--x--"), data.ErrNotSpreadsheet},
		{"XML sheet without sheets", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`), data.ErrNotSpreadsheet},
		{"XML sheet that ends early", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell>`), data.ErrSheetDamaged},
		{"odt", parts{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}.zip(t), data.ErrIsDocument},
		{"slides", parts{"ppt/presentation.xml": "<p/>", "_rels/.rels": relations("rId1", "officeDocument", "ppt/presentation.xml")}.zip(t), data.ErrNotSpreadsheet},
		{"dossier", parts{"format.json": "{}", "key-1.age": "age-encryption.org/v1\n", "dossier.age": "age-encryption.org/v1\n"}.zip(t), data.ErrIsDossier},
		{"letter in RTF", []byte(`{\rtf1\ansi Naam}`), data.ErrIsDocument},
		{"photo of a phone", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), data.ErrIsPicture},
		{"photo", []byte("\xFF\xD8\xFF\xE0"), data.ErrIsPicture},
		{"mail", []byte("Received: by mx.example\r\n\tid 7\r\nFrom: Ewa <ewa@firma.example>\r\nSubject: lijst\r\n\r\nHierbij; de lijst\r\n"), data.ErrIsMail},
		{"mail of a mailbox", []byte("From ewa@firma.example Mon\nDate: Mon, 5 Oct 2026\nTo: jan@firma.example\n\nHallo\n"), data.ErrIsMail},
		{"mail of web pages without a table", []byte("MIME-Version: 1.0\r\nFrom: a@b.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>\r\n--x--"), data.ErrIsMail},
		{"mail of Outlook", writeOLE(map[string][]byte{"__properties_version1.0": make([]byte, 100), "__substg1.0_0037001F": make([]byte, 100)}), data.ErrIsMail},
		{"Numbers", parts{"Index/CalculationEngine.iwa": "x"}.zip(t), data.ErrSheetUnsupported},
		{"Excel 4", []byte("\x09\x04\x06\x00\x00\x00\x10\x00"), data.ErrSheetUnsupported},
		{"SYLK", []byte("ID;PWXL;N;E\r\nP;PGeneral\r\n"), data.ErrSheetUnsupported},
		{"cut off zip", whole[:len(whole)/2], data.ErrSheetDamaged},
		{"cut off container", []byte(oleMagic), data.ErrSheetDamaged},
		{"changed byte", flip(whole, bytes.Index(whole, []byte("PK\x07\x08"))-3), data.ErrSheetDamaged},
		{"no sheets", makeParts("").with("xl/workbook.xml", "<workbook/>").zip(t), data.ErrSheetDamaged},
		{"missing sheet", makeParts("").without("xl/worksheets/sheet1.xml").zip(t), data.ErrSheetDamaged},
		{"sheet that ends early", makeParts("").with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1").zip(t), data.ErrSheetDamaged},
		{"cell that ends early", makeParts("").with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c").zip(t), data.ErrSheetDamaged},
		{"comment that never ends", makeParts("").with("xl/worksheets/sheet1.xml", "<worksheet><!-- ").zip(t), data.ErrSheetDamaged},
		{"strings that end early", makeParts("").withStrings("<t>x").with("xl/sharedStrings.xml", "<sst><si><t>x").zip(t), data.ErrSheetDamaged},
		{"text that is not in the table", makeParts(`<row><c t="s"><v>7</v></c></row>`).zip(t), data.ErrSheetDamaged},
		{"entities that grow", makeParts("").with("xl/worksheets/sheet1.xml", `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>`).zip(t), data.ErrSheetDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Open("list.xlsx", tt.content, Options{})
			var fault data.Fault
			if !errors.As(err, &fault) || fault.Code != tt.code || fault.Place.File != "list.xlsx" {
				t.Errorf("got %#v (%v), want %s", err, err, tt.code)
			}
		})
	}
}

// A list in text is no mail, however its lines look.
func TestAListIsNoMail(t *testing.T) {
	for _, list := range []string{
		"From;To;Subject\nJan;Piet;lijst\n", "Date: 1-10-2026\n\nNaam;Afdeling\nJan;Inpak\n", "To: Jan", "Naam: Jan\nAfdeling: Inpak\n\n",
		"From: Inpak\nTo: Kade\nNaam;Afdeling\nJan;Inpak\n",
	} {
		if _, err := Open("list.csv", []byte(list), Options{}); err != nil {
			t.Errorf("%q: %v", list, err)
		}
	}
}

// flip changes one byte.
func flip(content []byte, at int) []byte {
	content = bytes.Clone(content)
	content[at] ^= 0xFF
	return content
}

// TestOpenNamesThePlace says where a large or damaged sheet goes wrong.
func TestOpenNamesThePlace(t *testing.T) {
	p := makeParts(`<row r="1048577"><c><v>1</v></c></row>`)
	_, err := Open("list.xlsx", p.zip(t), Options{})
	wantFault(t, err, data.ErrTooManyRows, data.Place{File: "list.xlsx", Sheet: "Lijst", Row: 1048577})

	p = makeParts(`<row r="7"><c t="s"><v>1</v></c></row>`)
	_, err = Open("list.xlsx", p.zip(t), Options{})
	var fault data.Fault
	if want := (data.Place{File: "list.xlsx", Sheet: "Lijst", Row: 7}); !errors.As(err, &fault) || fault.Place != want {
		t.Errorf("got %+v, want %+v", fault.Place, want)
	}

	_, err = Open("map/list.csv", []byte(strings.Repeat("a\n", maxRows+1)), Options{})
	wantFault(t, err, data.ErrTooManyRows, data.Place{File: "map/list.csv", Sheet: "list", Row: maxRows + 1})
}

// TestOpenHostile opens files that are made to take all time or memory.
func TestOpenHostile(t *testing.T) {
	tests := []struct {
		name    string
		content func(*testing.T) []byte
		code    data.Code // "" opens
	}{
		{"bomb", func(t *testing.T) []byte {
			return makeParts("").with("xl/worksheets/sheet1.xml", strings.Repeat(" ", freeRatio+1)).zip(t)
		}, data.ErrFileTooLarge},
		{"bomb that lies about its size", lyingZip, data.ErrSheetDamaged},
		{"ten million empty rows", func(t *testing.T) []byte {
			return makeParts(manyRows(10_000_000, "<row/>")).zip(t)
		}, data.ErrFileTooLarge},
		{"two million empty rows", func(t *testing.T) []byte {
			return makeParts(manyRows(2_000_000, `<row/>`) + `<row r="2"><c><v>1</v></c></row>`).zip(t)
		}, ""},
		{"rows far away", func(t *testing.T) []byte {
			return makeParts(`<row r="99999999999999999999"><c><v>1</v></c></row>`).zip(t)
		}, data.ErrTooManyRows},
		{"cells far to the right", func(t *testing.T) []byte {
			return makeParts(manyRows(200_000, `<row><c r="AMJ1"><v>1</v></c></row>`)).zip(t)
		}, data.ErrFileTooLarge},
		{"one large part behind many names", func(t *testing.T) []byte {
			p := makeParts(manyRows(1_000, `<row r="1048576"><c><v>1</v></c></row>`))
			p["xl/workbook.xml"] = "<workbook><sheets>" + strings.Repeat(`<sheet name="x" r:id="rId1"/>`, 1000) + "</sheets></workbook>"
			return p.zip(t)
		}, data.ErrFileTooLarge},
		{"text without end", func(t *testing.T) []byte {
			return makeParts(`<row><c t="str"><v>` + strings.Repeat("x", 20<<20) + `</v></c></row>`).zip(t)
		}, data.ErrFileTooLarge},
		{"tag without end", func(t *testing.T) []byte {
			return makeParts(`<row><c t="` + strings.Repeat("x", 20<<20)).zip(t)
		}, data.ErrSheetDamaged},
		{"csv of separators", func(*testing.T) []byte { return []byte(strings.Repeat(strings.Repeat(";", 2000)+"x\n", 10_000)) }, ""},
		{"csv of quotes", func(*testing.T) []byte { return []byte(strings.Repeat("\"a;\n", 1_000_000)) }, ""},
		{"csv of one line", func(*testing.T) []byte { return []byte("a;" + strings.Repeat("x", 30<<20)) }, data.ErrFileTooLarge},
		{"a long text in many cells", func(t *testing.T) []byte {
			p := makeParts(strings.Repeat(`<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 100)+`</row>`, 100))
			return p.withStrings(`<si><t>` + strings.Repeat("x", 100_000) + `</t></si>`).zip(t)
		}, data.ErrFileTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			content := tt.content(t)
			var err error
			if used := allocated(func() { _, err = Open("list.xlsx", content, Options{}) }); used > 600 {
				t.Errorf("took %d MiB", used)
			}
			if code := codeOf(err); code != tt.code {
				t.Errorf("got %v, want %q", err, tt.code)
			}
		})
	}
}

func manyRows(n int, row string) string { return strings.Repeat(row, n) }

// codeOf returns the code of an error, "" for none.
func codeOf(err error) data.Code {
	var fault data.Fault
	if !errors.As(err, &fault) {
		return ""
	}
	return fault.Code
}

// lyingZip holds a sheet that says to be small and unpacks to 64 MiB.
func lyingZip(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range makeParts("") {
		if name == "xl/worksheets/sheet1.xml" {
			content = "<worksheet><sheetData>" + strings.Repeat("<row/>", 10<<20)
		}
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(part, content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	content := out.Bytes()
	for at := 0; ; {
		i := bytes.Index(content[at:], sizeBytes(22+6*(10<<20)))
		if i < 0 {
			return content
		}
		copy(content[at+i:], sizeBytes(100))
		at += i + 4
	}
}

func sizeBytes(n uint32) []byte { return []byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)} }

// TestOpenTwoPartsOfOneName: the last part counts, as for other readers.
func TestOpenTwoPartsOfOneName(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	write := func(name, content string) {
		part, err := w.CreateRaw(&zip.FileHeader{
			Name: name, CRC32: crc32.ChecksumIEEE([]byte(content)),
			CompressedSize64: uint64(len(content)), UncompressedSize64: uint64(len(content)),
		})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(part, content)
	}
	for name, content := range makeParts(`<row><c><v>1</v></c></row>`) {
		write(name, content)
	}
	write("xl/worksheets/sheet1.xml", sheetXML(`<row><c><v>2</v></c></row>`))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := Open("list.xlsx", out.Bytes(), Options{})
	if err != nil || show(book.Sheets[0]) != "2" {
		t.Errorf("got %v, %v", book, err)
	}
}

func TestOpenTellsProgressAndStops(t *testing.T) {
	files := map[string][]byte{
		"list.xlsx": makeParts(manyRows(50_000, `<row><c t="str"><v>Jan</v></c><c><v>1</v></c></row>`)).zip(t),
		"list.csv":  []byte(strings.Repeat("Jan;1\r\n", 200_000)),
		"list.ods":  makeODS(strings.Repeat(odsRow(odsCell("string", "", "Jan")), 20_000)).zip(t),
		"list.fods": []byte(strings.Replace(odsContent("<table:table>"+strings.Repeat(odsRow(odsCell("string", "", "Jan")), 20_000)+"</table:table>"), "document-content xmlns:office", "document opendocument", 1)),
		"list.html": []byte("<table>" + strings.Repeat("<tr><td>Jan</td></tr>", 50_000) + "</table>"),
		"list.xml":  []byte(`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>` + strings.Repeat(`<Row><Cell><Data ss:Type="String">Jan</Data></Cell></Row>`, 20_000) + `</Table></Worksheet></Workbook>`),
		"list.gz":   gzipped(t, []byte(strings.Repeat("Jan;1\r\n", 200_000))),
		"list.zip":  parts{"a.csv": strings.Repeat("Jan;1\r\n", 100_000), "b.csv": strings.Repeat("Jan;1\r\n", 100_000)}.zip(t),
	}
	for name, content := range files {
		var shares []float64
		o := Options{Progress: func(share float64) bool { shares = append(shares, share); return true }}
		if _, err := Open(name, content, o); err != nil {
			t.Fatal(err)
		}
		if n := len(shares); n < 3 || shares[n-1] < 0.8 || shares[n-1] > 1 {
			t.Errorf("%s: told %v", name, shares)
		}
		for i := 1; i < len(shares); i++ {
			if shares[i] < shares[i-1] {
				t.Errorf("%s: goes back from %v to %v", name, shares[i-1], shares[i])
			}
		}
		_, err := Open(name, content, Options{Progress: func(float64) bool { return false }})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestOpenIgnoresTheName: the bytes say what a file is.
func TestOpenIgnoresTheName(t *testing.T) {
	for _, name := range []string{"list.csv", "list.xls", "list", ""} {
		if book, err := Open(name, makeParts(`<row><c><v>1</v></c></row>`).zip(t), Options{}); err != nil || show(book.Sheets[0]) != "1" {
			t.Errorf("%q: %v, %v", name, book, err)
		}
	}
	if book, err := Open("list.xlsx", []byte("Naam;Uren\nJan;36"), Options{}); err != nil || show(book.Sheets[0]) != "Naam|Uren\nJan|36" {
		t.Errorf("%v, %v", book, err)
	}
}

// TestOpenMemory: 10,000 people in 12 columns stay under a tenth of what 100,000 may take.
func TestOpenMemory(t *testing.T) {
	row := `<row>` + strings.Repeat(`<c t="str"><v>achternaam</v></c><c><v>36.5</v></c>`, 6) + `</row>`
	content := makeParts(manyRows(10_000, row)).zip(t)
	if got := allocated(func() {
		if _, err := Open("list.xlsx", content, Options{}); err != nil {
			t.Fatal(err)
		}
	}); got > 15 {
		t.Errorf("took %d MiB", got)
	}
}

// allocated returns how many MiB f asks for, those that it gives back included.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) >> 20
}
