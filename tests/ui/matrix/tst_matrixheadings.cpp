// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/matrixfixture.h"
#include "support/waiting.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace MatrixRegions;

/// Own images and those that are offered to everybody stand under headings.
class MatrixHeadingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void standOverTheirRows();
    void standThereForBothKindsOnly();
    void standThereWhileSortedByName();
    void areNoRowsOfImages();
    void areNoPlaceToBe();
    void areNotSelected();
    void areSeen();

private:
    void find(const QString &text) { m_matrix->find(text); }
    [[nodiscard]] MatrixModel &model() { return m_matrix->model(); }
    [[nodiscard]] MatrixView &view() { return m_matrix->view(); }
    [[nodiscard]] QString names()
    {
        QStringList names;
        for (int row = 0; row < model().rowCount(); ++row)
            names.append(model().index(row, 0).data().toString());
        return names.join(u'/');
    }

    std::unique_ptr<MatrixFixture> m_matrix;
    const QString m_all = u"Own and shared images/db/web/Public and marketplace images/ubuntu"_s;
};

void MatrixHeadingsTest::init()
{
    m_matrix = std::make_unique<MatrixFixture>();
    m_matrix->search({seoul, tokyo});
    m_matrix->source.succeed(
            0, {.images = {builtImage(seoul, u"img-1"_s, u"web"_s),
                           builtImage(seoul, u"img-2"_s, u"db"_s, 9, u"SHARED_IMAGE"_s),
                           builtImage(seoul, u"img-3"_s, u"ubuntu"_s, 9, u"PUBLIC_IMAGE"_s)},
                .totalCount = 3});
    QVERIFY(m_matrix->show());
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().rows, 3, longestWait);
}

void MatrixHeadingsTest::cleanup()
{
    m_matrix.reset();
}

void MatrixHeadingsTest::standOverTheirRows()
{
    QCOMPARE(names(), m_all);
    QVERIFY(model().isHeading(0));
    QVERIFY(model().isHeading(3));
    QCOMPARE(model().headerData(0, Qt::Vertical, Qt::DisplayRole).toString(),
             u"Own and shared images"_s);
    QCOMPARE(model().headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), u"db"_s);
}

void MatrixHeadingsTest::standThereForBothKindsOnly()
{
    find(u"type:public"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), u"ubuntu"_s, longestWait);
    find(u"-type:public"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), u"db/web"_s, longestWait);
    find({});
    QTRY_COMPARE_WITH_TIMEOUT(names(), m_all, longestWait);
}

void MatrixHeadingsTest::standThereWhileSortedByName()
{
    view().setOrder({.sort = MatrixSort::There});
    QCOMPARE(names(), u"db/ubuntu/web"_s);
    view().setOrder({.descending = true});
    QCOMPARE(names(), u"Own and shared images/web/db/Public and marketplace images/ubuntu"_s);
}

void MatrixHeadingsTest::areNoRowsOfImages()
{
    QCOMPARE(model().counts().rows, 3);
    QCOMPARE(model().table().lines.size(), 3);
    QVERIFY(!model().imageAt(model().index(0, 0)));
    const int column = MatrixModel::FirstPlaceColumn;
    QVERIFY(!model().index(0, column).data(MatrixModel::CellRole).isValid());
    QVERIFY(model().index(0, column).data().toString().isEmpty());
}

void MatrixHeadingsTest::areNoPlaceToBe()
{
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view().currentIndex().row(), 1);
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(&view(), key);
        return view().currentIndex().row();
    };
    QCOMPARE(press(Qt::Key_Up), 1);
    QCOMPARE(press(Qt::Key_Down), 2);
    QCOMPARE(press(Qt::Key_Down), 4);
    QCOMPARE(press(Qt::Key_Up), 2);
    QCOMPARE(press(Qt::Key_PageDown), 4);
    QCOMPARE(press(Qt::Key_PageUp), 1);
    // Nor by the mouse.
    const QRect heading = view().visualRect(model().index(3, 0));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, heading.center());
    QCOMPARE(view().currentIndex().row(), 1);
}

void MatrixHeadingsTest::areNotSelected()
{
    view().selectAll();
    QCOMPARE(view().selectedRowNumbers(), (std::vector<int> {1, 2, 4}));
}

/// In their own color, and without marks.
void MatrixHeadingsTest::areSeen()
{
    const auto picture = [this](int row, int column) {
        return view().viewport()->grab(view().visualRect(model().index(row, column))).toImage();
    };
    const auto isBlank = [](const QImage &image) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, image.height() / 2) != image.pixel(0, image.height() / 2))
                return false;
        }
        return true;
    };
    QVERIFY(!isBlank(picture(3, MatrixModel::NameColumn)));
    QVERIFY(isBlank(picture(3, MatrixModel::FirstPlaceColumn)));
    QVERIFY(!isBlank(picture(4, MatrixModel::FirstPlaceColumn)));
}

QTEST_MAIN(MatrixHeadingsTest)
#include "tst_matrixheadings.moc"
