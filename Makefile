.DEFAULT_GOAL := help

# GO is the go command; ARGS are passed to customs by run and prove; EXCEPT is a
# pattern of packages that test leaves out.
GO     ?= go
ARGS   ?=
EXCEPT ?=

.PHONY: help
help: ## Show what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: build
build: ## Build bin/customs
	$(GO) build -o bin/customs ./runner/customs

.PHONY: run
run: build ## Judge the embedded reference
	bin/customs run $(ARGS)

.PHONY: prove
prove: build ## Show that the suite catches every fault and fails no permitted variant
	bin/customs prove $(ARGS)

.PHONY: collateral
collateral: build ## Measure anew what each fault breaks beside its requirement (3 proofs long)
	bin/customs prove --collateral runner/reference/fault/collateral.yaml

.PHONY: record
record: build ## Record the embedded reference anew, into cassettes/reference
	bin/customs record cassettes/reference

.PHONY: replay
replay: build ## Judge the committed recordings offline, and look for credentials in them
	bin/customs replay cassettes/reference
	bin/customs inspect --allow-incomplete cassettes/documented/*.yaml
	bin/customs inspect --secrets cassettes

.PHONY: test
test: ## Run all tests
	$(GO) test $(if $(EXCEPT),$$($(GO) list ./... | grep -v '$(EXCEPT)'),./...)

.PHONY: race
race: ## Run all tests but the longest under the race detector, and those of shell scripts
	$(GO) test -race -short $$($(GO) list ./... | grep -v /runner/ci)

.PHONY: browser
browser: runner/capture/browser/node_modules ## Test in a real browser: the HTML report, and HAR files of a page (needs chromium and npm)
	$(GO) test -tags browser -run Browser ./runner/verdict/html ./runner/conformance

.PHONY: integration
integration: runner/ci/gitlab/node_modules ## Try the CI integrations, and lint them (needs shellcheck, rsync and npm)
	CUSTOMS_TOOLS=required $(GO) test -count=1 ./runner/ci

.PHONY: node-modules
node-modules: runner/capture/browser/node_modules runner/ci/gitlab/node_modules ## Install what those two need of npm

%/node_modules: %/package-lock.json
	npm ci --prefix $* --no-audit --no-fund
	@touch $@

.PHONY: screenshots
screenshots: ## Take the README's pictures anew (needs chromium and port 8080)
	$(GO) run ./runner/screenshots runner/screenshots

.PHONY: lint
lint: ## Check format, vet and staticcheck, whose version go.mod pins
	@unformatted="$$(gofmt -l .)"; test -z "$$unformatted" || { echo "not gofmt-ed: $$unformatted"; exit 1; }
	$(GO) vet ./...
	$(GO) vet -tags browser ./runner/...
	$(GO) tool staticcheck ./...

.PHONY: generate
generate: ## Derive the schemas anew, and the index of requirements
	$(GO) generate ./...

.PHONY: bench
bench: ## Measure specs per second, and the ratio to bare exchanges
	$(GO) test ./runner/conformance -run '^$$' -bench .
