// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorysettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class MemorySettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areReadAsTheyWereWritten();
    void nonsenseIsAsIfItWereNotThere_data();
    void nonsenseIsAsIfItWereNotThere();
};

void MemorySettingsTest::areReadAsTheyWereWritten()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(readMemorySettings(settings), MemorySettings());
    const MemorySettings memory = {.isOn = false, .retention = {.wholeDays = 90}};
    writeMemorySettings(settings, memory);
    QCOMPARE(readMemorySettings(settings), memory);
}

void MemorySettingsTest::nonsenseIsAsIfItWereNotThere_data()
{
    QTest::addColumn<QVariant>("days");
    QTest::newRow("none") << QVariant(0);
    QTest::newRow("negative") << QVariant(-3);
    QTest::newRow("too many") << QVariant(Retention::mostDays + 1);
    QTest::newRow("a word") << QVariant(u"many"_s);
}

void MemorySettingsTest::nonsenseIsAsIfItWereNotThere()
{
    QFETCH(QVariant, days);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"memory/days"_s, days);
    QCOMPARE(readMemorySettings(settings), MemorySettings());
}

QTEST_MAIN(MemorySettingsTest)
#include "tst_memorysettings.moc"
