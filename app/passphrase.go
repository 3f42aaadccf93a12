package app

import (
	"strconv"

	"kader/data"
	"kader/data/store"
)

// strengthWords says how hard a passphrase is to guess.
func strengthWords(a *App, passphrase string) string {
	return a.text("new.strength-" + strconv.Itoa(store.Strength(passphrase)))
}

// checkPassphrases tells what is wrong with a passphrase that is being chosen.
func checkPassphrases(passphrase, again string) (first, second error) {
	if err := store.CheckPassphrase(passphrase); err != nil {
		return err, nil
	}
	if passphrase != again {
		return nil, data.ErrPassphraseTwice
	}
	return nil, nil
}
