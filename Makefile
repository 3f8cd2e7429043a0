# One command each. `make run` and `make test` need python3 (3.11 or newer) with venv, and make.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint format types bench eval model lock migrate

help: ## what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

run: .venv/run ## the service, on its own data in data/, with nothing else needed
	@$(BIN)/bot run

setup: .venv/dev ## everything that developing needs

test: .venv/dev ## all tests, on SQLite and on PostgreSQL, on every core
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

check: lint types test ## what a change must pass

lint: .venv/dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

format: .venv/dev ## put the code into its shape
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

types: .venv/dev
	@$(BIN)/mypy

bench: .venv/dev ## one table of figures, each beside its peer
	@$(BIN)/python -m bench.run

eval: .venv/dev ## how well messages are understood, on sentences the bot was not taught with
	@$(BIN)/python -m tests.eval

model: .venv/train ## teach the bot anew from the examples in locales/ (about half an hour)
	@$(BIN)/python -m training.train

migrate: .venv/run ## bring the database to the current schema
	@$(BIN)/bot migrate

lock: .venv/dev ## resolve the dependencies anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -p 3.11 requirements/build.in -o requirements/build.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -p 3.11 pyproject.toml -o requirements/run.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -p 3.11 --extra dev -c requirements/run.lock pyproject.toml -o requirements/dev.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -p 3.11 requirements/bench.in -o requirements/bench.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -p 3.11 -c requirements/dev.lock requirements/train.in -o requirements/train.lock

.venv/run: requirements/build.lock requirements/run.lock pyproject.toml
	@echo "Preparing .venv (once, about a minute)"
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@$(INSTALL) -r requirements/build.lock
	@$(INSTALL) -r requirements/run.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot handlers # or the first start takes twice as long
	@touch .venv/run

.venv/dev: .venv/run requirements/dev.lock
	@echo "Adding what tests and checks need"
	@$(INSTALL) -r requirements/dev.lock
	@touch .venv/dev

.venv/train: .venv/dev requirements/train.lock
	@echo "Adding what training needs"
	@$(INSTALL) -r requirements/train.lock
	@touch .venv/train
