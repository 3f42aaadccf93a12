package assets

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// privacyParts returns the parts of docs/privacy.md by language.
func privacyParts(t *testing.T) map[string]string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "docs", "privacy.md"))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, part := range strings.Split(string(content), "\n## ") {
		title, text, _ := strings.Cut(part, "\n")
		code := map[string]string{"Nederlands": "nl", "Norsk bokmål": "nb", "Dansk": "da", "English": "en"}[title]
		if code != "" {
			parts[code] = text
		}
	}
	return parts
}

// shapeOf says what each line of a text is: a heading, a promise, a point.
func shapeOf(text string) string {
	var shape strings.Builder
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "### "):
			shape.WriteByte('#')
		case strings.HasPrefix(line, "- **"):
			shape.WriteByte('!')
		case strings.HasPrefix(line, "- "):
			shape.WriteByte('-')
		case strings.HasPrefix(line, "**"):
			shape.WriteByte('*')
		}
	}
	return shape.String()
}

// Whoever looks in the window for what docs/privacy.md promises finds it by its words, in every
// language, and every language promises the same.
func TestPrivacyQuotesWordsThatAreInTheWindow(t *testing.T) {
	parts := privacyParts(t)
	shape, count := shapeOf(parts["en"]), len(quoted("en", parts["en"]))
	if len(shape) < 40 || count < 40 {
		t.Errorf("English has the points %q and quotes %d words", shape, count)
	}
	for _, code := range Languages() {
		text := parts[code]
		if got := shapeOf(text); got != shape {
			t.Errorf("%s has the points %q, English %q", code, got, shape)
		}
		if strings.Contains(text, "!") {
			t.Errorf("%s shouts", code)
		}
		texts := make(map[string]bool)
		for _, forms := range load(t, code).texts {
			for _, text := range forms {
				texts[text] = true
			}
		}
		found := quoted(code, text)
		if len(found) != count {
			t.Errorf("%s quotes %d words of the window, English %d", code, len(found), count)
		}
		for _, words := range found {
			for word := range strings.SplitSeq(words, " › ") {
				if !texts[word] {
					t.Errorf("%s quotes %q, which the window does not say", code, word)
				}
			}
		}
	}
}
