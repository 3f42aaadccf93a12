package store

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"time"

	"kader/data"
)

// The parts of a dossier file. docs/file-format.md describes them.
const (
	formatVersion = 2 // 1: all key files hold the same key, and nothing binds the parts together
	formatName    = "format.json"
	dossierName   = "dossier.age"
	maxKeys       = 8
	maxFormat     = 4 << 10
	maxKey        = 16 << 10
	maxDossier    = 1 << 30 // SQLite keeps no more in memory
	maxDirectory  = 8 << 10

	entryMagic = "PK\x03\x04" // begins an archive
	entryName  = 30           // where its first entry's name stands
)

// manifest is format.json: what a program needs to know before it reads on.
type manifest struct {
	Format  int      `json:"format"`
	Program string   `json:"program"`
	Keys    []string `json:"keys,omitempty"` // the SHA-256 of each key file, from format 2
}

// container is a dossier file taken apart. Nothing in it is plain text but the manifest.
type container struct {
	format  []byte // the whole of format.json
	number  int    // of the format
	keys    [][]byte
	dossier []byte
}

// readContainer takes a dossier file apart. The parts share memory with content.
// Codes: ErrForeign, ErrDamaged, ErrMixed, ErrNewerVersion.
func readContainer(content []byte) (container, error) {
	archive, err := readArchive(content)
	if err != nil {
		if looksOurs(content) {
			return container{}, data.Fault{Code: data.ErrDamaged, Err: err}
		}
		return container{}, data.Fault{Code: data.ErrForeign, Err: err}
	}
	entries := map[string]*zip.File{}
	for _, f := range archive.File {
		entries[f.Name] = f
	}
	if entries[formatName] == nil {
		return container{}, data.Fault{Code: data.ErrForeign, Err: errors.New("no " + formatName)}
	}
	c, err := readEntries(content, entries, len(archive.File))
	if err != nil && !errors.Is(err, data.ErrNewerVersion) && !errors.Is(err, data.ErrMixed) {
		err = data.Fault{Code: data.ErrDamaged, Err: err}
	}
	return c, err
}

// readArchive reads the list of parts, provided that it is as short as ours: a
// list takes many times its size in memory.
func readArchive(content []byte) (*zip.Reader, error) {
	const end = 22 // bytes of the record that closes an archive
	if len(content) < end || !bytes.HasPrefix(content[len(content)-end:], []byte("PK\x05\x06")) {
		return nil, errors.New("no archive, or cut off")
	}
	closing := content[len(content)-end:]
	size, offset := binary.LittleEndian.Uint32(closing[12:]), binary.LittleEndian.Uint32(closing[16:])
	if size > maxDirectory || int64(size)+int64(offset) != int64(len(content)-end) {
		return nil, errors.New("no list of parts as ours")
	}
	return zip.NewReader(bytes.NewReader(content), int64(len(content)))
}

// looksOurs reports whether bytes that are no whole archive began as a dossier, or
// were emptied, as a broken disk or a full one leaves a file.
func looksOurs(content []byte) bool {
	if len(bytes.Trim(content, "\x00")) == 0 {
		return true
	}
	return bytes.HasPrefix(content, []byte(entryMagic)) &&
		(len(content) < entryName+len(formatName) || bytes.HasPrefix(content[entryName:], []byte(formatName)))
}

func readEntries(content []byte, entries map[string]*zip.File, parts int) (container, error) {
	var c container
	m, err := readFormat(content, entries[formatName], &c)
	if err != nil {
		return c, err
	}
	for i := range maxKeys {
		f := entries[keyName(i)]
		if f == nil {
			continue
		}
		key, err := readEntry(content, f, maxKey)
		if err != nil {
			return c, err
		}
		c.keys = append(c.keys, key)
	}
	if len(c.keys) == 0 || entries[dossierName] == nil {
		return c, errors.New("a part is missing")
	}
	if c.dossier, err = readEntry(content, entries[dossierName], maxDossier); err != nil {
		return c, err
	}
	if c.number > 1 && (parts != len(c.keys)+2 || !slices.Equal(m.Keys, hashes(c.keys))) {
		return c, data.Fault{Code: data.ErrMixed, Err: errors.New("other key files than " + formatName + " names")}
	}
	return c, nil
}

// readFormat reads format.json, and refuses formats that we do not know.
func readFormat(content []byte, f *zip.File, c *container) (m manifest, err error) {
	if c.format, err = readEntry(content, f, maxFormat); err != nil {
		return m, err
	}
	if err := json.Unmarshal(c.format, &m); err != nil {
		return m, fmt.Errorf("%s: %w", formatName, err)
	}
	c.number = m.Format
	if m.Format > formatVersion {
		return m, data.Fault{Code: data.ErrNewerVersion, Err: fmt.Errorf("format %d by %s", m.Format, m.Program)}
	}
	if m.Format < 1 {
		return m, fmt.Errorf("format %d", m.Format)
	}
	return m, nil
}

// hashOf returns the SHA-256 of a part as text.
func hashOf(part []byte) string {
	sum := sha256.Sum256(part)
	return hex.EncodeToString(sum[:])
}

func hashes(parts [][]byte) []string {
	var all []string
	for _, part := range parts {
		all = append(all, hashOf(part))
	}
	return all
}

func keyName(i int) string { return fmt.Sprintf("key-%d.age", i+1) }

// readEntry returns the bytes of one entry, checked. Entries are stored as they
// are, so nothing can swell.
func readEntry(content []byte, f *zip.File, limit uint64) ([]byte, error) {
	if f.Method != zip.Store || f.UncompressedSize64 != f.CompressedSize64 || f.UncompressedSize64 > limit {
		return nil, fmt.Errorf("%s: not stored as it should be", f.Name)
	}
	start, err := f.DataOffset()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	size := int64(f.UncompressedSize64) //nolint:gosec // at most limit
	if start < 0 || start+size > int64(len(content)) {
		return nil, fmt.Errorf("%s: cut off", f.Name)
	}
	entry := content[start : start+size]
	if crc32.ChecksumIEEE(entry) != f.CRC32 {
		return nil, fmt.Errorf("%s: checksum", f.Name)
	}
	return entry, nil
}

// makeFormat returns format.json for a file with these key files.
func makeFormat(version string, keys [][]byte) ([]byte, error) {
	about, err := json.Marshal(manifest{Format: formatVersion, Program: program(version), Keys: hashes(keys)})
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", formatName, err)
	}
	return append(about, '\n'), nil
}

// writeContainer writes a dossier file; dossier is called to write its last part.
// The format comes first, so that the first bytes tell what the file is, and no
// entry carries its time: that would say when the group was at work.
func writeContainer(w io.Writer, format []byte, keys [][]byte, dossier func(io.Writer) error) error {
	archive := zip.NewWriter(w)
	if err := writeEntry(archive, formatName, format); err != nil {
		return err
	}
	for i, key := range keys {
		if err := writeEntry(archive, keyName(i), key); err != nil {
			return err
		}
	}
	entry, err := startEntry(archive, dossierName)
	if err != nil {
		return err
	}
	if err := dossier(entry); err != nil {
		return fmt.Errorf("write %s: %w", dossierName, err)
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("write archive: %w", err)
	}
	return nil
}

// startEntry starts a part that is stored as it is.
func startEntry(archive *zip.Writer, name string) (io.Writer, error) {
	header := &zip.FileHeader{Name: name, Method: zip.Store, Modified: time.Date(1980, 1, 1, 12, 0, 0, 0, time.UTC)}
	header.SetMode(0o600)
	entry, err := archive.CreateHeader(header)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", name, err)
	}
	return entry, nil
}

func writeEntry(archive *zip.Writer, name string, content []byte) error {
	entry, err := startEntry(archive, name)
	if err != nil {
		return err
	}
	if _, err := entry.Write(content); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// program returns the name that goes into format.json, with the version where it is known.
func program(version string) string { return strings.TrimSpace("kader " + version) }
