package assets

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// What a new language lacks would show as nothing at all in a menu, a number or a day.
func TestEveryLanguageHasAllRules(t *testing.T) {
	names := map[string]bool{}
	for _, r := range allRules() {
		v := reflect.ValueOf(r)
		for i := range v.NumField() {
			if v.Field(i).Kind() == reflect.String && v.Field(i).String() == "" {
				t.Errorf("%s has no %s", r.code, v.Type().Field(i).Name)
			}
		}
		if names[r.name] || LanguageName(r.code) != r.name {
			t.Errorf("the menu shows %q twice, or not", r.name)
		}
		names[r.name] = true
		for _, part := range []string{"02", "01", "2006"} {
			if strings.Count(r.day, part) != 1 {
				t.Errorf("%s: the day %q must have %s once", r.code, r.day, part)
			}
		}
		if !strings.Contains(r.longDay, "{month}") {
			t.Errorf("%s: the day %q has no month", r.code, r.longDay)
		}
		if _, err := language.Parse(load(t, r.code).Alphabet()); err != nil {
			t.Errorf("%s: the alphabet %q is of no language: %v", r.code, r.alphabet, err)
		}
		for _, locale := range append(r.locales, r.code) {
			if got := Guess(locale + "_XX.UTF-8"); got != r.code {
				t.Errorf("locale %s is taken for %s, not %s", locale, got, r.code)
			}
		}
	}
	if !slices.Contains(Languages(), fallback) {
		t.Error("the language for everybody else is not shipped")
	}
}

func TestSpreadsheetsWriteADayAsTheLanguageDoes(t *testing.T) {
	for code, want := range map[string]string{"nl": "dd-mm-yyyy", "nb": "dd.mm.yyyy", "da": "dd.mm.yyyy", "en": "dd/mm/yyyy"} {
		if got := load(t, code).SheetDate(); got != want {
			t.Errorf("%s: %q, not %q", code, got, want)
		}
	}
}

// A file of texts that no language reads would be kept up for nothing.
func TestEveryFileOfTextsIsALanguage(t *testing.T) {
	entries, err := textFiles.ReadDir("text")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if code := strings.TrimSuffix(entry.Name(), ".json"); !slices.Contains(Languages(), code) {
			t.Errorf("text/%s is of no language", entry.Name())
		}
	}
}
