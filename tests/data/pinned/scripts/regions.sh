#!/bin/sh
# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT
case $1 in
    ap-seoul) image=img-1h0k07k8 ;;
    eu-frankfurt) image=img-yxn28crc ;;
    *) image=img-ugmns4nc ;;
esac
echo "$image"
