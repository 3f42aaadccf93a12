package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonWriter writes JSON in which no sign steers a terminal: control signs, those that turn the
// direction of writing and others that do not show are escaped. A program that reads the JSON gets
// them back.
type jsonWriter struct {
	to      io.Writer
	pending []byte // the beginning of a sign whose end was not written yet
}

// Write writes JSON, in pieces that may end inside a sign.
func (w *jsonWriter) Write(b []byte) (int, error) {
	text := b
	if len(w.pending) > 0 {
		text = append(w.pending, b...)
	}
	var safe bytes.Buffer
	for len(text) > 0 && utf8.FullRune(text) {
		plain := plainStart(text)
		safe.Write(text[:plain])
		if text = text[plain:]; plain > 0 {
			continue
		}
		r, n := utf8.DecodeRune(text)
		writeEscaped(&safe, r, text[:n])
		text = text[n:]
	}
	w.pending = append([]byte(nil), text...)
	if _, err := w.to.Write(safe.Bytes()); err != nil {
		return 0, err
	}
	return len(b), nil
}

// plainStart returns how many bytes a text begins with that are ASCII and steer nothing, most of a long
// list. Line ends are among them: the encoder put them between values.
func plainStart(text []byte) int {
	n := slices.IndexFunc(text, func(b byte) bool { return b != '\n' && (b < ' ' || b > '~') })
	if n < 0 {
		return len(text)
	}
	return n
}

// writeEscaped writes one sign. One that steers stands inside a text of the JSON.
func writeEscaped(to *bytes.Buffer, r rune, raw []byte) {
	switch {
	case !steers(r):
		to.Write(raw)
	case r > 0xFFFF:
		high, low := utf16.EncodeRune(r)
		fmt.Fprintf(to, `\u%04x\u%04x`, high, low)
	default:
		fmt.Fprintf(to, `\u%04x`, r)
	}
}

// steers reports whether a sign may move the cursor of a terminal, turn text around or hide.
func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}
