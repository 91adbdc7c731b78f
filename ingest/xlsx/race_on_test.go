//go:build race

package xlsx

// raceDetector makes everything several times slower.
const raceDetector = true
