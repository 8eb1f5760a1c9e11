// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commands.h"
#include "manual/bashcompletion.h"
#include "manual/fishcompletion.h"
#include "manual/shellwords.h"
#include "manual/zshcompletion.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CompletionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void quotes();
    void shortens_data();
    void shortens();
    void theFirstCommandIsTheProgram();
    void haveEveryOption();
    void valuesAreOfOptionsThatTakeSome();
    void pathsAreFiles();
};

void CompletionsTest::quotes()
{
    QCOMPARE(shellQuoted(u"a b"_s), u"'a b'"_s);
    QCOMPARE(shellQuoted(u"it's $HOME"_s), u"'it'\\''s $HOME'"_s);
}

void CompletionsTest::shortens_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one sentence") << u"Show this help."_s << u"Show this help"_s;
    QTest::newRow("two") << u"Image ids. May be repeated."_s << u"Image ids"_s;
    QTest::newRow("a dot inside") << u"Reads a.csv first. Then more."_s << u"Reads a.csv first"_s;
}

void CompletionsTest::shortens()
{
    QFETCH(QString, description);
    QTEST(shortDescription(QCommandLineOption(u"x"_s, description)), "expected");
}

void CompletionsTest::theFirstCommandIsTheProgram()
{
    QVERIFY(allCommands().constFirst().name.isEmpty());
    for (const Command &command : allCommands().mid(1)) {
        QVERIFY(!command.name.isEmpty());
        QVERIFY2(!command.summary.isEmpty(), qPrintable(command.name));
    }
}

void CompletionsTest::haveEveryOption()
{
    const QString bash = bashCompletion(allCommands());
    const QString fish = fishCompletion(allCommands());
    const QString zsh = zshCompletion(allCommands());
    for (const Command &command : allCommands()) {
        QVERIFY2(fish.contains(u"-a "_s + command.name), qPrintable(command.name));
        for (const QCommandLineOption &option : command.options) {
            const QString name = option.names().constLast();
            QVERIFY2(bash.contains(u"--"_s + name), qPrintable(name));
            QVERIFY2(zsh.contains(u"--"_s + name), qPrintable(name));
            QVERIFY2(fish.contains(u" -l "_s + name), qPrintable(name));
        }
    }
}

void CompletionsTest::valuesAreOfOptionsThatTakeSome()
{
    for (const Command &command : allCommands()) {
        for (const QCommandLineOption &option : command.options) {
            const OptionValues values = valuesOf(command, option.names().constLast());
            const bool isKnown = values.kind != OptionValues::Kind::Any;
            const bool isOfWords = isKnown && values.kind != OptionValues::Kind::File;
            QVERIFY2(!isKnown || !option.valueName().isEmpty(), qPrintable(option.names().first()));
            QCOMPARE(!values.words.isEmpty(), isOfWords);
        }
    }
}

void CompletionsTest::pathsAreFiles()
{
    const QList<Command> commands = {{}, {.name = u"check"_s, .paths = u"PATH…"_s}};
    QVERIFY(bashCompletion(commands).contains(u"check) compopt -o default;"_s));
    QVERIFY(zshCompletion(commands).contains(u"'*:PATH…:_files'"_s));
    QVERIFY(fishCompletion(commands).contains(u"'__cvm_image_browser_is check' -F\n"_s));
}

QTEST_GUILESS_MAIN(CompletionsTest)
#include "tst_completions.moc"
