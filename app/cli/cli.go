// Package cli is Kader without a window: the same work, for scripts and for
// machines without a display. It never imports Fyne.
package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// PassphraseVariable is the environment variable that holds the passphrase.
const PassphraseVariable = "KADER_PASSPHRASE"

// The exit statuses. Scripts depend on them.
const (
	statusDone    = 0
	statusRefused = 1
	statusUsage   = 2
)

// Program is one run of the command line and all that it touches of the world.
type Program struct {
	Stdin      io.Reader
	Stdout     io.Writer
	Stderr     io.Writer
	Env        func(name string) string
	Clock      func() time.Time
	BackupDir  string          // "" keeps no backups
	CopyDir    string          // where the machine keeps which copy of a dossier it has; "": nowhere
	WorkFactor int             // scrypt log2 N of new dossiers; 0 is the store's default
	Version    string          // of the program, as FyneApp.toml has it
	Languages  func() []string // what the system is set to where no variable says so, the preferred first; nil: nothing
}

// WindowFile reports whether the arguments ask for the window, and on which dossier:
// none, or the one file to open, which may be "" for no file.
func (p Program) WindowFile(args []string) (string, bool) {
	if len(args) == 0 {
		return "", true
	}
	if len(args) == 1 && strings.HasSuffix(strings.ToLower(args[0]), ".kader") {
		return args[0], true
	}
	return "", false
}

// Run runs the command that the arguments name and returns the exit status: 0 done, 1 refused with
// one line on Stderr, 2 not understood.
func (p Program) Run(args []string) int {
	lang, err := p.language(args)
	if err != nil {
		fmt.Fprintln(p.Stderr, "kader:", err)
		return statusRefused
	}
	out := &errorWriter{to: p.Stdout}
	p.Stdout = out
	err = p.execute(args, lang)
	if out.err != nil && (err == nil || errors.Is(err, out.err)) {
		err = refuse("cli.output-lost")
	}
	return p.report(err, lang)
}

// execute runs the command that the arguments name.
func (p Program) execute(args []string, lang *assets.Language) error {
	if len(args) == 0 || args[0] == "help" || isHelp(args[0]) {
		fmt.Fprint(p.Stdout, usage(lang))
		return nil
	}
	if args[0] == "--version" {
		args = append([]string{"version"}, args[1:]...)
	}
	call, err := p.parse(args, lang)
	if err != nil {
		return err
	}
	if call.help {
		fmt.Fprint(p.Stdout, usageOf(call.command, lang))
		return nil
	}
	return call.command.run(call)
}

// showVersion prints which version of the program this is.
func showVersion(c *call) error {
	c.printText("cli.version", "version", c.Version)
	return nil
}

// errorWriter remembers the first error of writing, so that no lost line goes unnoticed.
type errorWriter struct {
	to  io.Writer
	err error
}

// Write writes to the wrapped writer and remembers its first error.
func (w *errorWriter) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

// sentence returns the error in words. Some read otherwise here than in the window: what is not
// saved is gone when the command ends, and a command that changes a dossier has no use for reading
// it.
func sentence(lang *assets.Language, err error) string {
	var keyed interface{ TextKey() string }
	if !errors.As(err, &keyed) {
		return lang.Error(err)
	}
	said := refusal{key: keyed.TextKey()}
	if facts, ok := keyed.(interface{ TextFacts() map[string]string }); ok {
		said.facts = masked(facts.TextFacts())
	}
	var f data.Fault
	if errors.As(err, &f) && lang.Has("cli."+f.TextKey()) {
		said.key = "cli." + f.TextKey()
	}
	return lang.Error(said)
}

// masked returns facts without the numbers that are never kept: an argument may hold one. Of a
// file only the name is masked, and of a backup only what the dossier is called: the rest is
// ours, and chance may make it look like such a number.
func masked(facts map[string]string) map[string]string {
	safe := make(map[string]string, len(facts))
	for name, value := range facts {
		folder, last := filepath.Split(value)
		called, ours := last, ""
		if dossier := store.BackupOf(last); dossier != "" {
			called, ours = dossier, last[len(dossier):]
		}
		safe[name] = folder + imports.MaskNumbers(called) + ours
	}
	return safe
}

// report prints on Stderr, in one line, why the program refused, and returns the exit status.
func (p Program) report(err error, lang *assets.Language) int {
	if err == nil {
		return statusDone
	}
	fmt.Fprintln(p.Stderr, "kader:", onOneLine(sentence(lang, err)))
	var wrong usageError
	if !errors.As(err, &wrong) {
		return statusRefused
	}
	if wrong.command.name != "" {
		fmt.Fprintln(p.Stderr, lang.Text("cli.usage", "line", wrong.command.line()))
	} else {
		fmt.Fprintln(p.Stderr, lang.Text("cli.usage-help"))
	}
	return statusUsage
}

// language returns the language of --lang, else that of the user's locale.
func (p Program) language(args []string) (*assets.Language, error) {
	for i, arg := range args {
		code, found := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			code, found = args[i+1], true
		}
		if lang, err := assets.Load(code); found && err == nil {
			return lang, nil
		}
	}
	var system []string
	if p.Languages != nil {
		system = p.Languages()
	}
	return assets.Load(assets.GuessFrom(p.Env, system...))
}

// refusal is a sentence of the command line itself.
type refusal struct {
	key   string
	facts map[string]string
}

func refuse(key string, pairs ...string) refusal {
	facts := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		facts[pairs[i]] = pairs[i+1]
	}
	return refusal{key: key, facts: facts}
}

// Error returns the key for developers.
func (r refusal) Error() string { return r.key }

// TextKey names the sentence for users.
func (r refusal) TextKey() string { return r.key }

// TextFacts are the values for the placeholders of that sentence.
func (r refusal) TextFacts() map[string]string { return r.facts }

// usageError is the refusal of arguments that were not understood.
type usageError struct {
	refusal
	command command
}
