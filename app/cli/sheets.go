package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"kader/data/sheet"
)

// sheetJSON is a sheet as `kader sheets --json` prints it.
type sheetJSON struct {
	Name   string     `json:"name"`
	Hidden bool       `json:"hidden"`
	Rows   [][]string `json:"rows"`
}

// showSheets prints every cell of a spreadsheet file as it is read, before anything
// is understood or dropped. It needs no dossier.
func showSheets(c *call) error {
	name := c.operands[0]
	content, err := readSheet(name)
	if err != nil {
		return err
	}
	book, err := sheet.Open(filepath.Base(name), content, sheet.Options{Password: c.option("--password")})
	if err != nil {
		return err
	}
	sheets := make([]sheetJSON, len(book.Sheets))
	for i := range book.Sheets {
		sheets[i] = sheetOf(&book.Sheets[i])
	}
	if c.has("--json") {
		return printJSON(c.Stdout, map[string]any{"sheets": sheets})
	}
	for _, s := range sheets {
		key := "cli.sheet"
		if s.Hidden {
			key = "cli.sheet-hidden"
		}
		fmt.Fprintln(c.Stdout, c.lang.Count(key, len(s.Rows), "name", s.Name))
		for _, row := range s.Rows {
			fmt.Fprintln(c.Stdout, strings.Join(row, "\t"))
		}
	}
	return nil
}

func sheetOf(s *sheet.Sheet) sheetJSON {
	rows := make([][]string, len(s.Rows))
	for i, row := range s.Rows {
		rows[i] = make([]string, len(row))
		for j, cell := range row {
			rows[i][j] = cell.Text
		}
	}
	return sheetJSON{Name: s.Name, Hidden: s.Hidden, Rows: rows}
}
