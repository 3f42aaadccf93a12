// Kader keeps the company snapshot, plan and people of one kader group in one
// encrypted file. With arguments it works on the command line, without in a window.
package main

import (
	_ "embed"
	"os"

	"kader/app"
	"kader/app/cli"
)

//go:embed FyneApp.toml
var settings string

func main() {
	program := cli.System(settings)
	file, window := program.WindowFile(os.Args[1:])
	if !window {
		os.Exit(program.Run(os.Args[1:]))
	}
	os.Exit(app.Run(app.Options{
		File: file, Passphrase: program.Env(cli.PassphraseVariable), Clock: program.Clock, Store: program.StoreOptions(),
	}))
}
