//go:build !windows

package cli

import (
	"os"
	"syscall"
	"testing"
	"time"
)

func TestDevicesAndPipesDoNotKeepKaderBusy(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	if err := syscall.Mkfifo(d.path("pijp"), 0o600); err != nil {
		t.Skip("no pipes on this disk")
	}
	for _, name := range []string{"/dev/zero", d.path("pijp")} {
		d.refused(1, d.sentence("cli.not-plain", "file", name), "import", "@groep.kader", name)
		d.refused(1, d.sentence("cli.not-plain", "file", name), "sheets", name)
	}
	d.refused(1, d.sentence("cli.not-plain", "file", "/dev/zero"), "check", "@groep.kader", "--passphrase-file", "/dev/zero")
	d.refused(1, d.sentence("cli.no-passphrase"), "check", "@groep.kader", "--passphrase-file", "@pijp")

	// What a shell hands over as <(…) is a pipe with somebody at the other end.
	writer, err := os.OpenFile(d.path("pijp"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writer.WriteString(secret + "\n"); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(200*time.Millisecond, func() { writer.Close() })
	d.must("check", "@groep.kader", "--passphrase-file", "@pijp")
}
