# Two commands do all the set-up on a machine with Go and a C compiler: `make demo` and `make test`.
GO      ?= go
BIN     := bin/hoso
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
DEMO    := build/demo
FUZZTIME ?= 30s

.PHONY: help build test reform histories trees opinions forms lists lint demo bench people fuzz faults mutate figures recall gen samples corpora clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: ## build bin/hoso
	$(GO) build -ldflags '-X main.version=$(VERSION)' -o $(BIN) ./cmd/hoso

# The tests of files that are not built with the race detector, under which they would take many times as long.
unraced = $(shell grep -rl '^//go:build !race' --include='*_test.go' . | xargs sed -n 's/^func \(Test[A-Za-z]*\).*/\1/p' | paste -sd '|' -)

test: ## all tests: with the race detector, but those of large inputs
	$(GO) vet ./...
	$(GO) test -timeout 20m -run '^($(unraced))$$' ./...
	$(GO) test -race -timeout 20m ./...

reform: ## Bắc Quang at full size before and after the reform of 2025: the same persons in each tree
	HOSO_REFORM=1 $(GO) test ./cmd/hoso -run TestReform -count 1 -v -timeout 60m

histories: ## 200 random histories of a store: any order, grouping and undo of fifty returns leave the same content
	HOSO_HISTORIES=$(or $(HISTORIES),200) $(GO) test ./analytics -run TestHistories -count 1 -v -timeout 4h

trees: ## 10,000 random histories of merged, split and moving branches: opening + in − out = closing
	HOSO_TREES=10000 $(GO) test ./analytics -run TestMovementsBalance -count 1 -v -timeout 60m

opinions: ## every question and its slow second opinion in Go on 1,000 random districts (a quarter of an hour of processor time)
	HOSO_OPINIONS=$(or $(OPINIONS),1000) $(GO) test ./analytics -run TestSecondOpinions -count 1 -v -timeout 6h

forms: ## the statistical forms against a slow count on 200 random districts
	HOSO_FORMS=200 $(GO) test ./analytics -run TestSecondOpinionOfForms -count 1 -v -timeout 2h

lists: ## every list of every question against its count on 50 random districts (an hour)
	HOSO_LISTS=$(or $(LISTS),50) $(GO) test ./analytics -run TestListsHold -count 1 -v -timeout 2h

lint: ## gofmt, vet, staticcheck
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

demo: build ## a district of synthetic workbooks: make, import, report, answer
	rm -rf $(DEMO)
	$(BIN) sample bac-quang $(DEMO)/bac-quang --seed 1 --faults 40
	$(BIN) import $(DEMO)/bac-quang --db $(DEMO)/bac-quang.duckdb --out $(DEMO)/reports --as-of 2018-09-30 > $(DEMO)/summary.txt || [ $$? -eq 1 ]
	@sed -n '1,/^NHỮNG LỖI/p' $(DEMO)/summary.txt | sed '/^THEO ĐƠN VỊ/,/^THEO QUY TẮC/{/^THEO QUY TẮC/!d}; $$d'
	@echo "Báo cáo và tệp trả lại nơi gửi (reports and marked workbooks):"; ls -d $(DEMO)/reports/*/*
	@$(BIN) query non-party-share --area "Bắc Quang" --as-of 2018-09-30 --db $(DEMO)/bac-quang.duckdb

bench: ## benchmarks of reading, checking and loading
	$(GO) test -run '^$$' -bench . -benchmem ./...

people: ## the proof of matching on 100,000 labelled people (docs/identity.md)
	HOSO_PEOPLE=100000 $(GO) test ./analytics -run TestPeopleProof -count 1 -v -timeout 60m

fuzz: ## every fuzz target for FUZZTIME (30s)
	@for pkg in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "== $$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$pkg || exit 1; \
	  done; done

faults: ## kill -9, full and failing disks, damaged files (half an hour; strace, and root for the full disks)
	HOSO_FAULTS=1 $(GO) test ./analytics ./cmd/hoso -run TestFaults -count 1 -v -timeout 3h

mutate: ## how many changed operators of the rules the tests notice (long; see docs/testing.md)
	GOFLAGS='-vet=off "-ldflags=-s -w"' nice -n 10 $(GO) run github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0 unleash \
	  --workers $(or $(WORKERS),1) --timeout-coefficient 20 ./validate/rules

recall: ## 2,000 faults of all kinds among half a million rows, four seeds; five clean districts (about an hour on two cores)
	HOSO_RECALL=1 $(GO) test ./cmd/hoso -run TestRecall -count 1 -v -timeout 3h

gen: build ## rewrite what is generated: docs and goldens
	$(GO) test ./... -run 'Golden|Docs' -update

figures: ## every published figure from its place at full size; UPDATE=-update writes docs/figures.md
	$(GO) test ./cmd/hoso -run TestFigures -full $(UPDATE) -count 1 -timeout 30m

samples: build ## the Bắc Quang district, clean and with 300 planted faults, under build/
	rm -rf build/bq build/bq-faults
	$(BIN) sample bac-quang build/bq --seed 1
	$(BIN) sample bac-quang build/bq-faults --seed 1 --faults 300

corpora: ## our workbooks as LibreOffice and two libraries of node save them: the same records, and the same cells for excelize
	@if ! command -v soffice >/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null; fi
	@if command -v npm >/dev/null; then \
	  npm install --prefix build/corpora --ignore-scripts --no-audit --no-fund --loglevel error xlsx@0.18.5 exceljs@4.4.0; fi
	HOSO_CORPORA=1 $(GO) test ./ingest -run TestCorpora -count 1 -v -timeout 20m
	@# SheetJS writes its escapes in lower case, which excelize does not know.
	rm -f build/corpora/files/sheetjs*/*/'Về đầu dòng.xlsx'
	$(GO) test ./ingest/xlsx -run TestDifferential -corpus $(CURDIR)/build/corpora/files -count 1 -v

clean: ## remove what was built
	rm -rf build bin
