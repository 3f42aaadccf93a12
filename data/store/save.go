package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kader/data"
)

// Unsaved returns nil when the disk holds everything, else why it does not. The
// error Is data.ErrNotSaved.
func (s *Store) Unsaved() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.unsaved
}

// Retry saves again what could not be saved.
func (s *Store) Retry() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.retry()
}

// RetryAtOnce is Retry without waiting for a program that has the file open, for who tries
// again later: nobody can read the dossier while a save waits.
func (s *Store) RetryAtOnce() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	patience := s.options.Patience
	s.options.Patience = 0
	defer func() { s.options.Patience = patience }()
	return s.retry()
}

func (s *Store) retry() error {
	if s.conn == nil {
		return errClosed
	}
	if s.readOnly != "" {
		return fault(data.ErrReadOnly, s.path, s.readOnly)
	}
	return s.save()
}

// save brings the dossier to disk, or remembers why that failed.
func (s *Store) save() error {
	if err := s.saveTo(s.path); err != nil {
		s.unsaved = notSaved(err, s.path)
		return s.unsaved
	}
	s.unsaved = nil
	s.backUpErased()
	s.noteState()
	return nil
}

// notSaved says that work is in memory only. The first code in it is the cause,
// where that has one, because that is what a user can do something about.
func notSaved(err error, path string) error {
	if code := diskCode(err); code != "" {
		return fault(code, path, errors.Join(data.ErrNotSaved, err))
	}
	return fault(data.ErrNotSaved, path, err)
}

// notWritten says that nothing came of making a file, or of changing who can open
// it. Other than after a change, nothing is kept in memory.
func notWritten(err error, path string) error {
	if err == nil {
		return nil
	}
	if code := diskCode(err); code != "" {
		return fault(code, path, err)
	}
	return fault(data.ErrNotWritten, path, err)
}

// diskCode names what a disk has against being written to, "" for the unusual.
func diskCode(err error) data.Code {
	for _, code := range []data.Code{data.ErrChangedUnderneath, data.ErrVanished, data.ErrExists} {
		if errors.Is(err, code) {
			return code
		}
	}
	switch {
	case IsHeld(err):
		return data.ErrInUse
	case IsDiskFull(err):
		return data.ErrDiskFull
	case IsFolderReadOnly(err):
		return data.ErrFolderReadOnly
	}
	return ""
}

// saveTo writes the dossier to its file: encrypted, flushed, and only over the
// file that we loaded. The new file takes the old one's place in one step, so a
// crash at any moment leaves the one or the other.
func (s *Store) saveTo(path string) error {
	checked := make(chan checkResult, 1)
	go func() { checked <- s.checkDisk() }()
	plain, err := s.sealed()
	check := <-checked
	defer clear(plain)
	if err := errors.Join(err, check.err); err != nil {
		return err
	}
	s.options.step("serialized")
	written, err := s.writeTemp(path, plain)
	if err != nil {
		return err
	}
	if err := s.replace(path, written, check); err != nil {
		return errors.Join(err, removeTemp(written.name))
	}
	return nil
}

type checkResult struct {
	info os.FileInfo
	err  error
}

// checkDisk reports whether the file on disk is the one that we loaded or saved last.
func (s *Store) checkDisk() checkResult {
	if s.disk.info == nil { // never saved: nothing may be there
		if exists(s.path) {
			return checkResult{err: data.ErrExists}
		}
		return checkResult{}
	}
	var disk diskFile
	err := s.whileHeld(s.path, func() (err error) {
		disk, err = s.hashFile(s.path)
		return err
	})
	if errors.Is(err, os.ErrNotExist) {
		return checkResult{err: data.ErrVanished}
	}
	if err != nil {
		return checkResult{err: err}
	}
	if disk.hash != s.disk.hash {
		return checkResult{err: data.ErrChangedUnderneath}
	}
	return checkResult{info: disk.info, err: s.backUp()}
}

// tempFile is a file that waits to take its place.
type tempFile struct {
	diskFile
	name string
}

// writeTemp writes and flushes a new file beside path, and reads back its hash
// while the disk works. It wipes plain.
func (s *Store) writeTemp(path string, plain []byte) (tempFile, error) {
	f, err := s.options.fault.createTemp(filepath.Dir(path), tempPrefix(path)+"*")
	if err != nil {
		return tempFile{}, fmt.Errorf("make temporary file: %w", err)
	}
	s.options.step("temp")
	written, err := s.fillTemp(f, plain)
	if err := errors.Join(err, f.Close()); err != nil {
		return tempFile{}, errors.Join(err, removeTemp(f.Name()))
	}
	return tempFile{diskFile: written, name: f.Name()}, nil
}

func (s *Store) fillTemp(f *newFile, plain []byte) (diskFile, error) {
	if err := s.writeSealed(f, plain); err != nil {
		return diskFile{}, err
	}
	s.options.step("written")
	hashed := make(chan error, 1)
	var written diskFile
	go func() {
		hashed <- s.whileHeld(f.Name(), func() (err error) {
			written, err = s.hashFile(f.Name())
			return err
		})
	}()
	err := f.Sync()
	if err := errors.Join(err, <-hashed); err != nil {
		return diskFile{}, fmt.Errorf("flush: %w", err)
	}
	s.options.step("synced")
	return written, nil
}

// pipeChunk is how much is encrypted before it is handed on to the disk: less
// costs more handing over, more leaves the disk waiting.
const pipeChunk = 1 << 20

// writeSealed writes a dossier file with plain in it, encrypted: one chunk is
// encrypted while the one before goes to disk. It wipes plain.
func (s *Store) writeSealed(w io.Writer, plain []byte) error {
	return writeContainer(w, s.format, keysOf(s.holders), func(entry io.Writer) error {
		from, to := io.Pipe()
		encrypted := make(chan struct{})
		go func() {
			defer close(encrypted)
			large := bufio.NewWriterSize(to, pipeChunk)
			err := encryptTo(large, plain, recipientsOf(s.holders))
			to.CloseWithError(errors.Join(err, large.Flush())) //nolint:errcheck // always nil
			clear(plain)
		}()
		_, err := io.CopyBuffer(onlyWriter{entry}, from, make([]byte, pipeChunk))
		from.CloseWithError(err) //nolint:errcheck // always nil
		<-encrypted
		return err
	})
}

// replace puts the temporary file in place, unless the file there changed since
// it was checked.
func (s *Store) replace(path string, written tempFile, check checkResult) error {
	err := s.whileHeld(path, func() error { return s.compareAndMove(path, written.name, check) })
	if err != nil {
		return err
	}
	s.disk, s.backedUp = written.diskFile, true // even if flushing the folder fails
	s.options.step("renamed")
	if err := s.options.fault.syncFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("flush folder: %w", err)
	}
	return nil
}

// whileHeld runs f again while another program has the file open, for as long as
// saving may take.
func (s *Store) whileHeld(path string, f func() error) error {
	return patiently(s.options.Sleep, s.options.Patience, func() error {
		if err := s.options.Hinder(path); err != nil {
			return err
		}
		return f()
	})
}

// compareAndMove compares at each try: who has the file open may be replacing it.
func (s *Store) compareAndMove(path, written string, check checkResult) error {
	now, err := s.options.fault.look(path)
	switch {
	case check.info == nil && err == nil:
		return data.ErrExists
	case check.info == nil && errors.Is(err, os.ErrNotExist):
	case errors.Is(err, os.ErrNotExist):
		return data.ErrVanished
	case err != nil:
		return fmt.Errorf("look at %s: %w", filepath.Base(path), err)
	case !sameFile(now, check.info):
		return data.ErrChangedUnderneath
	}
	s.options.step("compared")
	if err := s.options.fault.move(written, path); err != nil {
		return fmt.Errorf("put in place: %w", err)
	}
	return nil
}

func sameFile(a, b os.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// SaveCopy writes a whole dossier to another file, which it may overwrite. The
// original stays as it is; only when it vanished may the copy take its place.
func (s *Store) SaveCopy(path string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return errClosed
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("save copy: %w", err)
	}
	if original, err := os.Stat(s.path); err == nil {
		if there, err := os.Stat(path); err == nil && os.SameFile(original, there) {
			return fault(data.ErrExists, path, nil)
		}
	}
	written, err := s.writeBeside(path)
	if err != nil {
		return err
	}
	if err := s.whileHeld(path, func() error { return s.options.fault.move(written.name, path) }); err != nil {
		return unplaced(errors.Join(err, removeTemp(written.name)), path)
	}
	if path == s.path && s.readOnly == "" {
		s.disk, s.unsaved = written.diskFile, nil
	}
	if err := s.options.fault.syncFolder(filepath.Dir(path)); err != nil {
		return unplaced(err, path)
	}
	return nil
}

// writeBeside writes the dossier to a temporary file beside path.
func (s *Store) writeBeside(path string) (tempFile, error) {
	plain, err := s.sealed()
	defer clear(plain)
	if err != nil {
		return tempFile{}, err
	}
	written, err := s.writeTemp(path, plain)
	if err != nil {
		return tempFile{}, unplaced(err, path)
	}
	return written, nil
}
