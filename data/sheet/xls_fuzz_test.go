package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"kader/data"
)

// FuzzXLS reads any bytes as the records of a workbook of Excel 5 to 2003.
func FuzzXLS(f *testing.F) {
	for _, version := range []biffVersion{biff5, biff8} {
		b := biffMadeBook{version: version}
		globals := joined(biffRecord(biffCodePage, 1252), biffRecord(biffDateMode, 1), biffRecord(biffFormatCode, 164, b.text("dd-mm-yyyy", biffMadeLength(version))),
			biffRecord(biffFormat, 0, 0, make([]byte, 16)), biffRecord(biffFormat, 0, 164, make([]byte, 16)))
		if version == biff8 {
			globals = append(globals, cutTable(tableOf([]string{"Jansen", "Žižek 😀", "Berg"}), 12, true)...)
		}
		f.Add(makeBIFF(version, globals,
			biffRecord(biffRow, 1, 0, 3, 255, 0, 0, 0x20, 0), biffRecord(biffColumns, 1, 2, 0, 0, 1, 0),
			b.cell(0, 0, "Naam"), biffRecord(biffNumber, 0, 1, 1, 44197.0), biffRecord(biffManyRK, 0, 2, 0, uint32(7), 1, uint32(9), 3),
			biffRecord(biffFormula, 1, 0, 0, "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0, uint32(0), 0), biffRecord(biffResult, b.text("tekst", 2))).stream())
		f.Add(makeBIFF(version, globals, biffRecord(biffSharedText, 2, 0, 0, uint32(1)), b.begin(0x20), biffRecord(biffEnd),
			biffRecord(biffBoolOrError, 0, 1, 0, byte(1), byte(0)), biffRecord(biffRK, 0, 2, 1, uint32(9)), biffRecord(biffMerged, 1, 0, 1, 0, 1)).stream())
	}
	f.Add(joined(biffRecord(biffStart, 0, 0x10, 0, 0), biffRecord(biffText, 0, 0, 0, 3, "Jan"), biffRecord(biffEnd)))
	small := makeBIFF(biff8, nil, biffMadeBook{version: biff8}.cell(0, 0, "geheim"))
	for _, locked := range [][]byte{lockXOR(f, small, "x"), lockRC4(small, "x", 0), lockRC4(small, "x", 128)} {
		container, err := openOLE(locked)
		if err != nil {
			f.Fatal(err)
		}
		stream, err := container.stream("Workbook")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(stream)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		o := Options{Password: "x"}
		checkOpened(t)(readXLS("list.xls", content, o, newBudget(o)))
	})
}

// FuzzXLSB reads any bytes as the parts of a binary workbook.
func FuzzXLSB(f *testing.F) {
	p := makeXLSB(xlsbRowRecord(0, false), xlsbCell(xlsbShared, 0, 0, uint32(0)), xlsbCell(xlsbNumber, 1, 1, 44197.0),
		xlsbRowRecord(2, true), xlsbCell(xlsbRK, 0, 0, uint32(7)), xlsbCell(xlsbTextResult, 1, 0, xlsbWide("tekst"), 0, uint32(0)),
		xlsbCell(xlsbRichText, 2, 0, byte(1), xlsbWide("vet"))).withXLSBStrings("Naam", "Uren").withXLSBFormats("dd-mm-yyyy")
	f.Add([]byte(p["xl/workbook.bin"]), []byte(p["xl/sharedStrings.bin"]), []byte(p["xl/styles.bin"]), []byte(p["xl/worksheets/sheet1.bin"]))
	f.Add([]byte(p["xl/workbook.bin"]), []byte{}, []byte{}, joined(xlsbRecord(xlsbColumns, uint32(1), uint32(2), uint32(0), uint32(0), 1),
		xlsbRecord(xlsbCells), xlsbCell(xlsbBool, 0, 0, byte(1)), xlsbCell(xlsbErrorResult, 1, 0, byte(7)), xlsbRecord(xlsbCellsEnd),
		xlsbRecord(xlsbMerged, uint32(0), uint32(1), uint32(2), uint32(3))))
	f.Fuzz(func(t *testing.T, workbook, texts, styles, sheet []byte) {
		p["xl/workbook.bin"], p["xl/sharedStrings.bin"] = string(workbook), string(texts)
		p["xl/styles.bin"], p["xl/worksheets/sheet1.bin"] = string(styles), string(sheet)
		checkOpened(t)(Open("list.xlsb", stored(t, p), Options{}))
	})
}

// stored packs parts without making them smaller, which takes time.
func stored(t *testing.T, p parts) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range p {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// checkOpened checks what every reader promises: whole cells, or a fault that names
// the file.
func checkOpened(t *testing.T) func(*Book, error) {
	return func(book *Book, err error) {
		t.Helper()
		if err == nil {
			checkBook(t, book)
			return
		}
		if fault, ok := err.(data.Fault); !ok || fault.Code == "" || fault.Place.File == "" {
			t.Errorf("%#v", err)
		}
	}
}
