package values

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

func TestPhonesOfEveryCountry(t *testing.T) {
	tests := []struct{ text, language, want string }{
		{"06-12345678", "nl", "+31 6 12345678"},
		{"+49 151 23456789", "nl", "+49 1512 3456789"},
		{"0049 151 23456789", "nl", "+49 1512 3456789"},
		{"4915123456789", "nl", "+49 1512 3456789"},
		{"+32 470 12 34 56", "nl", "+32 470 12 34 56"},
		{"070-174 06 05", "sv", "+46 70 174 06 05"},
		{"0171 2345601", "de", "+49 171 2345601"},
		{"+46 (0)70 174 06 05", "nb", "+46 70 174 06 05"},
		{"08-123 456 78; 070-174 06 05", "sv", "+46 70 174 06 05"},
		{"12 34 56 78", "nb", "12 34 56 78"},
		{"06-1234567", "nl", "06-1234567"},
		{"0612345678", "en", "0612345678"},
		{"Mob: 412 34 567 Priv: 22 12 34 56", "nb", "+47 412 34 567"},
		{"Werk: 020-1234567 Privé: 06-12345678", "nl", "+31 6 12345678"},
	}
	for _, tt := range tests {
		if got, err := ParsePhone(tt.text, tt.language); err != nil || got != tt.want {
			t.Errorf("ParsePhone(%q, %q) = %q, %v, want %q", tt.text, tt.language, got, err, tt.want)
		}
	}
}

// TestOurPhonesAreTheLibrarys: what is read without the library becomes what the
// library would make of it, however it is written.
func TestOurPhonesAreTheLibrarys(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1))
	checked := 0
	for _, country := range []struct {
		language, region, code, trunk string
		digits                        int
	}{{"nl", "NL", "31", "0", 9}, {"nb", "NO", "47", "", 8}, {"da", "DK", "45", "", 8}} {
		for range 4000 {
			national := fmt.Sprintf("%0*d", country.digits, random.Int64N(pow10(country.digits)))
			number, err := phonenumbers.Parse(national, country.region)
			if err != nil || !phonenumbers.IsValidNumber(number) || phonenumbers.GetNationalSignificantNumber(number) != national {
				continue
			}
			checked++
			want := phonenumbers.Format(number, phonenumbers.E164) // groups differ: Norwegians write 912 34 567
			for _, text := range []string{country.trunk + national, national, "+" + country.code + " " + national, "00" + country.code + national, "+" + country.code + " (0)" + national} {
				if strings.Contains(text, "(0)") && country.trunk == "" {
					continue
				}
				if got, err := ParsePhone(text, country.language); err != nil || strings.ReplaceAll(got, " ", "") != want || strings.Count(got, " ") < 2 {
					t.Errorf("ParsePhone(%q, %s) = %q, %v, want %q", text, country.language, got, err, want)
				}
			}
		}
	}
	if checked < 3000 {
		t.Errorf("only %d numbers checked", checked)
	}
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
