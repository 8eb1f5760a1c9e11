#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Checks what is installed for desktops: desktop file, metainfo and icons.

  desktop.py ROOT SOURCE    the folder it is installed in, the top folder of the project
"""

import configparser
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ID = "io.github.cvm_image_browser.cvm_image_browser"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def share(path):
    return root / "usr/share" / path


def desktop_file():
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str
    parser.read(share(f"applications/{ID}.desktop"), encoding="utf-8")
    return parser


def metainfo():
    return xml.parse(share(f"metainfo/{ID}.metainfo.xml")).getroot()


def said_by(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


class Desktop(unittest.TestCase):
    def test_desktop_file_is_valid(self):
        self.assertEqual(said_by("desktop-file-validate", share(f"applications/{ID}.desktop")),
                         (0, ""))

    def test_metainfo_is_valid(self):
        status, text = said_by("appstreamcli", "validate", "--strict", "--pedantic", "--no-net",
                               "--no-color", share(f"metainfo/{ID}.metainfo.xml"))
        self.assertEqual(status, 0, text)

    def test_one_id(self):
        entry = desktop_file()["Desktop Entry"]
        self.assertEqual(entry["Icon"], ID)
        self.assertEqual(metainfo().findtext("id"), ID)
        self.assertEqual(metainfo().findtext("launchable"), ID + ".desktop")
        main = (source / "ui/main.cpp").read_text(encoding="utf-8")
        self.assertIn(f'setDesktopFileName(u"{ID}"_s)', main)

    def test_three_languages(self):
        """All but the name, which is the same in all."""
        entries = desktop_file()
        for section, keys in (("Desktop Entry", ("GenericName", "Comment", "Keywords")),
                              ("Desktop Action new-window", ("Name",)),
                              ("Desktop Action check-pinned", ("Name",)),
                              ("Desktop Action demo", ("Name",))):
            for key in keys:
                texts = {entries[section][key + suffix] for suffix in ("", "[ko]", "[zh_CN]")}
                self.assertEqual(len(texts), 3, key)
        for tag in ("summary", "description/p", "description/ul/li",
                    "screenshots/screenshot/caption", "releases/release/description/p"):
            of_language = {}
            for element in metainfo().findall(tag):
                of_language.setdefault(element.get(LANG, "en"), []).append(element.text)
            self.assertEqual(sorted(of_language), ["en", "ko", "zh-CN"], tag)
            counts = {len(texts) for texts in of_language.values()}
            self.assertEqual(len(counts), 1, f"{tag} is missing in a language")

    def test_commands_are_there(self):
        entries = desktop_file()
        manual = share("man/man1/cvm-image-browser.1").read_text(encoding="utf-8")
        for section in entries.sections():
            program, *options = entries[section]["Exec"].split()
            self.assertTrue((root / "usr/bin" / program).is_file())
            for option in options:
                # The files that the desktop gives it.
                if option == "%F":
                    self.assertIn("MimeType", entries[section])
                    continue
                self.assertIn(option.replace("-", r"\-"), manual)

    def test_files_are_of_known_types(self):
        """Those of shared-mime-info, and the ones that come with the program."""
        data = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, data)
        folder = data / "mime"
        (folder / "packages").mkdir(parents=True)
        for package in (share(f"mime/packages/{ID}.xml"),
                        pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")):
            shutil.copy(package, folder / "packages")
        self.assertEqual(said_by("env", f"XDG_DATA_HOME={data}", "update-mime-database", folder),
                         (0, ""))
        known = set((folder / "types").read_text(encoding="utf-8").split())
        known |= {line.split()[0] for line in
                  (folder / "aliases").read_text(encoding="utf-8").splitlines()}
        known.add("application/yaml")  # from shared-mime-info 2.3 on
        for name in desktop_file()["Desktop Entry"]["MimeType"].strip(";").split(";"):
            self.assertIn(name, known)
        globs = (folder / "globs2").read_text(encoding="utf-8").splitlines()
        for ending in ("tf", "tfvars", "hcl"):
            self.assertEqual([line for line in globs if line.endswith(f":*.{ending}")],
                             [f"50:text/x-hcl:*.{ending}"])

    def test_no_name_on_the_bus(self):
        """Nothing would own it: a second start goes through a socket of the profile folder."""
        self.assertNotIn("DBusActivatable", desktop_file()["Desktop Entry"])
        self.assertFalse(share("dbus-1").exists())

    def test_release_is_that_of_the_changes(self):
        changes = (source / "CHANGELOG.md").read_text(encoding="utf-8")
        version, day = re.search(r"^## \[([0-9.]+)\] - ([0-9-]+)$", changes, re.M).groups()
        release = metainfo().find("releases/release")
        self.assertEqual((release.get("version"), release.get("date")), (version, day))

    def test_icons_have_their_sizes(self):
        pictures = set()
        for size in (16, 22, 24, 32, 48, 64, 128, 256):
            data = share(f"icons/hicolor/{size}x{size}/apps/{ID}.png").read_bytes()
            self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", data[16:24]), (size, size))
            # One that is blank or of one color would be much smaller.
            self.assertGreater(len(data), 8 * size)
            pictures.add(data)
        self.assertEqual(len(pictures), 8)


root = pathlib.Path(sys.argv[1])
source = pathlib.Path(sys.argv[2])
unittest.main(argv=sys.argv[:1])
