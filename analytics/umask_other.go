//go:build !unix

package analytics

// restrictUmask does nothing: access is by the folder's rights there.
func restrictUmask() {}
