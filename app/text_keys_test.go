package app

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/tables"
	"kader/reports"
)

// constants returns the values of the constants of a type in the Go source under root,
// sorted: codes that no function lists.
func constants(t *testing.T, root, typeName string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, declaration := range file.Decls {
			if d, ok := declaration.(*ast.GenDecl); ok && d.Tok == token.CONST {
				found = append(found, constantsOf(d, typeName)...)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatalf("no constants of type %s under %s", typeName, root)
	}
	slices.Sort(found)
	return found
}

func constantsOf(d *ast.GenDecl, typeName string) []string {
	var found []string
	for _, spec := range d.Specs {
		value, ok := spec.(*ast.ValueSpec)
		if !ok || value.Type == nil || len(value.Values) != 1 {
			continue
		}
		name := funcName(value.Type)
		lit, isLiteral := value.Values[0].(*ast.BasicLit)
		if !isLiteral || name[strings.LastIndex(name, ".")+1:] != typeName {
			continue
		}
		if text, err := strconv.Unquote(lit.Value); err == nil {
			found = append(found, text)
		}
	}
	return found
}

// ends are codes as the ends of keys; zero stands for the empty code.
func ends[C ~string](codes []C, zero string) []string {
	var found []string
	for _, c := range codes {
		found = append(found, string(cmp.Or(c, C(zero))))
	}
	return found
}

// without leaves the given codes out.
func without(codes []string, left ...string) []string {
	return slices.DeleteFunc(codes, func(c string) bool { return slices.Contains(left, c) })
}

// numbers are the ends of keys from first to last.
func numbers(first, last int) []string {
	var found []string
	for n := first; n <= last; n++ {
		found = append(found, strconv.Itoa(n))
	}
	return found
}

// optionalKeys are the beginnings of keys that need not have every end: the code asks
// with Has, and says something else where there is none.
func optionalKeys() map[string]string {
	return map[string]string{
		"change.": "change.other", "change-of.": "the words of change.", "taken-back.": "undo.done",
		"cli.":                  "an error without words of its own on the command line has those of the window",
		"import.advice.":        "a warning without advice",
		"report.recovery.step.": "counted until there is none",
		"report.access.":        "a part without a note under its table",
		"people.column.":        "asked for beside the columns",
		"snapshot.column.":      "asked for beside the columns",
	}
}

// composedKeys lists for each beginning of a key that code puts together the ends.
func composedKeys(t *testing.T) map[string][]string {
	root := ".."
	fields := ends(data.Fields(), "")
	rules := constants(t, root, "Rule")
	ofList := without(slices.Clone(rules), string(data.RuleClock), string(data.RuleAhead), string(data.RuleMinutes), string(data.RuleSteps), string(data.RuleLoop), string(data.RuleBSN), string(data.RuleFnr), string(data.RuleCPR),
		string(data.RuleSwedish), string(data.RuleBelgian), string(data.RuleGermanTax), string(data.RuleAccount),
		string(data.RuleIdentity), string(data.RuleCard)) // a list has no units inside each other, and says of a forbidden number only that it is one
	sheetTexts := []string{"sheet", "title", "note", "empty"}
	keptKinds := []string{"members", "others", "left", "objections", "notes", "lists"} // as app/group counts them
	undoVerbs := []string{"remove", "restore"}
	return map[string][]string{
		"action-status.":       ends(data.ActionStatuses(), ""),
		"agenda.outcome.":      {string(data.PointDone), string(data.PointLater)},
		"meeting-kind.":        append(ends(data.MeetingKinds(), ""), "none"),
		"meeting-open.":        {string(data.OpenToAll), string(data.OpenMembersOnly)},
		"meeting-state.":       without(constants(t, root, "MeetingState"), ""),
		"meetings.make-":       without(constants(t, root, "MeetingState"), ""),
		"repeat.":              without(constants(t, root, "Repeat"), ""),
		"repeat.nth.":          numbers(1, 5),
		"report.deadline.":     constants(t, root, "DeadlineKind"),
		"weekday.":             numbers(0, 6),
		"candidate.answer.":    ends(data.CandidateAnswers(), "open"),
		"brought.":             ends(data.BroughtInBy(), "unsaid"),
		"channel.":             ends(data.Channels(), ""),
		"check.answer.":        ends(data.Answers(), "unknown"),
		"check.fact.":          {"passphrases", "sheets", "unused", "shared", "machines", "idle-machines", "backup", "kept", "papers-late", "papers-out", "files"}, // as data/care finds them
		"check.question.":      ends(data.Questions(), ""),
		"check.todo.":          ends(data.Questions(), ""),
		"contract.":            ends(data.Contracts(), "unknown"),
		"conversations.list.":  ends(data.TalkLists(), ""),
		"begin.not.":           ends(data.BeginRefusals(), ""),
		"destroy.":             append(kindIDs(), data.ExportAccess),
		"destroy.ask-":         constants(t, root, "Reader"),
		"error.":               constants(t, root, "Code"),
		"erase.where-":         {"action", "contact", "dossier", "export", "goal", "list", "meeting", "person", "snapshot", "topic", "unit", "post", "post_unit", "candidate", "heard", "agenda_point", "attendance", "decision", "telling"},
		"heard.as.":            numbers(1, data.HottestHeat),
		"heard.in.":            ends(data.HeardSources(), ""),
		"heard.source.":        append(ends(data.HeardSources(), ""), string(data.HeardBefore)),
		"telling.as.":          ends(data.TellingWays(), ""),
		"decision.kind.":       ends(data.DecisionKinds(), ""),
		"telling.way.":         ends(data.TellingWays(), ""),
		"holder.":              constants(t, root, "HolderKind"),
		"holder.unnamed-":      constants(t, root, "HolderKind"),
		"export.":              exportKeys(),
		"field.":               append(fields, string(imports.FieldMembership), string(imports.FieldFollow)),
		"follow.":              append(ends(data.FollowStates(), ""), "none"),
		"import.because.":      without(constants(t, root, "Ground"), string(tables.FromHand)), // nothing to explain
		"import.cell.":         ofList,
		"import.decision.":     constants(t, filepath.Join(root, "data"), "Decision"),
		"import.days.":         ends(imports.DayReadings(), "guessed"),
		"import.expects.":      without(slices.Clone(fields), string(data.FieldIgnore)),
		"import.lacking-what.": {string(data.FieldBirthDate), string(data.FieldEmployeeNumber), string(data.FieldStartDate)},
		"import.problem.":      ofList,
		"import.warning.":      append(constants(t, root, "WarningCode"), constants(t, root, "NoteCode")...),
		"hires.funnel.by-":     {"list", "unit"},
		"invalid.":             rules,
		"kept.kind.":           keptKinds,
		"kept.reason.":         constants(t, root, "ExpiredReason"),
		"kept.what.":           constants(t, root, "ExpiredKind"),
		"kept.why.":            keptKinds,
		"lane.":                ends(data.Lanes(), ""),
		"list-kind.":           ends(data.ListKinds(), ""),
		"match.feature.":       {"address", "name-swapped", "prior", "relatives"}, // the others are fields
		"match.level.":         {"same", "one-letter", "two-letters", "part", "other-form", "initial", "similar", "different"},
		"match.reason.":        constants(t, root, "Reason"),
		"match.strength.":      {"strong-for", "for", "weak-for", "nothing", "weak-against", "against", "strong-against"},
		"membership.":          ends(data.Memberships(), "unknown"),
		"menu.":                menuNames(t),
		"mode.outcome.":        {string(data.PointDone), string(data.PointLater)},
		"month.":               numbers(1, 12),
		"new.strength-":        numbers(0, 4),
		"outcome.":             ends(data.Outcomes(), ""),
		"page.":                pageNames(allRooms().Entries),
		"person.field.":        {"employer-unit", "birth-year", "birth-check", "delete-on", "keep-until", "keep-reason", "objected", "step", "started", "new-hire", "why", "brought", "brought-by"}, // app/people asks that each is there
		"person.new-hire.":     {"1"},
		"plan.heat.":           numbers(0, 3),
		"post.ends-":           {"days", "weeks"},
		"post.kind.":           ends(data.PostKinds(), ""),
		"reader.":              constants(t, root, "Reader"),
		"answers.reason.":      append(constants(t, filepath.Join(root, "data/returns"), "Doubt"), "person-new", "rep-nobody", "contact-none"),
		"answers.status.":      constants(t, filepath.Join(root, "data/returns"), "Status"),
		"report.access.column.": accessKeys("field value purpose source day how with note list row outcome said what by-when"+
			" status number where text before after reader destroy until", ""),
		"report.access.in.":      accessKeys("group unit topic goal action meeting person contact list snapshot", ""),
		"report.access.noun.":    accessKeys("person contact action topic goal meeting unit list snapshot dossier export pair post post_unit candidate heard agenda_point attendance decision telling sheet_row", ""),
		"report.access.pair.":    accessKeys("same different you", ""),
		"report.access.said.":    accessKeys("same different", ""),
		"report.access.purpose.": accessKeys("who apart work reach union touch origin", ""),
		"report.access.role.":    accessKeys("keeps talked manages asked", ""),
		"report.":                paperTitles(),
		"report.election.":       {"union", "employer"},
		"report.funnel.":         strings.Fields("received spoken conversation joined members to-talk to-join open overdue"),
		"report.funnel.by-":      ends(data.FunnelWays(), ""),
		"report.funnel.no-":      ends(data.FunnelWays(), ""),
		"report.heat.":           numbers(0, 3),
		"report.hires.":          sheetTexts,
		"report.members.":        sheetTexts,
		"role.":                  ends(data.Roles(), ""),
		"source.purpose.":        constants(t, root, "Purpose"),
		"today.deadline.":        constants(t, root, "DeadlineKind"),
		"today.term-":            {"days", "weeks"},
		"undo.count-":            {"person"}, // data/store asks for every noun
		"undo.did-":              undoVerbs,
		"undo.fate-":             append(without(ends(data.Fates(), ""), string(data.FateBack)), "part"),
		"undo.will-":             undoVerbs,
		"unit-kind.":             ends(data.UnitKinds(), ""),
		"variant.":               constants(t, root, "variant"),
	}
}

func kindIDs() []string {
	var found []string
	for _, kind := range reports.Kinds() {
		found = append(found, kind.ID)
	}
	return found
}

// paperTitles are the titles of the papers of a meeting.
func paperTitles() []string {
	var found []string
	for _, kind := range reports.Kinds() {
		if kind.Meeting && kind.Ending == reports.EndingPDF {
			found = append(found, kind.ID+".title")
		}
	}
	return found
}

// accessKeys are words, each with each ending.
func accessKeys(words string, endings ...string) []string {
	var found []string
	for _, word := range strings.Fields(words) {
		for _, ending := range endings {
			found = append(found, word+ending)
		}
	}
	return found
}

func exportKeys() []string {
	found := []string{data.ExportAccess, data.ExportAccess + "-file"}
	for _, kind := range reports.Kinds() {
		found = append(found, kind.ID, kind.ID+"-file")
	}
	for _, kind := range reports.Offered() {
		found = append(found, kind.ID+"-text")
	}
	return found
}

// menuNames are the menus that commands stand in.
func menuNames(t *testing.T) []string {
	d := newDesk(t, "nl", nil)
	var names []string
	for _, c := range frame.Commands(d.Frame) {
		if !slices.Contains(names, c.Menu) {
			names = append(names, c.Menu)
		}
	}
	return names
}

// A key that is put together is nowhere in the source as a whole, so each beginning of
// one must be listed, with all that may stand behind it.
func TestEveryComposedKeyHasWordsInEveryLanguage(t *testing.T) {
	composed := composedKeys(t)
	_, beginnings := used(t, englishKeys(t))
	for _, b := range beginnings {
		if _, listed := composed[b]; !listed && optionalKeys()[b] == "" {
			t.Errorf("composedKeys does not say what stands behind %q", b)
		}
	}
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for b, behind := range composed {
			if !slices.Contains(beginnings, b) {
				t.Errorf("no code puts a key together from %q", b)
			}
			if len(behind) == 0 {
				t.Errorf("nothing stands behind %q", b)
			}
			for _, end := range behind {
				if !l.Has(b + end) {
					t.Errorf("%s has no text %q", code, b+end)
				}
			}
		}
	}
}
