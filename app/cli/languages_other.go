//go:build !windows

package cli

// systemLanguages returns nothing: elsewhere than on Windows the variables say which language.
func systemLanguages() []string { return nil }
