package values

import (
	"testing"

	"kader/data"
)

// TestWhatStandsAroundNames: titles, degrees, born names and years go, wherever they stand.
func TestWhatStandsAroundNames(t *testing.T) {
	for full, want := range map[string]data.Name{
		// Degrees behind, with and without a comma.
		"Lotte Kuiper, BSc":           {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper MSc MBA":        {Given: "Lotte", Family: "Kuiper"},
		"Kuiper, L., MSc":             {Initials: "L.", Family: "Kuiper"},
		"Kuiper MSc, Lotte":           {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper (MSc)":          {Given: "Lotte", Family: "Kuiper"},
		"L. Kuiper (MSc)":             {Initials: "L.", Family: "Kuiper"},
		"Lotte Kuiper, B.Sc., M.Sc.":  {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper BSc/MBA":        {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper Ph. D.":         {Given: "Lotte", Family: "Kuiper"},
		"LOTTE VAN DIJK MSC":          {Given: "Lotte", Infix: "van", Family: "Dijk"},
		"drs. L. Kuiper RC":           {Initials: "L.", Family: "Kuiper"},
		"Lotte de Boer RA":            {Given: "Lotte", Infix: "de", Family: "Boer"},
		"Per Vik, siv.ing.":           {Given: "Per", Family: "Vik"},
		"Per Vik, cand.mag.":          {Given: "Per", Family: "Vik"},
		"Mette Bro, cand.scient.pol.": {Given: "Mette", Family: "Bro"},
		"Mette Bro cand.jur.":         {Given: "Mette", Family: "Bro"},
		"Mette Bro, HD":               {Given: "Mette", Family: "Bro"},
		"Tom Reed, PhD, CPA":          {Given: "Tom", Family: "Reed"},
		"Tom Reed B.A.":               {Given: "Tom", Family: "Reed"},
		// Titles before, in the middle, behind.
		"dr.med. Per Vik":            {Given: "Per", Family: "Vik"},
		"Dr.Ing. Per Vik":            {Given: "Per", Family: "Vik"},
		"dr. med. Per Vik":           {Given: "Per", Family: "Vik"},
		"Ph.D. Mette Bro":            {Given: "Mette", Family: "Bro"},
		"MSc Lotte Kuiper":           {Given: "Lotte", Family: "Kuiper"},
		"Kuiper mr. L.A.":            {Initials: "L.A.", Family: "Kuiper"},
		"dhr./mevr. L. Kuiper":       {Initials: "L.", Family: "Kuiper"},
		"De heer dr. A. de Boer MBA": {Initials: "A.", Infix: "de", Family: "Boer"},
		"Boer, ir. A. de":            {Initials: "A.", Infix: "de", Family: "Boer"},
		"Boer, A. de, dr. ir.":       {Initials: "A.", Infix: "de", Family: "Boer"},
		"Kuiper, stagiair":           {Family: "Kuiper"},
		// What may be initials or a name stays.
		"Kuiper, MA":         {Initials: "MA", Family: "Kuiper"},
		"Kuiper, RA":         {Initials: "RA", Family: "Kuiper"},
		"van den Berg, RA":   {Initials: "RA", Infix: "van den", Family: "Berg"},
		"Kuiper M.A.":        {Initials: "M.A.", Family: "Kuiper"},
		"van den Berg M.A.":  {Initials: "M.A.", Infix: "van den", Family: "Berg"},
		"Li Ma":              {Given: "Li", Family: "Ma"},
		"LI MA":              {Given: "Li", Family: "Ma"},
		"Ph. de Boer":        {Initials: "Ph.", Infix: "de", Family: "Boer"},
		"Chr. Med":           {Initials: "Chr.", Family: "Med"},
		"Ing Mari Dahl":      {Given: "Ing Mari", Family: "Dahl"},
		"D.M. Kuiper":        {Initials: "D.M.", Family: "Kuiper"},
		"Jur Kuiper":         {Given: "Jur", Family: "Kuiper"},
		"Mag Lie":            {Given: "Mag", Family: "Lie"},
		"Kuiper, Jan f. de":  {Given: "Jan f.", Infix: "de", Family: "Kuiper"},
		"Berit F. Vik":       {Given: "Berit F.", Family: "Vik"},
		"Anne Nee":           {Given: "Anne", Family: "Nee"},
		"Ev Holm":            {Given: "Ev", Family: "Holm"},
		"Jansen 2":           {Given: "Jansen", Family: "2"},
		"Kari Født-Olsen":    {Given: "Kari", Family: "Født-Olsen"},
		"Tidligere Hansen A": {Given: "Tidligere Hansen", Family: "A"},
		// Born names and years.
		"Mette Bro f. Lund":          {Given: "Mette", Family: "Bro"},
		"Bro f. Lund, Mette":         {Given: "Mette", Family: "Bro"},
		"Mette Bro (f. Lund)":        {Given: "Mette", Family: "Bro"},
		"Mette Bro (Født Lund)":      {Given: "Mette", Family: "Bro"},
		"M. Bro (Født Lund)":         {Initials: "M.", Family: "Bro"},
		"Mette Bro, født Lund":       {Given: "Mette", Family: "Bro"},
		"Mette Bro født 1988":        {Given: "Mette", Family: "Bro"},
		"Mette Bro, f. 1988":         {Given: "Mette", Family: "Bro"},
		"Mette Bro f.1988":           {Given: "Mette", Family: "Bro"},
		"Mette Bro (f. 12.03.1988)":  {Given: "Mette", Family: "Bro"},
		"Mette Bro 1988":             {Given: "Mette", Family: "Bro"},
		"Mette Bro (1988)":           {Given: "Mette", Family: "Bro"},
		"Mette Bro *1988":            {Given: "Mette", Family: "Bro"},
		"Mette Bro, 12-03-88":        {Given: "Mette", Family: "Bro"},
		"Mette Bro (fhv. Lund)":      {Given: "Mette", Family: "Bro"},
		"Kari Lie tidl. Dahl":        {Given: "Kari", Family: "Lie"},
		"Lotte Kuiper geb. de Boer":  {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper (geb. Boer)":   {Given: "Lotte", Family: "Kuiper"},
		"Kuiper e/v de Boer, Lotte":  {Given: "Lotte", Family: "Kuiper"},
		"Lotte Kuiper e.v. de Boer":  {Given: "Lotte", Family: "Kuiper"},
		"KUIPER E/V DE BOER, LOTTE":  {Given: "Lotte", Family: "Kuiper"},
		"van Dam geb. Boer, L.":      {Initials: "L.", Infix: "van", Family: "Dam"},
		"Anne Reed (née Cole)":       {Given: "Anne", Family: "Reed"},
		"Anne Reed née Cole":         {Given: "Anne", Family: "Reed"},
		"Anne Reed (formerly Cole)":  {Given: "Anne", Family: "Reed"},
		"Lotte Kuiper-de Boer (MSc)": {Given: "Lotte", Family: "Kuiper-de Boer"},
		// Call names in quotes.
		"L.M. 'Lot' Kuiper":     {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"L.M. “Lot” Kuiper":     {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"Kuiper, L.M. «Lot»":    {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"L.M. „Lot“ Kuiper":     {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"L.M. ‘Lot’ Kuiper":     {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"Emma van 't Hof":       {Given: "Emma", Infix: "van 't", Family: "Hof"},
		"(Lot) L.M. Kuiper":     {Given: "Lot", Initials: "L.M.", Family: "Kuiper"},
		"L. Kuiper (Lot) (zzp)": {Given: "Lot", Initials: "L.", Family: "Kuiper"},
		// One name only.
		"Suharti":           {Family: "Suharti"},
		"Suharti -":         {Family: "Suharti"},
		"- Suharti":         {Family: "Suharti"},
		"Suharti, -":        {Family: "Suharti"},
		"Suharti, .":        {Family: "Suharti"},
		"Suharti, onbekend": {Family: "Suharti"},
	} {
		if got := ParseName(full); got != want {
			t.Errorf("ParseName(%q)\n got %+v\nwant %+v", full, got, want)
		}
	}
}

// TestParticlesOfOtherWriting: particles in capitals, rare Dutch ones, and scripts without case.
func TestParticlesOfOtherWriting(t *testing.T) {
	for full, want := range map[string]data.Name{
		"DE LA TORRE, INÉS":  {Given: "Inés", Infix: "de la", Family: "Torre"},
		"De La Torre, Inés":  {Given: "Inés", Infix: "De La", Family: "Torre"},
		"Inés De La Torre":   {Given: "Inés", Infix: "De La", Family: "Torre"},
		"INÉS DE LA TORRE":   {Given: "Inés", Infix: "de la", Family: "Torre"},
		"DE LOS RÍOS, INÉS":  {Given: "Inés", Infix: "de los", Family: "Ríos"},
		"TORRE DE LA, INÉS":  {Given: "Inés", Infix: "de la", Family: "Torre"},
		"Marie van La Rue":   {Given: "Marie", Infix: "van", Family: "La Rue"},
		"MARIE LA RUE":       {Given: "Marie", Family: "La Rue"},
		"Kees die Groot":     {Given: "Kees", Infix: "die", Family: "Groot"},
		"Groot, Kees ter":    {Given: "Kees", Infix: "ter", Family: "Groot"},
		"Kees in ’t Veen":    {Given: "Kees", Infix: "in ’t", Family: "Veen"},
		"Kees op’t Veen":     {Given: "Kees", Infix: "op’t", Family: "Veen"},
		"Kees uijt den Veen": {Given: "Kees", Infix: "uijt den", Family: "Veen"},
		"Kees van gen Veen":  {Given: "Kees", Infix: "van gen", Family: "Veen"},
		"Kees voor den Veen": {Given: "Kees", Infix: "voor den", Family: "Veen"},
		"Kim To Berg":        {Given: "Kim To", Family: "Berg"},
		"Gen Wang":           {Given: "Gen", Family: "Wang"},
		"KIM LO":             {Given: "Kim", Family: "Lo"},
		"LO KIM":             {Given: "Lo", Family: "Kim"},
		"Anna Im Berg":       {Given: "Anna Im", Family: "Berg"},
		"ნინო ბერიძე":        {Given: "ნინო", Family: "ბერიძე"},
		"ბერიძე, ნინო":       {Given: "ნინო", Family: "ბერიძე"},
		"李 小龙":               {Given: "李", Family: "小龙"},
		"דוד לוי":            {Given: "דוד", Family: "לוי"},
		"محمد علي":           {Given: "محمد", Family: "علي"},
		"ИВАН ПЕТРОВ":        {Given: "Иван", Family: "Петров"},
		"FİLİZ İNCE":         {Given: "Filiz", Family: "İnce"},
	} {
		if got := ParseName(full); got != want {
			t.Errorf("ParseName(%q)\n got %+v\nwant %+v", full, got, want)
		}
	}
}

func TestBareNames(t *testing.T) {
	for s, want := range map[string]string{
		"Kuiper": "Kuiper", "Kuiper, MSc": "Kuiper", "Kuiper MSc": "Kuiper", "de Boer RA": "de Boer", "Bro f. Lund": "Bro", "Kuiper (geb. Boer)": "Kuiper",
		"van der Berg": "van der Berg", "Berg, van der": "Berg, van der", "J.P. (Jan)": "J.P. (Jan)", "dr. Lotte": "Lotte", "Lotte (MSc)": "Lotte", "Jan Peter": "Jan Peter",
		"J.P.": "J.P.", "Jansen - de Vries": "Jansen - de Vries", "Kuiper e/v Boer": "Kuiper", "Bro, født 1988": "Bro", "M.A.": "M.A.", "RA": "RA", "": "",
	} {
		if got := BareName(s); got != want {
			t.Errorf("BareName(%q) = %q, want %q", s, got, want)
		}
	}
}

func FuzzWhatStandsAroundNames(f *testing.F) {
	for _, full := range []string{"Mette Bro (f. Lund)", "L.M. 'Lot' Kuiper, MSc", "De La Torre, Inés", "Stagiair Noor Bos", "ნინო - ,(", "“a” «b» (c"} {
		f.Add(full)
	}
	isGiven := func(word string) bool { return len(word)%2 == 0 }
	f.Fuzz(func(_ *testing.T, full string) {
		ParseName(full)
		ParseListedName(full, isGiven)
		BareName(full)
		SaysNobody(full)
		SaysNothing(full)
	})
}

// Of a day of birth beside a name only the year is shown. Days that can be none stay, and numbers too.
func TestDaysOfBirthBesideNamesAreYears(t *testing.T) {
	for text, want := range map[string]string{
		"Vos, An (12-03-1988)": "Vos, An (1988)", "Kuiper geb. 4-5-79": "Kuiper geb. 1979", "Kari Lie f. 12.3.1988": "Kari Lie f. 1988", "Bo Holm f. 120388": "Bo Holm f. 1988",
		"Tom Reed (b. 3 May 1990)": "Tom Reed (b. 1990)", "Berg, J. 1990-02-11": "Berg, J. 1990", "Eva Toft født 1. februar 1988": "Eva Toft født 1988", "Ola Moe *120388": "Ola Moe *1988",
		// No days of birth.
		"Lotte Kuiper (per 01-12-2026)": "Lotte Kuiper (per 01-12-2026)", "An Vos 412233": "An Vos 412233", "An Vos 120388": "An Vos 120388", "Jan 32-14-1988": "Jan 32-14-1988",
		"Bo (1988)": "Bo (1988)", "": "", "1.2": "1.2",
	} {
		if got := WithoutBirthDays(text, 2012); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
