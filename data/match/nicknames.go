package match

import "strings"

// forms lists names that stand for one another in Dutch, Norwegian, Danish, German
// and English lists: the name in the passport, and the name people go by. Each line
// is one group; a name may stand in three.
const forms = `jan johan johannes johann john jon hans hannes joop jo
hendrik henk rik hein henny henrik henning heinrich harry henry
cornelis kees cor cees corneel niels
willem wim wil bill william will liam wilhelm willy pim
pieter piet peter per peder petter pete pier peer
jacob jaap jacobus ko koos jakob jack sjaak jacques james
gerrit gert ger gerard gerardus gerhard geert gerd
antonius anton toon ton tonnie antoon tony anthony antoni
theodorus theo dorus theodoor ted
franciscus frans frank franz franciscus cis francis fransiskus
petrus piet peter
adrianus adriaan arie ad janus adrian aad
martinus martin tinus maarten mart marten morten martijn
lambertus bert bart bertus lambert
albertus albert bert ab appie bertus
robert rob bob bobby robbie robin bert
gijsbertus gijs gijsbert bert
hubertus huub bert hub hubert
johanna joke jo anja hanna janna hanneke jans annie
maria marie mia ria marijke mieke rie marja miep maaike marianne mary may
elisabeth els lies liesbeth bets elly betty elizabeth liz beth lisbeth elise lisa bep lizzie betsy elsa ilse
catharina tineke trijntje rina cato toos to ina katharina karin
catharina karen kari trine kathrine katrine catherine kate kathy cathy katherine kathleen katie kitty
wilhelmina mien wil willy mina minke helma willemien
cornelia corrie cor nel nelly connie neeltje
hendrika riek rika henny hennie ria
jacoba coba jacqueline jopie co
petronella nel nelleke petra nellie ella
margaretha greet grietje gretha margriet marga margareta greta margrete grethe margit meg maggie margaret peggy rita
adriana jana ad sjaan riana adri
anna anne an annie ans anneke ann hanna ane
johannes hans han jo
christiaan chris christian kristian christoffer chris kristoffer
christina tine christine kirsten kristin kristine chris tina stine kirsti stina
nicolaas nico klaas nicolai niels nils claus nick nicholas nikolai klaus
matthijs thijs mattias mathias matthias mats mads mattheus matthew matt tijs ties
michael michiel mike mikael mikkel mick giel mikkjel michel
alexander alex sander lex aleksander sandy xander sasha
alexandra alex sandra alexa sandy xandra
benjamin ben bennie benny
bernardus ben bernard bernd bernhard berend barend
daniel dan daan danny
david dave davey
dirk diederik dick derk richard rick ricardo
richard dick rick rich rikard ricky
eduard ed edward eddy edwin ted edvard edo
everardus evert eef ever
frederik fred freek frits fredrik friedrich frederick freddy fritz
gerardus gerard ger geert gerrit
godfried fried govert
gustav gus gustaaf guus
august guus augustinus gus
ignatius ig naas
jeroen jerome hieronymus
jozef joseph jos josef joe joop sef josephus
laurens lars lau laurits lauritz lawrence larry laurentius lourens rens
leonardus leo leon leonard len lennart
lodewijk lode louis ludwig ludvig loek lou lowie
lucas luuk luc lukas luke
marcus mark marc markus
mohamed mohammed muhammad mohammad mo moh muhammed mehmet
mustafa mustapha moes
norbert noud arnoud arnold nol arne
oliver olle olav ole olaf ola
olivier olle
paulus paul pauw pal poul pavel
philip philippus flip filip phil
quirinus quirijn krijn
reinier rein reinhard reinder reindert
rudolf ruud rudi rolf rudy roelof roel
samuel sam sammy
sebastiaan bas sebastian bastiaan
simon siem sijmen siemen
stefan stephan stef stephanus steven steve stephen stephan steffen
thomas tom tommy tomas thom
timotheus tim timothy timo
victor vic viktor
vincent vin vince vincentius
wouter walter wout wolter
joris george georg jorgen juergen jurgen georgius sjors jorn
arend arnt are arendt
bjorn bjarne
christopher chris kristoffer christoffer
erik eric erich eirik
gunnar gunnarr
haakon hakon hakan
karl carl charles karel kalle charlie chuck carolus
magnus mogens mans
jens jon johannes
jorgen georg jurgen jorn
soren severin
rasmus erasmus
anders andreas andries dries andre andrew andy
sigurd sjur siver
torbjorn thorbjorn tor
tor thor thore tore tord
ingeborg inga inge bente
inger inge ingrid
birgit birgitte berit brit bridget gitte britt
dorothea dorthe thea dorte doortje dora
elin ellen helene helena lene leni lena eleonora eline
frederika rika freddie frederikke
gertrud truus geertruida trui trudy gerda geertje
helena leen lena helene ellen leentje heleen
jantje jannie jannetje janna janneke
johanne hanne jo
karoline carolina lina line caroline carolien
lucia lucy luus lucie
ludovica loes louise louisa lovise wies
magdalena leni magda lene malene madeleine lena
mathilde til tilly mathilda tilde
sofie sophie sofia fie sophia
susanna suzanne susan suus sanne susanne sue susie suzy
theresia trees thea resi therese terry
veronica vera roni
victoria vicky viktoria
abigail abby gail abbie abbey
barbara barb babs
benedict ben benedikt bent
bradley brad
cassandra cass cassie
charlotte lotte lot lottie charley
clifford cliff
deborah deb debbie debra
dominic dom dominik
donald don donny
dorothy dot dolly dora
douglas doug
emily em emmy emilie emilia milly
emma em emmy
eugene gene
fatima fatma
frances fran francis fanny frankie
gabriel gabe gaby
gabrielle gaby gabi
geoffrey geoff jeff jeffrey
gregory greg gregor
isabella bella isabel isa izzy isabelle
jacqueline jackie jacky
jennifer jen jenny jennie
jessica jess jessie
jonathan jon jonny nathan jonas
joshua josh
judith judy jude
kenneth ken kenny
kevin kev
kimberly kim kimberley
lachlan lachie locky
margaret madge marge maggie
matilda tilly maud
maxim max maximilian
melissa mel lissa
mitchell mitch
natalie nat natasha
nathaniel nathan nate nat
nicole nicky nicola nikki
oscar oskar
pamela pam
patricia pat patsy trish tricia patty
patrick pat paddy rick
raymond ray
rebecca becky bec rebekka beck
ronald ron ronny
russell russ
samantha sam sammie
sara sarah sally sadie
stanley stan
stephanie steph stefanie
teresa terry tess tessa theresa
terence terry
valerie val
virginia ginny
zachary zach zac zack
abdullah abdul abdallah
ahmed ahmet achmed ahmad
ali aly
hassan hasan
hussein hussain huseyin
yusuf youssef jozef yousef josef
ibrahim abraham bram
ismail ismael
suleyman sulejman soliman
jelle jel jelmer
sjoerd sjurd
ankie ank anna
bram abraham
coen koen koenraad coenraad konrad
cas casper jasper kasper caspar
teun teunis antonius anton theunis
huibert huib
leendert leen len
gerda gerdina gerritje gerry
tjeerd tsjeard
wiebe wybe
jelena helena
katarzyna kasia
malgorzata gosia
pawel paul
piotr peter
krzysztof christopher kris
tomasz tomek thomas
andrzej andreas
jerzy georg
agnieszka aga agnes
aleksandra ola`

// nicknames returns the groups that each given name is in.
func nicknames() map[string][3]uint8 {
	groups := make(map[string][3]uint8, 900)
	number := uint8(0)
	for line := range strings.SplitSeq(forms, "\n") {
		number++
		for name := range strings.SplitSeq(line, " ") {
			in := groups[name]
			for i := range in {
				if in[i] == number {
					break
				}
				if in[i] == 0 {
					in[i] = number
					break
				}
			}
			groups[name] = in
		}
	}
	return groups
}
