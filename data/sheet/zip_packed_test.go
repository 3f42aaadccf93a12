package sheet

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha1"
	"fmt"
	"hash/crc32"
	"reflect"
	"strings"
	"testing"

	"kader/data"
)

func gzipped(t testing.TB, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestGzip reads every kind of list that somebody made smaller.
func TestGzip(t *testing.T) {
	lists := map[string][]byte{
		"okt.xlsx": makeParts(`<row><c t="str"><v>Jan</v></c></row>`).zip(t),
		"okt.ods":  makeODS(odsRow(odsCell("string", "", "Jan"))).zip(t),
		"okt.csv":  []byte("Jan\n"),
		"okt.xls":  []byte("<table><tr><td>Jan</table>"),
	}
	for name, content := range lists {
		book, err := Open(name+".gz", gzipped(t, content), Options{})
		if err != nil || show(book.Sheets[0]) != "Jan" || book.Name != name+".gz" {
			t.Errorf("%s: %+v, %v", name, book, err)
		}
	}
	if book, err := Open("okt.2026.csv.GZ", gzipped(t, []byte("a;b")), Options{}); err != nil || book.Sheets[0].Name != "okt.2026" {
		t.Errorf("%+v, %v", book, err)
	}
}

// TestZip reads lists that somebody packed together.
func TestZip(t *testing.T) {
	xlsx := string(makeParts(`<row><c t="str"><v>Jan</v></c></row>`).zip(t))
	one := parts{"map/okt.xlsx": xlsx, "map/": "", "__MACOSX/map/._okt.xlsx": "x;y", ".DS_Store": "x;y", "~$okt.xlsx": "x;y", "foto.jpg": "\xFF\xD8\xFF", "leeg.csv": " ", "README.md": "a;b"}
	tests := []struct {
		name string
		zip  parts
		want []string
	}{
		{"one list", one, []string{"Lijst: Jan"}},
		{"one text", parts{"okt.csv": "a;b"}, []string{"okt: a|b"}},
		{"one column", parts{"okt.txt": "Jan\nPiet"}, []string{"okt: Jan\nPiet"}},
		{"several lists", parts{"nov.xlsx": xlsx, "okt.csv": "a;b", "sub/okt.csv": "c;d"}, []string{"nov – Lijst: Jan", "okt: a|b", "okt (2): c|d"}},
		{"a note beside the list", parts{"okt.csv": "a;b", "leesmij.txt": "Hier is de lijst."}, []string{"okt: a|b"}},
		{"web page", parts{"okt.xls": "<table><tr><td>Jan</table>"}, []string{"okt: Jan"}},
		{"backslashes", parts{`map\okt.csv`: "a;b"}, []string{"okt: a|b"}},
	}
	for _, tt := range tests {
		book, err := Open("lijsten.zip", tt.zip.zip(t), Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for _, s := range book.Sheets {
			got = append(got, s.Name+": "+show(s))
		}
		if !reflect.DeepEqual(got, tt.want) || book.Name != "lijsten.zip" {
			t.Errorf("%s: %q of %s", tt.name, got, book.Name)
		}
	}
}

// TestPackedRefuses: what goes wrong in an archive, and of which file that is said.
func TestPackedRefuses(t *testing.T) {
	csv := []byte("a;b\nJan;Piet\n")
	lists := parts{}
	for i := range maxPacked + 1 {
		lists[fmt.Sprintf("%d.csv", i)] = "a;b"
	}
	pages, tables := parts{}, strings.Repeat(`<table><tr><td>a</table>`, maxSheets)
	for i := range 20 {
		pages[fmt.Sprintf("%d/lijst.html", i)] = tables
	}
	flipped := gzipped(t, csv)
	flipped[len(flipped)-6] ^= 0xFF
	zipped := parts{"okt.csv": string(csv)}.zip(t)
	tests := []struct {
		name    string
		content []byte
		code    data.Code
		file    string
	}{
		{"nothing in a gzip", gzipped(t, nil), data.ErrFileEmpty, "in"},
		{"picture in a gzip", gzipped(t, []byte("\x89PNG")), data.ErrNotSpreadsheet, "in"},
		{"gzip in a gzip", gzipped(t, gzipped(t, csv)), data.ErrNotSpreadsheet, "in"},
		{"zip in a gzip", gzipped(t, zipped), data.ErrNotSpreadsheet, "in"},
		{"cut off gzip", gzipped(t, csv)[:20], data.ErrSheetDamaged, "in"},
		{"changed gzip", flipped, data.ErrSheetDamaged, "in"},
		{"head of a gzip", []byte("\x1F\x8B\x08"), data.ErrSheetDamaged, "in"},
		{"bomb", gzipped(t, make([]byte, MaxFile+1)), data.ErrFileTooLarge, "in"},
		{"zip of pictures", parts{"foto.jpg": "\xFF\xD8\xFF", "x.pdf": "%PDF"}.zip(t), data.ErrNoListInside, "in"},
		{"zip of hidden files", parts{"__MACOSX/._a.csv": "a;b", ".a.csv": "a;b"}.zip(t), data.ErrNoListInside, "in"},
		{"zip in a zip", parts{"in.zip": string(zipped)}.zip(t), data.ErrNoListInside, "in"},
		{"gzip in a zip", parts{"in.gz": string(gzipped(t, csv))}.zip(t), data.ErrNoListInside, "in"},
		{"too many lists", lists.zip(t), data.ErrFileTooLarge, "in"},
		{"too many tables", pages.zip(t), data.ErrFileTooLarge, "in"},
		{"bombs", parts{"a.csv": strings.Repeat("a", MaxFile+1)}.zip(t), data.ErrFileTooLarge, "in"},
		{"damaged list", parts{"map/okt.xlsx": string(makeParts("").zip(t)[:300])}.zip(t), data.ErrSheetDamaged, "in/okt.xlsx"},
		{"list with a password", parts{"okt.ods": string(lockODS(t, makeODS(""), "x", 10, "#aes256-cbc").zip(t)), "a.csv": "a;b"}.zip(t), data.ErrNeedsPassword, "in/okt.ods"},
		{"changed list", flip(zipped, bytes.Index(zipped, []byte("PK\x07\x08"))-3), data.ErrSheetDamaged, "in/okt.csv"},
		{"other packing", method(zipped, 8, 14), data.ErrNoListInside, "in"},
	}
	for _, tt := range tests {
		_, err := Open("in", tt.content, Options{})
		wantCode(t, tt.name, err, tt.code, tt.file)
	}
}

// method changes how a zip file says that its parts are packed.
func method(content []byte, from, to byte) []byte {
	content = bytes.Clone(content)
	for _, place := range []struct {
		magic  string
		offset int
	}{{"PK\x03\x04", 8}, {"PK\x01\x02", 10}} {
		if i := bytes.Index(content, []byte(place.magic)); content[i+place.offset] == from {
			content[i+place.offset] = to
		}
	}
	return content
}

// TestManyNames: a zip file of more names than any workbook has is refused before
// they are in memory.
func TestManyNames(t *testing.T) {
	entry := "PK\x01\x02" + strings.Repeat("\x00", 42)
	content := []byte("PK\x03\x04" + strings.Repeat(entry, 1_000_000) + "PK\x05\x06" + strings.Repeat("\x00", 18))
	var err error
	if used := allocated(func() { _, err = Open("in", content, Options{}) }); used > 10 {
		t.Errorf("took %d MiB", used)
	}
	wantCode(t, "many names", err, data.ErrFileTooLarge, "in")
}

// lockOldZip encrypts one file as zip programs have since 1990.
func lockOldZip(t *testing.T, name string, plain []byte, password string) []byte {
	t.Helper()
	sum := crc32.ChecksumIEEE(plain)
	k := zipKeys{0x12345678, 0x23456789, 0x34567890}
	for _, c := range []byte(password) {
		k.mix(c)
	}
	content := append([]byte("elf letters"), byte(sum>>24))
	content = append(content, plain...)
	for i, c := range content {
		temp := uint16(k[2] | 2)
		content[i] = c ^ byte((temp*(temp^1))>>8)
		k.mix(c)
	}
	return rawZip(t, &zip.FileHeader{Name: name, Flags: zipEncrypted, CRC32: sum, UncompressedSize64: uint64(len(plain))}, content)
}

// lockZip encrypts one file as 7-Zip does.
func lockZip(t *testing.T, name string, plain []byte, password string) []byte {
	t.Helper()
	salt := []byte("sixteen of salt!")
	keys, err := pbkdf2.Key(sha1.New, password, salt, zipSpins, 66)
	if err != nil {
		t.Fatal(err)
	}
	block, err := aes.NewCipher(keys[:32])
	if err != nil {
		t.Fatal(err)
	}
	body := zipCount(block, plain)
	mac := hmac.New(sha1.New, keys[32:64])
	mac.Write(body)
	content := append(append(append(salt, keys[64:]...), body...), mac.Sum(nil)[:zipMACSize]...)
	return rawZip(t, &zip.FileHeader{
		Name: name, Flags: zipEncrypted, Method: zipMethodAES, UncompressedSize64: uint64(len(plain)),
		Extra: []byte{0x01, 0x99, 7, 0, 2, 0, 'A', 'E', 3, 0, 0},
	}, content)
}

func rawZip(t *testing.T, h *zip.FileHeader, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	h.CompressedSize64 = uint64(len(content))
	part, err := w.CreateRaw(h)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestZipPasswords: both encryptions of zip files, and what is said without the
// right password: then the archive is what is locked.
func TestZipPasswords(t *testing.T) {
	list := []byte("Naam;Uren\nJan;36\n")
	for name, content := range map[string][]byte{"old": lockOldZip(t, "okt.csv", list, "gehéim"), "AES": lockZip(t, "okt.csv", list, "gehéim")} {
		book, err := Open("in.zip", content, Options{Password: "gehéim"})
		if err != nil || show(book.Sheets[0]) != "Naam|Uren\nJan|36" {
			t.Errorf("%s: %+v, %v", name, book, err)
		}
		_, err = Open("in.zip", content, Options{})
		wantCode(t, name+" without", err, data.ErrNeedsPassword, "in.zip")
		for i := range 20 { // the old way takes one in 256 for right at first
			_, err = Open("in.zip", content, Options{Password: fmt.Sprint("geheim", i)})
			wantCode(t, name+" with a wrong one", err, data.ErrWrongPassword, "in.zip")
		}
		_, err = Open("in.zip", flip(content, 60), Options{Password: "gehéim"})
		wantCode(t, name+" changed", err, data.ErrWrongPassword, "in.zip")
	}
	_, err := Open("in.zip", rawZip(t, &zip.FileHeader{Name: "okt.csv", Flags: zipEncrypted, Method: zipMethodAES, UncompressedSize64: 9}, list), Options{Password: "x"})
	wantCode(t, "AES that is not described", err, data.ErrSheetDamaged, "in.zip")
}

// TestPackedProgress: the share of the work never goes back, also over several lists.
func TestPackedProgress(t *testing.T) {
	list := strings.Repeat("Jan;1\r\n", 100_000)
	content := parts{"a.csv": list, "b.csv": list, "c.csv": list}.zip(t)
	last, calls := 0.0, 0
	_, err := Open("in.zip", content, Options{Progress: func(share float64) bool {
		if share < last || share > 1 {
			t.Errorf("from %v to %v", last, share)
		}
		last = share
		calls++
		return true
	}})
	if err != nil || last < 0.8 || calls < 5 {
		t.Errorf("%v after %d calls, %v", last, calls, err)
	}
}
