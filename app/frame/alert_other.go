//go:build !windows && !darwin

package frame

import "os/exec"

// alert shows a message with the first program for it that the system has. The
// message stays after this program ended.
func alert(title, words string) {
	for _, line := range alertLines(title, words) {
		if exec.Command(line[0], line[1:]...).Start() == nil {
			return
		}
	}
}

// alertLines are the commands that show a message, the best first.
func alertLines(title, words string) [][]string {
	return [][]string{
		{"zenity", "--error", "--no-markup", "--width=420", "--title=" + title, "--text=" + words},
		{"kdialog", "--title", title, "--error", words},
		{"xmessage", "-center", "-title", title, words},
		{"notify-send", "--urgency=critical", title, words},
	}
}
