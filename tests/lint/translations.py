#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks the translations of the program's texts.

  translations.py FOLDER UPDATE…

FOLDER has the .ts files; UPDATE, with a folder behind it, is the command that brings the texts of the
sources into the files of that. Each text of the sources has to be in each file, in words of that
language, with the placeholders, the key and the line breaks of the source; and there has to be no
other. An update has to leave all words as they are, and to take an empty file for a new language.
Prints one line for each fault; exits with 1 if there is one.
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
NEW_LANGUAGE = "cvm-image-browser_eo.ts"
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


def check_language(path, language):
    if language != path.stem.removeprefix("cvm-image-browser_") and path.name != PLURALS_ONLY:
        yield "", f"says that it is in {language}"


def check_file(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    language = root.get("language") or ""
    yield from check_language(path, language)
    for context in root.findall("context"):
        for message in context.findall("message"):
            text = f"{context.find('name').text}: {message.find('source').text}"
            for fault in check_message(language, message):
                yield text, fault


def texts(path):
    """Each text with its words."""
    return collections.Counter(
        (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
         tuple(forms(message)))
        for context in xml.etree.ElementTree.parse(path).getroot().findall("context")
        for message in context.findall("message"))


def check_updated(path, fresh):
    """An update must change nothing: then all texts are there, and no other."""
    before, after = texts(path), texts(fresh)
    for context, source, _, words in after - before:
        fault = "would lose its words" if any(text[:2] == (context, source) for text in before) \
            else "is not there"
        yield f"{context}: {source}", f"{fault}: build the target update_translations"
    for context, source, *_ in before - after:
        yield f"{context}: {source}", "is in no source: build the target update_translations"


def check_new_language(fresh, other):
    yield from check_language(fresh, xml.etree.ElementTree.parse(fresh).getroot().get("language"))
    if collections.Counter(text[:3] for text in texts(fresh).elements()) != \
            collections.Counter(text[:3] for text in texts(other).elements()):
        yield "", "would not have all texts as a new language"


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.ts"))
    found = [(path, fault) for path in files for fault in check_file(path)]
    with tempfile.TemporaryDirectory() as name:
        fresh = pathlib.Path(name)
        for path in files:
            shutil.copy(path, fresh)
        (fresh / NEW_LANGUAGE).touch()
        subprocess.run([*sys.argv[2:], fresh], check=True, capture_output=True)
        for path in files:
            found += [(path, fault) for fault in check_updated(path, fresh / path.name)]
        found += [(fresh / NEW_LANGUAGE, fault)
                  for fault in check_new_language(fresh / NEW_LANGUAGE, fresh / files[-1].name)]
    for path, (text, fault) in found:
        print(f"{path.name}: {text!r} {fault}")
    faults = len(found)
    print(f"{len(files)} languages, {faults} faults")
    return 1 if faults or not files else 0


sys.exit(main())
