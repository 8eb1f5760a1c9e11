// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/baseline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Baseline)
};

QString keyOf(const QString &path, const QString &id, const QString &verdict, const QString &region)
{
    return QStringList {path, id, verdict, region}.join(u'\n');
}

QString keyOf(const QJsonObject &finding)
{
    return keyOf(finding.value("path"_L1).toString(), finding.value("id"_L1).toString(),
                 finding.value("verdict"_L1).toString(), finding.value("region"_L1).toString());
}

} // namespace

Result<Baseline> Baseline::read(const QByteArray &json)
{
    Baseline baseline;
    const QJsonDocument whole = QJsonDocument::fromJson(json);
    if (whole.object().value("findings"_L1).isArray()) {
        for (const QJsonValue &finding : whole.object().value("findings"_L1).toArray())
            baseline.m_keys.insert(keyOf(finding.toObject()));
        return baseline;
    }
    for (const QByteArray &line : json.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument finding = QJsonDocument::fromJson(line);
        if (!finding.object().contains("verdict"_L1)) {
            return Failure(ApiError {.kind = ApiError::Kind::File,
                                     .message = Words::tr("The baseline is not a report of check "
                                                          "as JSON or NDJSON.")});
        }
        baseline.m_keys.insert(keyOf(finding.object()));
    }
    return baseline;
}

bool Baseline::knows(const Finding &finding) const
{
    const auto contains = [this, &finding](Verdict verdict) {
        return m_keys.contains(keyOf(finding.pinned.path, finding.pinned.id, verdictWord(verdict),
                                     finding.pinned.region));
    };
    // What was gone is still known while nobody can say more than that it is not where it is meant.
    const bool mayBeGone = finding.verdict == Verdict::Elsewhere && finding.found.isEmpty();
    return contains(finding.verdict) || (mayBeGone && contains(Verdict::Gone));
}
