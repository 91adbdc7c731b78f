// Package rules is the rule book: every rule of the documents that govern party
// members, party organisations and mass associations, each a literal beside its check.
//
// One file holds one subject, and documents.go the documents that are cited. A
// rule must not know of sheets and columns beyond the fields of package dossier,
// nor read the clock: the engine gives it the row and the day of judgement.
// Sources: Điều lệ Đảng, the Quy định and Hướng dẫn that carry it out, and the
// statutes of the associations, as listed in documents.go.
package rules
