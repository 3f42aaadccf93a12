package sheet

import (
	"bytes"
	"errors"
	"io"
)

// What is wrong with a part, for developers.
var (
	errLongTag = errors.New("a tag that does not end")
	errDoctype = errors.New("a document type, which spreadsheets must not have")
)

const (
	windowSize = 256 << 10
	// maxTag is the longest tag read; real ones stay under a few hundred bytes.
	maxTag = 4 << 20
)

// tags walks over the tags of one XML part. It is made for speed on parts of
// tens of megabytes, so it looks at names without their name space, holds only a
// window of the part, and hands out slices of that window: name, attributes and
// text are good until the next call. It expands no entities but the five of XML.
type tags struct {
	source   io.Reader
	window   []byte
	pos, end int   // the unread part of the window
	err      error // what ended the part: io.EOF or worse

	name    []byte // of the current tag, without prefix
	attrs   []byte // what follows the name
	closing bool   // </name>
	single  bool   // <name/>
}

func newTags(source io.Reader) *tags {
	return &tags{source: source, window: make([]byte, windowSize)}
}

// failure returns the error that ended the part, nil for its proper end.
func (t *tags) failure() error {
	if t.err == io.EOF {
		return nil
	}
	return t.err
}

// more reads on, keeping what is unread. Offsets into the window move to pos.
func (t *tags) more() bool {
	if t.err != nil {
		return false
	}
	copy(t.window, t.window[t.pos:t.end])
	t.pos, t.end = 0, t.end-t.pos
	if t.end == len(t.window) {
		if len(t.window) >= maxTag {
			t.err = errLongTag
			return false
		}
		t.window = append(t.window, make([]byte, len(t.window))...)
	}
	for range 100 {
		n, err := t.source.Read(t.window[t.end:])
		t.end += n
		if n > 0 || err != nil {
			t.err = err
			return n > 0
		}
	}
	t.err = io.ErrNoProgress
	return false
}

// next moves to the next tag, over text, comments and instructions. It returns
// false at the end of the part, and when the part is broken: see failure.
func (t *tags) next() bool {
	for {
		if t.pos == t.end || t.window[t.pos] != '<' { // mostly the next tag follows at once
			i := bytes.IndexByte(t.window[t.pos:t.end], '<')
			if i < 0 {
				t.pos = t.end
				if !t.more() {
					return false
				}
				continue
			}
			t.pos += i
		}
		if t.end-t.pos < len(cdata) && t.more() {
			continue
		}
		if t.end-t.pos < 2 {
			return t.broken()
		}
		switch t.window[t.pos+1] {
		case '?', '!':
			if !t.skipMarkup() {
				return false
			}
		default:
			return t.tag()
		}
	}
}

var (
	cdata   = []byte("<![CDATA[")
	comment = []byte("<!--")
)

// skipMarkup passes what is neither a tag nor text.
func (t *tags) skipMarkup() bool {
	rest := t.window[t.pos:t.end]
	switch {
	case rest[1] == '?':
		return t.skipPast("?>", nil)
	case bytes.HasPrefix(rest, comment):
		t.pos += len(comment)
		return t.skipPast("-->", nil)
	case bytes.HasPrefix(rest, cdata):
		t.pos += len(cdata)
		return t.skipPast("]]>", nil)
	}
	t.err = errDoctype
	return false
}

// skipPast moves behind the marker and, if into is not nil, keeps what it passes.
func (t *tags) skipPast(marker string, into *[]byte) bool {
	for {
		rest := t.window[t.pos:t.end]
		i := bytes.Index(rest, []byte(marker))
		passed := i
		if i < 0 {
			passed = max(0, len(rest)-len(marker)+1)
		}
		if into != nil {
			*into = append(*into, rest[:passed]...)
		}
		t.pos += passed
		if i >= 0 {
			t.pos += len(marker)
			return true
		}
		if into != nil && len(*into) > maxLongText {
			t.err = errTooMuch
		}
		if !t.more() {
			return t.broken()
		}
	}
}

// broken notes that the part ends where it must not.
func (t *tags) broken() bool {
	if t.err == nil || t.err == io.EOF {
		t.err = io.ErrUnexpectedEOF
	}
	return false
}

// skip moves behind the element that the current tag opens.
func (t *tags) skip() {
	if t.single {
		return
	}
	for depth := 1; depth > 0 && t.next(); {
		switch {
		case t.closing:
			depth--
		case !t.single:
			depth++
		}
	}
}

// is reports whether the current tag opens the element with the given local name.
func (t *tags) is(name string) bool { return !t.closing && string(t.name) == name }

// ends reports whether the current tag closes the element with the given local name.
func (t *tags) ends(name string) bool { return t.closing && string(t.name) == name }

// appendText appends the text from here to the next tag.
func (t *tags) appendText(into []byte) []byte {
	start := len(into)
	if start > maxLongText { // of many short pieces
		t.err = errTooMuch
	}
	for {
		i := bytes.IndexByte(t.window[t.pos:t.end], '<')
		if i < 0 {
			into = append(into, t.window[t.pos:t.end]...)
			t.pos = t.end
			if len(into) > maxLongText {
				t.err = errTooMuch
			}
			if !t.more() {
				return unescape(into, start)
			}
			continue
		}
		into = append(into, t.window[t.pos:t.pos+i]...)
		t.pos += i
		if t.end-t.pos < len(cdata) && t.more() {
			continue
		}
		rest := t.window[t.pos:t.end]
		if len(rest) < 2 || rest[1] != '!' && rest[1] != '?' {
			return unescape(into, start)
		}
		into = unescape(into, start)
		if bytes.HasPrefix(rest, cdata) {
			t.pos += len(cdata)
			t.skipPast("]]>", &into)
		} else if !t.skipMarkup() {
			return into
		}
		start = len(into)
	}
}
