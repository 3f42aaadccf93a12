package imports

import (
	"reflect"
	"strings"
	"testing"

	"kader/data"
)

// What is packed comes out as it went in, whatever it holds.
func TestPackedPeopleComeOutAsTheyWentIn(t *testing.T) {
	var c packedPeople
	var want []data.Person
	for i := range 3000 {
		p := data.Person{
			Record:    data.Record{ID: data.ID("id-" + strings.Repeat("x", i%40))},
			Name:      data.Name{Given: "Zoë", Infix: "van der", Family: strings.Repeat("æ", i%7)},
			Work:      data.Work{EmployeeNumber: "0042", UnitID: data.ID([]string{"", "unit-1", "unit-2"}[i%3]), JobTitle: "Lasser", Hours: 36.5, FTE: float64(i) / 7},
			Union:     data.Union{Membership: data.MembershipMember},
			Follow:    data.Follow{State: data.FollowNew},
			Reach:     data.Reach{Email: "zoë@haven.example"},
			Origin:    data.Origin{ListID: "list"},
			Note:      strings.Repeat("n", i%50*i%2000),
			BirthYear: 1980 + i%30,
		}
		if i%2 == 0 {
			p.Start, p.End, p.MemberSince = data.NewDate(1999, 12, 31), data.NewDate(9999, 1, 1), data.NewDate(1, 1, 1)
		}
		if i%5 == 0 {
			p = data.Person{}
		}
		want = append(want, p)
		c.add(&p)
	}
	for round := range 2 {
		for i := range want {
			var got data.Person
			if c.read(i, &got); !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("round %d, %d: got %+v, want %+v", round, i, got, want[i])
			}
		}
		want = append(want, data.Person{Note: strings.Repeat("ø", 40_000)}) // longer than a chunk
		c.add(&want[len(want)-1])
	}
	if c.size() != len(want) {
		t.Errorf("%d people, want %d", c.size(), len(want))
	}
}
