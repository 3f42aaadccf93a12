package store

import (
	"errors"
	"testing"

	"kader/data"
)

// Whoever knows the group tries its names first.
func TestNamesThatTheDossierKnowsAreRefused(t *testing.T) {
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		unit := data.Unit{Kind: data.UnitSite, Name: "Kade Noord", Aliases: []string{"Verpakkerij"}}
		if err := tx.CreateUnit(&unit); err != nil {
			return err
		}
		if err := tx.UpdateGroup(func(g *data.Group) { g.Union, g.Officer = "Havenbond", "Gerdien Zwaluw" }); err != nil {
			return err
		}
		return tx.CreatePeople([]*data.Person{
			{Name: data.Name{Given: "Jan", Infix: "de", Family: "Vries"}},
			{Name: data.Name{Given: "Fenna", Family: "Ooievaar"}},
			{Name: data.Name{Given: "Søren", Family: "Ærøskøbing"}},
			{Name: data.Name{Given: "Bo", Family: "Ås"}},
		})
	})
	if err := s.AddPassphrase("Omar Meerkoet", fennaPassphrase); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{
		"Noorderhaven2026", "noorderhaven!2026", "N00rderh4ven2026", "Havenbond 2026", "Havenbond-Noorderhaven", "Kade Noord 12345",
		"verpakkerij99", "Jan de Vries 1970", "JandeVries1970", "Vries, Jan 1970", "deVriesJan1970", "fenna.ooievaar2026", "F3nna00ievaar1",
		"Ooievaar123456", "Fenna Jan Ooievaar", "sørenærøskøbing", "Soren Aeroskobing", "gerdienzwaluw", "Omar Meerkoet 1", "Feyenoord1908!!",
		"Rosenborg1917", "Brøndby1964!!", "Ajax Noorderhaven 1", "welkom Fenna Ooievaar", "Noorderhaven ja!",
	} {
		if err := s.CheckPassphrase(p); !errors.Is(err, data.ErrPassphraseOwn) && !errors.Is(err, data.ErrPassphraseCommon) {
			t.Errorf("%q: %v", p, err)
		}
	}
	wantCode(t, s.CheckPassphrase("kort"), data.ErrPassphraseShort)
	for _, p := range []string{
		passphrase, "kattenluik boter maandag fiets", "lampe sjokolade trapp vind høst", "blå støvle gynger i stormvejr", "x7#Kq!pz9wLm",
		"Fenna telt zeven kikkers", "de ooievaar eet geen sokken",
	} {
		if err := s.CheckPassphrase(p); err != nil {
			t.Errorf("%q: %v", p, err)
		}
	}
}

// For a new dossier nothing is known but what was typed beside the passphrase.
func TestNameOfTheCompanyIsRefusedForANewDossier(t *testing.T) {
	wantCode(t, CheckPassphrase("Noorderhaven2026", "Noorderhaven BV", ""), data.ErrPassphraseOwn)
	if err := CheckPassphrase("Noorderhaven2026"); err != nil {
		t.Error(err)
	}
}
