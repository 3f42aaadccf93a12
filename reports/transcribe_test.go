package reports

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
)

// foreignLetter returns a letter that the font has and the papers do not take from it, so that
// a test can draw it without a typeface of the system.
func foreignLetter(t *testing.T) rune {
	t.Helper()
	has := shapes(t, assets.RegularFont())
	for r := rune(0x1C80); r < 0xFFFF; r++ {
		if has(r) && !hasGlyph(r) && unicode.IsLetter(r) {
			return r
		}
	}
	t.Skip("the font has no letter that is not used")
	return 0
}

func TestAFaceOfTheMachineDrawsWhatTheTypefaceLacks(t *testing.T) {
	r := foreignLetter(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "noto.ttf"), assets.RegularFont(), 0o600); err != nil {
		t.Fatal(err)
	}
	d := &data.Dossier{Group: data.Group{Name: "Groep " + string(r)}}
	code := fmt.Sprintf("U+%04X", r)
	for name, write := range papers() {
		paper := func(folders ...string) []byte {
			return content(t, write, "nl", d, Options{Today: today(), Faces: faces.New(folders), RepName: d.Group.Name})
		}
		if text := strings.Join(printed(t, paper()), " "); !strings.Contains(text, "Groep "+code) {
			t.Errorf("%s without a face: %s", name, text)
		}
		drawn := paper(dir)
		if text := strings.Join(printed(t, drawn), " "); strings.Contains(text, code) || !strings.Contains(text, "Groep") {
			t.Errorf("%s with a face: %s", name, text)
		}
		if !bytes.Equal(drawn, paper(dir)) {
			t.Errorf("%s: two runs with one face differ", name)
		}
	}
}

// Names that the typeface lacks never become the same sign.
func TestNamesOfOtherScriptsStayApart(t *testing.T) {
	for in, want := range map[string]string{
		"محمد الأحمد": "mḥmd alaḥmd", "שרה כהן": "shrh khn", "민준 김": "minjun gim", "さくら タナカ": "sakura tanaka",
		"王伟": "U+738B·4F1F", "田中": "U+7530·4E2D", "🦊": "U+1F98A", "Zoë 王 (nacht)": "Zoë U+738B (nacht)",
	} {
		got := ""
		for _, piece := range new(pdfPage).pieces(clean(in)) {
			got += piece.text
		}
		if got != want {
			t.Errorf("%q is printed as %q, want %q", in, got, want)
		}
	}
	seen := make(map[string]bool)
	for _, name := range scripts() {
		pieces := new(pdfPage).pieces(clean(name.Full()))
		if len(pieces) != 1 || seen[pieces[0].text] || isForeign(pieces[0].text) {
			t.Errorf("%q is printed as %v", name.Full(), pieces)
		}
		seen[pieces[0].text] = true
	}
	if got := plainLine("Groep 王 🦊"); got != "Groep 王 U+1F98A" {
		t.Errorf("the title of the file is %q", got)
	}
}

// Words of a script from right to left are drawn together: they stand in that order too.
func TestWordsFromRightToLeftAreDrawnTogether(t *testing.T) {
	for in, want := range map[string]string{
		"محمد الأحمد en Zoë": "محمد الأحمد", "王 伟": "王", "שרה 王": "שרה", "مُحَمَّد": "مُحَمَّد", "שרה  x": "שרה",
	} {
		if got := foreignRun(in); got != want {
			t.Errorf("%q begins with %q, want %q", in, got, want)
		}
	}
}
