#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""yesterday.py MEMORY: makes what a memory has of the demo cloud a day old, and other than it is.

The demo cloud never changes. So that there is something to see, images of it were not there
yesterday, others were, and some were different.
"""

import sqlite3
import sys

DAY = 24 * 60 * 60 * 1000  # ms

# Region and name of private images, which each region has its own of.
NEW = [("ap-guangzhou", "web-api-2026-11-02"), ("ap-singapore", "checkout-2026-11-02")]
REBUILT = [("ap-guangzhou", "event-bus-2026-11-02"), ("ap-seoul", "web-api-2026-11-02")]
# What stands in one now, and what stood there.
DIFFERENT = {
    ("ap-seoul", "mail-relay-2026-11-02"): ('"ImageState":"NORMAL"', '"ImageState":"CREATING"'),
    ("eu-frankfurt", "checkout-2026-11-02"): ('"Value":"dev"', '"Value":"test"'),
    ("na-ashburn", "redis-cluster-7"): ('"ImageName":"', '"ImageName":"old-'),
}
# One like this, and its name.
GONE = (("ap-guangzhou", "media-encoder-2026-10-26"), "legacy-proxy-2024-03-18")


def bodies(memory, image):
    return memory.execute(
        "SELECT body.id, body.image_id, body.json, stay.place FROM body"
        " JOIN stay ON stay.body = body.id JOIN place ON place.id = stay.place"
        " WHERE region = ? AND json_extract(json, '$.ImageName') = ?",
        image,
    ).fetchall()


def other_id(image_id):
    return "img-" + image_id[:3:-1]


def keep(memory, place, image_id, json):
    """Puts an image into a place that it was in from the beginning."""
    body = memory.execute(
        "INSERT INTO body (digest, image_id, json) VALUES (randomblob(20), ?, ?)",
        (image_id, json),
    ).lastrowid
    first = memory.execute("SELECT min(id) FROM result WHERE place = ?", (place,)).fetchone()[0]
    memory.execute("INSERT INTO stay (place, first, body) VALUES (?, ?, ?)", (place, first, body))


def main():
    memory = sqlite3.connect(sys.argv[1])
    memory.execute("UPDATE run SET taken = taken - ?", (DAY,))
    for image in NEW + REBUILT:
        for body, image_id, json, place in bodies(memory, image):
            memory.execute("DELETE FROM stay WHERE body = ?", (body,))
            if image in REBUILT:
                was = other_id(image_id)
                keep(memory, place, was, json.replace(image_id, was))
    for image, (now, then) in DIFFERENT.items():
        for body, _, json, _ in bodies(memory, image):
            memory.execute(
                "UPDATE body SET json = ?, digest = randomblob(20) WHERE id = ?",
                (json.replace(now, then), body),
            )
    (_, name), gone = GONE
    for _, image_id, json, place in bodies(memory, GONE[0]):
        was = other_id(image_id)
        keep(memory, place, was, json.replace(image_id, was).replace(name, gone))
    memory.execute(
        "UPDATE result SET images = (SELECT count(*) FROM stay WHERE stay.place = result.place)"
    )
    memory.commit()


main()
