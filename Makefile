PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: demo install test check bench screenshots catalogue clean

demo: $(STAMP)            ## open the example evening in the console
	$(BIN)/jury demo --dir .demo

install: $(STAMP)         ## make the virtual environment, with all that is needed to work on it

test: $(STAMP)            ## run every test
	$(BIN)/python -m pytest -n 2

check: $(STAMP)           ## format, lint, types and walls
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)           ## speed and memory, each beside its floor
	$(BIN)/python -m benchmarks

screenshots: $(STAMP)     ## the README's pictures, made by the program
	$(BIN)/python docs/screenshots.py

catalogue: $(STAMP)       ## gather the Dutch texts and compile the English ones
	$(BIN)/python docs/catalogue.py

$(STAMP): pyproject.toml $(wildcard jury/locale/*/LC_MESSAGES/*.po)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $(STAMP)

clean:
	rm -rf $(VENV) .demo
