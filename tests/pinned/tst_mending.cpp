// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/mending.h"

#include "pinned/filemending.h"
#include "pinned/idscan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The ids of a text, each deprecated and with a successor.
QList<Finding> deprecated(const QByteArray &text, const QString &path = u"a.tf"_s)
{
    Image image;
    image.imageName = u"web-2026-11-01"_s;
    Image next;
    next.imageId = u"img-99999999"_s;
    next.imageName = u"web-2026-11-08"_s;
    QList<Finding> findings;
    for (const PinnedId &pinned : scanText(text, path)) {
        findings.append({.pinned = pinned,
                         .verdict = Verdict::Deprecated,
                         .image = image,
                         .successor = Successor {.image = next}});
    }
    return findings;
}

} // namespace

class MendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void mends_data();
    void mends();
    void keepsNamesInStepInAnyComment_data();
    void keepsNamesInStepInAnyComment();
    void keepsTheNameOfSeveralInStep_data();
    void keepsTheNameOfSeveralInStep();
    void leavesWhatIsNotCertain_data();
    void leavesWhatIsNotCertain();
    void refusesATextThatHasChanged();
    void showsWhatChanges();
    void writesAFileAndKeepsItsMode();
    void followsNoLinkOutOfItsFolder();
};

void MendingTest::mends_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("an id") << "a = \"img-00000000\"\r\n"_ba
                           << "a = \"img-99999999\"\r\n"_ba;
    QTest::newRow("two") << "img-00000000 img-00000001"_ba
                         << "img-99999999 img-99999999"_ba;
    QTest::newRow("bytes that are no UTF-8") << "\xff\xfe img-00000000 \x80"_ba
                                             << "\xff\xfe img-99999999 \x80"_ba;
    QTest::newRow("its name beside it") << "x = \"img-00000000\"  # web-2026-11-01  \nb"_ba
                                        << "x = \"img-99999999\"  # web-2026-11-08  \nb"_ba;
    QTest::newRow("another build's name") << "x = \"img-00000000\" # web-2026-01-01"_ba
                                          << "x = \"img-99999999\" # web-2026-11-08"_ba;
    QTest::newRow("a name that is said to be one")
            << "# currentImageName=old web\nx = \"img-00000000\""_ba
            << "# currentImageName=web-2026-11-08\nx = \"img-99999999\""_ba;
    QTest::newRow("any comment") << "x = \"img-00000000\" # see the wiki"_ba
                                 << "x = \"img-99999999\" # see the wiki"_ba;
    QTest::newRow("behind other scripts") << "# 결제\nx = \"img-00000000\" # web-2026-11-01"_ba
                                          << "# 결제\nx = \"img-99999999\" # web-2026-11-08"_ba;
}

void MendingTest::mends()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Result<QByteArray> result = mended(before, mendsOf(deprecated(before)));
    QVERIFY(result);
    QCOMPARE(*result, after);
}

void MendingTest::keepsNamesInStepInAnyComment_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("a.tf") << "a = \"img-00000000\" # web-2026-11-01\n"_ba;
    QTest::newRow("b.tf") << "a = \"img-00000000\" // web-2026-11-01\n"_ba;
    QTest::newRow("c.tf") << "a = \"img-00000000\" /* web-2026-11-01 */\n"_ba;
    QTest::newRow("a.yaml") << "a: img-00000000 # web-2026-11-01\n"_ba;
    QTest::newRow("a.ini") << "a = img-00000000 ; web-2026-11-01\n"_ba;
    QTest::newRow("b.ini") << "a = img-00000000 # web-2026-11-01\n"_ba;
    QTest::newRow("c.ini") << "; imageName = web-2026-11-01\na = img-00000000\n"_ba;
    QTest::newRow("a.json5") << "a: 'img-00000000', // web-2026-11-01\n"_ba;
    QTest::newRow("a.sh") << "ID=img-00000000 # web-2026-11-01\n"_ba;
}

void MendingTest::keepsNamesInStepInAnyComment()
{
    QFETCH(QByteArray, text);
    const QList<Finding> findings = deprecated(text, QString::fromLatin1(QTest::currentDataTag()));
    QByteArray expected = text;
    expected.replace("img-00000000", "img-99999999").replace("11-01", "11-08");
    QCOMPARE(mended(text, mendsOf(findings)).value_or(QByteArray()), expected);
}

void MendingTest::keepsTheNameOfSeveralInStep_data()
{
    QTest::addColumn<QString>("secondName"); // null: it was not found
    QTest::addColumn<QString>("secondNext"); // null: it has no successor
    QTest::addColumn<QByteArray>("comment");

    const QString web = u"web-2026-11-01"_s;
    QTest::newRow("both get it") << web << u"web-2026-11-08"_s << "web-2026-11-08"_ba;
    QTest::newRow("both get another") << web << u"web-2026-11-09"_s << "web-2026-11-01"_ba;
    QTest::newRow("one keeps it") << web << QString() << "web-2026-11-01"_ba;
    QTest::newRow("it is not the other's") << u"db"_s << QString() << "web-2026-11-08"_ba;
    QTest::newRow("the other is not known") << QString() << QString() << "web-2026-11-01"_ba;
}

/// A comment behind two ids follows where it stays true of both.
void MendingTest::keepsTheNameOfSeveralInStep()
{
    QFETCH(QString, secondName);
    QFETCH(QString, secondNext);
    QFETCH(QByteArray, comment);
    const QByteArray text = "a = [\"img-00000000\", \"img-00000001\"] # web-2026-11-01";
    QList<Finding> findings = deprecated(text);
    QCOMPARE(findings.size(), 2);
    if (secondName.isNull())
        findings[1].image.reset();
    else
        findings[1].image->imageName = secondName;
    if (secondNext.isNull())
        findings[1].successor.reset();
    else
        findings[1].successor->image.imageName = secondNext;
    QByteArray expected = text;
    expected.replace("img-00000000", "img-99999999").replace("web-2026-11-01", comment);
    if (!secondNext.isNull())
        expected.replace("img-00000001", "img-99999999");
    QCOMPARE(mended(text, mendsOf(findings)).value_or(QByteArray()), expected);
    // Of one alone nobody knows what becomes of the other.
    QVERIFY(mended(text, mendsOf({findings.constFirst()})).value().endsWith("# web-2026-11-01"));
}

void MendingTest::leavesWhatIsNotCertain_data()
{
    QTest::addColumn<Finding>("finding");

    const Finding good = deprecated("img-00000000").constFirst();
    const auto row = [&good](const char *name, auto change) {
        Finding changed = good;
        change(changed);
        QTest::newRow(name) << changed;
    };
    row("no successor", [](Finding &f) { f.successor.reset(); });
    row("several as new", [](Finding &f) { f.successor->isOnly = false; });
    row("missing in a region", [](Finding &f) { f.successor->missingIn = {u"ap-tokyo"_s}; });
    row("unknown in a region", [](Finding &f) { f.successor->unknownIn = {u"ap-tokyo"_s}; });
    row("ignored", [](Finding &f) { f.isWaived = true; });
    row("known", [](Finding &f) { f.isKnown = true; });
    row("unknown", [](Finding &f) { f.verdict = Verdict::Unknown; });
    row("in a state", [](Finding &f) { f.pinned.path = u"prod/terraform.tfstate"_s; });
}

void MendingTest::leavesWhatIsNotCertain()
{
    QFETCH(Finding, finding);
    QVERIFY(isMendable(deprecated("img-00000000").constFirst()));
    QVERIFY(!isMendable(finding));
    QVERIFY(mendsOf({finding}).isEmpty());
}

void MendingTest::refusesATextThatHasChanged()
{
    const QList<Mend> mends = mendsOf(deprecated("a img-00000000"));
    QVERIFY(!mended("aa img-00000000", mends));
    QVERIFY(!mended("", mends));
}

void MendingTest::showsWhatChanges()
{
    const QByteArray before = "a\nb img-00000000\nc\n";
    QCOMPARE(lineDiff(u"x.tf"_s, before, *mended(before, mendsOf(deprecated(before)))),
             u"--- x.tf\n+++ x.tf\n@@ -2 +2 @@\n-b img-00000000\n+b img-99999999\n"_s);
}

void MendingTest::writesAFileAndKeepsItsMode()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.tf"_s);
    const QByteArray text = "a = \"img-00000000\"\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                      QFileDevice::ReadGroup;
    QVERIFY(file.setPermissions(mode));
    file.close();
    const Result<MendedFile> result = mendFile(path, deprecated(text));
    QVERIFY(result);
    QCOMPARE(result->ids, 1);
    QVERIFY(writeMendedFile(*result));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "a = \"img-99999999\"\n"_ba);
    QVERIFY(file.permissions().testFlag(QFileDevice::ExeOwner));
    QVERIFY(!file.permissions().testFlag(QFileDevice::ReadOther));
    // Somebody else wrote it meanwhile.
    QVERIFY(!writeMendedFile(*result));
}

void MendingTest::followsNoLinkOutOfItsFolder()
{
    const QTemporaryDir folder;
    const QByteArray text = "a = \"img-00000000\"\n";
    QVERIFY(QDir(folder.path()).mkdir(u"in"_s));
    for (const QString &name : {u"out.tf"_s, u"in/real.tf"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QVERIFY(QFile::link(folder.filePath(u"out.tf"_s), folder.filePath(u"in/out.tf"_s)));
    QVERIFY(QFile::link(folder.filePath(u"in/real.tf"_s), folder.filePath(u"in/link.tf"_s)));
    QVERIFY(!mendFile(folder.filePath(u"in/out.tf"_s), deprecated(text)));
    const Result<MendedFile> inside = mendFile(folder.filePath(u"in/link.tf"_s), deprecated(text));
    QVERIFY(inside);
    QVERIFY(writeMendedFile(*inside));
    QVERIFY(QFileInfo(folder.filePath(u"in/link.tf"_s)).isSymLink());
}

QTEST_GUILESS_MAIN(MendingTest)
#include "tst_mending.moc"
