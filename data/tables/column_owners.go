package tables

import (
	"strings"

	"kader/data"
	"kader/data/values"
)

// Some columns are about somebody else: a manager, whose name is of use, or the
// employer. Their e-mail or number must not be taken for the colleague's own.

// sensesOfOthers returns the meaning of a header about a manager or the employer, nil for any
// other header.
func (w *vocabulary) sensesOfOthers(words []string) []sense {
	manager, employer, reach := false, false, false
	for _, word := range words {
		switch {
		case w.has(classManager, word):
			manager = true
		case w.has(classEmployer, word):
			employer = true
		case w.has(classContact, word):
			reach = true
		}
	}
	switch {
	case len(words) < 2 || !manager && !employer:
		return nil
	case manager && !reach:
		return []sense{{field: data.FieldManager, sure: strippedSure}}
	case manager || !reach || len(words) <= 3:
		return []sense{{field: data.FieldIgnore, sure: strippedSure}}
	}
	return nil
}

// areGivenAndFamily reports whether the parts of a header are a given and a family name, in either
// order: together they are the whole name.
func areGivenAndFamily(parts []sense) bool {
	given, family := false, false
	for _, s := range parts {
		given = given || s.field == data.FieldGiven || s.field == data.FieldInitials
		family = family || s.field == data.FieldFamily || s.field == data.FieldFullName
	}
	return given && family
}

// withoutParentheses returns a header without the text in parentheses or brackets and the signs
// around it; the header itself where nothing would remain.
func withoutParentheses(header string) string {
	var b strings.Builder
	depth := 0
	for _, r := range header {
		switch r {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	text := strings.Trim(b.String(), " *:.-_#")
	if values.HeaderKey(text) == "" {
		return header
	}
	return text
}
