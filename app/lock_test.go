package app

import (
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// lockedOut is a desk before the page that asks for the passphrase, with a recovery key.
func lockedOut(t *testing.T, code string) (h *hands, key string) {
	t.Helper()
	h = on(newDesk(t, code, nil))
	key, err := h.store.AddRecoveryKey()
	if err != nil {
		t.Fatal(err)
	}
	h.press("Ctrl+L")
	return h, key
}

const otherPassphrase = "vier andere losse woorden"

// Who types the recovery key has forgotten the passphrase, and would need the sheet
// again the next time.
func TestRecoveryKeyIsFollowedByAnOfferOfANewPassphrase(t *testing.T) {
	for _, code := range assets.Languages() {
		h, key := lockedOut(t, code)
		h.types(key)
		h.press("Return")
		h.reads(h.text("group.passphrase-recovered"))
		h.seesNot(h.text("group.passphrase-old"))
		h.types(otherPassphrase) // the first field has the keyboard
		h.press("Return")        // the second is empty, and gets it
		h.reads(h.lang.Error(data.ErrPassphraseTwice))
		h.types(otherPassphrase)
		h.press("Return")
		h.reads(h.text("group.passphrase-changed"))
		if len(h.dialogs) > 0 {
			t.Errorf("%s: the dialog stays", code)
		}
		h.press("Ctrl+L")
		h.types(testPassphrase)
		h.press("Return")
		h.reads(h.lang.Error(data.Fault{Code: data.ErrWrongPassphrase, Place: data.Place{File: "group.kader"}}))
		h.press("Ctrl+A")
		h.types(otherPassphrase)
		h.press("Return")
		h.readsNot(h.text("group.passphrase-recovered"))
		if h.store == nil {
			t.Errorf("%s: the new passphrase does not open the dossier", code)
		}
	}
}

func TestOfferOfANewPassphraseIsPutOffUntilTheNextOpening(t *testing.T) {
	h, key := lockedOut(t, "nl")
	h.types(key)
	h.press("Return")
	h.sees("Nu niet")
	h.press("Escape")
	h.readsNot(h.text("group.passphrase-recovered"))
	if h.current == nil || h.current.id() != pageToday {
		t.Fatal("the dossier is not shown")
	}
	h.press("Ctrl+7", "Ctrl+1", "Ctrl+S")
	if len(h.dialogs) > 0 {
		t.Error("asked again in the same session")
	}
	onPassphrase(h.App) // the page Group does not ask for what was forgotten either
	h.reads(h.text("group.passphrase-recovered"))
	h.press("Escape")
	h.press("Ctrl+L")
	h.types(key)
	h.press("Return")
	h.reads(h.text("group.passphrase-recovered"))
}

func TestNoPassphraseIsOfferedWhereNothingCanBeChanged(t *testing.T) {
	h, key := lockedOut(t, "nl")
	elsewhere, err := store.Open(h.prefs.recent()[0], testPassphrase, h.options.Store)
	if err != nil {
		t.Fatal(err)
	}
	defer elsewhere.Close()
	h.types(key)
	h.press("Return")
	if h.store == nil || len(h.dialogs) > 0 {
		t.Errorf("%d dialogs", len(h.dialogs))
	}
}

func TestPassphraseThatIsWrongOrWeakCanBeTypedAgain(t *testing.T) {
	h := on(newDesk(t, "nl", nil))
	onPassphrase(h.App)
	h.types("niet de oude zin")
	h.press("Tab")
	h.types("kort")
	h.press("Return")
	h.reads(h.lang.Error(data.ErrPassphraseShort))
	h.press("Ctrl+A")
	h.types(otherPassphrase)
	h.press("Tab")
	h.types(otherPassphrase)
	h.press("Return")
	h.reads(h.lang.Error(data.Fault{Code: data.ErrWrongPassphrase, Place: data.Place{File: "group.kader"}}))
	h.press("Ctrl+A")
	h.types(testPassphrase)
	h.press("Return")
	h.reads(h.text("group.passphrase-changed"))
}
