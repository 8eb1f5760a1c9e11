// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QUrl>

/// Where a CVM asks about itself: "http://metadata.tencentyun.com/".
[[nodiscard]] QUrl defaultMetadataEndpoint();

/// Reads the address of a metadata service as typed by a person: "http://host[:port]" or a bare
/// host. It must be the vendor's (metadata.tencentyun.com, 169.254.0.23) or on this computer: what
/// answers there is believed, and the keys come unencrypted. Error: Usage, field
/// "metadata-endpoint".
[[nodiscard]] Result<QUrl> parseMetadataEndpoint(const QString &text);
