// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/sarifreport.h"

#include "core/placetext.h"
#include "pinned/idoffsets.h"
#include "pinned/report/jsontext.h"
#include "json/indentedjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

constexpr QByteArrayView mapRuleId = "pinned-image/map";

QByteArray ruleId(Verdict verdict)
{
    return "pinned-image/" + verdictWord(verdict).toLatin1();
}

/// "error" for what fails the check.
QByteArray levelOf(Verdict verdict, bool fails)
{
    if (fails)
        return "error";
    return verdict == Verdict::Newer || verdict == Verdict::Ok ? "note" : "warning";
}

QByteArray textJson(const QString &text)
{
    return jsonObject({{"text", jsonText(text)}});
}

QByteArray rulesJson(const CheckReport &report)
{
    QList<QByteArray> rules;
    for (const Verdict verdict : allVerdicts()) {
        const QByteArray level = levelOf(verdict, report.failures.contains(verdict));
        rules.append(jsonObject(
                {{"id", jsonText(QString::fromLatin1(ruleId(verdict)))},
                 {"name", jsonText(u"PinnedImage"_s + verdictWord(verdict).front().toUpper() +
                                   verdictWord(verdict).sliced(1))},
                 {"shortDescription", textJson(verdictMeaning(verdict))},
                 {"defaultConfiguration",
                  jsonObject({{"level", jsonText(QString::fromLatin1(level))}})}}));
    }
    rules.append(jsonObject(
            {{"id", jsonText(QString::fromLatin1(mapRuleId))},
             {"name", jsonText(u"PinnedImageMap"_s)},
             {"shortDescription", textJson(Words::tr("A map of regions lacks some that have the "
                                                     "image."))},
             {"defaultConfiguration", jsonObject({{"level", jsonText(u"note"_s)}})}}));
    return jsonArray(rules);
}

/// Of a file below the folder that the check runs in, wherever that is.
QString relativePath(const QString &path)
{
    const QString here = QDir::currentPath() + u'/';
    return path.startsWith(here) ? path.sliced(here.size()) : path;
}

QByteArray locationJson(const PinnedId &pinned)
{
    const QString path = relativePath(pinned.path);
    const bool isAbsolute = path.startsWith(u'/');
    const QUrl url = isAbsolute ? QUrl::fromLocalFile(path) : QUrl();
    const QByteArray uri = isAbsolute ? url.toEncoded() : QUrl::toPercentEncoding(path, "/");
    JsonMembers artifact = {{"uri", jsonText(QString::fromLatin1(uri))}};
    if (!isAbsolute)
        artifact.append({"uriBaseId", jsonText(u"%SRCROOT%"_s)});
    const QByteArray region =
            jsonObject({{"startLine", QByteArray::number(pinned.line)},
                        {"startColumn", QByteArray::number(pinned.column)},
                        {"endColumn", QByteArray::number(pinned.column + int(imageIdSize))}});
    return jsonObject({{"physicalLocation", jsonObject({{"artifactLocation", jsonObject(artifact)},
                                                        {"region", region}})}});
}

QByteArray suppressionsJson(const Finding &finding)
{
    QList<QByteArray> suppressions;
    if (finding.isWaived) {
        suppressions.append(
                jsonObject({{"kind", jsonText(u"inSource"_s)},
                            {"justification", jsonText(finding.pinned.waiver->reason)}}));
    }
    if (finding.isKnown)
        suppressions.append(jsonObject({{"kind", jsonText(u"external"_s)}}));
    return jsonArray(suppressions);
}

/// `number` tells findings apart that are the same but for their lines.
QByteArray fingerprint(const Finding &finding, int number)
{
    const QString whole = QStringList {relativePath(finding.pinned.path), finding.pinned.id,
                                       verdictWord(finding.verdict), finding.pinned.region,
                                       QString::number(number)}
                                  .join(u'\n');
    return QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex();
}

QByteArray resultJson(const CheckReport &report, const Finding &finding, int number)
{
    const QByteArray level = levelOf(finding.verdict, report.fails(finding));
    return jsonObject({{"ruleId", jsonText(QString::fromLatin1(ruleId(finding.verdict)))},
                       {"ruleIndex", QByteArray::number(int(finding.verdict))},
                       {"level", jsonText(QString::fromLatin1(level))},
                       {"message", textJson(finding.pinned.id + u": "_s + finding.message)},
                       {"locations", jsonArray({locationJson(finding.pinned)})},
                       {"partialFingerprints",
                        jsonObject({{"pinnedImage/v1", jsonText(QString::fromLatin1(
                                                               fingerprint(finding, number)))}})},
                       {"suppressions", suppressionsJson(finding)}});
}

QByteArray mapFingerprint(const RegionMap &map, int number)
{
    const Finding &first = map.entries.constFirst();
    const QString whole =
            QStringList {relativePath(first.pinned.path), u"map"_s,
                         first.image.value_or(Image()).imageName, QString::number(number)}
                    .join(u'\n');
    return QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex();
}

/// Where the first of its entries is.
QByteArray mapResultJson(const RegionMap &map, int number)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    const QByteArray print = mapFingerprint(map, number);
    return jsonObject({{"ruleId", jsonText(QString::fromLatin1(mapRuleId))},
                       {"ruleIndex", QByteArray::number(allVerdicts().size())},
                       {"level", jsonText(u"note"_s)},
                       {"message", textJson(mapText(map))},
                       {"locations", jsonArray({locationJson(first)})},
                       {"partialFingerprints",
                        jsonObject({{"pinnedImage/v1", jsonText(QString::fromLatin1(print))}})}});
}

QByteArray notificationJson(const QString &text)
{
    return jsonObject({{"level", jsonText(u"warning"_s)}, {"message", textJson(text)}});
}

/// What was not read.
QByteArray notificationsJson(const CheckReport &report)
{
    QList<QByteArray> notifications;
    for (const UncheckedPlace &place : report.unread)
        notifications.append(
                notificationJson(placeWord(place.place) + u": "_s + unreadText(place)));
    for (const ApiError &error : report.fileErrors)
        notifications.append(notificationJson(error.message));
    return jsonArray(notifications);
}

} // namespace

QByteArray sarifReport(const CheckReport &report)
{
    QList<QByteArray> results;
    QHash<QByteArray, int> numbers;
    for (const Finding &finding : report.findings) {
        if (!report.isJudged || (finding.verdict == Verdict::Ok && !report.fails(finding)))
            continue;
        const int number = numbers[fingerprint(finding, 0)]++;
        results.append(resultJson(report, finding, number));
    }
    for (const RegionMap &map : report.maps)
        results.append(mapResultJson(map, numbers[mapFingerprint(map, 0)]++));
    const QByteArray driver = jsonObject({{"name", jsonText(u"cvm-image-browser"_s)},
                                          {"version", jsonText(QStringLiteral(CVM_VERSION))},
                                          {"rules", rulesJson(report)}});
    const QByteArray run = jsonObject(
            {{"tool", jsonObject({{"driver", driver}})},
             {"columnKind", jsonText(u"utf16CodeUnits"_s)},
             {"invocations",
              jsonArray({jsonObject({{"executionSuccessful", report.isWhole() ? "true" : "false"},
                                     {"toolExecutionNotifications", notificationsJson(report)}})})},
             {"results", jsonArray(results)}});
    const QByteArray sarif =
            jsonObject({{"$schema", jsonText(u"https://json.schemastore.org/sarif-2.1.0.json"_s)},
                        {"version", jsonText(u"2.1.0"_s)},
                        {"runs", jsonArray({run})}});
    return indentedJson(sarif) + '\n';
}
