// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "panelfixture.h"

#include "core/region.h"
#include "support/waiting.h"
#include "ui/query/regiontree.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The panel as a whole.
class FilterPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackTheQuery();
    void focusesTheRemedy_data();
    void focusesTheRemedy();
    void leavesAltIToTheWindow();
    void nothingMovesForANote();
    void resets();
    void saysWhatSearchWillDo();

private:
    std::unique_ptr<PanelFixture> m_fixture;
};

void FilterPanelTest::init()
{
    m_fixture = std::make_unique<PanelFixture>();
    QVERIFY(m_fixture->show());
}

void FilterPanelTest::givesBackTheQuery()
{
    const ImageQuery query = {.places = placesIn({u"ap-guangzhou"_s, PanelFixture::seoul}),
                              .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                          {u"image-name"_s, {u"web"_s}},
                                          {u"platform"_s, {u"Ubuntu"_s}},
                                          {u"tag:env"_s, {u"prod"_s}},
                                          {u"tag-key"_s, {u"team"_s}},
                                          {u"tag-value"_s, {u"pay"_s}},
                                          {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}},
                              .instanceType = u"SA5.MEDIUM2"_s};
    m_fixture->panel.setQuery(query);
    QCOMPARE(m_fixture->panel.query(), query);
    QVERIFY(visibleText(m_fixture->panel).contains("dedicated-cluster-id=cluster-1"_L1));

    const ImageQuery byIds = {.places = placesIn({PanelFixture::seoul}),
                              .imageIds = {u"img-00000001"_s, u"img-00000002"_s}};
    m_fixture->panel.setQuery(byIds);
    QCOMPARE(m_fixture->panel.query(), byIds);
    QCOMPARE(m_fixture->searches.size(), 0);
}

void FilterPanelTest::focusesTheRemedy_data()
{
    QTest::addColumn<ErrorText::Remedy>("remedy");
    QTest::addColumn<QString>("name");

    using Remedy = ErrorText::Remedy;
    QTest::newRow("ids") << Remedy::EditImageIds << u"Image IDs"_s;
    QTest::newRow("filters") << Remedy::EditFilters << u"Image name"_s;
    QTest::newRow("tags") << Remedy::EditTags << u"Tag"_s;
    QTest::newRow("instance type") << Remedy::EditInstanceType << u"Instance type"_s;
    QTest::newRow("regions") << Remedy::ChooseRegions << u"Regions"_s;
}

void FilterPanelTest::focusesTheRemedy()
{
    QFETCH(ErrorText::Remedy, remedy);
    QFETCH(QString, name);
    m_fixture->panel.focusRemedy(remedy);
    QCOMPARE(QApplication::focusWidget(), findNamed(m_fixture->panel, name));
}

/// It opens the window's menu of images; Alt+A is for private ones.
void FilterPanelTest::leavesAltIToTheWindow()
{
    const QKeySequence altI(Qt::ALT | Qt::Key_I);
    for (const auto *button : m_fixture->panel.findChildren<QAbstractButton *>())
        QVERIFY2(QKeySequence::mnemonic(button->text()) != altI, qPrintable(button->text()));
    for (const auto *label : m_fixture->panel.findChildren<QLabel *>())
        QVERIFY2(QKeySequence::mnemonic(label->text()) != altI, qPrintable(label->text()));
    QTest::keyClick(&m_fixture->panel, Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->named<QCheckBox>(u"Private"_s)->isChecked(), longestWait);
}

/// The note about types, and the one about ids, which is longer.
void FilterPanelTest::nothingMovesForANote()
{
    m_fixture->panel.resize(280, 640); // where there is not room for everything
    const auto places = [this] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QStringList all;
        for (const QWidget *widget : m_fixture->panel.findChildren<QWidget *>()) {
            const bool takesKeyboard = widget->focusPolicy() != Qt::NoFocus;
            if (!takesKeyboard || !widget->isVisible() || widget == m_fixture->tree())
                continue;
            const QPoint place = widget->mapTo(&m_fixture->panel, QPoint());
            all.append(u"%1 %2 %3"_s.arg(spokenName(*widget)).arg(place.x()).arg(place.y()));
        }
        return all.filter(QRegularExpression(u"^(?!Search)"_s));
    };
    auto *ids = m_fixture->named<QPlainTextEdit>(u"Image IDs"_s);
    const QStringList before = places();
    QVERIFY(before.size() > 12);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QVERIFY(visibleText(m_fixture->panel).contains("Filters do not apply"_L1));
    QCOMPARE(places(), before);
    ids->clear();
    for (const QString &type : {u"Public"_s, u"Private"_s, u"Shared"_s})
        QVERIFY(clickNamed(m_fixture->panel, type));
    QVERIFY(visibleText(m_fixture->panel).contains("No type"_L1));
    QCOMPARE(places(), before);
}

void FilterPanelTest::resets()
{
    QSignalSpy edits(&m_fixture->panel, &FilterPanel::edited);
    m_fixture->panel.setQuery({.places = placesIn({u"me-dubai"_s, PanelFixture::seoul}),
                               .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                           {u"image-name"_s, {u"web"_s}},
                                           {u"tag-key"_s, {u"team"_s}},
                                           {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}},
                               .instanceType = u"SA5.MEDIUM2"_s});
    edits.clear();
    QVERIFY(clickNamed(m_fixture->panel, u"Reset the query"_s));
    QCOMPARE(m_fixture->panel.query(), ImageQuery {.places = placesIn(knownRegionIds())});
    QVERIFY(!edits.isEmpty());
    QCOMPARE(m_fixture->searches.size(), 0);
    m_fixture->panel.setQuery(
            {.places = placesIn({PanelFixture::seoul}), .imageIds = {u"img-00000001"_s}});
    QVERIFY(clickNamed(m_fixture->panel, u"Reset the query"_s));
    QCOMPARE(m_fixture->panel.query(), ImageQuery {.places = placesIn(knownRegionIds())});
    // What the user added is asked, too, and what is hidden stays so.
    m_fixture->panel.setRegions({u"ap-foo"_s}, {PanelFixture::seoul});
    QVERIFY(clickNamed(m_fixture->panel, u"Check no region"_s));
    QVERIFY(clickNamed(m_fixture->panel, u"Reset the query"_s));
    QStringList usual = knownRegionIds();
    usual.removeAll(PanelFixture::seoul);
    QCOMPARE(m_fixture->panel.query(),
             ImageQuery {.places = placesIn(usual + QStringList {u"ap-foo"_s})});
}

void FilterPanelTest::saysWhatSearchWillDo()
{
    const auto *button = m_fixture->panel.findChild<QAbstractButton *>(u"searchButton"_s);
    QCOMPARE(spokenName(*button), u"Search 18 regions for all images"_s);
    m_fixture->panel.setQuery({.places = placesIn({PanelFixture::seoul}),
                               .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                           {u"image-name"_s, {u"web"_s}},
                                           {u"tag:env"_s, {u"prod"_s}}}});
    QCOMPARE(spokenName(*button),
             u"Search 1 regions for images with type Private, name web, tag:env=prod"_s);
    m_fixture->panel.setQuery({.places = placesIn({PanelFixture::seoul, u"ap-tokyo"_s}),
                               .imageIds = {u"img-00000001"_s, u"img-00000002"_s}});
    QCOMPARE(spokenName(*button), u"Search 2 regions for image IDs (2)"_s);
    QVERIFY(spokenName(*button).startsWith(button->text()));
    m_fixture->panel.setQuery({});
    QCOMPARE(spokenName(*button), u"Choose a region"_s);
}

QTEST_MAIN(FilterPanelTest)
#include "tst_filterpanel.moc"
