//go:build ignore

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// roomForImport is the most memory that comparing a large list may take: the whole
// process, the dossier it has open included.
const roomForImport = 300 << 20

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
	promise := "kept"
	if memory > roomForImport {
		promise = "BROKEN"
	}
	return fmt.Sprintf("%s\t%v\t%s\t-\t%.2f\t≤ 1 %s\t%d MiB", name, round(took), "300 MiB, opening the dossier included",
		float64(memory)/roomForImport, promise, memory>>20)
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
