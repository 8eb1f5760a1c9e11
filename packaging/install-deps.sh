#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Installs what building and running the program needs on Debian 12, Debian 13 and Ubuntu 24.04,
# as root or through sudo. Where all of it is there, nothing is asked of the network.
#
#   packaging/install-deps.sh [--tests] [--bench] [--packages] [--coverage] [--fuzz] [--lint] [--valgrind]
#
#   --tests     also what tests/run.sh needs
#   --bench     also what tests/bench/run.sh needs
#   --packages  also what the scripts beside this one need that make and try packages
#   --coverage  also what tests/run.sh --coverage needs
#   --fuzz      also what tests/run.sh --fuzz needs
#   --lint      also what tests/run.sh --lint needs
#   --valgrind  also what tests/run.sh --valgrind needs
set -euo pipefail

packages=(
    cmake ninja-build g++
    qt6-base-dev
    qt6-httpserver-dev
    qt6-svg-dev
    libqt6sql6-sqlite    # the memory of earlier results
    qt6-tools-dev        # translations
    qt6-tools-dev-tools
    qt6-l10n-tools
    qt6-translations-l10n  # the words of Qt's own dialogs
    qt6-websockets-dev   # Qt6HttpServer's CMake files ask for it
    libexpected-dev
    libsecret-1-0        # the desktop's keyring, as QtKeychain asks it once it is there
    libsimdjson-dev
    qtkeychain-qt6-dev
    qt6-wayland          # the window on a Wayland session
    ca-certificates      # https to the cloud
    fonts-dejavu-core
    fonts-inter          # the window's type where no desktop sets one
)

# What draws SVG icons moved to a package of its own after Qt 6.4.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
case $codename in
    bookworm | noble) packages+=(libqt6svg6) ;;
    *) packages+=(qt6-svg-plugins) ;;
esac

# Names of images are in any script. A desktop mostly has a font for these; a server has none.
has_font_for() {
    command -v fc-list >/dev/null && [ -n "$(fc-list ":lang=$1" family)" ]
}
if ! has_font_for ko || ! has_font_for zh-cn; then
    packages+=(fonts-wqy-microhei)
fi

for argument in "$@"; do
    case $argument in
        --tests)
            packages+=(
                xvfb
                fonts-noto-cjk       # words in Korean and Chinese, in bold, too
                sqlite3              # reads the memory, as a recipe does
                x11-xserver-utils    # unplugs the screen of xvfb
                openssl              # makes the keys and certificates of servers
                tinyproxy-bin        # a proxy of HTTP to go through
                microsocks           # one of SOCKS
                python3 python3-yaml     # read exported files
                libreoffice-calc-nogui  # reads exported files; 270 MB
                golang-go nodejs        # read the programs that "Copy as" makes
                gnome-keyring           # a real keyring, on a bus of the tests' own
                # The window as a screen reader sees it.
                at-spi2-core dbus-daemon gir1.2-atspi-2.0 python3-gi
                # What is installed, by those who use it.
                appstream bash desktop-file-utils fish man-db mandoc reuse shared-mime-info zsh
                minisign shellcheck    # what scripts do and are
            )
            ;;
        --bench)
            packages+=(
                python3 util-linux    # tables, and one processor
                nodejs                # DuckDB, and a server of HTTP/2
                openssl               # the certificate of that
                xvfb xauth openbox    # the start of the window
            )
            # Packages of Node.js that are not Debian's have it inside, and conflict with this one.
            command -v npm >/dev/null || packages+=(npm)
            ;;
        --packages)
            packages+=(
                dpkg-dev file rpm    # make them
                lintian minisign     # judge them, and sign them
                debootstrap          # other systems, in a folder
            )
            ;;
        --coverage) packages+=(gcovr) ;;
        --fuzz) packages+=(clang libclang-rt-dev) ;;
        --lint) packages+=(clang clang-tidy clazy) ;;
        --valgrind) packages+=(valgrind) ;;
        *)
            echo "install-deps.sh: unknown option $argument" >&2
            exit 2
            ;;
    esac
done

if ! command -v apt-get >/dev/null; then
    echo "install-deps.sh: there is no apt-get here; going on with what is installed" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
    if [ "$status" != installed ]; then
        missing+=("$package")
    fi
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-deps.sh: run this as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${missing[*]}"
apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
"${apt_get[@]}" update
"${apt_get[@]}" install --yes --no-install-recommends "${missing[@]}"
