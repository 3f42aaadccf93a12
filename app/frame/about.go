package frame

// showAbout says what Kader is, and which.
func showAbout(f *Frame) {
	f.Show(Dialog{Title: f.Text("app.name"), Text: f.Text("about.text", "version", f.Options.Store.Version)})
}
