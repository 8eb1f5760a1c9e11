// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/profilecolumn.h"

#include <QtTest>

class ProfileColumnTest final : public QObject
{
    Q_OBJECT

private slots:
    void isThereWithProfilesOnly_data();
    void isThereWithProfilesOnly();
};

void ProfileColumnTest::isThereWithProfilesOnly_data()
{
    using enum ImageColumn;
    QTest::addColumn<QList<ImageColumn>>("columns");
    QTest::addColumn<QList<ImageColumn>>("with");
    QTest::addColumn<QList<ImageColumn>>("without");

    QTest::newRow("comes first") << QList {Region, Name} << QList {Profile, Region, Name}
                                 << QList {Region, Name};
    QTest::newRow("stays where it is")
            << QList {Name, Profile, Os} << QList {Name, Profile, Os} << QList {Name, Os};
    QTest::newRow("no columns") << QList<ImageColumn>() << QList {Profile} << QList<ImageColumn>();
}

void ProfileColumnTest::isThereWithProfilesOnly()
{
    QFETCH(QList<ImageColumn>, columns);
    QTEST(withProfileColumn(columns, true), "with");
    QTEST(withProfileColumn(columns, false), "without");
}

QTEST_GUILESS_MAIN(ProfileColumnTest)
#include "tst_profilecolumn.moc"
