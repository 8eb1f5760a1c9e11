#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks the translations of the program's texts.

  translations.py FOLDER LUPDATE LIST

FOLDER has the .ts files, LIST the names of all sources. Each text of the sources has to be in each
file, in words of that language, with the placeholders, the key and the line breaks of the source;
and there has to be no other. Prints one line for each fault; exits with 1 if there is one.
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PLURALS_ONLY = "cvm-image-browser_en.ts"
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
COUNTS = {"%n", "%Ln"}
MNEMONIC = re.compile(r"&(\S)")
# Scripts that have no letters of their own keyboards put the key behind the words.
KEY_BEHIND = re.compile(r"\(&[A-Z0-9]\)")
KEYS_BEHIND = ("ko", "zh", "ja")


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def mnemonics(text):
    return MNEMONIC.findall(text.replace("&&", ""))


def check_words(language, source, words, is_of_one=False):
    if not words:
        yield "is not translated"
        return
    expected = placeholders(source)
    if is_of_one and not placeholders(words).keys() & COUNTS:
        expected = collections.Counter({key: expected[key] for key in expected.keys() - COUNTS})
    if placeholders(words) != expected:
        yield "has other placeholders than its source"
    if len(mnemonics(words)) != len(mnemonics(source)):
        yield "has lost its key, or has more than one"
    elif mnemonics(source) and language.startswith(KEYS_BEHIND):
        keys = KEY_BEHIND.findall(words)
        if keys != [f"(&{key.upper()})" for key in mnemonics(source)]:
            yield f"does not have its key as (&{mnemonics(source)[0].upper()})"
    if words.count("\n") != source.count("\n"):
        yield "has other line breaks than its source"
    if source.endswith("…") != words.endswith("…"):
        yield "has lost the … that says that more is asked, or has one too many"
    if words != words.strip() and source == source.strip():
        yield "has blanks around it"


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") != "yes":
        return [translation.text or ""]
    return [form.text or "" for form in translation.findall("numerusform")]


def check_message(language, message):
    source = message.find("source").text or ""
    state = message.find("translation").get("type")
    if state:
        yield f"is {state}"
        return
    found = forms(message)
    for form, words in enumerate(found):
        # The singular may do without the number: "The region has no image."
        yield from check_words(language, source, words, form == 0 and len(found) > 1)


def check_file(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    language = root.get("language") or ""
    if language != path.stem.removeprefix("cvm-image-browser_") and path.name != PLURALS_ONLY:
        yield "", f"says that it is in {language}"
    for context in root.findall("context"):
        for message in context.findall("message"):
            text = f"{context.find('name').text}: {message.find('source').text}"
            for fault in check_message(language, message):
                yield text, fault


def texts(path):
    found = collections.Counter()
    for context in xml.etree.ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            found[(context.find("name").text, message.find("source").text,
                   message.findtext("comment") or "")] += 1
    return found


def check_update(path, lupdate, sources):
    """An update must change nothing: then all texts are there, and no other."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / path.name
        shutil.copy(path, fresh)
        options = ["-pluralonly"] if path.name == PLURALS_ONLY else []
        subprocess.run([lupdate, "-no-obsolete", "-locations", "none", *options, f"@{sources}",
                        "-ts", fresh], check=True, capture_output=True)
        before, after = texts(path), texts(fresh)
    for context, source, _ in after - before:
        yield f"{context}: {source}", "is not there: build the target update_translations"
    for context, source, _ in before - after:
        yield f"{context}: {source}", "is in no source: build the target update_translations"


def main():
    folder, lupdate, sources = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    files = sorted(folder.glob("*.ts"))
    faults = 0
    for path in files:
        for text, fault in [*check_file(path), *check_update(path, lupdate, sources)]:
            faults += 1
            print(f"{path.name}: {text!r} {fault}")
    print(f"{len(files)} languages, {faults} faults")
    return 1 if faults or not files else 0


sys.exit(main())
