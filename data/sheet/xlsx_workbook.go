package sheet

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// workbook says where the parts of an xlsx file are.
type workbook struct {
	sheets    []sheetPart
	epoch1904 bool
	strings   string // part of the string table, "" is none
	styles    string // part of the cell formats, "" is none
}

// sheetPart is one sheet of a workbook.
type sheetPart struct {
	name   string
	hidden bool
	part   string
}

// relation leads from one part to another.
type relation struct {
	kind string // last word of its type: worksheet, sharedStrings …
	part string
}

var errNoWorkbook = errors.New("no workbook inside")

// findWorkbook returns the part that is the workbook, and whether it is a binary one.
// Not every program writes the relations that should lead to it.
func findWorkbook(a *archive) (part string, binary bool, err error) {
	relations, err := readRelations(a, "")
	if err != nil {
		return "", false, err
	}
	part = firstPart(a, relations, "officeDocument", "xl/workbook.xml")
	if part == "" {
		part = "xl/workbook.bin"
	}
	if !a.has(part) {
		return "", false, errNoWorkbook
	}
	return part, strings.HasSuffix(partName(part), ".bin"), nil
}

// locate finds the parts that all sheets of a workbook need, and returns what else
// the workbook names.
func (w *workbook) locate(a *archive, part, ending string) (relations map[string]relation, folder string, err error) {
	if relations, err = readRelations(a, part); err != nil {
		return nil, "", err
	}
	folder = path.Dir(partName(part))
	w.strings = firstPart(a, relations, "sharedStrings", path.Join(folder, "sharedStrings"+ending))
	w.styles = firstPart(a, relations, "styles", path.Join(folder, "styles"+ending))
	return relations, folder, nil
}

// readWorkbook reads the list of sheets and finds their parts.
func readWorkbook(a *archive, part string) (*workbook, error) {
	w := &workbook{}
	relations, folder, err := w.locate(a, part, ".xml")
	if err != nil {
		return nil, err
	}
	found := false
	err = a.read(part, func(t *tags) error {
		for t.next() {
			switch {
			case t.is("workbook"):
				found = true
			case t.is("workbookPr"):
				w.epoch1904 = isTrue(t, "date1904")
			case t.is("sheet"):
				if err := w.addSheet(a, t, relations, folder); err != nil {
					return err
				}
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, errNoWorkbook
	case len(w.sheets) == 0:
		return nil, fmt.Errorf("part %s: no sheets", part)
	}
	return w, nil
}

// addSheet notes the sheet of a <sheet> tag. Charts and dialogs, which stand in
// the same list, have no cells and are left out. A worksheet whose part is
// missing stays in the list, so that reading it fails loudly.
func (w *workbook) addSheet(a *archive, t *tags, relations map[string]relation, folder string) error {
	if len(w.sheets) == maxSheets {
		return errTooMuch
	}
	name, _ := t.attr("name")
	if err := a.budget.takeText(len(name)); err != nil {
		return err
	}
	state, _ := t.attr("state")
	id, _ := t.attr("id")
	s := sheetPart{name: name, hidden: state == "hidden" || state == "veryHidden"}
	if r, ok := relations[id]; ok {
		if r.kind != "worksheet" {
			return nil
		}
		s.part = r.part
	}
	if s.part == "" || !a.has(s.part) {
		usual := path.Join(folder, fmt.Sprintf("worksheets/sheet%d.xml", len(w.sheets)+1))
		if s.part == "" || a.has(usual) && len(relations) == 0 {
			s.part = usual
		}
	}
	w.sheets = append(w.sheets, s)
	return nil
}

// firstPart returns the part of the given kind, or else the usual one if it is there.
// Of two the one with the lesser id counts, so that a file is read alike every time.
func firstPart(a *archive, relations map[string]relation, kind, usual string) string {
	for _, id := range slices.Sorted(maps.Keys(relations)) {
		if r := relations[id]; r.kind == kind && a.has(r.part) {
			return r.part
		}
	}
	if a.has(usual) {
		return usual
	}
	return ""
}

// readRelations returns the relations of a part ("" is the package) by id. A
// package without them is readable, so their absence is no error.
func readRelations(a *archive, part string) (map[string]relation, error) {
	folder, file := path.Split(part)
	name := path.Join(folder, "_rels", file+".rels")
	relations := make(map[string]relation)
	if !a.has(name) {
		return relations, nil
	}
	err := a.read(name, func(t *tags) error {
		for t.next() {
			if !t.is("Relationship") {
				continue
			}
			id, _ := t.attr("Id")
			kind, _ := t.attr("Type")
			target, _ := t.attr("Target")
			if mode, _ := t.attr("TargetMode"); mode == "External" {
				continue
			}
			r := relation{kind: path.Base(kind), part: resolve(folder, target)}
			if err := a.budget.takeEntry(len(id) + len(r.kind) + len(r.part)); err != nil {
				return err
			}
			relations[id] = r
		}
		return nil
	})
	return relations, err
}

// resolve returns the part that target names, seen from a folder.
func resolve(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return partName(target)
	}
	return partName(path.Join(folder, target))
}
