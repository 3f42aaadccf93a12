package imports

import (
	"slices"
	"strconv"

	"kader/data"
	"kader/data/tables"
)

// useSections reads the departments from headings where no column holds them.
func (w *typist) useSections(m tables.Mapping) {
	if m.Find(data.FieldUnit) >= 0 {
		return
	}
	w.sections = w.table.Sections()
	units := make(map[string]bool)
	for _, s := range w.sections {
		units[s.Unit] = s.Unit != ""
	}
	delete(units, "")
	if len(units) > 0 {
		w.warnings = append(w.warnings, Warning{Code: WarnSections, Facts: map[string]string{"n": strconv.Itoa(len(units))}})
	}
}

// unitAbove returns the department whose heading stands above a row.
func (w *typist) unitAbove(row int) string {
	after, _ := slices.BinarySearchFunc(w.sections, row, func(s tables.Section, row int) int { return s.Row - row })
	if after == 0 {
		return ""
	}
	return w.sections[after-1].Unit
}
