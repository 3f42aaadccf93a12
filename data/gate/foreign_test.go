package gate

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kader/data"
)

// passing makes numbers of a form, # a digit, until one passes a test.
func (m maker) passing(form string, passes func(string) bool) string {
	return until(passes, func() string {
		var b strings.Builder
		for _, r := range form {
			if r == '#' {
				b.WriteString(m.digits(1))
			} else {
				b.WriteRune(r)
			}
		}
		return b.String()
	})
}

// withLetter puts the letter behind a number that its test asks for.
func withLetter(number string, passes func(string) bool) string {
	for letter := 'A'; letter <= 'Z'; letter++ {
		if n := number + string(letter); passes(n) {
			return n
		}
	}
	return number
}

// abroad are numbers of other countries and cards, each in the ways in which it is written.
func (m maker) abroad() map[string][]string {
	pesel := m.passing("8##########", isPESEL)
	turkish := m.passing("###########", isTurkish)
	baltic := m.passing("5##########", isBaltic)
	greek := m.passing("2##########", isGreek)
	romanian := m.passing("1############", isRomanian)
	swiss := m.passing("756##########", isSwiss)
	french := m.passing("1##############", isFrench)
	card := m.passing("4###############", isCard)
	amex := m.passing("37#############", isCard)
	dni := withLetter(m.digits(8), isSpanish)
	nie := withLetter("X"+m.digits(7), isSpanish)
	irish := withLetter(m.digits(7), isIrish)
	italian := withLetter("RSSMRA"+m.digits(2)+"A"+m.digits(2)+"A"+m.digits(3), isItalian)
	bsn := until(func(n string) bool { return PassesElevenTest(n, -1) && n[0] != '0' }, func() string { return m.digits(9) })
	single := func(number, sign string) string { return strings.Join(strings.Split(number, ""), sign) }
	signed := func(sign string, groups ...int) string {
		return strings.ReplaceAll(written(bsn, " ", groups...), " ", sign)
	}
	return map[string][]string{
		"Poland": {pesel, single(pesel, " ")}, "Turkey": {turkish}, "Lithuania": {baltic}, "Greece": {greek}, "Romania": {romanian},
		"Switzerland": {swiss, written(swiss, ".", 3, 4, 4, 2)}, "France": {french, written(french, " ", 1, 2, 2, 2, 3, 3, 2)},
		"card":    {card, written(card, " ", 4, 4, 4, 4), written(card, "-", 4, 4, 4, 4), amex, written(amex, " ", 4, 6, 5)},
		"Spain":   {dni, dni[:8] + "-" + dni[8:], dni[:8] + " " + dni[8:], strings.ToLower(dni), nie, nie[:1] + "-" + nie[1:8] + "-" + nie[8:]},
		"Ireland": {irish}, "Italy": {italian, strings.ToLower(italian), italian[:3] + " " + italian[3:6] + " " + italian[6:11] + " " + italian[11:]},
		"Great Britain": {"AB123456C", "AB 12 34 56 C", "ab 12 34 56 c"},
		"BSN, padded or with other signs": {
			"000" + bsn, "00" + bsn, "0000" + bsn, single(bsn, " "), single(bsn, "·"), single(bsn, "•"), single(bsn, ":"), single(bsn, "~"),
			signed("•", 3, 3, 3), signed(":", 3, 3, 3), signed("~", 3, 3, 3), signed("·", 4, 2, 3), single(bsn, "-"),
		},
	}
}

// Numbers that other countries give to people, and those of payment cards, are found in every
// language, however they are written.
func TestNumbersFromAbroadAreFound(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(11, 30))}
	for range 40 {
		for country, ways := range m.abroad() {
			for _, way := range ways {
				for _, language := range []string{"nl", "nb", "da", "en"} {
					for _, text := range []string{way, "Gebeld, " + way + ", belt terug.", "Nummer (" + way + ")\nop maandag 3-11-2026"} {
						if Find(text, language, InText) == "" {
							t.Errorf("%s, %s: %q is kept", country, language, text)
						}
					}
				}
			}
		}
	}
}

// A card is called a card.
func TestACardIsCalledByItsName(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(4, 4))}
	for range 20 {
		card := m.passing("51##############", isCard)
		if rule := Find("kaart "+written(card, " ", 4, 4, 4, 4), "nl", InText); rule != data.RuleCard {
			t.Errorf("%q is %s", card, rule)
		}
	}
}

// Counts, times, orders and numbers of articles look a little like such numbers and are kept.
func TestNumbersLikeThoseFromAbroadAreKept(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(12, 1))}
	for _, form := range []string{
		"1, 2, 3, 4, 5, 6, 7, 8 of 9", "08:30-17:00, 09:15-17:45", "10:12 11:15 12:15", "ma 8:00-16:30 di 8:00-16:30 wo 9:00-12:00", "order 45#####",
		"art. 12#####", "loods 12345 A", "ean 87###########", "45000## and 45000## of 8/3", "kenteken AB-12-CD", "kluis 1234 en 5678, code 90",
	} {
		for range 40 {
			text := m.passing(form, func(string) bool { return true })
			for _, language := range []string{"nl", "nb", "da", "en"} {
				if rule := Find(text, language, InText); rule != "" {
					t.Errorf("%s: %q is %s", language, text, rule)
				}
			}
		}
	}
}
