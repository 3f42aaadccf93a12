package sheet

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// look is how a run of text in a cell looks, as far as that tells whether it counts.
type look struct{ struck, raised bool }

// richText puts the runs of a cell together. Text that is struck out does not count beside other text, nor
// does the raised mark of a note behind one: "Kees van Dijk" with a small "1)".
type richText struct {
	start  int    // where the text of the cell begins in what it is appended to
	struck []byte // what is struck out
	other  bool   // some run is not struck out
	marks  bool   // the mark of a note was left out
}

// open begins a cell whose text is appended to into.
func (r *richText) open(into []byte) {
	r.start, r.struck, r.other, r.marks = len(into), r.struck[:0], false, false
}

// end takes over the run that was appended from a place on, as it looks.
func (r *richText) end(into []byte, from int, l look) []byte {
	run := into[from:]
	switch {
	case l.struck:
		r.struck = append(r.struck, run...)
		return into[:from]
	case l.raised && isNoteMark(run) && r.counts(into[:from]):
		r.marks = true
		return into[:from]
	}
	r.other = r.other || len(bytes.TrimSpace(run)) > 0
	return into
}

// allStruck reports whether the cell has text, and all of it is struck out.
func (r *richText) allStruck() bool { return !r.other && len(bytes.TrimSpace(r.struck)) > 0 }

// leavesOut reports whether some text of the cell was left out.
func (r *richText) leavesOut() bool { return r.marks || r.other && len(bytes.TrimSpace(r.struck)) > 0 }

// close returns the text of the cell; where all of it is struck out, that.
func (r *richText) close(into []byte) []byte {
	if r.other || len(r.struck) == 0 {
		if len(r.struck) > 0 { // what parted it from the text that is gone
			text := bytes.TrimSpace(into[r.start:])
			return append(into[:r.start], text...)
		}
		return into
	}
	return append(into[:r.start], r.struck...)
}

// counts reports whether a raised mark may follow a text: one that is there, and no unit such as m².
func (r *richText) counts(into []byte) bool {
	text := bytes.TrimSpace(into[r.start:])
	if len(text) == 0 {
		return false
	}
	word := text[bytes.LastIndexAny(text, " \t\n/")+1:]
	switch string(word) {
	case "m", "cm", "mm", "dm", "km", "M":
		return false
	}
	return true
}

// isNoteMark reports whether a raised text points to a note: digits and signs, or one letter with a bracket.
func isNoteMark(run []byte) bool {
	run = bytes.TrimSpace(run)
	letters := 0
	for _, r := range string(run) {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters == 0 {
		return len(run) <= 8
	}
	return letters == 1 && (utf8.RuneCount(run) == 1 || bytes.ContainsAny(run, "()")) && !bytes.Equal(run, []byte("e"))
}

// fontLooks are the looks of the fonts of a workbook.
type fontLooks []look

// readTag reads a tag within the fonts of an xlsx workbook.
func (f *fontLooks) readTag(t *tags, b *budget) error {
	switch {
	case t.is("font"):
		*f = append(*f, look{})
		return b.takeFormat()
	case len(*f) > 0:
		(*f)[len(*f)-1].readRun(t)
	}
	return nil
}

// at returns the look of a font; one that the workbook does not have looks plain.
func (f fontLooks) at(i int) look {
	if i < 0 || i >= len(f) {
		return look{}
	}
	return f[i]
}

// fontRun is from where on a text of UTF-16 units has a font.
type fontRun struct{ from, font int }

// appendRuns appends a text of UTF-16 units whose runs have fonts, and reports whether all of it is struck out.
func (k *textStore) appendRuns(
	into []byte, units []uint16, runs []fontRun, fonts fontLooks,
) (text []byte, struck bool) {
	var rich richText
	rich.open(into)
	done, l := 0, look{}
	for i := 0; i <= len(runs); i++ {
		to, next := len(units), look{}
		if i < len(runs) {
			to, next = max(done, min(runs[i].from, to)), fonts.at(runs[i].font)
		}
		from := len(into)
		into = rich.end(appendUnits(into, units[done:to]), from, l)
		done, l = to, next
	}
	if rich.leavesOut() {
		k.leftOut++
	}
	return rich.close(into), rich.allStruck()
}
