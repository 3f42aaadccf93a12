package sheet

import "testing"

// TestNumbersAsShown: at most 15 digits, and no more than there are.
func TestNumbersAsShown(t *testing.T) {
	for want, v := range map[string]float64{
		"0": 0, "36.5": 36.5, "-0.05": -0.05, "100": 100, "1200000": 1.2e6,
		"0.3": 0.1 + 0.2, "0.333333333333333": 1.0 / 3, "-66.6666666666667": -200.0 / 3,
		"1": 0.9999999999999999, "1000000000000000": 999999999999999.9, "123456789012346000": 123456789012345678,
		"100000000000000000000": 1e20, "1E+21": 1e21, "0.000000001": 1e-9, "1.5E-10": 1.5e-10, "1.7976931348623157E+308": 1.7976931348623157e308,
	} {
		if got := string(appendNumber([]byte("x"), v)); got != "x"+want {
			t.Errorf("%g is shown as %s, want %s", v, got[1:], want)
		}
	}
}
