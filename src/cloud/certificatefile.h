// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QSslCertificate>

/// Reads the certificates of a file in PEM format; there may be other text between them. Error:
/// Usage, field "ca-file", if the file cannot be read, is none, is larger than 10 MiB, or holds no
/// certificate.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificateFile(const QString &path);
