package sheet

import (
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/crypto/argon2"

	"kader/data"
)

const odsMimetype = "application/vnd.oasis.opendocument.spreadsheet"

// odsContent is a document whose tables are given as XML.
func odsContent(tables string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">` +
		`<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>` +
		`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>` +
		`<office:body><office:spreadsheet>` + tables + `</office:spreadsheet></office:body></office:document-content>`
}

// makeODS returns the parts of a document with one table, whose rows are given.
func makeODS(rows string) parts {
	return parts{"mimetype": odsMimetype, "content.xml": odsContent(`<table:table table:name="Lijst" table:style-name="ta1">` + rows + `</table:table>`)}
}

func odsCell(kind, value, text string) string {
	return `<table:table-cell office:value-type="` + kind + `" ` + value + `><text:p>` + text + `</text:p></table:table-cell>`
}

func odsRow(cells string) string { return `<table:table-row>` + cells + `</table:table-row>` }

// TestODSCells reads every way in which a cell may be stored.
func TestODSCells(t *testing.T) {
	tests := []struct{ name, cells, want string }{
		{"text", odsCell("string", "", "Jan &amp; co"), "Jan & co"},
		{"lines", `<table:table-cell office:value-type="string"><text:p>Jan</text:p><text:p/><text:p>Inpak</text:p></table:table-cell>`, "Jan\n\nInpak"},
		{"blanks", odsCell("string", "", "\n  a  b <text:s/>c<text:s text:c=\"3\"/>d"), "a b  c   d"},
		{"tab and break", odsCell("string", "", "a<text:tab/>b<text:line-break/>c"), "a\tb\nc"},
		{"pieces", odsCell("string", "", `<text:span text:style-name="T1">van <text:span>der</text:span></text:span> <text:a xlink:href="x">Berg</text:a>`), "van der Berg"},
		{"note", `<table:table-cell office:value-type="string"><office:annotation><dc:creator>x</dc:creator><text:p>geheim</text:p></office:annotation><text:p>Jan</text:p></table:table-cell>`, "Jan"},
		{"reading aid", odsCell("string", "", "<text:ruby><text:ruby-base>課</text:ruby-base><text:ruby-text>か</text:ruby-text></text:ruby>"), "課"},
		{"picture", `<table:table-cell><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></table:table-cell>` + odsCell("string", "", "Jan"), "|Jan"},
		{"string value", odsCell("string", `office:string-value="a  b"`, "a b"), "a  b"},
		{"without a type", `<table:table-cell><text:p>Jan</text:p></table:table-cell>`, "Jan"},
		{"empty", `<table:table-cell/><table:table-cell office:value-type="string"><text:p/></table:table-cell>`, ""},
		{"number", odsCell("float", `office:value="36.5"`, "36,50"), "36.5"},
		{"number with noise", odsCell("float", `office:value="0.30000000000000004"`, "0,3"), "0.3"},
		{"thousands", odsCell("float", `office:value="3600"`, "3.600"), "3600"},
		{"leading zeros", odsCell("float", `office:value="612345678"`, "0612345678"), "0612345678"},
		{"fixed letters", odsCell("float", `office:value="12"`, "P-0012"), "P-0012"},
		{"zero", odsCell("float", `office:value="0"`, "0"), "0"},
		{"money", odsCell("currency", `office:value="36" office:currency="EUR"`, "€ 36,00"), "36"},
		{"share", odsCell("percentage", `office:value="0.875"`, "88%"), "87.5%"},
		{"date", odsCell("date", `office:date-value="2021-01-02"`, "02-01-21"), "2021-01-02"},
		{"moment", odsCell("date", `office:date-value="2021-01-02T23:59:59.999"`, "02-01-21 24:00"), "2021-01-02"},
		{"month", odsCell("date", `office:date-value="2021-01-01"`, "januari"), "2021-01-01"},
		{"date before all", odsCell("date", `office:date-value="-0044-03-15"`, "15 maart"), "15 maart"},
		{"time as a date", odsCell("date", `office:date-value="1899-12-30T08:30:00"`, "08:30"), "08:30"},
		{"time", odsCell("time", `office:time-value="PT08H30M00S"`, "08:30"), "08:30"},
		{"hours", odsCell("time", `office:time-value="PT36H30M00.4S"`, "36:30"), "36:30"},
		{"not a time", odsCell("time", `office:time-value="PT"`, "later"), "later"},
		{"bools", odsCell("boolean", `office:boolean-value="true"`, "WAAR") + odsCell("boolean", `office:boolean-value="false"`, "ONWAAR"), "TRUE|FALSE"},
		{"bools of LibreOffice", odsCell("float", `office:value="1"`, "WAAR") + odsCell("float", `office:value="0"`, "FALSE") + odsCell("float", `office:value="2"`, "TRUE"), "TRUE|FALSE|2"},
		{"error", `<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/B</text:p></table:table-cell>`, "#N/B"},
		{"not a number", odsCell("float", `office:value="veel"`, "veel"), "veel"},
		{"repeated", `<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/>`, "||x|x|x"},
		{"covered", `<table:table-cell table:number-columns-spanned="2"><text:p>x</text:p></table:table-cell><table:covered-table-cell/>` + odsCell("string", "", "y"), "x||y"},
		{"table in a cell", `<table:table-cell><table:table><table:table-row><table:table-cell><text:p>in</text:p></table:table-cell></table:table-row></table:table></table:table-cell>` + odsCell("string", "", "y"), "|y"},
	}
	for _, tt := range tests {
		if got := show(makeODS(odsRow(tt.cells)).open(t).Sheets[0]); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestODSKinds: numbers and dates are not only shown.
func TestODSKinds(t *testing.T) {
	row := makeODS(odsRow(odsCell("date", `office:date-value="2021-01-01"`, "x") + odsCell("percentage", `office:value="0.5"`, "x") +
		odsCell("float", `office:value="12"`, "0012") + odsCell("time", `office:time-value="PT12H00M00S"`, "x") +
		odsCell("boolean", `office:boolean-value="true"`, "x"))).open(t).Sheets[0].Rows[0]
	want := []Cell{
		{Text: "2021-01-01", Number: 44197, Kind: Date},
		{Text: "50%", Number: 0.5, Kind: Number},
		{Text: "0012", Number: 12, Kind: Number},
		{Text: "12:00", Number: 0.5, Kind: Number},
		{Text: "TRUE", Number: 1, Kind: Bool},
	}
	if !reflect.DeepEqual(row, want) {
		t.Errorf("got %+v", row)
	}
}

// TestODSLayout: repeated rows and what is hidden and merged.
func TestODSLayout(t *testing.T) {
	x := odsCell("string", "", "x")
	book := parts{"mimetype": odsMimetype, "content.xml": odsContent(
		`<table:tracked-changes><table:table table:name="oud">` + odsRow(x) + `</table:table></table:tracked-changes>` +
			`<table:table table:name="Een"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>` +
			`<table:table-column table:number-columns-repeated="16000" table:visibility="filter"/>` +
			`<table:shapes><draw:frame><table:table table:name="grafiek"/></draw:frame></table:shapes>` +
			`<table:table-header-rows>` + odsRow(x) + `</table:table-header-rows>` +
			`<table:table-row table:number-rows-repeated="2" table:visibility="filter">` + x + `</table:table-row>` +
			`<table:table-row table:number-rows-repeated="3"/>` +
			`<table:table-row table:visibility="collapse"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>y</text:p></table:table-cell></table:table-row>` +
			`<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse"/></table:table>` +
			`<table:table table:name="Twee" table:style-name="ta2"/>` +
			`<table:dde-links><table:table table:name="ver">` + odsRow(x) + `</table:table></table:dde-links>`)}.open(t)
	if len(book.Sheets) != 2 || book.Sheets[0].Hidden || !book.Sheets[1].Hidden || book.Sheets[1].Name != "Twee" {
		t.Fatalf("%+v", book.Sheets)
	}
	s := &book.Sheets[0]
	if got := show(*s); got != "x\nx\nx\n\n\n\ny" {
		t.Errorf("rows %q", got)
	}
	if want := []Span{{1, 2}, {6, 1048006}}; !reflect.DeepEqual(s.HiddenRows, want) || !s.RowHidden(2) || s.RowHidden(3) {
		t.Errorf("hidden rows %v", s.HiddenRows)
	}
	if want := []Span{{2, maxColumns - 1}}; !reflect.DeepEqual(s.HiddenColumns, want) || s.ColumnHidden(1) || !s.ColumnHidden(2) {
		t.Errorf("hidden columns %v", s.HiddenColumns)
	}
	if want := []Area{{Top: 6, Left: 0, Bottom: 7, Right: 1}}; !reflect.DeepEqual(s.Merged, want) {
		t.Errorf("merged %v", s.Merged)
	}
}

// TestODSHostile: what is repeated to fill all memory is refused before it does.
func TestODSHostile(t *testing.T) {
	x := odsCell("string", "", "x")
	tests := []struct {
		name string
		rows string
		code data.Code
	}{
		{"a row for ever", `<table:table-row table:number-rows-repeated="4294967295">` + x + `</table:table-row>`, data.ErrTooManyRows},
		{"wide rows", `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row>`, data.ErrFileTooLarge},
		{"far below", `<table:table-row table:number-rows-repeated="1048576"/>` + odsRow(x), data.ErrTooManyRows},
		{"empty for ever", strings.Repeat(`<table:table-row table:number-rows-repeated="4294967295"><table:table-cell table:number-columns-repeated="4294967295"/></table:table-row>`, 1000), ""},
		{"blanks", odsRow(odsCell("string", "", strings.Repeat(`<text:s text:c="999999999"/>`, 20_000))), data.ErrFileTooLarge},
		{"blanks for ever", odsRow(odsCell("string", "", strings.Repeat(`<text:s text:c="999999999"/>`, 400_000))), data.ErrFileTooLarge},
		{"short pieces for ever", odsRow(odsCell("string", "", strings.Repeat("<text:tab/>", maxLongText+windowSize))), data.ErrFileTooLarge},
		{"merged for ever", odsRow(`<table:table-cell table:number-columns-spanned="99999999999" table:number-rows-spanned="99999999999"><text:p>x</text:p></table:table-cell>`), ""},
	}
	for _, tt := range tests {
		content := makeODS(tt.rows).zip(t)
		var err error
		if used := allocated(func() { _, err = Open("list.ods", content, Options{}) }); used > 350 {
			t.Errorf("%s: took %d MiB", tt.name, used)
		}
		if code := codeOf(err); code != tt.code {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.code)
		}
	}
	many := parts{"mimetype": odsMimetype, "content.xml": odsContent(strings.Repeat(`<table:table/>`, maxSheets+1))}
	if _, err := Open("list.ods", many.zip(t), Options{}); codeOf(err) != data.ErrFileTooLarge {
		t.Errorf("many tables: %v", err)
	}
}

// TestODSForms: what is no zip of the usual parts is read all the same.
func TestODSForms(t *testing.T) {
	rows := odsRow(odsCell("string", "", "Jan"))
	flat := strings.NewReplacer("document-content", "document", `xmlns:office="o"`, `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"`).Replace(makeODS(rows)["content.xml"])
	files := map[string][]byte{
		"flat":               []byte(flat),
		"template":           makeODS(rows).with("mimetype", odsMimetype+"-template").zip(t),
		"without a mimetype": makeODS(rows).without("mimetype").with("META-INF/manifest.xml", "<manifest/>").zip(t),
	}
	for name, content := range files {
		book, err := Open("list.xls", content, Options{})
		if err != nil || book.Name != "list.xls" || show(book.Sheets[0]) != "Jan" {
			t.Errorf("%s: %+v, %v", name, book, err)
		}
	}
}

// lockODS encrypts the document as LibreOffice does.
func lockODS(t *testing.T, p parts, password string, spins int, algorithm string) parts {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, p["content.xml"])
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	plain := packed.Bytes()
	check := sha256.Sum256(plain[:min(len(plain), 1024)])
	padding := aes.BlockSize - len(plain)%aes.BlockSize
	plain = append(plain, bytes.Repeat([]byte{byte(padding)}, padding)...)
	salt, iv := []byte("sixteen of salt!"), []byte("sixteen to start")
	first := sha256.Sum256([]byte(password))
	key, err := pbkdf2.Key(sha1.New, string(first[:]), salt, spins, 32)
	if err != nil {
		t.Fatal(err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	locked := make([]byte, len(plain))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(locked, plain)
	b64 := base64.StdEncoding.EncodeToString
	manifest := fmt.Sprintf(`<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="%s">`+
		`<manifest:algorithm manifest:algorithm-name="%s" manifest:initialisation-vector="%s"/>`+
		`<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>`+
		`<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="%d" manifest:salt="%s"/>`+
		`</manifest:encryption-data></manifest:file-entry></manifest:manifest>`, b64(check[:]), algorithm, b64(iv), spins, b64(salt))
	return parts{"mimetype": odsMimetype, "content.xml": string(locked), "META-INF/manifest.xml": manifest}
}

// sealODS encrypts the document as LibreOffice does since 24.8: whole.
func sealODS(t *testing.T, p parts, password string, spins, memory, lanes int) parts {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.DefaultCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(p.zip(t)); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	salt, iv := []byte("sixteen of salt!"), []byte("twelve bytes")
	first := sha256.Sum256([]byte(password))
	block, err := aes.NewCipher(argon2.IDKey(first[:], salt, 3, 64, 4, 32))
	if err != nil {
		t.Fatal(err)
	}
	seal, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	b64 := base64.StdEncoding.EncodeToString
	manifest := fmt.Sprintf(`<manifest:manifest><manifest:file-entry manifest:full-path="encrypted-package"><manifest:encryption-data>`+
		`<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" manifest:initialisation-vector="%s"/>`+
		`<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256" manifest:key-size="32"/>`+
		`<manifest:key-derivation manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" manifest:key-size="32" `+
		`loext:argon2-iterations="%d" loext:argon2-memory="%d" loext:argon2-lanes="%d" manifest:salt="%s"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>`,
		b64(iv), spins, memory, lanes, b64(salt))
	return parts{
		"mimetype": odsMimetype, "META-INF/manifest.xml": manifest,
		wholePackage: string(iv) + string(seal.Seal(nil, iv, packed.Bytes(), nil)),
	}
}

func TestODSPasswords(t *testing.T) {
	const aes256 = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
	plain := makeODS(odsRow(odsCell("string", "", "Jan")))
	locked, sealed := lockODS(t, plain, "gehéim", 1000, aes256), sealODS(t, plain, "gehéim", 3, 64, 4)
	for _, p := range []parts{locked, sealed} {
		if book, err := Open("list.ods", p.zip(t), Options{Password: "gehéim"}); err != nil || show(book.Sheets[0]) != "Jan" {
			t.Errorf("%+v, %v", book, err)
		}
	}
	tests := []struct {
		name, password string
		content        parts
		code           data.Code
	}{
		{"no password", "", locked, data.ErrNeedsPassword},
		{"wrong password", "geheim", locked, data.ErrWrongPassword},
		{"sealed, no password", "", sealed, data.ErrNeedsPassword},
		{"sealed, wrong password", "geheim", sealed, data.ErrWrongPassword},
		{"sealed, sealed again", "x", sealODS(t, sealed, "x", 3, 64, 4), data.ErrNeedsPassword},
		{"sealed, memory for ever", "x", sealODS(t, plain, "x", 3, 64<<20, 4), data.ErrSheetUnsupported},
		{"sealed, rounds for ever", "x", sealODS(t, plain, "x", 3_000_000, 64, 4), data.ErrSheetUnsupported},
		{"old encryption", "x", lockODS(t, plain, "x", 1000, "Blowfish CFB"), data.ErrSheetUnsupported},
		{"rounds for ever", "x", lockODS(t, plain, "x", 10, aes256).with("META-INF/manifest.xml",
			strings.Replace(locked["META-INF/manifest.xml"], `"1000"`, `"2000000000"`, 1)), data.ErrSheetUnsupported},
		{"cut off", "gehéim", lockODS(t, plain, "gehéim", 1000, aes256).with("content.xml", locked["content.xml"][:17]), data.ErrSheetDamaged},
	}
	for _, tt := range tests {
		_, err := Open("list.ods", tt.content.zip(t), Options{Password: tt.password})
		wantCode(t, tt.name, err, tt.code, "list.ods")
	}
}

// wantCode checks that an error has a code and names the file.
func wantCode(t *testing.T, name string, err error, code data.Code, file string) {
	t.Helper()
	var place string
	if fault, ok := err.(data.Fault); ok {
		place = fault.Place.File
	}
	if codeOf(err) != code || place != file {
		t.Errorf("%s: %v of %q, want %s of %q", name, err, place, code, file)
	}
}
