package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kader/data"
)

// poor takes from people what tells them apart.
func poor(people []Record, take func(i int, r *Record)) []Record {
	people = slices.Clone(people)
	for i := range people {
		take(i, &people[i])
	}
	return people
}

// benchmarkLists are lists of a hundred thousand rows without numbers, and the known
// people: all of them known, or none; and lists that hardly tell people apart.
func benchmarkLists() map[string][2][]Record {
	known := crowd(100_000, rand.New(rand.NewPCG(1, 1)))
	initials := poor(known, func(_ int, r *Record) { r.Initials, r.Given = r.Given[:1], "" })
	jansens := poor(known, func(i int, r *Record) {
		if i%10 < 6 {
			r.Family, r.Infix = "Jansen", ""
		}
	})
	few := poor(known, func(i int, r *Record) {
		r.Given, r.Family, r.Infix = known[i%40].Given, known[i/40%60].Family, ""
		r.Unit, r.Start = fmt.Sprint("Afdeling ", i%12), data.NewDate(2020, 1, 1).AddDays(i%60*30)
	})
	numbered := poor(few, func(i int, r *Record) { r.Number = strconv.Itoa(i + 1) })
	fresh := poor(few, func(i int, r *Record) {
		r.Number, r.Start = strconv.Itoa(i+500_000), data.NewDate(2026, 1, 1).AddDays(i%30)
	})
	anew := poor(known, func(i int, r *Record) { r.Number = strconv.Itoa(700_000 + 3*i) })
	anewInitials := poor(initials, func(i int, r *Record) { r.Number = strconv.Itoa(700_000 + 3*i) })
	ours := poor(known, func(i int, r *Record) { r.Number = strconv.Itoa(i + 1) })
	names := poor(known, func(_ int, r *Record) { *r = Record{Initials: r.Given[:1], Family: r.Family} })
	one := poor(known, func(_ int, r *Record) { *r = Record{Given: "Jan", Family: "Jansen"} })
	return map[string][2][]Record{
		"known": {known, known}, "new": {crowd(100_000, rand.New(rand.NewPCG(2, 2))), known},
		"initials": {initials, known}, "few names": {few, few}, "numbers": {numbered, numbered}, "new numbers": {fresh, numbered},
		"numbered anew": {anew, ours}, "numbered anew, initials": {anewInitials, ours}, "60 % Jansen": {jansens, jansens},
		"initials and family name alone": {names, names}, "Jan Jansen alone": {one, one},
	}
}

func BenchmarkCompare100k(b *testing.B) {
	for name, lists := range benchmarkLists() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				mustCompare(b, lists[0], lists[1])
			}
		})
	}
}

func BenchmarkTwins100k(b *testing.B) {
	for name, lists := range benchmarkLists() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				duplicatesOf(lists[0])
			}
		})
	}
}
