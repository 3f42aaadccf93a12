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
	passwordFile  = "--password-file"
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
	return c.secretOf("--passphrase-file", "cli.no-passphrase", "cli.passphrase-long")
}

// sheetPassword returns the password of a list: that of --password-file, which no other program
// sees, else of --password, "" for none.
func (c *call) sheetPassword() (string, error) {
	if !c.has(passwordFile) {
		return c.option("--password"), nil
	}
	if c.has("--password") {
		return "", c.misused("cli.not-both", "option", "--password", "other", passwordFile)
	}
	return c.secretOf(passwordFile, "cli.no-password", "cli.password-long")
}

// secretOf returns the first line of the file that an option names. empty is the sentence for a file
// without one, long for one that is too large.
func (c *call) secretOf(option, empty, long string) (string, error) {
	name := c.option(option)
	content, err := readFile(name, maxPassphrase, os.ModeNamedPipe)
	if errors.Is(err, errTooLarge) {
		return "", refuse(long, "file", name)
	}
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(content), byteOrderMark), "\n")
	clear(content)
	if line = strings.TrimSuffix(line, "\r"); line == "" {
		return "", refuse(empty)
	}
	return line, nil
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
		clear(secret)
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
