package example

// The notes that reps make after a talk: one line, nothing that would hurt if read aloud.

func firstTalk() []string {
	return []string{
		"Kennisgemaakt in de kantine, verteld wie we zijn",
		"Even langs de lijn gelopen, welkom geheten",
		"Gebeld, heeft het kaartje met onze namen gekregen",
		"Koffie gedronken in de pauze, vraagt naar de toeslag voor de avond",
		"Kort gesproken bij de wisseling van de ploeg",
		"Kende een kaderlid van zijn vorige werk",
		"Nog druk met inwerken, later verder praten",
		"Wil weten hoe het met het uitzendcontract gaat",
	}
}

func secondTalk() []string {
	return []string{
		"Twijfelt nog, wil eerst de proeftijd afwachten",
		"Gesproken over het rooster, komt naar het volgende overleg luisteren",
		"Had een vraag over de loonstrook, uitgezocht en teruggebeld",
		"Vindt de contributie veel, uitgelegd wat we doen",
		"Goed gesprek over de kou bij de docks",
		"Wil het thuis bespreken, na de vakantie weer bellen",
		"Collega's in de ploeg zijn al lid, neemt het formulier mee",
	}
}

func joinTalk() []string {
	return []string{
		"Lid geworden, formulier samen ingevuld",
		"Lid geworden na het gesprek over het rooster",
		"Heeft zich aangemeld, wil ook helpen bij de belronde",
		"Lid geworden, samen met een collega uit de ploeg",
	}
}

func laterTalk() []string {
	return []string{
		"Nu niet, eerst een vast contract; over een paar maanden weer vragen",
		"Nog niet, wil wel uitnodigingen krijgen",
		"Wacht de nieuwe cao af",
	}
}

func noTalk() []string {
	return []string{
		"Geen belangstelling, wel een prettig gesprek",
		"Liever niet, blijft wel aanspreekbaar over het rooster",
		"Is al lid van een andere bond",
	}
}

func memberTalk() []string {
	return []string{
		"Gevraagd wat er speelt: vooral het rooster",
		"Klacht over de kleedruimte doorgegeven",
		"Komt naar de ledenbijeenkomst over de cao",
		"Wil meedenken over zwaar werk",
		"Gesproken na het werkoverleg, sfeer is beter",
		"Gevraagd of er meer uitleg over de toeslag kan komen",
		"Bijgepraat in de kantine",
	}
}
