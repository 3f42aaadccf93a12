package main

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Kader sends nothing: no package of ours can. What only reads a text is no network.
func TestNothingOfOursUsesTheNetwork(t *testing.T) {
	harmless := []string{"net/url", "net/mail", "net/netip", "golang.org/x/net/html"}
	found := 0
	for path, p := range listPackages(t) {
		if !ours(path) {
			continue
		}
		found++
		for _, imported := range p.Imports {
			network := imported == "net" || strings.HasPrefix(imported, "net/") || strings.Contains(imported, "/x/net/")
			if network && !slices.Contains(harmless, imported) {
				t.Errorf("%s imports %s", path, imported)
			}
		}
	}
	if found < 20 {
		t.Errorf("%d packages of ours were looked at", found)
	}
}

// testsOfOurs returns every test that there is: its folder, a blank and its name.
func testsOfOurs(t *testing.T) map[string]bool {
	t.Helper()
	tests := make(map[string]bool)
	eachFile(t, func(_ *token.FileSet, name string, file *ast.File) {
		if !strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				tests[filepath.ToSlash(filepath.Dir(name))+" "+f.Name.Name] = true
			}
		}
	})
	return tests
}

// docs/privacy.md says how each promise is tested. Every test that it names is there, where it says.
func TestThePromisesNameTheirTests(t *testing.T) {
	tests := testsOfOurs(t)
	content, err := os.ReadFile(filepath.Join("docs", "privacy.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(content), "\n## How each promise is tested\n")
	marked := regexp.MustCompile("`([^`]+)`")
	promised := make(map[string]bool)
	named := 0
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(line, "`") {
			continue
		}
		number, _, numbered := strings.Cut(strings.TrimSpace(cells[1]), ".")
		promised[number] = promised[number] || numbered
		folder := marked.FindStringSubmatch(cells[3])
		for _, test := range marked.FindAllStringSubmatch(cells[2], -1) {
			named++
			if folder == nil || !tests[folder[1]+" "+test[1]] {
				t.Errorf("docs/privacy.md names the test %s, which is not there", test[1])
			}
		}
	}
	if named < 30 {
		t.Errorf("the table names %d tests", named)
	}
	for _, promise := range regexp.MustCompile(`(?m)^\*\*([0-9]+)\. `).FindAllStringSubmatch(string(content), -1) {
		if !promised[promise[1]] {
			t.Errorf("the table has no test for promise %s", promise[1])
		}
	}
}
