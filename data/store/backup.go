package store

import "fmt"

func (s *Store) backUp() error { return nil }

func (s *Store) keepOld(content []byte, number int) error {
	return fmt.Errorf("keep schema %d: %d bytes", number, len(content))
}
