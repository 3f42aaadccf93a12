package values

import (
	"strings"

	"kader/data"
)

// FirstNames knows given names that many people bear. It only tells in which order
// names stand in a column, so it need not know them all.
type FirstNames map[string]struct{}

// NewFirstNames makes the list. Names that are as often a family name are not in it.
func NewFirstNames() FirstNames {
	names := make(FirstNames, 600)
	for _, list := range [...]string{dutchNames, nordicNames, otherNames} {
		for name := range strings.FieldsSeq(list) {
			names[data.Fold(name)] = struct{}{}
		}
	}
	return names
}

// Has tells whether a word is such a name; of a double one the first half will do.
func (x FirstNames) Has(word string) bool {
	folded := data.Fold(word)
	if _, ok := x[folded]; ok {
		return true
	}
	first, _, double := strings.Cut(folded, "-")
	_, ok := x[first]
	return ok && double
}

// Given names of today and of those who are about to retire.
const (
	dutchNames = `
Jan Johan Johannes Hans Henk Hendrik Piet Pieter Kees Cornelis Cor Gerrit Gert Geert Wim Willem Bert Albert Theo Ton Toon Anton Joop Jaap Jacob Klaas Dirk
Rob Robert Ronald Ron Ruud Rudi Frank Frans Fred Erik Eric Marcel Mark Marco Martin Maarten Michel Michiel Peter Paul Patrick Richard Rene Roel Roelof Sander
Stefan Steven Sjoerd Tim Thijs Thomas Tom Vincent Wouter Bas Bart Bram Daan Dennis Edwin Jeroen Jasper Jelle Jesse Joost Joris Jos Kevin Koen Lars Lucas Luuk
Mats Niels Nick Olivier Pim Rick Ruben Sem Stijn Sven Teun Tijn Arjan Arie Ad Adriaan Andre Hugo Ivo Job Leo Leen Luc Rik Wesley Mohamed Mohammed Ahmed
Ali Hassan Hussein Ibrahim Mehmet Mustafa Omar Youssef Yusuf Murat Emre Anna Anne Annemarie Anneke Anja Annet Angelique Astrid Bianca Brigitte Carla Caroline
Chantal Cindy Corrie Daphne Debbie Diana Elly Els Emma Esther Eva Femke Fleur Greet Hanneke Heleen Henny Ilse Inge Ingrid Irene Iris Jacqueline Janneke Jeanette
Jenny Jessica Joke Jolanda Josephine Judith Julia Karin Kim Kirsten Laura Lianne Lieke Linda Lisa Lisanne Loes Lotte Maaike Manon Margriet Maria Marieke Marianne
Marijke Marion Marit Marjan Marjolein Marloes Martine Mieke Mirjam Miranda Monique Myrthe Nadia Naomi Nathalie Nicole Nienke Noor Petra Riet Ria Rianne Roos Sabine
Sandra Sanne Saskia Sara Sarah Silvia Simone Sofie Sophie Suzanne Sylvia Tess Tineke Trudy Truus Wendy Wilma Willemijn Yvonne Yvette Fatima Aisha Samira Naima Khadija
Zeynep Ayse Fatma Elif Merve`
	nordicNames = `
Ole Olav Ola Per Pål Petter Lars Knut Kjell Kåre Arne Arild Asbjørn Bjørn Bjarne Dag Egil Einar Eirik Eivind Erling Espen Finn Fredrik Frode Geir Gunnar Halvor Harald
Helge Henrik Håkon Håvard Inge Ivar Jan Jon Jørgen Jostein Kjetil Kristian Kristoffer Leif Magne Magnus Marius Martin Morten Nils Odd Oddvar Ove Petter Ragnar Roar Rolf
Rune Sigurd Sindre Sondre Stein Steinar Stian Svein Sverre Terje Thor Tor Tore Torbjørn Tormod Trond Trygve Vegard Vidar Øystein Øyvind Anders Andreas Jens Jesper Johan
Jonas Kasper Klaus Kurt Lasse Mads Mikkel Mikael Mogens Niels Nikolaj Ole Palle Poul Preben Rasmus Simon Søren Steen Sune Svend Thomas Tobias Torben Troels Ulrik Viggo Aage
Allan Bent Bo Brian Carsten Christian Claus Erik Flemming Frank Hans Henning Ib Jakob Jacob John Jørn Karl Keld Kenneth Kim Anne Anna Anita Astrid Aud Berit Bente Birgit
Birgitte Birthe Bodil Britt Camilla Cathrine Cecilie Charlotte Connie Dorte Dorthe Elin Eline Elisabeth Ellen Else Emilie Eva Frida Gitte Gro Grete Grethe Gunn Guri Hanne Hege
Heidi Helle Hilde Ida Ingeborg Inger Ingrid Ingunn Jane Janne Jette Jorunn Julie Jytte Kari Karen Karin Karina Kirsten Kjersti Kristin Kristine Laila Lene Line Linn Lis Lisbeth
Lise Liv Lone Lotte Louise Mai Maiken Malene Maren Margit Mari Maria Marianne Marie Marit Marte Merete Mette Mona Nanna Nina Nora Oda Pernille Pia Ragnhild Randi Rigmor Rikke
Ruth Sanne Sara Signe Sigrid Silje Siri Siv Sofie Solveig Stine Susanne Synnøve Thea Tina Tine Tone Torunn Tove Trine Turid Ulla Unni Vibeke Vigdis Wenche Åse Åshild Sven Göran
Lennart Bengt Stig Åke Birgitta Gunilla Kerstin Margareta Elsa Maja Wilma`
	otherNames = `
James John Robert Michael William David Richard Joseph Charles Christopher Daniel Matthew Anthony Andrew Stephen Steven Kenneth George Edward Brian Kevin Jason Ryan Gary Mary
Patricia Jennifer Elizabeth Barbara Susan Jessica Margaret Sarah Karen Nancy Emily Rachel Rebecca Wolfgang Jürgen Klaus Uwe Günter Dieter Helmut Manfred Holger Torsten Thorsten
Ralf Matthias Sebastian Markus Stefan Florian Jochen Ulrich Heike Sabine Susanne Claudia Monika Ursula Renate Birgit Ute Gabriele Katrin Anke Silke Jose Juan Carlos Luis Miguel
Antonio Manuel Francisco Giovanni Giuseppe Marco Luca Andrea Paolo Joao Pedro Ana Carmen Lucia Piotr Krzysztof Andrzej Tomasz Pawel Marcin Jakub Katarzyna Agnieszka Malgorzata
Magdalena Ewa Ivan Dmitri Sergei Olga Tatiana Svetlana Irina Elena Abdul Fatih Hamza Bilal Amina Leyla`
)
