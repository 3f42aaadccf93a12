package match

// peopleOf are records that exist already.
func peopleOf(records []Record) People {
	return People{N: len(records), At: func(i int, r *Record) { *r = records[i] }}
}

func compare(rows, known []Record, o Options) ([]Result, error) {
	return Compare(peopleOf(rows), peopleOf(known), o)
}

func duplicatesOf(rows []Record) (duplicates []Duplicate, clash []int) {
	return Duplicates(peopleOf(rows))
}
