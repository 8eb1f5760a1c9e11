// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

class QSslCertificate;

/// What people are told of a certificate. The names are those of whoever made it, and untrusted:
/// each is one line of no more than 100 characters, to be shown as plain text.
struct CertificateFacts
{
    QString subject = {};      ///< Whom it is for; a dash for nobody.
    QString issuer = {};       ///< Who issued it; a dash for nobody.
    QDateTime validFrom = {};  ///< UTC.
    QDateTime validUntil = {}; ///< UTC.

    bool operator==(const CertificateFacts &) const = default;
};

[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &certificate);
