//go:build !linux

package store

import (
	"errors"
	"os"
)

// openUnnamed makes a file in a folder that has no name yet; no system but Linux can.
func openUnnamed(string) (*os.File, error) { return nil, errors.ErrUnsupported }

// nameFile gives a file that openUnnamed made its name.
func nameFile(*os.File, string) (named bool, err error) { return false, errors.ErrUnsupported }
