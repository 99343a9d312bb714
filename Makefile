# backchannel: everything a newcomer needs. `make demo` and `make test` start from nothing but python3 and make.
#
#   make demo         install into .venv if needed, then the whole way on the example dossier
#   make test         install into .venv if needed, then the tests (under four minutes on two idle processors)
#   make browser      the tests that look at pages in Chromium (a minute)
#   make lint         style and format        make docs-check   generated pages are up to date
#   make types        static types            make docs         write the generated pages again
#   make eval         scores against annotated texts, where these lie in ../shared
#   make weights      count again what reconciliation weighs by, where the texts lie in ../shared (six minutes)
#   make models       train the models that ship, where the texts lie in ../shared (an hour)
#   make floors       pin the floors that the figures on eval/gold must not fall below; write eval/README.md
#   make lock         resolve the dependencies again and write the lock files
#   make clean        remove everything that was built here

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.backchannel-installed
DEMO := backchannel-demo
SHARED := ../shared
PYTEST_ARGS ?=
FLOORS_ARGS ?=
# Every process of ours would compile the package anew where this is set: it costs the tests a minute.
unexport PYTHONDONTWRITEBYTECODE
# Tests write thousands of small databases: into memory where the system offers 4 GB of it as a folder.
MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 4000000 { print "TMPDIR=/dev/shm" }')

.PHONY: demo test browser install lint format types docs docs-check eval floors models weights lock clean
.DEFAULT_GOAL := demo

demo: $(STAMP)
	@$(BIN)/backchannel demo --output $(DEMO)

test: $(STAMP)
	@$(MEMORY) $(BIN)/python -m pytest -n 2 --dist loadfile --ignore=tests/browser $(PYTEST_ARGS)

browser: $(STAMP)
	@$(BIN)/python -m pytest -n 2 tests/browser $(PYTEST_ARGS)

install: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || \
	  { echo "backchannel needs Python 3.11 or newer, and there is no $(PYTHON) here. Name one: make PYTHON=/path/to/python3 demo" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "backchannel needs Python 3.11 or newer, and $(PYTHON) is older. Name another: make PYTHON=python3.12 demo" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "backchannel needs Python's venv module, and $(PYTHON) comes without it. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked dependencies into $(VENV) (once; about a minute) ..." >&2
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

lint: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(STAMP)
	@$(BIN)/ruff format .

types: $(STAMP)
	@$(BIN)/mypy

docs: $(STAMP)
	@$(BIN)/python tools/build_rules_page.py
	@$(BIN)/python tools/build_docs.py

docs-check: $(STAMP)
	@$(BIN)/python tools/build_rules_page.py --check
	@$(BIN)/python tools/build_docs.py --check
	@$(BIN)/python tools/pin_floors.py --check

eval: $(STAMP)
	@for set in plain later long; do echo "held back, the $$set press stories:"; $(BIN)/backchannel evaluate eval/press/$$set.jsonl; done
	@if test -d $(SHARED)/gold; then \
	  PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python $(SHARED)/eval/score_mentions.py $(SHARED)/gold/mentions.jsonl --corpora $(SHARED)/corpora && \
	  PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python $(SHARED)/eval/score_dossier.py $(SHARED)/gold/dossier --sources $(SHARED)/gold/dossier/sources && \
	  for set in second eighth twelfth; do echo "held back, the $$set set:"; \
	    $(BIN)/backchannel evaluate eval/held-back/$$set.jsonl --corpora $(SHARED)/corpora; done && \
	  echo "half of the development set, read by other readers:" && $(BIN)/python tools/compare_readers.py $(SHARED); \
	else echo "The annotated texts are not here ($(SHARED)/gold is absent), so nothing was scored."; fi

models: $(STAMP)
	@$(BIN)/python tools/train_models.py $(SHARED)
	@$(BIN)/python tools/train_overlooked.py $(SHARED)
	@$(BIN)/python tools/train_stories.py
	@$(BIN)/python tools/train_modality.py $(SHARED)
	@$(BIN)/python tools/train_people.py $(SHARED)
	@$(BIN)/python tools/train_times.py $(SHARED)

weights: $(STAMP)
	@test -d $(SHARED)/corpora || { echo "The corpora are not here ($(SHARED)/corpora is absent), so nothing was estimated." >&2; exit 1; }
	@made=$$(mktemp -d) && trap 'rm -rf "$$made"' EXIT && \
	  $(BIN)/backchannel run $(addprefix $(SHARED)/corpora/,kremlin ukraine whitehouse) -C "$$made/all" >/dev/null && \
	  $(BIN)/backchannel run $(SHARED)/gold/dossier/sources -C "$$made/gold" >/dev/null && \
	  $(BIN)/python tools/estimate_weights.py "$$made/all" --gold $(SHARED)/gold/dossier --gold-dossier "$$made/gold"

floors: $(STAMP)
	@$(BIN)/python tools/pin_floors.py --shared $(SHARED) $(FLOORS_ARGS)

# The universal resolution holds for every platform and Python from 3.11; the lock names no registry and no path.
UV_COMPILE = $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --upgrade pyproject.toml

lock: $(STAMP)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install -qq --disable-pip-version-check uv
	@$(UV_COMPILE) --extra dev --output-file requirements.lock
	@$(UV_COMPILE) --constraint requirements.lock --output-file requirements-runtime.lock
	@$(UV_COMPILE) --constraint requirements.lock --extra benchmark --output-file benchmarks/requirements.lock
	@echo "Wrote requirements.lock (all), requirements-runtime.lock (what the installed package needs) and"
	@echo "benchmarks/requirements.lock (what is compared with in benchmarks)."

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .hypothesis
