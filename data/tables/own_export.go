package tables

import (
	_ "embed"
	"strings"

	"kader/data"
	"kader/data/sheet"
)

//go:embed own_headers.txt
var ownHeadersText string

// ownHeader is a row of column titles of ours, as headerRun writes it.
type ownHeader struct {
	export data.OwnSheet
	run    string
}

// ownHeaders returns the rows of column titles by which exports without a mark are known.
func ownHeaders() []ownHeader {
	var all []ownHeader
	for line := range strings.Lines(ownHeadersText) {
		export, titles, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && export != "#" {
			all = append(all, ownHeader{data.OwnSheet(export), headerRun(strings.Split(titles, "|"))})
		}
	}
	return all
}

// headerRun joins column titles to a text in which a run of them can be found.
func headerRun(titles []string) string { return "|" + data.Fold(strings.Join(titles, "|")) + "|" }

// highestHeader is the last row, from 1, in which the titles of an export without a mark are looked for.
const highestHeader = 50

// OwnExports finds the sheets of a file that Kader made itself, by their number in the file: an
// employer's list they are not, and read as one they would move people to other departments. A
// sheet is known by its mark, wherever it stands, by the key of a row, or by all column titles of
// an export in their order.
func OwnExports(book *sheet.Book) map[int]data.OwnSheet {
	own := make(map[int]data.OwnSheet)
	known := ownHeaders()
	for i := range book.Sheets {
		if export, ok := data.ParseOwnMark(book.Properties[data.OwnProperty]); ok {
			own[i] = export
		} else if export, ok := ownSheet(&book.Sheets[i], known); ok {
			own[i] = export
		}
	}
	return own
}

// ownSheet returns which export of ours a sheet is.
func ownSheet(s *sheet.Sheet, known []ownHeader) (data.OwnSheet, bool) {
	for i, row := range s.Rows {
		for j := range row {
			if export, ok := data.ParseOwnMark(row[j].Text); ok {
				return export, true
			}
			if data.LooksLikeSheetKey(row[j].Text) { // rows that were copied without their titles
				return data.OwnCallList, true
			}
		}
		if i >= highestHeader {
			continue
		}
		run := headerRun(filled(row))
		for _, header := range known {
			if strings.Contains(run, header.run) {
				return header.export, true
			}
		}
	}
	return "", false
}

// filled returns the texts of the cells that are not empty.
func filled(row []sheet.Cell) []string {
	var texts []string
	for _, text := range textsOf(row) {
		if text = strings.TrimSpace(text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}
