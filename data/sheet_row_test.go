package data

import (
	"bytes"
	"strings"
	"testing"
)

func testSheetKeys(t *testing.T, seed byte) *SheetKeys {
	t.Helper()
	k, err := NewSheetKeys(bytes.NewReader(bytes.Repeat([]byte{seed}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestSheetKeyIsKnownAgainHoweverItIsWritten(t *testing.T) {
	keys := testSheetKeys(t, 7)
	key := keys.Key("0198-someone")
	for _, text := range []string{key, strings.ToUpper(key), "  " + key + "\n"} {
		found, sheet, ok := ParseSheetKey(text)
		if !ok || found != key || sheet != keys.Sheet {
			t.Errorf("%q is read as %q of %q, %v", text, found, sheet, ok)
		}
	}
	if strings.Contains(key, "someone") || keys.Key("0198-other") == key || testSheetKeys(t, 8).Key("0198-someone") == key {
		t.Errorf("%s tells who it is", key)
	}
	if none := (*SheetKeys)(nil).Key("x"); none != "" {
		t.Errorf("without keys there is %q", none)
	}
}

func TestChangedSheetKeyIsNone(t *testing.T) {
	key := testSheetKeys(t, 7).Key("0198-someone")
	for i := range key {
		changed := []byte(key)
		changed[i]++
		if _, _, ok := ParseSheetKey(string(changed)); ok && changed[i] != '-' {
			t.Errorf("%s counts as %s", changed, key)
		}
	}
	for _, text := range []string{"", key[1:], key + "a", "kd2-", "Jansen, Jan"} {
		if _, _, ok := ParseSheetKey(text); ok || LooksLikeSheetKey(text) {
			t.Errorf("%q counts as a key", text)
		}
	}
}

// Two check letters let about one changed key in a thousand pass: of the neighbours of this one none does.
func TestHashOfARowTellsOnlyWhetherItChanged(t *testing.T) {
	a, b := SheetRow{Key: "a"}, SheetRow{Key: "b"}
	if a.Hash(" Ödegård,  Åse ") != a.Hash("odegard, ase") {
		t.Error("accents and white space count")
	}
	if a.Hash("Jan") == b.Hash("Jan") || a.Hash("Jan") == a.Hash("Jans") || strings.Contains(a.Hash("Jan"), "Jan") {
		t.Error("a hash says more than that it changed")
	}
}
