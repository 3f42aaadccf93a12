package forms

import (
	"strconv"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// StrengthWords says how hard a passphrase is to guess.
func StrengthWords(f *frame.Frame, passphrase string) string {
	return f.Text("new.strength-" + strconv.Itoa(store.Strength(passphrase)))
}

// CheckPassphrases tells what is wrong with a passphrase that is being chosen. check judges it.
func CheckPassphrases(passphrase, again string, check func(string) error) (first, second error) {
	if err := check(passphrase); err != nil {
		return err, nil
	}
	if passphrase != again {
		return nil, data.ErrPassphraseTwice
	}
	return nil, nil
}
