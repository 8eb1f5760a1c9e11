// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/picturecontrast.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/pinned/pinnedbar.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/style/appearance.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconRoom = 24; // px, at the beginning of a cell

QImage picture(QWidget &widget, const QRect &rect)
{
    return widget.grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
}

/// Without its edge, where the mark of the current cell is.
QImage cell(const QTableView &view, const QModelIndex &index)
{
    return picture(*view.viewport(), view.visualRect(index).adjusted(3, 3, -3, -3));
}

QString describe(const QModelIndex &index, bool isSelected, double found)
{
    return u"row %1 \"%2\", %3: %4"_s.arg(index.row())
            .arg(index.data().toString(), isSelected ? u"selected"_s : u"not selected"_s)
            .arg(found);
}

} // namespace

/// Whether what is drawn beside the table can be seen: measured in pictures, in both schemes, on
/// the ground of both kinds of rows and of selected ones.
class ViewContrastTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void pinnedIds_data() { addSchemes(); }
    void pinnedIds();
    void changes_data() { addSchemes(); }
    void changes();
    void imagesByRegions_data() { addSchemes(); }
    void imagesByRegions();

private:
    static void addSchemes();
    void open();
    /// Looks at each cell of a column twice: as it is, and selected.
    static void check(QTableView &view, int column, bool hasIcon);

    QTemporaryDir m_folder;
    QString m_memory;
    std::unique_ptr<ViewsFixture> m_fixture;
};

void ViewContrastTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_memory = m_folder.filePath(u"memory.sqlite"_s);
    QVERIFY(ViewsFixture::makeMemory(m_memory));
}

void ViewContrastTest::cleanup()
{
    m_fixture.reset();
    QApplication::setPalette(paletteFor(ColorScheme::Light));
}

void ViewContrastTest::addSchemes()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

void ViewContrastTest::open()
{
    QFETCH(ColorScheme, scheme);
    m_fixture = std::make_unique<ViewsFixture>();
    QVERIFY(m_fixture->open({1800, 1000}, m_memory));
    m_fixture->window().setLook(scheme == ColorScheme::Dark ? Appearance::Choice::Dark
                                                            : Appearance::Choice::Light,
                                TimeZone::Utc);
    QCOMPARE(schemeOf(QApplication::palette()), scheme);
}

void ViewContrastTest::check(QTableView &view, int column, bool hasIcon)
{
    QStringList faults;
    int count = 0;
    for (int row = 0; row < std::min(view.model()->rowCount(), 40); ++row) {
        const QModelIndex index = view.model()->index(row, column);
        view.scrollTo(index, QAbstractItemView::PositionAtCenter);
        for (const bool isSelected : {false, true}) {
            if (isSelected)
                view.selectRow(row);
            else
                view.clearSelection();
            const QImage all = cell(view, index);
            if (index.data().toString().isEmpty() || !index.flags().testFlag(Qt::ItemIsEnabled))
                continue;
            ++count;
            const QImage text = hasIcon ? all.copy(all.rect().adjusted(iconRoom, 0, 0, 0)) : all;
            const double ofText = contrastIn(text);
            if (ofText < leastOfTexts)
                faults.append(describe(index, isSelected, ofText));
            const double ofIcon =
                    hasIcon ? contrastIn(all.copy(0, 0, iconRoom - 4, all.height())) : leastOfMarks;
            if (ofIcon < leastOfMarks)
                faults.append(u"icon of "_s + describe(index, isSelected, ofIcon));
        }
    }
    QVERIFY(count > 6);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void ViewContrastTest::pinnedIds()
{
    open();
    PinnedDialog *dialog = m_fixture->showPinned();
    QVERIFY(dialog);
    auto *bar = dialog->findChild<PinnedBar *>();
    int count = 0;
    for (const auto *label : bar->findChildren<QLabel *>()) {
        const QRect place(label->mapTo(bar, QPoint()), label->size());
        const double found = contrastIn(picture(*bar, place));
        QVERIFY2(found >= leastOfTexts, qPrintable(u"%1: %2"_s.arg(label->text()).arg(found)));
        ++count;
    }
    QVERIFY(count > 6);
    auto *table = dialog->findChild<QTableView *>();
    for (const int column :
         {PinnedModel::VerdictColumn, PinnedModel::Line, PinnedModel::Region, PinnedModel::Message})
        check(*table, column, column == PinnedModel::VerdictColumn);
}

void ViewContrastTest::changes()
{
    open();
    const ChangesPage *page = m_fixture->showChanges();
    QVERIFY(page);
    for (int column = 0; column < page->model().columnCount(); ++column)
        check(page->view(), column, column == ChangesModel::ChangeColumn);
}

void ViewContrastTest::imagesByRegions()
{
    open();
    const MatrixPage *page = m_fixture->showMatrix();
    QVERIFY(page);
    for (const int column : {MatrixModel::ArchitectureColumn, MatrixModel::NewestColumn})
        check(page->view(), column, false);
}

QTEST_MAIN(ViewContrastTest)
#include "tst_viewcontrast.moc"
