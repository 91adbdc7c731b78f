// Package org knows the areas of Viet Nam before and after the reform of
// 2025-07-01, which area stood under which, and how organisations are named.
//
// The mapping of 2025 is embedded: 10,602 rows from
// github.com/tranngocminhhieu/vietnamadminunits 1.0.3 (MIT, see
// LICENSE-vietnamadminunits.txt); 1,033 of them are parts of divided communes.
// The changes of 2026-04-30 (Đồng Nai a city, ten new wards) are not in it.
//
// It must not know sheets, rules or the store.
package org
