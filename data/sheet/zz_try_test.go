package sheet
import ("testing";"os")
func TestTry(t *testing.T) {
	f := os.Getenv("TRY"); if f == "" { t.Skip() }
	c, _ := os.ReadFile(f)
	b, err := Open(f, c, Options{Password: os.Getenv("PW")})
	if err != nil { t.Fatal(err) }
	for _, s := range b.Sheets { t.Logf("%q hidden=%v rows %d hr %v hc %v m %v\n%s", s.Name, s.Hidden, len(s.Rows), s.HiddenRows, s.HiddenColumns, s.Merged, show(s)[:min(len(show(s)),1500)]) }
}
