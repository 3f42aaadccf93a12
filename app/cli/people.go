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
	ID             data.ID          `json:"id"`
	Given          string           `json:"given"`
	Infix          string           `json:"infix"`
	Family         string           `json:"family"`
	Initials       string           `json:"initials"`
	EmployeeNumber string           `json:"employeeNumber"`
	Unit           string           `json:"unit"`
	EmployerUnit   string           `json:"employerUnit"` // as the employer's list calls it
	Site           string           `json:"site"`         // as the employer's list calls it
	JobTitle       string           `json:"jobTitle"`
	StartDate      data.Date        `json:"startDate"`
	EndDate        data.Date        `json:"endDate"`
	BirthYear      int              `json:"birthYear"`  // 0 is unknown, as are hours and fte
	BirthCheck     bool             `json:"birthCheck"` // whether one is kept: its number is of use to Kader only
	Hours          float64          `json:"hours"`
	FTE            float64          `json:"fte"`
	ContractForm   data.Contract    `json:"contractForm"`
	Manager        string           `json:"manager"`
	Membership     string           `json:"membership"`
	MemberNumber   string           `json:"memberNumber"`
	MemberSince    data.Date        `json:"memberSince"`
	Roles          []data.Role      `json:"roles"`
	Email          string           `json:"email"`
	Phone          string           `json:"phone"`
	Street         string           `json:"street"`
	Postcode       string           `json:"postcode"`
	Town           string           `json:"town"`
	State          data.FollowState `json:"state"`         // of a new hire
	ContactPerson  string           `json:"contactPerson"` // who keeps in touch, by name
	Note           string           `json:"note"`
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
	names := make(map[data.ID]string, len(index.People))
	for i := range index.People {
		names[index.People[i].ID] = index.People[i].Full()
	}
	people := make([]personJSON, 0, len(found))
	for _, i := range found {
		p := &index.People[i]
		people = append(people, personToJSON(p, index.UnitName(p.UnitID), names[p.RepID]))
	}
	return printJSON(w, map[string]any{"people": people})
}

// personToJSON returns all that a list can bring of a person, with the names of their unit and of
// their contact person.
func personToJSON(p *data.Person, unit, contact string) personJSON {
	return personJSON{
		ID: p.ID, Given: p.Given, Infix: p.Infix, Family: p.Family, Initials: p.Initials,
		EmployeeNumber: p.EmployeeNumber, Unit: unit, EmployerUnit: p.EmployerUnit, Site: p.EmployerSite,
		JobTitle: p.JobTitle, StartDate: p.Start, EndDate: p.End, BirthYear: p.BirthYear, BirthCheck: p.BirthCheck > 0,
		Hours: p.Hours, FTE: p.FTE, ContractForm: p.Contract, Manager: p.Manager, Membership: membershipWord(p.Membership),
		MemberNumber: p.MemberNumber, MemberSince: p.MemberSince, Roles: append([]data.Role{}, p.Roles...),
		Email: p.Email, Phone: p.Phone, Street: p.Street, Postcode: p.Postcode, Town: p.Town,
		State: p.State, ContactPerson: contact, Note: p.Note,
	}
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
