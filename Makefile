# What you can do here. Every target is plain: read the script behind it.

GO ?= go

.PHONY: help run setup build test bench screens lint windows example-list lists clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: ## build and open the window; without a display do the main job headless
	@scripts/run.sh

setup: ## install what a build with a window needs (Debian and Ubuntu)
	@scripts/setup.sh

build: ## build bin/kader, the real program
	$(GO) build -trimpath -o bin/kader .

test: ## run every test; needs nothing but Go
	$(GO) test -tags ci -timeout 30m ./...

bench: ## measure what the design promises, as ratios
	@scripts/bench.sh

screens: ## draw every page, light and dark, to docs/screens
	$(GO) test -tags ci -count=1 -run '^TestScreens$$' ./app -screens ../docs/screens

lint: ## vet, staticcheck, gofumpt and the complexity gate
	@scripts/lint.sh

windows: ## build bin/kader.exe (needs gcc-mingw-w64-x86-64)
	@scripts/windows.sh

example-list: ## write the sample employer list again
	$(GO) test -count=1 -run '^TestSampleListIsUpToDate$$' ./data/example -write-sample

lists: ## make the lists again that the import is tested with (needs LibreOffice)
	@scripts/lists.sh

clean: ## remove what was built
	rm -rf bin out
