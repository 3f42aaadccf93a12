package data

// Field is a column of an employer's list that Kader understands. The words are
// those of the command line's --map.
type Field string

// The fields.
const (
	FieldGiven          Field = "given"
	FieldInfix          Field = "infix"
	FieldFamily         Field = "family"
	FieldInitials       Field = "initials"
	FieldFullName       Field = "full-name"
	FieldEmployeeNumber Field = "employee-number"
	FieldUnit           Field = "unit"
	FieldSite           Field = "site"
	FieldJobTitle       Field = "job-title"
	FieldStartDate      Field = "start-date"
	FieldEndDate        Field = "end-date"
	FieldBirthDate      Field = "birth-date"
	FieldHours          Field = "hours"
	FieldFTE            Field = "fte"
	FieldContract       Field = "contract-form"
	FieldEmail          Field = "email"
	FieldPhone          Field = "phone"
	FieldStreet         Field = "street"
	FieldPostcode       Field = "postcode"
	FieldTown           Field = "town"
	FieldManager        Field = "manager"
	FieldMemberNumber   Field = "member-number"
	FieldMemberSince    Field = "member-since"
	FieldNote           Field = "note"
	FieldIgnore         Field = "ignore"
)

// Fields lists every field in menu order, FieldIgnore last.
func Fields() []Field {
	return []Field{
		FieldFullName, FieldGiven, FieldInfix, FieldFamily, FieldInitials,
		FieldEmployeeNumber, FieldUnit, FieldSite, FieldJobTitle, FieldStartDate, FieldEndDate,
		FieldBirthDate, FieldHours, FieldFTE, FieldContract, FieldEmail, FieldPhone,
		FieldStreet, FieldPostcode, FieldTown, FieldManager,
		FieldMemberNumber, FieldMemberSince, FieldNote, FieldIgnore,
	}
}
