package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// biffBody reads a record together with those that continue it.
type biffBody struct {
	records *biff
	rest    []byte
	units   []uint16 // of the text being read, reused
	fonts   fontLooks
	texts   *textStore // hears how a text looks
}

// empty reports whether nothing is left, also not in a record that continues this one.
func (b *biffBody) empty() bool {
	for len(b.rest) == 0 {
		if !b.more() {
			return true
		}
	}
	return false
}

func (b *biffBody) more() bool {
	if !b.records.continued() {
		return false
	}
	b.rest = b.records.body
	return true
}

// number reads a number of so many bytes.
func (b *biffBody) number(size int) (int, bool) {
	n := 0
	for i := range size {
		if b.empty() {
			return 0, false
		}
		n |= int(b.rest[0]) << (8 * i)
		b.rest = b.rest[1:]
	}
	return n, true
}

// skip passes n bytes.
func (b *biffBody) skip(n int) bool {
	for n > 0 {
		if b.empty() {
			return false
		}
		passed := min(n, len(b.rest))
		n, b.rest = n-passed, b.rest[passed:]
	}
	return true
}

// How a Unicode text is written.
const (
	biffWide     = 0x01 // two bytes a character, not one
	biffPhonetic = 0x04 // with a guide to East Asian text
	biffRuns     = 0x08 // with changes of font
)

// unicode reads a text of Excel 97 and later, whose length takes so many bytes,
// and appends it. False is a text that ends early.
func (b *biffBody) unicode(into []byte, lengthSize int) ([]byte, bool) {
	length, ok := b.number(lengthSize)
	if !ok {
		return into, false
	}
	flags, ok := b.number(1)
	if !ok {
		return into, length == 0 // some programs leave out the flags of an empty text
	}
	runs, guide := 0, 0
	if flags&biffRuns != 0 {
		runs, _ = b.number(2)
	}
	if flags&biffPhonetic != 0 {
		guide, _ = b.number(4)
	}
	b.texts.runs = false
	if !b.characters(length, flags&biffWide != 0) {
		return into, false
	}
	fonts, ok := b.readRuns(runs)
	if !ok || !b.skip(guide) {
		return into, false
	}
	if len(fonts) == 0 {
		return appendUnits(into, b.units), true
	}
	b.texts.runs = true
	into, b.texts.struck = b.texts.appendRuns(into, b.units, fonts, b.fonts)
	return into, true
}

// readRuns reads from where on a text has which font.
func (b *biffBody) readRuns(n int) ([]fontRun, bool) {
	var runs []fontRun
	for range n {
		from, okFrom := b.number(2)
		font, okFont := b.number(2)
		if !okFrom || !okFont {
			return nil, false
		}
		runs = append(runs, fontRun{from, fontPlace(font)})
	}
	return runs, true
}

// characters reads the characters of a text. Where it goes on in another record
// stands once more how wide they are.
func (b *biffBody) characters(n int, wide bool) bool {
	b.units = b.units[:0]
	for n > 0 {
		if len(b.rest) == 0 {
			if !b.more() || len(b.rest) == 0 {
				return false
			}
			wide, b.rest = b.rest[0]&biffWide != 0, b.rest[1:]
			continue
		}
		read := min(n, len(b.rest))
		if wide {
			if read = min(n, len(b.rest)/2); read == 0 {
				return false
			}
			b.units, b.rest = appendWide(b.units, b.rest[:2*read]), b.rest[2*read:]
		} else {
			for _, c := range b.rest[:read] {
				b.units = append(b.units, uint16(c))
			}
			b.rest = b.rest[read:]
		}
		n -= read
	}
	return true
}

// codePage is how the texts of Excel 5 are written. Its zero reads UTF-8 where
// a text is that and Windows elsewhere: the workbook does not say.
type codePage struct{ decoder *encoding.Decoder }

// codePageOf returns the code page of a number; false for one that we do not read,
// which are those of East Asia.
func codePageOf(number int) (codePage, bool) {
	page, ok := map[int]*charmap.Charmap{
		// of DOS
		437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
		858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863,
		865: charmap.CodePage865, 866: charmap.CodePage866,
		// of Windows, and what others write for 1252
		874: charmap.Windows874, 1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252,
		1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256,
		1257: charmap.Windows1257, 1258: charmap.Windows1258,
		0x8001: charmap.Windows1252, 367: charmap.Windows1252, 20127: charmap.Windows1252, 28591: charmap.Windows1252,
		// of old Macs
		10000: charmap.Macintosh, 0x8000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic,
	}[number]
	if !ok {
		return codePage{}, false
	}
	return codePage{decoder: page.NewDecoder()}, true
}

// decode returns a text in UTF-8.
func (p codePage) decode(text []byte) ([]byte, error) {
	text = bytes.ReplaceAll(text, []byte{0}, nil)
	switch {
	case isASCII(text), p.decoder == nil && utf8.Valid(text):
		return text, nil
	case p.decoder == nil:
		return charmap.Windows1252.NewDecoder().Bytes(text)
	}
	return p.decoder.Bytes(text)
}

func isASCII(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
