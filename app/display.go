package app

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"kader/assets"
)

// canShow tells whether this session has a screen. Windows and macOS always have
// one; elsewhere a server or a container has none, and the driver would crash.
func canShow(system string, env func(string) string) bool {
	switch system {
	case "linux", "freebsd", "netbsd", "openbsd", "dragonfly":
		return env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
	}
	return true
}

// hasScreen is canShow for the program as it was started. When there is none, it
// says so.
func hasScreen(w io.Writer) bool {
	shown := canShow(runtime.GOOS, os.Getenv)
	if !shown {
		sayNoScreen(w)
	}
	return shown
}

// tryShow shows a window and tells whether that worked. A screen that is named but
// not there makes the driver panic; any other panic is ours and goes on.
func tryShow(show func(), w io.Writer) (shown bool) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		if !strings.HasPrefix(fmt.Sprintf("%T", v), "*glfw.") {
			panic(v)
		}
		sayNoScreen(w)
	}()
	show()
	return true
}

// sayNoScreen uses the language of the locale: where there is no window there may be
// no settings either.
func sayNoScreen(w io.Writer) {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale == "" {
			locale = os.Getenv(name)
		}
	}
	lang, err := assets.Load(assets.Guess(locale))
	if err != nil {
		fmt.Fprintln(w, "kader:", err)
		return
	}
	fmt.Fprintln(w, "kader:", lang.Text("window.no-display"))
}
