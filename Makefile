# Two commands do all the set-up on a machine with Go and a C compiler: `make demo` and `make test`.
GO      ?= go
BIN     := bin/hoso
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
DEMO    := build/demo
FUZZTIME ?= 30s

.PHONY: help build test lint demo bench fuzz gen samples clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: ## build bin/hoso
	$(GO) build -ldflags '-X main.version=$(VERSION)' -o $(BIN) ./cmd/hoso

test: ## all tests with the race detector
	$(GO) vet ./...
	$(GO) test -race -timeout 20m ./...

lint: ## gofmt, vet, and golangci-lint where it is installed
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi
	$(GO) vet ./...
	@if command -v golangci-lint >/dev/null; then golangci-lint run; else echo "golangci-lint is not installed: skipped"; fi

demo: build ## a district of synthetic workbooks: make, import, report, answer
	rm -rf $(DEMO)
	$(BIN) sample bac-quang $(DEMO)/bac-quang --seed 1 --faults 40
	$(BIN) import $(DEMO)/bac-quang --db $(DEMO)/bac-quang.duckdb --out $(DEMO)/reports --as-of 2018-09-30 > $(DEMO)/summary.txt || [ $$? -eq 1 ]
	@sed -n '1,/^NHỮNG LỖI/p' $(DEMO)/summary.txt | sed '/^THEO ĐƠN VỊ/,/^THEO QUY TẮC/{/^THEO QUY TẮC/!d}; $$d'
	@echo "Báo cáo và tệp trả lại nơi gửi (reports and marked workbooks):"; ls -d $(DEMO)/reports/*/*
	@$(BIN) query non-party-share --area "Bắc Quang" --as-of 2018-09-30 --db $(DEMO)/bac-quang.duckdb

bench: ## benchmarks of reading, checking and loading
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## every fuzz target for FUZZTIME (30s)
	@for pkg in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "== $$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
	  done; done

gen: build ## rewrite what is generated: docs and goldens
	$(GO) test ./... -run 'Golden|Docs' -update

samples: build ## the Bắc Quang district, clean and with 300 planted faults, under build/
	rm -rf build/bq build/bq-faults
	$(BIN) sample bac-quang build/bq --seed 1
	$(BIN) sample bac-quang build/bq-faults --seed 1 --faults 300

clean: ## remove what was built
	rm -rf build bin
