#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks rules of the source code that no compiler checks.

  lint.py FOLDER     the top folder of the project

Prints one line for each place that breaks a rule; exits with 1 if there is one.
"""

import pathlib
import re
import sys

SOURCE_FOLDERS = ("src", "ui", "tests", "packaging")
SOURCE_SUFFIXES = {".h", ".cpp", ".ui", ".sh", ".py"}

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def source_files(top):
    for folder in SOURCE_FOLDERS:
        for path in sorted((top / folder).rglob("*")):
            if path.suffix in SOURCE_SUFFIXES or path.name == "CMakeLists.txt":
                yield path


def check_licence(lines):
    head = "\n".join(lines[:5])
    if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier:" not in head:
        yield 1, "has no SPDX lines at its top"


LONGEST_FILE = 400


def check_length(lines):
    """What is longer has more than one subject."""
    if len(lines) > LONGEST_FILE:
        yield LONGEST_FILE + 1, f"is the first of {len(lines) - LONGEST_FILE} lines too many"


def check_includes(folder, lines):
    """What a room may include is what it links; a path from its own folder would go round that."""
    for number, line in enumerate(lines, 1):
        include = INCLUDE.match(line)
        if include and "/" in include[1] and (folder / include[1]).exists():
            yield number, "includes by way of its own folder"


def check_waiting(path, lines):
    if path.parts[0] != "tests" or path.suffix not in {".h", ".cpp"}:
        return
    for number, line in enumerate(lines, 1):
        if re.search(r"\bqWait\(|\bqSleep\(|\bsleep_for\(|QThread::m?sleep\(", line):
            yield number, "waits for a fixed time; wait for what is to happen"
        if re.search(r"\bqWaitFor", line) and path.parts[1] != "support":
            yield number, "waits without saying what for; use waitFor() or waitUntilExposed()"
        is_short = re.search(r"\bQTRY_(VERIFY2?|COMPARE)\(|\.wait\(\)|\bwaitFor(Finished|Started|ReadyRead)\(\)", line)
        if is_short and path.parts[1] != "bench":
            yield number, "gives up after Qt's few seconds; say longestWait"


def check_test_class(path, lines):
    """The class of a test is called as its file: FindExpressionTest in tst_findexpression.cpp."""
    if not path.name.startswith("tst_"):
        return
    for number, line in enumerate(lines, 1):
        test = re.match(r"class (\w+)( final)? : public QObject", line)
        if test and not (test[2] and test[1].endswith("Test")
                         and test[1].lower() == path.stem.removeprefix("tst_") + "test"):
            yield number, "is no class XTest final, where X is the name of the file"


def check_time_zones(path, lines):
    """Qt 6.8 calls times made with these old; what asks for them does not."""
    if path.suffix not in {".h", ".cpp"}:
        return
    for number, line in enumerate(lines, 1):
        if re.search(r"Qt::(UTC|LocalTime|OffsetFromUTC)\b", line) and "timeSpec()" not in line:
            yield number, "makes a time without a QTimeZone"


def check_tool_tips(path, lines):
    """A tooltip that looks like markup is taken for markup, so the cloud's text is escaped."""
    if path.parts[0] != "ui" or path.suffix != ".cpp":
        return
    for number, line in enumerate(lines, 1):
        statement = " ".join(lines[number - 1:number + 3]).split(";")[0]
        is_safe = re.search(r"\btr\(|toHtmlEscaped\(|plainToolTip\(|, \{\}\)|\(\{\}\)", statement)
        if re.search(r"\bsetToolTip\(", line) and not is_safe:
            yield number, "sets a tooltip that is neither our own words nor escaped"


TRANSLATED = re.compile(r"\b(?:tr|translate|QT_TR\w+)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
SHOWS_TEXT = re.compile(
    r"\b(?:set(?:Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|LabelText|TabText"
    r"|HeaderLabels|InformativeText|AccessibleName|AccessibleDescription)"
    r"|add(?:Action|Menu|Item|Tab|Button|Row|Section)|show(?:Message|Notice)"
    r"|QMessageBox::\w+|new Q(?:Label|PushButton|ToolButton|CheckBox|RadioButton|Action|Menu)"
    r")\((?P<arguments>.*)", re.DOTALL)
WORDS = re.compile(r'u?"(?P<text>(?:[^"\\]|\\.)*[A-Za-z]{2}(?:[^"\\]|\\.)*)"')


PROGRAM = "CVM Image Browser"  # a name, the same in each language


def check_translated(path, lines):
    """What a person sees is translated; a name, or a word that is the same everywhere, is no text."""
    if path.parts[0] != "ui" or path.suffix != ".cpp":
        return
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("//"):
            continue
        statement = re.split(r"[;{]\s*$", "\n".join(lines[number - 1:number + 5]), maxsplit=1,
                             flags=re.MULTILINE)[0]
        shown = SHOWS_TEXT.search(TRANSLATED.sub("", statement))
        is_here = SHOWS_TEXT.search(line)
        words = WORDS.search(shown["arguments"]) if shown and is_here else None
        if words and words["text"] != PROGRAM and any(token.isalpha() for token in re.split(r"[\s,]+", words["text"])):
            yield number, f"shows \"{words['text']}\", which is not in tr()"


# tr() takes none that begins with u.
TWO_WORDS = re.compile(r'(?<!\w)u"(?P<text>(?:[^"\\\n]|\\.)*[A-Za-z]{2} [a-z]{2}(?:[^"\\\n]|\\.)*)"')
LITERAL_OR_COMMENT = re.compile(
    r'R"(?P<end>\w*)\(.*?\)(?P=end)"|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)'|//[^\n]*|/\*.*?\*/", re.DOTALL)
# What is written for other programs, in the same words in each language.
FOR_PROGRAMS = ("src/export/", "src/manual/", "src/pinned/report/", "src/simulator/")
SQL = re.compile(r"\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA|FROM|ORDER|AND|OR) ")
MARKUP = re.compile(r"<\w+ ")
PATTERN = re.compile(r"\\\\[Abdswz]")  # of a regular expression
SAME_EVERYWHERE = {"tccli cvm DescribeImages", "ddd, dd MMM yyyy", "yyyy-MM-dd hh:mm", "map key",
                   "ubuntu web", r'\"web server\"'}


def check_sentences(path, lines):
    """A text of several words is for a person, wherever it is shown in the end."""
    if path.parts[0] not in ("src", "ui") or path.suffix not in {".h", ".cpp"} or \
            path.as_posix().startswith(FOR_PROGRAMS):
        return
    source = LITERAL_OR_COMMENT.sub(lambda found: found[0] if found[0][0] == '"' else "",
                                    "\n".join(lines))
    for words in TWO_WORDS.finditer(source):
        text = words["text"]
        if text in SAME_EVERYWHERE or SQL.search(text) or MARKUP.search(text) \
                or PATTERN.search(text):
            continue
        yield source.count("\n", 0, words.start()) + 1, f"has \"{text}\", which is not in tr()"


def check_form(path, lines):
    """Keys are the same in each language, and texts are not."""
    if path.suffix != ".ui":
        return
    for number, line in enumerate(lines, 1):
        is_key = 'name="shortcut"' in line
        if "<string" in line and is_key != ('notr="true"' in line):
            yield number, "offers a key to be translated, or withholds a text"


def check(top, path, lines):
    yield from check_licence(lines)
    yield from check_length(lines)
    yield from check_includes(top / path.parent, lines)
    yield from check_waiting(path, lines)
    yield from check_test_class(path, lines)
    yield from check_time_zones(path, lines)
    yield from check_tool_tips(path, lines)
    yield from check_translated(path, lines)
    yield from check_sentences(path, lines)
    yield from check_form(path, lines)


def main():
    top = pathlib.Path(sys.argv[1])
    files = 0
    faults = 0
    for file in source_files(top):
        files += 1
        path = file.relative_to(top)
        for number, fault in check(top, path, file.read_text(encoding="utf-8").splitlines()):
            faults += 1
            print(f"{path}:{number}: {fault}")
    print(f"{files} files, {faults} faults")
    return 1 if faults or not files else 0


sys.exit(main())
