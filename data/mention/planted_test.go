package mention

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// people are the invented people of one language: common names and rare ones, double ones, with
// infixes, and names that are words of the language.
func people(language string) []Person {
	given := map[string]string{
		"nl": "Jan Fenna Wil Roos Anne-Marie Sjoerd Bo Ömer Dirkje Maikel Jan-Willem Loes",
		"nb": "Kåre Liv Dag Sol Ingunn Ole-Martin Torbjørn Aud Synne Eskil Storm Gørild",
		"da": "Søren Bo Mette Storm Birgitte Anne-Lise Rasmus Karna Per Tove Hjalte Ulrik",
		"en": "Will Grace Nigel Priya Mary-Jane Rosalind Mark Desmond June Aoife Callum Hope",
	}
	family := map[string]string{
		"nl": "Berg|van der,Vries|de,Bakker,Visser,Hoekstra,Jansen-de Boer,Wit|de,Oosterhuis,Yilmaz,Terpstra,Nijland,Kok",
		"nb": "Berg,Haugen,Østerlund,Kvalheim,Nygaard-Dahl,Bakken,Tveiten,Lie,Strømsnes,Rønningen,Sæterdal,Holm",
		"da": "Kjærgaard,Holm,Overgaard,Lund-Pedersen,Møller,Winther,Skovmand,Bæk,Thorndal,Ågesen,Storm,Friborg",
		"en": "Baker,Hollingworth,O'Brien,Green,Whitcombe,Price,Ashdown-Keele,Okonkwo,Pembury,Wood,Larkspur,Young",
	}
	var all []Person
	names := strings.Fields(given[language])
	for i, f := range strings.Split(family[language], ",") {
		last, infix, _ := strings.Cut(f, "|")
		all = append(all, Person{
			Name:    data.Name{Given: names[i], Infix: infix, Family: last, Initials: string([]rune(names[i])[:1]) + "."},
			Phone:   map[string]string{"nl": "+31 6 1234 56%02d", "nb": "+47 912 34 6%02d", "da": "+45 21 43 65 %02d", "en": "+44 7911 1234%02d"}[language],
			Numbers: []string{fmt.Sprintf("%06d", 48210+i*7), fmt.Sprintf("M%d", 700100+i)},
		})
		all[i].Phone = fmt.Sprintf(all[i].Phone, i+10)
	}
	return all
}

// form is one way to write somebody.
type form struct {
	name  string
	write func(p Person, random *rand.Rand) string // "" where the person has no such form
}

func joinName(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func slip(word string, kind int, random *rand.Rand) string {
	runes := []rune(word)
	if len(runes) < 5 || strings.ContainsAny(word, "-' ") {
		return ""
	}
	i := 1 + random.IntN(len(runes)-2)
	switch kind {
	case 0:
		return string(runes[:i]) + string(runes[i+1:])
	case 1:
		return string(runes[:i]) + "e" + string(runes[i:])
	case 2:
		return string(runes[:i]) + "u" + string(runes[i+1:])
	}
	if runes[i] == runes[i+1-min(1, len(runes)-1-i)] && i+1 >= len(runes) {
		return ""
	}
	runes[i], runes[i-1] = runes[i-1], runes[i]
	if i == 1 {
		runes[0], runes[1] = runes[1], runes[0]
		runes[1], runes[2] = runes[2], runes[1]
	}
	return string(runes)
}

func half(word string, last bool) string {
	parts := strings.Split(word, "-")
	if len(parts) < 2 {
		return ""
	}
	if last {
		words := strings.Fields(parts[len(parts)-1])
		return words[len(words)-1]
	}
	return parts[0]
}

func forms() []form {
	f := []form{
		{"given", func(p Person, _ *rand.Rand) string { return p.Name.Given }},
		{"family", func(p Person, _ *rand.Rand) string { return p.Name.Family }},
		{"infix family", func(p Person, _ *rand.Rand) string {
			if p.Name.Infix == "" {
				return ""
			}
			return p.Name.Infix + " " + p.Name.Family
		}},
		{"Infix Family", func(p Person, _ *rand.Rand) string {
			if p.Name.Infix == "" {
				return ""
			}
			return strings.ToUpper(p.Name.Infix[:1]) + p.Name.Infix[1:] + " " + p.Name.Family
		}},
		{"given family", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Given, p.Name.Infix, p.Name.Family) }},
		{"given family without infix", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Given, p.Name.Family) }},
		{"family given", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Infix, p.Name.Family, p.Name.Given) }},
		{"family, given", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Family+",", p.Name.Given, p.Name.Infix) }},
		{"J. family", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Initials, p.Name.Infix, p.Name.Family) }},
		{"J family", func(p Person, _ *rand.Rand) string {
			return joinName(strings.Trim(p.Name.Initials, "."), p.Name.Infix, p.Name.Family)
		}},
		{"J.family", func(p Person, _ *rand.Rand) string { return p.Name.Initials + joinName(p.Name.Infix, p.Name.Family) }},
		{"J.P. family", func(p Person, _ *rand.Rand) string {
			return joinName(p.Name.Initials+"P.", p.Name.Infix, p.Name.Family)
		}},
		{"family J.", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Family+",", p.Name.Initials, p.Name.Infix) }},
		{"given x family", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Given, "X.", p.Name.Infix, p.Name.Family) }},
		{"given genitive", func(p Person, _ *rand.Rand) string { return p.Name.Given + "s" }},
		{"given genitive '", func(p Person, _ *rand.Rand) string { return p.Name.Given + "'s" }},
		{"given genitive ’", func(p Person, _ *rand.Rand) string { return p.Name.Given + "’s" }},
		{"family genitive", func(p Person, _ *rand.Rand) string { return p.Name.Family + "s" }},
		{"family genitive ’", func(p Person, _ *rand.Rand) string { return p.Name.Family + "’s" }},
		{"family genitive '", func(p Person, _ *rand.Rand) string { return p.Name.Family + "'" }},
		{"full genitive", func(p Person, _ *rand.Rand) string { return joinName(p.Name.Given, p.Name.Infix, p.Name.Family) + "s" }},
		{"given half", func(p Person, _ *rand.Rand) string { return half(p.Name.Given, false) }},
		{"given other half", func(p Person, _ *rand.Rand) string { return half(p.Name.Given, true) }},
		{"family half", func(p Person, _ *rand.Rand) string { return half(p.Name.Family, false) }},
		{"family other half", func(p Person, _ *rand.Rand) string { return half(p.Name.Family, true) }},
		{"without hyphen", func(p Person, _ *rand.Rand) string {
			if !strings.Contains(p.Name.Given+p.Name.Family, "-") {
				return ""
			}
			return strings.ReplaceAll(joinName(p.Name.Given, p.Name.Family), "-", " ")
		}},
		{"GIVEN FAMILY", func(p Person, _ *rand.Rand) string {
			return strings.ToUpper(joinName(p.Name.Given, p.Name.Infix, p.Name.Family))
		}},
		{"FAMILY", func(p Person, _ *rand.Rand) string { return strings.ToUpper(p.Name.Family) }},
		{"GIVEN", func(p Person, _ *rand.Rand) string { return strings.ToUpper(p.Name.Given) }},
		{"given family small", func(p Person, _ *rand.Rand) string {
			return strings.ToLower(joinName(p.Name.Given, p.Name.Infix, p.Name.Family))
		}},
		{"given small", func(p Person, _ *rand.Rand) string { return strings.ToLower(p.Name.Given) }},
		{"family small", func(p Person, _ *rand.Rand) string { return strings.ToLower(p.Name.Family) }},
		{"soft hyphen", func(p Person, _ *rand.Rand) string { return hide(p.Name.Family, "\u00ad") }},
		{"no width", func(p Person, _ *rand.Rand) string { return hide(p.Name.Given, "\u200b") }},
		{"joiner", func(p Person, _ *rand.Rand) string { return hide(joinName(p.Name.Given, p.Name.Family), "\u2060") }},
		{"hard blank", func(p Person, _ *rand.Rand) string {
			return strings.ReplaceAll(joinName(p.Name.Given, p.Name.Infix, p.Name.Family), " ", "\u00a0")
		}},
		{"joined", func(p Person, _ *rand.Rand) string {
			return strings.ReplaceAll(joinName(p.Name.Given, p.Name.Infix, p.Name.Family), " ", "")
		}},
		{"underscore", func(p Person, _ *rand.Rand) string {
			return strings.ReplaceAll(joinName(p.Name.Given, p.Name.Infix, p.Name.Family), " ", "_")
		}},
		{"mail", func(p Person, _ *rand.Rand) string {
			return data.Fold(strings.NewReplacer(" ", "", "'", "").Replace(p.Name.Given+"."+p.Name.Family)) + "@bedrijf.example"
		}},
		{"phone", func(p Person, _ *rand.Rand) string { return p.Phone }},
		{"phone bare", func(p Person, _ *rand.Rand) string { return data.Digits(p.Phone) }},
		{"phone dashes", func(p Person, _ *rand.Rand) string {
			d := data.Digits(p.Phone)
			return "0" + d[2:3] + "-" + d[3:]
		}},
		{"phone pairs", func(p Person, _ *rand.Rand) string {
			d := data.Digits(p.Phone)
			d = d[len(d)-8:]
			return d[:2] + " " + d[2:4] + " " + d[4:6] + " " + d[6:]
		}},
		{"phone dots", func(p Person, _ *rand.Rand) string {
			d := data.Digits(p.Phone)
			d = d[len(d)-8:]
			return d[:3] + "." + d[3:5] + "." + d[5:]
		}},
		{"employee number", func(p Person, _ *rand.Rand) string { return p.Numbers[0] }},
		{"employee number bare", func(p Person, _ *rand.Rand) string { return strings.TrimLeft(p.Numbers[0], "0") }},
		{"member number", func(p Person, _ *rand.Rand) string { return p.Numbers[1] }},
	}
	for i, kind := range []string{"lost letter", "letter more", "other letter", "letters changed"} {
		f = append(f,
			form{"given with " + kind, func(p Person, r *rand.Rand) string { return slip(p.Name.Given, i, r) }},
			form{"family with " + kind, func(p Person, r *rand.Rand) string { return slip(p.Name.Family, i, r) }},
		)
	}
	return f
}

func hide(word, sign string) string {
	runes := []rune(word)
	return string(runes[:len(runes)/2]) + sign + string(runes[len(runes)/2:])
}

// frames are sentences with room for a name, in the middle, at the end and at the begin.
func frames(language string) []string {
	return map[string][]string{
		"nl": {"Het rooster van %s moet anders", "Vraag het aan %s.", "%s belt de planner morgen", "Afspraak: bel %s terug", "(via %s gehoord)"},
		"nb": {"Vaktlisten til %s må endres", "Spør %s om dette.", "%s ringer lederen i morgen", "Avtale: ring %s tilbake", "(hørt fra %s)"},
		"da": {"Vagtplanen for %s skal ændres", "Spørg %s om det.", "%s ringer til lederen i morgen", "Aftale: ring %s op", "(hørt fra %s)"},
		"en": {"The rota of %s has to change", "Ask %s about it.", "%s calls the planner tomorrow", "Agreed: ring %s back", "(heard from %s)"},
	}[language]
}

// masked returns a text with a sign for each mention.
func masked(f *Finder, text string) (string, []string) {
	text = Tidy(text)
	mentions := f.Find(text)
	printed := Replace(text, mentions, func(Mention) string { return "#" })
	return printed, f.Unknown(text, mentions)
}

// shows reports whether something of a planted text is still to be read.
func shows(printed, planted string) bool {
	for _, word := range strings.FieldsFunc(Tidy(planted), isSeparator) {
		key := keyOf(word)
		if len([]rune(key)) > 1 && !isInfixWord(key) && slices.ContainsFunc(strings.FieldsFunc(printed, isSeparator), func(w string) bool { return keyOf(w) == key }) {
			return true
		}
	}
	return false
}

func isInfixWord(key string) bool { return slices.Contains([]string{"de", "van", "der"}, key) }

func newTestFinder(t testing.TB, language string, all []Person) *Finder {
	words, err := NewWords([]string{language})
	if err != nil {
		t.Fatal(err)
	}
	return NewFinder(words, all, Options{})
}

// names reads names that people really bear, where they are.
func names(t testing.TB, file string) []string {
	t.Helper()
	content, err := os.Open(filepath.Join("..", "..", "..", "shared", "names", file))
	if err != nil {
		t.Skip("the lists of names are not here")
	}
	defer content.Close()
	var all []string
	for lines := bufio.NewScanner(content); lines.Scan(); {
		if name := strings.TrimSpace(lines.Text()); name != "" && !strings.HasPrefix(name, "#") {
			all = append(all, name)
		}
	}
	return all
}

// All but ordinary words in small letters are found: those stay words, and where what stands around
// them speaks for a name, they are named before the paper is made.
func TestPlantedMentionsAreFound(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		measure(t, language, people(language))
	}
}

func measure(t *testing.T, language string, all []Person) {
	f := newTestFinder(t, language, all)
	random := rand.New(rand.NewPCG(7, 11))
	tried, printed, listed := 0, 0, 0
	for _, form := range forms() {
		for i, p := range all {
			planted := form.write(p, random)
			if planted == "" {
				continue
			}
			frame := frames(language)[i%len(frames(language))]
			text := fmt.Sprintf(frame, planted)
			tried++
			got, unknown := masked(f, text)
			if !shows(got, planted) {
				continue
			}
			first := strings.Fields(keyOf(planted))[0]
			small := strings.HasSuffix(form.name, "small") && (f.words.is(nameLike, first) || len(first) < 3)
			switch {
			case len(unknown) > 0:
				listed++
			case small:
				printed++
			default:
				t.Errorf("%s, %s: %q prints %q", language, form.name, text, got)
			}
			if !small {
				t.Errorf("%s, %s: %q prints %q, only named before: %q", language, form.name, text, got, unknown)
			}
		}
	}
	t.Logf("%s: %d tried; of words in small letters %d are printed and named before, %d printed", language, tried, listed, printed)
}

// Whoever is erased is found in every form too, among all others: at the least somebody is asked.
func TestPlantedMentionsOfOneAreFound(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		all, random := people(language), rand.New(rand.NewPCG(7, 11))
		words, err := NewWords(nil)
		if err != nil {
			t.Fatal(err)
		}
		tried, sure := 0, 0
		for i, p := range all {
			s := NewSought(words, []Identity{{Names: []data.Name{p.Name}, Marks: p.Numbers, Phones: []string{p.Phone}}},
				func(yield func(data.Name) bool) {
					for j := range all {
						if j != i && !yield(all[j].Name) {
							return
						}
					}
				})
			for _, form := range forms() {
				planted := form.write(p, random)
				if planted == "" || strings.Contains(form.name, "mail") {
					continue
				}
				text := fmt.Sprintf(frames(language)[i%len(frames(language))], planted)
				found := s.Find(text)
				tried++
				if len(found) == 0 {
					t.Errorf("%s, %s: nobody is found in %q", language, form.name, text)
				} else if !slices.ContainsFunc(found, func(m data.Mention) bool { return !m.Sure() }) {
					sure++
				}
			}
		}
		t.Logf("%s: %d tried, %d sure", language, tried, sure)
	}
}
