# Two commands matter: `make tutor` starts the tutor, `make test` proves it.
# Everything happens in .venv, in this folder.
PYTHON ?= python3
WORKERS ?= auto
SECONDS ?= 60
BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# loadgroup: tests that share a fixture of their module stay on one worker (tests/conftest.py)
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup
# folders in which (nearly) every test is slow: to read their thousands of names takes seconds, too
ALL_SLOW := $(addprefix --ignore=tests/,hostile strangers terminal why)

.PHONY: tutor test corpus check bench matrix fuzz lint format wheel install help

help:          ## what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*##/  —/'

tutor: $(STAMP) ## start the tutor
	@$(BIN)/tutor

install: $(STAMP) ## set up .venv and nothing else

test: $(STAMP) ## the tests (some minutes); WORKERS=1 runs one at a time
	$(PYTEST) -m "not corpus"

corpus: $(STAMP) ## the rest: planted bugs, programs of strangers, the proof of the course, a mixed class
	$(PYTEST) -m corpus

check: $(STAMP) ## the fast tests (under a minute)
	$(PYTEST) -m "not slow and not corpus" $(ALL_SLOW)

bench: $(STAMP) ## every ratio of docs/architecture.md, beside its peer in the same run
	$(BIN)/python -m benchmarks

matrix: $(STAMP) ## the debugger's tests on IPython 8.12 to the newest (some minutes)
	$(BIN)/python tests/matrix.py $(ENTRIES)

fuzz: $(STAMP) ## the readers of what learner code sends, for SECONDS=60
	$(PIP) install -c constraints.txt --group fuzz
	$(BIN)/python -m tests.fuzz.fuzz_replies $(SECONDS)

lint: $(STAMP) ## style, layout, types and spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/typos

format: $(STAMP) ## lay the code out as `make lint` wants it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

wheel: $(STAMP) ## build the wheel and the source archive into dist/
	$(BIN)/python -m build --no-isolation

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "This needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`."; \
	  echo "Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) install --upgrade -c constraints.txt pip
	$(PIP) install -c constraints.txt hatchling editables
	$(PIP) install -c constraints.txt --no-build-isolation -e . --group dev
	@touch $(STAMP)
