package store

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"strings"

	"kader/data"
)

// diskFile is what we know of the file on disk: what the system said about it
// when it was read or written, and the hash of its bytes. The hash is good for
// this process only, and several times as fast as one that others could check.
type diskFile struct {
	info os.FileInfo
	hash uint64
}

// tempPrefix begins the names of temporary files for a dossier.
func tempPrefix(path string) string { return "." + filepath.Base(path) + ".saving-" }

func removeTemp(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove temporary file: %w", err)
	}
	return nil
}

// removeStale clears away what a killed process left beside the dossier. Those
// files are encrypted, so one that cannot be removed is litter and no leak.
func removeStale(path string) {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), tempPrefix(path)) && e.Type().IsRegular() {
			_ = removeTemp(filepath.Join(folder, e.Name()))
		}
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// hashFile reads a file for its hash.
func (s *Store) hashFile(path string) (diskFile, error) {
	f, err := s.options.fault.open(path)
	if err != nil {
		return diskFile{}, fmt.Errorf("read back: %w", err)
	}
	defer f.Close()
	var disk diskFile
	if disk.info, err = f.Stat(); err != nil {
		return diskFile{}, fmt.Errorf("read back: %w", err)
	}
	var h maphash.Hash
	h.SetSeed(s.seed)
	if _, err := io.CopyBuffer(&h, onlyReader{f}, make([]byte, 256<<10)); err != nil {
		return diskFile{}, fmt.Errorf("read back: %w", err)
	}
	disk.hash = h.Sum64()
	return disk, nil
}

// onlyReader and onlyWriter hide the shortcuts that make io.CopyBuffer use a
// small buffer of its own.
type (
	onlyReader struct{ io.Reader }
	onlyWriter struct{ io.Writer }
)

// realPath returns where the dossier really is: saving replaces the file, and
// must not replace a link to it.
func realPath(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("open dossier: %w", err)
	}
	if _, err := os.Stat(full); err != nil { // says more clearly than EvalSymlinks why not
		return "", fault(absence(err), path, err)
	}
	if full, err = filepath.EvalSymlinks(full); err != nil {
		return "", fault(absence(err), path, err)
	}
	return full, nil
}

// absence names why nothing can be read: a link that leads to itself leads nowhere,
// and no file has a name that no file can have.
func absence(err error) data.Code {
	switch {
	case errors.Is(err, os.ErrNotExist), leadsNowhere(err), isNameInvalid(err):
		return data.ErrNoFile
	case IsHeld(err):
		return data.ErrInUse
	}
	return data.ErrNoAccess
}

// readWhole reads a dossier file.
func (s *Store) readWhole(path string) ([]byte, diskFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, diskFile{}, fault(absence(err), path, err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxDossier+maxDossier/8 {
		return nil, diskFile{}, fault(data.ErrForeign, path, errors.New("no file of a dossier's size"))
	}
	var content []byte
	err = patiently(s.options.Sleep, openPatience, func() (err error) {
		if err = s.options.Hinder(path); err == nil {
			content, err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		return nil, diskFile{}, fault(absence(err), path, err)
	}
	return content, diskFile{info: info, hash: maphash.Bytes(s.seed, content)}, nil
}

// IsDossier tells from its first bytes whether a file is a dossier, damaged ones and
// those of other groups included. What cannot be read is none.
func IsDossier(path string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	start := make([]byte, entryName+len(formatName))
	if _, err := io.ReadFull(f, start); err != nil {
		return false
	}
	return bytes.HasPrefix(start, []byte(entryMagic)) && string(start[entryName:]) == formatName
}
