package dossier

// Type says how the text of a cell becomes a value.
type Type string

// The types of fields.
const (
	Free      Type = "text"       // text as written
	Name      Type = "name"       // a person's name
	Day       Type = "date"       // a Date, maybe of month or year precision
	Choice    Type = "choice"     // a code of the field's List
	Flag      Type = "flag"       // yes or no
	Count     Type = "count"      // a whole number ≥ 0
	Amount    Type = "amount"     // a number, maybe with decimals
	CitizenID Type = "citizen_id" // 12-digit số định danh cá nhân (CCCD)
	OldID     Type = "old_id"     // 9-digit CMND
	PartyCard Type = "party_card" // 8 or 12 digits
	FileNo    Type = "file_no"    // số lý lịch đảng viên
	OrgCode   Type = "org_code"   // 14-digit code of a party organisation
	Phone     Type = "phone"
)

// Privacy says who may see a value. The order is from open to closed.
type Privacy int

// The privacy classes; see Luật 91/2025/QH15 and Nghị định 356/2025/NĐ-CP, Điều 3 and 4.
const (
	Open       Privacy = iota // organisation names, codes of lists
	Personal                  // basic personal data: names, dates, addresses
	Identifier                // numbers that single a person out
	Sensitive                 // ethnicity, religion, political standing
)

// Field is one column of a kind: the one place from which header matching, the blank
// template, shape checks, the store's columns, masking and docs/fields.md are made.
type Field struct {
	Name     string   // name of the column in the store
	Header   string   // header in our own template
	EN       string   // what the field is, in English
	Aliases  []string // other headers seen for it; "Parent - Child" for children that repeat
	Type     Type
	List     string // code list of a Choice
	Privacy  Privacy
	Required bool   // a row without it cannot be used
	Expected bool   // a row without it draws a warning
	Example  string // shown in the template and in messages
	Source   string // document that asks for the field
}
