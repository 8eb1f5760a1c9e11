// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixpage.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixheader.h"
#include "ui/matrix/matrixview.h"
#include "ui/widgets/titledlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWindow>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString bangkok = u"ap-bangkok"_s;

Image built(const QString &region, const QString &id, const QString &name, int day = 9)
{
    Image image = makeImage(region, id, name);
    image.imageType = u"PRIVATE_IMAGE"_s;
    image.imageState = u"NORMAL"_s;
    image.architecture = u"x86_64"_s;
    image.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), Qt::UTC);
    image.createdTime = image.created.toString(Qt::ISODate);
    return image;
}

/// How far what is on a ground stands out from it, at most.
int contrast(const QImage &image)
{
    int most = 0;
    const int ground = image.pixelColor(0, 0).lightness();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, std::abs(image.pixelColor(x, y).lightness() - ground));
    }
    return most;
}

} // namespace

/// Images by regions without the rest of the window, on three regions of which one fails.
class MatrixPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sleepsWhileItIsHidden();
    void saysInASentence();
    void theSentenceIsWhole();
    void saysThatNobodyKnows();
    void groupsByIdWhereIdsWereAsked();
    void togglesTerms();
    void asksForTermsByCounts();
    void sortsByHeaders();
    void copiesRows();
    void knowsTheCurrentImage();
    void firstColumnsStay();
    void keepsTheCurrentRowThroughAReset();
    void paintsEachKindOfCell_data();
    void paintsEachKindOfCell();
    void hatchesWhatIsNotKnown_data();
    void hatchesWhatIsNotKnown();
    void dimsWhatIsOfAnEarlierTime();

private:
    void find(const QString &text) { m_narrowing->setFind(*parseFindExpression(text, {})); }
    [[nodiscard]] MatrixModel &model() { return m_page->model(); }
    [[nodiscard]] QToolButton *button(const QString &text)
    {
        for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] static CellState stateOf(const QModelIndex &cell)
    {
        return cell.data(MatrixModel::CellRole).value<GroupCell>().state;
    }
    [[nodiscard]] QImage picture(const QModelIndex &cell)
    {
        return m_page->view().viewport()->grab(m_page->view().visualRect(cell)).toImage();
    }

    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<InstanceOffer> m_offer;
    std::unique_ptr<MatrixPage> m_page;
};

void MatrixPageTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    m_catalog = std::make_unique<ImageCatalog>();
    m_catalog->setSource(m_source.get());
    m_presence = std::make_unique<Presence>(m_catalog->store());
    m_narrowing = std::make_unique<Narrowing>(m_catalog->store(), *m_presence);
    m_offer = std::make_unique<InstanceOffer>();
    m_page = std::make_unique<MatrixPage>(*m_catalog, *m_presence, *m_narrowing, *m_offer);
    connect(m_catalog.get(), &ImageCatalog::summaryChanged, this,
            [this] { m_presence->setPlaces(m_catalog->places()); });
    QVERIFY(m_catalog->search({.places = placesIn({seoul, tokyo, bangkok})}));
    m_source->succeed(
            0, {.images = {built(seoul, u"img-1"_s, u"web"_s), built(seoul, u"img-3"_s, u"db"_s)},
                .totalCount = 2});
    m_source->succeed(1, {.images = {built(tokyo, u"img-2"_s, u"web"_s, 2)}, .totalCount = 1});
    m_source->fail(2, {.kind = ApiError::Kind::Timeout, .place = {.region = bangkok}});
    QTRY_COMPARE_WITH_TIMEOUT(m_catalog->summary().failed, 1, longestWait);
    m_page->resize(800, 400);
    m_page->show();
    QVERIFY(waitFor(u"the page"_s, [this] { return m_page->windowHandle()->isExposed(); }));
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().unknown, 2, longestWait);
}

void MatrixPageTest::cleanup()
{
    m_page.reset();
    m_offer.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_catalog.reset();
    m_source.reset();
}

void MatrixPageTest::sleepsWhileItIsHidden()
{
    m_page->hide();
    QSignalSpy counted(&model(), &MatrixModel::countsChanged);
    find(u"web"_s);
    QCoreApplication::processEvents();
    QVERIFY(counted.isEmpty());
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, longestWait);
}

void MatrixPageTest::saysInASentence()
{
    QVERIFY2(m_page->bar().sentence().startsWith(
                     "2 images in 3 regions: 1 missing somewhere, 1 behind somewhere; which are in "
                     "all regions is unknown."_L1),
             qPrintable(m_page->bar().sentence()));
    QVERIFY(button(u"In all ?"_s));
    QVERIFY(m_page->bar().sentence().contains("not read whole"_L1));
    // So that it is heard, too.
    QCOMPARE(m_page->view().accessibleDescription(), m_page->bar().sentence());
}

/// On a second line, where one has not the room.
void MatrixPageTest::theSentenceIsWhole()
{
    m_page->resize(m_page->width(), 700); // in a low one it is what is not known alone
    const auto *label = m_page->bar().findChild<TitledLabel *>();
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), m_page->bar().sentence(), longestWait);
    QVERIFY(label->width() < label->sizeHint().width());
    QTRY_VERIFY_WITH_TIMEOUT(label->height() >= label->heightForWidth(label->width()),
                             longestWait);
    QCOMPARE(label->shownText(label->width()), label->text());
}

/// Nothing is found of Bangkok, which failed: not because it has all.
void MatrixPageTest::saysThatNobodyKnows()
{
    find(u"-in:bangkok"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(
            m_page->bar().sentence().contains("Nobody knows what is in Bangkok"_L1), longestWait);
}

void MatrixPageTest::groupsByIdWhereIdsWereAsked()
{
    QVERIFY(button(u"Name"_s)->isEnabled());
    m_presence->setIdsAsked(true);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!button(u"Name"_s)->isEnabled(), longestWait);
}

void MatrixPageTest::togglesTerms()
{
    QSignalSpy wanted(m_page.get(), &MatrixPage::termRequested);
    QSignalSpy texts(m_page.get(), &MatrixPage::findTextRequested);
    button(u"Missing 1"_s)->click();
    QCOMPARE(wanted.takeFirst().first().toString(), u"-in:all"_s);
    find(u"x -in:all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_narrowing->find().text() == "x -in:all"_L1, longestWait);
    find(u"-in:all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, longestWait);
    QVERIFY(button(u"Missing 1"_s)->isChecked());
    QVERIFY(!button(u"Behind 0"_s)->isChecked());
    button(u"Missing 1"_s)->click();
    QCOMPARE(texts.takeFirst().first().toString(), QString());
}

void MatrixPageTest::asksForTermsByCounts()
{
    QSignalSpy wanted(m_page.get(), &MatrixPage::termRequested);
    QHeaderView &header = *m_page->view().horizontalHeader();
    const int x = header.sectionViewportPosition(MatrixModel::FirstPlaceColumn + 1) + 5;
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() - 5});
    QCOMPARE(wanted.takeFirst().first().toString(), u"-in:ap-tokyo"_s);
    const QRect there = m_page->view().visualRect(model().index(1, MatrixModel::ThereColumn));
    QTest::mouseClick(m_page->view().viewport(), Qt::LeftButton, {}, there.center());
    QCOMPARE(wanted.takeFirst().first().toString(), u"name:=web"_s);
}

void MatrixPageTest::sortsByHeaders()
{
    QHeaderView &header = *m_page->view().horizontalHeader();
    const auto click = [&header](int column) {
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          {header.sectionViewportPosition(column) + 5, 20});
    };
    const auto first = [this] {
        return model().index(0, MatrixModel::NameColumn).data().toString();
    };
    QCOMPARE(first(), u"db"_s);
    click(MatrixModel::ThereColumn);
    QCOMPARE(first(), u"db"_s);
    click(MatrixModel::ThereColumn);
    QCOMPARE(first(), u"web"_s);
    click(MatrixModel::FirstPlaceColumn + 1);
    QCOMPARE(first(), u"db"_s); // it is missing in Tokyo
}

void MatrixPageTest::copiesRows()
{
    QSignalSpy copied(m_page.get(), &MatrixPage::copied);
    m_page->view().setCurrentIndex(model().index(1, 0));
    QTest::keyClick(&m_page->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("name,architecture"_L1));
    QVERIFY(text.contains("img-1,img-2,unknown"_L1));
    QVERIFY(!text.contains("db"_L1));
}

void MatrixPageTest::knowsTheCurrentImage()
{
    QVERIFY(!m_page->currentImage());
    m_page->view().setCurrentIndex(model().index(1, MatrixModel::FirstPlaceColumn + 1));
    QCOMPARE(m_catalog->store().at(*m_page->currentImage()).imageId, u"img-2"_s);
    m_page->view().setCurrentIndex(model().index(0, MatrixModel::FirstPlaceColumn + 1));
    QCOMPARE(m_catalog->store().at(*m_page->currentImage()).imageId, u"img-3"_s);
    QVERIFY(m_page->showImage(ImageNumber(0)));
    QCOMPARE(m_page->view().currentIndex(), model().index(1, MatrixModel::FirstPlaceColumn));
}

void MatrixPageTest::firstColumnsStay()
{
    m_page->resize(360, 400);
    MatrixView &view = m_page->view();
    QScrollBar &bar = *view.horizontalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar.maximum() > 0, longestWait);
    const QModelIndex name = model().index(0, MatrixModel::NameColumn);
    const QRect before = view.visualRect(name);
    bar.setValue(bar.maximum());
    QCOMPARE(view.visualRect(name), before);
    QCOMPARE(view.indexAt(before.center()), name);
}

void MatrixPageTest::keepsTheCurrentRowThroughAReset()
{
    m_page->view().setCurrentIndex(model().index(1, MatrixModel::FirstPlaceColumn));
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().setOrder({.sort = MatrixSort::There, .descending = true});
    QVERIFY(!reset.isEmpty());
    QCOMPARE(m_page->view().currentIndex(), model().index(0, MatrixModel::FirstPlaceColumn));
    QVERIFY(m_page->view().selectionModel()->isRowSelected(0));
}

void MatrixPageTest::paintsEachKindOfCell_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("place");
    QTest::addColumn<CellState>("state");

    QTest::newRow("there") << 1 << 0 << CellState::Current;
    QTest::newRow("behind") << 1 << 1 << CellState::Behind;
    QTest::newRow("missing") << 0 << 1 << CellState::Missing;
    QTest::newRow("unknown") << 0 << 2 << CellState::Unknown;
}

void MatrixPageTest::paintsEachKindOfCell()
{
    QFETCH(int, row);
    QFETCH(int, place);
    QFETCH(CellState, state);
    const QModelIndex index = model().index(row, MatrixModel::FirstPlaceColumn + place);
    QCOMPARE(stateOf(index), state);
    // No other kind looks like it.
    const QImage own = picture(index);
    for (int otherPlace = 0; otherPlace < 3; ++otherPlace) {
        const QModelIndex other = model().index(row, MatrixModel::FirstPlaceColumn + otherPlace);
        if (stateOf(other) != state)
            QVERIFY(picture(other) != own);
    }
}

void MatrixPageTest::hatchesWhatIsNotKnown_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isHatched");

    QTest::newRow("there") << 0 << false;
    QTest::newRow("missing") << 1 << false;
    QTest::newRow("unknown") << 2 << true;
}

/// The question mark alone is easily overlooked among fifty rows.
void MatrixPageTest::hatchesWhatIsNotKnown()
{
    QFETCH(int, place);
    QFETCH(bool, isHatched);
    const QImage cell = picture(model().index(0, MatrixModel::FirstPlaceColumn + place));
    // Between the frame and what stands in the middle: lines across the whole height.
    const QColor ground = cell.pixelColor(0, 0);
    const int left = cell.width() / 8;
    int onLeft = 0;
    int onRight = 0;
    int gaps = 0;
    for (int y = cell.height() / 4; y < cell.height() * 3 / 4; ++y) {
        const bool isLeft = cell.pixelColor(left + 3, y) != ground;
        onLeft += isLeft ? 1 : 0;
        gaps += isLeft ? 0 : 1;
        onRight += cell.pixelColor(cell.width() - left - 4, y) != ground ? 1 : 0;
    }
    QCOMPARE(onLeft > 0 && onRight > 0 && gaps > 0, isHatched);
}

void MatrixPageTest::dimsWhatIsOfAnEarlierTime()
{
    QVERIFY(m_catalog->search({.places = placesIn({seoul, tokyo})}));
    const QList<int> open = m_source->openRequests();
    m_source->succeed(open.first(),
                      {.images = {built(seoul, u"img-1"_s, u"web"_s)}, .totalCount = 1});
    m_catalog->takeKept({.region = tokyo},
                        {built(tokyo, u"img-2"_s, u"web"_s, 12), built(tokyo, u"img-4"_s, u"db"_s)},
                        QDateTime(QDate(2026, 1, 20), QTime(10, 21), Qt::UTC));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(model().placeCounts(1).unknown, 2, longestWait);
    const QModelIndex there = model().index(1, MatrixModel::FirstPlaceColumn);
    const QModelIndex earlier = model().index(1, MatrixModel::FirstPlaceColumn + 1);
    QCOMPARE(stateOf(there), CellState::Current);
    QCOMPARE(stateOf(earlier), CellState::Kept);
    QVERIFY(picture(there) != picture(earlier));
    const auto contrastOf = [this](int row) {
        return contrast(picture(model().index(row, MatrixModel::NameColumn)));
    };
    QVERIFY(contrastOf(0) < contrastOf(1));
    QVERIFY2(m_page->bar().sentence().contains("shows what was there at 2026-01-20"_L1),
             qPrintable(m_page->bar().sentence()));
    QVERIFY(m_page->bar().sentence().contains("0 behind somewhere"_L1));
}

QTEST_MAIN(MatrixPageTest)
#include "tst_matrixpage.moc"
