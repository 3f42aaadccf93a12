package values

import "unicode/utf8"

// Beginnings are the first two letters of folded words. They tell of most texts of a long list that
// they are none of the words, before the text is folded.
type Beginnings struct {
	first [utf8.RuneSelf]bool
	two   map[[2]byte]bool
}

// Add adds a word, which is folded and not empty.
func (b *Beginnings) Add(word string) {
	if word[0] >= utf8.RuneSelf {
		return // every such text may be a word
	}
	if b.two == nil {
		b.two = make(map[[2]byte]bool)
	}
	b.first[word[0]] = true
	if len(word) > 1 {
		b.two[[2]byte{word[0], word[1]}] = true
	}
}

// MayBegin reports whether a text may be one of the words, or begin with one, in whatever case and with
// whatever signs behind its first letter.
func (b *Beginnings) MayBegin(text string) bool {
	if text == "" {
		return false
	}
	first := text[0] | 0x20
	if first >= utf8.RuneSelf || !b.first[first] {
		return first >= utf8.RuneSelf
	}
	if len(text) == 1 {
		return true
	}
	second := text[1] | 0x20
	return second < 'a' || second > 'z' || b.two[[2]byte{first, second}]
}
