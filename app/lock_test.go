package app

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// lockedOut is a desk before the page that asks for the passphrase, with a recovery key.
func lockedOut(t *testing.T, code string) (h *desk.Desk, key string) {
	t.Helper()
	h = newDesk(t, code, nil)
	key, err := store.NewRecoveryKey()
	if err == nil {
		err = h.Store.AddRecoveryKey("", key)
	}
	if err != nil {
		t.Fatal(err)
	}
	h.Press("Ctrl+L")
	return h, key
}

const otherPassphrase = "vier andere losse woorden"

// Who types the recovery key has forgotten the passphrase, and would need the sheet
// again the next time.
func TestRecoveryKeyIsFollowedByAnOfferOfANewPassphrase(t *testing.T) {
	for _, code := range assets.Languages() {
		h, key := lockedOut(t, code)
		h.Types(key)
		h.Press("Return")
		reads(h, h.Text("group.passphrase-recovered"))
		h.SeesNot(h.Text("group.passphrase-old"))
		h.Types(otherPassphrase) // the first field has the keyboard
		h.Press("Return")        // the second is empty, and gets it
		reads(h, h.Lang.Error(data.ErrPassphraseTwice))
		h.Types(otherPassphrase)
		h.Press("Return")
		reads(h, h.Text("group.passphrase-changed"))
		if len(h.Dialogs()) > 0 {
			t.Errorf("%s: the dialog stays", code)
		}
		h.Press("Ctrl+L")
		h.Types(desk.Passphrase)
		h.Press("Return")
		reads(h, h.Lang.Error(data.Fault{Code: data.ErrWrongPassphrase, Place: data.Place{File: "group.kader"}}))
		h.Press("Ctrl+A")
		h.Types(otherPassphrase)
		h.Press("Return")
		readsNot(h, h.Text("group.passphrase-recovered"))
		if h.Store == nil {
			t.Errorf("%s: the new passphrase does not open the dossier", code)
		}
	}
}

func TestOfferOfANewPassphraseIsPutOffUntilTheNextOpening(t *testing.T) {
	h, key := lockedOut(t, "nl")
	h.Types(key)
	h.Press("Return")
	h.Sees("Nu niet")
	h.Press("Escape")
	readsNot(h, h.Text("group.passphrase-recovered"))
	if h.Visible() == nil || h.Visible().ID() != frame.PageToday {
		t.Fatal("the dossier is not shown")
	}
	h.Press("Ctrl+7", "Ctrl+1", "Ctrl+S")
	if len(h.Dialogs()) > 0 {
		t.Error("asked again in the same session")
	}
	askPassphrase(h) // the page Group does not ask for what was forgotten either
	reads(h, h.Text("group.passphrase-recovered"))
	h.Press("Escape")
	h.Press("Ctrl+L")
	h.Types(key)
	h.Press("Return")
	reads(h, h.Text("group.passphrase-recovered"))
}

func TestNoPassphraseIsOfferedWhereNothingCanBeChanged(t *testing.T) {
	h, key := lockedOut(t, "nl")
	elsewhere, err := store.Open(h.Prefs.Recent()[0], desk.Passphrase, h.Options.Store)
	if err != nil {
		t.Fatal(err)
	}
	defer elsewhere.Close()
	h.Types(key)
	h.Press("Return")
	if h.Store == nil || len(h.Dialogs()) > 0 {
		t.Errorf("%d dialogs", len(h.Dialogs()))
	}
}

func TestPassphraseThatIsWrongOrWeakCanBeTypedAgain(t *testing.T) {
	h := newDesk(t, "nl", nil)
	askPassphrase(h)
	h.Types("niet de oude zin")
	h.Press("Tab")
	h.Types("kort")
	h.Press("Return")
	reads(h, h.Lang.Error(data.ErrPassphraseShort))
	h.Press("Ctrl+A")
	h.Types(otherPassphrase)
	h.Press("Tab")
	h.Types(otherPassphrase)
	h.Press("Return")
	reads(h, h.Lang.Error(data.Fault{Code: data.ErrWrongPassphrase, Place: data.Place{File: "group.kader"}}))
	h.Press("Ctrl+A")
	h.Types(desk.Passphrase)
	h.Press("Return")
	reads(h, h.Text("group.passphrase-changed"))
}

// askPassphrase asks for another passphrase on the page Group.
func askPassphrase(h *desk.Desk) {
	h.T.Helper()
	h.Press("Ctrl+7")
	h.Tap(h.Text("group.passphrase"))
}
