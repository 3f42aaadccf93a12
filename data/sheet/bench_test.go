package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A list as a large employer sends it: 100,000 people in 12 columns.
const (
	benchRows    = 100_000
	benchColumns = 12
)

// benchWorkbook makes such a list with texts, numbers and dates.
func benchWorkbook(b *testing.B) []byte {
	b.Helper()
	f := excelize.NewFile()
	defer f.Close()
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		b.Fatal(err)
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for row := range benchRows {
		if err := w.SetRow(fmt.Sprintf("A%d", row+1), benchRow(row, day)); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func benchRow(row, day int) []any {
	return []any{
		100000 + row, fmt.Sprintf("Voornaam%d", row%977), "van der", fmt.Sprintf("Achternaam%d", row%7919),
		fmt.Sprintf("Afdeling %d", row%120), "Medewerker",
		excelize.Cell{StyleID: day, Value: 40000 + row%6000},
		36.5, 0.8, "Vast", fmt.Sprintf("06-%08d", row*37), fmt.Sprintf("naam.%d@bedrijf.example", row),
	}
}

// BenchmarkOpen100k is what the import takes to read a large list.
func BenchmarkOpen100k(b *testing.B) { benchOpen(b, benchWorkbook(b)) }

// BenchmarkExcelizeRows100k is what excelize takes to walk over the same bytes.
func BenchmarkExcelizeRows100k(b *testing.B) {
	content := benchWorkbook(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for ; rows.Next(); n++ {
			if _, err := rows.Columns(excelize.Options{RawCellValue: true}); err != nil {
				b.Fatal(err)
			}
		}
		if n != benchRows {
			b.Fatalf("%d rows", n)
		}
		f.Close()
	}
}

// BenchmarkScan100k is what no reader can do without: unpacking the same sheet and
// finding its cells.
func BenchmarkScan100k(b *testing.B) {
	content := benchWorkbook(b)
	b.ReportAllocs()
	for b.Loop() {
		reader, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for _, file := range reader.File {
			if !strings.HasPrefix(file.Name, "xl/worksheets/") {
				continue
			}
			part, err := file.Open()
			if err != nil {
				b.Fatal(err)
			}
			plain, err := io.ReadAll(part)
			if err != nil {
				b.Fatal(err)
			}
			n += bytes.Count(plain, []byte("<c "))
		}
		if n != benchRows*benchColumns {
			b.Fatalf("%d cells", n)
		}
	}
}

// benchOpen reads a list of 100,000 people over and over.
func benchOpen(b *testing.B, content []byte) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		book, err := Open("list", content, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if n := len(book.Sheets[0].Rows); n != benchRows {
			b.Fatalf("%d rows", n)
		}
	}
}

// benchTable writes the same list as text: what starts a row, a pattern of its cells,
// and what ends it.
func benchTable(row, cell, end string) string {
	var out strings.Builder
	for i := range benchRows {
		out.WriteString(row)
		for _, value := range benchRow(i, 0) {
			if cell, ok := value.(excelize.Cell); ok {
				value = cell.Value
			}
			fmt.Fprintf(&out, cell, value)
		}
		out.WriteString(end)
	}
	return out.String()
}

// BenchmarkCSV100k reads the same list as text.
func BenchmarkCSV100k(b *testing.B) { benchOpen(b, []byte(benchTable("", "%v;", "\r\n"))) }

// BenchmarkODS100k reads it as LibreOffice writes it.
func BenchmarkODS100k(b *testing.B) {
	rows := benchTable(`<table:table-row table:style-name="ro1">`,
		`<table:table-cell table:style-name="ce1" office:value-type="string" calcext:value-type="string"><text:p>%v</text:p></table:table-cell>`,
		`<table:table-cell table:number-columns-repeated="1012"/></table:table-row>`)
	benchOpen(b, makeODS(rows).zip(b))
}

// BenchmarkHTML100k reads it as a web page.
func BenchmarkHTML100k(b *testing.B) {
	benchOpen(b, []byte("<table>"+benchTable("<tr>", "<td class=xl65>%v</td>", "</tr>\n")+"</table>"))
}
