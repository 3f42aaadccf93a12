package values

import (
	"errors"
	"strings"
	"testing"

	"kader/data"
)

func TestParseHours(t *testing.T) {
	tests := []struct {
		text string
		want float64
	}{
		{"", 0},
		{"-", 0},
		{"36", 36},
		{"36,5", 36.5},
		{"36.50", 36.5},
		{"0", 0},
		{"36 uur", 36},
		{"36u", 36},
		{"36 uur per week", 36},
		{"37,5 t/uke", 37.5},
		{"37 timer", 37},
		{"37:30", 37.5},
		{"37:30:00", 37.5},
		{" 40 h ", 40},
		{"160,33", 37}, // a Danish month
		{"32/40", 32},
		{"32 / 40", 32},
		{"32 uur (80 %)", 32},
	}
	for _, tt := range tests {
		if got, err := ParseHours(tt.text); err != nil || got != tt.want {
			t.Errorf("ParseHours(%q) = %v, %v, want %v", tt.text, got, err, tt.want)
		}
	}
	for _, text := range []string{"veel", "36-40", "-8", "1.600,5", "36 kg", "36:70", "40/32", "32/400", "9999", "36 uur of 40"} {
		if got, err := ParseHours(text); !errors.Is(err, data.Invalid{Field: "hours", Rule: data.RuleNumber}) {
			t.Errorf("ParseHours(%q) = %v, %v", text, got, err)
		}
	}
}

func TestParseShare(t *testing.T) {
	tests := []struct {
		text string
		want float64
	}{
		{"", 0},
		{"0,8", 0.8},
		{"0.8", 0.8},
		{"1", 1},
		{"1,0", 1},
		{"80", 0.8},
		{"80 %", 0.8},
		{"80,00%", 0.8},
		{"100%", 1},
		{"1 %", 0.01},
		{"87,5", 0.875},
		{"80 prosent", 0.8},
		{"0,8 fte", 0.8},
		{"36/40", 0.9},
		{"Fulltime", 1},
		{"Heltid", 1},
		{"110", 1.1},
		{"80 % (32 uur)", 0.8},
	}
	for _, tt := range tests {
		if got, err := ParseShare(tt.text); err != nil || got != tt.want {
			t.Errorf("ParseShare(%q) = %v, %v, want %v", tt.text, got, err, tt.want)
		}
	}
	for _, text := range []string{"veel", "-1", "36/0", "800", "0,8 kg", "1,2,3", "80 % 20"} {
		if got, err := ParseShare(text); !errors.Is(err, data.Invalid{Field: "fte", Rule: data.RuleNumber}) {
			t.Errorf("ParseShare(%q) = %v, %v", text, got, err)
		}
	}
}

func TestParseContract(t *testing.T) {
	tests := []struct {
		want  data.Contract
		texts string
	}{
		{data.ContractUnknown, "|-|n.v.t.|Deeltijd|fulltime|Timelønnet|timelønn|Månedslønnet|Funktionær"},
		{data.ContractPermanent, "vast|Vast contract|Vaste aanstelling|Onbepaalde tijd|Contract voor onbepaalde tijd|OBT|Fast|Fast ansatt|Fastansat|" +
			"Onbep. tijd|onbep.|OB|ob.|O.T.|Vast dienstverband|Fast stilling|Fast ansettelse|Varig|Tidsubegr.|Fastansættelse|Tillsvidare|unbefr.|" +
			"Permanent|Indefinite|unbefristet|Tillsvidareanställning|Tidsubegrænset"},
		{data.ContractTemporary, "Bepaalde tijd|BT|Tijdelijk|tijdelijk met uitzicht op vast|Midlertidig|Vikar|Vikariat|Fast vikar|Tidsbegrænset|Barselsvikar|" +
			"Bep. tijd|bep.|B.T.|Tijd.|tijdelijk dienstverband|Midl.|midl. ansatt|Vik.|Tidsbegr.|Tidsbegrænset ansættelse|Sesong|Engasjement|Visstidsanställning|Vikariat|" +
			"Temporary|Fixed-term|befristet|befr."},
		{data.ContractAgency, "Uitzendkracht|UZK|UITZ|Uitz.|uitzend|Inhuur|Innleie|Bemanningsföretag|uitzend fase A|Payroll|Gedetacheerd|Innleid|Bemanning|Vikarbureau|Vikarbyrå|Agency worker"},
		{data.ContractOnCall, "Oproepkracht|oproep|0-uren|0 uren|MIN-MAX|Timelønnet tilkald|timelønn tilkalling|Tilkalling|Timeansat|Behovsanställning|Timvikarie|Vaste oproepkracht|0-uren|nulurencontract|Min-max|Tilkallingsvikar|Ringevikar|Tilkaldevikar|Afløser|Zero hours|On call"},
		{data.ContractFreelance, "ZZP|zzp'er|Zelfstandige|Freelancer|Frilans|Selvstendig|Selvstændig|Self-employed|Contractor"},
		{data.ContractApprentice, "Leerling|BBL-leerling|Lærlingekontrakt|Lærekandidat|lærling|elev|Azubi|Lärling|BBL|Stagiair(e)|Lærling|Elev|Praktikant|Apprentice|Trainee"},
	}
	for _, tt := range tests {
		for _, text := range strings.Split(tt.texts, "|") {
			if got, ok := ParseContract(text); !ok || got != tt.want {
				t.Errorf("ParseContract(%q) = %q, %t, want %q", text, got, ok, tt.want)
			}
		}
	}
	for _, text := range []string{"36", "Afdeling Noord", "breakfast", "Intern", "Extern"} {
		if got, ok := ParseContract(text); ok {
			t.Errorf("ParseContract(%q) = %q", text, got)
		}
	}
}

func TestParseEmail(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"-", ""},
		{"jan@bedrijf.example", "jan@bedrijf.example"},
		{" Jan.Berg@Bedrijf.Example ", "Jan.Berg@bedrijf.example"},
		{"mailto:jan@bedrijf.example", "jan@bedrijf.example"},
		{"Jan van der Berg <jan@bedrijf.example>", "jan@bedrijf.example"},
		{"jan@bedrijf.example; jan@thuis.example", "jan@bedrijf.example"},
		{"JAN.BERG@BEDRIJF.EXAMPLE", "jan.berg@bedrijf.example"},
		{"Mailto:jan@bedrijf.example?subject=hoi", "jan@bedrijf.example"},
		{"<jan@bedrijf.example>", "jan@bedrijf.example"},
		{"'jan@bedrijf.example'", "jan@bedrijf.example"},
		{"jan@bedrijf.example.", "jan@bedrijf.example"},
		{"jan@bedrijf.example jan@thuis.example", "jan@bedrijf.example"},
		{"jan@bedrijf.example / jan@thuis.example", "jan@bedrijf.example"},
		{"jan@bedrijf.example/jan@thuis.example", "jan@bedrijf.example"},
		{"(jan@bedrijf.example)", "jan@bedrijf.example"},
		{"o'brien+work@bedrijf.example", "o'brien+work@bedrijf.example"},
		{"åse@blåbær.example", "åse@blåbær.example"},
	}
	for _, tt := range tests {
		if got, err := ParseEmail(tt.text); err != nil || got != tt.want {
			t.Errorf("ParseEmail(%q) = %q, %v, want %q", tt.text, got, err, tt.want)
		}
	}
	for _, text := range []string{
		"jan", "@bedrijf.example", "jan@bedrijf", "jan@.example", "jan berg@bedrijf.example", "jan@-x.example", "jan@bedrijf.e", ".jan@bedrijf.example",
		"jan@bedrijf..example", "janbedrijf.example", strings.Repeat("j", 250) + "@bedrijf.example",
	} {
		if got, err := ParseEmail(text); !errors.Is(err, data.Invalid{Field: "email", Rule: data.RuleEmail}) {
			t.Errorf("ParseEmail(%q) = %q, %v", text, got, err)
		}
	}
}

func TestParseOwnPhone(t *testing.T) {
	tests := []struct{ text, country, want string }{
		{"", "NL", ""},
		{"-", "NL", ""},
		{"06-12345678", "NL", "+31 6 12345678"},
		{"0612345678", "nl", "+31 6 12345678"},
		{"06 12 34 56 78", "NL", "+31 6 12345678"},
		{"612345678", "NL", "+31 6 12345678"},
		{"+31 6 12345678", "NO", "+31 6 12345678"},
		{"+31 (0)6 - 123 456 78", "", "+31 6 12345678"},
		{"+310612345678", "NL", "+31 6 12345678"},
		{"0031612345678", "NL", "+31 6 12345678"},
		{"31612345678", "NL", "+31 6 12345678"},
		{"(020) 123 45 67", "NL", "+31 20 123 4567"},
		{"0118-123456", "NL", "+31 118 123 456"},
		{"088 - 1234567", "NL", "+31 88 123 4567"},
		{"06-12345678 / 020-1234567", "NL", "+31 6 12345678"},
		{"tel. 06-12345678", "NL", "+31 6 12345678"},
		{"020-1234567 / 06-12345678", "NL", "+31 6 12345678"},
		{"020-1234567/0612345678", "NL", "+31 6 12345678"},
		{"020-1234567 06 12345678", "NL", "+31 6 12345678"},
		{"0118/123456", "NL", "+31 118 123 456"},
		{"020-1234567 of 06-12345678 (privé)", "NL", "+31 6 12345678"},
		{"22 12 34 56, 912 34 567", "NO", "+47 912 34 567"},
		{"0031 (0)6 12345678", "NL", "+31 6 12345678"},
		{"(06) 12345678", "NL", "+31 6 12345678"},
		{"06.12.34.56.78", "NL", "+31 6 12345678"},
		{"020-1234567 toestel 12", "NL", "+31 20 123 4567"},
		{"0800-1234", "NL", "0800-1234"},
		{"912 34 567", "NO", "+47 912 34 567"},
		{"22123456", "nb", "+47 22 12 34 56"},
		{"+47 91234567", "DK", "+47 912 34 567"},
		{"4791234567", "NO", "+47 912 34 567"},
		{"12 34 56 78", "NO", "12 34 56 78"},
		{"20123456", "DK", "+45 20 12 34 56"},
		{"0045 20123456", "da", "+45 20 12 34 56"},
		{"+49 151 23456789", "NL", "+49 151 23456789"},
		{"0612345678", "", "0612345678"},
		{"06-1234567", "NL", "06-1234567"},
		{"12345", "NL", "12345"},
	}
	for _, tt := range tests {
		if got, err := parseOwnPhone(tt.text, tt.country); err != nil || got != tt.want {
			t.Errorf("parseOwnPhone(%q, %q) = %q, %v, want %q", tt.text, tt.country, got, err, tt.want)
		}
	}
	for _, text := range []string{"geheim nummer", "123", "jan@bedrijf.example", "12345678901234567890"} {
		if got, err := parseOwnPhone(text, "NL"); !errors.Is(err, data.Invalid{Field: "phone", Rule: data.RulePhone}) {
			t.Errorf("parseOwnPhone(%q) = %q, %v", text, got, err)
		}
	}
}

func TestSamePhone(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"06-12345678", "+31 6 12345678", true},
		{"612345678", "0031612345678", true},
		{"91234567", "+47 912 34 567", true},
		{"+45 20 12 34 56", "20123456", true},
		{"", "", true},
		{"06-12345678", "06-12345679", false},
		{"", "06-12345678", false},
		{"1234567", "0201234567", false},
		{"+47 912 34 567", "+45 91 23 45 67", false},
	} {
		if got := SamePhone(tt.a, tt.b); got != tt.want {
			t.Errorf("SamePhone(%q, %q) = %t", tt.a, tt.b, got)
		}
	}
}

func FuzzParseOwnPhone(f *testing.F) {
	for _, text := range []string{"06-12345678 / 020-1234567", "+31 (0)6 12345678", "0047 91234567", "tel. 20123456 lok. 12", "+"} {
		f.Add(text, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, country uint8) {
		in := []string{"NL", "NO", "DK", "SE"}[country&3]
		number, err := parseOwnPhone(text, in)
		if err != nil || number == "" {
			return
		}
		if again, err := parseOwnPhone(number, in); err != nil || again != number {
			t.Errorf("parseOwnPhone(%q) = %q, which becomes %q, %v", text, number, again, err)
		}
	})
}
