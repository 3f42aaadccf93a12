package forms

import (
	"slices"
	"testing"

	"kader/assets"
)

func TestTopicsOfAText(t *testing.T) {
	topics := []Named{{"r", "Roosters in de nacht"}, {"k", "Kou in hal 3"}, {"w", "Werkdruk"}, {"n", "Werktijden"}}
	for _, c := range []struct {
		code, text string
		want       []TopicMention
		unknown    string
	}{
		{"nl", "belt over rooster #roosters", []TopicMention{{topics[0], 0}}, ""},
		{"nl", "#roosters, heet. En #kou in hal 3 ook", []TopicMention{{topics[0], 3}, {topics[1], 0}}, ""},
		{"nl", "#kou #kou warm", []TopicMention{{topics[1], 0}}, ""},
		{"nl", "#werk en #loon", nil, "werk"}, // fits two
		{"nl", "over #loon.", nil, "loon"},
		{"nl", "in hal #3, a#roosters", nil, ""},
		{"nb", "#werkdruk hett", []TopicMention{{topics[2], 3}}, ""},
		{"da", "#werkdruk hedt", []TopicMention{{topics[2], 3}}, ""},
		{"en", "#werkdruk hot", []TopicMention{{topics[2], 3}}, ""},
	} {
		l, err := assets.Load(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got, unknown := TopicsIn(l, c.text, topics); !slices.Equal(got, c.want) || unknown != c.unknown {
			t.Errorf("%s, %q: %v, unknown %q", c.code, c.text, got, unknown)
		}
	}
}
