// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "languages/languages.h"
#include "languages/translations.h"

#include "core/joinedtext.h"
#include "core/region.h"

#include <QLocale>
#include <QtTest>

using namespace Qt::StringLiterals;

class LanguagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void areTheFilesThatThereAre();
    void haveTheirOwnNames_data();
    void haveTheirOwnNames();
    void areMeantByNamesOfLocales_data();
    void areMeantByNamesOfLocales();
    void theFirstOneThatThereIs_data();
    void theFirstOneThatThereIs();
    void goWithALanguageOfTheService();
    void writeNumbersAsTheSystemDoes_data();
    void writeNumbersAsTheSystemDoes();
    void holdAsLongAsTheyLive();
    void haveWhatQtSaysOfFiles();
    void bringQtsOwnTexts_data();
    void bringQtsOwnTexts();
    void joinAsTheLanguageDoes_data();
    void joinAsTheLanguageDoes();
    void havePlurals_data();
    void havePlurals();
};

void LanguagesTest::areTheFilesThatThereAre()
{
    QCOMPARE(textLanguages(), QStringList({u"en"_s, u"ko"_s, u"zh_CN"_s}));
}

void LanguagesTest::haveTheirOwnNames_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("en") << u"English"_s;
    QTest::newRow("ko") << u"한국어"_s;
    QTest::newRow("zh_CN") << u"简体中文"_s;
    QTest::newRow("xx") << u"English"_s; // there is no such file
}

void LanguagesTest::haveTheirOwnNames()
{
    QFETCH(QString, name);
    QCOMPARE(textLanguageName(QString::fromLatin1(QTest::currentDataTag())), name);
}

void LanguagesTest::areMeantByNamesOfLocales_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");

    QTest::newRow("a code") << u"ko"_s << u"ko"_s;
    QTest::newRow("of a desktop") << u"ko-KR"_s << u"ko"_s;
    QTest::newRow("of a system") << u"ko_KR.UTF-8"_s << u"ko"_s;
    QTest::newRow("elsewhere") << u"en-GB"_s << u"en"_s;
    QTest::newRow("Chinese") << u"zh"_s << u"zh_CN"_s;
    QTest::newRow("with its script") << u"zh-Hans-CN"_s << u"zh_CN"_s;
    QTest::newRow("Singapore") << u"zh-SG"_s << u"zh_CN"_s;
    QTest::newRow("another script") << u"zh-Hant-TW"_s << QString();
    QTest::newRow("whose script is another") << u"zh-HK"_s << QString();
    QTest::newRow("not there") << u"de-DE"_s << QString();
    QTest::newRow("none") << u"C"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("nonsense") << u"korean!"_s << QString();
}

void LanguagesTest::areMeantByNamesOfLocales()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QCOMPARE(textLanguageOf(name), code);
}

void LanguagesTest::theFirstOneThatThereIs_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");

    QTest::newRow("the first") << QStringList {u"ko-KR"_s, u"en-US"_s} << u"ko"_s;
    QTest::newRow("the next") << QStringList {u"de-DE"_s, u"zh-CN"_s, u"en"_s} << u"zh_CN"_s;
    QTest::newRow("none of them") << QStringList {u"de-DE"_s, u"C"_s} << u"en"_s;
    QTest::newRow("nothing") << QStringList() << u"en"_s;
}

void LanguagesTest::theFirstOneThatThereIs()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, code);
    QCOMPARE(firstTextLanguage(wanted), code);
}

void LanguagesTest::goWithALanguageOfTheService()
{
    QCOMPARE(serviceLanguageWith(u"zh_CN"_s), u"zh-CN"_s);
    QCOMPARE(serviceLanguageWith(u"ko"_s), u"en-US"_s);
    QCOMPARE(serviceLanguageWith(u"en"_s), u"en-US"_s);
}

void LanguagesTest::writeNumbersAsTheSystemDoes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("locale");

    QTest::newRow("the system's own") << u"en"_s << u"en_GB"_s << u"en_GB"_s;
    QTest::newRow("another") << u"ko"_s << u"en_US"_s << u"ko_KR"_s;
    QTest::newRow("another that is spoken there") << u"en"_s << u"de_DE"_s << u"en_DE"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"ko_KR"_s << u"zh_CN"_s;
}

void LanguagesTest::writeNumbersAsTheSystemDoes()
{
    QFETCH(QString, code);
    QFETCH(QString, system);
    QFETCH(QString, locale);
    QCOMPARE(localeWith(code, QLocale(system)).name(), locale);
}

void LanguagesTest::holdAsLongAsTheyLive()
{
    {
        const Translations korean(u"ko"_s);
        QCOMPARE(regionName(u"ap-seoul"_s), u"서울"_s);
    }
    QCOMPARE(regionName(u"ap-seoul"_s), u"Seoul"_s);
    const Translations chinese(u"zh_CN"_s);
    QCOMPARE(regionName(u"ap-seoul"_s), u"首尔"_s);
}

/// Qt's own translations lack what its dialogs for files say of an entry.
void LanguagesTest::haveWhatQtSaysOfFiles()
{
    const auto folder = [] {
        return QCoreApplication::translate("QAbstractFileIconProvider", "Folder");
    };
    QCOMPARE(folder(), u"Folder"_s);
    const Translations korean(u"ko"_s);
    QCOMPARE(folder(), u"\ud3f4\ub354"_s);
}

void LanguagesTest::bringQtsOwnTexts_data()
{
    QTest::addColumn<QString>("cancel");

    QTest::newRow("en") << u"Cancel"_s;
    QTest::newRow("ko") << u"취소"_s;
    QTest::newRow("zh_CN") << u"取消"_s;
}

/// The words of buttons that Qt makes, such as those of a question.
void LanguagesTest::bringQtsOwnTexts()
{
    QFETCH(QString, cancel);
    const Translations translations(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), cancel);
}

void LanguagesTest::joinAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("sentences");

    QTest::newRow("en") << u"a, %1, c"_s << u"One. Two."_s;
    QTest::newRow("ko") << u"a, %1, c"_s << u"One. Two."_s;
    QTest::newRow("zh_CN") << u"a、%1、c"_s << u"One.Two."_s;
}

void LanguagesTest::joinAsTheLanguageDoes()
{
    QFETCH(QString, list);
    QFETCH(QString, sentences);
    const Translations translations(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(listText({u"a"_s, {}, u"%1"_s, u"c"_s}), list);
    QCOMPARE(listText({u"a"_s}), u"a"_s);
    QCOMPARE(listText({}), QString());
    QCOMPARE(sentencesText({{}, u"One."_s, {}, u"Two."_s}), sentences);
}

void LanguagesTest::havePlurals_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");

    QTest::newRow("en") << u"1 year ago"_s << u"2 years ago"_s;
    QTest::newRow("ko") << u"1년 전"_s << u"2년 전"_s;
    QTest::newRow("zh_CN") << u"1 年前"_s << u"2 年前"_s;
}

void LanguagesTest::havePlurals()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    const Translations translations(QString::fromLatin1(QTest::currentDataTag()));
    const auto years = [](int count) {
        return QCoreApplication::translate("ImageText", "%n years ago", nullptr, count);
    };
    QCOMPARE(years(1), one);
    QCOMPARE(years(2), two);
}

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
