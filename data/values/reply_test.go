package values

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
)

func TestParseReply(t *testing.T) {
	for text, want := range map[string]data.Reply{
		"Gesproken": data.ReplySpoken, "voicemail": data.ReplyVoicemail, "Voicemail ingesproken.": data.ReplyVoicemail,
		"niet thuis": data.ReplyNoAnswer, "NIET THUIS!": data.ReplyNoAnswer, "lid geworden": data.ReplyJoined,
		"ikke hjemme": data.ReplyNoAnswer, "Ikke nå": data.ReplyNotNow, "måske senere": data.ReplyNotNow,
		"2x voicemail": data.ReplyVoicemail, "Lid geworden, belt nog": "", "geen gehoor (2 keer)": data.ReplyNoAnswer,
		"geen lid geworden": "", "niet gesproken": "", "lid geworden?": "", "bijna lid geworden": "", "in gesprek": "",
		"gesproken, lid geworden": "", "wil lid worden": "", "nee": data.ReplyNo, "nei": data.ReplyNo, "Blevet medlem": data.ReplyJoined,
		"er ikke blevet medlem": "", "": "", "zie notitie": "", "sygemeldt til marts": data.ReplyNotAvailable,
		"no": data.ReplyNo, "not at home": data.ReplyNoAnswer, strings.Repeat("voicemail ", 40): "",
	} {
		got, _, ok := ParseReply(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q is read as %q, %v; want %q", text, got, ok, want)
		}
	}
	if _, whole, _ := ParseReply("2x voicemail"); whole {
		t.Error("that it was twice is lost")
	}
	if _, whole, _ := ParseReply(" Voicemail "); !whole {
		t.Error("a plain reply counts as more than that")
	}
}

// A word that stands under two replies would be read as one of them by chance, and one that is not folded never.
func TestWordsOfRepliesAreFoldedAndOfOneReply(t *testing.T) {
	content, err := wordFiles.ReadFile("words/replies.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]string)
	for meaning, list := range WordsByMeaning(string(content)) {
		if meaning != turnedWord && !slices.Contains(data.Replies(), data.Reply(meaning)) {
			t.Errorf("there is no reply %q", meaning)
		}
		for _, word := range list {
			if strings.Join(replyWords(word), " ") != word {
				t.Errorf("%q is not folded", word)
			}
			if other := seen[word]; other != "" && other != turnedWord && meaning != turnedWord {
				t.Errorf("%q is %s and %s", word, other, meaning)
			}
			seen[word] = meaning
		}
	}
}
