// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/certificatefacts.h"

#include "core/oneline.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace {

/// A name as it may stand in a sentence of ours.
QString shortName(const QString &name)
{
    constexpr qsizetype longestName = 100;
    QString line = onOneLine(name).trimmed();
    if (line.size() > longestName) {
        line.truncate(longestName - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line.isEmpty() ? u"-"_s : line;
}

} // namespace

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    return {.subject = shortName(certificate.subjectDisplayName()),
            .issuer = shortName(certificate.issuerDisplayName()),
            .validFrom = certificate.effectiveDate().toUTC(),
            .validUntil = certificate.expiryDate().toUTC()};
}
