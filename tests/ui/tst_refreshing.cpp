// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString region = u"ap-seoul"_s;
constexpr int nameColumn = int(ImageColumn::Name);

QStringList idsOf(const QList<Image> &images)
{
    QStringList ids;
    for (const Image &image : images)
        ids.append(image.place.region + image.imageId);
    return ids;
}

QList<int> widthsOf(const QHeaderView &header)
{
    QList<int> widths;
    for (int column = 0; column < header.count(); ++column)
        widths.append(header.sectionSize(column));
    return widths;
}

/// A window on a region of 90 images, which may be others when it is asked again.
class ChangingCloud final
{
public:
    ChangingCloud() { setImages(makeImages(region, 0, 90)); }
    ~ChangingCloud() { m_window.setSource(nullptr); }
    Q_DISABLE_COPY_MOVE(ChangingCloud)

    /// Returns whether the window is there with all images.
    [[nodiscard]] bool show()
    {
        m_window.setSource(&m_source);
        m_window.show();
        if (!activate(m_window))
            return false;
        m_window.search({.places = placesIn({region})});
        return waitFor(u"all images"_s,
                       [this] { return m_window.model().rowCount() == m_images.size(); });
    }

    [[nodiscard]] const QList<Image> &images() const { return m_images; }
    void setImages(const QList<Image> &images)
    {
        m_images = images;
        m_source.answerFrom(images);
    }
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] ImageTableView &view()
    {
        return *m_window.findChild<ImageTableView *>(u"imageView"_s);
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    FakeImageSource m_source;
    QList<Image> m_images;
    MainWindow m_window {m_settings};
};

} // namespace

/// F5 asks again and leaves the user where they were.
class RefreshingTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingInItsPlace();
    void changesNothingWhereNothingChanged();
    void takesOverWhatHasChanged();
    void keepsThePlaceWhenRowsMoveAcrossIt();
};

void RefreshingTest::keepsEverythingInItsPlace()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QVERIFY(fixture.search());
    ImageTableView &view = fixture.view();
    clickHeader(view, int(ImageColumn::Architecture));
    clickHeader(view, nameColumn, Qt::ShiftModifier);
    view.horizontalHeader()->resizeSection(nameColumn, 261);
    view.horizontalScrollBar()->setValue(37);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 3 + 7);
    const int row = view.rowAt(view.viewport()->height() / 2);
    clickCell(view, row, nameColumn);
    clickCell(view, row + 2, nameColumn, Qt::ControlModifier);
    clickCell(view, row + 1, nameColumn, Qt::ControlModifier);
    const QStringList selected = idsOf(view.selectedImages());
    QCOMPARE(selected.size(), 3);
    const QStringList rows = fixture.rows();
    const QRect current = view.visualRect(view.currentIndex());
    const int scrolled = view.verticalScrollBar()->value();
    const int scrolledAside = view.horizontalScrollBar()->value();
    const QList<int> widths = widthsOf(*view.horizontalHeader());
    const auto sort = fixture.window().model().sortColumns();
    QCOMPARE(sort.size(), 2);
    QVERIFY(!fixture.takeRequests().isEmpty());

    QTest::keyClick(&view, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.requestCount(), 18, longestWait);
    QVERIFY(fixture.waitUntilLoaded());
    QCOMPARE(fixture.rows(), rows);
    QCOMPARE(idsOf(view.selectedImages()), selected);
    QCOMPARE(view.currentIndex().row(), row + 1);
    QCOMPARE(view.visualRect(view.currentIndex()), current);
    QCOMPARE(view.verticalScrollBar()->value(), scrolled);
    QCOMPARE(view.horizontalScrollBar()->value(), scrolledAside);
    QCOMPARE(widthsOf(*view.horizontalHeader()), widths);
    QCOMPARE(fixture.window().model().sortColumns(), sort);
}

/// Each reply has a RequestId and a time of its own; the image in it is what it was.
void RefreshingTest::changesNothingWhereNothingChanged()
{
    ChangingCloud cloud;
    QVERIFY(cloud.show());
    MainWindow &window = cloud.window();
    clickCell(cloud.view(), 3, nameColumn);
    const QWidget &pane = *window.findChild<QWidget *>(u"detailPane"_s);
    const auto origin = [&window] {
        return window.catalog().store().originOf(window.model().numberAt(3)).requestId;
    };
    const QString before = origin();
    QVERIFY(visibleText(pane).contains(before));
    QSignalSpy changed(&window.model(), &QAbstractItemModel::dataChanged);
    QSignalSpy shown(&cloud.view(), &ImageTableView::currentImageChanged);

    QTest::keyClick(&cloud.view(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(origin() != before, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(pane).contains(origin()), longestWait);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(shown.size(), 0);
}

void RefreshingTest::takesOverWhatHasChanged()
{
    ChangingCloud cloud;
    QVERIFY(cloud.show());
    QList<Image> images = cloud.images();
    MainWindow &window = cloud.window();
    ImageTableView &view = cloud.view();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const int row = view.rowAt(view.viewport()->height() / 2);
    clickCell(view, row, nameColumn);
    const QString currentId = window.model().imageAt(row).imageId;
    const int place = view.visualRect(view.currentIndex()).top();

    // Three before it go, one changes its name, and one is new.
    images.remove(4, 3);
    images[row].imageName = u"renamed"_s;
    images.append(makeImage(region, u"img-newnewne"_s, u"new"_s));
    cloud.setImages(images);
    QTest::keyClick(&view, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(window.model().rowCount(), 88, longestWait);
    QCOMPARE(window.model().imageAt(view.currentIndex().row()).imageId, currentId);
    QCOMPARE(view.currentIndex().row(), row - 3);
    QCOMPARE(view.selectedRowCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(view.visualRect(view.currentIndex()).top(), place, longestWait);
    QCOMPARE(window.model().imageAt(row - 3).imageName, images.at(row - 3).imageName);
    QCOMPARE(window.model().imageAt(row).imageName, u"renamed"_s);
    QVERIFY(window.model().rowOf({{.region = region}, u"img-newnewne"_s}));
}

void RefreshingTest::keepsThePlaceWhenRowsMoveAcrossIt()
{
    ChangingCloud cloud;
    QVERIFY(cloud.show());
    QList<Image> images = cloud.images();
    MainWindow &window = cloud.window();
    ImageTableView &view = cloud.view();
    clickHeader(view, nameColumn);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    const int row = view.rowAt(view.viewport()->height() / 2);
    clickCell(view, row, nameColumn);
    const int place = view.visualRect(view.currentIndex()).top();

    // Two from before it go behind it.
    images[1].imageName = u"zz 1"_s;
    images[2].imageName = u"zz 2"_s;
    cloud.setImages(images);
    QTest::keyClick(&view, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(window.model().imageAt(89).imageName, u"zz 2"_s, longestWait);
    QCOMPARE(view.currentIndex().row(), row - 2);
    QTRY_COMPARE_WITH_TIMEOUT(view.visualRect(view.currentIndex()).top(), place, longestWait);
}

QTEST_MAIN(RefreshingTest)
#include "tst_refreshing.moc"
