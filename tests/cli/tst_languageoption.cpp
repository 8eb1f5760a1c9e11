// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandline.h"
#include "cli/languageoption.h"
#include "cli/profilescommand.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class LanguageOptionTest final : public QObject
{
    Q_OBJECT

private slots:
    void isReadBeforeTheOthers_data();
    void isReadBeforeTheOthers();
    void isInTheCommandLine();
    void isALanguageThatThereIs();
};

void LanguageOptionTest::isReadBeforeTheOthers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("language");

    QTest::newRow("none") << QStringList {u"--demo"_s} << QString();
    QTest::newRow("apart") << QStringList {u"--ui-language"_s, u"ko"_s} << u"ko"_s;
    QTest::newRow("together") << QStringList {u"--ui-language=zh-CN"_s} << u"zh_CN"_s;
    QTest::newRow("the last one, as the parser has it")
            << QStringList {u"--ui-language=ko"_s, u"--ui-language=en"_s} << u"en"_s;
    QTest::newRow("beside what is wrong")
            << QStringList {u"--x"_s, u"--ui-language=ko"_s} << u"ko"_s;
    QTest::newRow("not there") << QStringList {u"--ui-language=tlh"_s} << QString();
    QTest::newRow("without its value") << QStringList {u"--ui-language"_s} << QString();
    QTest::newRow("of profiles") << QStringList {u"profiles"_s, u"--ui-language"_s, u"ko"_s}
                                 << u"ko"_s;
}

void LanguageOptionTest::isReadBeforeTheOthers()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, language);
    QCOMPARE(askedTextLanguage(QStringList {u"program"_s} + arguments), language);
}

void LanguageOptionTest::isInTheCommandLine()
{
    const auto line = parseCommandLine({u"program"_s, u"--demo"_s, u"--ui-language"_s, u"ko-KR"_s});
    QVERIFY(line.has_value());
    QCOMPARE(line->uiLanguage, u"ko"_s);
    QCOMPARE(parseCommandLine({u"program"_s, u"--demo"_s})->uiLanguage, QString());
    QVERIFY(commandLineHelp().contains(u"--ui-language <LANGUAGE>"_s));
}

void LanguageOptionTest::isALanguageThatThereIs()
{
    for (const QString &word : {u"tlh"_s, QString()}) {
        const QString option = u"--ui-language="_s + word;
        const auto line = parseCommandLine({u"program"_s, u"--demo"_s, option});
        QVERIFY(!line);
        QCOMPARE(line.error().kind, ApiError::Kind::Usage);
        QCOMPARE(
                line.error().message,
                u"--ui-language: The program has no texts in \"%1\". It takes en, ko, zh_CN."_s.arg(
                        word));
        QCOMPARE(parseProfilesCommand({u"program"_s, u"profiles"_s, option}).error(), line.error());
    }
}

QTEST_GUILESS_MAIN(LanguageOptionTest)
#include "tst_languageoption.moc"
