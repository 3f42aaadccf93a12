package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// personJSON is a person as `kader people --json` prints it.
type personJSON struct {
	ID             data.ID     `json:"id"`
	Given          string      `json:"given"`
	Infix          string      `json:"infix"`
	Family         string      `json:"family"`
	EmployeeNumber string      `json:"employeeNumber"`
	Unit           string      `json:"unit"`
	JobTitle       string      `json:"jobTitle"`
	StartDate      data.Date   `json:"startDate"`
	Membership     string      `json:"membership"`
	Roles          []data.Role `json:"roles"`
	Email          string      `json:"email"`
	Phone          string      `json:"phone"`
}

// showPeople prints the people of a dossier who answer to the query, by name.
func showPeople(c *call) error {
	return c.withStore(func(s *store.Store) error {
		d, err := s.Dossier()
		if err != nil {
			return err
		}
		order, err := assets.Load(assets.Guess(d.Group.Language))
		if err != nil {
			return err
		}
		index := data.NewPeopleIndex(d.People, d.Units, order)
		found := index.Find(data.PeopleQuery{Text: c.option("--query")})
		if c.has("--json") {
			return printPeopleJSON(c.Stdout, index, found)
		}
		return printPeople(c.Stdout, c.lang, index, found)
	})
}

func printPeopleJSON(w io.Writer, index *data.PeopleIndex, found []int) error {
	people := make([]personJSON, 0, len(found))
	for _, i := range found {
		p := &index.People[i]
		people = append(people, personJSON{
			ID: p.ID, Given: p.Given, Infix: p.Infix, Family: p.Family, EmployeeNumber: p.EmployeeNumber,
			Unit: index.UnitName(p.UnitID), JobTitle: p.JobTitle, StartDate: p.Start, Membership: membershipWord(p.Membership),
			Roles: append([]data.Role{}, p.Roles...), Email: p.Email, Phone: p.Phone,
		})
	}
	return printJSON(w, map[string]any{"people": people})
}

// membershipWord returns the membership as JSON has it, "unknown" for none.
func membershipWord(m data.Membership) string {
	if m == data.MembershipUnknown {
		return "unknown"
	}
	return string(m)
}

func printPeople(w io.Writer, lang *assets.Language, index *data.PeopleIndex, found []int) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, i := range found {
		p := &index.People[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n",
			onOneLine(p.Listed(lang)), onOneLine(p.EmployeeNumber), onOneLine(index.UnitName(p.UnitID)),
			lang.Date(p.Start), lang.Text("membership."+membershipWord(p.Membership)))
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("print people: %w", err)
	}
	fmt.Fprintln(w, lang.Count("cli.people", len(found)))
	return nil
}

// printJSON prints one object on one line.
func printJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(&jsonWriter{to: w})
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	return nil
}
