// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/junitreport.h"

#include "core/oneline.h"
#include "core/placetext.h"

#include <QMap>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The text without what XML 1.0 cannot say.
QString xmlText(const QString &text)
{
    QString sane = text;
    for (qsizetype i = 0; i < sane.size(); ++i) {
        const QChar c = sane.at(i);
        const bool isPair =
                c.isHighSurrogate() && i + 1 < sane.size() && sane.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (isControl || c.isSurrogate() || c.unicode() >= 0xFFFE)
            sane[i] = QChar::ReplacementCharacter;
    }
    return sane;
}

/// Its name, and why it was not read.
using UnreadCase = std::pair<QString, QString>;

void writeCase(QXmlStreamWriter &xml, const CheckReport &report, const Finding &finding)
{
    const PinnedId &pinned = finding.pinned;
    const QString verdict = verdictWord(finding.verdict);
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, xmlText(pinned.path));
    xml.writeAttribute(u"name"_s,
                       u"%1:%2 %3 %4"_s
                               .arg(QString::number(pinned.line), QString::number(pinned.column),
                                    pinned.id, report.isJudged ? verdict : QString())
                               .trimmed());
    if (report.isJudged && report.fails(finding)) {
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, verdict);
        xml.writeAttribute(u"message"_s, xmlText(finding.message));
        xml.writeCharacters(
                xmlText(u"%1:%2:%3: %4"_s.arg(pinned.path, QString::number(pinned.line),
                                              QString::number(pinned.column), finding.message)));
        xml.writeEndElement();
    } else if (report.isJudged && (!finding.isOpen() || finding.verdict == Verdict::Unknown)) {
        xml.writeStartElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s, xmlText(finding.message));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

/// A map fails nothing: what it lacks is what the case has written.
void writeCase(QXmlStreamWriter &xml, const RegionMap &map)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, xmlText(first.path));
    xml.writeAttribute(u"name"_s, u"%1:%2 map"_s.arg(QString::number(first.line),
                                                     QString::number(first.column)));
    xml.writeTextElement(u"system-out"_s, xmlText(mapText(map)));
    xml.writeEndElement();
}

/// What was not read is skipped: it is neither fine nor a failure.
void writeUnread(QXmlStreamWriter &xml, const QString &suite, const QList<UnreadCase> &cases)
{
    if (cases.isEmpty())
        return;
    const QString count = QString::number(cases.size());
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, suite);
    xml.writeAttribute(u"tests"_s, count);
    xml.writeAttribute(u"failures"_s, u"0"_s);
    xml.writeAttribute(u"errors"_s, u"0"_s);
    xml.writeAttribute(u"skipped"_s, count);
    for (const auto &[name, message] : cases) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, suite);
        xml.writeAttribute(u"name"_s, xmlText(name));
        xml.writeStartElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s, xmlText(message));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray junitReport(const CheckReport &report)
{
    QMap<QString, QList<Finding>> files;
    for (const Finding &finding : report.findings)
        files[finding.pinned.path].append(finding);
    const auto fails = [&report](const Finding &finding) {
        return report.fails(finding);
    };
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, u"pinned image ids"_s);
    xml.writeAttribute(u"tests"_s,
                       QString::number(report.findings.size() + report.maps.size() +
                                       report.unread.size() + report.fileErrors.size()));
    xml.writeAttribute(u"failures"_s,
                       QString::number(std::ranges::count_if(report.findings, fails)));
    xml.writeAttribute(u"errors"_s, u"0"_s);
    for (const auto &[path, findings] : files.asKeyValueRange()) {
        const auto skipped = std::ranges::count_if(findings, [&](const Finding &finding) {
            return !fails(finding) && (!finding.isOpen() || finding.verdict == Verdict::Unknown);
        });
        QList<RegionMap> maps = report.maps;
        maps.removeIf([&path = path](const RegionMap &map) {
            return map.entries.constFirst().pinned.path != path;
        });
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(path));
        xml.writeAttribute(u"file"_s, xmlText(path));
        xml.writeAttribute(u"tests"_s, QString::number(findings.size() + maps.size()));
        xml.writeAttribute(u"failures"_s, QString::number(std::ranges::count_if(findings, fails)));
        xml.writeAttribute(u"errors"_s, u"0"_s);
        xml.writeAttribute(u"skipped"_s, QString::number(report.isJudged ? skipped : 0));
        for (const Finding &finding : findings)
            writeCase(xml, report, finding);
        for (const RegionMap &map : std::as_const(maps))
            writeCase(xml, map);
        xml.writeEndElement();
    }
    QList<UnreadCase> regions;
    for (const UncheckedPlace &place : report.unread)
        regions.append({placeWord(place.place), unreadText(place)});
    writeUnread(xml, u"unread regions"_s, regions);
    QList<UnreadCase> paths;
    for (const ApiError &error : report.fileErrors)
        paths.append({onOneLine(error.message), error.message});
    writeUnread(xml, u"unread files"_s, paths);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}
