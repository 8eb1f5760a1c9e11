// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commands.h"
#include "cli/helptext.h"
#include "languages/languages.h"
#include "languages/translations.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class HelpTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void countsColumns();
    void wraps_data();
    void wraps();
    void fitsATerminal_data();
    void fitsATerminal();
};

void HelpTextTest::countsColumns()
{
    QCOMPARE(columnsOf(u"ap-seoul"), 8);
    QCOMPARE(columnsOf(u"\ub9ac\uc804 18"), 7);
    QCOMPARE(columnsOf(u"\u5730\u57df\uff0c"), 6);
}

void HelpTextTest::wraps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << u""_s << QStringList {u""_s};
    QTest::newRow("words") << u"one two three"_s << QStringList {u"one two"_s, u"three"_s};
    QTest::newRow("a long word") << u"a incomprehensibly"_s
                                 << QStringList {u"a"_s, u"incomprehensibly"_s};
    QTest::newRow("an option stays whole")
            << u"with --find-as"_s << QStringList {u"with"_s, u"--find-as"_s};
    // "of region images", "by tag"
    QTest::newRow("Korean at spaces")
            << u"\ub9ac\uc804\uc758 \uc774\ubbf8\uc9c0"_s
            << QStringList {u"\ub9ac\uc804\uc758"_s, u"\uc774\ubbf8\uc9c0"_s};
    QTest::newRow("Chinese anywhere, with its comma")
            << u"\u5730\u57df\u955c\u50cf\u5feb\uff0c\u7167"_s
            << QStringList {u"\u5730\u57df\u955c\u50cf"_s, u"\u5feb\uff0c\u7167"_s};
    QTest::newRow("a word in Chinese stays whole")
            << u"\u5730\u57df\u3001snapshot\u3002"_s
            << QStringList {u"\u5730\u57df\u3001"_s, u"snapshot\u3002"_s};
}

void HelpTextTest::wraps()
{
    QFETCH(QString, text);
    QTEST(wrapped(text, 10), "lines");
}

void HelpTextTest::fitsATerminal_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : textLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

/// Nothing of what the table of commands says is lost on the way, and no line is too long.
void HelpTextTest::fitsATerminal()
{
    QFETCH(QString, language);
    const Translations translations(language);
    const auto dense = [](QString text) {
        return text.remove(u' ').remove(u'\n');
    };
    for (const Command &command : allCommands()) {
        const QString help = helpOf(command);
        for (const QString &line : help.split(u'\n').mid(1))
            QVERIFY2(columnsOf(line) <= 79, qPrintable(line));
        const QString there = dense(help);
        QVERIFY(there.contains(dense(command.description)));
        for (const QCommandLineOption &option : command.options)
            QVERIFY2(there.contains(dense(option.description())), qPrintable(option.description()));
    }
}

QTEST_GUILESS_MAIN(HelpTextTest)
#include "tst_helptext.moc"
