package frame

import "os/exec"

// alert shows a message of the system, which stays after the program ended.
func alert(title, words string) {
	script := "on run told\ndisplay alert (item 1 of told) message (item 2 of told) as critical\nend run"
	_ = exec.Command("osascript", "-e", script, title, words).Start() // the line on stderr stays
}
