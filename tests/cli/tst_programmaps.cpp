// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// "check" of maps of regions to ids, with the demo cloud, of which one region fails.
class ProgramMapsTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesStandardInputBack();
    void givesWhatNeedsNothingBackAsItWas();
    void saysWhatItCannotAdd();
    void saysWhichMapItCannotAddTo();
    void leavesAState();
    void givesStandardInputBackWithoutACloud();

private:
    /// A text through "check -" with --fix --fix-maps.
    [[nodiscard]] ProgramRun filtered(const QByteArray &text) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
};

namespace {

const QString regions = u"ap-singapore,ap-seoul,eu-frankfurt,ap-shenzhen-fsi"_s;

} // namespace

QString ProgramMapsTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The test cannot write its file.");
    return path;
}

ProgramRun ProgramMapsTest::filtered(const QByteArray &text) const
{
    return runCommand({u"/bin/sh"_s, u"-c"_s,
                       u"\"$0\" check - --demo --region \"$1\" --fix --fix-maps < \"$2\""_s,
                       programPath(), regions, write(u"input"_s, text)});
}

/// As through a filter: nobody is asked, and the report goes to standard error.
void ProgramMapsTest::givesStandardInputBack()
{
    const ProgramRun run = filtered("# web-api\nap-singapore:img-41n2j5r8,ap-seoul:img-alv8z635\n");
    // One of the regions fails: whether it has the image is not known, and nothing is written of
    // it.
    QCOMPARE(run.status, 3);
    QCOMPARE(run.output,
             "# web-api\n"
             "eu-frankfurt:img-7dpdc152,ap-singapore:img-41n2j5r8,ap-seoul:img-p7q626yd\n"_ba);
    QVERIFY2(run.errors.contains("\n2 ids in 1 file: 1 newer, 1 ok. 1 of them is replaced."),
             run.errors.constData());
    QVERIFY2(!run.errors.contains(" lacks "), run.errors.constData());
}

void ProgramMapsTest::givesWhatNeedsNothingBackAsItWas()
{
    const QByteArray text = "\xFF\xFE image_id = img-p7q626yd\r\n\tno end";
    QCOMPARE(filtered(text).output, text);
}

void ProgramMapsTest::saysWhatItCannotAdd()
{
    const QByteArray text = R"({"ap-singapore":"img-41n2j5r8","ap-seoul":"img-p7q626yd",)"
                            R"("eu-frankfurt":"${var.frankfurt}"})";
    const ProgramRun run = filtered(text);
    QCOMPARE(run.output, text);
    QVERIFY2(run.errors.contains("\n-: What its maps lack in eu-frankfurt is not added: "),
             run.errors.constData());
    QVERIFY2(run.errors.contains("lacks 1 region that has it: eu-frankfurt."),
             run.errors.constData());
}

/// Of two in one file that lack the same image, one gets it.
void ProgramMapsTest::saysWhichMapItCannotAddTo()
{
    const QByteArray map = R"("ap-singapore":"img-41n2j5r8","ap-seoul":"img-p7q626yd")";
    const ProgramRun run = filtered(R"({"a":{)" + map + R"(,"eu-frankfurt":"${var.frankfurt}"},)" +
                                    R"("b":{)" + map + "}}");
    const QByteArray second = R"("b":{"eu-frankfurt":"img-7dpdc152",)" + map + "}}";
    QVERIFY2(run.output.endsWith(second), run.output.constData());
    QCOMPARE(run.errors.count("lacks 1 region that has it: eu-frankfurt."), 1);
}

/// As of "terraform state pull": it is told, and the status is not that of a check.
void ProgramMapsTest::leavesAState()
{
    const QByteArray text = R"({"terraform_version": "1.9.0", "lineage": "0a1b",)"
                            R"( "ap-seoul": {"id": "img-alv8z635"}})";
    const ProgramRun run = filtered(text);
    QCOMPARE(run.output, text);
    QVERIFY2(run.errors.contains("It is a state of Terraform"), run.errors.constData());
    QCOMPARE(run.status, 1);
}

/// What is behind may write the file anew.
void ProgramMapsTest::givesStandardInputBackWithoutACloud()
{
    const QByteArray text = "ap-seoul:img-alv8z635\n";
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    const ProgramRun run = runCommand({u"/bin/sh"_s, u"-c"_s,
                                       u"\"$0\" check - --profile sdk:default --fix < \"$1\""_s,
                                       programPath(), write(u"input"_s, text)},
                                      environment);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, text);
}

QTEST_GUILESS_MAIN(ProgramMapsTest)
#include "tst_programmaps.moc"
