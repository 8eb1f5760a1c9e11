# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

"""tables.py RESULTS [FOLDER]: makes tables and a plot of what the benchmarks say (see report.h):
results.md, growth.md and growth.svg in the folder, or, without one, the growth on standard output;
there are the targets as well, with what the README beside this file says of those that are missed."""

import math
import pathlib
import re
import sys

ROWS = [1_000, 10_000, 100_000, 1_000_000]
COLORS = ["#1d6fc4", "#c7431a", "#1f7f4c", "#7a55b0", "#9c4f12", "#5f6b7a"]
DASHES = ["none", "6 3", "2 3"]  # where there are more lines than colors
WIDTH, LEFT, RIGHT, TOP, BOTTOM = 860, 70, 380, 20, 50
LINE = 18
REASONS = "## Missed, and why it stays"


def markdown(header, rows):
    lines = ["| " + " | ".join(row) + " |" for row in [header, ["---"] * len(header), *rows]]
    return "\n".join(lines) + "\n"


def read(path):
    targets, growth, notes = [], {}, []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        kind, *fields = line.split("\t")
        if kind == "target":
            targets.append(fields)
        elif kind == "growth":
            what, unit, rows, value = fields
            growth.setdefault((what, unit), {})[int(rows)] = float(value)
        elif kind == "note":
            notes += fields
    return targets, growth, notes


def number(value):
    """Three digits, or as many as stand before the point: 0.0123, 12.3, 3,060."""
    return f"{value:,.0f}" if value >= 999.5 else f"{value:.3g}"


def growth_table(growth):
    def cell(values, rows):
        return number(values[rows]) if rows in values else ""

    rows = [[f"{what}, {unit}", *(cell(values, count) for count in ROWS)]
            for (what, unit), values in growth.items()]
    return markdown(["", *(f"{count:,} rows" for count in ROWS)], rows)


def reasons():
    """By the beginning of a target, from the table of the README."""
    text = (pathlib.Path(__file__).parent / "README.md").read_text(encoding="utf-8")
    table = text.partition(REASONS)[2].partition("\n## ")[0]
    found = re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE)
    return {what: why for what, why in found if what not in ("what", "---")}


def print_missed(targets):
    known = reasons()
    for what, target, result, is_met in targets:
        if is_met != "no":
            continue
        why = [why for start, why in known.items() if what.startswith(start)]
        print(f"\nMissed: {what}: {result}, target {target}.\n  "
              + (why[0] if why else "README.md has no reason: a slower or busier machine, or something to mend."))


def shown(growth):
    """What the plot shows: of each kind the whole, not every column and key, and no stalls, of which
    each is the longest of some and follows no line. More lines than it has strokes for could not be
    told apart."""
    return {key: values for key, values in growth.items()
            if len(values) == len(ROWS) and not key[0].startswith("stall: ")
            and (not key[0].startswith("sort by ")
                 or key[0].endswith(("Name", "Image ID", "Created", "Description")))}


def plot(growth):
    """Both axes are logarithmic: what grows as the rows do is a straight line at 45 degrees."""
    series = shown(growth)
    highest = max(value for values in series.values() for value in values.values())
    lowest = max(0.001, min(value for values in series.values() for value in values.values()))
    bottom, top = math.floor(math.log10(lowest)), math.ceil(math.log10(highest))
    height = TOP + BOTTOM + max(350, LINE * (len(series) + 1))

    def x(rows):
        return LEFT + (math.log10(rows) - 3) / 3 * (WIDTH - LEFT - RIGHT)

    def y(value):
        share = (math.log10(max(value, 10**bottom)) - bottom) / (top - bottom)
        return height - BOTTOM - share * (height - TOP - BOTTOM)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
             'font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{height}" fill="white"/>']
    for power in range(bottom, top + 1):
        parts.append(f'<path d="M{LEFT} {y(10**power):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 8}" y="{y(10**power) + 4:.1f}" text-anchor="end">'
                     f'{10**power:g}</text>')
    for rows in ROWS:
        parts.append(f'<text x="{x(rows):.1f}" y="{height - BOTTOM + 20}" text-anchor="middle">'
                     f'{rows:,}</text>')
    middle = (TOP + height - BOTTOM) / 2
    parts.append(f'<text x="16" y="{middle}" text-anchor="middle" '
                 f'transform="rotate(-90 16 {middle})">in the unit of each line</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{height - 10}" '
                 'text-anchor="middle">rows</text>')
    for i, ((what, unit), values) in enumerate(series.items()):
        color = COLORS[i % len(COLORS)]
        dash = DASHES[i // len(COLORS) % len(DASHES)]
        stroke = f'stroke="{color}" stroke-width="2" stroke-dasharray="{dash}"'
        line = " ".join(f"{x(rows):.1f},{y(values[rows]):.1f}" for rows in ROWS)
        place = TOP + LINE * (i + 1)
        parts.append(f'<polyline points="{line}" fill="none" {stroke}/>'
                     f'<path d="M{WIDTH - RIGHT + 15} {place - 4}h22" {stroke}/>'
                     f'<text x="{WIDTH - RIGHT + 44}" y="{place}">{what}, {unit}</text>')
    return "\n".join([*parts, "</svg>", ""])


def main():
    targets, growth, notes = read(sys.argv[1])
    table = markdown(["what", "target", "result", "met"], targets)
    table += "".join(f"\n{note}\n" for note in notes)
    if len(sys.argv) > 2:
        # Before anything is printed, so that a reader who leaves costs no file.
        folder = pathlib.Path(sys.argv[2])
        (folder / "results.md").write_text(table, encoding="utf-8")
        (folder / "growth.md").write_text(growth_table(growth), encoding="utf-8")
        if shown(growth):
            (folder / "growth.svg").write_text(plot(growth), encoding="utf-8")
    elif growth:
        print(growth_table(growth))
    print(table, end="")
    print_missed(targets)


main()
