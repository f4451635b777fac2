.DEFAULT_GOAL := help

# GO is the go command; ARGS are passed to customs by run and prove.
GO   ?= go
ARGS ?=

.PHONY: help
help: ## Show what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: build
build: ## Build bin/customs
	$(GO) build -o bin/customs ./runner/customs

.PHONY: run
run: build ## Judge the embedded reference
	bin/customs run $(ARGS)

.PHONY: prove
prove: build ## Show that the suite catches every fault and fails no permitted variant
	bin/customs prove $(ARGS)

.PHONY: test
test: ## Run all tests
	$(GO) test ./...

.PHONY: race
race: ## Run all tests but the longest under the race detector
	$(GO) test -race -short ./...

.PHONY: lint
lint: ## Check format, vet and staticcheck, whose version go.mod pins
	@unformatted="$$(gofmt -l .)"; test -z "$$unformatted" || { echo "not gofmt-ed: $$unformatted"; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

.PHONY: generate
generate: ## Derive the schemas anew, and the index of requirements
	$(GO) generate ./...

.PHONY: bench
bench: ## Measure specs per second, and the ratio to bare exchanges
	$(GO) test ./runner/conformance -run '^$$' -bench .
