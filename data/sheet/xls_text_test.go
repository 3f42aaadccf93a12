package sheet

import (
	"strings"
	"testing"
)

// TestXLSSharedTexts cuts the table of texts wherever Excel may, with and without
// a change of how wide the characters are: the texts stay the same.
func TestXLSSharedTexts(t *testing.T) {
	texts := []string{"Jansen", "Žižek 😀", "", "Rübe", "vet en schuin", "met een gids", "laatste"}
	pieces := tableOf(texts)
	var cells []byte
	for i := range texts {
		cells = append(cells, biffRecord(biffSharedText, 0, i, 0, uint32(i))...)
	}
	for cut := range len(pieces) + 1 {
		for _, change := range []bool{false, true} {
			table := cutTable(pieces, cut, change)
			book, err := Open("list.xls", makeBIFF(biff8, table, cells).file(), Options{})
			if err != nil {
				t.Fatalf("cut at %d: %v", cut, err)
			}
			if got, want := show(book.Sheets[0]), strings.Join(texts, "|"); got != want {
				t.Errorf("cut at %d, change %v: %q, want %q", cut, change, got, want)
			}
		}
	}
}

// tablePiece is a part of a table of texts that is never cut.
type tablePiece struct {
	content []byte
	text    int // of which text it is a character, -1 is of none
}

// tableOf takes a table of texts apart. Every other text changes its font, every
// third has a guide to how it sounds.
func tableOf(texts []string) []tablePiece {
	var pieces []tablePiece
	for i, text := range texts {
		wide := wideBytes(text)
		flags, runs, guide := byte(biffWide), 0, uint32(0)
		header := le(len(wide) / 2)
		after := []byte{}
		if i%2 == 1 {
			flags, runs = flags|biffRuns, 2
		}
		if i%3 == 2 {
			flags, guide = flags|biffPhonetic, 5
		}
		header = append(header, flags)
		if runs > 0 {
			header = append(header, le(runs)...)
			after = append(after, make([]byte, 4*runs)...)
		}
		if guide > 0 {
			header = append(header, le(guide)...)
			after = append(after, make([]byte, guide)...)
		}
		pieces = append(pieces, tablePiece{header, -1})
		for j := 0; j < len(wide); j += 2 {
			pieces = append(pieces, tablePiece{wide[j : j+2], i})
		}
		for _, c := range after {
			pieces = append(pieces, tablePiece{[]byte{c}, -1})
		}
	}
	return pieces
}

// cutTable writes the records of a table that goes on in another record. It claims
// to hold more texts than it does.
func cutTable(pieces []tablePiece, cut int, change bool) []byte {
	first, second := le(uint32(60), uint32(60)), []byte{}
	for _, piece := range pieces[:cut] {
		first = append(first, piece.content...)
	}
	inside := -1 // the text that goes on with narrow characters
	if cut < len(pieces) && pieces[cut].text >= 0 {
		flags := byte(biffWide)
		if change && restIsNarrow(pieces[cut:]) {
			flags, inside = 0, pieces[cut].text
		}
		second = append(second, flags)
	}
	for _, piece := range pieces[cut:] {
		if piece.text >= 0 && piece.text == inside {
			second = append(second, piece.content[0])
			continue
		}
		second = append(second, piece.content...)
	}
	return joined(biffRecord(biffStrings, first), biffRecord(biffContinue, second))
}

// restIsNarrow reports whether the characters up to the end of a text take one byte.
func restIsNarrow(pieces []tablePiece) bool {
	for _, piece := range pieces {
		if piece.text != pieces[0].text {
			break
		}
		if piece.content[1] != 0 {
			return false
		}
	}
	return true
}

// TestXLSLongTexts: also the text of a formula, and one in a cell, may go on.
func TestXLSLongTexts(t *testing.T) {
	content := makeBIFF(biff8, nil,
		biffRecord(biffText, 0, 0, 0, 8, byte(0), "Jan"), biffRecord(biffContinue, byte(1), wideBytes("ssen!")),
		biffRecord(biffFormula, 0, 1, 0, "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0, uint32(0), 0),
		biffRecord(biffResult, 6, byte(1), wideBytes("Øs")), biffRecord(biffContinue, byte(0), "te"), biffRecord(biffContinue, byte(0), "rg"),
	).file()
	if got := show(openBytes(t, content).Sheets[0]); got != "Jan"+"ssen!|Østerg" {
		t.Errorf("%q", got)
	}
	parted := joined(biffRecord(biffText, 0, 0, 0, 5, "Jan"), biffRecord(biffContinue, "se"))
	if got := show(openBytes(t, makeBIFF(biff5, nil, parted).file()).Sheets[0]); got != "Janse" {
		t.Errorf("%q", got)
	}
}
