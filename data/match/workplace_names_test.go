package match

import (
	"math/rand/v2"
	"strings"

	"kader/data/values"
)

// countryNames are the names of one country, the frequent ones first.
type countryNames struct {
	men, women []string
	families   frequencies // with infixes
}

// namesOfCountries returns names with frequencies that are near those of the registers: a few
// patronymics that many have, many that differ by a letter or two, and a long tail of places.
func namesOfCountries() map[string]*countryNames {
	return map[string]*countryNames{
		"nl": {men: dutchMen(), women: dutchWomen(), families: dutchFamilies()},
		"nb": {men: norwegianMen(), women: norwegianWomen(), families: norwegianFamilies()},
		"da": {men: danishMen(), women: danishWomen(), families: danishFamilies()},
	}
}

func dutchMen() []string {
	return strings.Fields(`Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Jacobus Dirk Marinus Antonius Petrus
		Wilhelmus Theodorus Franciscus Lambertus Martinus Adrianus Arie Bart Kees Henk Wim Mark Peter Erik Rob Paul
		Marco Frank Jeroen Dennis Michel Stefan Sander Bas Niels Tim Thomas Daan Lars Mohamed Ahmed Mustafa Ali Youssef
		Ruud Ron Edwin Patrick Richard André Harm Sjoerd Jelle Wouter Maarten Joost Bram Luuk Sem Levi Stijn Ruben`)
}

func dutchWomen() []string {
	return strings.Fields(`Maria Johanna Anna Cornelia Elisabeth Wilhelmina Petronella Hendrika Catharina Adriana Jacoba
		Margaretha Geertruida Antonia Anneke Marja Ria Corrie Truus Ellen Monique Astrid Sandra Linda Marieke Esther
		Mirjam Annemarie Ingrid Karin Petra Yvonne Saskia Wendy Chantal Sanne Lisa Emma Julia Lotte Fleur Femke Fatima
		Khadija Naima Yasmina Marloes Suzanne Nicole Danielle Jolanda Anita Ineke Joke Hanneke Willemijn Eline Iris`)
}

func norwegianMen() []string {
	return strings.Fields(`Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Hans Geir Tor Morten Terje Odd Erik Martin
		Andreas John Anders Rune Trond Tore Daniel Harald Olav Jon Magnus Marius Kristian Øyvind Stian Roger Kåre Rolf
		Einar Egil Leif Gunnar Sverre Helge Steinar Frode Espen Henrik Jonas Håkon Sindre Eirik Mohammed Ahmed Piotr
		Tomasz Jakub Emil Oskar Ola Pål Vidar Alf Reidar`)
}

func norwegianWomen() []string {
	return strings.Fields(`Anne Inger Kari Marit Ingrid Liv Eva Berit Astrid Bjørg Hilde Anna Solveig Marianne Randi Ida
		Nina Maria Elisabeth Kristin Bente Heidi Silje Hanne Linda Tone Anita Elin Tove Wenche Gerd Ragnhild Hege Camilla
		Ellen Karin Ruth Julie Maren Sofie Emma Nora Ingeborg Turid Unni Grete Mona Trine Siri Monica Fatima Aisha Agnieszka
		Katarzyna Oddny Sissel Vigdis Åse`)
}

func danishMen() []string {
	return strings.Fields(`Peter Jens Michael Lars Henrik Thomas Søren Jan Christian Martin Niels Anders Morten Jesper
		Hans Jørgen Per Ole Rasmus Mads Kim Erik Poul Bent Torben Flemming John Svend Brian Carsten Finn Frederik Allan
		Steen Claus Leif Kurt Nikolaj Jacob Kenneth Mikkel Simon Daniel Emil Kasper Jonas Mathias Ahmed Mohammad Ali
		Bjarne Preben Karl Knud Aage Viggo Gert Ulrik`)
}

func danishWomen() []string {
	return strings.Fields(`Anne Kirsten Mette Hanne Anna Helle Susanne Lene Maria Marianne Inge Karen Lone Bente Camilla
		Pia Louise Charlotte Jette Tina Inger Ingrid Line Gitte Birgit Kirstine Lise Ida Julie Maja Sofie Emma Rikke Trine
		Dorthe Birthe Annette Ulla Else Lis Gudrun Margit Ellen Ruth Vibeke Tove Bodil Signe Nanna Cecilie Laura Freja
		Fatima Aisha Merete Heidi Anja Britt`)
}

// shares adds names with how many of ten thousand have each.
func (f *frequencies) shares(text string) {
	for line := range strings.SplitSeq(strings.TrimSpace(text), ";") {
		words := strings.Fields(line)
		count := 0
		for _, digit := range words[len(words)-1] {
			count = 10*count + int(digit-'0')
		}
		f.add(strings.Join(words[:len(words)-1], " "), count)
	}
}

// places adds a tail of names of places: so many, each had by a few of ten thousand.
func (f *frequencies) places(random *rand.Rand, before, begins, ends string, many, most int) {
	infixes := strings.Split(before, ";")
	firsts, seconds := strings.Fields(begins), strings.Fields(ends)
	seen := make(map[string]bool)
	for len(seen) < many {
		name := pickOf(random, firsts)
		if random.IntN(3) == 0 {
			name += strings.ToLower(pickOf(random, firsts))
		}
		name = strings.TrimSpace(pickOf(random, infixes) + " " + name + pickOf(random, seconds))
		if seen[name] {
			continue
		}
		seen[name] = true
		f.add(name, 1+random.IntN(most))
	}
}

func dutchFamilies() (f frequencies) {
	f.shares(`de Jong 52; Jansen 46; de Vries 44; van den Berg 36; van de Berg 4; van der Berg 2; van Dijk 35; Bakker 34;
		Janssen 34; Visser 31; Smit 26; Meijer 25; Meyer 8; de Boer 24; Mulder 23; de Groot 23; Bos 22; Vos 19; Peters 19;
		Pieters 5; Hendriks 18; Hendrikx 4; Hendriksen 5; van Leeuwen 17; Dekker 16; Brouwer 15; de Wit 15; de With 1;
		Dijkstra 14; Smits 14; de Graaf 13; van der Meer 13; van der Linden 13; Kok 12; Jacobs 12; de Haan 12; Vermeulen 11;
		van den Heuvel 11; van der Veen 11; van den Broek 10; de Bruijn 10; de Bruin 8; Schouten 9; van Beek 9; Willems 9;
		Willemsen 8; van Vliet 9; Hoekstra 8; Maas 8; Verhoeven 8; Koster 8; van Dam 8; van der Wal 8; Prins 7; Blom 7;
		Huisman 7; Peeters 7; de Jonge 7; Kuipers 6; Kuiper 6; van Veen 6; Post 6; Kramer 6; Cramer 1; Gerritsen 6;
		Gerrits 3; Martens 5; Mertens 3; Evers 5; Sanders 5; Scholten 5; Timmermans 5; Timmerman 3; Claassen 3; Klaassen 4;
		Claessen 1; Driessen 4; Dries 1; el Amrani 2; Yilmaz 4; Kaya 2; Demir 2; Bouzid 1; Nguyen 2; Kowalski 2; Singh 2;
		van 't Hof 3; ter Braak 2; in 't Veld 2; van het Hek 1; op den Kamp 1; 't Hart 2`)
	f.places(rand.New(rand.NewPCG(31, 1)), ";;;van;van de;van der;van den;te", `Ooster Wester Noorder Zuider Zand Hoog
		Laag Groen Roden Water Hol Linden Eiken Beuken Korte Lange Nieuwe Oude Kool Steen Veen Heer Kruis Blau Roo Kolk`,
		`huis kamp hof veld berg dijk man broek laar horst meer wijk brink stra ink enaar mans burg beek`, 2900, 5)
	return f
}

func norwegianFamilies() (f frequencies) {
	f.shares(`Hansen 98; Johansen 92; Olsen 92; Larsen 70; Andersen 69; Pedersen 66; Nilsen 65; Kristiansen 43; Jensen 42;
		Karlsen 40; Johnsen 39; Pettersen 38; Eriksen 36; Berg 35; Haugen 26; Hagen 26; Johannessen 24; Johannesen 4;
		Andreassen 22; Andreasen 2; Jacobsen 22; Jakobsen 20; Dahl 20; Jørgensen 20; Halvorsen 20; Henriksen 19; Lund 19;
		Sørensen 15; Gundersen 15; Iversen 15; Svendsen 14; Svensen 2; Solberg 14; Strand 14; Martinsen 14; Moen 14;
		Eide 13; Bakken 13; Paulsen 12; Kristoffersen 12; Christoffersen 1; Mathisen 11; Mathiesen 1; Rasmussen 11;
		Lie 11; Li 1; Kristensen 10; Christensen 3; Amundsen 9; Solheim 9; Knutsen 9; Knudsen 7; Nguyen 9; Ruud 8; Rud 1;
		Fredriksen 8; Frederiksen 1; Thomassen 7; Thomasen 1; Simonsen 7; Tangen 7; Antonsen 6; Danielsen 6; Ali 6;
		Nygård 6; Nygaard 3; Lunde 6; Hauge 6; Myhre 5; Myrvang 1; Bråten 5; Bråthen 3; Mohamed 4; Ahmed 4; Kowalska 3;
		Nowak 3; Haugland 5; Vik 4; Wiik 2; Aas 4; Ås 1; Birkeland 4; Helland 4; Hovland 4`)
	f.places(rand.New(rand.NewPCG(32, 1)), "", `Berg Haug Lund Strand Sol Nord Sør Øst Vest Hol Lille Stor Grøn Svart
		Bjørn Ås Lang Brek Tveit Sand Myr Rød Kvam Fos Nes Skog Ene Hella Ulv Rogn`,
		`stad vik heim dal rud land nes seth mo li moen bakken gård eng øy aas haug vold set`, 2000, 7)
	return f
}

func danishFamilies() (f frequencies) {
	f.shares(`Nielsen 430; Jensen 420; Hansen 350; Andersen 270; Pedersen 265; Christensen 200; Larsen 190; Sørensen 180;
		Rasmussen 155; Jørgensen 145; Petersen 130; Madsen 105; Kristensen 100; Olsen 76; Thomsen 66; Christiansen 60;
		Poulsen 52; Johansen 50; Møller 50; Mortensen 46; Knudsen 42; Jakobsen 34; Jacobsen 30; Olesen 34; Mikkelsen 32;
		Frederiksen 32; Laursen 30; Lauritsen 9; Henriksen 28; Lund 26; Eriksen 24; Schmidt 23; Smidt 2; Holm 22;
		Kristiansen 22; Clausen 20; Simonsen 18; Svendsen 17; Andreasen 16; Iversen 15; Jeppesen 14; Mogensen 13;
		Jespersen 13; Nissen 12; Lauridsen 12; Frandsen 11; Østergaard 11; Østergård 3; Jepsen 11; Kjær 11; Carlsen 10;
		Karlsen 5; Vestergaard 10; Norgaard 5; Nørgaard 10; Dahl 10; Bech 8; Bæk 7; Bak 6; Friis 8; Krogh 7; Toft 6;
		Winther 6; Winter 2; Lassen 6; Bertelsen 6; Danielsen 5; Ali 6; Ahmed 5; Nguyen 4; Yildiz 3; Kowalska 2`)
	f.places(rand.New(rand.NewPCG(33, 1)), "", `Øster Vester Nør Sønder Bække Lunde Kirke Skov Høj Sten Eng Mose Dal
		Holm Ager Birk Ege Lille Store Rav Hede`, `gaard lund skov bæk høj strup bjerg holt mark toft bo sted by dal`, 1100, 8)
	return f
}

// splitInfix returns the infix and the rest of a family name.
func splitInfix(country, family string) (infix, rest string) {
	if country != "nl" {
		return "", family
	}
	return values.SplitFamily(family)
}
