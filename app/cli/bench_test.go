package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// hugeRows is more than the largest employer sends.
const hugeRows = 100_000

// listVariable names a file that keeps the list from one run to the next, so that the
// memory it takes to make the list is not counted as that of reading it.
const listVariable = "KADER_BENCH_LIST"

func hugeList(b *testing.B) []byte {
	kept := os.Getenv(listVariable)
	if content, err := os.ReadFile(kept); err == nil {
		return content
	}
	l := employerLists()[0]
	content := l.workbook(b, l.people(hugeRows))
	if kept != "" {
		if err := os.WriteFile(kept, content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return content
}

// BenchmarkImport100k takes a list of 100,000 people into an empty dossier, from the
// bytes on disk to the saved file.
func BenchmarkImport100k(b *testing.B) {
	dir := b.TempDir()
	sheet, secretly := filepath.Join(dir, "list.xlsx"), func(string) string { return secret }
	if err := os.WriteFile(sheet, hugeList(b), 0o600); err != nil {
		b.Fatal(err)
	}
	p := Program{Stdin: &bytes.Buffer{}, Stdout: io.Discard, Stderr: os.Stderr, Env: secretly, Clock: time.Now, WorkFactor: 10}
	n := 0
	for b.Loop() {
		b.StopTimer()
		n++
		dossier := filepath.Join(dir, fmt.Sprintf("%d.kader", n))
		status := p.Run([]string{"new", dossier, "--company", "Zilverwiek"})
		b.StartTimer()
		if status += p.Run([]string{"import", dossier, sheet, "--kind", "new-hires"}); status != statusDone {
			b.Fatal("the import was refused")
		}
	}
}

// BenchmarkExcelizeReads100k merely reads the cells of the same list with the library
// that most Go programs use.
func BenchmarkExcelizeReads100k(b *testing.B) {
	content := hugeList(b)
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			if _, err := rows.Columns(excelize.Options{RawCellValue: true}); err != nil {
				b.Fatal(err)
			}
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
