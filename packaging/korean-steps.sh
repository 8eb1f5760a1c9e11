#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
#
# The steps of try-in-korean.sh, in the root of the bare desktop.
# shellcheck disable=SC2030,SC2031 # the cloud has a home of its own
set -euo pipefail

export DISPLAY=:$((200 + $$ % 300)) HOME=/tmp/home LANG=ko_KR.UTF-8 LC_ALL=ko_KR.UTF-8 LANGUAGE=ko
export XDG_RUNTIME_DIR=/tmp/runtime
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$HOME" /tmp/pictures
# What this desktop has started goes with it.
trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT
Xvfb $DISPLAY -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &

# until_done WHAT COMMAND…: tries it until it succeeds, 300 times or as often as "tries" says
until_done() {
    local what=$1
    shift
    for _ in $(seq "${tries:-300}"); do
        if "$@" >/dev/null 2>&1; then
            return 0
        fi
        sleep 0.3
    done
    picture failed
    echo "Waited in vain for $what" >&2
    return 1
}

# picture NAME: once nothing moves any more
picture() {
    local before="" now
    for _ in $(seq 40); do
        import -window root "/tmp/pictures/$1.png"
        now=$(identify -format '%#' "/tmp/pictures/$1.png")
        [ "$now" != "$before" ] || break
        before=$now
        sleep 0.7
    done
    echo "$1"
}

# window TITLE: waits for one, and gives it the keyboard
window() {
    until_done "the window \"$1\"" xdotool search --onlyvisible --name "$1"
    xdotool search --onlyvisible --name "$1" windowactivate --sync >/dev/null 2>&1 || true
}

until_done "the display" xdpyinfo
openbox >/dev/null 2>&1 &

# 1. Installs it, in a terminal, with what it recommends, as that is usual.
xterm -fa 'Noto Sans Mono CJK KR' -fs 11 -geometry 110x36 -T '터미널' -e \
    'apt-get install --yes /tmp/package.deb && touch /tmp/installed; sleep 600' &
terminal=$!
# Some 80 packages come over the network first.
tries=4000 until_done "the installation" test -e /tmp/installed
picture 1-installed
kill $terminal

# The cloud that the account is of, on a display of its own.
(
    export DISPLAY=:$((600 + $$ % 300)) HOME=/tmp/cloud XDG_RUNTIME_DIR=/tmp/cloud
    mkdir -m 700 $HOME
    Xvfb $DISPLAY -screen 0 800x600x24 -nolisten tcp >/dev/null 2>&1 &
    until_done "the display of the cloud" xdpyinfo
    exec cvm-image-browser --demo >/dev/null 2>&1
) &
cloud_port() {
    ss -H -l -t -n -p | sed -n 's/.*127\.0\.0\.1:\([0-9]*\) .*cvm-image-brows.*/\1/p' | head -n 1
}
has_port() { [ -n "$(cloud_port)" ]; }
until_done "the cloud" has_port
endpoint=http://127.0.0.1:$(cloud_port)

# What "tccli configure" leaves behind.
mkdir -p "$HOME/.tccli"
printf '{"secretId": "AKIDdemoCloudOfImageBrowserEXAMPLE", "secretKey": "%s"}' theKeyOfTheDemoCloudIsNoSecretEXAMPLE \
    >"$HOME/.tccli/default.credential"
printf '{"_sys_param": {"region": "ap-seoul", "output": "json"}, "cvm": {"endpoint": "%s"}}' "$endpoint" \
    >"$HOME/.tccli/default.configure"

# 2. Finds it in the menu by a word of Korean, and starts it there.
rofi -show drun -drun-match-fields name,generic,keywords -font 'Noto Sans CJK KR 14' \
    -show-icons -drun-display-format '{name}  ({generic})' &
until_done "the menu" xdotool search --onlyvisible --class rofi
sleep 1
# Each letter that no key has gets one for a moment, which a busy program hears of late.
for letter in 이 미 지; do
    xdotool type "$letter"
    sleep 1
done
sleep 1
picture 2-menu
xdotool key Return

# 3. tccli's account is there already.
window 'CVM Image Browser'
sleep 3
picture 3-signed-in

# 4. Finds images.
xdotool key ctrl+f
xdotool type --delay 40 'ubuntu arch:arm'
sleep 1
xdotool key Down
picture 4-found

# 5. Exports what was found.
xdotool key ctrl+e
window '이미지 내보내기'
picture 5-export
dialog() { xdotool search --onlyvisible --name '이미지 내보내기' | tail -n 1; }
first=$(dialog)
another_dialog() { [ -n "$(dialog)" ] && [ "$(dialog)" != "$first" ]; }
xdotool key Return
until_done "the choice of a file" another_dialog
xdotool windowactivate --sync "$(dialog)" || true
picture 6-file
xdotool key ctrl+a
xdotool type --delay 20 /tmp/pictures/images.csv
xdotool key Return
until_done "the file" test -s /tmp/pictures/images.csv
picture 7-exported
