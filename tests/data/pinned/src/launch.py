# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
"""Starts one."""

IMAGES = {"ap-guangzhou": "img-lf0ib56o", "ap-seoul": "img-xn7v4zga"}
DEFAULT = "img-nu8frdge"  # any region


def launch(client):
    return client.run(ImageId="img-ohql55y3", Region="ap-bangkok")
