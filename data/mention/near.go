package mention

import "unicode/utf8"

// leastNear is the shortest name, in letters, that is found with a slip of the keyboard in it.
const leastNear = 5

// isNear reports whether a becomes b by one letter more, less or other, or by two that change places.
func isNear(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if i+1 >= len(x) {
		return i < len(x)
	}
	return string(x[i+1:]) == string(y[i+1:]) ||
		x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// near returns the parts of names that are one slip away from a word, nil if there are none.
func (f *Finder) near(key string) *part {
	if found, known := f.nearly[key]; known {
		return found
	}
	found := f.nearTo(key)
	if found == nil {
		found = f.nearTo(squeeze(key))
	}
	f.nearly[key] = found
	return found
}

func (f *Finder) nearTo(key string) *part {
	letters := utf8.RuneCountInString(key)
	var found *part
	for n := letters - 1; n <= letters+1; n++ {
		if n < leastNear && letters < leastNear {
			continue
		}
		for _, name := range f.byLength[n] {
			ends := key[0] == name[0] || key[len(key)-1] == name[len(name)-1] // one slip leaves one end as it is
			if ends && isNear(key, name) {
				found = found.with(f.squeezed[squeeze(name)])
			}
		}
	}
	return found
}
