// Package vntext repairs Vietnamese text as people send it: half-composed
// Unicode, invisible and full-width characters, and the encodings of before
// Unicode (TCVN3, VNI, CP1258, and UTF-8 that was read as something else).
// It also gives the keys by which names and headers are compared and sorted.
//
// It is a leaf: it must not know of workbooks, fields, kinds or findings. What
// a change means for a dossier is decided by the caller, who is told the
// [Reason] of every change.
//
// The order for one cell is decode, then clean: a soft hyphen is rubbish in
// Unicode but the letter ư in TCVN3. [Repair] does both for a single cell; for a
// column, ask a [Detector] and give its verdict to [DecodeAs].
package vntext
