#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Types on the command line of a real shell, with Tab, and looks what it makes of it.

  completion.py bash|fish|zsh ROOT    the folder that the completions are installed in
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
import unittest

# What is typed before Tab, and the arguments that it becomes.
CASES = [
    ("--form", ["--format"]),
    ("--format nd", ["--format", "ndjson"]),
    ("--format=nd", ["--format=ndjson"]),
    ("--region ap-tok", ["--region", "ap-tokyo"]),
    ("--region ap-seoul,ap-tok", ["--region", "ap-seoul,ap-tokyo"]),
    ("--region=ap-seoul,ap-tok", ["--region=ap-seoul,ap-tokyo"]),
    ("--columns Region,ImageN", ["--columns", "Region,ImageName"]),
    ("--sort Created", ["--sort", "CreatedTime"]),
    ("--find-as rege", ["--find-as", "regex"]),
    ("--facet Platf", ["--facet", "Platform="]),
    ("--filter image-t", ["--filter", "image-type="]),
    ("--endpoint main", ["--endpoint", "mainland"]),
    ("--export pict", ["--export", "picture.csv"]),
    ("--ca-file=pict", ["--ca-file=picture.csv"]),
    ("prof", ["profiles"]),
    ("--demo --form", ["--demo", "--format"]),
    ("profiles --form", ["profiles", "--format"]),
    ("profiles --format js", ["profiles", "--format", "json"]),
    # There is no --export behind "profiles".
    ("profiles --exp", ["profiles", "--expect-account"]),
    ("profiles --language zh", ["profiles", "--language", "zh-CN"]),
    ("history pu", ["history", "purge"]),
    ("history --si", ["history", "--size"]),
    ("check pict", ["check", "picture.csv"]),
    # Files to check in the window.
    ("pict", ["picture.csv"]),
    ("--demo pict", ["--demo", "picture.csv"]),
]

PROGRAM = "cvm-image-browser"
LONGEST_WAIT = 120


def share(path):
    return root / "usr/share" / path


class Typing:
    """A shell on a terminal, in which the program is a function that prints its arguments."""

    BASH = """
        source {file}
        bind 'set bell-style none'
        bind 'set enable-bracketed-paste off'
        PS1=
    """
    ZSH = """
        unsetopt beep zle_bracketed_paste
        fpath=({folder} $fpath)
        autoload -Uz compinit
        compinit -u -D
        PS1= RPS1=
    """

    def __init__(self, folder):
        if shell == "bash":
            command = ["bash", "--noprofile", "--norc", "-i"]
            file = share(f"bash-completion/completions/{PROGRAM}")
            setup = self.BASH.format(file=file)
        else:
            command = ["zsh", "-f", "-i"]
            setup = self.ZSH.format(folder=share("zsh/site-functions"))
        # "Arguments:" is only in what the function prints, not in what is typed.
        setup += f"{PROGRAM}() {{ printf 'Argu%s' ments:; printf '<%s>' \"$@\"; printf ';\\n'; }}\n"
        script = pathlib.Path(folder) / "setup"
        script.write_text(setup, encoding="utf-8")
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ.update(TERM="dumb", HOME=folder, HISTFILE="/dev/null")
            os.execvp(command[0], command)
        self.said = ""
        self.write(f"source {script}\n")
        self.write(f"{PROGRAM} begin\n")
        self.arguments()

    def write(self, text):
        os.write(self.terminal, text.encode())

    def arguments(self):
        """Those that the function has printed since the last time."""
        end = time.monotonic() + LONGEST_WAIT
        while True:
            printed = re.search(r"Arguments:(.*?);\r?\n", self.said, re.S)
            if printed:
                self.said = self.said[printed.end():]
                return re.findall(r"<([^>]*)>", printed[1])
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError(f"The shell printed no arguments, but {self.said!r}")
            self.said += os.read(self.terminal, 4096).decode(errors="replace")

    def completed(self, typed):
        self.write(f"{PROGRAM} {typed}\t\n")
        return self.arguments()

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


class Asking:
    """fish tells by itself what it would complete."""

    def __init__(self, folder):
        self.folder = folder

    def completed(self, typed):
        file = share(f"fish/vendor_completions.d/{PROGRAM}.fish")
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"source {file}; complete --do-complete $argv[1]",
             f"{PROGRAM} {typed}"],
            cwd=self.folder, capture_output=True, text=True, check=True,
            env=os.environ | {"HOME": self.folder})
        candidates = [line.split("\t")[0] for line in done.stdout.splitlines()]
        if len(candidates) != 1:
            return candidates
        return typed.split()[:-1] + candidates

    def end(self):
        pass


class Completion(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        (pathlib.Path(folder.name) / "picture.csv").touch()
        self.shell = (Asking if shell == "fish" else Typing)(folder.name)
        self.addCleanup(self.shell.end)

    def test_completes(self):
        for typed, arguments in CASES:
            with self.subTest(typed=typed):
                self.assertEqual(self.shell.completed(typed), arguments)


shell = sys.argv[1]
root = pathlib.Path(sys.argv[2])
unittest.main(argv=sys.argv[:1])
