// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/optionvalues.h"

#include "cli/commandline.h"
#include "cli/commandoptions.h"
#include "cli/profilescommand.h"

#include <QTest>

using namespace Qt::StringLiterals;

class OptionValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void areTaken_data();
    void areTaken();
    void areOfTheCommand();
};

void OptionValuesTest::areTaken_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");

    const QString anId = u"img-0a1b2c3d"_s; // which one filter insists on
    for (const QCommandLineOption &option : programCommand().options) {
        const QString name = option.names().constLast();
        const OptionValues values = valuesOf(programCommand(), name);
        for (const QString &word : values.words) {
            QTest::addRow("%s %s", qPrintable(name), qPrintable(word))
                    << name << (word.endsWith(u'=') ? word + anId : word);
        }
        if (values.kind == OptionValues::Kind::Words)
            QTest::addRow("%s, two", qPrintable(name)) << name << values.words.first(2).join(u',');
    }
}

void OptionValuesTest::areTaken()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    // Some say how a file is written, or how something is found.
    QStringList arguments = {u"cvm-image-browser"_s, u"--export"_s, u"-"_s, u"--find"_s, u"a"_s};
    arguments += {u"--"_s + option, value};
    const Result<CommandLine> line = parseCommandLine(arguments);
    QVERIFY2(line, line ? "" : qPrintable(line.error().message));
}

void OptionValuesTest::areOfTheCommand()
{
    const OptionValues formats = valuesOf(profilesCommand(), CommandOption::format);
    QVERIFY(!formats.words.isEmpty());
    for (const QString &word : formats.words) {
        const QStringList arguments = {u"cvm-image-browser"_s, u"profiles"_s, u"--format"_s, word};
        QVERIFY2(parseProfilesCommand(arguments), qPrintable(word));
    }
}

QTEST_GUILESS_MAIN(OptionValuesTest)
#include "tst_optionvalues.moc"
