package tables

import (
	"kader/data/sheet"
	"kader/data/values"
)

// BrokenLetters says what became of the texts of a file that do not read as they look.
type BrokenLetters struct {
	Mended int  // cells
	Lost   int  // cells with letters that nobody can tell any more
	Mixed  bool // lines are in two encodings
	Struck int  // texts of which a part is struck out, or raised as the mark of a note
}

// MendLetters mends the texts of a book whose letters are broken. It does so before a header is looked for,
// since headers are broken with them.
func MendLetters(book *sheet.Book, language string) BrokenLetters {
	letters := values.NewLetters(language)
	found := BrokenLetters{Mixed: book.MixedEncodings, Struck: book.LeftOut}
	type mending struct {
		text string
		lost bool
	}
	mended := make(map[string]mending)
	eachText(book, func(cell *sheet.Cell) {
		if _, seen := mended[cell.Text]; !seen {
			mended[cell.Text] = mending{}
			letters.Look(cell.Text)
		}
	})
	for text := range mended {
		var m mending
		m.text, m.lost = letters.Mend(text)
		mended[text] = m
	}
	eachText(book, func(cell *sheet.Cell) {
		m, ok := mended[cell.Text]
		switch {
		case ok && m.text != cell.Text:
			cell.Text = m.text
			found.Mended++
		case m.lost:
			found.Lost++
		}
	})
	return found
}

// eachText calls visit for each text cell of a book whose letters may be broken.
func eachText(book *sheet.Book, visit func(cell *sheet.Cell)) {
	for i := range book.Sheets {
		for _, row := range book.Sheets[i].Rows {
			for j := range row {
				if cell := &row[j]; cell.Kind == sheet.Text && values.MayBeBroken(cell.Text) {
					visit(cell)
				}
			}
		}
	}
}
