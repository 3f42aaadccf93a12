package app

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynetest "fyne.io/fyne/v2/test"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// The flags of the robot. Without them a short walk is made from each of a few seeds.
var (
	robotTime     = flag.Duration("robot", 0, "how long the robot walks the window")
	robotSeed     = flag.Uint64("robot-seed", 1, "the seed of its first walk")
	robotWalks    = flag.Int("robot-walks", 8, "how many walks it makes without -robot")
	robotSteps    = flag.Int("robot-steps", 60, "how many steps a walk has")
	robotPictures = flag.String("robot-pictures", "", "the folder for pictures of what was drawn and what should have been")
	robotShrink   = flag.Duration("robot-shrink", time.Minute, "how long the robot looks for a shorter sequence after a failing walk")
	robotAll      = flag.Bool("robot-all", false, "go on after a failing walk and list what was found")
)

// step is one thing that the robot does. The number decides all that is left to chance.
type step struct {
	move   string
	number uint64
}

// failure is what a check found after a step.
type failure struct {
	check string // "panic", "looking writes", …
	text  string
	step  int
	did   []string // the steps in words
}

// TestRobot walks the real window by seeded chance and checks after each step what must
// hold whatever a user does. See robot_moves_test.go and robot_checks_test.go.
func TestRobot(t *testing.T) {
	world := newRobotWorld(t)
	begin := time.Now()
	for walk := 0; ; walk++ {
		if *robotTime > 0 && time.Since(begin) > *robotTime || *robotTime == 0 && walk == *robotWalks {
			t.Logf("%d walks of %d steps in %s", walk, *robotSteps, time.Since(begin).Round(time.Second))
			return
		}
		seed := *robotSeed + uint64(walk)
		steps := chooseSteps(seed, *robotSteps)
		found := world.walk(t, seed, steps)
		if found == nil {
			continue
		}
		t.Errorf("seed %d, step %d of %d: %s: %s\nshortest sequence found:\n%s", seed, found.step+1, len(steps), found.check, found.text,
			strings.Join(world.shrink(t, seed, steps[:found.step+1], found).did, "\n"))
		if !*robotAll {
			return
		}
	}
}

// chooseSteps makes the steps of a walk.
func chooseSteps(seed uint64, n int) []step {
	chance := rand.New(rand.NewPCG(seed, 1))
	var names []string
	for _, m := range robotMoves() {
		for range m.weight {
			names = append(names, m.name)
		}
	}
	steps := make([]step, n)
	for i := range steps {
		steps[i] = step{names[chance.IntN(len(names))], chance.Uint64()}
	}
	return steps
}

// robotWorld is what every walk begins with: dossiers on disk, lists to import.
type robotWorld struct {
	dossier []byte
	lists   []string
	other   map[string]map[string]bool // sentences that only the other languages have
	written map[string]bool            // what the example group wrote itself
}

func newRobotWorld(t *testing.T) *robotWorld {
	t.Helper()
	path := filepath.Join(t.TempDir(), "example.kader")
	if err := example.Write(path, desk.Passphrase, "nl", data.DateOf(desk.Evening()), store.Options{Clock: desk.Evening, WorkFactor: 4}); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := &robotWorld{dossier: content, other: foreignSentences(t), written: writtenWords(t, path)}
	for _, pattern := range []string{"../docs/example/*.xlsx", "../data/imports/testdata/lists/0[1-9]*/list.*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		w.lists = append(w.lists, found...)
	}
	asking := askingList(t, path)
	w.lists = append(w.lists, asking, asking) // many questions are answered on pages of their own
	return w
}

// dossierIn reads a dossier.
func dossierIn(t *testing.T, path string) *data.Dossier {
	t.Helper()
	s, err := store.Open(path, desk.Passphrase, store.Options{WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// askingList writes a list of people of a dossier that says of some but a family name, or an initial with it.
func askingList(t *testing.T, dossier string) string {
	t.Helper()
	d := dossierIn(t, dossier)
	list := "Naam;Afdeling\n"
	for i := range d.People {
		switch p := &d.People[i]; {
		case i%9 == 0:
			list += p.Family + ";Hal 9\n"
		case i%9 == 4:
			list += string([]rune(p.Given + "X")[:1]) + ". " + p.Family + ";Hal 9\n"
		case i%3 != 0:
			list += p.Full() + ";Hal 9\n"
		}
	}
	path := filepath.Join(filepath.Dir(dossier), "vragen.csv")
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// writtenWords returns every title and name of a dossier.
func writtenWords(t *testing.T, path string) map[string]bool {
	t.Helper()
	d := dossierIn(t, path)
	words := map[string]bool{}
	for _, u := range d.Units {
		words[u.Name] = true
	}
	for _, v := range d.Topics {
		words[v.Title] = true
	}
	for _, v := range d.Goals {
		words[v.Title] = true
	}
	for _, v := range d.Actions {
		words[v.Title] = true
	}
	for _, v := range d.Meetings {
		words[v.Title] = true
		for line := range strings.Lines(v.Agenda + "\n" + v.Summary) {
			words[strings.TrimSpace(line)] = true
		}
	}
	return words
}

// robot is a user who does what chance says.
type robot struct {
	*desk.Desk
	world   *robotWorld
	screen  *driver.Screen
	now     time.Time
	queue   []func() // work beside the window that has not run
	timers  []*robotTimer
	logged  bytes.Buffer
	pending bool // something was typed that leaving may save
	undoing bool // this step takes back or does again, which saves nothing that was typed
	batches int
	clicked fyne.Position // on a row of a table, in this step

	clickedAside bool // and nothing has had the keyboard since: Fyne takes it away with a click
	did          []string
	failed       *failure
}

type robotTimer struct {
	due     time.Time
	f       func()
	stopped bool
}

// walk makes a walk and returns the first failure, nil for none.
func (w *robotWorld) walk(t *testing.T, seed uint64, steps []step) (found *failure) {
	t.Helper()
	t.Run("walk", func(t *testing.T) {
		r := w.sitDown(t, seed)
		for i, s := range steps {
			if r.take(s); r.failed != nil {
				r.failed.step, r.failed.did = i, r.did
				found = r.failed
				return
			}
		}
		if found = r.checkDisk(); found != nil {
			found.step, found.did = len(steps)-1, r.did
		}
	})
	return found
}

// sitDown opens a dossier of its own for a walk. The language depends on the seed.
func (w *robotWorld) sitDown(t *testing.T, seed uint64) *robot {
	dir := t.TempDir()
	path := filepath.Join(dir, "group.kader")
	if err := os.WriteFile(path, w.dossier, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_DATA_HOME", dir)
	r := &robot{world: w, screen: driver.New(), now: desk.Evening()}
	log.SetOutput(&r.logged)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	fyneApp := fynetest.NewTempApp(t)
	fyneApp.Preferences().SetString("language", []string{"nl", "nb", "da", "en"}[seed%4])
	f := frame.New(fyneApp, frame.Options{
		File: path, Passphrase: desk.Passphrase, Clock: func() time.Time { return r.now },
		Store: store.Options{WorkFactor: 4}, Inline: true,
		Schedule: frame.Schedule{Spawn: r.spawn, After: r.after},
	}, allRooms())
	r.Desk = &desk.Desk{Frame: f, T: t}
	r.SetFolder(dir)
	f.Window.Resize(fyne.NewSize(1366, 768))
	t.Cleanup(func() {
		if f.Store != nil {
			f.Store.Close()
		}
	})
	r.settle()
	r.screen.Frame(f.Window.Canvas())
	r.batches = r.countBatches()
	return r
}

// spawn keeps work that runs beside the window for a later step.
func (r *robot) spawn(work func()) { r.queue = append(r.queue, work) }

func (r *robot) after(wait time.Duration, f func()) (stop func()) {
	timer := &robotTimer{due: r.now.Add(wait), f: f}
	r.timers = append(r.timers, timer)
	return func() { timer.stopped = true }
}

// settle runs all work beside the window, and what it brings.
func (r *robot) settle() {
	for len(r.queue) > 0 {
		work := r.queue[0]
		r.queue = r.queue[1:]
		work()
	}
}

// pass lets time go by: what is due runs once, however often it is due.
func (r *robot) pass(d time.Duration) {
	r.now = r.now.Add(d)
	due := r.timers
	r.timers = nil
	for _, timer := range due {
		switch {
		case timer.stopped:
		case timer.due.After(r.now):
			r.timers = append(r.timers, timer)
		default:
			timer.f()
		}
	}
}

// take does one step and looks at the window.
func (r *robot) take(s step) {
	m := moveNamed(s.move)
	defer func() {
		if p := recover(); p != nil {
			r.fail("panic", "%v\n%s", p, debug.Stack())
		}
	}()
	chance := rand.New(rand.NewPCG(s.number, 2))
	r.clicked, r.undoing = fyne.Position{}, false
	did := m.do(r, chance)
	if did == "" {
		return
	}
	r.clickedAside = r.clickedAside || strings.HasPrefix(did, "clicks")
	r.did = append(r.did, did)
	r.pass(150 * time.Millisecond)
	c := r.Window.Canvas()
	r.screen.Frame(c)
	r.screen.Frame(c)
	r.check(m.looks)
}

func (r *robot) fail(check, format string, values ...any) {
	if r.failed == nil {
		r.failed = &failure{check: check, text: fmt.Sprintf(format, values...)}
	}
}

// shrink looks for a shorter sequence with the same failure.
func (w *robotWorld) shrink(t *testing.T, seed uint64, steps []step, found *failure) *failure {
	t.Helper()
	best, end := found, time.Now().Add(*robotShrink)
	for size := len(steps) / 2; size > 0; size /= 2 {
		for from := 0; from+size <= len(steps) && time.Now().Before(end); {
			shorter := append(append([]step{}, steps[:from]...), steps[from+size:]...)
			if again := w.walk(t, seed, shorter); again != nil && again.check == found.check {
				steps, best = shorter[:again.step+1], again
			} else {
				from += size
			}
		}
	}
	return best
}
