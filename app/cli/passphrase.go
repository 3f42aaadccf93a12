package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"kader/data"
)

const (
	// maxPassphrase is more than anybody types or remembers.
	maxPassphrase = 4 << 10
	// byteOrderMark begins a text file as some editors save it.
	byteOrderMark = "\uFEFF"
)

// passphrase returns that of the environment, of --passphrase-file, or what the user types.
func (c *call) passphrase() (string, error) {
	given, err := c.givenPassphrase()
	if err != nil || given != "" {
		return given, err
	}
	return c.ask("cli.passphrase")
}

// newPassphrase returns the passphrase for a new dossier; one that is typed is asked for twice.
func (c *call) newPassphrase() (string, error) {
	given, err := c.givenPassphrase()
	if err != nil || given != "" {
		return given, err
	}
	first, err := c.ask("cli.passphrase-new")
	if err != nil || !c.terminal() {
		return first, err
	}
	second, err := c.ask("cli.passphrase-again")
	if err == nil && first != second {
		err = data.ErrPassphraseTwice
	}
	return first, err
}

// givenPassphrase returns the passphrase of --passphrase-file, else of the environment, "" for
// none.
func (c *call) givenPassphrase() (string, error) {
	if !c.has("--passphrase-file") {
		return c.Env(PassphraseVariable), nil
	}
	name := c.option("--passphrase-file")
	content, err := readFile(name, maxPassphrase, os.ModeNamedPipe)
	if errors.Is(err, errTooLarge) {
		return "", refuse("cli.passphrase-long", "file", name)
	}
	if err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(string(content), byteOrderMark), "\n")
	if first = strings.TrimSuffix(first, "\r"); first == "" {
		return "", refuse("cli.no-passphrase")
	}
	return first, nil
}

// ask reads one line: from a terminal after a question and without showing it,
// otherwise as it comes. The question goes to Stderr, so that --json stays one object.
func (c *call) ask(key string) (string, error) {
	var typed string
	var err error
	if c.terminal() {
		var secret []byte
		fmt.Fprint(c.Stderr, c.lang.Text(key)+" ")
		secret, err = term.ReadPassword(c.terminalNumber())
		typed = string(secret)
		fmt.Fprintln(c.Stderr)
	} else {
		typed, err = bufio.NewReader(io.LimitReader(c.Stdin, maxPassphrase)).ReadString('\n')
		typed = strings.TrimRight(typed, "\r\n")
	}
	if err != nil && !errors.Is(err, io.EOF) || typed == "" {
		return "", refuse("cli.no-passphrase")
	}
	return typed, nil
}

// terminal reports whether a person types into Stdin.
func (c *call) terminal() bool { return term.IsTerminal(c.terminalNumber()) }

// terminalNumber returns the descriptor of Stdin, -1 where it is no file.
func (c *call) terminalNumber() int {
	file, isFile := c.Stdin.(*os.File)
	if !isFile {
		return -1
	}
	return int(file.Fd())
}
