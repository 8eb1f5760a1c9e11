// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/gonecheck.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
constexpr int most = 100; // ids of a request
constexpr int lacking = 250;

QString id(int number)
{
    return u"img-%1"_s.arg(number, 8, 10, QChar(u'0'));
}

QStringList ids()
{
    QStringList all;
    for (int number = 0; number < lacking; ++number)
        all.append(id(number));
    return all;
}

} // namespace

/// What is asked for by its id once more before it is called gone.
class GoneCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksForAHundredAtATime();
    void saysNothingWhereARequestFails();
};

void GoneCheckTest::asksForAHundredAtATime()
{
    FakeImageSource source;
    source.answerFrom({makeImage(u"ap-seoul"_s, id(3), u"a"_s),
                       makeImage(u"ap-seoul"_s, id(lacking - 1), u"b"_s)});
    GoneCheck check(source);
    bool isFinished = false;
    connect(&check, &GoneCheck::finished, this, [&isFinished] { isFinished = true; });
    check.start({{seoul, ids()}});
    QVERIFY(waitFor(u"the answers"_s, [&isFinished] { return isFinished; }));
    QStringList asked;
    for (const ImageRequest &request : source.requests()) {
        QVERIFY(request.imageIds.size() <= most);
        asked += request.imageIds;
    }
    QCOMPARE(source.requests().size(), 3);
    QCOMPARE(asked.size(), lacking);
    std::ranges::sort(asked);
    QCOMPARE(asked, ids());
    const QList<Image> there = check.found(seoul).value();
    QStringList found;
    for (const Image &image : there)
        found.append(image.imageId);
    std::ranges::sort(found);
    QCOMPARE(found, QStringList({id(3), id(lacking - 1)}));
    QVERIFY(check.found({.region = u"ap-tokyo"_s})->isEmpty()); // nothing was lacking there
}

/// Of none of them, whatever the others said.
void GoneCheckTest::saysNothingWhereARequestFails()
{
    FakeImageSource source;
    GoneCheck check(source);
    bool isFinished = false;
    connect(&check, &GoneCheck::finished, this, [&isFinished] { isFinished = true; });
    check.start({{seoul, ids()}});
    QVERIFY(waitFor(u"a request"_s, [&source] { return !source.requests().isEmpty(); }));
    source.fail(0, {.kind = ApiError::Kind::Service, .code = u"InternalError"_s});
    // The others are answered: they are not there.
    QVERIFY(waitFor(u"the end"_s, [&] {
        for (const int number : source.openRequests())
            source.succeed(number, {});
        return isFinished;
    }));
    const Result<QList<Image>> found = check.found(seoul);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"InternalError"_s);
}

QTEST_GUILESS_MAIN(GoneCheckTest)
#include "tst_gonecheck.moc"
