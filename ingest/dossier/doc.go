// Package dossier holds the words that every other package of hoso speaks:
// the seven kinds of dossier and their field tables, records and their values,
// dates with a precision, rules, findings, batches, and how values are masked.
//
// It is a leaf: it imports the standard library only, and must not know
// spreadsheets, rules by name, or the store.
package dossier
