package data

import "testing"

func TestConversionCountsHiresPerList(t *testing.T) {
	hire := func(list ID, state FollowState) Person {
		return Person{Follow: Follow{State: state, NewHire: true}, Origin: Origin{ListID: list}}
	}
	got := ConversionBy([]Person{
		hire("oct", FollowJoined), hire("oct", FollowContacted), hire("nov", FollowNew),
		hire("oct", FollowNew), hire("nov", FollowNone), hire("oct", FollowNo),
		{Follow: Follow{State: FollowJoined}, Origin: Origin{ListID: "oct"}}, // followed as somebody else
	}, func(p Person) ID { return p.ListID })
	want := []Conversion{{"oct", 4, 3, 1}, {"nov", 1, 0, 0}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %v, want %v", got, want)
	}
	if share, ok := got[0].Share(); !ok || share != 0.25 {
		t.Errorf("share %v %v", share, ok)
	}
	if _, ok := (Conversion{}).Share(); ok {
		t.Error("nobody has no share")
	}
}
