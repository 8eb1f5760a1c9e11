// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/picturecontrast.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "accounts/sessionsecrets.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/windowsession.h"
#include "ui/style/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/titledlabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// A screen of 1366 by 768 without a panel and the frame of a window; at 200 % it is half of that.
constexpr QSize smallScreen {1366, 730};
constexpr QSize smallScreenAtTwice {683, 365};

QString describe(const QWidget &widget)
{
    return u"%1 %2 \"%3\": %4 × %5, needs %6 × %7"_s
            .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString())
            .arg(widget.width())
            .arg(widget.height())
            .arg(widget.sizeHint().width())
            .arg(widget.sizeHint().height());
}

bool mayBeNarrow(const QLabel &label)
{
    return qobject_cast<const ElidedLabel *>(&label) || qobject_cast<const TitledLabel *>(&label) ||
           label.wordWrap();
}

/// The labels and buttons with words that can be seen.
QList<QWidget *> textsOf(const QWidget &view)
{
    QList<QWidget *> texts;
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        const bool isText =
                qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget);
        if (isText && widget->isVisible() && widget->window() == view.window() &&
            !widget->property("text").toString().isEmpty())
            texts.append(widget);
    }
    return texts;
}

QImage pictureOf(QWidget &widget, const QRect &rect)
{
    return widget.grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
}

/// Where the parts of a view are in it.
QList<QRect> placesOf(const QWidget &view)
{
    QList<QRect> places;
    for (const QWidget *widget : textsOf(view))
        places.append(QRect(widget->mapTo(&view, QPoint()), widget->size()));
    return places;
}

} // namespace

/// The views beside the table and its settings, at sizes of the font, on small screens, in both
/// schemes and in both directions of writing.
class ViewsInSightTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void nothingIsCut_data() { addRows(); }
    void nothingIsCut();
    void fitSmallScreens_data() { addRows(); }
    void fitSmallScreens();
    void textsCanBeRead_data() { addRows(); }
    void textsCanBeRead();
    void areMirrored_data();
    void areMirrored();
    void namesOfRegionsStandOnTheirColumns_data();
    void namesOfRegionsStandOnTheirColumns();
    void cellsOfRegionsCanBeTold_data();
    void cellsOfRegionsCanBeTold();

private:
    static void addRows();
    void setLook(int points, ColorScheme scheme);
    /// Opens the view of that name in the window.
    void open(const QString &name, const QSize &size);
    [[nodiscard]] QWidget *view(const QString &name);

    QFont m_systemFont;
    QTemporaryDir m_folder;
    SessionSecrets m_secrets;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<PinnedFlow> m_pinned;
    QWidget *m_view = nullptr;
};

void ViewsInSightTest::initTestCase()
{
    m_systemFont = QApplication::font();
    QFile file(m_folder.filePath(u"main.tf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("image_id = \"img-7k0wqz1d\" # web-api-2026-03-01\n");
}

void ViewsInSightTest::cleanup()
{
    m_pinned.reset();
    m_session.reset();
    m_fixture.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QApplication::setFont(m_systemFont);
    QApplication::setPalette(paletteFor(ColorScheme::Light));
}

void ViewsInSightTest::addRows()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("points");
    QTest::addColumn<ColorScheme>("scheme");

    for (const char *name : {"matrix", "where", "pinned", "help"}) {
        for (const int points : {10, 14, 18}) {
            const ColorScheme scheme = points == 14 ? ColorScheme::Dark : ColorScheme::Light;
            QTest::addRow("%s at %d pt", name, points)
                    << QString::fromLatin1(name) << points << scheme;
        }
    }
}

void ViewsInSightTest::setLook(int points, ColorScheme scheme)
{
    QFont font = m_systemFont;
    font.setPointSize(points);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(scheme));
}

void ViewsInSightTest::open(const QString &name, const QSize &size)
{
    m_fixture = std::make_unique<WindowFixture>();
    m_session = std::make_unique<WindowSession>(m_fixture->window(),
                                                SignInPlaces {.home = m_folder.path()}, m_secrets);
    m_pinned = std::make_unique<PinnedFlow>(m_fixture->window(), *m_session, QString());
    m_fixture->window().resize(size);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_view = view(name);
    QVERIFY(m_view);
    QVERIFY(waitUntilExposed(*m_view->window()));
    QCoreApplication::sendPostedEvents();
}

QWidget *ViewsInSightTest::view(const QString &name)
{
    MainWindow &window = m_fixture->window();
    if (name == "matrix"_L1) {
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        return window.findChild<MatrixPage *>();
    }
    if (name == "pinned"_L1) {
        m_pinned->check({m_folder.filePath(u"main.tf"_s)});
        auto *dialog = window.findChild<QDialog *>(u"pinnedDialog"_s);
        const bool hasRow = waitFor(u"the verdict"_s, [dialog] {
            return dialog->findChild<QTableView *>()->model()->rowCount() == 1;
        });
        return hasRow ? dialog : nullptr;
    }
    const QString action = name == "where"_L1 ? u"Why Is It Not Here…"_s : u"Find Language"_s;
    for (QAction *one : window.findChildren<QAction *>()) {
        if (one->text().remove(u'&') == action)
            one->trigger();
    }
    for (auto *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void ViewsInSightTest::nothingIsCut()
{
    QFETCH(QString, name);
    QFETCH(int, points);
    QFETCH(ColorScheme, scheme);
    setLook(points, scheme);
    open(name, smallScreen);
    int count = 0;
    for (const QWidget *widget : textsOf(*m_view)) {
        ++count;
        QVERIFY2(widget->height() >= widget->fontMetrics().height(), qPrintable(describe(*widget)));
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isNarrow = label && mayBeNarrow(*label);
        QVERIFY2(isNarrow || widget->width() >= widget->sizeHint().width(),
                 qPrintable(describe(*widget)));
        // What is beyond the edge of its view cannot be read, too.
        const QRect place(widget->mapTo(m_view, QPoint()), widget->size());
        QVERIFY2(m_view->rect().contains(place), qPrintable(describe(*widget)));
    }
    QVERIFY(count >= 1);
}

void ViewsInSightTest::fitSmallScreens()
{
    QFETCH(QString, name);
    QFETCH(int, points);
    QFETCH(ColorScheme, scheme);
    setLook(points, scheme);
    open(name, smallScreen);
    QWidget *window = m_view->window();
    QVERIFY2(window->minimumSizeHint().width() <= smallScreen.width() &&
                     window->minimumSizeHint().height() <= smallScreen.height(),
             qPrintable(describe(*window)));
    // At 200 % with the usual font; who has both large sets one of them.
    if (points == 10) {
        QVERIFY2(window->minimumSizeHint().width() <= smallScreenAtTwice.width() &&
                         window->minimumSizeHint().height() <= smallScreenAtTwice.height(),
                 qPrintable(u"%1 × %2"_s.arg(window->minimumSizeHint().width())
                                    .arg(window->minimumSizeHint().height())));
    }
}

void ViewsInSightTest::textsCanBeRead()
{
    QFETCH(QString, name);
    QFETCH(int, points);
    QFETCH(ColorScheme, scheme);
    setLook(points, scheme);
    open(name, smallScreen);
    for (QWidget *widget : textsOf(*m_view)) {
        if (!widget->isEnabled())
            continue;
        const QImage picture = pictureOf(*widget, widget->rect().adjusted(4, 4, -4, -4));
        QVERIFY2(contrastIn(picture) >= leastOfTexts, qPrintable(describe(*widget)));
    }
    for (auto *table : m_view->findChildren<QTableView *>()) {
        QHeaderView *header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const QRect rect(header->sectionViewportPosition(column), 0,
                             header->sectionSize(column), header->height());
            if (header->viewport()->rect().contains(rect)) {
                const double best = contrastIn(pictureOf(*header->viewport(), rect));
                QVERIFY2(best >= leastOfTexts,
                         qPrintable(u"header %1: %2"_s.arg(column).arg(best)));
            }
        }
        const QModelIndex first = table->model()->index(0, 0);
        for (const bool isSelected : {false, true}) {
            isSelected ? table->selectRow(0) : table->clearSelection();
            const QRect rect = table->visualRect(first).adjusted(4, 2, -2, -2);
            const double best = contrastIn(pictureOf(*table->viewport(), rect));
            QVERIFY2(best >= leastOfTexts,
                     qPrintable(u"selected %1: %2"_s.arg(isSelected).arg(best)));
        }
    }
    for (auto *page : m_view->findChildren<QTextBrowser *>())
        QVERIFY(contrastIn(pictureOf(*page->viewport(), page->viewport()->rect())) >= leastOfTexts);
}

void ViewsInSightTest::areMirrored_data()
{
    QTest::addColumn<QString>("name");

    for (const QString &name : {u"matrix"_s, u"where"_s, u"pinned"_s, u"help"_s})
        QTest::addRow("%s", qPrintable(name)) << name;
}

/// Each part is as far from one side as it was from the other.
void ViewsInSightTest::areMirrored()
{
    QFETCH(QString, name);
    open(name, {1600, 900});
    const int width = m_view->width();
    const QList<QRect> usual = placesOf(*m_view);
    cleanup();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open(name, {1600, 900});
    QCOMPARE(m_view->width(), width);
    const QList<QRect> mirrored = placesOf(*m_view);
    const QList<QWidget *> texts = textsOf(*m_view);
    QCOMPARE(mirrored.size(), usual.size());
    for (qsizetype i = 0; i < usual.size(); ++i) {
        const int expected = width - usual.at(i).left() - usual.at(i).width();
        QVERIFY2(std::abs(mirrored.at(i).left() - expected) <= 2,
                 qPrintable(u"%1 is at %2 and not %3"_s.arg(describe(*texts.at(i)))
                                    .arg(mirrored.at(i).left())
                                    .arg(expected)));
    }
}

void ViewsInSightTest::namesOfRegionsStandOnTheirColumns_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("from left to right") << Qt::LeftToRight;
    QTest::newRow("from right to left") << Qt::RightToLeft;
}

/// They are upright, and begin where the count of the column ends.
void ViewsInSightTest::namesOfRegionsStandOnTheirColumns()
{
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    open(u"matrix"_s, {1800, 1000});
    QHeaderView &header = *m_view->findChild<MatrixView *>()->horizontalHeader();
    const int seoul = MatrixModel::FirstPlaceColumn + 10;
    QCOMPARE(header.model()->headerData(seoul, Qt::Horizontal).toString(), u"Seoul"_s);
    const int name = header.fontMetrics().horizontalAdvance(u"Seoul"_s);
    const int count = header.fontMetrics().height() + 10; // what is under the names, at most
    const QRect above(header.sectionViewportPosition(seoul), 2, header.sectionSize(seoul),
                      header.height() - count - name - 20);
    QVERIFY(above.height() > 20);
    QVERIFY(contrastIn(pictureOf(*header.viewport(), above)) < leastOfMarks);
    const QRect itself(above.left(), header.height() - count - name, above.width(), name);
    QVERIFY(contrastIn(pictureOf(*header.viewport(), itself)) >= leastOfTexts);
}

void ViewsInSightTest::cellsOfRegionsCanBeTold_data()
{
    QTest::addColumn<ColorScheme>("scheme");

    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

/// Of each kind that the demo has, one on a row that is selected and one that is not.
void ViewsInSightTest::cellsOfRegionsCanBeTold()
{
    QFETCH(ColorScheme, scheme);
    setLook(10, scheme);
    open(u"matrix"_s, {1800, 1000});
    QTest::keyClick(&m_fixture->window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_fixture->waitUntilLoaded());
    auto *table = m_view->findChild<MatrixView *>();
    MatrixModel &model = m_fixture->window().findChild<MatrixPage *>()->model();
    QVERIFY(waitFor(u"rows"_s, [&model] { return model.rowCount() > 500; }));
    QMap<CellState, QModelIndex> cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = MatrixModel::FirstPlaceColumn; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const CellState state = index.data(MatrixModel::CellRole).value<GroupCell>().state;
            if (!cells.contains(state))
                cells.insert(state, index);
        }
    }
    QVERIFY(cells.size() >= 6);
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        for (const bool isSelected : {false, true}) {
            table->scrollTo(cell.value(), QAbstractItemView::PositionAtCenter);
            isSelected ? table->selectRow(cell.value().row()) : table->clearSelection();
            const QRect rect = table->visualRect(cell.value()).adjusted(1, 2, -1, -2);
            const double best = contrastIn(pictureOf(*table->viewport(), rect));
            QVERIFY2(best >= leastOfMarks,
                     qPrintable(u"state %1, selected %2: %3"_s.arg(int(cell.key()))
                                        .arg(isSelected)
                                        .arg(best)));
        }
    }
}

QTEST_MAIN(ViewsInSightTest)
#include "tst_viewsinsight.moc"
