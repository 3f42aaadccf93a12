package gate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kader/data"
)

// until makes numbers until one passes a test.
func until(passes func(string) bool, make func() string) string {
	for {
		if n := make(); passes(n) {
			return n
		}
	}
}

// maker makes numbers that belong to nobody.
type maker struct{ *rand.Rand }

func (m maker) digits(n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(byte('0' + m.IntN(10)))
	}
	return b.String()
}

// born is a birthday as ddmmyy.
func (m maker) born() string {
	return fmt.Sprintf("%02d%02d%02d", 1+m.IntN(28), 1+m.IntN(12), 50+m.IntN(49))
}

func (m maker) reversed() string { b := m.born(); return b[4:] + b[2:4] + b[:2] }

// written returns a number with signs behind groups of so many digits.
func written(number string, signs string, groups ...int) string {
	var b strings.Builder
	for i, n := range groups {
		if i > 0 {
			b.WriteByte(signs[min(i-1, len(signs)-1)])
		}
		b.WriteString(number[:n])
		number = number[n:]
	}
	return b.String() + number
}

// planted is one number in every way in which it is written, and how it is called.
type planted struct {
	language string // "" is each
	rule     data.Rule
	ways     []string
}

func (m maker) all() []planted {
	bsn := until(func(n string) bool { return ElevenTest(n, -1) && n[0] != '6' && n[:2] != "00" }, func() string { return m.digits(9) })
	fnr := until(func(n string) bool { return NorwegianChecks(n) }, func() string { return m.born() + m.digits(5) })
	born := m.born()
	dnr := until(NorwegianChecks, func() string { b := m.born(); return string(b[0]+4) + b[1:] + m.digits(5) })
	hnr := until(NorwegianChecks, func() string { b := m.born(); return b[:2] + string(b[2]+4) + b[3:] + m.digits(5) })
	cpr := until(func(n string) bool { return n[:2] != "06" }, func() string { return m.born() + m.digits(4) })
	sv := until(Luhn, func() string { return m.reversed() + m.digits(4) })
	be := until(Belgian, func() string { return m.reversed() + m.digits(5) })
	tax := until(func(n string) bool { return GermanTax(n) && !Belgian(n) }, func() string { return "8" + m.digits(10) })
	account := until(func(n string) bool { return NorwegianAccount(n) && !Belgian(n) && !GermanTax(n) }, func() string { return "86" + m.digits(9) })
	nl := until(IsIBAN, func() string { return "NL" + m.digits(2) + "ABNA" + m.digits(10) })
	no := until(IsIBAN, func() string { return "NO" + m.digits(13) })
	return []planted{
		{"", data.RuleBSN, []string{bsn, written(bsn, ".", 3, 3, 3), written(bsn, " ", 3, 3, 3), written(bsn, ".", 4, 2, 3), written(bsn, " ", 4, 5), "BSN " + m.digits(9), "bsn: " + bsn}},
		{"", data.RuleFnr, []string{fnr, written(fnr, " ", 6, 5), written(fnr, " ", 6, 3, 2), dnr, written(dnr, " ", 6, 5), hnr, written(hnr, " ", 6, 5), "fnr " + born + m.digits(5)}},
		{"", data.RuleCPR, []string{written(cpr, "-", 6, 4), written(cpr, " ", 6, 4), "CPR-nr. " + written(cpr, "-", 6, 4)}},
		{"da", data.RuleCPR, []string{cpr, born[:4] + m.digits(6), written(cpr, " ", 2, 2, 2, 4), written(cpr, " ", 2, 2, 2, 2, 2)}},
		{"", data.RuleSwedish, []string{written("19"+sv, "-", 8, 4), "19" + sv}},
		{"", data.RuleBelgian, []string{be, written(be, "..-.", 2, 2, 2, 3, 2)}},
		{"", data.RuleGermanTax, []string{tax, written(tax, " ", 2, 3, 3, 3)}},
		{"", data.RuleAccount, []string{account, written(account, ".", 4, 2, 5), nl, strings.ToLower(nl), written(nl, " ", 4, 4, 4, 4, 2), no, written(no, " ", 4, 4, 4, 3)}},
		{"", data.RuleIdentity, []string{"131052-308T", "123-45-6789"}},
	}
}

// Each number that is never kept is found, however it is written, by itself and among
// words, and is called what it is.
func TestANumberIsFoundInWhatIsTyped(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(8, 8))}
	total := 0
	for range 60 {
		for _, p := range m.all() {
			languages := []string{"nl", "nb", "da", "en"}
			if p.language != "" {
				languages = []string{p.language}
			}
			for _, way := range p.ways {
				for _, language := range languages {
					for _, text := range []string{way, "Gebeld, " + way + ", belt terug.", "Nummer (" + way + ")\nop maandag 3-11-2026"} {
						total++
						if Find(text, language, InText) == "" {
							t.Errorf("%s: %q is kept", language, text)
						}
					}
				}
			}
		}
	}
	t.Logf("%d texts", total)
}

// What is found is called by its name.
func TestANumberIsCalledByItsName(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(3, 11))}
	wrong, total := 0, 0
	for range 40 {
		for _, p := range m.all() {
			language := p.language
			if language == "" {
				language = map[data.Rule]string{data.RuleFnr: "nb", data.RuleCPR: "da", data.RuleAccount: "nb"}[p.rule]
			}
			for _, way := range p.ways {
				total++
				if got := Find(way, language, InText); got != p.rule {
					wrong++
					t.Logf("%q is %s, want %s", way, got, p.rule)
				}
			}
		}
	}
	if 20*wrong > total { // by chance a number may fit two patterns
		t.Errorf("%d of %d have another name", wrong, total)
	}
}

// ordinary are notes as people write them. %p is a phone number, %d a day, %k a time.
func ordinary() map[string][]string {
	return map[string][]string{
		"nl": {
			"Bel %p, liefst na %k", "Gesproken op %d om %k, belt zelf terug", "Nieuw nummer: %p (oude %p werkt niet)",
			"Mobiel %p, thuis %p, contract loopt af op %d", "Personeelsnummer 100234, begint %d, bel %p", "Wil 2.450,00 euro bruto, nu 2.310,50; %d gesprek",
			"Afspraak %d %k-%k in zaal 3.12, bellen: %p", "1.250.000 dozen per jaar, 85 collega's, 30 uitzend", "Ploeg B, kluisje 1024, kenteken 12-AB-34, %p",
			"Stuur folder naar Kade 12, 8011 AB Zwolle; %p", "Order 4500012 en 4500013 van %d waren te laat", "Cao 2025-2027, loopt af %d; zie art. 12.3.4",
			"Tel. %p of %p, dinsdag en donderdag tussen %k en %k",
		},
		"nb": {
			"Ring %p etter kl. %k", "Snakket %d kl %k, ringer selv tilbake", "Nytt nummer: tlf %p (gammelt %p)", "Mobil %p, hjemme %p, kontrakt til %d",
			"Ansattnummer 100234, begynner %d, tlf. %p", "Vil ha kr 245,50 i timen, i dag 231,00; møte %d", "Avtale %d kl. %k–%k i rom 312, ring %p",
			"1 250 000 esker i året, 85 ansatte, 30 innleide", "Skift B, skap 1024, bil AB 12345, %p", "Send brosjyre til Kaia 12, 0150 Oslo; %p",
			"Ordre 4500012 og 4500013 fra %d var for sent ute", "Tariffavtalen 2024–2026 går ut %d, se § 12-3", "Tlf %p eller %p, tirsdag og torsdag mellom %k og %k",
		},
		"da": {
			"Ring %p efter kl. %k", "Talte sammen %d kl. %k, ringer selv tilbage", "Nyt nummer: tlf. %p (gammelt %p)", "Mobil %p, hjemme %p, kontrakt til %d",
			"Medarbejdernr. 100234, starter %d, tlf. %p", "Vil have 245,50 kr. i timen, får 231,00; møde %d", "Aftale %d kl. %k-%k i lokale 3.12, ring %p",
			"1.250.000 kasser om året, 85 ansatte, 30 vikarer", "Hold B, skab 1024, bil AB 12 345, %p", "Send folder til Kajen 12, 8000 Aarhus C; %p",
			"Ordre 4500012 og 4500013 fra %d kom for sent", "Overenskomst 2025-2028 udløber %d, se § 12, stk. 3", "Tlf. %p eller %p, tirsdag og torsdag mellem %k og %k",
		},
		"en": {
			"Call %p, after %k if possible", "Spoke on %d at %k, will call back", "New number: %p (the old one, %p, is dead)", "Mobile %p, home %p, contract ends %d",
			"Employee number 100234, starts %d, phone %p", "Wants 2,450.00 a month, now 2,310.50; meeting on %d", "Appointment %d %k-%k in room 3.12, call %p",
			"1,250,000 boxes a year, 85 colleagues, 30 from an agency", "Shift B, locker 1024, %p", "Send the leaflet to Quay 12, 8011 AB Zwolle; %p",
			"Orders 4500012 and 4500013 of %d were late", "Agreement 2025-2027 ends %d, see 12.3.4", "Phone %p or %p, Tuesday and Thursday between %k and %k",
		},
	}
}

// phones are the notations of a country's phone numbers.
func (m maker) phone(language string) string {
	switch language {
	case "nl":
		n := "06" + string(byte('1'+m.IntN(8))) + m.digits(7)
		land := []string{"020", "038", "010", "0570"}[m.IntN(4)]
		land += string(byte('2'+m.IntN(7))) + m.digits(9-len(land))
		return []string{
			n, n[:2] + "-" + n[2:], n[:2] + " " + n[2:], written(n, " ", 2, 2, 2, 2, 2), written(n, "- ", 2, 4, 4), "+31 6 " + n[2:], "+31" + n[1:], "0031" + n[1:],
			"+31 (0)6 " + n[2:], land, land[:3] + "-" + land[3:], land[:3] + " " + land[3:6] + " " + land[6:8] + " " + land[8:],
		}[m.IntN(12)]
	case "nb":
		n := []string{"9", "4", "22", "55"}[m.IntN(4)]
		n += m.digits(8 - len(n))
		return []string{n, written(n, " ", 3, 2, 3), written(n, " ", 2, 2, 2, 2), "+47 " + written(n, " ", 3, 2, 3), "+47" + n, "0047 " + n, "47 " + written(n, " ", 3, 2, 3)}[m.IntN(7)]
	case "da":
		n := string(byte('2'+m.IntN(8))) + m.digits(7)
		return []string{n, written(n, " ", 2, 2, 2, 2), written(n, " ", 4, 4), "+45 " + written(n, " ", 2, 2, 2, 2), "+45" + n, "0045 " + n, "45 " + written(n, " ", 2, 2, 2, 2)}[m.IntN(7)]
	}
	return m.phone([]string{"nl", "nb", "da"}[m.IntN(3)])
}

// filled is a note with made-up numbers, days and times in it.
func (m maker) filled(note, language string) string {
	day := func() string {
		d, month, y := 1+m.IntN(28), 1+m.IntN(12), 2025+m.IntN(3)
		return []string{
			fmt.Sprintf("%d-%d-%d", d, month, y), fmt.Sprintf("%02d-%02d-%d", d, month, y), fmt.Sprintf("%02d.%02d.%d", d, month, y), fmt.Sprintf("%d.%d.%02d", d, month, y%100),
			fmt.Sprintf("%02d/%02d/%d", d, month, y), fmt.Sprintf("%d-%02d-%02d", y, month, d), fmt.Sprintf("%d/%d", d, month), fmt.Sprintf("%02d-%02d-%02d", d, month, y%100),
		}[m.IntN(8)]
	}
	at := func() string { return fmt.Sprintf("%02d%c%02d", m.IntN(24), ":."[m.IntN(2)], 15*m.IntN(4)) }
	for strings.Contains(note, "%") {
		note = strings.Replace(note, "%p", m.phone(language), 1)
		note = strings.Replace(note, "%d", day(), 1)
		note = strings.Replace(note, "%k", at(), 1)
	}
	return note
}

// Ordinary notes with phone numbers, days, times, amounts and numbers of staff are let
// through, in each language.
func TestOrdinaryNotesAreKept(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(20, 26))}
	refused, total := 0, 0
	for _, language := range []string{"nl", "nb", "da", "en"} {
		for _, note := range ordinary()[language] {
			for range 20 {
				text := m.filled(note, language)
				total++
				if rule := Find(text, language, InText); rule != "" {
					refused++
					t.Errorf("%s: %q is %s", language, text, rule)
				}
			}
		}
	}
	t.Logf("%d of %d refused", refused, total)
}

// A phone number is let through in the field for it, and so is a number of staff.
func TestNumbersAreKeptInTheirFields(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(1, 2))}
	for _, language := range []string{"nl", "nb", "da", "en"} {
		for range 500 {
			if phone := m.phone(language); Find(phone, language, InPhone) != "" {
				t.Errorf("%s: the phone number %q is refused", language, phone)
			}
			if n := m.digits(4 + m.IntN(5)); Find(n, language, InNumber) != "" {
				t.Errorf("%s: the number %q is refused", language, n)
			}
		}
		for _, in := range []Place{InPhone, InNumber} {
			for _, p := range m.all() {
				for _, way := range p.ways {
					if (p.language == "" || p.language == language) && Find(way, language, in) == "" {
						t.Errorf("%s: %q is kept in a field of kind %d", language, way, in)
					}
				}
			}
		}
	}
}

// hidden returns a number as somebody may write or paste it, without hiding it from a reader.
func hidden(number string) []string {
	wide := strings.Map(func(r rune) rune {
		switch {
		case r >= '!' && r <= '~':
			return r - '!' + '！'
		}
		return r
	}, number)
	devanagari := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '०'
		}
		return r
	}, number)
	ways := []string{
		wide, devanagari, strings.ReplaceAll(number, "1", "1\ufe0f\u20e3"), strings.ReplaceAll(number, "2", "2\u200b"),
		strings.ReplaceAll(number, " ", "\u202f"),
	}
	if _, plain := DigitsOnly(number); plain && !strings.Contains(number, "00") {
		ways = append(ways, strings.Replace(number, "0", "O", 1), strings.Replace(number, "0", "o", 1), strings.Replace(number, "1", "l", 1))
	}
	return ways
}

// A number in wide digits or those of another script, with what nobody sees in between, with
// letters for digits, or with other signs is found too.
func TestANumberIsFoundHoweverItIsTyped(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(40, 4))}
	for range 20 {
		for _, p := range m.all() {
			if p.language != "" || p.rule == data.RuleIdentity {
				continue
			}
			for _, way := range p.ways {
				for _, text := range hidden(way) {
					if Find("Gebeld, "+text+", belt terug.", "nl", InText) == "" {
						t.Errorf("%q is kept", text)
					}
				}
			}
		}
		bsn := until(func(n string) bool { return ElevenTest(n, -1) && n[:2] != "00" }, func() string { return m.digits(9) })
		account := until(IsIBAN, func() string { return "NL" + m.digits(2) + "ABNA" + m.digits(10) })
		for _, text := range []string{
			written(bsn, "*", 3, 3, 3), strings.ReplaceAll(written(bsn, " ", 3, 3, 3), " ", "·"), "BSN " + strings.Join(strings.Split(bsn, ""), " "), "BSN\n" + bsn,
			account[:2] + " " + written(account[2:], " ", 2, 4, 4, 4, 2), written(account, "_", 4, 4, 4, 4, 2),
		} {
			if Find(text, "nl", InText) == "" {
				t.Errorf("%q is kept", text)
			}
		}
	}
}

// The number of a meeting by video, amounts and British phone numbers are no numbers of a
// person, however many digits they have.
func TestNumbersOfOtherThingsAreKept(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(9, 9))}
	for _, form := range []string{
		"Teams ID: 3## ### ### ### #", "Meeting ID: 2## ### ### ### ##", "Vergaderings-id: 4## ### ### ###", "Møde-id: 2## ### ### ### #", "Møte-ID: 2## ### ### ### #",
		"Zoom 9## #### ####", "zoom: 9##########", "https://zoom.us/j/9##########", "https://us02web.zoom.us/j/8##########?pwd=Ab1", "https://teams.microsoft.com/meet/3############?p=x",
		"18,75 20,10 21,35 22,90", "van 1#,75 naar 20,10 of 21,35 per uur", "07### ######", "+44 7### ######", "+46 70 ### ## ##", "+49 171 #######", "+32 4## ## ## ##",
		"3/11/2026 14.00-15.30 lok. 2.14", "€ 123 456 789,00", "kamers 101, 102, 103 en 104", "ref. ###-####-##",
	} {
		for range 60 {
			text := form
			for strings.Contains(text, "#") {
				text = strings.Replace(text, "#", m.digits(1), 1)
			}
			for _, language := range []string{"", "nl", "nb", "da"} {
				if rule := Find(text, language, InText); rule != "" {
					t.Errorf("%s: %q is %s", language, text, rule)
				}
			}
		}
	}
	for _, text := range []string{"Zoom 123456782", "Teams: 010190-1234", "Møde-id 0101901234 010190-1234", "zoom.us/j/123 456 782"} {
		if Find(text, "da", InText) == "" {
			t.Errorf("%q is kept", text)
		}
	}
}
