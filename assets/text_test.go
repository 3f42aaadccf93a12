package assets

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"
)

func load(t *testing.T, code string) *Language {
	t.Helper()
	l, err := Load(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestEveryLanguageHasTheSameKeysAndPlaceholders(t *testing.T) {
	placeholder := regexp.MustCompile(`\{[a-z]+\}`)
	holes := func(s string) string {
		found := placeholder.FindAllString(s, -1)
		slices.Sort(found)
		return strings.Join(slices.Compact(found), " ")
	}
	english := load(t, "en")
	for _, code := range Languages() {
		l := load(t, code)
		for key, p := range english.texts {
			other, ok := l.texts[key]
			if !ok {
				t.Errorf("%s lacks %q", code, key)
				continue
			}
			if holes(p[otherForm]) != holes(other[otherForm]) {
				t.Errorf("%s: %q has placeholders %q, English has %q", code, key, holes(other[otherForm]), holes(p[otherForm]))
			}
			for form, sentence := range other {
				if strings.TrimSpace(sentence) == "" {
					t.Errorf("%s: %q has nothing to say for %s", code, key, form)
				}
			}
		}
		for key := range maps.Keys(l.texts) {
			if !english.Has(key) {
				t.Errorf("%s has %q, English has not", code, key)
			}
		}
	}
}

// A text about a number of things has a sentence for each class of numbers that its language
// tells apart, and no sentence that is never said.
func TestEveryTextHasTheFormsOfItsLanguage(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		tag := language.Make(code)
		classes := map[string]bool{otherForm: true}
		for n := range 200 {
			classes[pluralClass(tag, n)] = true
		}
		for key, p := range l.texts {
			for form := range p {
				if _, err := strconv.Atoi(form); err != nil && !classes[form] {
					t.Errorf("%s: %q has a form %q, which its language does not know", code, key, form)
				}
			}
			for class := range classes {
				if _, ok := p[class]; !ok && len(p) > 1 {
					t.Errorf("%s: %q lacks the form %q", code, key, class)
				}
			}
		}
	}
}

func TestNoTextShouts(t *testing.T) {
	for _, code := range Languages() {
		for key, p := range load(t, code).texts {
			for _, sentence := range p {
				if strings.Contains(sentence, "!") {
					t.Errorf("%s: %q has an exclamation mark", code, key)
				}
			}
		}
	}
}

func TestLoadRefusesAnUnknownLanguage(t *testing.T) {
	if _, err := Load("../nl"); err == nil {
		t.Error("a language that is not shipped must be refused")
	}
}

// testDay is a Day; the zero testDay is none.
type testDay struct{ at time.Time }

func (d testDay) Time() time.Time { return d.at }
func (d testDay) IsZero() bool    { return d.at.IsZero() }

func TestNumbersAndDatesFollowTheLanguage(t *testing.T) {
	for code, want := range map[string]string{
		"nl": "12.345 1.234,5 38% 03-11-2026 3 november 2026 –7",
		"nb": "12 345 1 234,5 38 % 03.11.2026 3. november 2026 –7",
		"da": "12.345 1.234,5 38 % 03.11.2026 3. november 2026 –7",
		"en": "12,345 1,234.5 38% 03/11/2026 3 November 2026 –7",
	} {
		l := load(t, code)
		d := testDay{time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC)}
		got := fmt.Sprint(l.Number(12345), " ", l.Decimal(1234.5, 2), " ", l.Percent(0.376), " ", l.Date(d), " ", l.LongDate(d), " ", l.Number(-7))
		if strings.ReplaceAll(got, noBreak, " ") != want {
			t.Errorf("%s: got %q, want %q", code, got, want)
		}
		if l.Date(testDay{}) != "" || l.LongDate(testDay{}) != "" {
			t.Errorf("%s: no day must be no text", code)
		}
	}
}

func TestDecimalDropsTrailingZeros(t *testing.T) {
	l := load(t, "nl")
	for value, want := range map[float64]string{0.8: "0,8", 36: "36", -0.001: "0", -1.5: "–1,5", 1e6: "1.000.000"} {
		if got := l.Decimal(value, 2); got != want {
			t.Errorf("Decimal(%v) = %q, want %q", value, got, want)
		}
	}
}

func TestGuessKnowsTheNorwegians(t *testing.T) {
	for locale, want := range map[string]string{"nl_BE.UTF-8": "nl", "nn_NO": "nb", "no": "nb", "da-DK": "da", "de_DE": "en", "": "en", "C": "en"} {
		if got := Guess(locale); got != want {
			t.Errorf("Guess(%q) = %q, want %q", locale, got, want)
		}
	}
}

func TestCountPicksThePluralAndFillsTheNumber(t *testing.T) {
	dutch, _ := rulesOf("nl")
	l := &Language{Code: "nl", rules: dutch, texts: map[string]phrase{"x": {"one": "{n} collega in {unit}", "other": "{n} collega’s in {unit}"}}}
	if got := l.Count("x", 1, "unit", "Inpak"); got != "1 collega in Inpak" {
		t.Error(got)
	}
	if got := l.Count("x", 1200, "unit", "Inpak"); got != "1.200 collega’s in Inpak" {
		t.Error(got)
	}
	if got := l.Text("missing"); got != "[missing]" {
		t.Error(got)
	}
}

func TestCountKnowsNumbersOfTheirOwnAndTheClassesOfTheLanguage(t *testing.T) {
	polish := phrase{"one": "plik", "few": "pliki", "many": "plików", "other": "pliku", "2": "oba pliki"}
	for n, want := range map[int]string{0: "plików", 1: "plik", 2: "oba pliki", 3: "pliki", 5: "plików", 12: "plików", 22: "pliki", 10_000_022: "pliki"} {
		if got := polish.form(language.Polish, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := (phrase{otherForm: "vakjes"}).form(language.Dutch, 1); got != "vakjes" {
		t.Errorf("a plain sentence is said of one thing too, got %q", got)
	}
}

type keyedError struct{ key string }

func (e keyedError) Error() string                { return "internal words" }
func (e keyedError) TextKey() string              { return e.key }
func (e keyedError) TextFacts() map[string]string { return map[string]string{"file": "lijst.xlsx"} }

func TestErrorsBecomeSentencesWithoutTheirOwnWords(t *testing.T) {
	l := &Language{texts: map[string]phrase{"error.unexpected": {otherForm: "Er ging iets mis."}, "error.x": {otherForm: "{file} is leeg."}}}
	if got := l.Error(fmt.Errorf("layer: %w", keyedError{"error.x"})); got != "lijst.xlsx is leeg." {
		t.Error(got)
	}
	for _, err := range []error{errors.New("open /home/jan: denied"), keyedError{"error.unknown"}} {
		if got := l.Error(err); got != "Er ging iets mis." {
			t.Errorf("%v leaks: %q", err, got)
		}
	}
}

func TestFontsAreTrueType(t *testing.T) {
	for name, font := range map[string][]byte{"regular": RegularFont(), "bold": BoldFont()} {
		if len(font) < 4 || string(font[:4]) != "\x00\x01\x00\x00" {
			t.Errorf("%s is not a TrueType file", name)
		}
	}
}

// Codes and days among the facts of a sentence are words in the language of the reader.
func TestFactsAreInWords(t *testing.T) {
	l := load(t, "nl")
	got := fmt.Sprint(l.Facts(map[string]string{"field": "phone"}), l.Facts(map[string]string{"kind": "staff"}), l.Facts(map[string]string{"date": "2026-11-03"}), l.Facts(map[string]string{"date": ""}), l.Facts(map[string]string{"value": "2026-11-03"}))
	if want := fmt.Sprintf("[field %s] [kind %s] [date 03-11-2026] [date ] [value 2026-11-03]", l.Text("field.phone"), l.Text("list-kind.staff")); got != want {
		t.Errorf("facts %s, want %s", got, want)
	}
}

func TestSharesAmongFactsArePercentagesOfTheLanguage(t *testing.T) {
	for code, want := range map[string]string{"nl": "[share 83%]", "nb": "[share 83\u00a0%]"} {
		if got := fmt.Sprint(load(t, code).Facts(map[string]string{"share": "0.8333"})); got != want {
			t.Errorf("%s: %s, not %s", code, got, want)
		}
	}
}

func TestCountsAmongFactsAreGrouped(t *testing.T) {
	for code, want := range map[string]string{"nl": "[n 90.000]", "nb": "[n 90\u00a0000]", "en": "[n 90,000]"} {
		if got := fmt.Sprint(load(t, code).Facts(map[string]string{"n": "90000"})); got != want {
			t.Errorf("%s: %s, not %s", code, got, want)
		}
	}
}

// A white spot is where there is no rep, no informal leader and no contact person; members may
// work there. A sentence that says less, "nobody" or "no contact", is untrue of many.
func TestSentencesAboutWhiteSpotsNameAllThreeRoles(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		roles := []string{l.Text("role.rep"), l.Text("role.informal-leader"), l.Text("report.contact-person")}
		for _, sentence := range []string{
			l.Count("report.key.spots", 1), l.Count("report.key.spots", 4), l.Count("today.card.white-note", 1),
			l.Count("today.card.white-note", 4), l.Text("report.spots.text"), l.Text("snapshot.white-text"),
		} {
			for _, role := range roles {
				if !strings.Contains(sentence, strings.ToLower(role)) {
					t.Errorf("%s: %q does not name %q", code, sentence, role)
				}
			}
		}
	}
}

// Initials and the name of a company end a sentence with their own full stop.
func TestSentenceEndsWithOneFullStop(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		for _, name := range []string{"A.B.", "Anna"} {
			if got := l.Text("report.minutes.names", "names", name); !strings.Contains(got, name) || !strings.HasSuffix(got, ".") || strings.HasSuffix(got, "..") {
				t.Errorf("%s: %q", code, got)
			}
			if got := l.Text("report.agreement-ended", "name", name, "date", "x"); strings.Contains(got, "..") || !strings.Contains(got, strings.TrimSuffix(name, ".")+". ") {
				t.Errorf("%s: %q", code, got)
			}
		}
	}
}
