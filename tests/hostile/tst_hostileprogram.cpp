// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/program.h"
#include "core/errortext.h"
#include "hostilecloud.h"
#include "hostilereplies.h"

#include <QProcess>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment withCredential()
{
    const Credential credential = CloudSimulator::credential();
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    return environment;
}

ImagesByPlace readLines(const QByteArray &output)
{
    ImagesByPlace images;
    for (const QByteArray &line : output.split('\n')) {
        QJsonObject image = imageOf(line);
        const QString region = image.take("Region"_L1).toString();
        if (!region.isEmpty())
            images.insert(byPlace(region, {image}));
    }
    return images;
}

} // namespace

/// Some of the hostile replies, with the program as a process and the limits it really has.
class HostileProgramTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ends_data();
    void ends();
    void failsWhenThereIsNoOtherRegion();

private:
    [[nodiscard]] const HostileReply &reply(const QByteArray &name) const;
    [[nodiscard]] ProgramRun run(const QStringList &regions) const;

    const QList<HostileReply> m_replies = hostileReplies();
    HostileCloud m_cloud;
};

void HostileProgramTest::initTestCase()
{
    QVERIFY(m_cloud.start());
}

const HostileReply &HostileProgramTest::reply(const QByteArray &name) const
{
    return *std::ranges::find(m_replies, name, &HostileReply::name);
}

ProgramRun HostileProgramTest::run(const QStringList &regions) const
{
    return runCommand({QStringLiteral(CVM_PROGRAM), u"--endpoint"_s,
                       m_cloud.server().endpoint().toString(), u"--region"_s, regions.join(u','),
                       u"--filter"_s, u"platform=Ubuntu"_s, u"--format"_s, u"ndjson"_s,
                       u"--export"_s, u"-"_s},
                      withCredential());
}

void HostileProgramTest::ends_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<int>("status");

    const qint64 first = HostileCloud::offsets().first();
    const qint64 later = HostileCloud::offsets().last();
    QTest::newRow("redirect") << "302 to another host"_ba << later << 3;
    QTest::newRow("bomb") << "gzip bomb"_ba << first << 3;
    QTest::newRow("reset") << "connection reset"_ba << later << 3;
    QTest::newRow("no images") << "entries that are no images"_ba << first << 3;
    QTest::newRow("missing") << "a total with nothing behind it"_ba << later << 3;
    QTest::newRow("large") << "20 MiB, packed"_ba << later << 0;
    QTest::newRow("new images") << "new images while paging"_ba << first << 0;
}

void HostileProgramTest::ends()
{
    QFETCH(QByteArray, name);
    QFETCH(qint64, offset);
    QFETCH(int, status);
    QVERIFY(m_cloud.begin(reply(name), offset));
    const ProgramRun ended = run(HostileCloud::regions());

    const QByteArray start = HostileCloud::hostileRegion().toLatin1() + '\t';
    QCOMPARE(ended.status, status);
    QCOMPARE(firstDifference(readLines(ended.output), m_cloud.expected()), QString());
    QVERIFY2(ended.errorLines().size() == (status == 0 ? 0 : 1), ended.errors.constData());
    if (status != 0)
        QVERIFY2(ended.errors.startsWith(start), ended.errors.constData());
    QCOMPARE(m_cloud.tooManyRequests(), QString());
    QCOMPARE(m_cloud.server().contactsElsewhere(), 0);
}

void HostileProgramTest::failsWhenThereIsNoOtherRegion()
{
    const HostileReply &loginPage = reply("HTML login page");
    QVERIFY(m_cloud.begin(loginPage, 0));
    const ProgramRun ended = run({HostileCloud::hostileRegion()});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.output.isEmpty());
    QCOMPARE(ended.errorLines().size(), 1);
    const QString start = HostileCloud::hostileRegion() + u'\t' +
                          errorCode(*loginPage.expected.failure) + u"\t-\t"_s;
    QVERIFY2(ended.errors.startsWith(start.toUtf8()), ended.errors.constData());
    QCOMPARE(m_cloud.server().requests(HostileCloud::hostileRegion()), 1);
}

QTEST_GUILESS_MAIN(HostileProgramTest)
#include "tst_hostileprogram.moc"
