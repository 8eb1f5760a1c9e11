// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/narrowing.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &id, const QString &name, const QString &platform = u"Ubuntu"_s)
{
    return {.imageId = id, .imageName = name, .platform = platform};
}

} // namespace

class NarrowingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Asia/Seoul"); }
    void init();
    void cleanup();

    void wantsEverythingAtFirst();
    void narrows();
    void tellsOfNewWantsOnly();
    void followsTheImages();
    void findsInTurns();
    void goesBackWhileItFinds();
    void keepsWhatWasBegun();
    void knowsTheValuesThatComeAfterAClear();
    void findsTimesInAnotherZone();
    void tellsTagsApart();
    void tellsOfAnExpressionThatIsTooHard();
    void tellsOfWhatIsTooHardLater();

private:
    void take(const QList<Image> &images) { m_store->take(images, {}); }
    void find(const QString &text) { m_narrowing->setFind(*parseFindExpression(text, {})); }
    /// A letter for each number: wanted or not.
    [[nodiscard]] QString verdicts() const
    {
        QString text;
        for (int number = 0; number < m_store->numberEnd(); ++number)
            text += m_narrowing->isWanted(ImageNumber(number)) ? u'w' : u'-';
        return text;
    }
    void chooseUbuntu()
    {
        FacetSelection selection;
        selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
        m_narrowing->setFacetSelection(selection);
    }

    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Narrowing> m_narrowing;
};

void NarrowingTest::init()
{
    m_store = std::make_unique<ImageStore>();
    m_narrowing = std::make_unique<Narrowing>(*m_store);
    take({image(u"0"_s, u"web"_s), image(u"1"_s, u"web"_s, u"CentOS"_s), image(u"2"_s, u"db"_s)});
}

void NarrowingTest::cleanup()
{
    m_narrowing.reset();
    m_store.reset();
}

void NarrowingTest::wantsEverythingAtFirst()
{
    QCOMPARE(verdicts(), u"www"_s);
}

void NarrowingTest::narrows()
{
    find(u"web"_s);
    QCOMPARE(verdicts(), u"ww-"_s);
    chooseUbuntu();
    QCOMPARE(verdicts(), u"w--"_s);
    QCOMPARE(m_narrowing->countFacets().at(int(Facet::Platform)).values.size(), 2);
    find({});
    QCOMPARE(verdicts(), u"w-w"_s);
    m_narrowing->setFacetSelection({});
    QCOMPARE(verdicts(), u"www"_s);
}

void NarrowingTest::tellsOfNewWantsOnly()
{
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    QSignalSpy found(m_narrowing.get(), &Narrowing::findChanged);
    QSignalSpy zone(m_narrowing.get(), &Narrowing::timeZoneChanged);
    find(u"web"_s);
    find(u"web"_s);
    QCOMPARE(narrowed.size(), 1);
    QCOMPARE(found.size(), 1);
    chooseUbuntu();
    chooseUbuntu();
    QCOMPARE(narrowed.size(), 2);
    m_narrowing->setTimeZone(TimeZone::Utc);
    m_narrowing->setTimeZone(TimeZone::Utc);
    QCOMPARE(zone.size(), 1);
    QCOMPARE(found.size(), 1);
}

void NarrowingTest::followsTheImages()
{
    chooseUbuntu();
    find(u"web"_s);
    take({image(u"3"_s, u"web 2"_s)});
    QCOMPARE(verdicts(), u"w--w"_s);
    take({image(u"2"_s, u"web 3"_s), image(u"3"_s, u"db"_s, u"CentOS"_s)});
    QCOMPARE(verdicts(), u"w-w-"_s);
    m_store->drop({}, {u"0"_s, u"1"_s});
    QCOMPARE(verdicts(), u"--w-"_s);
    find({});
    m_narrowing->setFacetSelection({});
    QCOMPARE(verdicts(), u"--ww"_s);
    QCOMPARE(m_narrowing->countFacets().at(int(Facet::Platform)).values.size(), 2);
    find(u"web"_s);
    m_store->clear();
    take({image(u"0"_s, u"db"_s), image(u"1"_s, u"web"_s)});
    QCOMPARE(verdicts(), u"-w"_s);
}

void NarrowingTest::findsInTurns()
{
    constexpr int count = 10'000; // of which one turn has not room for all
    QList<Image> images;
    for (int i = 3; i < count; ++i)
        images.append(image(QString::number(i), i % 2 == 0 ? u"web"_s : u"db"_s));
    take(images);
    const auto expected = [this](const QString &text) {
        QString letters;
        for (int number = 0; number < m_store->numberEnd(); ++number) {
            const bool isThere = m_store->contains(ImageNumber(number));
            letters += isThere && m_store->at(ImageNumber(number)).imageName.contains(text) ? u'w'
                                                                                            : u'-';
        }
        return letters;
    };
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    m_narrowing->setFindTime(std::chrono::milliseconds(0));
    find(u"web"_s);
    QVERIFY(m_narrowing->find().isEmpty());
    QCOMPARE(verdicts(), QString(count, u'w'));

    // What changes meanwhile, before and after the place where it is, is found all the same.
    take({image(u"5"_s, u"new web"_s), image(u"9990"_s, u"new db"_s)});
    m_store->drop({}, {u"4"_s, u"9999"_s});
    take({image(u"a"_s, u"web"_s), image(u"b"_s, u"db"_s)});
    QVERIFY(narrowed.wait(longestWait));
    QCOMPARE(m_narrowing->find(), *parseFindExpression(u"web"_s, {}));
    QCOMPARE(verdicts(), expected(u"web"_s));

    // The last one counts.
    find(u"new"_s);
    find(u"db"_s);
    QCOMPARE(m_narrowing->find(), *parseFindExpression(u"web"_s, {}));
    QVERIFY(narrowed.wait(longestWait));
    QCOMPARE(verdicts(), expected(u"db"_s));
    QCOMPARE(narrowed.size(), 2);
}

/// As somebody who types a letter and takes it back at once.
void NarrowingTest::goesBackWhileItFinds()
{
    QList<Image> images;
    for (int i = 3; i < 10'000; ++i)
        images.append(image(QString::number(i), u"db"_s));
    take(images);
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    const QSignalSpy found(m_narrowing.get(), &Narrowing::findChanged);
    m_narrowing->setFindTime(std::chrono::milliseconds(0));
    find(u"web"_s);
    QVERIFY(m_narrowing->isInDoubt());
    find({});
    QVERIFY(narrowed.wait(longestWait));
    QVERIFY(!m_narrowing->isInDoubt());
    QVERIFY(m_narrowing->find().isEmpty());
    QCOMPARE(verdicts(), QString(10'000, u'w'));
    QCOMPARE(found.size(), 0);
}

void NarrowingTest::keepsWhatWasBegun()
{
    QList<Image> images;
    for (int i = 3; i < 10'000; ++i)
        images.append(image(QString::number(i), u"db"_s));
    take(images);
    m_narrowing->setFindTime(std::chrono::milliseconds(0));
    find(u"web"_s);
    QVERIFY(m_narrowing->find().isEmpty());
    QSignalSpy found(m_narrowing.get(), &Narrowing::findChanged);
    m_store->clear();
    QCOMPARE(found.size(), 1);
    take({image(u"0"_s, u"db"_s), image(u"1"_s, u"web"_s)});
    QCOMPARE(verdicts(), u"-w"_s);
}

/// What find text and facets know of a value is kept by its number in the store, which begins anew.
void NarrowingTest::knowsTheValuesThatComeAfterAClear()
{
    const QList<Image> other = {image(u"0"_s, u"a"_s, u"CentOS"_s), image(u"1"_s, u"b"_s)};
    find(u"platform:ubuntu"_s);
    QCOMPARE(verdicts(), u"w-w"_s);
    m_store->clear();
    take(other);
    QCOMPARE(verdicts(), u"-w"_s);
    find({});
    chooseUbuntu();
    m_store->clear();
    take({other.at(1), other.at(0)});
    QCOMPARE(verdicts(), u"w-"_s);
    m_store->clear();
    take(other);
    QCOMPARE(verdicts(), u"-w"_s);
}

void NarrowingTest::findsTimesInAnotherZone()
{
    const QDateTime evening = QDateTime::fromString(u"2025-03-15T23:30:00Z"_s, Qt::ISODate);
    m_store->clear();
    take({{.createdTime = u"2025-03-15T23:30:00Z"_s, .created = evening}});
    const QString local = evening.toLocalTime().toString(u"HH:mm"_s);
    const auto finds = [this](const QString &text, TimeZone zone) {
        m_narrowing->setFind(*parseFindExpression(text, {.zone = zone}));
        return m_narrowing->isWanted(ImageNumber(0));
    };
    QVERIFY(local != u"23:30"_s);
    QVERIFY(finds(local, TimeZone::Local));
    QVERIFY(!finds(u"23:30"_s, TimeZone::Local));
    QVERIFY(finds(u"23:30"_s, TimeZone::Utc));
    QVERIFY(!finds(local, TimeZone::Utc));
    QVERIFY(finds(local, TimeZone::Local));
}

/// Whatever characters are in them.
void NarrowingTest::tellsTagsApart()
{
    m_store->clear();
    take({{.imageId = u"0"_s, .tags = {{u"a"_s, u"b\u001Ec\u001Fd"_s}}},
          {.imageId = u"1"_s, .tags = {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}},
          {.imageId = u"2"_s, .tags = {{u"a"_s, u"b1 1 cd"_s}}}});
    find(u"tag:c=d"_s);
    QCOMPARE(verdicts(), u"-w-"_s);
}

void NarrowingTest::tellsOfAnExpressionThatIsTooHard()
{
    QList<Image> images;
    for (int i = 3; i < 400; ++i)
        images.append(image(QString::number(i), QString(60, u'x') + u" web"_s));
    take(images);
    find(u"db"_s);
    const QString before = verdicts();
    QSignalSpy failed(m_narrowing.get(), &Narrowing::findFailed);
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    m_narrowing->setFind(*parseFindExpression(u"(x+x+)+y|web"_s, {.regularExpression = true}));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longestWait);
    QCOMPARE(failed.constFirst().constFirst().value<ApiError>().field, u"find"_s);
    // Everything is as it was.
    QCOMPARE(m_narrowing->find(), *parseFindExpression(u"db"_s, {}));
    QCOMPARE(verdicts(), before);
    QCOMPARE(narrowed.size(), 0);
    find(u"web"_s);
    QCOMPARE(verdicts().count(u'w'), 399);
    QCOMPARE(failed.size(), 1);
}

void NarrowingTest::tellsOfWhatIsTooHardLater()
{
    m_narrowing->setFind(*parseFindExpression(u"(x+x+)+y|web"_s, {.regularExpression = true}));
    QCOMPARE(verdicts(), u"ww-"_s);
    QVERIFY(!m_narrowing->isInDoubt());
    QSignalSpy failed(m_narrowing.get(), &Narrowing::findFailed);
    take({image(u"3"_s, QString(60, u'x')), image(u"4"_s, QString(60, u'x'))});
    QCOMPARE(failed.size(), 1);
    take({image(u"5"_s, QString(60, u'x'))});
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_narrowing->isInDoubt());
    m_store->clear();
    take({image(u"0"_s, QString(60, u'x'))});
    QCOMPARE(failed.size(), 2);
}

QTEST_GUILESS_MAIN(NarrowingTest)
#include "tst_narrowing.moc"
