// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "csvreader.h"

#include <QtTest>

using namespace Qt::StringLiterals;

QList<QStringList> readCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> records;
    QStringList record;
    qsizetype at = 0;
    while (at < text.size()) {
        QString field;
        if (text.at(at) == u'"') {
            ++at;
            while (at < text.size() && (text.at(at) != u'"' || text.mid(at, 2) == "\"\""_L1)) {
                if (text.at(at) == u'"')
                    ++at;
                field.append(text.at(at++));
            }
            ++at;
        } else {
            while (at < text.size() && !u",\r\n\""_s.contains(text.at(at)))
                field.append(text.at(at++));
        }
        record.append(field);
        if (text.mid(at, 1) == ","_L1) {
            ++at;
            if (text.mid(at, 2) == "\r\n"_L1)
                record.append(QString());
        }
        if (text.mid(at, 2) == "\r\n"_L1) {
            records.append(record);
            record.clear();
            at += 2;
        } else if (text.mid(at - 1, 1) != ","_L1) {
            QTest::qFail(qPrintable(u"No field ends at %1"_s.arg(at)), __FILE__, __LINE__);
            return records;
        }
    }
    if (!record.isEmpty())
        QTest::qFail("The last record has no line end", __FILE__, __LINE__);
    return records;
}
