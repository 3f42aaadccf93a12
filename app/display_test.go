package app

import (
	"bytes"
	"strings"
	"testing"
)

func TestWithoutAScreenThereIsOneLineThatPointsToHelp(t *testing.T) {
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES"} {
		t.Setenv(name, "")
	}
	t.Setenv("LANG", "nl_NL.UTF-8")
	if !canShow("windows", func(string) string { return "" }) || canShow("linux", func(string) string { return "" }) ||
		!canShow("linux", func(name string) string { return map[string]string{"WAYLAND_DISPLAY": "wayland-0"}[name] }) {
		t.Error("a screen was seen where there is none, or none where there is one")
	}
	var said bytes.Buffer
	sayNoScreen(&said)
	if s := said.String(); strings.Count(s, "\n") != 1 || !strings.Contains(s, "geen scherm") || !strings.Contains(s, "kader help") {
		t.Errorf("said %q", s)
	}
}

func TestOwnMistakesAreNotTakenForAMissingScreen(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a panic of our own disappeared")
		}
	}()
	tryShow(func() { panic("ours") }, &bytes.Buffer{})
}
