// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/sessionend.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/details/detailpane.h"
#include "ui/mainwindow.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/narrow/findbar.h"
#include "ui/narrow/narrowingflow.h"
#include "ui/query/filterpanel.h"
#include "ui/session/accountflow.h"
#include "ui/session/facetsjson.h"
#include "ui/session/matrixspotjson.h"
#include "ui/session/rowplacesjson.h"
#include "ui/table/imagetableview.h"
#include "ui/window/viewswitch.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What somebody looked at is there again when the program is started the next time.
class SessionStateTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void comesBackToWhatWasLookedAt();
    void comesBackToTheSameView();
    void comesBackToTheSameCell();
    void cellsAreReadAsTheyWereWritten();
    void comesBackToTheSameFacets();
    void facetsAreReadAsTheyWereWritten();
    void comesBackWhenTheSessionEnds();
    void theCommandLineCounts_data();
    void theCommandLineCounts();
    void othersSeeNothingOfIt();
    void whoeverGoesOnIsLeftAlone();
    void placesAreReadAsTheyWereWritten();
    void nonsenseIsNowhere_data();
    void nonsenseIsNowhere();

private:
    void start(const QStringList &arguments = {});
    void restart(const QStringList &arguments = {});
    [[nodiscard]] ImageTableView &view() const { return *m_window->findChild<ImageTableView *>(); }
    [[nodiscard]] bool isLoaded() const;
    /// Selects two rows, and looks at others.
    void lookAround();
    [[nodiscard]] bool comesBackTo(const RowPlaces &places) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<AccountFlow> m_flow;
};

void SessionStateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_places = {.home = m_folder->path(),
                .systemFolder = m_folder->filePath(u"etc"_s),
                .profilesPath = m_folder->filePath(u"profiles.json"_s)};
}

void SessionStateTest::cleanup()
{
    m_flow.reset();
    m_session.reset();
    m_window.reset();
}

void SessionStateTest::start(const QStringList &arguments)
{
    const Result<CommandLine> line =
            parseCommandLine(QStringList {u"program"_s, u"--demo"_s} + arguments);
    QVERIFY(line);
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, m_places, m_secrets);
    m_flow = std::make_unique<AccountFlow>(*m_window, *m_session, m_places, m_secrets, *m_settings);
    m_flow->start(*line);
    QVERIFY(waitFor(u"the window"_s, [this] { return m_window->isVisible(); }));
    QVERIFY(isLoaded());
}

void SessionStateTest::restart(const QStringList &arguments)
{
    m_window->close();
    cleanup();
    start(arguments);
}

bool SessionStateTest::isLoaded() const
{
    return waitFor(u"the images"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return summary.places > 0 && !summary.loading && m_window->model().rowCount() > 0;
    });
}

void SessionStateTest::lookAround()
{
    clickCell(view(), 3, 1);
    clickCell(view(), 5, 2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<DetailPane *>()->isVisible(), longestWait);
    m_window->findChild<DetailPane *>()->setTab(1);
    view().scrollTo(view().model()->index(30, 1), QAbstractItemView::PositionAtTop);
    QVERIFY(waitFor(u"the row"_s, [this] { return view().rowAt(0) == 30; }));
}

bool SessionStateTest::comesBackTo(const RowPlaces &places) const
{
    if (waitFor(u"the same places"_s, [&] { return rowPlaces(view()) == places; }))
        return true;
    qWarning("%s\ninstead of\n%s", rowPlacesToJson(rowPlaces(view())).constData(),
             rowPlacesToJson(places).constData());
    return false;
}

void SessionStateTest::comesBackToWhatWasLookedAt()
{
    start({u"--region"_s, u"ap-seoul,ap-guangzhou"_s});
    m_window->findChild<FindBar *>()->setFind(u"server"_s, {.matchCase = false});
    QVERIFY(isLoaded());
    lookAround();
    const RowPlaces places = rowPlaces(view());
    QCOMPARE(places.selected.size(), 2);
    QVERIFY(places.current && places.top);

    restart();
    QCOMPARE(regionsOf(m_window->filterPanel().query().places),
             (QStringList {u"ap-guangzhou"_s, u"ap-seoul"_s}));
    QCOMPARE(m_window->catalog().places().size(), 2);
    QCOMPARE(m_window->findChild<FindBar *>()->text(), u"server"_s);
    QVERIFY(comesBackTo(places));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<DetailPane *>()->isVisible(), longestWait);
    QCOMPARE(m_window->findChild<DetailPane *>()->tab(), 1);
}

void SessionStateTest::comesBackToTheSameView()
{
    start({u"--region"_s, u"ap-seoul,ap-guangzhou"_s});
    const auto views = [this]() -> ViewSwitch & {
        return *m_window->findChild<ViewSwitch *>();
    };
    QVERIFY(!views().shownView().isMatrix);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *page = m_window->findChild<MatrixPage *>();
    QVERIFY(clickNamed(*page, u"Series"_s));
    page->view().setOrder({.sort = MatrixSort::Place, .place = 1, .descending = true});
    const ShownView shown = views().shownView();
    QCOMPARE(shown,
             (ShownView {
                     .isMatrix = true, .grouping = Grouping::Series, .order = u"ap-seoul:desc"_s}));

    restart();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<MatrixPage *>()->isVisible(), longestWait);
    QCOMPARE(views().shownView(), shown);
    QVERIFY(findNamed<QToolButton>(*m_window, u"Series"_s)->isChecked());
    QCOMPARE(m_window->findChild<MatrixPage *>()->model().order().place, 1);
    // And what was not seen is kept all the same.
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    restart();
    QVERIFY(view().isVisible());
    QVERIFY(!m_window->findChild<MatrixPage *>());
    QCOMPARE(views().shownView().order, shown.order);
    restart();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(views().shownView(), shown);
}

void SessionStateTest::comesBackToTheSameCell()
{
    start({u"--region"_s, u"ap-seoul,ap-guangzhou"_s});
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    const auto page = [this]() -> MatrixPage & {
        return *m_window->findChild<MatrixPage *>();
    };
    const auto shown = [this] {
        return m_window->findChild<ViewSwitch *>()->shownView();
    };
    QCOMPARE(shown().current, std::nullopt);
    auto *field = page().findChild<QLineEdit *>();
    field->setText(u"SA5.MEDIUM2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    const auto hasOffer = [&page] {
        return page().model().rowCount() > 0 &&
               page().model().kindAt(0) == MatrixModel::RowKind::Offer;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasOffer(), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(page().model().rowCount() > 20, longestWait);
    page().view().setCurrentIndex(
            page().model().index(page().model().rowCount() - 2, MatrixModel::FirstPlaceColumn + 1));
    const ShownView before = shown();
    QVERIFY(before.current && before.current->place);
    QCOMPARE(before.instanceType, u"SA5.MEDIUM2"_s);

    restart();
    QTRY_VERIFY_WITH_TIMEOUT(hasOffer(), longestWait);
    QCOMPARE(page().findChild<QLineEdit *>()->text(), u"SA5.MEDIUM2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page().view().currentSpot(), before.current, longestWait);
    QCOMPARE(page().view().selectedRowNumbers().size(), size_t(1));
    QTRY_VERIFY_WITH_TIMEOUT(page().view().viewport()->rect().contains(
                                     page().view().visualRect(page().view().currentIndex())),
                             longestWait);
    QCOMPARE(shown(), before);
    // And when it was not seen meanwhile.
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    restart();
    QVERIFY(view().isVisible());
    QCOMPARE(shown().current, before.current);
    QCOMPARE(shown().instanceType, before.instanceType);
}

void SessionStateTest::cellsAreReadAsTheyWereWritten()
{
    const GroupKey row = {.kind = GroupKey::Kind::Series,
                          .isOffered = true,
                          .text = u"결제-*"_s,
                          .architecture = u"x86_64"_s};
    for (const std::optional<MatrixSpot> &spot :
         {std::optional<MatrixSpot>(), std::optional(MatrixSpot {.row = row, .column = 2}),
          std::optional(MatrixSpot {.row = {.text = u"img-0a1b2c3d"_s},
                                   .place = Place {.profile = u"a"_s, .region = u"ap-seoul"_s}})})
        QCOMPARE(matrixSpotFromJson(matrixSpotToJson(spot)), spot);
    for (const QByteArray &nonsense : {"["_ba, R"({"kind": "colour", "text": "red"})"_ba, "{}"_ba})
        QCOMPARE(matrixSpotFromJson(nonsense), std::nullopt);
}

void SessionStateTest::comesBackToTheSameFacets()
{
    start({u"--region"_s, u"ap-seoul"_s});
    const int all = m_window->model().rowCount();
    FacetSelection facets;
    facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    facets.toggle(Facet::Platform, u"Debian"_s, true);
    const auto flow = [this]() -> NarrowingFlow & {
        return *m_window->findChild<NarrowingFlow *>();
    };
    flow().setFacets(facets);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->model().rowCount() < all, longestWait);
    const int some = m_window->model().rowCount();
    QVERIFY(some > 0);

    restart();
    QCOMPARE(flow().facets(), facets);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->model().rowCount(), some, longestWait);
}

void SessionStateTest::facetsAreReadAsTheyWereWritten()
{
    FacetSelection facets;
    QCOMPARE(facetsFromJson(facetsToJson(facets)), facets);
    facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    facets.toggle(Facet::Platform, QString(u""_s), true);
    facets.toggle(Facet::Architecture, u"x86_64"_s, true);
    QCOMPARE(facetsFromJson(facetsToJson(facets)), facets);
    for (const QByteArray &nonsense :
         {"["_ba, R"({"Colour": ["red"], "Platform": [1, null], "Architecture": "x"})"_ba})
        QCOMPARE(facetsFromJson(nonsense), FacetSelection());
}

void SessionStateTest::comesBackWhenTheSessionEnds()
{
    start({u"--region"_s, u"ap-seoul"_s});
    lookAround();
    const RowPlaces places = rowPlaces(view());
    QVERIFY(!m_settings->contains("session/search"));
    endSession();
    QVERIFY(m_settings->contains("session/search"));
    cleanup();
    start();
    QVERIFY(comesBackTo(places));
}

void SessionStateTest::theCommandLineCounts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a query") << QStringList {u"--region"_s, u"ap-tokyo"_s};
    QTest::newRow("a picture for a script") << QStringList {u"--screenshot"_s, u"a.png"_s};
}

void SessionStateTest::theCommandLineCounts()
{
    QFETCH(QStringList, arguments);
    start({u"--region"_s, u"ap-seoul"_s});
    restart(arguments);
    QVERIFY(regionsOf(m_window->catalog().query().places) != QStringList {u"ap-seoul"_s});
}

void SessionStateTest::othersSeeNothingOfIt()
{
    start({u"--region"_s, u"ap-seoul"_s});
    restart({u"--profile"_s, u"staging"_s});
    QVERIFY(regionsOf(m_window->catalog().query().places) != QStringList {u"ap-seoul"_s});
}

/// The table does not jump away from somebody who is in it.
void SessionStateTest::whoeverGoesOnIsLeftAlone()
{
    start({u"--region"_s, u"ap-seoul"_s});
    const RowPlaces none = rowPlaces(view());
    auto *rows = new ReturningRows(
            view(), {.selected = {{.place = {.region = u"ap-seoul"_s}, .imageId = u"img-none"_s}}});
    QSignalSpy gone(rows, &QObject::destroyed);
    QTest::keyClick(&view(), Qt::Key_Down);
    QVERIFY(gone.size() == 1 || gone.wait(longestWait));
    QVERIFY(rowPlaces(view()) != none);
}

void SessionStateTest::placesAreReadAsTheyWereWritten()
{
    const ImageKey a = {.place = {.profile = u"sdk:a"_s, .region = u"ap-seoul"_s},
                        .imageId = u"img-a"_s};
    const ImageKey b = {.place = {.region = u"ap-tokyo"_s}, .imageId = u"img-b"_s};
    for (const RowPlaces &places :
         {RowPlaces {},
          RowPlaces {.selected = {a, b}, .current = b, .currentColumn = 4, .top = a, .across = 7}})
        QCOMPARE(rowPlacesFromJson(rowPlacesToJson(places)), places);
}

void SessionStateTest::nonsenseIsNowhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("selected");
    QTest::newRow("others") << QByteArray(R"({"selected": {"id": "a"}, "current": [1], "top": 3})");
    QTest::newRow("no ids") << QByteArray(R"({"selected": [{"region": "a"}, 1, null]})");
}

void SessionStateTest::nonsenseIsNowhere()
{
    QFETCH(QByteArray, json);
    QCOMPARE(rowPlacesFromJson(json), RowPlaces());
}

QTEST_MAIN(SessionStateTest)
#include "tst_sessionstate.moc"
