// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessexport.h"
#include "core/errortext.h"
#include "hostilecloud.h"
#include "hostilereplies.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Every hostile reply, with the export that needs no window.
class HostileHeadlessTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void survives_data();
    void survives();

private:
    [[nodiscard]] QStringList expectedLineStarts(const HostileReply &reply) const;
    /// Every line of the file, which must be an image of its own.
    [[nodiscard]] ImagesByPlace readFile(const QString &path) const;

    const QList<HostileReply> m_replies = hostileReplies();
    HostileCloud m_cloud;
};

void HostileHeadlessTest::initTestCase()
{
    QVERIFY(m_cloud.start());
}

QStringList HostileHeadlessTest::expectedLineStarts(const HostileReply &reply) const
{
    const QString start = HostileCloud::hostileRegion() + u'\t';
    QStringList starts;
    if (const auto &failure = reply.expected.failure) {
        const QString id = failure->requestId.isEmpty() ? u"-"_s : failure->requestId;
        starts.append(start + errorCode(*failure) + u'\t' + id + u'\t');
    }
    if (reply.expected.unreadable > 0)
        starts.append(start + QString::number(reply.expected.unreadable) + u' ');
    if (const qint64 missing = m_cloud.expectedMissing(); missing > 0)
        starts.append(start + QString::number(missing) + u' ');
    if (reply.expected.isWithoutEnd)
        starts.append(start + placeLimitText(PlaceLimit::BarrenPages));
    return starts;
}

ImagesByPlace HostileHeadlessTest::readFile(const QString &path) const
{
    QFile file(path);
    ImagesByPlace images;
    if (!file.open(QIODevice::ReadOnly))
        return images;
    while (!file.atEnd()) {
        QJsonObject image = imageOf(file.readLine());
        const QString region = image.take("Region"_L1).toString();
        const ImagesByPlace one = byPlace(region, {image});
        if (images.contains(one.firstKey()))
            QTest::qFail(qPrintable(one.firstKey() + u" is there twice"_s), __FILE__, __LINE__);
        images.insert(one);
    }
    return images;
}

void HostileHeadlessTest::survives_data()
{
    HostileCloud::addRows(m_replies);
}

void HostileHeadlessTest::survives()
{
    QFETCH(int, number);
    QFETCH(qint64, offset);
    const HostileReply &reply = m_replies.at(number);
    QVERIFY(m_cloud.begin(reply, offset));

    const QTemporaryDir folder;
    const CommandLine line = {.action = CommandLine::Action::Export,
                              .query = HostileCloud::query(),
                              .exportPath = folder.filePath(u"images.ndjson"_s),
                              .exportOptions = {.format = ExportFormat::NdJson}};
    QString errors;
    QTextStream errorStream(&errors);
    auto headless = std::make_unique<HeadlessExport>(line, m_cloud.client(), errorStream, false);
    QSignalSpy finished(headless.get(), &HeadlessExport::finished);
    headless->start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longestWait);
    headless.reset();
    QVERIFY(m_cloud.end());

    QCOMPARE(firstDifference(readFile(line.exportPath), m_cloud.expected()), QString());
    const QStringList starts = expectedLineStarts(reply);
    const QStringList lines = errors.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() == starts.size(), qPrintable(errors));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines.at(i).startsWith(starts.at(i)), qPrintable(errors + starts.at(i)));
    QCOMPARE(int(finished.first().first().value<HeadlessExport::ExitStatus>()),
             int(starts.isEmpty() ? HeadlessExport::AllIsThere : HeadlessExport::SomeIsMissing));
    QCOMPARE(m_cloud.tooManyRequests(), QString());
    QCOMPARE(m_cloud.server().contactsElsewhere(), 0);
}

QTEST_GUILESS_MAIN(HostileHeadlessTest)
#include "tst_hostileheadless.moc"
