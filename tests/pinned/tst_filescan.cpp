// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/filescan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Real files in real folders.
class FileScanTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsFoldersInOrder();
    void countsWhatItSkips();
    void honorsIgnoreFilesOfTheRepository();
    void readsWhatIsNamedWhateverIsIgnored();
    void followsNoLinksInFolders();
    void saysWhatCannotBeRead();
    void saysWhichNamedFileIsNotLookedInto();
    void readsAFileOnce();
    void followsProvidersInTheFolder();
    void followsProvidersInJson();
    void stopsWhenAsked();

private:
    void write(const QString &path, const QByteArray &text) const;
    [[nodiscard]] QStringList idsOf(const FileScan &scan) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileScanTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void FileScanTest::write(const QString &path, const QByteArray &text) const
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// "a/b.tf:1" of each.
QStringList FileScanTest::idsOf(const FileScan &scan) const
{
    QStringList places;
    for (const PinnedId &pinned : scan.ids) {
        const QString path = QDir(m_folder->path()).relativeFilePath(pinned.path);
        places.append(path + u':' + QString::number(pinned.line));
    }
    return places;
}

void FileScanTest::readsFoldersInOrder()
{
    write(u"b.tf"_s, "\nimg-00000000 img-00000001");
    write(u"a/z.tf"_s, "img-00000000");
    write(u"a/.hidden/c.tf"_s, "img-00000000");
    write(u"none.tf"_s, "nothing");
    const FileScan scan = scanFiles({m_folder->path()});
    QCOMPARE(idsOf(scan),
             (QStringList {u"a/.hidden/c.tf:1"_s, u"a/z.tf:1"_s, u"b.tf:2"_s, u"b.tf:2"_s}));
    QCOMPARE(scan.walk.files, 4);
    QVERIFY(scan.isWhole());
    QCOMPARE(distinctIds(scan.ids), (QStringList {u"img-00000000"_s, u"img-00000001"_s}));
}

void FileScanTest::countsWhatItSkips()
{
    write(u".git/config"_s, "img-00000000");
    write(u"x/.terraform/a.tf"_s, "img-00000000");
    write(u"node_modules/a.js"_s, "img-00000000");
    write(u"binary.tf"_s, "img-00000000\0"_ba);
    write(u"large.tf"_s, "img-00000000" + QByteArray(largestFile, ' '));
    write(u"just.tf"_s, "img-00000000" + QByteArray(largestFile - 12, ' '));
    write(u".cvmignore"_s, "old/\n*.bak\n");
    write(u"old/a.tf"_s, "img-00000000");
    write(u"a.bak"_s, "img-00000000");
    const FileScan scan = scanFiles({m_folder->path()});
    QCOMPARE(idsOf(scan), QStringList {u"just.tf:1"_s});
    QCOMPARE(scan.walk.skipped, (SkippedCounts {{u".git"_s, 1},
                                                {u".terraform"_s, 1},
                                                {u"node_modules"_s, 1},
                                                {u"binary"_s, 1},
                                                {u"large"_s, 1},
                                                {u"ignored"_s, 2}}));
}

void FileScanTest::honorsIgnoreFilesOfTheRepository()
{
    write(u".git/HEAD"_s, "");
    write(u".gitignore"_s, "/infra/out/\n*.log\n");
    write(u"infra/.gitignore"_s, "!keep.log\n");
    write(u"infra/out/a.tf"_s, "img-00000000");
    write(u"infra/sub/a.log"_s, "img-00000000");
    write(u"infra/sub/keep.log"_s, "img-00000000");
    write(u"infra/sub/a.tf"_s, "img-00000000");
    const QStringList expected = {u"infra/sub/a.tf:1"_s, u"infra/sub/keep.log:1"_s};
    QCOMPARE(idsOf(scanFiles({m_folder->path()})), expected);
    QCOMPARE(idsOf(scanFiles({m_folder->filePath(u"infra"_s)})), expected);
    QCOMPARE(idsOf(scanFiles({m_folder->filePath(u"infra/sub"_s)})), expected);
}

void FileScanTest::readsWhatIsNamedWhateverIsIgnored()
{
    write(u".gitignore"_s, "*.log\n");
    write(u"a.log"_s, "img-00000000");
    QCOMPARE(idsOf(scanFiles({m_folder->filePath(u"a.log"_s)})), QStringList {u"a.log:1"_s});
}

void FileScanTest::followsNoLinksInFolders()
{
    write(u"a/a.tf"_s, "img-00000000");
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"a/up"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"a/a.tf"_s), m_folder->filePath(u"b.tf"_s)));
    const FileScan scan = scanFiles({m_folder->path()});
    QCOMPARE(idsOf(scan), QStringList {u"a/a.tf:1"_s});
    QCOMPARE(scan.walk.skipped, (SkippedCounts {{u"link"_s, 2}}));
    QCOMPARE(idsOf(scanFiles({m_folder->filePath(u"b.tf"_s)})), QStringList {u"b.tf:1"_s});
}

void FileScanTest::saysWhatCannotBeRead()
{
    write(u"a.tf"_s, "img-00000000");
    const FileScan scan =
            scanFiles({m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"a.tf"_s)});
    QCOMPARE(idsOf(scan), QStringList {u"a.tf:1"_s});
    QVERIFY(!scan.isWhole());
    QCOMPARE(scan.walk.errors.size(), 1);
    QVERIFY(scan.walk.errors.constFirst().message.contains("nowhere"_L1));
}

/// Who names a file wants to know of it; in a folder and in a list it is one of many.
void FileScanTest::saysWhichNamedFileIsNotLookedInto()
{
    write(u"large.json"_s, QByteArray(largestFile + 1, ' '));
    write(u"logo.png"_s, QByteArray("\0", 1));
    const QString large = m_folder->filePath(u"large.json"_s);
    const QString binary = m_folder->filePath(u"logo.png"_s);
    const FileScan named = scanFiles({large, binary});
    QVERIFY(!named.isWhole());
    QCOMPARE(named.walk.errors.size(), 2);
    QVERIFY(named.walk.errors.at(0).message.contains(large));
    QVERIFY(named.walk.errors.at(1).message.contains(binary));
    QVERIFY(named.walk.skipped.isEmpty());
    const SkippedCounts both = {{u"large"_s, 1}, {u"binary"_s, 1}};
    QCOMPARE(scanFiles({m_folder->path()}).walk.skipped, both);
    const FileScan listed = scanFiles({}, [] { return true; }, {large, binary});
    QVERIFY(listed.isWhole());
    QCOMPARE(listed.walk.skipped, both);
}

void FileScanTest::readsAFileOnce()
{
    write(u"a/a.tf"_s, "img-00000000");
    const FileScan scan = scanFiles(
            {m_folder->path(), m_folder->filePath(u"a"_s), m_folder->filePath(u"a/../a/a.tf"_s)});
    QCOMPARE(idsOf(scan), QStringList {u"a/a.tf:1"_s});
    QCOMPARE(scan.walk.files, 1);
}

void FileScanTest::followsProvidersInTheFolder()
{
    write(u"a/providers.tf"_s,
          "provider \"tencentcloud\" {\n region = \"ap-seoul\"\n}\n"
          "provider \"tencentcloud\" {\n alias = \"t\"\n region = \"ap-tokyo\"\n}\n"
          "provider \"tencentcloud\" {\n alias = \"v\"\n region = var.region\n}\n");
    const QByteArray resource = "resource \"tencentcloud_instance\" \"x\" {\n%\n image_id = "
                                "\"img-00000000\"\n}\n";
    const auto with = [&resource](const QByteArray &line) {
        return QByteArray(resource).replace('%', line);
    };
    write(u"a/main.tf"_s, with("") + with("provider = tencentcloud.t") +
                                  with("provider = tencentcloud.v") +
                                  with("provider = tencentcloud.none"));
    write(u"b/main.tf"_s, with("provider = tencentcloud.t"));
    QStringList regions;
    for (const PinnedId &pinned : scanFiles({m_folder->path()}).ids)
        regions.append(pinned.region);
    QCOMPARE(regions,
             (QStringList {u"ap-seoul"_s, u"ap-tokyo"_s, QString(), QString(), QString()}));
}

/// The same in JSON, in which a provider may be alone or one of a list, and in another file.
void FileScanTest::followsProvidersInJson()
{
    write(u"a/providers.tf.json"_s,
          R"({"provider": {"tencentcloud": [{"region": "ap-seoul"},
              {"alias": "t", "region": "ap-tokyo"}, {"alias": "v", "region": "${var.region}"}]}})");
    write(u"a/more.tf"_s,
          "provider \"tencentcloud\" {\n alias = \"f\"\n region = \"eu-frankfurt\"\n}\n");
    const auto of = [](const QByteArray &members) -> QByteArray {
        return "{" + members + "\"image_id\": \"img-00000000\"}";
    };
    write(u"a/main.tf.json"_s,
          R"({"resource": {"tencentcloud_instance": {"a": )" + of("") + R"(, "b": [)" +
                  of(R"("provider": "tencentcloud.t", )") + R"(], "c": )" +
                  of(R"("provider": "tencentcloud.v", )") + R"(, "d": )" +
                  of(R"("provider": "tencentcloud.f", )") + R"(}, "null_resource": {"e": )" +
                  of("") + R"(}}, "module": {"f": )" +
                  of(R"("providers": {"tencentcloud": "tencentcloud.t"}, )") +
                  R"(}, "variable": {"tencentcloud_instance": {"g": )" + of("") + "}}}");
    // What Terraform does not read has no provider.
    write(u"a/main.json"_s, R"({"resource": {"tencentcloud_instance": {"a": )" + of("") + "}}}");
    write(u"b/one.tf.json"_s,
          R"({"provider": {"tencentcloud": {"region": "ap-seoul"}},
              "resource": [{"tencentcloud_instance": {"a": )" +
                  of("") + "}}]}");
    QStringList regions;
    for (const PinnedId &pinned : scanFiles({m_folder->path()}).ids)
        regions.append(pinned.region);
    QCOMPARE(regions,
             (QStringList {QString(), u"ap-seoul"_s, u"ap-tokyo"_s, QString(), u"eu-frankfurt"_s,
                           QString(), u"ap-tokyo"_s, QString(), u"ap-seoul"_s}));
}

void FileScanTest::stopsWhenAsked()
{
    write(u"a.tf"_s, "img-00000000");
    write(u"b.tf"_s, "img-00000000");
    int asked = 0;
    const FileScan scan = scanFiles({m_folder->path()}, [&asked] { return ++asked < 2; });
    QCOMPARE(idsOf(scan), QStringList {u"a.tf:1"_s});
    QVERIFY(!scan.isWhole());
}

QTEST_GUILESS_MAIN(FileScanTest)
#include "tst_filescan.moc"
