#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks that the tests and their functions are called as the documents call them.

  testnames.py FOLDER     the top folder of the project

A document names a test as `tst_finding`, and behind it functions of it: `tst_finding` escapeClears,
highlightsWhatIsFound. Prints a line for each that is not there; exits with 1 if there is one.
"""

import pathlib
import re
import sys

DOCUMENTS = ("*.md", "resources/readme/*.md", "tests/README.md", "tests/bench/README.md")
EXAMPLE = "tst_x"  # stands for any

TEST = r"`(tst_\w+)(?: \w+)?`"
FUNCTION = r"(?:[a-z]+(?:[A-Z]\w*)+|[a-z]+(?=[,;)]| \|))"  # one word only where it is no prose
NAMED = re.compile(rf"(?P<tests>{TEST}(?:(?:, | and ){TEST})*)"
                   rf"(?P<functions>(?:,? (?:and )?{FUNCTION}(?![\w`…/.]))*)")


def named_tests(text):
    """The tests that stand together, and the functions behind them: each is of one of these."""
    for found in NAMED.finditer(" ".join(text.split())):
        yield re.findall(TEST, found["tests"]), re.findall(FUNCTION, found["functions"])


def main():
    top = pathlib.Path(sys.argv[1])
    sources = {path.stem: path.read_text(encoding="utf-8") for path in (top / "tests").rglob("tst_*.cpp")}
    names = 0
    faults = []
    for document in sorted(path for pattern in DOCUMENTS for path in top.glob(pattern)):
        for tests, functions in named_tests(document.read_text(encoding="utf-8")):
            names += len(tests) + len(functions)
            faults += [f"{document.relative_to(top)}: there is no {test}" for test in tests
                       if test not in sources and test != EXAMPLE]
            faults += [f"{document.relative_to(top)}: {' and '.join(tests)} has no {function}" for function in functions
                       if not any(re.search(rf"\bvoid {function}\(", sources.get(test, ""))
                                  for test in tests)]
    print("\n".join([*faults, f"{names} names, {len(faults)} faults"]))
    return 1 if faults or not names else 0


sys.exit(main())
