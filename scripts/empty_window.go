//go:build ignore

// Command empty_window is what the start of Kader is measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.New().NewWindow("Empty")
	w.Resize(fyne.NewSize(1180, 720))
	w.ShowAndRun()
}
