package report

import (
	"fmt"
	"io"
	"strings"
)

// formats are the forms of a report, in the order in which they are named to the user.
var formats = []struct {
	name  string
	write func(io.Writer, *Report, Options) error
}{
	{"text", Text},
	{"json", JSON},
	{"csv", CSV},
	{"sarif", SARIF},
	{"junit", JUnit},
}

// Formats are the names that Write takes.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Write writes the report in the format of that name.
func Write(format string, w io.Writer, r *Report, o Options) error {
	for _, f := range formats {
		if f.name == format {
			return f.write(w, r, o)
		}
	}
	return fmt.Errorf("no format %q; there are %s", format, strings.Join(Formats(), ", "))
}
