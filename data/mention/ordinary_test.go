package mention

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// sentences are what the window and its manual say: text of the trade in which nobody is named.
func sentences(t testing.TB, language string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "assets", "text", language+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]any
	if err := json.Unmarshal(content, &texts); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, text := range texts {
		if s, ok := text.(string); ok {
			all = append(all, s)
		}
	}
	help, err := os.ReadFile(filepath.Join("..", "..", "assets", "help", language+".md"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(help)) {
		if strings.HasPrefix(line, "- ") || len(line) > 60 {
			all = append(all, strings.Split(strings.TrimPrefix(strings.TrimSpace(line), "- "), ". ")...)
		}
	}
	blanks := regexp.MustCompile(`\{[^}]*\}`)
	for i := range all {
		all[i] = blanks.ReplaceAllString(all[i], "…")
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s string) bool { return len(strings.Fields(s)) < 3 || exampleName.MatchString(s) })
}

// exampleName finds the sentences of the manual that show how a name is written.
var exampleName = regexp.MustCompile(`Jan |Berg|J\.P\.|Ola |Nordmann|Kari|Hansen|Jens|Smith|@|06-|\+4|\+3|91 |\d{8}`)

// crowd is a workplace of many people with the names that are borne most.
func crowd(t testing.TB, language string, n int) []Person {
	files := map[string]string{"nl": "nl_NL", "nb": "no_NO", "da": "da_DK", "en": "en_GB"}
	men, women, last := names(t, files[language]+"_first_male.txt"), names(t, files[language]+"_first_female.txt"), names(t, files[language]+"_last.txt")
	random := rand.New(rand.NewPCG(3, 5))
	given := append(men, women...)
	var all []Person
	for range n {
		all = append(all, Person{Name: data.Name{Given: given[random.IntN(len(given))], Family: last[random.IntN(len(last))]}})
	}
	return all
}

// In a workplace of seven hundred people with the names that are borne most, at most one sentence
// of a hundred is masked that names nobody.
func TestOrdinarySentencesStayAsTheyAre(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		f := newTestFinder(t, language, append(people(language), crowd(t, language, 700)...))
		all, wrong, listed := sentences(t, language), 0, 0
		for _, text := range all {
			got, unknown := masked(f, text)
			if got != Tidy(text) {
				wrong++
				t.Logf("%s: %q prints %q", language, text, got)
			}
			if len(unknown) > 0 {
				listed++
			}
		}
		t.Logf("%s: %d sentences, %d masked, %d with a word that is named before", language, len(all), wrong, listed)
		if len(all) < 800 || wrong*100 > len(all) {
			t.Errorf("%s: %d of %d sentences are masked", language, wrong, len(all))
		}
	}
}

// plainFrames are sentences of a group in which nobody is named, with room for a unit or a trade, a
// month and a place.
func plainFrames(language string) (frames, units, months, places []string) {
	split := func(s string) []string { return strings.Split(s, "|") }
	switch language {
	case "nl":
		return split("De bakker en de kok van de %[1]s krijgen in %[2]s nieuwe ovens|Op de %[1]s is het te koud sinds %[2]s|Wil je dit bespreken met de %[1]s voor %[2]s?|Bakkers en koks van de %[1]s missen hun pauze|" +
				"Roos en lelie in de border van %[3]s|Storm op de kade: wat doet de %[1]s?|Een visser uit %[3]s kwam langs bij de %[1]s|De wit geschilderde muur in de %[1]s is weer vuil|" +
				"Groot onderhoud aan de kraan begint in %[2]s|Klein magazijn bij de %[1]s gaat dicht|Lange diensten op de %[1]s, vooral in %[2]s|De berg werk in de %[1]s groeit|Bos en veld rond %[3]s|" +
				"In %[3]s staat de tweede fabriek|Vanaf %[2]s 2027 rijdt er geen bus naar %[3]s|Meer uren voor wie dat wil, per %[2]s|Vier van de 36 collega's op de %[1]s zijn lid|Koning, keizer, admiraal: pauze krijgen ze allemaal"),
			split("Expeditie|Nachtploeg|Bakkerij|Technische dienst|Koelcel"), split("januari|april|mei|augustus|oktober"), split("Zwolle|Den Haag|Bergen op Zoom|Rotterdam")
	case "nb":
		return split("Bakeren og kokken på %[1]s får ny ovn i %[2]s|Det er kaldt på %[1]s siden %[2]s|Vil du ta dette opp med %[1]s før %[2]s?|Sol og varme gjør %[1]s uutholdelig i %[2]s|Storm over kaia stanset %[1]s|" +
				"Dag og natt går maskinene på %[1]s|Liv og helse går foran alt på %[1]s|Bakken bak %[1]s er glatt i %[2]s|Hagen utenfor %[1]s er åpen|Vi møtes i %[3]s i %[2]s|Fra %[2]s 2027 går det buss til %[3]s|" +
				"En smed fra %[3]s så på porten ved %[1]s|Ny vaktliste på %[1]s, lang og tung|Berg og dal gjennom %[3]s|Per skift mangler det to på %[1]s|Stor uro på %[1]s om hviletid|Stille rom på %[1]s ønskes|Fire av 36 på %[1]s er medlemmer"),
			split("Lageret|Nattskiftet|Bakeriet|Vedlikehold|Kjølerommet"), split("januar|april|mai|august|oktober"), split("Oslo|Bergen|Mo i Rana|Stavanger")
	case "da":
		return split("Bageren og kokken i %[1]s får ny ovn i %[2]s|Det er koldt i %[1]s siden %[2]s|Vil du tage det op med %[1]s før %[2]s?|Sol og varme gør %[1]s uudholdelig i %[2]s|Storm over kajen stoppede %[1]s|" +
				"Dag og nat kører maskinerne i %[1]s|Bo tæt på arbejdet i %[3]s|Bakken bag %[1]s er glat i %[2]s|Haven uden for %[1]s er åben|Vi mødes i %[3]s i %[2]s|Fra %[2]s 2027 kører der bus til %[3]s|" +
				"En smed fra %[3]s så på porten ved %[1]s|Ny vagtplan i %[1]s, lang og tung|Holm og skov omkring %[3]s|Per vagt mangler der to i %[1]s|Stor uro i %[1]s om pauser|Skov og strand er langt fra %[1]s|Fire af 36 i %[1]s er medlemmer"),
			split("Lageret|Natholdet|Bageriet|Vedligehold|Kølerummet"), split("januar|april|maj|august|oktober"), split("Aarhus|Odense|Nykøbing Falster|Esbjerg")
	}
	return split("The baker and the cook of the %[1]s get a new oven in %[2]s|It has been cold in the %[1]s since %[2]s|Will you raise this with the %[1]s before %[2]s?|Hope for more hours at the %[1]s in %[2]s|Mark the bays of the %[1]s before %[2]s|" +
			"May we have a longer break in the %[1]s?|Grace days for the %[1]s after %[2]s|Green zone beside the %[1]s is blocked|Young workers of the %[1]s earn less|Wood and metal pile up at the %[1]s|Price rises since %[2]s hit the %[1]s|We meet in %[3]s in %[2]s|" +
			"From %[2]s 2027 there is no bus to %[3]s|A carpenter from %[3]s looked at the door of the %[1]s|Long shifts at the %[1]s, most of all in %[2]s|Rose bushes in %[3]s|The price of lunch at the %[1]s goes up|Four of 36 at the %[1]s are members"),
		split("Warehouse|Night Shift|Bakery|Maintenance|Cold Store"), split("January|April|May|August|June"), split("Leeds|Newcastle|Stoke on Trent|Bristol")
}

// Units, places, months, trades and words that begin a sentence are not taken for the people of the
// workplace who are called so.
func TestWordsThatAreAlsoNamesStay(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		frames, units, months, places := plainFrames(language)
		words, err := NewWords([]string{language})
		if err != nil {
			t.Fatal(err)
		}
		f := NewFinder(words, people(language), Options{Known: units, Places: places})
		tried, wrong := 0, 0
		for _, frame := range frames {
			for i, unit := range units {
				for j, month := range months {
					text := strings.TrimSuffix(fmt.Sprintf(frame+"%[4]s", unit, month, places[(i+j)%len(places)], ""), "")
					tried++
					if got, _ := masked(f, text); got != text {
						wrong++
						if wrong < 12 {
							t.Logf("%s: %q prints %q", language, text, got)
						}
					}
				}
			}
		}
		t.Logf("%s: %d of %d sentences are masked", language, wrong, tried)
		if tried < 300 || wrong*100 > tried {
			t.Errorf("%s: %d of %d sentences are masked", language, wrong, tried)
		}
	}
}
