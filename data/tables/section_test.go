package tables

import "testing"

// A heading names a department, or something else that must not become one.
func TestHeadingsThatNameDepartments(t *testing.T) {
	for text, want := range map[string]string{
		"Expeditie":               "Expeditie",
		"Afdeling Expeditie":      "Expeditie",
		"Avdeling: Vaskeri":       "Vaskeri",
		"Avd. 12":                 "12",
		"Team 3":                  "",
		"Technische dienst (4)":   "Technische dienst",
		"oktober":                 "",
		"Nyansatte":               "",
		"Uitzendkrachten":         "",
		"Side 1 av 3":             "",
		"Let op: lijst is intern": "",
	} {
		if got, _ := unitOfHeading(text); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
