# make        sets everything up, builds the example and the guidance site, says where to look
# make test   sets up what the tests need and runs everything
# For maintainers: lock (new pins: make lock UPGRADE=--upgrade), lint, symbols, words, frequencies, catalogue, pictures, clean

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all setup setup-test system system-test test lint lock symbols words frequencies catalogue pictures clean

PYTHON := .venv/bin/python
# The day the example is seen on, as in mkdocs.yml: by the clock it would grow old and lose its finish.
EXAMPLE_DAY := 2026-11-24
PIP := $(PYTHON) -m pip --quiet --disable-pip-version-check --no-input
NPM_PACKAGES := tests/e2e/node_modules
UV := .tools/uv/bin/uv
COMPILE = UV_CUSTOM_COMPILE_COMMAND="make lock" $(UV) pip compile --no-config --quiet --universal \
	--fork-strategy fewest --python-version 3.11 --generate-hashes --no-annotate $(UPGRADE)

all: setup
	$(PYTHON) -m planbooklet build --today $(EXAMPLE_DAY)
	$(PYTHON) -m planbooklet site
	@echo
	@echo "Look here:"
	@echo "  Ada's site          build/plans/kestrel/own/site/index.html"
	@echo "  Ada's booklet       build/plans/kestrel/own/booklet.pdf"
	@echo "  the guidance site   build/site/index.html"

setup: system .venv/package.stamp

setup-test: system-test .venv/test.stamp $(NPM_PACKAGES)/.stamp

# Not stamped: the machine can change under a kept folder, and looking takes less than a second.
system:
	@sh generator/maintain/system.sh run

system-test:
	@sh generator/maintain/system.sh test

.venv/made.stamp: | system
	python3 -m venv --clear .venv
	@touch $@

.venv/lock.stamp: requirements.lock .venv/made.stamp
	$(PIP) install --require-hashes -r requirements.lock
	@touch $@

.venv/package.stamp: pyproject.toml .venv/lock.stamp
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-test.lock .venv/package.stamp
	$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

$(NPM_PACKAGES)/.stamp: tests/e2e/package.json tests/e2e/package-lock.json tests/e2e/.npmrc | system-test
	cd tests/e2e && npm ci --ignore-scripts --silent
	@touch $@

lint: setup-test
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy

test: lint
	$(PYTHON) -m pytest --numprocesses auto

$(UV):
	python3 -m venv .tools/uv
	.tools/uv/bin/pip --quiet --disable-pip-version-check install uv==0.13.9

# uv looks at no pip settings of this machine, so the locks resolve on every other one too.
lock: $(UV)
	printf '%s\n' hatchling editables | $(COMPILE) pyproject.toml - --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra test --constraint requirements.lock --output-file requirements-test.lock
	cd tests/e2e && npm install --package-lock-only --ignore-scripts --silent

symbols: setup
	cd generator && ../$(PYTHON) -m maintain.symbols_and_fonts && ../$(PYTHON) -m maintain.search_library

words: setup
	cd generator && ../$(PYTHON) -m maintain.passphrase_words

frequencies: setup
	cd generator && ../$(PYTHON) -m maintain.word_frequencies

catalogue: setup
	cd generator && ../$(PYTHON) -m maintain.catalogue

pictures: setup-test
	$(PYTHON) generator/maintain/pictures.py

clean:
	rm -rf build dist .venv .tools $(NPM_PACKAGES) .pytest_cache .mypy_cache .ruff_cache .hypothesis
