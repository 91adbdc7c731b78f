package samples

import (
	"math"
	"math/rand/v2"
	"sort"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// chance draws everything that is left to chance; the same seed and stream draw the same.
type chance struct{ *rand.Rand }

// newChance is one stream of a seed: streams do not disturb each other.
func newChance(seed, stream uint64) chance {
	return chance{rand.New(rand.NewPCG(seed, stream))}
}

// percent is true n times in a hundred.
func (c chance) percent(n float64) bool { return c.Float64()*100 < n }

// between is a number from lo to hi, both possible.
func (c chance) between(lo, hi int) int { return lo + c.IntN(hi-lo+1) }

// day is a day from a to b, both possible; a where b is earlier. It is never 1 January 1970:
// what programs write for no date would be taken for none.
func (c chance) day(a, b dossier.Date) dossier.Date {
	for {
		d := a.AddDays(c.between(0, max(a.DaysUntil(b), 0)))
		if d != dossier.NewDate(1970, 1, 1) || a.DaysUntil(b) <= 0 {
			return d
		}
	}
}

// pick is one of the choices.
func pick[T any](c chance, choices []T) T { return choices[c.IntN(len(choices))] }

// weighted is a choice that comes as often as its weight says.
type weighted[T any] struct {
	weight float64
	value  T
}

// draw is one of the choices by their weights.
func draw[T any](c chance, choices []weighted[T]) T {
	var total float64
	for _, w := range choices {
		total += w.weight
	}
	at := c.Float64() * total
	for _, w := range choices {
		if at -= w.weight; at < 0 {
			return w.value
		}
	}
	return choices[len(choices)-1].value
}

// share splits a total by weights so that the parts add up to it and none is below least.
func share(total, least int, weights []float64) []int {
	var sum float64
	for _, w := range weights {
		sum += w
	}
	rest := total - least*len(weights)
	parts, order, given := make([]int, len(weights)), make([]int, len(weights)), 0
	over := make([]float64, len(weights))
	for i, w := range weights {
		exact := float64(rest) * w / sum
		parts[i] = least + int(math.Floor(exact))
		over[i], order[i] = exact-math.Floor(exact), i
		given += parts[i]
	}
	sort.SliceStable(order, func(a, b int) bool { return over[order[a]] > over[order[b]] })
	for _, i := range order[:total-given] {
		parts[i]++
	}
	return parts
}
