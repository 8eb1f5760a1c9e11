// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/codewords.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using TextFunction = QString (*)(const QString &code);
Q_DECLARE_METATYPE(TextFunction)

class CodeWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void codesHaveWords_data();
    void codesHaveWords();
    void unknownCodesComeBack_data();
    void unknownCodesComeBack();
};

void CodeWordsTest::codesHaveWords_data()
{
    QTest::addColumn<TextFunction>("function");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");

    const auto add = [](TextFunction function, const QString &code, const QString &text) {
        QTest::newRow(qPrintable(code)) << function << code << text;
    };
    add(&imageTypeText, u"PUBLIC_IMAGE"_s, u"Public"_s);
    add(&imageTypeText, u"PRIVATE_IMAGE"_s, u"Private"_s);
    add(&imageTypeText, u"SHARED_IMAGE"_s, u"Shared"_s);
    add(&imageTypeText, u"MARKET_IMAGE"_s, u"Marketplace"_s);
    add(&imageStateText, u"CREATING"_s, u"Creating"_s);
    add(&imageStateText, u"NORMAL"_s, u"Normal"_s);
    add(&imageStateText, u"CREATEFAILED"_s, u"Creation failed"_s);
    add(&imageStateText, u"USING"_s, u"In use"_s);
    add(&imageStateText, u"SYNCING"_s, u"Syncing"_s);
    add(&imageStateText, u"IMPORTING"_s, u"Importing"_s);
    add(&imageStateText, u"IMPORTFAILED"_s, u"Import failed"_s);
    add(&imageSourceText, u"OFFICIAL"_s, u"Official"_s);
    add(&imageSourceText, u"CREATE_IMAGE"_s, u"Created from an instance"_s);
    add(&imageSourceText, u"EXTERNAL_IMPORT"_s, u"Imported"_s);
    add(&diskUsageText, u"SYSTEM_DISK"_s, u"System"_s);
    add(&diskUsageText, u"DATA_DISK"_s, u"Data"_s);
    add(&licenseTypeText, u"TencentCloud"_s, u"Tencent Cloud"_s);
    add(&licenseTypeText, u"BYOL"_s, u"Bring your own"_s);
    add(&cdcCacheStatusText, u"CACHED_ALL"_s, u"Cached everywhere"_s);
    add(&cdcCacheStatusText, u"CACHING"_s, u"Caching"_s);
    add(&cdcCacheStatusText, u"CACHED"_s, u"Cached"_s);
    add(&cdcCacheStatusText, u"CACHE_INVALID"_s, u"Cache invalid"_s);
    add(&cdcCacheStatusText, u"CACHE_FAILED"_s, u"Caching failed"_s);
}

void CodeWordsTest::codesHaveWords()
{
    QFETCH(TextFunction, function);
    QFETCH(QString, code);
    QFETCH(QString, text);
    QCOMPARE(function(code), text);
}

void CodeWordsTest::unknownCodesComeBack_data()
{
    QTest::addColumn<TextFunction>("function");

    QTest::newRow("type") << &imageTypeText;
    QTest::newRow("state") << &imageStateText;
    QTest::newRow("source") << &imageSourceText;
    QTest::newRow("disk usage") << &diskUsageText;
    QTest::newRow("license") << &licenseTypeText;
    QTest::newRow("cache") << &cdcCacheStatusText;
}

void CodeWordsTest::unknownCodesComeBack()
{
    QFETCH(TextFunction, function);
    QCOMPARE(function(u"WORD_OF_TOMORROW"_s), u"WORD_OF_TOMORROW"_s);
    QCOMPARE(function(u"public_image"_s), u"public_image"_s);
    QVERIFY(function(QString()).isNull());
}

QTEST_GUILESS_MAIN(CodeWordsTest)
#include "tst_codewords.moc"
