SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out
SELFTEST ?=
SDKS := $(wildcard generated/*/pyproject.toml)

.PHONY: help demo test check lint types generate selftest bench browser pins clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# The virtual environment is a file target, so that a warm `make demo` starts at once.
$(VENV)/ready: requirements.txt pyproject.toml $(SDKS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "ppmkit needs Python 3.11 or newer; try: make PYTHON=python3.12 demo"; exit 2; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq python3-venv; \
	  else echo "this Python has no ensurepip; on Debian: apt-get install python3-venv"; exit 2; fi; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@awk '/^uv==/ {on = 1} on {print} on && !/\\$$/ {exit}' requirements.txt > $(VENV)/uv.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements.txt
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e . $(foreach sdk,$(SDKS),-e $(dir $(sdk)))
	@touch $@

demo: $(VENV)/ready  ## lint the specs, check the generated clients, judge the mocks, say where the report lies
	@mkdir -p $(OUT)
	$(BIN)/ppm-sdk lint
	$(BIN)/ppm-sdk generate --check
	$(BIN)/ppm-conform run --all --mock --allow write,destructive,credential --json $(OUT)/report.json --html $(OUT)/report.html --junit $(OUT)/report.xml
	@echo "report: $(abspath $(OUT))/report.html (for people), report.json, report.xml (JUnit)"

test: $(VENV)/ready  ## the whole test suite
	$(BIN)/python -m pytest -n 2 --dist loadfile -q

types: $(VENV)/ready  ## mypy strict and pyright strict over generator, conformance, runtime and generated code
	$(BIN)/mypy generator conformance templates/runtime
	@for sdk in $(dir $(SDKS)); do echo "mypy $$sdk"; $(BIN)/mypy $$sdk/src; done
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/pyright --pythonpath $(BIN)/python $(wildcard generated/*/src)

lint: $(VENV)/ready  ## ruff, black --check, and the specs' own lint
	$(BIN)/ruff check -q .
	$(BIN)/black -q --check generator conformance templates tests generated benchmarks
	$(BIN)/ppm-sdk lint
	$(BIN)/ppm-sdk generate --check
	@! grep -n '://' requirements.txt

check: lint types test  ## everything that CI runs

generate: $(VENV)/ready  ## write generated/ anew from specs/
	$(BIN)/ppm-sdk generate

selftest: $(VENV)/ready  ## seed faults and twins into the mocks: does the suite see the first and keep silent on the second?
	$(BIN)/ppm-conform selftest $(SELFTEST)

bench: $(VENV)/ready  ## ratios against peers
	$(BIN)/python -m benchmarks

browser:  ## a headless Chromium for the web tests (Debian, as root)
	@command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell; \
	  else echo "no Chromium found; on Debian: sudo apt-get install chromium-headless-shell; elsewhere set PPM_BROWSER to one"; exit 2; fi; }

pins: $(VENV)/ready  ## resolve pyproject.toml into requirements.txt: names, versions, hashes, no address
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --generate-hashes --universal --python-version 3.11 --no-header --no-annotate -o requirements.txt

clean:  ## remove what the targets made
	rm -rf $(VENV) $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis
