package frame

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"kader/assets"
)

// noWindow is why the window could not be made although there is a screen: the
// system offers no OpenGL that the toolkit can draw with.
type noWindow struct{ cause string }

// canShow tells whether this session has a screen. Windows and macOS always have
// one; elsewhere a server or a container has none, and the driver would crash.
func canShow(system string, env func(string) string) bool {
	switch system {
	case "linux", "freebsd", "netbsd", "openbsd", "dragonfly":
		return env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
	}
	return true
}

// hasScreen is canShow for the program as it was started.
func hasScreen() bool { return canShow(runtime.GOOS, os.Getenv) }

// tryShow shows a window and returns the text key of what prevented it, "" for
// nothing, and the technical cause. The driver panics when a screen is named but
// not there, or when it cannot draw; any other panic is ours and goes on.
func tryShow(show func()) (key, cause string) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		key, cause = whyNoWindow(v)
		if key == "" {
			panic(v)
		}
	}()
	show()
	return "", ""
}

// whyNoWindow returns what a panic of the driver means, "" for one of ours.
func whyNoWindow(v any) (key, cause string) {
	switch v := v.(type) {
	case noWindow:
		return "window.no-opengl", v.cause
	case error:
		switch words := v.Error(); {
		case strings.HasPrefix(fmt.Sprintf("%T", v), "*glfw."):
			if strings.HasPrefix(words, "NotInitialized") || strings.HasPrefix(words, "PlatformUnavailable") {
				return "window.no-display", ""
			}
			return "window.no-opengl", words
		case strings.Contains(words, "OpenGL"):
			first, _, _ := strings.Cut(words, "\n")
			return "window.no-opengl", first
		}
	}
	return "", ""
}

// windowMade tells whether the driver made a window. Showing one that it could not make
// fails without an error, and its loop would then run for nothing.
func windowMade(w fyne.Window) bool {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true
	}
	made := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			made = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			made = c.WaylandSurface != 0
		case driver.WindowsWindowContext:
			made = c.HWND != 0
		case driver.MacWindowContext:
			made = c.NSWindow != 0
		}
	})
	return made
}

// startLog keeps what the toolkit logs until the window stands. A failure needs one
// clear line, not ten.
type startLog struct {
	kept   bytes.Buffer
	broken bool // the toolkit got no OpenGL, and would crash at the first drawing
}

// Write implements io.Writer. Its panic reaches tryShow: the toolkit logs that it has
// no OpenGL, and goes on to call functions that are not there.
func (l *startLog) Write(line []byte) (int, error) {
	n, err := l.kept.Write(line)
	if l.broken {
		panic(noWindow{l.cause()})
	}
	l.broken = regexp.MustCompile(`failed\sto\sinitialise\sOpenGL`).Match(line)
	return n, err
}

// cause returns the last cause that was logged, "" for none.
func (l *startLog) cause() string {
	const before = "Cause: "
	words := l.kept.String()
	i := strings.LastIndex(words, before)
	if i < 0 {
		return ""
	}
	cause, _, _ := strings.Cut(words[i+len(before):], "\n")
	return cause
}

// flush hands on what was logged, once the window stands.
func (l *startLog) flush(w io.Writer) { _, _ = l.kept.WriteTo(w) }

// sayNoWindow says in one line why there is no window, and returns the sentence. It uses
// the language of the locale: where there is no window there may be no settings either.
func sayNoWindow(w io.Writer, key, cause string) string {
	lang, err := assets.Load(systemLanguage())
	if err != nil {
		fmt.Fprintln(w, "kader:", err)
		return err.Error()
	}
	words := lang.Text(key)
	if cause != "" {
		words += " (" + cause + ")"
	}
	fmt.Fprintln(w, "kader:", words)
	return words
}
