package imports

import "testing"

// "Only 0 of them are known" is nothing that anybody says.
func TestAListOfStrangersIsSpokenOfAsOne(t *testing.T) {
	for known, want := range map[string]string{"0": "import.warning.nobody-known", "2": "import.warning.other-employer"} {
		w := Warning{Code: WarnOtherEmployer, Facts: map[string]string{"known": known}}
		if got := w.TextKey(); got != want {
			t.Errorf("with %s known it says %s, not %s", known, got, want)
		}
	}
}
