package reports

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// readLocked is what the program of the system reads of a PDF with a password.
func readLocked(t *testing.T, pdf []byte, password string) (string, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "plan.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	var text, said bytes.Buffer
	command := exec.Command("pdftotext", "-upw", password, file, "-")
	command.Stdout, command.Stderr = &text, &said
	err := command.Run()
	if said.Len() > 0 {
		t.Logf("pdftotext: %s", said.String())
	}
	return text.String(), err
}

// A paper with a password is read with that one only, and nothing of it stands in the file.
func TestPDFWithAPasswordIsReadWithItOnly(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no program here that reads PDF")
	}
	o := Options{Today: today()}
	plain, err := readLocked(t, planPDF(t, "nb", dossier(300), o), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, password := range []string{"kwartaal", "Blåbær og ærter", strings.Repeat("lang", 7)} {
		o.Password = password
		locked := planPDF(t, "nb", dossier(300), o)
		if got, err := readLocked(t, locked, password); err != nil || got != plain {
			t.Errorf("with %q: %v, %.300q", password, err, got)
		}
		for _, wrong := range []string{"", "ander", password + "x"} {
			if text, err := readLocked(t, locked, wrong); err == nil || text != "" {
				t.Errorf("with %q it opens for %q", password, wrong)
			}
		}
		if !bytes.Contains(locked, []byte("/AESV3")) || bytes.Contains(locked, []byte("Zuiderkade")) {
			t.Error("something of it stands in the file")
		}
	}
}

// Every paper with a password is locked.
func TestEveryPaperHeedsThePassword(t *testing.T) {
	for name, write := range kindsAs(EndingPDF) {
		locked := content(t, write, "nl", dossier(100), Options{Today: today(), Password: "kwartaal"})
		if !bytes.Contains(locked, []byte("/Encrypt ")) {
			t.Errorf("%s is open", name)
		}
	}
}

func TestTextsInParenthesesAreRead(t *testing.T) {
	for in, want := range map[string]string{`(a) b`: "a", `(a\)\\b)`: `a)\b`, `((a))`: "(a)", `(\r\n)`: "\r\n", "()": ""} {
		text, _, err := literalText([]byte(in))
		if err != nil || string(text) != want {
			t.Errorf("%q is %q, %v", in, text, err)
		}
	}
	for _, bad := range []string{"(a", `(\101)`, `(a\`} {
		if _, _, err := literalText([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
