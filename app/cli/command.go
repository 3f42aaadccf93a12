package cli

import (
	"slices"
	"strings"

	"kader/assets"
	"kader/data/gate"
)

// command is one thing the program does, as data: parsing and help follow from it.
type command struct {
	name     string
	operands []operand
	options  []option
	help     string // key of the sentence that explains it
	run      func(*call) error
}

// operand is an argument without a name, in its place.
type operand struct {
	name     string
	optional bool
}

// option is an argument with a name. Without a value it is a switch.
type option struct {
	name     string // with its dashes
	value    string
	repeated bool
	required bool
	unless   string // an option with which it is not required
	hidden   bool   // understood, not shown in the usage line
}

// call is a command with the arguments it was given.
type call struct {
	Program
	command  command
	lang     *assets.Language
	operands []string
	options  map[string][]string
	help     bool // only what the command does was asked
}

// commands lists everything the command line can do, in the order of the help.
func commands() []command {
	file := operand{name: "FILE"}
	json := option{name: "--json"}
	return []command{
		{
			name: "example", operands: []operand{file}, options: []option{{name: "--today", value: "yyyy-mm-dd", hidden: true}},
			help: "cli.help.example", run: makeExample,
		},
		{
			name: "new", operands: []operand{file}, options: []option{{name: "--company", value: "NAME", required: true}},
			help: "cli.help.new", run: makeNew,
		},
		{
			name: "import", operands: []operand{file, {name: "SHEET"}}, help: "cli.help.import", run: importSheet,
			options: append([]option{
				{name: "--kind", value: "new-hires|staff|members|answers"},
				{name: "--employer", value: "NAME"},
				{name: "--password", value: "P"},
				{name: passwordFile, value: "FILE"},
				{name: "--sheet", value: "NAME"},
				{name: "--header", value: "ROW"},
				{name: "--map", value: "HEADER=FIELD", repeated: true},
				{name: "--days", value: "HEADER=READING", repeated: true},
				{name: "--unit", value: "NAME=UNIT", repeated: true},
				{name: "--keep", value: "FIELD", repeated: true},
				{name: "--keep-empty"},
				{name: "--received", value: "yyyy-mm-dd"},
				{name: "--period", value: "TEXT"},
				{name: "--asked-by", value: "NAME"},
				{name: "--legal-basis", value: "TEXT"},
				{name: "--delete-on", value: "yyyy-mm-dd"},
				asOption(),
				{name: "--dry-run"},
				json,
			}, answerOptions()...),
		},
		{
			name: "undo-import", operands: []operand{file, {name: "ID", optional: true}},
			options: []option{asOption(), {name: withHandedOut}}, help: "cli.help.undo-import", run: undoImport,
		},
		{
			name: "sheets", operands: []operand{{name: "SHEET"}}, help: "cli.help.sheets", run: showSheets,
			options: []option{{name: "--password", value: "P"}, {name: passwordFile, value: "FILE"}, json},
		},
		{
			name: "people", operands: []operand{file}, options: []option{{name: "--query", value: "TEXT"}, json},
			help: "cli.help.people", run: showPeople,
		},
		{
			name: "export", operands: []operand{file, {name: reportIDs("|")}}, help: "cli.help.export", run: export,
			options: exportOptions(),
		},
		{
			name: "access", operands: []operand{file}, help: "cli.help.access", run: access,
			options: []option{
				{name: "--id", value: "ID"},
				{name: "--name", value: "NAME"},
				{name: "-o", value: "OUT.pdf|OUT.json", required: true},
				asOption(),
			},
		},
		eraseCommand(file),
		{
			name: "retention", operands: []operand{file}, options: []option{{name: "--apply"}, json},
			help: "cli.help.retention", run: retention,
		},
		{name: "check", operands: []operand{file}, help: "cli.help.check", run: check},
		{name: "version", help: "cli.help.version", run: showVersion},
	}
}

func eraseCommand(file operand) command {
	return command{
		name: "erase", operands: []operand{file}, help: "cli.help.erase", run: erase,
		options: []option{
			{name: eraseID, value: "ID"},
			{name: eraseName, value: "NAME"},
			{name: eraseUndone},
			{name: "--instead", value: "TEXT"},
			{name: "--dry-run"},
			{name: "-o", value: "PROOF.pdf"},
		},
	}
}

// commonOptions lists the options that every command understands.
func commonOptions() []option {
	languages := strings.Join(assets.Languages(), "|")
	return []option{{name: "--lang", value: languages}, {name: "--passphrase-file", value: "FILE"}}
}

// line returns the command as the help shows it.
func (c command) line() string {
	words := []string{"kader", c.name}
	for _, o := range c.operands {
		word := o.name
		if o.optional {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	for _, o := range c.options {
		if !o.hidden {
			words = append(words, o.String())
		}
	}
	return strings.Join(words, " ")
}

// String returns the option as the help shows it.
func (o option) String() string {
	s := o.usageWords()
	if !o.required {
		s = "[" + s + "]"
	}
	if o.repeated {
		s += "…"
	}
	return s
}

// usageWords returns the option with its value.
func (o option) usageWords() string {
	if o.value == "" {
		return o.name
	}
	return o.name + " " + o.value
}

// usage returns the whole help.
func usage(lang *assets.Language) string {
	var b strings.Builder
	b.WriteString(lang.Text("cli.help.title") + "\n\n")
	b.WriteString("  kader [FILE]\n      " + lang.Text("cli.help.window") + "\n")
	for _, c := range commands() {
		b.WriteString("  " + c.line() + "\n      " + lang.Text(c.help) + "\n")
	}
	b.WriteString("\n" + lang.Text("cli.help.common", "options", joinOptions(commonOptions())) + "\n")
	b.WriteString(lang.Text("cli.help.as", "option", asName) + "\n")
	b.WriteString(lang.Text("cli.help.passphrase", "variable", PassphraseVariable) + "\n")
	b.WriteString(lang.Text("cli.help.status") + "\n")
	return b.String()
}

// usageOf returns the help of one command.
func usageOf(c command, lang *assets.Language) string {
	words := lang.Text("cli.usage", "line", c.line()) + "\n" + lang.Text(c.help) + "\n"
	if slices.ContainsFunc(c.options, func(o option) bool { return o.name == asName }) {
		words += lang.Text("cli.help.as", "option", asName) + "\n"
	}
	return words + lang.Text("cli.help.common", "options", joinOptions(commonOptions())) + "\n"
}

func isHelp(word string) bool { return word == "--help" || word == "-h" }

func joinOptions(options []option) string {
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = o.String()
	}
	return strings.Join(words, " ")
}

// parse parses the arguments, options before or behind the operands.
func (p Program) parse(args []string, lang *assets.Language) (*call, error) {
	all := commands()
	i := slices.IndexFunc(all, func(c command) bool { return c.name == args[0] })
	if i < 0 {
		return nil, usageError{refusal: refuse("cli.unknown-command", "command", args[0])}
	}
	c := &call{Program: p, command: all[i], lang: lang, options: map[string][]string{}}
	rest := args[1:]
	for len(rest) > 0 {
		if isHelp(rest[0]) {
			c.help = true
			return c, nil
		}
		n, err := c.parseArgument(rest)
		if err != nil {
			return nil, err
		}
		rest = rest[n:]
	}
	return c, c.validate()
}

// parseArgument parses the first of args and returns how many it used.
func (c *call) parseArgument(args []string) (int, error) {
	word := args[0]
	if word == "--" {
		c.operands = append(c.operands, args[1:]...)
		return len(args), nil
	}
	if !strings.HasPrefix(word, "-") || word == "-" {
		c.operands = append(c.operands, word)
		return 1, nil
	}
	name, value, attached := strings.Cut(word, "=")
	known := append(commonOptions(), c.command.options...)
	i := slices.IndexFunc(known, func(o option) bool { return o.name == name })
	if i < 0 {
		return 0, c.misused("cli.unknown-option", "option", name)
	}
	o, used := known[i], 1
	switch {
	case o.value == "" && attached:
		return 0, c.misused("cli.no-value", "option", name)
	case o.value != "" && !attached:
		if len(args) < 2 {
			return 0, c.misused("cli.needs-value", "option", name)
		}
		value, used = args[1], 2
	}
	if len(c.options[name]) > 0 && !o.repeated {
		return 0, c.misused("cli.option-twice", "option", name)
	}
	c.options[name] = append(c.options[name], value)
	return used, nil
}

// validate checks the number of operands, the required options, and --lang.
func (c *call) validate() error {
	required := 0
	for _, o := range c.command.operands {
		if !o.optional {
			required++
		}
	}
	if i := slices.Index(c.operands, ""); i >= 0 && i < required {
		return c.misused("cli.missing", "operand", c.command.operands[i].name)
	}
	if len(c.operands) < required {
		return c.misused("cli.missing", "operand", c.command.operands[len(c.operands)].name)
	}
	if len(c.operands) > len(c.command.operands) {
		return c.misused("cli.too-much", "operand", c.operands[len(c.command.operands)])
	}
	for _, o := range c.command.options {
		if o.required && !c.has(o.unless) && strings.TrimSpace(c.option(o.name)) == "" {
			return c.misused("cli.missing", "operand", o.usageWords())
		}
	}
	if c.has("--passphrase-file") && c.option("--passphrase-file") == "" {
		return c.misused("cli.needs-value", "option", "--passphrase-file")
	}
	if code := c.option("--lang"); c.has("--lang") && !slices.Contains(assets.Languages(), code) {
		return c.misused("cli.wrong-value", "option", "--lang", "value", code, "allowed",
			strings.Join(assets.Languages(), ", "))
	}
	return nil
}

// option returns the value of an option, "" when it was not given.
func (c *call) option(name string) string {
	if values := c.options[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// has reports whether the option was given.
func (c *call) has(name string) bool { return len(c.options[name]) > 0 }

// safeOption returns an option whose text is kept. One with a number that is never kept is
// refused.
func (c *call) safeOption(name string) (string, error) {
	text := strings.TrimSpace(c.option(name))
	if gate.Find(text, c.lang.Code, gate.InText) != "" {
		return "", refuse("cli.forbidden", "option", name)
	}
	return text, nil
}

// misused returns a refusal that ends with status 2 and the usage line.
func (c *call) misused(key string, pairs ...string) error {
	return usageError{refusal: refuse(key, pairs...), command: c.command}
}
