//go:build ignore

// Command bench measures what Kader promises, each measure in a process of its own, and
// prints ratios: machines differ, ratios hardly do.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"
)

// frame is the time a window has to show what was typed.
const frame = 16 * time.Millisecond

// page is how long a page may take to open.
const page = 100 * time.Millisecond

// measure is one promise: a benchmark against another one, or against a fixed time.
type measure struct {
	name           string
	folder         string
	ours, other    string // names of benchmarks; other may be ""
	limit          time.Duration
	most           float64 // the ratio promised, 0 for none
	against, times string
}

func measures() []measure {
	return []measure{
		{
			name: "import 100,000 rows", folder: "app/cli", ours: "BenchmarkImport100k", other: "BenchmarkExcelizeReads100k",
			most: 2, against: "excelize merely reading them", times: "3x",
		},
		{
			name: "the proposal, 100,000 rows against as many people", folder: "data/imports", ours: "BenchmarkCompare100k",
			other: "BenchmarkExcelizeRead100k", most: 1, against: "excelize merely reading them", times: "3x",
		},
		{
			name: "a key typed in search, 100,000 people", folder: "data", ours: "BenchmarkFind100k", limit: frame, most: 1,
			against: "one frame, 16 ms", times: "200x",
		},
		{
			name: "an agenda that proposes itself, 500 meetings", folder: "data", ours: "BenchmarkAgenda", limit: frame, most: 1,
			against: "one frame, 16 ms", times: "50x",
		},
		{
			name: "what is due, 500 meetings and 3,000 actions", folder: "data", ours: "BenchmarkDue", limit: page, most: 1,
			against: "a page, 100 ms", times: "50x",
		},
		{
			name: "the thread of a topic, 5,000 entries heard", folder: "data", ours: "BenchmarkThread", limit: frame, most: 1,
			against: "one frame, 16 ms", times: "200x",
		},
		{
			name: "a key on the wall, 500 meetings and 5,000 times heard", folder: "app/meeting", ours: "BenchmarkModeKey",
			limit: frame, most: 1, against: "one frame, 16 ms", times: "100x",
		},
		{
			name: "a saved change, 10,000 people", folder: "data/store", ours: "BenchmarkSaveChange10k",
			other: "BenchmarkWriteSync10k", against: "writing and syncing the bytes", times: "20x",
		},
		{
			name: "a saved change, 100,000 people", folder: "data/store", ours: "BenchmarkSaveChange100k",
			other: "BenchmarkWriteSync100k", most: 4, against: "writing and syncing the bytes", times: "20x",
		},
		{
			name: "somebody erased, 100,000 people and 30 backups", folder: "data/store", ours: "BenchmarkErase100k",
			limit: 10 * time.Second, most: 1, against: "ten seconds", times: "3x",
		},
		{
			name: "500 meetings, 5,000 entries heard and 3,000 actions, page of meetings", folder: "app/meeting",
			ours: "BenchmarkMeetings", limit: page, most: 1, against: "a page, 100 ms", times: "20x",
		},
		{
			name: "a topic of which 5,000 things were heard, its pane", folder: "app/plan",
			ours: "BenchmarkTopicPane", limit: page, most: 1, against: "a page, 100 ms", times: "20x",
		},
		{
			name: "plan of thirty pages", folder: "reports", ours: "BenchmarkPlan30Pages", limit: time.Second,
			against: "one second", times: "3x",
		},
	}
}

func main() {
	table := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	fmt.Fprintln(table, "measure\ttakes\tagainst\ttakes\tratio\tpromise\tpeak memory")
	for _, m := range measures() {
		fmt.Fprintln(os.Stderr, "measuring:", m.name)
		fmt.Fprintln(table, m.line())
	}
	fmt.Fprintln(os.Stderr, "measuring: memory of comparing")
	fmt.Fprintln(table, comparingLine())
	fmt.Fprintln(os.Stderr, "measuring: memory of commands")
	for _, line := range commandLines() {
		fmt.Fprintln(table, line)
	}
	fmt.Fprintln(os.Stderr, "measuring: start to first frame")
	fmt.Fprintln(table, firstFrameLine())
	fmt.Fprintln(os.Stderr, "measuring: memory at rest")
	fmt.Fprintln(table, restLine())
	table.Flush()
}

// line measures and returns a row of the table.
func (m measure) line() string {
	other := m.limit
	var err error
	if m.other != "" { // first, because it may leave a list for ours to read
		if other, _, err = run(m.folder, m.other, m.times); err != nil {
			return notMeasured(m.name, err)
		}
	}
	ours, memory, err := run(m.folder, m.ours, m.times)
	if err != nil {
		return notMeasured(m.name, err)
	}
	return row(m.name, ours, m.against, other, m.most, memory)
}

// notMeasured says on one line why a measure failed.
func notMeasured(name string, err error) string {
	return name + "\tnot measured: " + strings.Join(strings.Fields(err.Error()), " ")
}

func row(name string, ours time.Duration, against string, other time.Duration, most float64, memory int64) string {
	ratio, promise := float64(ours)/float64(other), "-"
	if most > 0 {
		promise = fmt.Sprintf("≤ %g kept", most)
		if ratio > most {
			promise = fmt.Sprintf("≤ %g BROKEN", most)
		}
	}
	return fmt.Sprintf("%s\t%v\t%s\t%v\t%.2f\t%s\t%d MiB", name, round(ours), against, round(other), ratio, promise,
		memory>>20)
}

func round(d time.Duration) time.Duration {
	if d > 100*time.Millisecond {
		return d.Round(time.Millisecond)
	}
	return d.Round(time.Microsecond)
}

// run runs one benchmark in a process of its own, and returns the slowest of its cases
// and the most memory the process ever held.
func run(folder, benchmark, times string) (time.Duration, int64, error) {
	binary, err := filepath.Abs(filepath.Join("bin", strings.ReplaceAll(folder, "/", "_")+".test"))
	if err != nil {
		return 0, 0, err
	}
	build := exec.Command("go", "test", "-c", "-tags", "ci", "-o", binary, "./"+folder)
	if out, err := build.CombinedOutput(); err != nil {
		return 0, 0, fmt.Errorf("%s: %.200s", folder, out)
	}
	command := exec.Command(binary, "-test.run=^$", "-test.bench=^"+benchmark+"$", "-test.benchtime="+times,
		"-test.count=3")
	command.Dir = folder
	command.Env = append(os.Environ(), "KADER_BENCH_LIST="+filepath.Join(filepath.Dir(binary), "bench-list.xlsx"))
	out, err := command.CombinedOutput()
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %.200s", benchmark, out)
	}
	slowest := slowestCase(string(out))
	if slowest == 0 {
		return 0, 0, fmt.Errorf("there is no %s in %s", benchmark, folder)
	}
	return slowest, peakMemory(command.ProcessState), nil
}

// slowestCase takes for each case the best of its runs, and of the cases the worst.
func slowestCase(out string) time.Duration {
	best := make(map[string]time.Duration)
	for _, found := range regexp.MustCompile(`(?m)^(Benchmark\S+)\s+\d+\s+([\d.]+) ns/op`).FindAllStringSubmatch(out, -1) {
		nanoseconds, err := strconv.ParseFloat(found[2], 64)
		if err != nil {
			continue
		}
		if d := time.Duration(nanoseconds); best[found[1]] == 0 || d < best[found[1]] {
			best[found[1]] = d
		}
	}
	slowest := time.Duration(0)
	for _, d := range best {
		slowest = max(slowest, d)
	}
	return slowest
}

func peakMemory(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return usage.Maxrss << 10
}
