# `make demo` and `make test` set up what they need; a second run starts at once.
PYTHON ?= python3
VENV := .venv
NEXT := .venv-next
BIN := $(VENV)/bin
UV := $(abspath $(BIN)/uv)
READY := $(VENV)/.ready
NEXT_READY := $(NEXT)/.ready

# Bytecode is kept, whatever the environment of a container says: tests start Python some two hundred times, and pytest
# rewrites three hundred files in each of its processes.
unexport PYTHONDONTWRITEBYTECODE

# On all cores, and one process more (tests/conftest.py); PARALLEL= runs one test after the other.
PARALLEL ?= -n auto --dist worksteal

COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
EXTRAS := $(addprefix --extra ,django encryption fastapi flask otel prometheus redis sandbox starlette)

.PHONY: help
help:
	@echo "make demo         sign in, users, quote, approval, masquerade: against the sandbox, or a store of yours"
	@echo "make storefront   start a B2B shop over a sandbox, and say where (PORT=8000)"
	@echo "make test         run the tests, without the slow ones"
	@echo "make test-slow    run the slow ones; make test-all runs both"
	@echo "make test-properties   run the two properties of docs/promises.md with 5,000 cases each, for a quarter of an hour"
	@echo "make test-thousands   run all properties with thousands of cases, for some hours"
	@echo "make check        format, lint, types, tests"
	@echo "make codegen      write everything that is generated: the client, tables in docs/, the synchronous twins"
	@echo "make bench        measure everything: calls, cold start, sessions, sandbox, ... (BENCH=\"--json FILE\")"
	@echo "make test-next    run all tests with the newest gql and graphql-core"
	@echo "make test-python   run them with another interpreter (OTHER=python3.13 TESTS=tests/client)"
	@echo "make judges       let third parties judge: graphql-inspector the diff, graphql-http and schemathesis the sandbox"
	@echo "make graphiql     fetch GraphiQL, which the sandbox then shows at /graphql (needs npm)"
	@echo "make browser      walk through the sandbox's page and GraphiQL in Chromium; screenshots go to .browser/"
	@echo "make pictures     take the screenshots in docs/ again"
	@echo "make docs         build the site of the documents; every warning is an error"
	@echo "make constraints  pin the newest versions that the project allows"

.PHONY: setup
setup: $(READY)

$(BIN)/uv: constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, not %s: make PYTHON=python3.12 ..." % sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	sed -n '/^uv==/,/[^\\]$$/p' constraints.txt > $(VENV)/uv.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement $(VENV)/uv.txt
	touch $@

$(READY): $(BIN)/uv pyproject.toml
	VIRTUAL_ENV=$(abspath $(VENV)) $(UV) pip sync --quiet --compile-bytecode --require-hashes constraints.txt
	VIRTUAL_ENV=$(abspath $(VENV)) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Another interpreter, with the same pins: make test-python OTHER=python3.13
OTHER ?= python3.13
OTHER_VENV = .venv-$(notdir $(OTHER))

.PHONY: test-python
test-python: $(READY)
	$(UV) venv --quiet --allow-existing --python "$(OTHER)" $(OTHER_VENV)
	VIRTUAL_ENV=$(abspath $(OTHER_VENV)) $(UV) pip sync --quiet --require-hashes constraints.txt
	VIRTUAL_ENV=$(abspath $(OTHER_VENV)) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	$(OTHER_VENV)/bin/python -m pytest -q -m "not slow" -p no:cacheprovider $(PARALLEL) $(TESTS)

# gql 4.4 and graphql-core 3.3, which ariadne-codegen does not support yet.
$(NEXT_READY): $(READY) constraints-next.txt
	$(UV) venv --quiet --allow-existing --python $(abspath $(BIN)/python) $(NEXT)
	VIRTUAL_ENV=$(abspath $(NEXT)) $(UV) pip sync --quiet --compile-bytecode --require-hashes constraints-next.txt
	VIRTUAL_ENV=$(abspath $(NEXT)) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.PHONY: demo
demo: $(READY)
	@$(BIN)/python examples/quickstart.py
	@echo "Look into a sandbox yourself, in the browser: $(BIN)/b2b-storefront sandbox --open"

PORT ?= 8000

.PHONY: storefront
storefront: $(READY)
	@$(BIN)/python examples/storefront/run.py --port $(PORT)

.PHONY: test
test: $(READY)
	$(BIN)/python -m pytest -q -m "not slow" $(PARALLEL)

.PHONY: test-slow
test-slow: $(READY)
	$(BIN)/python -m pytest -q -m "slow and not thousands" $(PARALLEL)

.PHONY: test-properties
test-properties: $(READY)
	$(BIN)/python -m pytest -v -m thousands -o faulthandler_timeout=0 tests/static/test_any_operation.py \
		tests/contract/test_round_trip.py -k "thousand_schemas or thousands_of_operations"

.PHONY: test-thousands
test-thousands: $(READY)
	$(BIN)/python -m pytest -q -m thousands -o faulthandler_timeout=0

.PHONY: test-all
test-all: test test-slow

.PHONY: test-next
test-next: $(NEXT_READY)
	$(NEXT)/bin/python -m pytest -q -m "not thousands" $(PARALLEL)

.PHONY: codegen
codegen: $(READY)
	$(BIN)/python -m b2b_storefront.codegen
	$(BIN)/python -m b2b_storefront.sandbox._table docs/sandbox-roots.md
	$(BIN)/python -m b2b_storefront.cli._reference docs/command-line.md

.PHONY: lint
lint: $(READY)
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet

.PHONY: types
types: $(READY)
	$(BIN)/mypy
	$(BIN)/pyright --warnings

.PHONY: check
check: lint types test

.PHONY: format
format: $(READY)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: bench
bench: $(READY)
	$(BIN)/python benchmarks/bench.py $(BENCH)

# Third parties: what the diff of schemas is compared with, which the tests install too where node is there, and what the
# sandbox is judged by.
.PHONY: judges
judges: $(READY)
	mkdir -p .judges
	cp tests/contract/judges/package.json .judges/package.json
	cd .judges && npm install --silent --no-package-lock --no-audit --no-fund --ignore-scripts
	cp tests/contract/judges/package.json .judges/installed.json
	$(BIN)/python tests/judges/judge_sandbox.py

# GraphiQL is not part of this project; a wheel that is built afterwards holds it.
GRAPHIQL := src/b2b_storefront/sandbox/page/graphiql

.PHONY: graphiql
graphiql: $(GRAPHIQL)/graphiql.min.js

$(GRAPHIQL)/graphiql.min.js: tests/browser/graphiql.sha256
	rm -rf .graphiql && mkdir -p .graphiql $(GRAPHIQL)
	cd .graphiql && npm pack --silent react@18.3.1 react-dom@18.3.1 graphiql@3.8.3 > /dev/null
	cd .graphiql && sha256sum --quiet --check ../tests/browser/graphiql.sha256
	cd .graphiql && for name in react react-dom graphiql; do \
		mkdir $$name && tar xzf $$name-[0-9]*.tgz -C $$name --strip-components=1 && \
		cp $$name/LICENSE ../$(GRAPHIQL)/$$name.LICENSE || exit 1; done
	cp .graphiql/react/umd/react.production.min.js .graphiql/react-dom/umd/react-dom.production.min.js $(GRAPHIQL)
	cp .graphiql/graphiql/graphiql.min.css .graphiql/graphiql/graphiql.min.js $(GRAPHIQL)
	rm -rf .graphiql
	touch $@

BROWSER := .venv-browser

.PHONY: browser
browser: $(READY) graphiql
	$(UV) venv --quiet --allow-existing --python $(abspath $(BIN)/python) $(BROWSER)
	VIRTUAL_ENV=$(abspath $(BROWSER)) $(UV) pip sync --quiet --require-hashes constraints.txt constraints-browser.txt
	VIRTUAL_ENV=$(abspath $(BROWSER)) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	BROWSER_NEEDED=1 $(BROWSER)/bin/python -m pytest -q -p no:cacheprovider tests/browser

# The pictures in docs/ are screenshots of the same names.
.PHONY: pictures
pictures: browser
	for picture in docs/*.png; do cp .browser/$$(basename $$picture) docs/; done

DOCS := .venv-docs

.PHONY: docs
docs: $(READY)
	$(UV) venv --quiet --allow-existing --python $(abspath $(BIN)/python) $(DOCS)
	VIRTUAL_ENV=$(abspath $(DOCS)) $(UV) pip sync --quiet --require-hashes constraints.txt constraints-docs.txt
	VIRTUAL_ENV=$(abspath $(DOCS)) $(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	$(DOCS)/bin/sphinx-build -b html -d docs/_build/doctrees -j auto --fail-on-warning --keep-going --quiet docs docs/_build/html
	@echo "docs/_build/html/index.html"

.PHONY: constraints
constraints: $(BIN)/uv
	$(COMPILE) pyproject.toml --extra codegen $(EXTRAS) --group dev --upgrade --output-file constraints.txt
	$(COMPILE) --group browser --constraint constraints.txt --upgrade --output-file constraints-browser.txt
	$(COMPILE) --group docs --constraint constraints.txt --upgrade --output-file constraints-docs.txt
	printf 'gql>=4.4\ngraphql-core>=3.3\n' | $(COMPILE) pyproject.toml - $(EXTRAS) --group test --upgrade --output-file constraints-next.txt
