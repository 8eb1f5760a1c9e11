// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "ui/accounts/profilewatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class ProfileWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }
    void tellsOfAChangedFile();
    void tellsOfAChangeThatShowsInNothing();
    void tellsOfEachReplacement();
    void tellsOfAFileThatAppears();
    void tellsOfAFileInAFolderThatAppears();
    void tellsOfAFileThatVanishes();
    void tellsOfFilesInAFolder();
    void tellsOnceOfWhatHappensTogether();
    void doesNotTellOfOthers();
    void watchesOtherPathsInPlaceOfThose();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static bool write(const QString &path, const QByteArray &text);
    /// As editors and programs do that keep the old file until the new one is whole.
    [[nodiscard]] static bool replace(const QString &path, const QByteArray &text);
    [[nodiscard]] static bool told(const QSignalSpy &spy, int count)
    {
        return waitFor(u"the change to be told"_s, [&] { return spy.count() >= count; }) &&
               spy.count() == count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProfileWatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

bool ProfileWatchTest::write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

bool ProfileWatchTest::replace(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void ProfileWatchTest::tellsOfAChangedFile()
{
    QVERIFY(write(path(u"file"_s), "one"));
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"file"_s)});
    for (int count = 1; count <= 3; ++count) {
        QVERIFY(write(path(u"file"_s), "two")); // of the same size
        QVERIFY(told(spy, count));
    }
}

/// Within the same tick of the clock, by which times of files are told, and of the same size.
void ProfileWatchTest::tellsOfAChangeThatShowsInNothing()
{
    const auto state = [this] {
        const QFileInfo file(path(u"file"_s));
        return std::tuple(file.size(), file.lastModified(), file.metadataChangeTime());
    };
    constexpr int mostTries = 1000; // nearly each succeeds
    for (int i = 0; i < mostTries; ++i) {
        QVERIFY(write(path(u"file"_s), "one"));
        ProfileWatch watch;
        QSignalSpy spy(&watch, &ProfileWatch::changed);
        watch.setPaths({path(u"file"_s)});
        const auto before = state();
        QVERIFY(write(path(u"file"_s), "two"));
        if (state() != before)
            continue;
        QVERIFY(told(spy, 1));
        return;
    }
    QFAIL("No change came within one tick.");
}

void ProfileWatchTest::tellsOfEachReplacement()
{
    QVERIFY(write(path(u"file"_s), "one"));
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"file"_s)});
    for (int count = 1; count <= 3; ++count) {
        QVERIFY(replace(path(u"file"_s), "two"));
        QVERIFY(told(spy, count));
    }
    // Also the new one is watched.
    QVERIFY(write(path(u"file"_s), "six"));
    QVERIFY(told(spy, 4));
}

void ProfileWatchTest::tellsOfAFileThatAppears()
{
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"file"_s)});
    QVERIFY(write(path(u"file"_s), "one"));
    QVERIFY(told(spy, 1));
    QVERIFY(write(path(u"file"_s), "two"));
    QVERIFY(told(spy, 2));
}

void ProfileWatchTest::tellsOfAFileInAFolderThatAppears()
{
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"a/b/file"_s)});
    // Each folder comes after the one above it has been noticed, as its file does.
    ProfileWatch folders;
    QSignalSpy noticed(&folders, &ProfileWatch::changed);
    QVERIFY(QDir().mkpath(path(u"a"_s)));
    folders.setPaths({path(u"a/c"_s)});
    QVERIFY(QDir().mkpath(path(u"a/b"_s)));
    QVERIFY(write(path(u"a/c"_s), "c"));
    QVERIFY(told(noticed, 1));
    QVERIFY(write(path(u"a/b/file"_s), "one"));
    QVERIFY(told(spy, 1));
}

void ProfileWatchTest::tellsOfAFileThatVanishes()
{
    QVERIFY(write(path(u"file"_s), "one"));
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"file"_s)});
    QVERIFY(QFile::remove(path(u"file"_s)));
    QVERIFY(told(spy, 1));
    QVERIFY(write(path(u"file"_s), "one"));
    QVERIFY(told(spy, 2));
}

void ProfileWatchTest::tellsOfFilesInAFolder()
{
    QVERIFY(QDir().mkpath(path(u"folder"_s)));
    QVERIFY(write(path(u"folder/there"_s), "one"));
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"folder"_s)});
    QVERIFY(write(path(u"folder/new"_s), "one"));
    QVERIFY(told(spy, 1));
    QVERIFY(write(path(u"folder/there"_s), "two"));
    QVERIFY(told(spy, 2));
    QVERIFY(QDir(path(u"folder"_s)).removeRecursively());
    QVERIFY(told(spy, 3));
}

void ProfileWatchTest::tellsOnceOfWhatHappensTogether()
{
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"one"_s), path(u"other"_s)});
    for (int i = 0; i < 5; ++i) {
        QVERIFY(write(path(u"one"_s), QByteArray(i + 1, 'x')));
        QVERIFY(replace(path(u"other"_s), QByteArray(i + 1, 'x')));
    }
    QVERIFY(told(spy, 1));
    QVERIFY(write(path(u"one"_s), "last"));
    QVERIFY(told(spy, 2));
}

void ProfileWatchTest::doesNotTellOfOthers()
{
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"file"_s)});
    ProfileWatch ofOther;
    QSignalSpy other(&ofOther, &ProfileWatch::changed);
    ofOther.setPaths({path(u"other"_s)});
    // After the second, the first has been looked at by both.
    for (int count = 1; count <= 2; ++count) {
        QVERIFY(write(path(u"other"_s), QByteArray(count, 'x')));
        QVERIFY(told(other, count));
    }
    QCOMPARE(spy.count(), 0);
    QVERIFY(write(path(u"file"_s), "one"));
    QVERIFY(told(spy, 1));
}

void ProfileWatchTest::watchesOtherPathsInPlaceOfThose()
{
    QVERIFY(QDir().mkpath(path(u"a"_s)));
    QVERIFY(QDir().mkpath(path(u"b"_s)));
    ProfileWatch watch;
    QSignalSpy spy(&watch, &ProfileWatch::changed);
    watch.setPaths({path(u"a/file"_s)});
    QVERIFY(write(path(u"a/file"_s), "one"));
    watch.setPaths({path(u"b/file"_s)});
    QVERIFY(write(path(u"b/file"_s), "one"));
    QVERIFY(told(spy, 1));
    watch.setPaths({});
}

QTEST_GUILESS_MAIN(ProfileWatchTest)
#include "tst_profilewatch.moc"
