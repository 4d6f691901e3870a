PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PEERS  := $(VENV)/.peers

.PHONY: demo install test long golden check check-html bench screenshots catalogue clean

demo: $(STAMP)            ## open the example evening in the console
	$(BIN)/jury demo --dir .demo

install: $(STAMP)         ## make the virtual environment, with all that is needed to work on it

test: $(STAMP)            ## run every test
	$(BIN)/python -m pytest -n 3 --dist worksteal

long: $(STAMP)            ## the full counts: every failure of the disk, every mutated file, every fast filling
	$(BIN)/python -m pytest -n 2 -m long

golden: $(STAMP)          ## write the approved reports anew, after a change that was wanted; read what changed
	$(BIN)/python -m pytest -q --snapshot-update tests/jury/report/formats/test_golden.py \
		tests/evenings/test_a_whole_evening.py
	git diff --stat -- '*/golden/*'

check: $(STAMP)           ## format, lint, types and walls
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check-html: $(STAMP)      ## every page in Chromium, against axe-core and html-validate; KEEP=FOLDER keeps pages and pictures
	PYTHONPATH=tests/helpers $(BIN)/python tests/browser/check_html.py $(KEEP)

bench: $(PEERS)           ## speed and memory, each beside its floor and its peers
	$(BIN)/python -m benchmarks

screenshots: $(STAMP)     ## the README's pictures, made by the program
	$(BIN)/python docs/screenshots.py

catalogue: $(STAMP)       ## gather the Dutch texts and compile the English ones
	$(BIN)/python docs/catalogue.py

$(STAMP): pyproject.toml $(wildcard jury/locale/*/LC_MESSAGES/*.po)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $(STAMP)

# One by one, so that a peer which does not install on this Python keeps no other out.
$(PEERS): $(STAMP)
	for peer in $$($(BIN)/python -c "from benchmarks.others import PEERS; print(*PEERS)"); do \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check "$$peer" || true; \
	done
	touch $(PEERS)

clean:
	rm -rf $(VENV) .demo
