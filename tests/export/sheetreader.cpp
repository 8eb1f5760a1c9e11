// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "sheetreader.h"

#include "support/waiting.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// LibreOffice's options for a file of text: its separators, quotes, UTF-8, from the first line on,
/// no formats of columns, no language, quoted text is no more a text than other, numbers are
/// recognized, the rest is for writing, blanks stay, the first sheet, and formulas are run.
QString filterOf(const QString &separators)
{
    QStringList codes;
    for (const QChar separator : separators)
        codes.append(QString::number(separator.unicode()));
    return u"Text - txt - csv (StarCalc):"_s + codes.join(u'/') +
           u",34,76,1,,0,false,true,false,false,false,-1,true"_s;
}

/// The text of a cell, of which the reader is at the start.
QString cellText(QXmlStreamReader &xml)
{
    QString text;
    for (int open = 1; open > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isStartElement()) {
            ++open;
            const auto name = xml.name();
            if (name == "p"_L1 && !text.isEmpty())
                text += u'\n';
            else if (name == "tab"_L1)
                text += u'\t';
            else if (name == "s"_L1)
                text += QString(std::max(1, xml.attributes().value("text:c"_L1).toInt()), u' ');
        } else if (xml.isEndElement()) {
            --open;
        }
    }
    return text.trimmed();
}

void takeOffEmptyEnd(QStringList &cells)
{
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
}

/// Of a flat OpenDocument file.
Sheet sheetIn(QIODevice &file)
{
    constexpr int most = 1000; // of what is repeated; the rest of a sheet is empty
    Sheet sheet;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "table-row"_L1) {
            takeOffEmptyEnd(sheet.rows.last());
            continue;
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "table-row"_L1)
            sheet.rows.append(QStringList());
        if (xml.name() != "table-cell"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute("table:formula"_L1))
            sheet.formulas.append(attributes.value("table:formula"_L1).toString());
        const int count = attributes.value("table:number-columns-repeated"_L1).toInt();
        const QString text = cellText(xml);
        for (int i = 0; i < std::clamp(count, 1, most); ++i)
            sheet.rows.last().append(text);
    }
    while (!sheet.rows.isEmpty() && sheet.rows.constLast().isEmpty())
        sheet.rows.removeLast();
    return sheet;
}

} // namespace

SheetReader::SheetReader(const QString &folder)
    : m_folder(folder), m_program(QStandardPaths::findExecutable(u"soffice"_s))
{ }

QList<Sheet> SheetReader::read(const QStringList &paths, const QString &separators) const
{
    QProcess office;
    office.start(m_program,
                 QStringList {u"-env:UserInstallation="_s +
                                      QUrl::fromLocalFile(m_folder + u"/profile"_s).toString(),
                              u"--headless"_s, u"--infilter="_s + filterOf(separators),
                              u"--convert-to"_s, u"fods"_s, u"--outdir"_s, m_folder} +
                         paths);
    if (!office.waitForFinished(longestWait * 2))
        qWarning("%s", office.readAllStandardError().constData());
    QList<Sheet> sheets;
    for (const QString &path : paths) {
        QFile file(m_folder + u'/' + QFileInfo(path).completeBaseName() + u".fods"_s);
        if (!file.open(QIODevice::ReadOnly))
            qWarning("%s was not read", qPrintable(path));
        sheets.append(file.isOpen() ? sheetIn(file) : Sheet());
        file.remove();
    }
    return sheets;
}
