package store

import (
	"errors"
	"testing"

	"kader/data"
)

func TestCommonPassphrasesAreRefused(t *testing.T) {
	for _, p := range []string{
		"wachtwoord12", "Wachtwoord2026!", "W@chtw00rd 1234", "wachtwoord wachtwoord", "passord123456", "MittPassord1",
		"adgangskode1", "Kodeord2026!!", "velkommen2026", "Welkom2026!!", "Welkom01Welkom01", "password1234",
		"P4ssw0rd!!!!", "qwertyuiop12", "1q2w3e4r5t6y", "asdfghjkl123", "azertyuiop123", "123456789012", "0612345678901",
		"aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijkl", "zyxwvutsrqpo", "ababababababab", "correct horse battery staple",
		"Samen staan we sterk!", "jeg elsker deg", "Ik hou van jou!", "kadergroep vakbond", "solidaritet2026", "zomer zomer 2026",
		"Fagforening1", "tillitsvalgt", "Tillidsrepræsentant", "20261103193000", "            ab",
	} {
		if err := CheckPassphrase(p); err == nil {
			t.Errorf("%q was accepted", p)
		}
		if Strength(p) != 0 {
			t.Errorf("%q has strength %d", p, Strength(p))
		}
	}
}

func TestShortPassphraseIsCalledShort(t *testing.T) {
	for _, p := range []string{"", "a", "elf tekens!", "æøåæøåæøåæø"} {
		if err := CheckPassphrase(p); !errors.Is(err, data.ErrPassphraseShort) {
			t.Errorf("%q: %v", p, err)
		}
	}
}

func TestGoodPassphrasesAreAccepted(t *testing.T) {
	for p, least := range map[string]int{
		"zeven zwarte zwanen":                        2,
		"kattenluik boter maandag fiets":             3,
		"lampe sjokolade trapp vind høst":            4,
		"blå støvle gynger i stormvejr":              4,
		"x7#Kq!pz9wLm":                               1,
		"vier paarse olifanten eten stilletjes soep": 4,
		"ÆrøØkseÅbning91":                            2,
	} {
		if err := CheckPassphrase(p); err != nil {
			t.Errorf("%q: %v", p, err)
		}
		if got := Strength(p); got < least {
			t.Errorf("%q has strength %d, want at least %d", p, got, least)
		}
	}
}

func TestCommonWordsAreWrittenFolded(t *testing.T) {
	for _, r := range commonText {
		if r > 127 {
			t.Fatalf("common.txt holds %q: a folded passphrase never matches it", r)
		}
	}
}
