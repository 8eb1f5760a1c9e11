// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportjob.h"

#include "pipereader.h"
#include "support/exampleimages.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// More rows than a pipe holds, so that a writer waits for the reader.
QList<Image> manyImages()
{
    return QList<Image>(5000, fullImage());
}

} // namespace

class ExportJobTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFileIsWritten();
    void nothingHappensInsideStart();
    void progressIsInPercentSteps();
    void anErrorIsToldOnce();
    void itRunsAgain();
    void cancelStopsInTheMiddle();
    void deletingWaitsAndLeavesTheOldFile();
    void itMayBeDeletedFromItsSignal();

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportJobTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"images.csv"_s);
}

void ExportJobTest::aFileIsWritten()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    QSignalSpy canceled(&job, &ExportJob::canceled);
    job.start(exampleImages(), {}, m_path);
    QVERIFY(job.isRunning());
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!job.isRunning());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(canceled.size(), 0);
    QVERIFY(finished.front().front().value<Result<Exported>>() == Exported {.images = 3});
    QCOMPARE(contentOf(m_path), contentOf(QStringLiteral(CVM_TEST_DATA "/export/images.csv")));
}

void ExportJobTest::nothingHappensInsideStart()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start({}, {}, m_path);
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(finished.front().front().value<Result<Exported>>() == Exported {.images = 0});
}

void ExportJobTest::progressIsInPercentSteps()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    QSignalSpy progress(&job, &ExportJob::progress);
    job.start(manyImages(), {}, m_path);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(progress.size(), 100);
    QCOMPARE(progress.front(), (QVariantList {qsizetype(50), qsizetype(5000)}));
    QCOMPARE(progress.back(), (QVariantList {qsizetype(5000), qsizetype(5000)}));
}

void ExportJobTest::anErrorIsToldOnce()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    const QString path = m_folder->filePath(u"gone/images.csv"_s);
    job.start(exampleImages(), {}, path);
    QVERIFY(finished.wait(longestWait));
    const auto result = finished.front().front().value<Result<Exported>>();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::File);
    QVERIFY(result.error().message.startsWith(path));
}

void ExportJobTest::itRunsAgain()
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start(exampleImages(), {}, m_path);
    job.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning(), longestWait);
    finished.clear();
    job.start(QList<Image> {bareImage()}, {}, m_path);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(finished.front().front().value<Result<Exported>>() == Exported {.images = 1});
}

void ExportJobTest::cancelStopsInTheMiddle()
{
    PipeReader pipe(m_path);
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    QSignalSpy canceled(&job, &ExportJob::canceled);
    QSignalSpy progress(&job, &ExportJob::progress);
    job.start(manyImages(), {}, m_path);
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), longestWait);
    job.cancel();
    pipe.startDraining();
    QVERIFY(canceled.wait(longestWait));
    QVERIFY(!job.isRunning());
    QCOMPARE(canceled.size(), 1);
    QCOMPARE(finished.size(), 0);
    QVERIFY(progress.size() < 100);
}

void ExportJobTest::deletingWaitsAndLeavesTheOldFile()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();

    // Much text to write, in little memory: all rows share it.
    Image large = fullImage();
    large.imageDescription = QString(20000, u'x');
    auto job = std::make_unique<ExportJob>();
    QSignalSpy finished(job.get(), &ExportJob::finished);
    QSignalSpy canceled(job.get(), &ExportJob::canceled);
    job->start(QList<Image>(5000, large), {}, m_path);
    job.reset();
    QCOMPARE(contentOf(m_path), "old"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), {u"images.csv"_s});
    QCOMPARE(finished.size() + canceled.size(), 0);
}

void ExportJobTest::itMayBeDeletedFromItsSignal()
{
    auto *job = new ExportJob;
    QSignalSpy destroyed(job, &QObject::destroyed);
    connect(job, &ExportJob::finished, this, [job] { delete job; });
    job->start(exampleImages(), {}, m_path);
    QVERIFY(destroyed.wait(longestWait));
    QVERIFY(QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(ExportJobTest)
#include "tst_exportjob.moc"
