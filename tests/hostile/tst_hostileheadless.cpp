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
    /// How an export ended, and what it wrote to standard error.
    struct Ending
    {
        HeadlessExport::ExitStatus status = HeadlessExport::AllIsThere;
        QString errors = {};
    };
    /// Exports everything; unset where that does not end.
    [[nodiscard]] std::optional<Ending> exportTo(const QString &path);
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

std::optional<HostileHeadlessTest::Ending> HostileHeadlessTest::exportTo(const QString &path)
{
    const CommandLine line = {.action = CommandLine::Action::Export,
                              .query = HostileCloud::query(),
                              .exportPath = path,
                              .exportOptions = {.format = ExportFormat::NdJson}};
    Ending ending;
    QTextStream errors(&ending.errors);
    HeadlessExport headless(line, m_cloud.client(), errors, false);
    const QSignalSpy finished(&headless, &HeadlessExport::finished);
    headless.start();
    if (!waitFor(u"the export to end"_s, [&finished] { return !finished.isEmpty(); }))
        return {};
    ending.status = finished.first().first().value<HeadlessExport::ExitStatus>();
    return ending;
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
        starts.append(start + u"UnreadableImages\t-\t"_s +
                      QString::number(reply.expected.unreadable) + u' ');
    if (const qint64 missing = m_cloud.expectedMissing(); missing > 0)
        starts.append(start + u"MissingImages\t-\t"_s + QString::number(missing) + u' ');
    if (reply.expected.isWithoutEnd)
        starts.append(start + u"PlaceLimit\t-\t"_s + placeLimitText(PlaceLimit::BarrenPages));
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
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images.ndjson"_s);
    std::optional<Ending> ending;
    do {
        QVERIFY(m_cloud.begin(reply, offset));
        ending = exportTo(path);
        QVERIFY(ending);
        QVERIFY(m_cloud.end());
    } while (m_cloud.wasHasty());

    QCOMPARE(firstDifference(readFile(path), m_cloud.expected()), QString());
    const QStringList starts = expectedLineStarts(reply);
    const QStringList lines = ending->errors.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() == starts.size(), qPrintable(ending->errors));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines.at(i).startsWith(starts.at(i)), qPrintable(ending->errors + starts.at(i)));
    QCOMPARE(int(ending->status),
             int(starts.isEmpty() ? HeadlessExport::AllIsThere : HeadlessExport::SomeIsMissing));
    QCOMPARE(m_cloud.tooManyRequests(), QString());
    QCOMPARE(m_cloud.server().contactsElsewhere(), 0);
}

QTEST_GUILESS_MAIN(HostileHeadlessTest)
#include "tst_hostileheadless.moc"
