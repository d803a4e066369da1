# Two commands matter: `make tutor` starts the tutor, `make test` proves it. Everything happens in .venv, in this folder.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: tutor test check bench matrix lint install help

help:          ## what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*##/  —/'

tutor: $(STAMP) ## start the tutor
	@$(BIN)/tutor

install: $(STAMP) ## set up .venv and nothing else

test: $(STAMP) ## every test (a few minutes)
	$(BIN)/python -m pytest

check: $(STAMP) ## the fast tests (under a minute)
	$(BIN)/python -m pytest -m "not slow"

bench: $(STAMP) ## every ratio of docs/architecture.md, beside its peer in the same run
	$(BIN)/python -m benchmarks

matrix: $(STAMP) ## the debugger's tests on IPython 8.12 to the newest (some minutes; `make test` leaves it out)
	$(BIN)/python tests/matrix.py $(ENTRIES)

lint: $(STAMP) ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check tutor tests benchmarks
	$(BIN)/mypy

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt torch numpy hatchling editables
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e . \
	  pytest hypothesis pyte pexpect mypy ruff build
	@touch $(STAMP)
