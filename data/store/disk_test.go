//go:build linux

package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kader/data"
)

// smallDisk mounts an empty file system in memory.
func smallDisk(t testing.TB, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small disk to fill it")
	}
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("this machine lets nobody mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, 0); err != nil {
			t.Error(err)
		}
	})
	return folder
}

func createIn(t testing.TB, folder string) *Store {
	t.Helper()
	s, err := Create(filepath.Join(folder, "group.kader"), passphrase, data.Group{}, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestDiskFull(t *testing.T) {
	folder := smallDisk(t, "1280k")
	s := createIn(t, folder)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 800<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	err = s.Update("test", func(tx *Tx) error { return tx.CreatePeople(crowd(1200, "")) })
	wantUnsaved(t, s, err, data.ErrDiskFull)
	now, err := os.ReadFile(s.Path())
	if err != nil || string(now) != string(before) {
		t.Fatalf("a full disk cost the old file: %v", err)
	}
	wantUnsaved(t, s, s.Retry(), data.ErrDiskFull)
	wantCode(t, s.SaveCopy(filepath.Join(folder, "copy.kader")), data.ErrDiskFull)
	if left := siblings(t, s.Path()); len(left) != 2 { // ballast and lock
		t.Fatalf("beside the dossier lie %v", left)
	}

	if err := s.SaveCopy(filepath.Join(t.TempDir(), "copy.kader")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	c, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	equal(t, c.People, 1201)
}

func TestCreateOnAFullDisk(t *testing.T) {
	folder := smallDisk(t, "64k")
	path := filepath.Join(folder, "group.kader")
	_, err := Create(path, passphrase, data.Group{}, testOptions())
	wantCode(t, err, data.ErrDiskFull)
	if exists(path) || len(siblings(t, path)) > 0 {
		t.Fatalf("half a dossier is left: %v", siblings(t, path))
	}
}

func remount(t testing.TB, folder string, flags uintptr) {
	t.Helper()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT|flags, ""); err != nil {
		t.Skipf("this machine lets nobody make a disk read-only: %v", err)
	}
}

func TestDiskThatBecomesReadOnly(t *testing.T) {
	folder := smallDisk(t, "4m")
	s := createIn(t, folder)
	remount(t, folder, syscall.MS_RDONLY)
	wantUnsaved(t, s, add(s, "Ada"), data.ErrFolderReadOnly)
	wantPeople(t, s, "Ada")
	remount(t, folder, 0)
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, reopen(t, s), "Ada")
}

func TestDossierOnAReadOnlyDiskCanBeRead(t *testing.T) {
	folder := smallDisk(t, "4m")
	s := createIn(t, folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	remount(t, folder, syscall.MS_RDONLY)
	s, err := Open(s.Path(), passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	equal(t, s.ReadOnly(), data.ErrFolderReadOnly)
	wantCode(t, add(s, "Ada"), data.ErrReadOnly)
}

// TestFolderWithoutPermission does its work as a user without privileges,
// because a folder's permissions do not bind root.
func TestFolderWithoutPermission(t *testing.T) {
	if os.Getuid() != 0 {
		folderWithoutPermission(t, t.TempDir())
		return
	}
	const nobody = 65534
	folder, err := os.MkdirTemp("", "kader-nobody-") // t.TempDir is root's alone
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "store.test")
	copyFile(t, "/proc/self/exe", program)
	work := filepath.Join(folder, "work")
	if err := os.Mkdir(work, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{folder, program, work} {
		if err := os.Chown(name, nobody, nobody); err != nil {
			t.Skipf("this machine knows no other users: %v", err)
		}
	}
	c := exec.Command(program, "-test.run=^TestAsNobody$", "-test.v")
	c.Dir = folder
	c.Env = append(os.Environ(), "STORE_TEST_FOLDER="+work)
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := c.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS: TestAsNobody") {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestAsNobody(t *testing.T) {
	folder := os.Getenv("STORE_TEST_FOLDER")
	if folder == "" {
		t.Skip("TestFolderWithoutPermission runs this in a process of its own")
	}
	folderWithoutPermission(t, folder)
}

func folderWithoutPermission(t *testing.T, folder string) {
	s := createIn(t, folder)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrFolderReadOnly)
	_, err := Create(filepath.Join(folder, "new.kader"), passphrase, data.Group{}, testOptions())
	wantCode(t, err, data.ErrFolderReadOnly)
	if err := os.Chmod(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	wantPeople(t, s, "Ada")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(s.Path(), 0); err != nil {
		t.Fatal(err)
	}
	_, err = Open(s.Path(), passphrase, testOptions())
	wantCode(t, err, data.ErrNoAccess)
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o700); err != nil {
		t.Fatal(err)
	}
}
