# The two commands that matter are `make generate` and `make test`; both install what is missing first.

SWIFT ?= swift
RELEASE = --configuration release --scratch-path .build-release
CHECKED_IN = --configuration Examples/CheckedIn/Sources/Planets/docs2swift.yaml \
  --output Examples/CheckedIn/Sources/Planets/Generated --module Planets
SOURCES = Package.swift Sources Tests Plugins Examples Benchmarks
EXAMPLES = --scratch-path .build-examples
# The tests are those of everything; the examples are built as most users build the library, without traits.
TRAITS = --traits AsyncHTTPClient,Tracing

.PHONY: help generate check test examples record lint format dependencies test-dependencies clean

help:
	@echo "make generate   write Generated/ and GeneratedTests/ from the pages in docs/"
	@echo "make check      tell whether Generated/ is what docs/ gives"
	@echo "make test       run all tests, and the examples"
	@echo "make examples   build and run the packages in Examples/"
	@echo "make record     rewrite the expected output of the test cases, and the examples as tests and answers"
	@echo "make lint       check the formatting; make format mends it"
	@echo "make clean      remove what was built"

generate: dependencies
	$(SWIFT) run $(RELEASE) docs2swift generate
	$(SWIFT) run $(RELEASE) docs2swift examples --output GeneratedTests
	$(SWIFT) run $(RELEASE) docs2swift generate $(CHECKED_IN)

check: dependencies
	$(SWIFT) run $(RELEASE) docs2swift check
	$(SWIFT) run $(RELEASE) docs2swift check $(CHECKED_IN)

test: test-dependencies
	$(SWIFT) test $(TRAITS)
	$(MAKE) examples

# They share one place to build in, so that the tool is built once.
examples: dependencies
	$(SWIFT) run $(EXAMPLES) --package-path Examples/BuildPlugin bookshop-demo
	$(SWIFT) run $(EXAMPLES) --package-path Examples/CommandLine policies
	$(SWIFT) package $(EXAMPLES) --package-path Examples/CheckedIn check-docs
	$(SWIFT) run $(EXAMPLES) --package-path Examples/CheckedIn planets-demo
	$(SWIFT) test $(EXAMPLES) --package-path Examples/Mail
	$(SWIFT) run $(EXAMPLES) --package-path Examples/Mail mail demo

record: test-dependencies
	DOCS2SWIFT_RECORD=1 $(SWIFT) test $(TRAITS) --filter "CaseTests|ExampleHarnessTests"

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# libcmark parses the pages; cmark-gfm is the second opinion that tests hold the tables against.
dependencies:
	@pkg-config --exists libcmark 2>/dev/null || $(call install,pkg-config libcmark-dev,pkgconf cmark)

test-dependencies: dependencies
	@command -v cmark-gfm >/dev/null || $(call install,cmark-gfm,cmark-gfm)

# $(call install,Debian's packages,Homebrew's packages)
define install
{ \
  if command -v apt-get >/dev/null; then \
    if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); \
  elif command -v brew >/dev/null; then \
    brew install $(2); \
  else \
    echo "Install these first, by whatever installs packages here: $(2)" >&2; exit 1; \
  fi; \
}
endef

clean:
	rm -rf .build .build-*
