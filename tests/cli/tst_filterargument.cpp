// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/filterargument.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FilterArgumentTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAFilter_data();
    void readsAFilter();
    void refuses_data();
    void refuses();
    void splits_data();
    void splits();
};

void FilterArgumentTest::readsAFilter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("values");

    QTest::newRow("one value") << u"platform=Ubuntu"_s << u"platform"_s
                               << QStringList {u"Ubuntu"_s};
    QTest::newRow("values") << u"platform=Ubuntu,Rocky Linux"_s << u"platform"_s
                            << QStringList {u"Ubuntu"_s, u"Rocky Linux"_s};
    QTest::newRow("blanks stay") << u"image-name= a , b "_s << u"image-name"_s
                                 << QStringList {u" a "_s, u" b "_s};
    QTest::newRow("comma in a value") << uR"(image-name=edge\, blue,bastion)"_s << u"image-name"_s
                                      << QStringList {u"edge, blue"_s, u"bastion"_s};
    QTest::newRow("equals in a value")
            << u"tag:note=a=b"_s << u"tag:note"_s << QStringList {u"a=b"_s};
    QTest::newRow("escaped equals in a value")
            << uR"(tag:note=a\=b)"_s << u"tag:note"_s << QStringList {u"a=b"_s};
    QTest::newRow("equals in a key") << uR"(tag:a\=b=c)"_s << u"tag:a=b"_s << QStringList {u"c"_s};
    QTest::newRow("backslash") << uR"(tag:path=C:\\images\\old)"_s << u"tag:path"_s
                               << QStringList {uR"(C:\images\old)"_s};
    QTest::newRow("backslash before a comma")
            << uR"(image-name=a\\,b)"_s << u"image-name"_s << QStringList {uR"(a\)"_s, u"b"_s};
    QTest::newRow("backslash before anything else")
            << uR"(image-name=C:\new\)"_s << u"image-name"_s << QStringList {uR"(C:\new\)"_s};
    QTest::newRow("empty value") << u"platform="_s << u"platform"_s << QStringList {QString()};
    QTest::newRow("empty second value")
            << u"platform=Ubuntu,"_s << u"platform"_s << QStringList {u"Ubuntu"_s, QString()};
    QTest::newRow("any script") << u"tag:비용센터=결제팀"_s << u"tag:비용센터"_s
                                << QStringList {u"결제팀"_s};
}

void FilterArgumentTest::readsAFilter()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QStringList, values);
    const Result<ImageFilter> filter = parseFilterArgument(text);
    QVERIFY(filter);
    QCOMPARE(filter->name, name);
    QCOMPARE(filter->values, values);
}

void FilterArgumentTest::refuses_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("no equals sign") << u"platform"_s;
    QTest::newRow("no name") << u"=Ubuntu"_s;
    QTest::newRow("only an escaped equals sign") << uR"(platform\=Ubuntu)"_s;
}

void FilterArgumentTest::refuses()
{
    QFETCH(QString, text);
    const Result<ImageFilter> filter = parseFilterArgument(text);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ApiError::Kind::Usage);
    QCOMPARE(filter.error().field, u"filter"_s);
    QVERIFY(filter.error().message.contains(u'"' + text + u'"'));
}

void FilterArgumentTest::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");

    QTest::newRow("nothing") << QString() << QStringList {QString()};
    QTest::newRow("parts") << u"a,b"_s << QStringList {u"a"_s, u"b"_s};
    QTest::newRow("keeps backslashes") << uR"(a\,b,c)"_s << QStringList {uR"(a\,b)"_s, u"c"_s};
    QTest::newRow("an escaped backslash ends")
            << uR"(a\\,b)"_s << QStringList {uR"(a\\)"_s, u"b"_s};
    QTest::newRow("backslash at the end") << uR"(a,\)"_s << QStringList {u"a"_s, uR"(\)"_s};
}

void FilterArgumentTest::splits()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    QCOMPARE(splitUnescaped(text, u','), parts);
}

QTEST_GUILESS_MAIN(FilterArgumentTest)
#include "tst_filterargument.moc"
