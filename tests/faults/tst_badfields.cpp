// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/windowfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// Whatever is wrong in the filter panel: the banner names the field and what is right, and nothing
/// is sent.
class BadFieldsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void refuses_data();
    void refuses();
    void refusesToAskNoRegion();
    void refusesWhatASearchBrings_data();
    void refusesWhatASearchBrings();

private:
    [[nodiscard]] const QWidget &banner();
    /// A field of the panel; the strip above the table has others of the same names.
    [[nodiscard]] QWidget *fieldNamed(const QString &name);
    /// Checks that it was refused with a banner that has these words, and whose button leads to
    /// the field.
    void checkRefusal(const QString &part, const QString &button, const QString &field);

    WindowFixture m_fixture;
};

void BadFieldsTest::initTestCase()
{
    QVERIFY(m_fixture.show());
}

void BadFieldsTest::init()
{
    m_fixture.window().search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(m_fixture.waitUntilLoaded());
    QVERIFY(!banner().isVisible());
    QVERIFY(!m_fixture.takeRequests().isEmpty());
}

const QWidget &BadFieldsTest::banner()
{
    return *m_fixture.child<QWidget>(u"failureBanner"_s);
}

QWidget *BadFieldsTest::fieldNamed(const QString &name)
{
    return findNamed(*m_fixture.child<QWidget>(u"filterPanel"_s), name);
}

void BadFieldsTest::checkRefusal(const QString &part, const QString &button, const QString &field)
{
    QVERIFY(!m_fixture.window().catalog().summary().loading);
    QVERIFY(banner().isVisible());
    QVERIFY2(visibleText(banner()).contains(part), qPrintable(visibleText(banner())));
    QVERIFY2(clickNamed(banner(), button), qPrintable(button));
    QCOMPARE(QApplication::focusWidget(), fieldNamed(field));
    QCOMPARE(m_fixture.requestCount(), 0);
}

void BadFieldsTest::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("place"); // where the button leads

    const QString ids = u"Image IDs"_s;
    const auto addIds = [&ids](const char *name, const QString &words, const QString &part) {
        QTest::newRow(name) << ids << words << part << u"Edit image IDs"_s << ids;
    };
    addIds("id of another cloud", u"ami-00000001"_s,
           u"\"ami-00000001\" is not an image id, which is \"img-\" and 8 letters or digits"_s);
    addIds("short id", u"img-0000001"_s, u"\"img-0000001\" is not an image id"_s);
    addIds("id in capitals", u"IMG-0000000A"_s, u"\"IMG-0000000A\" is not an image id"_s);

    const auto addTag = [](const char *name, const QString &words, const QString &part) {
        QTest::newRow(name) << u"Tag"_s << words << part << u"Edit tags"_s << u"Tag"_s;
    };
    addTag("tag without a key", u"=prod"_s, u"The tag has no key: write KEY=VALUE"_s);
    addTag("tag without a value", u"env="_s, u"\"tag:env\" has an empty value"_s);

    QTest::newRow("six platforms") << u"Platform"_s << u"a, b, c, d, e, f"_s
                                   << u"\"platform\" has 6 values; at most 5 are allowed"_s
                                   << u"Edit filters"_s << u"Image name"_s;
}

void BadFieldsTest::refuses()
{
    QFETCH(QString, field);
    QFETCH(QString, words);
    QFETCH(QString, part);
    QFETCH(QString, button);
    QFETCH(QString, place);
    QWidget *edit = fieldNamed(field);
    QTest::keyClicks(edit, words);
    QTest::keyClick(edit, Qt::Key_Return,
                    field == "Image IDs"_L1 ? Qt::ControlModifier : Qt::NoModifier);
    checkRefusal(part, button, place);
}

void BadFieldsTest::refusesToAskNoRegion()
{
    QVERIFY(clickNamed(m_fixture.window(), u"Check no region"_s));
    QTest::keyClick(fieldNamed(u"Platform"_s), Qt::Key_Return);
    checkRefusal(u"No region is chosen"_s, u"Choose regions"_s, u"Regions"_s);
}

void BadFieldsTest::refusesWhatASearchBrings_data()
{
    QTest::addColumn<QList<ImageFilter>>("filters");
    QTest::addColumn<QString>("part");

    QTest::newRow("unknown filter")
            << QList<ImageFilter> {{u"color"_s, {u"red"_s}}} << u"has no filter \"color\""_s;
    QList<ImageFilter> eleven;
    for (int i = 0; i < 11; ++i)
        eleven.append({u"tag:key%1"_s.arg(i), {u"value"_s}});
    QTest::newRow("eleven filters") << eleven << u"11 filters are set; at most 10 are allowed"_s;
}

void BadFieldsTest::refusesWhatASearchBrings()
{
    QFETCH(QList<ImageFilter>, filters);
    QFETCH(QString, part);
    m_fixture.window().openSearch(
            {.name = u"bad"_s, .query = {.places = placesIn({u"ap-seoul"_s}), .filters = filters}});
    checkRefusal(part, u"Edit filters"_s, u"Image name"_s);
}

QTEST_MAIN(BadFieldsTest)
#include "tst_badfields.moc"
