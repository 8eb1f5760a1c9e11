// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/matrixfixture.h"
#include "support/waiting.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixheader.h"
#include "ui/widgets/titledlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeZone>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace MatrixRegions;

namespace {

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
    void find(const QString &text) { m_matrix->find(text); }
    [[nodiscard]] MatrixModel &model() { return m_matrix->model(); }
    [[nodiscard]] QToolButton *button(const QString &text)
    {
        for (QToolButton *button : m_matrix->page.findChildren<QToolButton *>()) {
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
        return m_matrix->view().viewport()->grab(m_matrix->view().visualRect(cell)).toImage();
    }

    std::unique_ptr<MatrixFixture> m_matrix;
};

void MatrixPageTest::init()
{
    m_matrix = std::make_unique<MatrixFixture>();
    m_matrix->search({seoul, tokyo, bangkok});
    m_matrix->source.succeed(0, {.images = {builtImage(seoul, u"img-1"_s, u"web"_s),
                                            builtImage(seoul, u"img-3"_s, u"db"_s)},
                                 .totalCount = 2});
    m_matrix->source.succeed(
            1, {.images = {builtImage(tokyo, u"img-2"_s, u"web"_s, 2)}, .totalCount = 1});
    m_matrix->source.fail(2, {.kind = ApiError::Kind::Timeout, .place = {.region = bangkok}});
    QTRY_COMPARE_WITH_TIMEOUT(m_matrix->catalog.summary().failed, 1, longestWait);
    QVERIFY(m_matrix->show());
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().unknown, 2, longestWait);
}

void MatrixPageTest::cleanup()
{
    m_matrix.reset();
}

void MatrixPageTest::sleepsWhileItIsHidden()
{
    m_matrix->page.hide();
    QSignalSpy counted(&model(), &MatrixModel::countsChanged);
    find(u"web"_s);
    QCoreApplication::processEvents();
    QVERIFY(counted.isEmpty());
    m_matrix->page.show();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, longestWait);
}

void MatrixPageTest::saysInASentence()
{
    QVERIFY2(m_matrix->page.bar().sentence().startsWith(
                     "2 images in 3 regions: 1 missing somewhere, 1 behind somewhere; which are in "
                     "all regions is unknown."_L1),
             qPrintable(m_matrix->page.bar().sentence()));
    QVERIFY(button(u"In all ?"_s));
    QVERIFY(m_matrix->page.bar().sentence().contains("not read whole"_L1));
    // So that it is heard, too.
    QCOMPARE(m_matrix->view().accessibleDescription(), m_matrix->page.bar().sentence());
}

/// On a second line, where one has not the room.
void MatrixPageTest::theSentenceIsWhole()
{
    m_matrix->page.resize(m_matrix->page.width(),
                          700); // in a low one it is what is not known alone
    const auto *label = m_matrix->page.bar().findChild<TitledLabel *>();
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), m_matrix->page.bar().sentence(), longestWait);
    QVERIFY(label->width() < label->sizeHint().width());
    QTRY_VERIFY_WITH_TIMEOUT(label->height() >= label->heightForWidth(label->width()), longestWait);
    QCOMPARE(label->shownText(label->width()), label->text());
}

/// Nothing is found of Bangkok, which failed: not because it has all.
void MatrixPageTest::saysThatNobodyKnows()
{
    find(u"-in:bangkok"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(
            m_matrix->page.bar().sentence().contains("Nobody knows what is in Bangkok"_L1),
            longestWait);
}

void MatrixPageTest::groupsByIdWhereIdsWereAsked()
{
    QVERIFY(button(u"Name"_s)->isEnabled());
    m_matrix->presence.setIdsAsked(true);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!button(u"Name"_s)->isEnabled(), longestWait);
}

void MatrixPageTest::togglesTerms()
{
    QSignalSpy wanted(&m_matrix->page, &MatrixPage::termRequested);
    QSignalSpy texts(&m_matrix->page, &MatrixPage::findTextRequested);
    button(u"Missing 1"_s)->click();
    QCOMPARE(wanted.takeFirst().first().toString(), u"-in:all"_s);
    find(u"x -in:all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_matrix->narrowing.find().text() == "x -in:all"_L1, longestWait);
    find(u"-in:all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, longestWait);
    QVERIFY(button(u"Missing 1"_s)->isChecked());
    QVERIFY(!button(u"Behind 0"_s)->isChecked());
    button(u"Missing 1"_s)->click();
    QCOMPARE(texts.takeFirst().first().toString(), QString());
}

void MatrixPageTest::asksForTermsByCounts()
{
    QSignalSpy wanted(&m_matrix->page, &MatrixPage::termRequested);
    QHeaderView &header = *m_matrix->view().horizontalHeader();
    const int x = header.sectionViewportPosition(MatrixModel::FirstPlaceColumn + 1) + 5;
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() - 5});
    QCOMPARE(wanted.takeFirst().first().toString(), u"-in:ap-tokyo"_s);
    const QRect there = m_matrix->view().visualRect(model().index(1, MatrixModel::ThereColumn));
    QTest::mouseClick(m_matrix->view().viewport(), Qt::LeftButton, {}, there.center());
    QCOMPARE(wanted.takeFirst().first().toString(), u"name:=web"_s);
}

void MatrixPageTest::sortsByHeaders()
{
    QHeaderView &header = *m_matrix->view().horizontalHeader();
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
    QSignalSpy copied(&m_matrix->page, &MatrixPage::copied);
    m_matrix->view().setCurrentIndex(model().index(1, 0));
    QTest::keyClick(&m_matrix->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("name,architecture"_L1));
    QVERIFY(text.contains("img-1,img-2,unknown"_L1));
    QVERIFY(!text.contains("db"_L1));
}

void MatrixPageTest::knowsTheCurrentImage()
{
    QVERIFY(!m_matrix->page.currentImage());
    m_matrix->view().setCurrentIndex(model().index(1, MatrixModel::FirstPlaceColumn + 1));
    QCOMPARE(m_matrix->catalog.store().at(*m_matrix->page.currentImage()).imageId, u"img-2"_s);
    m_matrix->view().setCurrentIndex(model().index(0, MatrixModel::FirstPlaceColumn + 1));
    QCOMPARE(m_matrix->catalog.store().at(*m_matrix->page.currentImage()).imageId, u"img-3"_s);
    QVERIFY(m_matrix->page.showImage(ImageNumber(0)));
    QCOMPARE(m_matrix->view().currentIndex(), model().index(1, MatrixModel::FirstPlaceColumn));
}

void MatrixPageTest::firstColumnsStay()
{
    m_matrix->page.resize(360, 400);
    MatrixView &view = m_matrix->view();
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
    m_matrix->view().setCurrentIndex(model().index(1, MatrixModel::FirstPlaceColumn));
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    model().setOrder({.sort = MatrixSort::There, .descending = true});
    QVERIFY(!reset.isEmpty());
    QCOMPARE(m_matrix->view().currentIndex(), model().index(0, MatrixModel::FirstPlaceColumn));
    QVERIFY(m_matrix->view().selectionModel()->isRowSelected(0));
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
    m_matrix->search({seoul, tokyo});
    const QList<int> open = m_matrix->source.openRequests();
    m_matrix->source.succeed(
            open.first(), {.images = {builtImage(seoul, u"img-1"_s, u"web"_s)}, .totalCount = 1});
    m_matrix->catalog.takeKept(
            {.region = tokyo},
            {builtImage(tokyo, u"img-2"_s, u"web"_s, 12), builtImage(tokyo, u"img-4"_s, u"db"_s)},
            QDateTime(QDate(2026, 1, 20), QTime(10, 21), QTimeZone::utc()));
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
    QVERIFY2(m_matrix->page.bar().sentence().contains("shows what was there at 2026-01-20"_L1),
             qPrintable(m_matrix->page.bar().sentence()));
    QVERIFY(m_matrix->page.bar().sentence().contains("0 behind somewhere"_L1));
}

QTEST_MAIN(MatrixPageTest)
#include "tst_matrixpage.moc"
