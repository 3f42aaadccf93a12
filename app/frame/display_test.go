package frame

import (
	"bytes"
	"errors"
	"log"
	"os"
	"strings"
	"testing"

	fynetest "fyne.io/fyne/v2/test"
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
	sayNoWindow(&said, "window.no-display", "")
	if s := said.String(); strings.Count(s, "\n") != 1 || !strings.Contains(s, "geen scherm") || !strings.Contains(s, "kader help") {
		t.Errorf("said %q", s)
	}
}

func TestWithoutOpenGLThereIsOneLineThatNamesTheCause(t *testing.T) {
	t.Setenv("LC_ALL", "da_DK.UTF-8")
	var said bytes.Buffer
	words := sayNoWindow(&said, "window.no-opengl", "APIUnavailable: GLX: GLX extension not found")
	if s := said.String(); strings.Count(s, "\n") != 1 || !strings.Contains(s, "OpenGL 2.1 mangler") || !strings.Contains(s, "GLX extension not found") {
		t.Errorf("said %q", s)
	}
	if !strings.Contains(said.String(), words) {
		t.Errorf("the message of the system says something else: %q", words)
	}
}

// The toolkit logs that there is no OpenGL and goes on, into a crash that no program
// of ours could catch.
func TestToolkitWithoutOpenGLIsStoppedBeforeItCrashes(t *testing.T) {
	defer log.SetOutput(os.Stderr)
	logged := &startLog{}
	log.SetOutput(logged)
	key, cause := tryShow(func() {
		log.Println("Fyne error: ", "Error reading scale")
		log.Println("  Cause:", "a number was expected")
		log.Println("Fyne error: ", "failed to initialise OpenGL")
		log.Println("  Cause:", "glUniformMatrix2x3fv")
		t.Error("the toolkit went on")
	})
	if key != "window.no-opengl" || cause != "glUniformMatrix2x3fv" {
		t.Errorf("%q because of %q", key, cause)
	}
}

func TestHarmlessLogLinesStopNothingAndAreKept(t *testing.T) {
	defer log.SetOutput(os.Stderr)
	logged := &startLog{}
	log.SetOutput(logged)
	key, _ := tryShow(func() {
		log.Println("Fyne error: ", "Failed to set dark mode")
		log.Println("  Cause:", "not supported")
	})
	var out bytes.Buffer
	logged.flush(&out)
	if key != "" || strings.Count(out.String(), "\n") != 2 {
		t.Errorf("%q, log %q", key, out.String())
	}
}

func TestShadersThatDoNotCompileAreNoMistakeOfOurs(t *testing.T) {
	key, cause := tryShow(func() {
		panic(errors.New("failed to compile OpenGL shader:\nversion 110 is not supported\n>>> SHADER"))
	})
	if key != "window.no-opengl" || strings.Contains(cause, "\n") {
		t.Errorf("%q because of %q", key, cause)
	}
}

func TestOwnMistakesAreNotTakenForAMissingScreen(t *testing.T) {
	for _, mistake := range []any{"ours", errors.New("ours too")} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("a panic of our own disappeared")
				}
			}()
			tryShow(func() { panic(mistake) })
		}()
	}
}

func TestTheWindowOfATestIsSeen(t *testing.T) {
	if !windowMade(fynetest.NewTempApp(t).NewWindow("")) {
		t.Error("the window of the test was not seen")
	}
}
