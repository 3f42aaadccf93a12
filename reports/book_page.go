package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"kader/data"
)

// setWidths sets the width of each column to that of its content, within bounds. The upper one
// gives way to a word that would else be broken in two.
func (s *sheet) setWidths() {
	s.widths = make([]float64, len(s.columns))
	for i, f := range s.columns {
		width, word := max(f.minWidth, longestLine(f.title)+4), 0.0 // room for the arrow of the filter
		for _, row := range s.rows {
			if row[i].day.IsZero() {
				width = max(width, longestLine(row[i].text)+2)
				word = max(word, longestWord(row[i].text)+2)
			} else {
				width = max(width, 12)
			}
		}
		most := max(cmp.Or(f.maxWidth, widestColumn), min(word, widestWord))
		s.widths[i] = max(f.minWidth, min(width, most))
	}
	s.widenForNotes()
}

// widenForNotes makes the last column wider, as far as that is of use, where a text in it needs
// more lines than the tallest row has.
func (s *sheet) widenForNotes() {
	last := len(s.widths) - 1
	for s.widths[last] < widestNote && slices.ContainsFunc(s.rows, func(row []value) bool {
		return s.neededHeight(row) > tallestRow
	}) {
		s.widths[last] += widestColumn / 3
	}
}

// width returns the width of the table.
func (s *sheet) width() float64 {
	total := 0.0
	for i, width := range s.widths {
		if !s.columns[i].hidden {
			total += width
		}
	}
	return total
}

// keyColumn is the hidden column of the keys, between those that show: whoever copies the rows copies it too.
const keyColumn = 2

// markColumn is the hidden column with the mark: that of the keys, or one behind the others.
func (s *sheet) markColumn() int {
	if s.keyed && len(s.rows) > 0 {
		return keyColumn
	}
	return len(s.columns) + 1
}

// lastColumn is the last column in which something stands.
func (s *sheet) lastColumn() int { return max(len(s.columns), s.markColumn()) }

func (b *book) setColumns(s sheet) error {
	for i, width := range s.widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.file.SetColWidth(s.name, name, name, width); err != nil {
			return err
		}
	}
	return b.file.SetSheetDimension(s.name, cellName(1, 1)+":"+cellName(s.lastColumn(), headRow+len(s.rows)))
}

// setFilter freezes the column titles and the first columns, and adds filters.
func (b *book) setFilter(s sheet) error {
	off := false
	if err := b.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &off}); err != nil {
		return err
	}
	if len(s.rows) == 0 {
		return nil
	}
	first, pane := cellName(s.frozen+1, headRow+1), "bottomLeft"
	if s.frozen > 0 {
		pane = "bottomRight"
	}
	if err := b.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: s.frozen, YSplit: headRow, TopLeftCell: first, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: first, ActiveCell: first, Pane: pane}},
	}); err != nil {
		return err
	}
	return b.file.AutoFilter(s.name, cellName(1, headRow)+":"+cellName(s.lastColumn(), headRow+len(s.rows)), nil)
}

// setPrint sets up printing: landscape A4, as wide as the paper, with column titles and page
// number on every page.
func (b *book) setPrint(s sheet) error {
	a4, landscape, wide, high, fit := 9, "landscape", 1, 0, true
	if err := b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high,
	}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	margin, bottom, foot := 0.5, 0.8, 0.4 // the footer stands inside the lower margin, with air above it
	if err := b.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &margin, Right: &margin, Top: &margin, Bottom: &bottom, Footer: &foot, Header: &foot,
	}); err != nil {
		return err
	}
	page := b.lang.Text("report.page", "page", "&P", "of", "&N")
	if err := b.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddFooter: "&L" + footerText(s.name) + "&C" + footerText(b.lang.Date(b.today)) + "&R" + page,
	}); err != nil {
		return err
	}
	if len(s.rows) == 0 {
		return nil
	}
	b.repeatTitles(s)
	return nil
}

// repeatTitles prints the column titles on every page. It copies the defined name that the
// filter of this sheet just made, because the library compares all names with all sheets:
// minutes for a thousand contact persons.
func (b *book) repeatTitles(s sheet) {
	names := b.file.WorkBook.DefinedNames
	titles := names.DefinedName[len(names.DefinedName)-1]
	titles.Name, titles.Hidden = "_xlnm.Print_Titles", false
	titles.Data = fmt.Sprintf("'%s'!$%d:$%d", s.name, headRow, headRow)
	names.DefinedName = append(names.DefinedName, titles)
}

// footerText returns text in which no sign is a command of a footer.
func footerText(s string) string { return strings.ReplaceAll(sheetText(s), "&", "&&") }

// unitLabels returns the label of each unit in a list: its name, or its path if two units
// have one name.
func unitLabels(units []data.Unit) map[data.ID]string {
	tree := data.NewUnitTree(units)
	count := make(map[string]int)
	for _, u := range units {
		count[data.Fold(u.Name)]++
	}
	labels := make(map[data.ID]string, len(units))
	for _, u := range units {
		labels[u.ID] = u.Name
		if count[data.Fold(u.Name)] > 1 {
			labels[u.ID] = strings.Join(tree.Path(u.ID), " › ")
		}
	}
	return labels
}
