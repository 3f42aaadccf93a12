package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kader/app/cli"
)

// The version stands in FyneApp.toml and nowhere else: the program says it, the dossier notes it and
// the packages are called after it.
func TestVersionHasOneSource(t *testing.T) {
	found := regexp.MustCompile(`(?m)^Version = "(\d+\.\d+\.\d+)"$`).FindStringSubmatch(settings)
	if found == nil {
		t.Fatal("FyneApp.toml names no version")
	}
	var out, wrong bytes.Buffer
	p := cli.System(settings)
	p.Stdout, p.Stderr, p.WorkFactor, p.BackupDir = &out, &wrong, 10, ""
	for _, words := range [][]string{{"version"}, {"--version"}} {
		out.Reset()
		if status := p.Run(words); status != 0 || out.String() != "Kader "+found[1]+"\n" {
			t.Errorf("kader %v: status %d, %q %q", words, status, out.String(), wrong.String())
		}
	}
	path := filepath.Join(t.TempDir(), "voorbeeld.kader")
	if status := p.Run([]string{"example", path}); status != 0 {
		t.Fatal(wrong.String())
	}
	if got, want := formatOf(t, path), `{"format":2,"program":"kader `+found[1]+`","keys":[`; !strings.HasPrefix(got, want) {
		t.Errorf("format.json is %s, want %s", got, want)
	}
	metainfo, err := os.ReadFile("packaging/org.kader.Kader.metainfo.xml")
	if err != nil || !strings.Contains(string(metainfo), `<release version="`+found[1]+`"`) {
		t.Errorf("the metainfo knows no release %s: %v", found[1], err)
	}
}

// formatOf returns the clear part of a dossier file.
func formatOf(t *testing.T, path string) string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	part, err := archive.Open("format.json")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(content))
}
