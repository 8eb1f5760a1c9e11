#!/bin/sh
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
REGION=ap-seoul
IMAGE=img-znd9b11f

tccli cvm RunInstances --region ap-tokyo --ImageId img-n7r9y2qe
tccli cvm RunInstances --region "$REGION" --ImageId "$IMAGE"
