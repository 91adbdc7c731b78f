// Package samples makes workbooks of synthetic people, calibrated to published figures, with
// known faults planted in them.
//
// It knows the regulations as anyone may read them, the code lists and headers, and how people
// lay out their sheets. It must not know the rules, the validators or the reader that its
// workbooks are for: those are tested against it.
package samples
