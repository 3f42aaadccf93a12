package store

import (
	"errors"
	"os"
)

// faults lets what saving does to the disk fail, for tests: it is asked before each step, and
// its error is taken for the system's. What is done to a file goes through here, so that no
// step is forgotten.
type faults func(step, path string) error

func (f faults) at(step, path string) error {
	if f == nil {
		return nil
	}
	return f(step, path)
}

// newFile is a file that is being written.
type newFile struct {
	*os.File
	fault faults
}

func (f faults) createTemp(folder, pattern string) (*newFile, error) {
	if err := f.at("create", folder); err != nil {
		return nil, err
	}
	made, err := os.CreateTemp(folder, pattern)
	if err != nil {
		return nil, err
	}
	return &newFile{made, f}, nil
}

// Write writes half of it where the disk is to fail, as a full one does.
func (n *newFile) Write(b []byte) (int, error) {
	if err := n.fault.at("write", n.Name()); err != nil {
		written, _ := n.File.Write(b[:len(b)/2])
		return written, err
	}
	return n.File.Write(b)
}

// Sync flushes the file to the disk.
func (n *newFile) Sync() error {
	if err := n.fault.at("flush", n.Name()); err != nil {
		return err
	}
	return n.File.Sync()
}

// Close closes the file, also where it says that it could not.
func (n *newFile) Close() error {
	return errors.Join(n.fault.at("close", n.Name()), n.File.Close())
}

func (f faults) open(path string) (*os.File, error) {
	if err := f.at("open", path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

func (f faults) move(from, to string) error {
	if err := f.at("rename", to); err != nil {
		return err
	}
	return moveFile(from, to)
}

func (f faults) syncFolder(folder string) error {
	if err := f.at("flush folder", folder); err != nil {
		return err
	}
	return syncFolder(folder)
}

func (f faults) makeFolder(folder string) error {
	if err := f.at("make folder", folder); err != nil {
		return err
	}
	return os.MkdirAll(folder, 0o700)
}

func (f faults) look(path string) (os.FileInfo, error) {
	if err := f.at("look", path); err != nil {
		return nil, err
	}
	return os.Stat(path)
}
