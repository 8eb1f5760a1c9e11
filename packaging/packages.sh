# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# What the scripts that make and try packages share; they source this file.
#
# A root is another system in a folder, made by debootstrap once and kept: CVM_ROOTS, or build/roots.
# Making and entering one takes the rights of root.
# shellcheck shell=bash disable=SC2034,SC2164

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
roots=${CVM_ROOTS:-$top/build/roots}
packages=${CVM_PACKAGES:-$top/build/packages}
mirror=${CVM_MIRROR:-http://deb.debian.org/debian}

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

version() {
    sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' "$top/CMakeLists.txt"
}

# The time of everything in the packages: the day of the release, in seconds since 1970.
release_time() {
    local day
    day=$(sed -n "s/^## \[$(version)\] - //p" "$top/CHANGELOG.md")
    date --utc --date "$day" +%s
}

# make_root SUITE NAME VARIANT: unless it is there
make_root() {
    local root=$roots/$2
    [ "$(id -u)" -eq 0 ] || fail "a root takes the rights of root"
    if [ ! -e "$root/made" ]; then
        remove_root "$2"
        mkdir -p "$roots"
        echo "Making $root"
        debootstrap --variant="$3" "$1" "$root" "$mirror" >"$roots/$2.log"
        touch "$root/made"
    fi
    cp /etc/resolv.conf "$root/etc/resolv.conf"
}

# in_root NAME COMMAND…: as root there, without the environment of here. What is mounted and what is
# started is in namespaces of its own, and goes with the command.
in_root() {
    local root=$roots/$1
    shift
    # shellcheck disable=SC2016 # for the shell within
    unshare --mount --pid --fork --kill-child bash -euc '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --bind /dev "$root/dev"
        mount --bind /dev/pts "$root/dev/pts" # for terminals
        chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TZ=UTC \
            DEBIAN_FRONTEND=noninteractive "$@"' in_root "$root" "$@"
}

# remove_root NAME: but nothing of this system, should something of it be mounted there after all
remove_root() {
    rm -rf --one-file-system "${roots:?}/$1"
}

# pack SOURCE OUTPUT [ARGUMENT OF CMAKE…]: builds what is in the folder SOURCE as Debian builds its
# own packages, and moves the packages to the folder OUTPUT
pack() {
    local source=$1 output=$2
    shift 2
    (
        cd "$source"
        export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE CXXFLAGS LDFLAGS
        export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g
        SOURCE_DATE_EPOCH=$(top=$source release_time)
        QT_RCC_SOURCE_DATE_OVERRIDE=$SOURCE_DATE_EPOCH
        CXXFLAGS="$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS)"
        LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
        umask 022
        if command -v ccache >/dev/null; then
            export CMAKE_CXX_COMPILER_LAUNCHER=ccache
        fi
        cmake --preset release -DCMAKE_CXX_FLAGS_RELEASE=-DNDEBUG "$@"
        cmake --build build/release
        cd build/release
        cpack -G DEB
        cpack -G RPM
        mkdir -p "$output"
        mv ./*.deb ./*.rpm "$output"
    )
}
