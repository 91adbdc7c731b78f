// Package validate judges the records of a batch by a catalogue of rules, each
// as it stood on the day of the event that it is about.
//
// It knows no rule by name and no spreadsheet: rules are values given to [New],
// and what they report are findings. The order of the catalogue is the order of
// judgement: what an earlier rule has called an error, later rules of the same
// row no longer build on, so that one cause gives one finding.
//
// How a rule is brought to the day of its event:
//
//   - the event is the date in Rule.Event, Rule.Due months on; where that is blank, the nearest later
//     date of Rule.Later stands in, and errors become warnings;
//   - Rule.From and Rule.To bound the events that the rule judges;
//   - thresholds are [Param]s: one name, many dated values;
//   - the citation that covers the event is the source of the finding; where that
//     text is less well known than the rule, errors become warnings;
//   - without any date the verdict is "cannot decide".
//
// A rules file ([LoadOverrides]) corrects single rules and waives them for single units, persons
// and periods, so that a committee need not wait for a new edition.
package validate
