# The two commands of the README, and the ones developers use between them.
# The system's own python3 where it is new enough and can make an environment: it is built to be
# fast, and does an eighth less work for the same tests than one compiled on the spot.
NEW_ENOUGH = import sys, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell /usr/bin/python3 -c '$(NEW_ENOUGH)' 2>/dev/null && echo /usr/bin/python3 || echo python3)
BOOTSTRAP = $(PYTHON) config/bootstrap.py

.PHONY: run test setup lock messages check bench

run:            ## Set everything up and serve http://127.0.0.1:8000 with a demo school
	@$(BOOTSTRAP) run

test:           ## Set everything up and run every test (pass options: make test ARGS="-k desk")
	@$(BOOTSTRAP) test $(ARGS)

setup:          ## Set everything up for development, run nothing
	@$(BOOTSTRAP) setup

check:          ## The quick checks: style, types, import contracts
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

messages:       ## Collect the messages of code and templates into the catalogues
	.venv/bin/python manage.py makemessages --locale ru --locale uk --locale en --no-location --no-obsolete \
		--ignore .venv --ignore var --ignore tests
	.venv/bin/python config/catalogues.py --english

lock:           ## Pin the dependencies of pyproject.toml anew, with hashes
	.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --group dev pyproject.toml -o requirements.lock

bench:          ## Measure; every script prints its own table
	for script in tests/benchmarks/bench_*.py tests/benchmarks/load_*.py; do .venv/bin/python $$script; done
