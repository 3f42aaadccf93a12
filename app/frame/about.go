package frame

import "runtime/debug"

// showAbout says what Kader is, and which.
func showAbout(f *Frame) {
	f.Show(Dialog{Title: f.Text("app.name"), Text: f.Text("about.text", "version", version())})
}

// version returns which version of the program this is, as the build noted it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
