// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/uprightname.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The name over a column, which may be longer than the header is high.
class UprightNameTest final : public QObject
{
    Q_OBJECT

private slots:
    void isWholeWhereThereIsRoom();
    void theProfileGivesWayFirst();
    void neverTakesMoreThanTheRoom();

private:
    /// Without the isolates around the profile.
    [[nodiscard]] static QString shown(const Place &place, int room)
    {
        QString name = uprightName(u"? "_s, place, metrics(), room);
        return name.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    [[nodiscard]] static QFontMetrics metrics() { return QFontMetrics(QGuiApplication::font()); }
    [[nodiscard]] static int widthOf(const QString &text)
    {
        return metrics().horizontalAdvance(text);
    }

    const Place m_one {.region = u"ap-guangzhou"_s};
    const Place m_ofSeveral {.profile = u"production-europe"_s, .region = u"ap-guangzhou"_s};
};

void UprightNameTest::isWholeWhereThereIsRoom()
{
    QCOMPARE(shown(m_one, 400), u"? Guangzhou"_s);
    QCOMPARE(shown(m_ofSeveral, 400), u"? production-europe · Guangzhou"_s);
}

void UprightNameTest::theProfileGivesWayFirst()
{
    const QString name = shown(m_ofSeveral, widthOf(u"? produc… · Guangzhou"_s) + 2);
    QVERIFY2(name.startsWith(u"? prod"_s), qPrintable(name));
    QVERIFY2(name.endsWith(u"… · Guangzhou"_s), qPrintable(name));
    QCOMPARE(shown(m_ofSeveral, widthOf(u"? p… · Guangzhou"_s) + 2), u"? p… · Guangzhou"_s);
}

void UprightNameTest::neverTakesMoreThanTheRoom()
{
    for (int room = 20; room < 300; ++room) {
        for (const Place &place : {m_one, m_ofSeveral}) {
            const QString name = uprightName(u"? "_s, place, metrics(), room);
            QVERIFY2(widthOf(name) <= room, qPrintable(name));
        }
    }
}

QTEST_MAIN(UprightNameTest)
#include "tst_uprightname.moc"
