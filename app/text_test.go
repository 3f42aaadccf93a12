package app

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/assets"
)

// literal is one string of the source.
type literal struct {
	text string
	at   string // file and line
	call string // the function that it is handed to, "" for none
}

// literals reads every string literal of the Go source under root.
func literals(t *testing.T, root string) []literal {
	t.Helper()
	var found []literal
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		found = append(found, literalsOf(files, file)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func literalsOf(files *token.FileSet, file *ast.File) []literal {
	var found []literal
	var calls []*ast.CallExpr
	ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if field, ok := n.(*ast.Field); ok && field.Tag != nil {
			return false
		}
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil {
			return true
		}
		calls = calls[:0]
		for _, outer := range stack {
			if call, ok := outer.(*ast.CallExpr); ok {
				calls = append(calls, call)
			}
		}
		l := literal{text: text, at: files.Position(lit.Pos()).String()}
		if len(calls) > 0 {
			l.call = funcName(calls[len(calls)-1].Fun)
		}
		found = append(found, l)
		return true
	})
	return found
}

func funcName(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return funcName(f.X) + "." + f.Sel.Name
	}
	return ""
}

// textsOf returns the texts of a language by their keys: a sentence, or a map of plural forms.
func textsOf(t *testing.T, code string) map[string]any {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "assets", "text", code+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]any
	if err := json.Unmarshal(content, &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

// sentencesOf returns the texts of a language that have no plural forms.
func sentencesOf(t *testing.T, code string) []string {
	t.Helper()
	var sentences []string
	for _, text := range textsOf(t, code) {
		if sentence, ok := text.(string); ok {
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}

// englishKeys are the keys of the texts, which another test holds the same in all
// languages.
func englishKeys(t *testing.T) map[string]bool {
	t.Helper()
	keys := map[string]bool{}
	for key := range textsOf(t, "en") {
		keys[key] = true
	}
	return keys
}

// used returns the keys that stand in the source whole, and the beginnings of those
// that are put together, such as "membership." and "new.strength-".
func used(t *testing.T, keys map[string]bool) (whole map[string]string, beginnings []string) {
	t.Helper()
	families := map[string]bool{}
	for key := range keys {
		family, _, _ := strings.Cut(key, ".")
		families[family] = true
	}
	shape := regexp.MustCompile(`^[a-z][a-z-]*\.[a-z0-9.-]*$`)
	file := regexp.MustCompile(`\.(json|svg|age|kader|sql|pdf|xlsx|xml|ttf|csv|lock|go|xls|ods)$`)
	whole = map[string]string{}
	for _, l := range literals(t, "..") {
		family, _, _ := strings.Cut(l.text, ".")
		if before, _, formatted := strings.Cut(l.text, "%"); formatted {
			l.text = before
		}
		switch {
		case !shape.MatchString(l.text) || !families[family] || file.MatchString(l.text) && !keys[l.text]:
		case strings.HasSuffix(l.text, ".") || strings.HasSuffix(l.text, "-"):
			beginnings = append(beginnings, l.text)
		default:
			whole[l.text] = l.at
		}
	}
	return whole, beginnings
}

func TestEveryTextThatIsAskedForExists(t *testing.T) {
	keys := englishKeys(t)
	whole, _ := used(t, keys)
	for key, at := range whole {
		if !keys[key] {
			t.Errorf("%s: there is no text %q", at, key)
		}
	}
}

func TestEveryTextIsAskedFor(t *testing.T) {
	keys := englishKeys(t)
	whole, beginnings := used(t, keys)
	labels := batchLabels(t)
	for key := range keys {
		if _, ok := whole[key]; ok || slices.ContainsFunc(beginnings, func(b string) bool { return b != "change." && strings.HasPrefix(key, b) }) {
			continue
		}
		if label, ok := strings.CutPrefix(key, "change."); ok && labels[label] {
			continue
		}
		stem := key[:strings.LastIndexAny(key, ".-")] // "welcome.new" + "-text"
		if _, ok := whole[stem]; ok && strings.HasSuffix(key, "-text") {
			continue
		}
		t.Errorf("nothing asks for the text %q", key)
	}
}

// batchLabels are the names that changes go by in the log. Each has its words.
func batchLabels(t *testing.T) map[string]bool {
	t.Helper()
	labels := map[string]bool{}
	for _, l := range literals(t, "..") {
		labels[l.text] = true
	}
	return labels
}

// What stands before the user comes from the texts, never from the source.
func TestPagesHoldNoWordsOfTheirOwn(t *testing.T) {
	sentence := regexp.MustCompile(`\pL{2,} +\pL`)
	for _, l := range literals(t, ".") {
		if slices.ContainsFunc([]string{"cli/", "widgets/", "driver/", "frame/desk/", "frame/language.go", "frame/alert_darwin.go"}, func(room string) bool {
			return strings.HasPrefix(filepath.ToSlash(l.at), room)
		}) {
			continue // rooms without words or with others, the words by which Fyne asks, and a script
		}
		if sentence.MatchString(l.text) && !slices.Contains([]string{"fyne.LogError", "fmt.Errorf", "errors.New"}, l.call) {
			t.Errorf("%s: %q should be a text", l.at, l.text)
		}
	}
	for _, l := range literals(t, "widgets") {
		if sentence.MatchString(l.text) && l.call != "fyne.LogError" && l.call != "fmt.Errorf" {
			t.Errorf("%s: %q should be handed in", l.at, l.text)
		}
	}
}

// A character that the typeface lacks is drawn from another, and takes its
// neighbour with it.
func TestTextsUseOnlyCharactersOfTheTypeface(t *testing.T) {
	strange := regexp.MustCompile(`[^\x{20}-\x{24f}\x{2010}-\x{2027}\x{2030}-\x{205e}\x{20ac}\n]`)
	for _, code := range assets.Languages() {
		content, err := os.ReadFile(filepath.Join("..", "assets", "text", code+".json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(content), "\n") {
			if found := strange.FindString(line); found != "" {
				t.Errorf("%s: %q in %s", code, found, line)
			}
		}
	}
}
