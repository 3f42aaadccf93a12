package values

import "strings"

// RegionOf is the country whose numbers a list holds that is written in a language;
// "" where the language does not tell.
func RegionOf(language string) string {
	switch strings.ToLower(language) {
	case "nl":
		return "NL"
	case "no", "nb", "nn":
		return "NO"
	case "dk", "da":
		return "DK"
	case "se", "sv":
		return "SE"
	case "de":
		return "DE"
	case "fi":
		return "FI"
	case "gb":
		return "GB"
	}
	return ""
}
