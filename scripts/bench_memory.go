//go:build ignore

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// room is the most memory that any command may take: the whole process.
const room = 300 << 20

// commandLines measures what each kind of command takes at most.
func commandLines() []string {
	const name = "memory of a command"
	folder, err := os.MkdirTemp("", "kader-bench")
	if err != nil {
		return []string{notMeasured(name, err)}
	}
	defer os.RemoveAll(folder)
	if out, err := exec.Command("go", "build", "-tags", "ci", "-o", "bin/kader-ci", ".").CombinedOutput(); err != nil {
		return []string{notMeasured(name, fmt.Errorf("build: %.200s", out))}
	}
	example := filepath.Join(folder, "example.kader")
	var lines []string
	for _, words := range [][]string{
		{"new", filepath.Join(folder, "new.kader"), "--company", "Zilverwiek"},
		{"example", example},
		{"people", example},
		{"check", example},
		{"export", example, "plan", "-o", filepath.Join(folder, "plan.pdf")},
	} {
		command := headless(folder, words...)
		from := time.Now()
		if out, err := command.CombinedOutput(); err != nil {
			lines = append(lines, notMeasured(name+", "+words[0], fmt.Errorf("%.200s", out)))
			continue
		}
		took, memory := time.Since(from), peakMemory(command.ProcessState)
		lines = append(lines, memoryRow(name+", "+words[0], took, memory, "300 MiB", room, 1))
	}
	return lines
}

// rest is how long a window stands before its memory counts: it gives some back after a minute.
const rest = 2 * time.Minute

// restLine compares the memory of a window that shows the example, at rest, with that of an empty
// one. firstFrameLine builds both.
func restLine() string {
	const name = "memory of the window at rest"
	s, err := openScreen()
	if err != nil {
		return notMeasured(name, err)
	}
	defer s.close()
	example := filepath.Join(s.folder, "example.kader")
	if out, err := headless(s.folder, "example", example).CombinedOutput(); err != nil {
		return notMeasured(name, fmt.Errorf("%.200s", out))
	}
	kader, err := s.memoryAtRest("bin/kader", example)
	if err != nil {
		return notMeasured(name, err)
	}
	empty, err := s.memoryAtRest("bin/empty-window")
	if err != nil {
		return notMeasured(name, err)
	}
	return memoryRow(name, rest, kader, fmt.Sprintf("an empty Fyne window, %d MiB", empty>>20), empty, 1.4)
}

// memoryAtRest starts a program and returns the memory it holds when it has stood for a while.
func (s *screen) memoryAtRest(words ...string) (int64, error) {
	command := headless(s.folder, words[1:]...)
	command.Path = words[0]
	command.Env = append(command.Env, "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "HOME="+s.folder,
		"XDG_CONFIG_HOME="+s.folder)
	if err := command.Start(); err != nil {
		return 0, err
	}
	time.Sleep(rest)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", command.Process.Pid))
	command.Process.Kill()
	command.Wait()
	if err != nil {
		return 0, err
	}
	_, held, _ := strings.Cut(string(status), "VmRSS:")
	var kilobytes int64
	_, err = fmt.Sscan(held, &kilobytes)
	return kilobytes << 10, err
}

func memoryRow(name string, took time.Duration, memory int64, against string, other int64, most float64) string {
	ratio, kept := float64(memory)/float64(other), "kept"
	if ratio > most {
		kept = "BROKEN"
	}
	return fmt.Sprintf("%s\t%v\t%s\t-\t%.2f\t≤ %g %s\t%d MiB", name, round(took), against, ratio, most, kept,
		memory>>20)
}

// comparingLine measures `kader import --dry-run` of 100,000 rows against a dossier
// that knows as many people.
func comparingLine() string {
	const name = "memory of comparing 100,000 rows with 100,000 people"
	folder, err := os.MkdirTemp("", "kader-bench")
	if err != nil {
		return notMeasured(name, err)
	}
	defer os.RemoveAll(folder)
	dossier, list, err := madeDossier(folder)
	if err != nil {
		return notMeasured(name, err)
	}
	command := headless(folder, "import", dossier, list, "--kind", "staff", "--dry-run", "--json")
	from := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		return notMeasured(name, fmt.Errorf("%.200s", out))
	}
	took, memory := time.Since(from), peakMemory(command.ProcessState)
	return memoryRow(name, took, memory, "300 MiB, opening the dossier included", room, 1)
}

// madeDossier makes a dossier of 100,000 people and returns it with the list they
// came from. The list is the one that the benchmarks made.
func madeDossier(folder string) (dossier, list string, err error) {
	if out, err := exec.Command("go", "build", "-tags", "ci", "-o", "bin/kader-ci", ".").CombinedOutput(); err != nil {
		return "", "", fmt.Errorf("build: %.200s", out)
	}
	dossier, list = filepath.Join(folder, "groep.kader"), filepath.Join("bin", "bench-list.xlsx")
	if _, _, err := run("app/cli", "BenchmarkExcelizeReads100k", "1x"); err != nil { // makes the list where it is missing
		return "", "", err
	}
	for _, words := range [][]string{
		{"new", dossier, "--company", "Zilverwiek"},
		{"import", dossier, list, "--kind", "staff"},
	} {
		if out, err := headless(folder, words...).CombinedOutput(); err != nil {
			return "", "", fmt.Errorf("%s: %.200s", words[0], out)
		}
	}
	return dossier, list, nil
}

// headless is a command of Kader that leaves nothing behind outside the folder.
func headless(folder string, words ...string) *exec.Cmd {
	command := exec.Command("bin/kader-ci", words...)
	command.Env = append(os.Environ(), "KADER_PASSPHRASE=vier losse gewone woorden", "XDG_DATA_HOME="+folder)
	return command
}
