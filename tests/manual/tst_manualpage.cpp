// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commands.h"
#include "manual/manualpage.h"
#include "manual/roff.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Command program()
{
    return {.name = {},
            .summary = u"browse"_s,
            .description = u"Shows it.\n\nSays so."_s,
            .options = {{u"demo"_s, u"Use the demo."_s},
                        {u"region"_s, u"Regions."_s, u"LIST"_s, u"all"_s},
                        {{u"h"_s, u"help"_s}, u"Show this help."_s}}};
}

Command other()
{
    return {.name = u"profiles"_s,
            .summary = u"list"_s,
            .description = u".Lists them."_s,
            .options = {{u"test"_s, u"Test these."_s, u"NAMES"_s},
                        {u"region"_s, u"Another."_s, u"LIST"_s},
                        {{u"h"_s, u"help"_s}, u"Show this help."_s}},
            .paths = u"PATH"_s,
            .pathsDescription = u"Files."_s};
}

QString page(const QString &written)
{
    return manualPage(written, {program(), other()}, u"1.2"_s, u"2026-09-07"_s);
}

} // namespace

class ManualPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void escapes_data();
    void escapes();
    void fillsIn_data();
    void fillsIn();
    void hasEveryOption();
};

void ManualPageTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << u"all of it."_s << u"all of it."_s;
    QTest::newRow("dash") << u"ap-*"_s << u"ap\\-*"_s;
    QTest::newRow("backslash") << u"a\\fB"_s << u"a\\efB"_s;
    QTest::newRow("command") << u".TH"_s << u"\\&.TH"_s;
    QTest::newRow("other command") << u"'so"_s << u"\\&'so"_s;
    QTest::newRow("dots") << u"=\"…\""_s << u"=\"\\&...\""_s;
}

void ManualPageTest::escapes()
{
    QFETCH(QString, text);
    QTEST(roffText(text), "expected");
}

void ManualPageTest::fillsIn_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");

    QTest::newRow("words") << u"@SUMMARY@ @VERSION@ @DATE@"_s << u"browse 1.2 2026-09-07"_s;
    QTest::newRow("synopsis")
            << u"@SYNOPSIS@\n"_s
            << u"\\fBcvm\\-image\\-browser\\fR [\\fIoption\\fR \\&...]\n.br\n"
               "\\fBcvm\\-image\\-browser\\fR \\fBprofiles\\fR [\\fIoption\\fR \\&...] "
               "\\fIPATH\\fR\n"_s;
    QTest::newRow("paragraphs") << u"@DESCRIPTION@\n"_s << u"Shows it.\n.PP\nSays so.\n"_s;
    QTest::newRow("options") << u"@OPTIONS@\n"_s
                             << u".TP\n\\fB\\-\\-demo\\fR\nUse the demo.\n"
                                ".TP\n\\fB\\-\\-region\\fR \\fILIST\\fR\nRegions.\n"
                                "The default is \\fBall\\fR.\n"
                                ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nShow this help.\n"_s;
    // What the program has, too, is only named; what means something else there is told.
    QTest::newRow("commands") << u"@COMMANDS@\n"_s
                              << u".SS profiles\n\\&.Lists them.\n"
                                 ".TP\n\\fIPATH\\fR\nFiles.\n"
                                 ".TP\n\\fB\\-\\-test\\fR \\fINAMES\\fR\nTest these.\n"
                                 ".TP\n\\fB\\-\\-region\\fR \\fILIST\\fR\nAnother.\n"
                                 ".PP\nAs above: \\fB\\-\\-help\\fR.\n"_s;
}

void ManualPageTest::fillsIn()
{
    QFETCH(QString, written);
    QTEST(page(written), "expected");
}

void ManualPageTest::hasEveryOption()
{
    const QString all = manualPage(u"@OPTIONS@\n@COMMANDS@\n"_s, allCommands(), {}, {});
    for (const Command &command : allCommands()) {
        for (const QCommandLineOption &option : command.options) {
            for (const QString &name : option.names())
                QVERIFY2(all.contains(roffText(u'-' + name)), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(ManualPageTest)
#include "tst_manualpage.moc"
