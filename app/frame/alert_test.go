//go:build !windows && !darwin

package frame

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestMessageGoesToTheFirstProgramThereIs(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	alert("Kader", "geen venster") // nothing there: nothing happens
	told := filepath.Join(folder, "told")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + told + ".new\n/bin/mv " + told + ".new " + told + "\n"
	for _, name := range []string{"xmessage", "kdialog"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	alert("Kader", "geen venster")
	content, err := os.ReadFile(told)
	for i := 0; err != nil && i < 500; i++ {
		time.Sleep(10 * time.Millisecond)
		content, err = os.ReadFile(told)
	}
	if string(content) != "--title\nKader\n--error\ngeen venster\n" {
		t.Errorf("told %q: %v", content, err)
	}
}

func TestEveryProgramForMessagesGetsTheWords(t *testing.T) {
	for _, line := range alertLines("Kader", "geen venster") {
		if !slices.Contains(line, "geen venster") && !slices.Contains(line, "--text=geen venster") {
			t.Errorf("%v does not say it", line)
		}
	}
}
