// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

QString text(const QJsonObject &image, QLatin1StringView field)
{
    return image.value(field).toString();
}

} // namespace

/// Image ids that are not where they are looked for: where they are, or that they are nowhere.
class IdsElsewhereTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhereElseThereIsOne();
    void saysWhichIdsAreElsewhere();
    void namesIdsThatAreNowhere();
    void namesIdsThatAreNowhereBesideOthers();
    void saysNowhereOnlyWhereAllIsRead();
    void namesIdsThatCouldNotBeAsked();

private:
    void type(const QString &field, const QString &words);

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

void IdsElsewhereTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->window();
    QVERIFY(m_fixture->show());
}

void IdsElsewhereTest::cleanup()
{
    m_fixture.reset();
}

void IdsElsewhereTest::type(const QString &field, const QString &words)
{
    QWidget *edit = findNamed(*m_window, field);
    QVERIFY(edit);
    QTest::keyClicks(edit, words);
}

void IdsElsewhereTest::saysWhereElseThereIsOne()
{
    // A private image has an id of its own in each region.
    QString imageId;
    for (const QJsonObject &image : demoImages(seoul)) {
        if (text(image, "ImageType"_L1) == "PRIVATE_IMAGE"_L1)
            imageId = text(image, "ImageId"_L1);
    }
    m_window->search({.places = placesIn({tokyo})});
    type(u"Image IDs"_s, imageId);
    QVERIFY(clickSearch(*m_window));

    const QWidget &placeholder = *m_fixture->child<QWidget>(u"placeholder"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(placeholder).contains("There are some in Seoul (1)"_L1),
                             longestWait);
    QVERIFY(clickNamed(placeholder, u"Search there"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->model().rowCount(), 1, longestWait);
    QCOMPARE(m_window->model().imageAt(0).place.region, seoul);
}

void IdsElsewhereTest::saysWhichIdsAreElsewhere()
{
    const auto privateId = [](const QString &region) {
        for (const QJsonObject &image : demoImages(region)) {
            if (text(image, "ImageType"_L1) == "PRIVATE_IMAGE"_L1)
                return text(image, "ImageId"_L1);
        }
        return QString();
    };
    m_window->search({.places = placesIn({tokyo})});
    type(u"Image IDs"_s, privateId(tokyo) + u' ' + privateId(seoul));
    QVERIFY(clickSearch(*m_window));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->model().rowCount(), 1, longestWait);

    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(bar).contains("There are some in Seoul (1)"_L1),
                             longestWait);
    const QString id = privateId(seoul);
    QVERIFY(visibleText(bar).contains(u"1 of 2 image IDs not found here: %1 (Seoul)"_s.arg(id)));
    QVERIFY(clickNamed(bar, u"Copy the image IDs that were not found"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), id + u"\tSeoul"_s);
    QVERIFY(clickNamed(bar, u"Search there too"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->model().rowCount(), 2, longestWait);
    QVERIFY(!bar.isVisible());
}

void IdsElsewhereTest::namesIdsThatAreNowhere()
{
    m_window->search({.places = placesIn({tokyo})});
    type(u"Image IDs"_s, u"img-nowhere1 img-nowhere2"_s);
    QVERIFY(clickSearch(*m_window));
    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    // Shenzhen Finance does not answer.
    QTRY_VERIFY_WITH_TIMEOUT(
            visibleText(bar).contains("2 are in no region that was read, but may be in"_L1),
            longestWait);
    QVERIFY(visibleText(bar).contains("2 of 2 image IDs not found here: img-nowhere1 (not known), "
                                      "img-nowhere2 (not known)"_L1));
    QVERIFY(clickNamed(bar, u"Copy the image IDs that were not found"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"img-nowhere1\tnot known\nimg-nowhere2\tnot known"_s);
    QVERIFY(!findNamed(bar, u"Search there too"_s));
    // Another question, and it goes.
    findNamed<QPlainTextEdit>(*m_window, u"Image IDs"_s)->clear();
    QVERIFY(m_fixture->search());
    QVERIFY(!bar.isVisible());
}

void IdsElsewhereTest::namesIdsThatAreNowhereBesideOthers()
{
    QStringList ids;
    for (const QJsonObject &image : demoImages(tokyo).mid(0, 2))
        ids.append(text(image, "ImageId"_L1));
    for (int i = 0; i < 10; ++i)
        ids.append(u"img-nowhere%1"_s.arg(i));
    m_window->search({.places = placesIn({tokyo})});
    type(u"Image IDs"_s, ids.join(u' '));
    QVERIFY(clickSearch(*m_window));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->model().rowCount(), 2, longestWait);
    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(bar).contains("10 are in no region that was read"_L1),
                             longestWait);
    QVERIFY(visibleText(bar).contains("10 of 12 image IDs not found here: img-nowhere0"_L1));
    QVERIFY(visibleText(bar).contains("img-nowhere7 (not known) and 2 more"_L1));
    QVERIFY(clickNamed(bar, u"Copy the image IDs that were not found"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             ids.sliced(2).join(u"\tnot known\n"_s) + u"\tnot known"_s);
}

void IdsElsewhereTest::saysNowhereOnlyWhereAllIsRead()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(QStringList());
    m_window = &m_fixture->window();
    QVERIFY(m_fixture->show());
    m_window->search({.places = placesIn({tokyo})});
    type(u"Image IDs"_s, u"img-nowhere1"_s);
    QVERIFY(clickSearch(*m_window));
    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(bar).contains("img-nowhere1 (nowhere)"_L1), longestWait);
    QVERIFY(visibleText(bar).contains("1 are in no region: deleted, no longer shared"_L1) ||
            visibleText(bar).contains("1 is in no region: deleted, no longer shared"_L1));
}

/// A region that is asked and fails may have them; those found are not named.
void IdsElsewhereTest::namesIdsThatCouldNotBeAsked()
{
    QString found;
    for (const QJsonObject &image : demoImages(tokyo))
        found = text(image, "ImageId"_L1);
    type(u"Image IDs"_s, found + u" img-nowhere1"_s);
    QVERIFY(m_fixture->search());
    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(bar).contains("img-nowhere1 (not known)"_L1), longestWait);
    QVERIFY(visibleText(bar).contains("may be in Shenzhen Finance"_L1));
    QVERIFY(!visibleText(bar).contains(found));
}

QTEST_MAIN(IdsElsewhereTest)
#include "tst_idselsewhere.moc"
