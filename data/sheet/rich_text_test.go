package sheet

import "testing"

// TestRunsThatDoNotCount: struck-out text beside other text, and raised marks of notes.
func TestRunsThatDoNotCount(t *testing.T) {
	type run struct {
		text string
		look look
	}
	struck, raised := look{struck: true}, look{raised: true}
	for want, runs := range map[string][]run{
		"Lotte Kuiper-Bos": {{"Lotte Kuiper", struck}, {" Lotte Kuiper-Bos", look{}}},
		"Lotte Bos":        {{"Lotte ", look{}}, {"Kuiper ", struck}, {"Bos", look{}}},
		"Per Vik":          {{"Per Vik", struck}},
		"Mette Bro":        {{"Mette Bro", look{}}, {"2)", raised}},
		"1-10-2026":        {{"1-10-2026", look{}}, {"1", raised}},
		"40 m2":            {{"40 m", look{}}, {"2", raised}},
		"1e ploeg":         {{"1", look{}}, {"e", raised}, {" ploeg", look{}}},
		"2nd shift":        {{"2", look{}}, {"nd", raised}, {" shift", look{}}},
		"1) Lager":         {{"1)", raised}, {" Lager", look{}}},
	} {
		var r richText
		text := []byte("before")
		r.open(text)
		for _, run := range runs {
			from := len(text)
			text = r.end(append(text, run.text...), from, run.look)
		}
		if got := string(r.close(text)[len("before"):]); got != want {
			t.Errorf("%v became %q, want %q", runs, got, want)
		}
	}
}
