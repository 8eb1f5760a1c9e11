// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <utility>

using namespace Qt::StringLiterals;

/// "changes" and "history" with the demo cloud, in which a region always fails.
class ProgramChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void remembersAndCompares();
    void endsByWhatChanged();
    void saysWhichIdsAreNowhere();
    void writesAFile();
    void tellsWhatIsWanted();
    void countsAsItTells();
    void comparesTwoAccounts();
    void saysThatTheMemoryIsOfNoUse();
    void readsWhatMayOnlyBeRead();
    void saysWhichRunsThereAre();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void namesTheFieldsThatCanBeMuted();
    void makesNoMemoryToReadIt();
    void helps();

private:
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const;
    /// What SQL does to the memory.
    void change(const QString &statement) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void ProgramChangesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

ProgramRun ProgramChangesTest::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_home->path());
    return runProgram(arguments, environment);
}

void ProgramChangesTest::change(const QString &statement) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(m_home->filePath(u"m"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

void ProgramChangesTest::remembersAndCompares()
{
    const ProgramRun first = run({u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s});
    QCOMPARE(first.status, 0);
    QVERIFY2(first.output.contains("nothing was kept before"), first.output.constData());
    const ProgramRun second = run(
            {u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--format"_s, u"json"_s});
    QCOMPARE(second.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(second.output).object();
    QCOMPARE(json.value("compared"_L1).toArray(), QJsonArray {u"ap-seoul"_s});
    QCOMPARE(json.value("changes"_L1).toArray(), QJsonArray());

    const ProgramRun history = run({u"history"_s});
    QCOMPARE(history.status, 0);
    QCOMPARE(history.output.count('\n'), 2);
    QVERIFY(history.output.startsWith("2\t20"));
    QVERIFY(run({u"history"_s, u"--size"_s}).output.trimmed().toLongLong() > 4096);
    QCOMPARE(run({u"history"_s, u"purge"_s}).status, 0);
    const ProgramRun forgotten = run({u"history"_s, u"list"_s});
    QCOMPARE(forgotten.output, "");
    QVERIFY(forgotten.errors.startsWith("-\tNothingKept\t-\tNothing is remembered in "));
}

void ProgramChangesTest::endsByWhatChanged()
{
    const QStringList changes = {u"changes"_s, u"--demo"_s, u"--memory"_s, m_home->filePath(u"m"_s),
                                 u"--exit-code"_s};
    // One of all regions is always refused: it is no reason to fail while there is nothing to
    // compare with elsewhere, but it is said.
    const ProgramRun first = run(changes);
    QCOMPARE(first.status, 3);
    QVERIFY(first.errors.startsWith("ap-shenzhen-fsi\tUnauthorizedOperation"));
    const ProgramRun same = run(changes);
    QCOMPARE(same.status, 3);
    change(u"UPDATE result SET images = images - 1 "
           "WHERE place = (SELECT place FROM stay ORDER BY rowid LIMIT 1)"_s);
    change(u"DELETE FROM stay WHERE rowid = (SELECT min(rowid) FROM stay)"_s);
    const ProgramRun other = run(changes);
    QCOMPARE(other.status, 4);
    QVERIFY2(other.output.startsWith("1 new in 17 regions since"), other.output.constData());
    QVERIFY(other.output.contains("Not compared: ap-shenzhen-fsi."));
    // And what was kept is what is there.
    QCOMPARE(run(changes).status, 3);
}

/// Also the first time, and beside one that is there.
void ProgramChangesTest::saysWhichIdsAreNowhere()
{
    const QStringList changes = {u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s};
    const ProgramRun known = run({u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--columns"_s,
                                  u"ImageId"_s, u"--export"_s, u"-"_s});
    const QString id = QString::fromLatin1(known.output.split('\n').value(1).trimmed());
    for (int time = 1; time <= 2; ++time) {
        const ProgramRun asked =
                run(changes + QStringList {u"--image-id"_s, id + u",img-zzzzzzzz"_s});
        QCOMPARE(asked.status, 3);
        QCOMPARE(asked.errors,
                 "-\tImageNotFound\t-\timg-zzzzzzzz is nowhere in all asked regions.\n"_ba);
    }
}

void ProgramChangesTest::writesAFile()
{
    const QString path = m_home->filePath(u"changes.csv"_s);
    const ProgramRun first = run({u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s,
                                  u"--format"_s, u"csv"_s, u"--export"_s, path});
    QCOMPARE(first.status, 0);
    QCOMPARE(first.output, "");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Kind,Region,ImageId,ImageName,Was,Field,Before,After,Notes\r\n");
    // What nobody could be told is told the next time.
    const ProgramRun lost = run({u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s,
                                 u"--export"_s, u"/dev/full"_s});
    QCOMPARE(lost.status, 1);
    QCOMPARE(run({u"history"_s}).output.count('\n'), 1);
}

void ProgramChangesTest::tellsWhatIsWanted()
{
    const QStringList changes = {
            u"changes"_s,  u"--demo"_s,   u"--memory"_s, m_home->filePath(u"m"_s), u"--region"_s,
            u"ap-seoul"_s, u"--format"_s, u"ndjson"_s,   u"--exit-code"_s};
    QCOMPARE(run(changes).status, 0);
    change(u"DELETE FROM stay WHERE rowid > (SELECT min(rowid) FROM stay)"_s);
    change(u"UPDATE result SET images = 1"_s);
    const ProgramRun all = run(changes); // as if all but one were new
    QCOMPARE(all.status, 4);
    const QByteArrayList lines = all.output.split('\n');

    const auto narrowed = [&](const QStringList &options) {
        return run(changes + options + QStringList {u"--since"_s, u"1"_s, u"--no-keep"_s});
    };
    const ProgramRun found = narrowed({u"--find=name:ubuntu"_s, u"--kind"_s, u"gone,new"_s});
    QCOMPARE(found.status, 4);
    // What is not told now is not told the next time either: it is said that there is more.
    const qsizetype others = all.output.count('\n') - found.output.count('\n');
    QCOMPARE(found.errors,
             "-\tNotShown\t-\t" + QByteArray::number(others) + " other changes are not shown.\n");
    QByteArrayList wanted = found.output.split('\n');
    QVERIFY(wanted.size() > 2 && wanted.size() < lines.size());
    for (const QByteArray &line : std::as_const(wanted))
        QVERIFY2(lines.contains(line) && (line.isEmpty() || line.toLower().contains("ubuntu")),
                 line.constData());
    const ProgramRun chosen = narrowed({u"--facet"_s, u"Platform=CentOS"_s});
    QVERIFY(chosen.output.contains("\"new\""));
    QVERIFY(chosen.output.size() < all.output.size());
    // There is but one account, whose name is in no image.
    QCOMPARE(narrowed({u"--find=profile:demo"_s}).output, all.output);
    // And where else an image is nobody asks: that is no reason to tell nothing.
    const ProgramRun elsewhere = narrowed({u"--find=in:ap-seoul"_s});
    QCOMPARE(elsewhere.status, 2);
    QVERIFY2(elsewhere.errors.contains("matrix"), elsewhere.errors.constData());
    // What is not told is no change for the exit status either.
    const ProgramRun none = narrowed({u"--kind"_s, u"gone"_s});
    QCOMPARE(none.status, 0);
    QCOMPARE(none.output, "");
    QVERIFY(none.errors.startsWith("-\tNotShown\t"));
    QCOMPARE(all.errors, "");
    // And of two times that were kept.
    const ProgramRun kept = run(changes + QStringList {u"--since"_s, u"1"_s, u"--until"_s, u"2"_s,
                                                       u"--find=name:ubuntu region:ap-seoul"_s});
    QCOMPARE(kept.output, found.output);
}

/// What is alike in several regions is one change for people, and several for programs.
void ProgramChangesTest::countsAsItTells()
{
    const QStringList changes = {u"changes"_s,  u"--demo"_s,
                                 u"--memory"_s, m_home->filePath(u"m"_s),
                                 u"--region"_s, u"ap-seoul,ap-tokyo"_s};
    QCOMPARE(run(changes).status, 0);
    const QString shared = u"SELECT body FROM stay GROUP BY body HAVING count(*) = 2 LIMIT 1"_s;
    change(u"DELETE FROM stay WHERE body = (%1)"_s.arg(shared));
    change(u"UPDATE result SET images = images - 1"_s);
    const auto said = [&](const QString &format) {
        return run(changes +
                   QStringList {u"--format"_s, format, u"--kind"_s, u"gone"_s, u"--no-keep"_s})
                .errors;
    };
    const QByteArray one = "-\tNotShown\t-\t1 other change is not shown.\n";
    const QByteArray two = "-\tNotShown\t-\t2 other changes are not shown.\n";
    for (const auto &[format, words] :
         {std::pair(u"text"_s, one), std::pair(u"md"_s, one), std::pair(u"ndjson"_s, two),
          std::pair(u"json"_s, two), std::pair(u"csv"_s, two)})
        QCOMPARE(said(format), words);
}

void ProgramChangesTest::comparesTwoAccounts()
{
    const QStringList changes = {u"changes"_s,  u"--demo"_s,   u"--profile"_s, u"demo,staging"_s,
                                 u"--region"_s, u"ap-seoul"_s, u"--format"_s,  u"json"_s};
    QCOMPARE(run(changes).status, 0);
    const ProgramRun second = run(changes);
    QCOMPARE(second.status, 0);
    QCOMPARE(QJsonDocument::fromJson(second.output).object().value("compared"_L1).toArray(),
             (QJsonArray {u"demo/ap-seoul"_s, u"staging/ap-seoul"_s}));
    // One account's results are not another's.
    const ProgramRun kept =
            run({u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--until"_s, u"last"_s});
    QCOMPARE(kept.status, 0);
    QVERIFY2(kept.output.startsWith("Nothing changed in 1 region"), kept.output.constData());
}

void ProgramChangesTest::saysThatTheMemoryIsOfNoUse()
{
    const ProgramRun folder = run({u"changes"_s, u"--demo"_s, u"--memory"_s, m_home->path()});
    QCOMPARE(folder.status, 1);
    QCOMPARE(folder.errorLines().size(), 1);
    QVERIFY(folder.errors.startsWith("-\tFileError\t-\t"));
}

/// Once for each run, and nothing is made beside it.
void ProgramChangesTest::readsWhatMayOnlyBeRead()
{
    const Unprivileged unprivileged;
    if (!Unprivileged::holds())
        QSKIP("Whoever runs this may write everything.");
    init();
    const QString path = m_home->filePath(u"m"_s);
    const QStringList changes = {u"changes"_s,  u"--demo"_s,   u"--memory"_s,   path,
                                 u"--region"_s, u"ap-seoul"_s, u"--exit-code"_s};
    for (int time = 0; time < 2; ++time)
        QCOMPARE(run(changes).status, 0);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const QStringList files = QDir(m_home->path()).entryList(QDir::Files);
    const QByteArray line = "-\tMemoryReadOnly\t-\tThe memory " + path.toUtf8() +
                            " may only be read: nothing new is kept.\n";
    const ProgramRun list = run({u"history"_s, u"--memory"_s, path});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.output.count('\n'), 2);
    QCOMPARE(list.errors, line);
    const ProgramRun kept = run(changes + QStringList {u"--until"_s, u"last"_s});
    QCOMPARE(kept.status, 0);
    QVERIFY2(kept.output.startsWith("Nothing changed in 1 region"), kept.output.constData());
    QCOMPARE(kept.errors, line);
    const ProgramRun looked = run(changes + QStringList {u"--no-keep"_s});
    QCOMPARE(looked.status, 0);
    QCOMPARE(looked.errors, line);
    // What was to be kept is not: it is told all the same, and no success.
    const ProgramRun live = run(changes);
    QCOMPARE(live.status, 1);
    QCOMPARE(live.output, looked.output);
    QCOMPARE(live.errors, line);
    QCOMPARE(run({u"history"_s, u"purge"_s, u"--memory"_s, path}).status, 1);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files), files);
}

/// Nobody is asked for what cannot be compared.
void ProgramChangesTest::saysWhichRunsThereAre()
{
    const QStringList changes = {u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s};
    const ProgramRun empty = run(changes + QStringList {u"--since"_s, u"1"_s});
    QCOMPARE(empty.status, 2);
    QCOMPARE(empty.errorLines().size(), 1);
    QVERIFY2(empty.errors.contains("no run 1. Nothing was kept"), empty.errors.constData());
    for (int count = 0; count < 2; ++count)
        QCOMPARE(run(changes).status, 0);
    for (const QStringList &named : {QStringList {u"--since"_s, u"99"_s},
                                     QStringList {u"--since"_s, u"1"_s, u"--until"_s, u"99"_s}}) {
        const ProgramRun refused = run(changes + named);
        QCOMPARE(refused.status, 2);
        QCOMPARE(refused.output, "");
        QCOMPARE(refused.errorLines().size(), 1);
        QVERIFY2(refused.errors.contains("no run 99. The runs are 2, 1."),
                 refused.errors.constData());
    }
    // Both are later than that time; why that is not compared is said.
    const ProgramRun early = run(changes + QStringList {u"--until"_s, u"2026-11-01"_s});
    QCOMPARE(early.status, 3);
    QCOMPARE(early.errorLines().size(), 1);
    QVERIFY2(early.errors.startsWith("ap-seoul\tNothingKept\t-\tNothing that could"),
             early.errors.constData());
    QCOMPARE(run({u"history"_s}).output.count('\n'), 2);
    QCOMPARE(run(changes + QStringList {u"--since"_s, u"1"_s}).status, 0);
}

void ProgramChangesTest::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("format") << QStringList {u"changes"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("time") << QStringList {u"changes"_s, u"--since"_s, u"yesterday"_s};
    QTest::newRow("until") << QStringList {u"changes"_s, u"--until"_s, u"2026-13-01"_s};
    QTest::newRow("field") << QStringList {u"changes"_s, u"--mute"_s, u"Tags,nonsense"_s};
    QTest::newRow("memory") << QStringList {u"changes"_s, u"--memory"_s, u""_s};
    QTest::newRow("surplus") << QStringList {u"changes"_s, u"all"_s};
    QTest::newRow("region") << QStringList {u"changes"_s, u"--region"_s, u"?"_s};
    QTest::newRow("history") << QStringList {u"history"_s, u"forget"_s};
    QTest::newRow("two wishes") << QStringList {u"history"_s, u"purge"_s, u"--size"_s};
}

void ProgramChangesTest::refusesBadUsage()
{
    QFETCH(const QStringList, arguments);
    const ProgramRun refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(refused.output, "");
}

void ProgramChangesTest::namesTheFieldsThatCanBeMuted()
{
    const ProgramRun refused = run({u"changes"_s, u"--mute"_s, u"ImageName,imagestate"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.errors.contains("\"imagestate\""));
    QVERIFY(refused.errors.contains("ImageState") && refused.errors.contains("Tags"));
    const ProgramRun mistyped = run({u"changes"_s, u"--mute"_s, u"ImgeState"_s});
    QCOMPARE(mistyped.status, 2);
    QVERIFY(mistyped.errors.contains("\"ImgeState\" is not a field of images"));
    // One that the service may have come to have is taken, and said.
    const ProgramRun unknown = run({u"changes"_s, u"--demo"_s, u"--region"_s, u"ap-seoul"_s,
                                    u"--mute"_s, u"Tags,SecurityLevel"_s});
    QCOMPARE(unknown.status, 0);
    QCOMPARE(unknown.errorLines().size(), 1);
    QVERIFY2(unknown.errors.startsWith("-\tUnknownField\t-\t"), unknown.errors.constData());
    QVERIFY(unknown.errors.contains("\"SecurityLevel\""));
}

void ProgramChangesTest::makesNoMemoryToReadIt()
{
    const QString typo = m_home->filePath(u"typo.sqlite"_s);
    for (const QStringList &words :
         {QStringList {}, QStringList {u"purge"_s}, QStringList {u"--size"_s}}) {
        const ProgramRun named =
                run(QStringList {u"history"_s} + words + QStringList {u"--memory"_s, typo});
        QCOMPARE(named.status, 1);
        QVERIFY2(named.errors.startsWith("-\tFileError\t-\t"), named.errors.constData());
        QVERIFY(named.errors.contains("typo.sqlite"));
        QVERIFY(!QFile::exists(typo));
        // Nothing was remembered so far: that is no error.
        const ProgramRun usual = run(QStringList {u"history"_s} + words);
        QCOMPARE(usual.status, 0);
        QCOMPARE(usual.output, words.contains(u"--size"_s) ? "0\n" : "");
        const QByteArray path =
                m_home->filePath(u"cvm-image-browser/cvm-image-browser/memory.sqlite"_s).toUtf8();
        QCOMPARE(usual.errors, words.contains(u"--size"_s) ? QByteArray()
                                                           : "-\tNothingKept\t-\tNothing is "
                                                             "remembered in " +
                                                                     path + ".\n");
    }
    QVERIFY(!QDir(m_home->filePath(u"cvm-image-browser"_s)).exists());
}

void ProgramChangesTest::helps()
{
    QVERIFY(run({u"changes"_s, u"--help"_s}).output.contains("changes [options]"));
    QVERIFY(run({u"history"_s, u"--help"_s}).output.contains("history"));
}

QTEST_GUILESS_MAIN(ProgramChangesTest)
#include "tst_programchanges.moc"
