package dossier

// Values keeps the values of many records, each value once: a record holds numbers only. A list of 100,000 people has
// millions of values and few different ones, and numbers are nothing the garbage collector has to look at. The zero
// Values is ready. It is not for several goroutines at a time, nor are records that share it when they are changed.
type Values struct {
	blocks  [][]Value // of valueBlock values, the last one less
	records []Record  // room for records to come
	numbers []uint32  // room for their numbers
}

const (
	valueBlock  = 64
	recordBlock = 64
)

// NewRecord is an empty record of a kind, numbered by its row, whose values are kept here.
func (s *Values) NewRecord(kind Kind, row int) *Record {
	if len(s.records) == 0 {
		s.records = make([]Record, recordBlock)
	}
	r := &s.records[0]
	s.records = s.records[1:]
	r.Kind, r.Number, r.Row, r.all = kind, row, row, s
	r.values = s.room(len(kind.Fields()))
	return r
}

// room is n numbers, all zero.
func (s *Values) room(n int) []uint32 {
	if len(s.numbers) < n {
		s.numbers = make([]uint32, recordBlock*n)
	}
	room := s.numbers[:n:n]
	s.numbers = s.numbers[n:]
	return room
}

// Add keeps a value and returns its number, for Record.Put. It does not change from then on.
func (s *Values) Add(v Value) uint32 {
	last := len(s.blocks) - 1
	if last < 0 || len(s.blocks[last]) == valueBlock {
		s.blocks = append(s.blocks, nil)
		if last++; last > 0 {
			s.blocks[last] = make([]Value, 0, valueBlock)
		}
	}
	s.blocks[last] = append(s.blocks[last], v)
	return uint32(last*valueBlock + len(s.blocks[last]))
}

// At is a value by its number; it is not to be changed.
func (s *Values) At(n uint32) *Value { return &s.blocks[(n-1)/valueBlock][(n-1)%valueBlock] }
