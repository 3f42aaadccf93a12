package cli

import (
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// thriftyCollector is the percentage by which memory may grow during an import before it is
// collected.
const thriftyCollector = 30

// importSheet reads an employer's list, shows what it would do and does it.
func importSheet(c *call) error {
	if err := checkAnswers(c); err != nil {
		return err
	}
	source, err := c.source()
	if err != nil {
		return err
	}
	work := c.withWritable
	if c.has("--dry-run") {
		work = c.withStore
	}
	return work(c.asWorker(func(s *store.Store) error {
		// The list, the people and the dossier stand in memory together here, and the
		// collector would let them take twice their room before it looked.
		defer debug.SetGCPercent(debug.SetGCPercent(thriftyCollector))
		if source.Content, err = readSheet(c.operands[1]); err != nil {
			return err
		}
		if c.option("--kind") == kindAnswers {
			return importAnswers(c, s, source)
		}
		draft, err := imports.Prepare(s, source, nil)
		if isCallList(c, err) {
			return importAnswers(c, s, source)
		}
		if err != nil {
			return err
		}
		if err := refuseLineOptions(c); err != nil {
			return err
		}
		return applyList(c, s, draft)
	}))
}

// applyList does with a list what the options say, and prints it.
func applyList(c *call, s *store.Store, draft *imports.Draft) error {
	if err := c.settle(draft); err != nil {
		return err
	}
	if err := c.takeUnits(draft); err != nil {
		return err
	}
	for _, field := range c.options["--keep"] {
		draft.Keep(data.Field(field), true)
	}
	c.warnOverwrites(draft)
	var list data.List
	if !c.has("--dry-run") {
		var err error
		if list, err = draft.Apply(s, nil); err != nil {
			return err
		}
	}
	if c.has("--json") {
		return c.printDraftJSON(draft, list)
	}
	c.printDraft(draft, list)
	if !c.has("--dry-run") {
		c.printText("cli.destroy-list")
	}
	return nil
}

// settle refuses a list without a header whose columns may be something else, unless the user said that
// it has none, and keeps empty cells empty where that was asked for.
func (c *call) settle(d *imports.Draft) error {
	unsure := d.Mapping.Unsure()
	if d.Table.HeaderRow == 0 && len(unsure) > 0 && !c.has("--header") && !c.has("--dry-run") {
		return refuse("cli.unsure-columns", "file", d.Source.File, "columns", strings.Join(unsure, ", "))
	}
	if c.has("--keep-empty") {
		return imports.KeepEmpty(d, true)
	}
	return nil
}

// source returns the list with all that the arguments say about it.
func (c *call) source() (imports.Source, error) {
	name := c.operands[1]
	password, err := c.sheetPassword()
	if err != nil {
		return imports.Source{}, err
	}
	source := imports.Source{
		File: filepath.Base(name), Password: password, Kind: data.ListKind(c.option("--kind")),
		Clock: c.Clock, Sheet: c.option("--sheet"), Weights: c.has("--json"),
	}
	kinds := append(data.ListKinds(), kindAnswers)
	if c.has("--kind") && !slices.Contains(kinds, source.Kind) {
		return source, c.misused("cli.wrong-value", "option", "--kind", "value", c.option("--kind"), "allowed",
			joinWords(kinds))
	}
	for _, field := range c.options["--keep"] {
		if !slices.Contains(data.Fields(), data.Field(field)) {
			return source, c.misused("cli.wrong-value", "option", "--keep", "value", field, "allowed", joinWords(data.Fields()))
		}
	}
	for _, typed := range []struct {
		option string
		text   *string
	}{
		{"--employer", &source.Employer},
		{"--period", &source.Period},
		{"--asked-by", &source.AskedBy},
		{"--legal-basis", &source.LegalBasis},
	} {
		if *typed.text, err = c.safeOption(typed.option); err != nil {
			return source, err
		}
	}
	if source.Header, err = c.headerRow(); err != nil {
		return source, err
	}
	if source.Received, err = c.day("--received"); err != nil {
		return source, err
	}
	if source.DeleteOn, err = c.day("--delete-on"); err != nil {
		return source, err
	}
	if source.Map, err = c.mapping(); err != nil {
		return source, err
	}
	if source.Days, err = c.dayReadings(); err != nil {
		return source, err
	}
	return source, checkSheet(name)
}

// headerRow returns the row of the header, 0 where it is to be found.
func (c *call) headerRow() (int, error) {
	if !c.has("--header") {
		return 0, nil
	}
	row, err := strconv.Atoi(c.option("--header"))
	if err != nil || row < 0 {
		return 0, c.misused("cli.wrong-value", "option", "--header", "value", c.option("--header"), "allowed", "0, 1, 2 …")
	}
	if row == 0 {
		return imports.NoHeader, nil
	}
	return row, nil
}

// day returns the day of an option, zero where it was not given.
func (c *call) day(name string) (data.Date, error) {
	if !c.has(name) {
		return data.Date{}, nil
	}
	day, err := data.ParseDate(c.option(name))
	if err != nil || day.IsZero() {
		return data.Date{}, c.misused("cli.wrong-value", "option", name, "value", c.option(name), "allowed", "yyyy-mm-dd")
	}
	return day, nil
}

// mapping reads HEADER=FIELD. A header may hold an equals sign itself.
func (c *call) mapping() (map[string]data.Field, error) {
	mapping := make(map[string]data.Field)
	for _, pair := range c.options["--map"] {
		i := strings.LastIndex(pair, "=")
		if i < 1 {
			return nil, c.misused("cli.wrong-value", "option", "--map", "value", pair, "allowed", "HEADER=FIELD")
		}
		field := data.Field(pair[i+1:])
		if !slices.Contains(data.Fields(), field) {
			return nil, c.misused("cli.wrong-value", "option", "--map", "value", pair, "allowed", joinWords(data.Fields()))
		}
		mapping[pair[:i]] = field
	}
	return mapping, nil
}

// dayReadings reads HEADER=READING. A header may hold an equals sign itself.
func (c *call) dayReadings() (map[string]imports.DayReading, error) {
	readings := make(map[string]imports.DayReading)
	for _, pair := range c.options["--days"] {
		i := strings.LastIndex(pair, "=")
		if i < 1 || i == len(pair)-1 || !slices.Contains(imports.DayReadings(), imports.DayReading(pair[i+1:])) {
			allowed := "HEADER=" + strings.TrimPrefix(joinWords(imports.DayReadings()), ", ")
			return nil, c.misused("cli.wrong-value", "option", "--days", "value", pair, "allowed", allowed)
		}
		readings[pair[:i]] = imports.DayReading(pair[i+1:])
	}
	return readings, nil
}

// takeUnits reads NAME=UNIT: a unit of ours for one that the list would make. Either may hold an
// equals sign itself.
func (c *call) takeUnits(d *imports.Draft) error {
	for _, pair := range c.options["--unit"] {
		taken := false
		for i := 0; i < len(pair) && !taken; i++ {
			if pair[i] != '=' {
				continue
			}
			var err error
			if taken, err = d.TakeUnitNamed(strings.TrimSpace(pair[:i]), strings.TrimSpace(pair[i+1:])); err != nil {
				return err
			}
		}
		if !taken {
			return c.misused("cli.wrong-value", "option", "--unit", "value", pair, "allowed", unitPairs(d))
		}
	}
	return nil
}

// unitPairs returns what --unit may be: the new units of a list, and those of the group.
func unitPairs(d *imports.Draft) string {
	var listed, ours []string
	for _, u := range d.NewUnits() {
		listed = append(listed, u.Words())
	}
	for _, u := range d.Units() {
		ours = append(ours, u.Name)
	}
	return onOneLine(strings.Join(listed, ", ") + " = " + strings.Join(ours, ", "))
}

func joinWords[W ~string](words []W) string {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = string(w)
	}
	return strings.Join(plain, ", ")
}
