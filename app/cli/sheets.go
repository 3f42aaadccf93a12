package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	"kader/assets"
	"kader/data/sheet"
)

// sheetJSON is a sheet as `kader sheets --json` prints it. Hidden rows are numbers
// and hidden columns letters, as spreadsheet programs show them.
type sheetJSON struct {
	Name          string     `json:"name"`
	Hidden        bool       `json:"hidden"`
	Beyond        int        `json:"beyond"` // cells further right than is read
	HiddenRows    []int      `json:"hiddenRows"`
	HiddenColumns []string   `json:"hiddenColumns"`
	Rows          [][]string `json:"rows"` // the last key: rows are printed one by one
}

// showSheets prints every cell of a spreadsheet file as it is read, before anything
// is understood or dropped. It needs no dossier.
func showSheets(c *call) error {
	name := c.operands[0]
	password, err := c.sheetPassword()
	if err != nil {
		return err
	}
	content, err := readSheet(name)
	if err != nil {
		return err
	}
	book, err := sheet.Open(filepath.Base(name), content, sheet.Options{Password: password})
	if err != nil {
		return err
	}
	c.sayBeyond(book)
	return printBook(c.Stdout, book, c.has("--json"), c.lang)
}

// sayBeyond says on Stderr which sheets were not read, or hold cells that are not printed.
func (c *call) sayBeyond(book *sheet.Book) {
	for i := range book.Sheets {
		if fault := book.Sheets[i].Fault; fault != nil {
			fmt.Fprintln(c.Stderr, "kader:", onOneLine(c.lang.Error(fault)))
		}
		if s := &book.Sheets[i]; s.Beyond > 0 {
			fmt.Fprintln(c.Stderr, "kader:", onOneLine(c.lang.Count("cli.sheet-beyond", s.Beyond, "name", s.Name,
				"column", sheet.LastColumn())))
		}
	}
}

// printBook prints a book for scripts or for people.
func printBook(w io.Writer, book *sheet.Book, asJSON bool, lang *assets.Language) error {
	if asJSON {
		w = &jsonWriter{to: w}
	}
	out := bufio.NewWriterSize(w, 64<<10)
	var err error
	if asJSON {
		err = writeBook(out, book)
	} else {
		err = listBook(out, book, lang)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// writeBook prints the whole book as one object.
func writeBook(out *bufio.Writer, book *sheet.Book) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	out.WriteString(`{"sheets":`) // what cannot be written shows at the end
	err := streamList(out, len(book.Sheets), func(i int) error {
		return writeSheet(out, encoder, &book.Sheets[i])
	})
	if err != nil {
		return fmt.Errorf("print sheet: %w", err)
	}
	_, err = out.WriteString("}\n")
	return err
}

func writeSheet(out *bufio.Writer, encoder *json.Encoder, s *sheet.Sheet) error {
	head, err := json.Marshal(headOf(s))
	if err != nil {
		return err
	}
	out.Write(head[:len(head)-len("null}")]) // the rows follow
	var texts []string
	err = streamList(out, len(s.Rows), func(i int) error {
		if texts = textsOf(s.Rows[i], texts[:0]); len(texts) == 0 {
			texts = []string{} // a list, if an empty one
		}
		return encoder.Encode(texts)
	})
	if err != nil {
		return err
	}
	return out.WriteByte('}')
}

// headOf is a sheet without its rows.
func headOf(s *sheet.Sheet) sheetJSON {
	head := sheetJSON{Name: s.Name, Hidden: s.Hidden, Beyond: s.Beyond, HiddenRows: []int{}, HiddenColumns: []string{}}
	width := 0
	for i, row := range s.Rows {
		width = max(width, len(row))
		if s.RowHidden(i) {
			head.HiddenRows = append(head.HiddenRows, i+1)
		}
	}
	for i := range width {
		if s.ColumnHidden(i) {
			head.HiddenColumns = append(head.HiddenColumns, sheet.ColumnLetters(i))
		}
	}
	return head
}

// textsOf appends the texts of a row.
func textsOf(row []sheet.Cell, into []string) []string {
	for _, cell := range row {
		into = append(into, cell.Text)
	}
	return into
}

// listBook prints the book for people.
func listBook(out *bufio.Writer, book *sheet.Book, lang *assets.Language) error {
	for _, s := range book.Sheets {
		key := "cli.sheet"
		if s.Hidden {
			key = "cli.sheet-hidden"
		}
		if _, err := fmt.Fprintln(out, onOneLine(lang.Count(key, len(s.Rows), "name", s.Name))); err != nil {
			return err
		}
		for _, row := range s.Rows {
			for i, cell := range row {
				if i > 0 {
					out.WriteByte('\t')
				}
				out.WriteString(onOneLine(cell.Text))
			}
			if err := out.WriteByte('\n'); err != nil {
				return err
			}
		}
	}
	return nil
}

// onOneLine returns a text that keeps to its place in a line. What a file holds must
// not steer the terminal either.
func onOneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			return ' '
		}
		return r
	}, text)
}
