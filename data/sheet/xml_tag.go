package sheet

import (
	"bytes"
	"strconv"
)

// tag reads the tag that starts at pos.
func (t *tags) tag() bool {
	if t.plainTag() {
		return true
	}
	end := t.endOfTag()
	if end < 0 {
		return t.broken()
	}
	body := t.window[t.pos+1 : end]
	t.pos = end + 1
	t.closing = len(body) > 0 && body[0] == '/'
	if t.closing {
		body = body[1:]
	}
	t.single = len(body) > 0 && body[len(body)-1] == '/'
	if t.single {
		body = body[:len(body)-1]
	}
	start, i := 0, 0
	for ; i < len(body) && body[i] > ' '; i++ {
		if body[i] == ':' {
			start = i + 1
		}
	}
	t.name, t.attrs = body[start:i], body[i:]
	return true
}

// plainTag reads a tag without attributes that lies in the window as a whole, as
// most do: one look finds its name and its end. It fails on any other.
func (t *tags) plainTag() bool {
	rest := t.window[t.pos+1 : t.end]
	closing := len(rest) > 0 && rest[0] == '/'
	start := 0
	if closing {
		start = 1
	}
	for i := start; i < len(rest); i++ {
		switch c := rest[i]; {
		case c > '>': // mostly letters
		case c == '>':
			t.name, t.attrs = rest[start:i], nil
			t.closing, t.single = closing, false
			t.pos += i + 2
			return true
		case c == ':':
			start = i + 1
		case c <= ' ' || c == '/':
			return false
		}
	}
	return false
}

// endOfTag returns where the tag at pos ends; a > may stand in an attribute.
func (t *tags) endOfTag() int {
	var quote byte
	for seen := 1; ; {
		for i, c := range t.window[t.pos+seen : t.end] {
			switch {
			case c > '>': // most characters
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '>':
				return t.pos + seen + i
			case c == '"' || c == '\'':
				quote = c
			}
		}
		seen = t.end - t.pos
		if !t.more() {
			return -1
		}
	}
}

// attr returns the value of the attribute with the given local name, as text.
func (t *tags) attr(name string) (string, bool) {
	value, ok := t.value(name)
	return string(value), ok
}

// value is attr without a copy: the result is valid until the next call.
func (t *tags) value(name string) ([]byte, bool) {
	for rest := t.attrs; ; {
		key, value, after, ok := nextAttr(rest)
		if !ok {
			return nil, false
		}
		if string(key) == name {
			if bytes.IndexByte(value, '&') >= 0 || bytes.IndexByte(value, '\r') >= 0 {
				value = unescape(bytes.Clone(value), 0)
			}
			return value, true
		}
		rest = after
	}
}

// nextAttr takes the first attribute off attrs: its local name and raw value.
func nextAttr(attrs []byte) (key, value, rest []byte, ok bool) {
	equals := bytes.IndexByte(attrs, '=')
	if equals < 0 {
		return nil, nil, nil, false
	}
	key = bytes.TrimSpace(attrs[:equals])
	if colon := bytes.LastIndexByte(key, ':'); colon >= 0 {
		key = key[colon+1:]
	}
	rest = attrs[equals+1:]
	for len(rest) > 0 && rest[0] <= ' ' {
		rest = rest[1:]
	}
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return nil, nil, nil, false
	}
	end := bytes.IndexByte(rest[1:], rest[0])
	if end < 0 {
		return nil, nil, nil, false
	}
	return key, rest[1 : end+1], rest[end+2:], true
}

// isYes parses a boolean value.
func isYes(value []byte) bool {
	return string(value) == "1" || string(value) == "true" || string(value) == "on"
}

// parseInt parses a whole number; one that is too large becomes the largest int32.
func parseInt(digits []byte) (int, bool) {
	const largest = 1<<31 - 1
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), largest)
	}
	return n, len(digits) > 0
}

// intAttr parses an attribute that is a whole number; 0 if it is absent or none.
func intAttr(t *tags, name string) int {
	value, _ := t.value(name)
	n, err := strconv.Atoi(string(value))
	if err != nil {
		return 0
	}
	return n
}

// isTrue parses a boolean attribute; false if it is absent.
func isTrue(t *tags, name string) bool {
	value, _ := t.value(name)
	return isYes(value)
}
