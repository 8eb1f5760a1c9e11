// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// "check" of the program, with the demo cloud, of which one region fails.
class ProgramCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void judgesTheFolderLineByLine_data();
    void judgesTheFolderLineByLine();
    void showsEachVerdict();
    void saysWhatWasNotRead();
    void listsWithoutACredential();
    void needsACredential();
    void endsWithAStatus_data();
    void endsWithAStatus();
    void readsStandardInputAndLists();
    void saysWhatItDidNotReadInText();
    void tellsOfIgnoringWithoutAReason();
    void letsTheBaselinePass();
    void writesTheSummaryOfAStep();
    void fixes();
    void writesNothingUnasked();
    void looksInSeveralAccounts();
    void listsWhatNoFileMentions();

private:
    [[nodiscard]] static QString folder() { return QStringLiteral(CVM_PINNED_FOLDER); }
    [[nodiscard]] static ProgramRun check(const QStringList &options,
                                          const QStringList &wrapper = {});
    /// The folder, as somebody.
    [[nodiscard]] static ProgramRun checkFolder(const QStringList &whom);
    /// The role of the demo that all regions answer; to others one does not.
    [[nodiscard]] static QStringList answered();
    /// A file in a folder of its own.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
};

ProgramRun ProgramCheckTest::check(const QStringList &options, const QStringList &wrapper)
{
    return runCommand(wrapper + QStringList {programPath(), u"check"_s} + options);
}

QStringList ProgramCheckTest::answered()
{
    return {u"--role-arn"_s, u"qcs::cam::uin/100004603104:roleName/ImageReader"_s};
}

ProgramRun ProgramCheckTest::checkFolder(const QStringList &whom)
{
    // Nothing in the demo is as old as that but what has no time, which is from 1970.
    return check(QStringList {folder(), u"--demo"_s, u"--format"_s, u"json"_s, u"--max-age"_s,
                              u"18000"_s} +
                 whom);
}

QString ProgramCheckTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The test cannot write its file.");
    return path;
}

namespace {

QString orDash(const QJsonValue &value)
{
    return value.isString() ? value.toString() : u"-"_s;
}

/// "path:line:column id region from verdict successor" of each, as in the expected file.
QStringList judged(const QByteArray &json, const QString &folder)
{
    QStringList lines;
    for (const QJsonValue &finding :
         QJsonDocument::fromJson(json).object()["findings"_L1].toArray()) {
        const QString path = QDir(folder).relativeFilePath(finding["path"_L1].toString());
        lines.append(u"%1:%2:%3 %4 %5 %6 %7 %8"_s.arg(
                path, QString::number(finding["line"_L1].toInt()),
                QString::number(finding["column"_L1].toInt()), finding["id"_L1].toString(),
                orDash(finding["region"_L1]), orDash(finding["regionFrom"_L1]).replace(u' ', u'-'),
                finding["verdict"_L1].toString(), orDash(finding["successor"_L1]["id"_L1])));
    }
    return lines;
}

} // namespace

/// With a region that fails, and without it: what is gone is unknown with it.
void ProgramCheckTest::judgesTheFolderLineByLine_data()
{
    QTest::addColumn<QStringList>("whom");
    QTest::addColumn<QString>("expectedPath");

    QTest::newRow("one region fails")
            << QStringList() << QStringLiteral(CVM_PINNED_FOLDER ".expected");
    QTest::newRow("each region answers")
            << answered() << QStringLiteral(CVM_PINNED_FOLDER "-answered.expected");
}

void ProgramCheckTest::judgesTheFolderLineByLine()
{
    QFETCH(QStringList, whom);
    QFETCH(QString, expectedPath);
    const ProgramRun run = checkFolder(whom);
    QCOMPARE(run.status, 4);
    QFile file(expectedPath);
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    const QStringList expected = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    const QStringList lines = judged(run.output, folder());
    for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.at(i), expected.at(i));
    QCOMPARE(lines.size(), expected.size());
}

void ProgramCheckTest::showsEachVerdict()
{
    const ProgramRun run = checkFolder(answered());
    const QJsonObject json = QJsonDocument::fromJson(run.output).object();
    const QJsonObject summary = json["summary"_L1].toObject();
    QCOMPARE(summary.size(), 10);
    for (const QString &verdict : summary.keys())
        QVERIFY2(summary[verdict].toInt() > 0, qPrintable(verdict));
    QCOMPARE(json["skipped"_L1].toObject(), (QJsonObject {{u"binary"_s, 1}, {u"ignored"_s, 2}}));
    QVERIFY(json["unread"_L1].toArray().isEmpty());
}

void ProgramCheckTest::saysWhatWasNotRead()
{
    const ProgramRun run = checkFolder({});
    const QJsonObject json = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(json["unread"_L1].toArray().at(0)["region"_L1].toString(), u"ap-shenzhen-fsi"_s);
    QCOMPARE(json["summary"_L1]["gone"_L1].toInt(-1), 0);
    QVERIFY(run.errors.startsWith("ap-shenzhen-fsi\t"));
}

void ProgramCheckTest::listsWithoutACredential()
{
    const ProgramRun run = check({folder() + u"/json/region-map.json"_s, u"--list-only"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, ""_ba);
    QVERIFY(run.output.contains("region-map.json:4:22: img-lfthgcgc ap-guangzhou\n"));
    QCOMPARE(run.output.count('\n'), 5);
}

void ProgramCheckTest::needsACredential()
{
    const QTemporaryDir home;
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    const ProgramRun run =
            runProgram({u"check"_s, folder(), u"--profile"_s, u"sdk:default"_s}, environment);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, ""_ba);
    QVERIFY(run.errors.contains("NoCredential"));
}

void ProgramCheckTest::endsWithAStatus_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");

    const QStringList seoul = {u"--region"_s, u"ap-seoul,ap-tokyo"_s};
    const QByteArray gone = "image_id = \"img-00000000\"\n";
    const QByteArray fine = "image_id = \"img-p7q626yd\"\n";
    QTest::newRow("no ids") << "nothing\n"_ba << QStringList() << 0;
    QTest::newRow("fine") << fine << seoul << 0;
    QTest::newRow("gone") << gone << answered() << 4;
    QTest::newRow("nowhere, but not all regions were asked") << gone << seoul << 3;
    QTest::newRow("not in the region meant, but not all were asked")
            << "region = \"ap-seoul\"\n" + gone << seoul << 4;
    QTest::newRow("not in the region meant, which is all that fails")
            << "region = \"ap-seoul\"\n" + gone << seoul + QStringList {u"--fail-on"_s, u"gone"_s}
            << 0;
    QTest::newRow("fine, but a region failed") << fine << QStringList() << 3;
    QTest::newRow("nowhere, but a region failed") << gone << QStringList() << 3;
    QTest::newRow("not in the region meant, but another failed")
            << "region = \"ap-seoul\"\n" + gone << QStringList() << 4;
    QTest::newRow("elsewhere, though a region failed")
            << "region = \"ap-tokyo\"\n" + fine << QStringList() << 4;
    QTest::newRow("gone, which does not fail")
            << gone << answered() + QStringList {u"--fail-on"_s, u"twice"_s} << 0;
    QTest::newRow("meant for a region that is not asked")
            << "region = \"ap-bangkok\"\n" + gone << seoul << 3;
    const QByteArray ignored = "# cvm-ignore: an example\n" + gone;
    QTest::newRow("gone, but ignored") << ignored << answered() << 0;
    QTest::newRow("unknown, but ignored") << ignored << seoul << 0;
    QTest::newRow("no longer ignored")
            << "# cvm-ignore: an example until 2020-01-01\n" + fine << seoul << 4;
    QTest::newRow("nothing answers")
            << fine << QStringList {u"--region"_s, u"ap-shenzhen-fsi"_s} << 1;
    QTest::newRow("bad usage") << fine << QStringList {u"--fail-on"_s, u"x"_s} << 2;
}

void ProgramCheckTest::endsWithAStatus()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, options);
    QFETCH(int, status);
    const ProgramRun run = check(QStringList {write(u"a.tf"_s, text), u"--demo"_s} + options);
    QVERIFY2(run.status == status, QByteArray(run.output + run.errors).constData());
}

void ProgramCheckTest::readsStandardInputAndLists()
{
    const QString path = write(u"b.tf"_s, "image_id = \"img-00000001\"\n");
    const QString list = write(u"list.txt"_s, path.toUtf8() + "\r\n\n");
    const ProgramRun run =
            runCommand({u"/bin/sh"_s, u"-c"_s,
                        u"printf 'x\\nimage_id: img-00000000' | \"$0\" check - --files-from \"$1\" "
                        "--list-only --format ndjson"_s,
                        programPath(), list});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith(R"({"path":"-","line":2,"column":11,"id":"img-00000000")"));
    QVERIFY(run.output.contains("img-00000001"));
    const ProgramRun missing = check({m_folder.filePath(u"nowhere"_s), path, u"--list-only"_s});
    QCOMPARE(missing.status, 3);
    QVERIFY(missing.errors.contains("nowhere"));
}

void ProgramCheckTest::saysWhatItDidNotReadInText()
{
    const QString large = write(u"large.json"_s, QByteArray(6 * 1024 * 1024, ' '));
    const QString fine = write(u"fine.tf"_s, "image_id = \"img-p7q626yd\"\n");
    const ProgramRun named = check({large, fine, u"--demo"_s, u"--region"_s, u"ap-seoul"_s});
    QCOMPARE(named.status, 3);
    QVERIFY2(named.errors.contains("large.json"), named.errors.constData());
    QVERIFY(named.output.startsWith("1 id in 1 file: 1 ok."));
    QVERIFY(named.output.contains("1 file could not be read."));
    QCOMPARE(check({large, u"--list-only"_s}).status, 1);
    const QStringList whole = QStringList {folder(), u"--demo"_s} + answered();
    const QByteArray summary = check(whole).output.split('\n').at(0);
    QVERIFY2(summary.endsWith("18 of 18 regions were read. Skipped: 1 binary, 2 ignored."),
             summary.constData());
    QVERIFY(check({folder(), u"--list-only"_s}).output.split('\n').at(0).endsWith("2 ignored."));
}

void ProgramCheckTest::tellsOfIgnoringWithoutAReason()
{
    const QString path = write(u"w.tf"_s, "image_id = \"img-p7q626yd\" # cvm-ignore\n");
    const ProgramRun run = check({path, u"--demo"_s, u"--region"_s, u"ap-seoul"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.contains("ok: img-p7q626yd") &&
                     run.output.contains("cvm-ignore needs a reason"),
             run.output.constData());
}

void ProgramCheckTest::letsTheBaselinePass()
{
    const QString path = write(u"c.tf"_s, "image_id = \"img-00000000\"\n");
    const QStringList options = QStringList {path, u"--demo"_s} + answered();
    const ProgramRun first = check(options + QStringList {u"--format"_s, u"json"_s});
    QCOMPARE(first.status, 4);
    const QString known = write(u"known.json"_s, first.output);
    QCOMPARE(check(options + QStringList {u"--baseline"_s, known}).status, 0);
    const QString moved = write(u"c.tf"_s, "\n\nimage_id = \"img-00000000\"\n");
    QCOMPARE(check(options + QStringList {u"--baseline"_s, known}).status, 0);
    Q_UNUSED(moved);
    const QString another = write(u"c.tf"_s, "image_id = \"img-00000002\"\n");
    QCOMPARE(check(options + QStringList {u"--baseline"_s, known}).status, 4);
    QCOMPARE(check(options + QStringList {u"--baseline"_s, another}).status, 2);
}

void ProgramCheckTest::writesTheSummaryOfAStep()
{
    const QString path = write(u"d.tf"_s, "image_id = \"img-00000000\"\n");
    const QString summary = write(u"summary.md"_s, "before\n");
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"GITHUB_STEP_SUMMARY"_s, summary);
    const ProgramRun run = runProgram(
            QStringList {u"check"_s, path, u"--demo"_s, u"--format"_s, u"github"_s} + answered(),
            environment);
    QCOMPARE(run.status, 4);
    QVERIFY(run.output.contains("::error file="));
    QFile file(summary);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("before\n"));
    QVERIFY(text.contains("| Gone |"));
}

void ProgramCheckTest::fixes()
{
    const QByteArray before = "r \"x\" {\n  region   = \"ap-seoul\"\n"
                              "  image_id = \"img-alv8z635\" # web-api-2026-10-19\n"
                              "  old      = \"img-00000000\"\n}\n";
    const QString path = write(u"e.tf"_s, before);
    const ProgramRun run = check({path, u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--fix"_s,
                                  u"--yes"_s, u"--fail-on"_s, u"newer"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.errors.contains("\n-  image_id = \"img-alv8z635\""));
    QVERIFY(run.output.contains("replaced"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(before)
                                     .replace("img-alv8z635", "img-p7q626yd")
                                     .replace("2026-10-19", "2026-11-02"));
}

void ProgramCheckTest::writesNothingUnasked()
{
    const QByteArray before = "region = \"ap-seoul\"\nimage_id = \"img-alv8z635\"\n";
    const QString path = write(u"f.tf"_s, before);
    const ProgramRun run = check({path, u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--fix"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.errors.contains("+image_id = \"img-p7q626yd\""));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void ProgramCheckTest::looksInSeveralAccounts()
{
    // The first account's image, asked for as both.
    const QString path = write(u"g.tf"_s, "region = \"ap-seoul\"\nimage_id = \"img-p7q626yd\"\n");
    const QStringList options = {path, u"--demo"_s, u"--region"_s, u"ap-seoul"_s};
    QCOMPARE(check(options + QStringList {u"--profile"_s, u"staging"_s}).status, 4);
    QCOMPARE(check(options + QStringList {u"--profile"_s, u"staging,demo"_s}).status, 0);
}

void ProgramCheckTest::listsWhatNoFileMentions()
{
    const QString path = write(u"h.md"_s, "Kept: img-vd5gbvws and img-0blcg36z.\n");
    const QStringList options = {u"--unreferenced"_s, path, u"--demo"_s, u"--region"_s,
                                 u"ap-seoul"_s};
    const ProgramRun run = check(options + QStringList {u"--format"_s, u"json"_s});
    QCOMPARE(run.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(run.output).object();
    QStringList ids;
    qint64 size = 0;
    for (const QJsonValue &image : json["images"_L1].toArray()) {
        ids.append(image["id"_L1].toString());
        size += image["snapshotGiB"_L1].toInteger();
        QVERIFY(image["ageDays"_L1].toInt() > 0);
    }
    QVERIFY(ids.contains(u"img-p7q626yd"_s));
    QVERIFY(!ids.contains(u"img-vd5gbvws"_s) && !ids.contains(u"img-0blcg36z"_s));
    QVERIFY2(!ids.contains(u"img-9qabwvbn"_s), "That one is public.");
    QVERIFY(size > 0);
    QCOMPARE(json["regions"_L1]["ap-seoul"_L1]["snapshotGiB"_L1].toInteger(), size);
    QCOMPARE(json["regions"_L1]["ap-seoul"_L1]["images"_L1].toInteger(), ids.size());
    const ProgramRun text = check(options);
    QVERIFY(text.output.contains("It is a list to look at"));
    QVERIFY(text.output.contains("1 of 1 region was read."));
    // What a region has is unknown while it fails.
    const ProgramRun failed = check(
            {u"--unreferenced"_s, path, u"--demo"_s, u"--region"_s, u"ap-seoul,ap-shenzhen-fsi"_s});
    QCOMPARE(failed.status, 3);
    QVERIFY(failed.errors.contains("ap-shenzhen-fsi"));
    QVERIFY(failed.output.contains("1 of 2 regions were read."));
}

QTEST_GUILESS_MAIN(ProgramCheckTest)
#include "tst_programcheck.moc"
