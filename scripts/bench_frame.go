//go:build ignore

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// starts is how often each program is started; the median counts.
const starts = 7

// firstFrameLine compares the start of Kader with that of an empty Fyne window, from
// the start of the process until something is drawn on the screen.
func firstFrameLine() string {
	const name = "start to first frame"
	for program, source := range map[string]string{"bin/kader": ".", "bin/empty-window": "./scripts/empty_window.go"} {
		if out, err := exec.Command("go", "build", "-trimpath", "-o", program, source).CombinedOutput(); err != nil {
			return notMeasured(name, fmt.Errorf("%.120s", out))
		}
	}
	s, err := openScreen()
	if err != nil {
		return notMeasured(name, err)
	}
	defer s.close()
	kader, empty, memory, err := s.medians()
	if err != nil {
		return notMeasured(name, err)
	}
	return row(name, kader, "an empty Fyne window", empty, 1.5, memory)
}

// screen is a display without a monitor, whose picture lies in a file.
type screen struct {
	folder  string
	display string
	server  *exec.Cmd
}

func openScreen() (*screen, error) {
	folder, err := os.MkdirTemp("", "kader-bench")
	if err != nil {
		return nil, err
	}
	s := &screen{folder: folder}
	number, writer, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	s.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-fbdir", folder)
	s.server.ExtraFiles = []*os.File{writer}
	if err := s.server.Start(); err != nil {
		return nil, fmt.Errorf("needs Xvfb: %w", err)
	}
	writer.Close()
	told := make([]byte, 16)
	n, err := number.Read(told)
	if err != nil {
		return nil, fmt.Errorf("Xvfb told no display: %w", err)
	}
	s.display = ":" + strings.TrimSpace(string(told[:n]))
	return s, nil
}

func (s *screen) close() {
	s.server.Process.Kill()
	s.server.Wait()
	os.RemoveAll(s.folder)
}

// medians starts both programs in turn, so that what else the machine does falls on both.
func (s *screen) medians() (kader, empty time.Duration, memory int64, err error) {
	var ours, theirs []time.Duration
	for range starts {
		k, m, err := s.start("bin/kader")
		if err != nil {
			return 0, 0, 0, err
		}
		e, _, err := s.start("bin/empty-window")
		if err != nil {
			return 0, 0, 0, err
		}
		ours, theirs, memory = append(ours, k), append(theirs, e), max(memory, m)
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	return ours[starts/2], theirs[starts/2], memory, nil
}

// start runs the program until it drew something, and ends it.
func (s *screen) start(program string) (time.Duration, int64, error) {
	before, err := s.picture()
	if err != nil {
		return 0, 0, err
	}
	command := exec.Command(program)
	home := filepath.Join(s.folder, "home")
	command.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=",
		"HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home)
	begin := time.Now()
	if err := command.Start(); err != nil {
		return 0, 0, err
	}
	drawn := time.Duration(0)
	for time.Since(begin) < 20*time.Second {
		now, err := s.picture()
		if err == nil && !bytes.Equal(before, now) {
			drawn = time.Since(begin)
			break
		}
		time.Sleep(2 * time.Millisecond)
	}
	command.Process.Kill()
	command.Wait()
	time.Sleep(300 * time.Millisecond) // lets the screen become empty again
	if drawn == 0 {
		return 0, 0, fmt.Errorf("%s drew nothing within 20 seconds", program)
	}
	return drawn, peakMemory(command.ProcessState), nil
}

// picture returns one row of points, across the upper left of the screen.
func (s *screen) picture() ([]byte, error) {
	f, err := os.Open(filepath.Join(s.folder, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	header := make([]byte, 100) // an XWD file: 25 numbers, a title, a colour map, then the points
	if _, err := f.ReadAt(header, 0); err != nil {
		return nil, err
	}
	word := func(i int) int64 { return int64(binary.BigEndian.Uint32(header[4*i:])) }
	const line = 300
	points := make([]byte, 4*600)
	_, err = f.ReadAt(points, word(0)+12*word(19)+line*word(12))
	return points, err
}
