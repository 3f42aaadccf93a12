package sheet

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/xuri/excelize/v2"
)

// xlsRows is how many rows an old workbook has at most.
const xlsRows = 1 << 16

// benchTexts gathers texts that cells share.
type benchTexts struct {
	numbers map[string]int
	texts   []string
}

func (b *benchTexts) number(text string) uint32 {
	n, ok := b.numbers[text]
	if !ok {
		n = len(b.texts)
		b.numbers[text], b.texts = n, append(b.texts, text)
	}
	return uint32(n)
}

// BenchmarkXLS65k is what the import takes to read as many people as an old
// workbook holds, in 12 columns.
func BenchmarkXLS65k(b *testing.B) {
	table := &benchTexts{numbers: make(map[string]int)}
	var cells []byte
	for row := range xlsRows {
		for column, value := range benchRow(row, 1) {
			style, number := 0, 0.0
			switch v := value.(type) {
			case string:
				cells = append(cells, biffRecord(biffSharedText, row, column, 0, table.number(v))...)
				continue
			case excelize.Cell:
				day, _ := v.Value.(int)
				style, number = 1, float64(day)
			case int:
				number = float64(v)
			case float64:
				number = v
			}
			cells = append(cells, biffRecord(biffNumber, row, column, style, number)...)
		}
	}
	globals := joined(biffRecord(biffFormat, 0, 0, make([]byte, 16)), biffRecord(biffFormat, 0, 14, make([]byte, 16)))
	content := makeBIFF(biff8, append(globals, benchStrings(table.texts)...), cells).stream()
	b.ReportAllocs()
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		book, err := Open("list.xls", content, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if n := len(book.Sheets[0].Rows); n != xlsRows || book.Sheets[0].Rows[1][11].Text != "naam.1@bedrijf.example" {
			b.Fatalf("%d rows", n)
		}
	}
}

// benchStrings writes a table of texts, each whole in its record.
func benchStrings(texts []string) []byte {
	const most = 8000
	var out []byte
	id, body := biffStrings, binary.LittleEndian.AppendUint32(le(uint32(math.MaxInt32)), uint32(len(texts)))
	for _, text := range texts {
		if len(body) > most {
			out = append(out, biffRecord(id, body)...)
			id, body = biffContinue, nil
		}
		body = append(body, le(len(text), byte(0), text)...)
	}
	return append(out, biffRecord(id, body)...)
}
