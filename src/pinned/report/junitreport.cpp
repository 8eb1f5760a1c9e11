// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/junitreport.h"

#include <QMap>
#include <QXmlStreamWriter>

#include <algorithm>

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
    xml.writeAttribute(u"tests"_s, QString::number(report.findings.size()));
    xml.writeAttribute(u"failures"_s,
                       QString::number(std::ranges::count_if(report.findings, fails)));
    xml.writeAttribute(u"errors"_s, u"0"_s);
    for (const auto &[path, findings] : files.asKeyValueRange()) {
        const auto skipped = std::ranges::count_if(findings, [&](const Finding &finding) {
            return !fails(finding) && (!finding.isOpen() || finding.verdict == Verdict::Unknown);
        });
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(path));
        xml.writeAttribute(u"file"_s, xmlText(path));
        xml.writeAttribute(u"tests"_s, QString::number(findings.size()));
        xml.writeAttribute(u"failures"_s, QString::number(std::ranges::count_if(findings, fails)));
        xml.writeAttribute(u"errors"_s, u"0"_s);
        xml.writeAttribute(u"skipped"_s, QString::number(report.isJudged ? skipped : 0));
        for (const Finding &finding : findings)
            writeCase(xml, report, finding);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}
