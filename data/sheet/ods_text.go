package sheet

import "bytes"

// maxBlanks is how many blanks one tag may stand for.
const maxBlanks = 1000

// paragraph appends the text of the paragraph that the current tag opens to s.text.
// Blanks count as in web pages: many are one, and those at the start are none;
// what should stay has a tag.
func (s *ods) paragraph(t *tags, l look) {
	if t.single {
		return
	}
	s.blank = true
	s.spans = append(s.spans[:0], l)
	for from := len(s.text); len(s.spans) > 0; {
		s.readText(t)
		if !t.next() {
			t.broken()
			return
		}
		now := s.spans[len(s.spans)-1]
		switch {
		case t.closing:
			s.text = s.rich.end(s.text, from, now)
			from = len(s.text)
			s.spans = s.spans[:len(s.spans)-1]
			continue
		case t.is("s"):
			s.appendBlanks(t)
		case t.is("tab"):
			s.text, s.blank = append(s.text, '\t'), false
		case t.is("line-break"):
			s.text, s.blank = append(s.text, '\n'), true
		case t.is("annotation"), t.is("ruby-text"), t.is("note"), t.is("frame"):
			t.skip()
			continue
		}
		if !t.single {
			s.text = s.rich.end(s.text, from, now)
			from = len(s.text)
			s.spans = append(s.spans, s.lookWithin(t, now))
		}
	}
}

// readText appends the text up to the next tag.
func (s *ods) readText(t *tags) {
	start := len(s.text)
	s.text = t.appendText(s.text)
	if !s.blank && bytes.IndexByte(s.text[start:], '\n') < 0 && !bytes.Contains(s.text[start:], []byte("  ")) &&
		bytes.IndexByte(s.text[start:], '\t') < 0 {
		s.blank = len(s.text) > start && s.text[len(s.text)-1] == ' '
		return
	}
	out := s.text[:start]
	for _, c := range s.text[start:] {
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			out, s.blank = append(out, c), false
		} else if !s.blank {
			out, s.blank = append(out, ' '), true
		}
	}
	s.text = out
}

// appendBlanks appends the blanks that the current tag stands for.
func (s *ods) appendBlanks(t *tags) {
	n := 1
	if count, ok := t.attr("c"); ok {
		n = min(odsCount([]byte(count)), maxBlanks)
	}
	if len(s.text) < maxLongText { // a tag is shorter than its blanks
		s.text = append(s.text, bytes.Repeat([]byte{' '}, n)...)
	}
	s.blank = false
}

// lookWithin returns how text looks in the element that the current tag opens, within text that looks as given.
func (s *ods) lookWithin(t *tags, around look) look {
	if !t.is("span") || len(s.looks) == 0 {
		return around
	}
	name, _ := t.attr("style-name")
	own := s.looks[name]
	return look{struck: own.struck || around.struck, raised: own.raised || around.raised}
}
