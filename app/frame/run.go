package frame

import (
	"fmt"
	"log"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// windowPatience is how long the driver may take to make the window and draw it once.
const windowPatience = time.Minute

// Run shows the window until it is closed, and returns the exit status: 1 with one
// line on stderr where there can be no window. Where there is a screen, a message of
// the system says so too. No dossier is opened before the window stands.
func Run(o Options, r Rooms) int {
	if !hasScreen() {
		sayNoWindow(os.Stderr, "window.no-display", "")
		return 1
	}
	logged := &startLog{}
	log.SetOutput(logged)
	defer logged.flush(os.Stderr) // where the start ends in a crash of our own
	stop := watchStart(windowPatience, func() {
		failStart("window.no-opengl", fmt.Errorf("no frame within %v", windowPatience).Error())
		os.Exit(1) // the driver hangs, and nothing in this process can end that
	})
	var f *Frame
	fyneapp.SetMetadata(metadata(o))
	key, cause := tryShow(func() {
		f = New(fyneapp.NewWithID(programID), o, r)
		f.Window.Show()
		if !windowMade(f.Window) {
			panic(noWindow{logged.cause()})
		}
	})
	stop()
	log.SetOutput(os.Stderr)
	if key != "" {
		logged.kept.Reset()
		failStart(key, cause)
		return 1
	}
	logged.flush(os.Stderr)
	f.fyne.Run()
	f.end()
	return 0
}

// metadata tells the toolkit what Kader is. All that touches the window runs in its
// goroutine (see background.go), so the toolkit need not look at each refresh which one it
// is in: that took nine tenths of the time of a change of look.
func metadata(o Options) fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: programID, Name: "Kader", Version: o.Store.Version, Migrations: map[string]bool{"fyneDo": true},
	}
}

// failStart says why there is no window, on stderr and, where there is a screen, to
// who started the program from an icon.
func failStart(key, cause string) {
	words := sayNoWindow(os.Stderr, key, cause)
	if key != "window.no-display" {
		alert("Kader", words)
	}
}

// end closes a dossier that is still open when the system ended the program. What
// was not saved is tried once more.
func (f *Frame) end() {
	if f.Store == nil {
		return
	}
	if f.Store.Unsaved() != nil && f.Store.Retry() != nil {
		fyne.LogError("the last changes could not be saved", nil)
	}
	closeQuietly(f.Store)
	f.Store = nil
}
