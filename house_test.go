package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The limits of the code, as CONTRIBUTING.md gives them.
const (
	longestFunction = 74
	longestFile     = 450
	longestLine     = 120 // in characters; a tab is one
	mostFiles       = 40  // in a folder, tests not counted
	mostMethods     = 65  // of a type
)

// largeRooms are the folders that may hold more files: a part, a file format, a noun or a paper each.
func largeRooms() []string {
	return []string{"app/widgets", "data", "data/sheet", "data/store", "reports"}
}

// largeTypes are the types that may have more methods: those of the store have a few for
// every noun.
func largeTypes() []string { return []string{"data/store.Tx", "data/store.Store"} }

// pageRooms are the rooms of the pages. None of them knows another.
func pageRooms() []string {
	return slices.DeleteFunc(rooms()["kader/app"], func(room string) bool { return room == "kader/app/frame" })
}

// rooms lists which rooms of ours each room may import. What is not here does not exist.
func rooms() map[string][]string {
	return map[string][]string{
		"kader":                 {"kader/app", "kader/app/cli"},
		"kader/app":             {"kader/app/frame", "kader/app/start", "kader/app/today", "kader/app/snapshot", "kader/app/people", "kader/app/plan", "kader/app/meeting", "kader/app/group", "kader/app/importing"},
		"kader/app/frame":       {"kader/app/widgets", "kader/assets", "kader/data", "kader/data/example", "kader/data/gate", "kader/data/store", "kader/reports", "kader/reports/faces"},
		"kader/app/frame/desk":  {"kader/app/frame", "kader/app/widgets", "kader/data", "kader/data/store"},
		"kader/app/forms":       {"kader/app/frame", "kader/app/widgets", "kader/assets", "kader/data", "kader/data/gate", "kader/data/imports", "kader/data/store", "kader/data/values", "kader/reports", "kader/reports/faces"},
		"kader/app/start":       {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/assets", "kader/data", "kader/data/example", "kader/data/store"},
		"kader/app/today":       {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/data", "kader/data/store"},
		"kader/app/snapshot":    {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/data", "kader/data/store"},
		"kader/app/people":      {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/data", "kader/data/store", "kader/data/talkline", "kader/data/values"},
		"kader/app/plan":        {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/assets", "kader/data", "kader/data/store"},
		"kader/app/meeting":     {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/assets", "kader/data", "kader/data/mention", "kader/data/store", "kader/data/values"},
		"kader/app/group":       {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/assets", "kader/data", "kader/data/care", "kader/data/store", "kader/reports", "kader/reports/faces"},
		"kader/app/importing":   {"kader/app/forms", "kader/app/frame", "kader/app/widgets", "kader/data", "kader/data/imports", "kader/data/returns", "kader/data/store", "kader/data/tables"},
		"kader/app/driver":      {},
		"kader/app/widgets":     {"kader/assets", "kader/data/values", "kader/reports/figure"},
		"kader/app/cli":         {"kader/assets", "kader/data", "kader/data/care", "kader/data/example", "kader/data/gate", "kader/data/imports", "kader/data/match", "kader/data/returns", "kader/data/sheet", "kader/data/store", "kader/reports", "kader/reports/faces"},
		"kader/reports":         {"kader/assets", "kader/data", "kader/data/care", "kader/data/disclosure", "kader/data/mention", "kader/data/values", "kader/reports/faces", "kader/reports/figure", "kader/reports/ical"},
		"kader/reports/faces":   {},
		"kader/reports/figure":  {},
		"kader/reports/ical":    {},
		"kader/data/imports":    {"kader/data", "kader/data/gate", "kader/data/match", "kader/data/sheet", "kader/data/store", "kader/data/tables", "kader/data/values"},
		"kader/data/returns":    {"kader/data", "kader/data/gate", "kader/data/match", "kader/data/sheet", "kader/data/store", "kader/data/tables", "kader/data/values"},
		"kader/data/tables":     {"kader/data", "kader/data/gate", "kader/data/sheet", "kader/data/values"},
		"kader/data/match":      {"kader/data", "kader/data/values"},
		"kader/data/talkline":   {"kader/data", "kader/data/values"},
		"kader/data/disclosure": {},
		"kader/data/mention":    {"kader/data", "kader/data/gate", "kader/data/values"},
		"kader/data/values":     {"kader/data"},
		"kader/data/sheet":      {"kader/data"},
		"kader/data/care":       {"kader/data"},
		"kader/data/store":      {"kader/data", "kader/data/gate", "kader/data/mention"},
		"kader/data/gate":       {"kader/data", "kader/data/values"},
		"kader/data/example":    {"kader/data", "kader/data/store"},
		"kader/data":            {},
		"kader/assets":          {},
	}
}

// goPackage is what `go list` tells about a package.
type goPackage struct {
	ImportPath                string
	Standard                  bool
	Imports                   []string
	TestImports, XTestImports []string
	Deps                      []string
}

func listPackages(t *testing.T) map[string]goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-tags", "ci", "-deps", "-json=ImportPath,Standard,Imports,TestImports,XTestImports,Deps", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := make(map[string]goPackage)
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
}

func ours(path string) bool { return path == "kader" || strings.HasPrefix(path, "kader/") }

func TestImportsRunOneWay(t *testing.T) {
	for path, p := range listPackages(t) {
		if !ours(path) {
			continue
		}
		allowed, known := rooms()[path]
		if !known {
			t.Errorf("%s is not on the map: say in CONTRIBUTING.md and here what it may import", path)
		}
		for _, imported := range p.Imports {
			if ours(imported) && !slices.Contains(allowed, imported) {
				t.Errorf("%s imports %s", path, imported)
			}
		}
	}
}

// inWindow tells whether a room is part of the window.
func inWindow(path string) bool {
	return strings.HasPrefix(path, "kader/app/") && path != "kader/app/cli"
}

// A page that the window does not put on its rail is reached by nobody.
func TestTheWindowKnowsEveryPage(t *testing.T) {
	imports := listPackages(t)["kader/app"].Imports
	for path := range rooms() {
		folder, inWindow := strings.CutPrefix(path, "kader/app/")
		isPart := slices.Contains([]string{"frame", "frame/desk", "forms", "widgets", "driver", "cli"}, folder)
		if inWindow && !isPart && !slices.Contains(imports, path) {
			t.Errorf("kader/app does not import the page %s", path)
		}
	}
}

// The map for newcomers names every folder of code, and where to look for what.
func TestContributingNamesEveryFolder(t *testing.T) {
	content, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	for path := range rooms() {
		folder := strings.TrimPrefix(strings.TrimPrefix(path, "kader"), "/")
		page, isPage := strings.CutPrefix(folder, "app/")
		if folder != "" && !bytes.Contains(content, []byte("`"+folder+"/`")) && !(isPage && bytes.Contains(content, []byte("`"+page+"/`"))) {
			t.Errorf("CONTRIBUTING.md does not name %s", folder)
		}
	}
	for _, name := range regexp.MustCompile("`([a-z]+/[a-z_/]+\\.(?:go|txt|md))`").FindAllSubmatch(content, -1) {
		if _, err := os.Stat(string(name[1])); err != nil {
			t.Errorf("CONTRIBUTING.md names a file that is not there: %v", err)
		}
	}
}

func TestOnlyTheWindowKnowsFyne(t *testing.T) {
	for path, p := range listPackages(t) {
		if !ours(path) || path == "kader" || path == "kader/app" || inWindow(path) {
			continue
		}
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s needs %s", path, dep)
			}
		}
	}
}

func TestNoPageKnowsAnother(t *testing.T) {
	packages := listPackages(t)
	for _, room := range pageRooms() {
		for _, imported := range slices.Concat(packages[room].Imports, packages[room].TestImports, packages[room].XTestImports) {
			if slices.Contains(pageRooms(), imported) {
				t.Errorf("%s imports %s: pages go to each other with frame.Go", room, imported)
			}
		}
	}
}

func TestDataUsesTheStandardLibraryAndTextOnly(t *testing.T) {
	packages := listPackages(t)
	for _, dep := range packages["kader/data"].Imports {
		if !packages[dep].Standard && !strings.HasPrefix(dep, "golang.org/x/text") {
			t.Errorf("kader/data imports %s", dep)
		}
	}
}

// eachFile calls check with every Go file of the program.
func eachFile(t *testing.T, check func(set *token.FileSet, name string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		check(set, name, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFunctionsFitOnAScreenAndFilesInAHead(t *testing.T) {
	eachFile(t, func(set *token.FileSet, name string, file *ast.File) {
		if lines := set.Position(file.FileEnd).Line; lines > longestFile {
			t.Errorf("%s has %d lines", name, lines)
		}
		for _, declaration := range file.Decls {
			f, isFunction := declaration.(*ast.FuncDecl)
			if !isFunction || strings.HasSuffix(name, "_test.go") { // a table of cases may be long
				continue
			}
			if lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1; lines > longestFunction {
				t.Errorf("%s: %s has %d lines", name, f.Name.Name, lines)
			}
		}
	})
}

// Tests may have long lines, because a table of cases is easier to read in rows.
func TestLinesFitOnAScreen(t *testing.T) {
	eachFile(t, func(_ *token.FileSet, name string, _ *ast.File) {
		if long := findLongLines(t, name); len(long) > 0 && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("%s has lines of more than %d characters: %v", name, longestLine, long)
		}
	})
}

// findLongLines returns the numbers of the lines of a file that are too long.
func findLongLines(t *testing.T, name string) []int {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var long []int
	for i, line := range strings.Split(string(content), "\n") {
		if utf8.RuneCountInString(line) > longestLine {
			long = append(long, i+1)
		}
	}
	return long
}

func TestFoldersAndTypesStaySmall(t *testing.T) {
	files, methods := map[string]int{}, map[string]int{}
	eachFile(t, func(_ *token.FileSet, name string, file *ast.File) {
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		folder := filepath.ToSlash(filepath.Dir(name))
		files[folder]++
		for _, declaration := range file.Decls {
			if f, isFunction := declaration.(*ast.FuncDecl); isFunction && f.Recv != nil {
				methods[folder+"."+receiver(f.Recv.List[0].Type)]++
			}
		}
	})
	for folder, n := range files {
		if n > mostFiles && !slices.Contains(largeRooms(), folder) {
			t.Errorf("%s holds %d files", folder, n)
		}
	}
	for name, n := range methods {
		if n > mostMethods && !slices.Contains(largeTypes(), name) {
			t.Errorf("%s has %d methods", name, n)
		}
	}
}

// receiver is the name of the type that a method belongs to.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}

func TestNoPackageStateAndNoInit(t *testing.T) {
	eachFile(t, func(set *token.FileSet, name string, file *ast.File) {
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					t.Errorf("%s has an init", name)
				}
			case *ast.GenDecl:
				checkVariables(t, set, d)
			}
		}
	})
}

func checkVariables(t *testing.T, set *token.FileSet, d *ast.GenDecl) {
	if d.Tok != token.VAR || embedded(d.Doc) {
		return
	}
	for _, spec := range d.Specs {
		value, isValue := spec.(*ast.ValueSpec)
		if !isValue || embedded(value.Doc) || value.Names[0].Name == "_" {
			continue
		}
		if len(value.Values) != 1 || !fixed(value.Values[0]) {
			t.Errorf("%v: the variable %s belongs to the package: make it a field or a function", set.Position(value.Pos()), value.Names[0].Name)
		}
	}
}

// embedded tells whether a variable holds a file that is built in.
func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") })
}

// fixed tells whether a value is made once and never changes: a compiled expression,
// a replacer, a sentinel error, a word as bytes, or embedded words that are read once.
func fixed(value ast.Expr) bool {
	call, isCall := value.(*ast.CallExpr)
	if !isCall {
		return false
	}
	if _, isBytes := call.Fun.(*ast.ArrayType); isBytes {
		_, isLiteral := call.Args[0].(*ast.BasicLit)
		return isLiteral
	}
	f, isSelector := call.Fun.(*ast.SelectorExpr)
	if !isSelector {
		return false
	}
	in, isName := f.X.(*ast.Ident)
	return isName && slices.Contains([]string{"regexp.MustCompile", "strings.NewReplacer", "errors.New", "sync.OnceValue"}, in.Name+"."+f.Sel.Name)
}

// Only the import, which judged every column, may write without the store's gate.
func TestOnlyTheImportPassesTheGate(t *testing.T) {
	eachFile(t, func(set *token.FileSet, name string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, isCall := n.(*ast.CallExpr)
			if !isCall || strings.HasSuffix(name, "_test.go") {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "PassedGate" && name != "data/imports/apply.go" {
				t.Errorf("%v: what somebody types goes through the gate", set.Position(call.Pos()))
			}
			return true
		})
	})
}
