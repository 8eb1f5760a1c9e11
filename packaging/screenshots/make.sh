#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# Makes the pictures of this folder from the real window, with the demo cloud, in light and dark,
# and those of the README in its languages. Needs xvfb, xdotool and imagemagick.
#
#   packaging/screenshots/make.sh [APP [NAME…]]
#
#   NAME   only this picture, such as window-light
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
app=${1:-$here/../../build/release/cvm-image-browser}
wanted=" ${*:2} "
display=:$((100 + $$ % 400))
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

Xvfb "$display" -noreset -screen 0 1440x900x24 >/dev/null 2>&1 &
export DISPLAY=$display
until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.2; done

# make_accounts HOME: files of other programs, with keys that are none.
make_accounts() {
    mkdir -p "$1/.tccli" "$1/.tencentcloud"
    printf '[default]\nsecret_id = AKIDexampleSdkDefaultm2Lk\nsecret_key = example\n' \
        >"$1/.tencentcloud/credentials"
    printf '{"secretId": "AKIDexampleTccliDefaultx7Qe", "secretKey": "example"}' \
        >"$1/.tccli/default.credential"
    printf '{"_sys_param": {"region": "ap-seoul"}}' >"$1/.tccli/default.configure"
    printf '{"type": "sso", "secretId": "AKIDexampleTccliProdp90d", "secretKey": "example",
             "token": "example", "expiresAt": 1000, "sso": {}}' >"$1/.tccli/prod.credential"
}

# until_still FILE: saves pictures of the screen until two of them are the same
until_still() {
    local before="" now
    for _ in $(seq 30); do
        import -window root -strip "$1"
        now=$(identify -format '%#' "$1")
        [ "$now" != "$before" ] || return 0
        before=$now
        sleep 1.5
    done
}

# picture NAME SCHEME ARGUMENTS STEP…: starts the program, clicks at places, types texts, and saves
# NAME.png. Without a window manager the window has the keyboard only after a click.
picture() {
    local name=$1 scheme=$2 arguments=$3
    shift 3
    [ "$wanted" = '  ' ] || [[ $wanted == *" $name "* ]] || return 0
    export HOME=$work/$name XDG_CONFIG_HOME=$work/$name
    mkdir -p "$XDG_CONFIG_HOME/cvm-image-browser"
    printf '[view]\ncolorScheme=%s\n' "$scheme" \
        >"$XDG_CONFIG_HOME/cvm-image-browser/cvm-image-browser.conf"
    [ -z "${with_accounts:-}" ] || make_accounts "$HOME"
    # shellcheck disable=SC2086 # the arguments are several words
    env -u TENCENTCLOUD_SECRET_ID -u TENCENTCLOUD_SECRET_KEY TZ=UTC "$app" \
        --ui-language "$language" $arguments \
        >/dev/null 2>&1 &
    local program=$!
    local window
    window=$(xdotool search --sync --onlyvisible --name 'CVM Image Browser' | head -n 1)
    xdotool windowmove "$window" 0 0 windowsize "$window" 1440 900
    until_still "$work/still.png"
    for step in "$@"; do
        case $step in
            key:*) xdotool key "${step#key:}" ;;
            still) until_still "$work/still.png" ;;
            fill) # with the window that is there beside the first
                xdotool search --onlyvisible --class cvm-image-browser | grep -v "^$window$" |
                    xargs -I {} xdotool windowmove {} 0 0 windowsize {} 1440 900
                ;;
            click:*)
                # shellcheck disable=SC2086 # x and y
                xdotool mousemove ${step#click:} click 1
                ;;
            *) xdotool type --delay 30 "$step" ;;
        esac
        sleep 0.5
    done
    xdotool mousemove 1430 890
    sleep 0.5
    until_still "$here/$name.png"
    kill "$program"
    wait "$program" 2>/dev/null || true
}

# What a memory has of yesterday. Each picture has a new one, as the program remembers today in it.
memory=$work/memory.sqlite
make_memory() {
    # As the window asks in that language.
    local asked=en-US
    [ "$language" != zh_CN ] || asked=zh-CN
    rm -f "$memory"
    # The region that always refuses makes it end with a status of its own.
    "$app" changes --demo --language "$asked" --memory "$memory" >/dev/null 2>&1 || [ $? -eq 3 ]
    python3 "$here/yesterday.py" "$memory"
}

# pictures_of_the_readme SUFFIX SCHEME: for instance light-ko
pictures_of_the_readme() {
    picture "window-$1" "$2" --demo "click:220 50" "click:520 470"
    picture "find-$1" "$2" --demo "click:1050 50" 'ubuntu arch:arm size:<=100' "click:520 470"
    picture "regions-$1" "$2" --demo "click:390 50" still key:ctrl+2
    make_memory
    picture "changes-$1" "$2" "--demo --memory $memory" "click:390 50" still key:ctrl+3
    picture "pinned-$1" "$2" "--demo $infra" fill
    picture "export-$1" "$2" --demo "click:1050 50" 'ubuntu arch:arm size:<=100' key:ctrl+e
    with_accounts=1 picture "first-start-$1" "$2" ''
}

# Under a path that says nothing of who has made the picture.
infra=/tmp/infra
mkdir "$infra"
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work" "$infra"' EXIT
cp -r "$here/../../tests/data/pinned/infra/." "$infra"

language=en
for scheme in Light Dark; do
    suffix=${scheme,,}
    pictures_of_the_readme "$suffix" "$scheme"
    picture "nothing-$suffix" "$scheme" --demo "click:1050 50" 'no image has this'
    picture "no-credential-$suffix" "$scheme" ''
    picture "two-accounts-$suffix" "$scheme" '--demo --profile demo,staging' "click:1050 50"
    with_accounts=1 picture "account-menu-$suffix" "$scheme" --demo "click:60 50"
    with_accounts=1 picture "settings-$suffix" "$scheme" --demo "click:1050 50" key:ctrl+comma
done
for language in ko zh_CN; do
    pictures_of_the_readme "light-$language" Light
done
