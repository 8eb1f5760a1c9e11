// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "core/region.h"
#include "ui/details/cloudlabel.h"
#include "ui/details/comparedialog.h"
#include "ui/details/compareheader.h"
#include "ui/export/exportdialog.h"
#include "ui/narrow/facetbutton.h"
#include "ui/query/regiontree.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/titledlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

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

/// Whether a label says of itself, in its tool tip, what it cuts, or wraps its lines.
bool mayBeNarrow(const QLabel &label)
{
    return qobject_cast<const ElidedLabel *>(&label) || qobject_cast<const TitledLabel *>(&label) ||
           label.wordWrap();
}

} // namespace

/// At each size of the system's font, every text has the room that it needs.
class FontSizesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void labelsAndButtonsAreWhole_data() { sizes(); }
    void labelsAndButtonsAreWhole();
    void rowsAreAsHighAsTheirText_data() { sizes(); }
    void rowsAreAsHighAsTheirText();
    void headersAreWholeWithTheirMarks_data() { sizes(); }
    void headersAreWholeWithTheirMarks();
    void countsOfFacetsAreWhole_data() { sizes(); }
    void countsOfFacetsAreWhole();
    void comparisonsAreWhole_data() { sizes(); }
    void comparisonsAreWhole();
    void columnsToExportAreWhole_data() { sizes(); }
    void columnsToExportAreWhole();
    void theWindowFitsASmallScreen_data() { sizes(); }
    void theWindowFitsASmallScreen();
    void nothingIsCutOffOnATinyScreen();
    void theUsualFontHasTheUsualHeights();

private:
    static void sizes();
    /// Sets the font of the row.
    void setFont();
    /// The window with the font of the row, all its texts in sight.
    [[nodiscard]] bool open(int width, int height);

    QFont m_systemFont;
    std::unique_ptr<WindowFixture> m_fixture;
};

void FontSizesTest::initTestCase()
{
    m_systemFont = QApplication::font();
}

void FontSizesTest::cleanup()
{
    m_fixture.reset();
    QApplication::setFont(m_systemFont);
}

void FontSizesTest::sizes()
{
    QTest::addColumn<int>("points");

    for (const int points : {8, 10, 14, 18})
        QTest::addRow("%d pt", points) << points;
}

void FontSizesTest::setFont()
{
    QFETCH(int, points);
    QFont font = m_systemFont;
    font.setPointSize(points);
    QApplication::setFont(font);
}

bool FontSizesTest::open(int width, int height)
{
    setFont();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window().resize(width, height);
    if (!m_fixture->show() || !m_fixture->search())
        return false;
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    // In a large font they are closed at first.
    m_fixture->window().findChild<QAction *>(u"showFacetsAction"_s)->setChecked(true);
    return waitFor(u"the facets"_s,
                   [this] { return m_fixture->window().findChild<FacetButton *>() != nullptr; });
}

void FontSizesTest::labelsAndButtonsAreWhole()
{
    QVERIFY(open(1800, 1000));
    int count = 0;
    for (const QWidget *widget : m_fixture->window().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->property("text").toString().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!label && !button)
            continue;
        // These show no text, or break it where they like.
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly &&
                            !(tool->icon().isNull() && tool->arrowType() == Qt::NoArrow);
        if (isIcon || qobject_cast<const CloudLabel *>(label))
            continue;
        ++count;
        const int lineHeight = widget->fontMetrics().height();
        QVERIFY2(widget->height() >= lineHeight, qPrintable(describe(*widget)));
        if (button || !mayBeNarrow(*label))
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(describe(*widget)));
    }
    QVERIFY(count > 40);
    for (const auto *line : m_fixture->window().findChildren<QLineEdit *>()) {
        if (line->isVisible())
            QVERIFY2(line->height() >= line->fontMetrics().height() + 2,
                     qPrintable(describe(*line)));
    }
}

void FontSizesTest::rowsAreAsHighAsTheirText()
{
    QVERIFY(open(1440, 900));
    for (const auto *table : m_fixture->window().findChildren<QTableView *>()) {
        const int lineHeight = table->fontMetrics().height();
        QVERIFY(table->verticalHeader()->defaultSectionSize() > lineHeight);
        QVERIFY(table->horizontalHeader()->height() > lineHeight || !table->isVisible());
    }
    auto *regions = m_fixture->child<RegionTree>(u"regionTree"_s);
    QVERIFY(regions->visualItemRect(regions->topLevelItem(0)->child(0)).height() >
            regions->fontMetrics().height());
}

void FontSizesTest::headersAreWholeWithTheirMarks()
{
    QVERIFY(open(1440, 900));
    const ImageTableView &view = m_fixture->view();
    const QHeaderView &header = *view.horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        if (header.isSectionHidden(column))
            continue;
        // A text as it is drawn, and beside it the arrow with its rank.
        const QString title = view.model()->headerData(column, Qt::Horizontal).toString();
        const int needed = QFontMetrics(header.font()).horizontalAdvance(title) + 2 * 8 +
                           2 * QFontMetrics(header.font()).averageCharWidth();
        QVERIFY2(header.sectionSize(column) >= needed,
                 qPrintable(u"%1: %2, needs %3"_s.arg(title)
                                    .arg(header.sectionSize(column))
                                    .arg(needed)));
    }
}

void FontSizesTest::countsOfFacetsAreWhole()
{
    setFont();
    FacetButton button;
    for (const qint64 count : {79, 1'261, 20'000, 720'000, 1'234'567}) {
        const int width = FacetButton::countWidth(button.fontMetrics(), count);
        button.setValue({.code = u"a"_s, .text = u"a"_s, .count = count}, count, width);
        const auto end = [&button, count] {
            button.resize(button.sizeHint());
            const int text = button.fontMetrics().horizontalAdvance(QLocale().toString(count)) + 6;
            return button.grab(QRect(button.width() - text, 0, text, button.height())).toImage();
        };
        const QImage asItIs = end();
        // With more room than it needs, its end looks the same.
        button.setValue(button.value(), count, 2 * width);
        QCOMPARE(asItIs, end());
    }
}

void FontSizesTest::comparisonsAreWhole()
{
    setFont();
    QApplication::setStyle(new AppStyle); // the application owns it
    const QString name = u"web-frontend-"_s.repeated(12) + u"of-2026"_s;
    const Image image = {.place = {.region = u"ap-shanghai-fsi"_s},
                         .imageId = u"img-00000001"_s,
                         .osName = u"Ubuntu Server 22.04 LTS 64-bit with drivers"_s,
                         .imageName = name};
    CompareDialog dialog({image, image, image, image}, nullptr);
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const auto *table = dialog.findChild<QTableWidget *>();
    const auto *header = dialog.findChild<CompareHeader *>();
    QVERIFY(header->height() >= 2 * header->fontMetrics().lineSpacing());
    // Also where there is less room.
    for (const int width : {dialog.width(), 300}) {
        dialog.resize(width, dialog.height());
        QCoreApplication::sendPostedEvents();
        for (int row = 0; row < table->rowCount(); ++row) {
            const int least = static_cast<const QAbstractItemView *>(table)->sizeHintForRow(row);
            QVERIFY(least > table->fontMetrics().height());
            QVERIFY2(table->rowHeight(row) >= least, qPrintable(table->item(row, 0)->text()));
        }
        for (int column = 1; column < table->columnCount(); ++column) {
            const QStringList lines = header->shownText(column).split(u'\n');
            QCOMPARE(lines.size(), 2);
            QVERIFY2(lines.at(0).startsWith(u'w') && lines.at(0).contains(u'…') &&
                             lines.at(0).endsWith(u'6'),
                     qPrintable(lines.at(0)));
            QCOMPARE(lines.at(1), regionName(image.place.region));
            for (const QString &line : lines)
                QVERIFY2(header->widthFor(line) <= header->sectionSize(column), qPrintable(line));
            QVERIFY(table->horizontalHeaderItem(column)->toolTip().contains(name));
        }
    }
}

void FontSizesTest::columnsToExportAreWhole()
{
    setFont();
    const ExportDialog dialog({.loaded = 1}, {}, {ImageColumn::Name}, nullptr);
    const auto *list = dialog.findChild<QListWidget *>(u"columnList"_s);
    QVERIFY(list->count() > 0);
    QVERIFY(list->sizeHintForRow(0) > list->fontMetrics().height());
}

void FontSizesTest::theWindowFitsASmallScreen()
{
    QVERIFY(open(1366, 700));
    const QSize least = m_fixture->window().minimumSizeHint();
    const QString words = u"%1 × %2"_s.arg(least.width()).arg(least.height());
    QVERIFY2(least.width() <= 1366, qPrintable(words));
    QVERIFY2(least.height() <= 700, qPrintable(words)); // a panel and a title bar take the rest
}

/// As at 200 % of a screen of 1366 by 768, whose title bar takes the rest.
void FontSizesTest::nothingIsCutOffOnATinyScreen()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window().resize(683, 372);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QCOMPARE(m_fixture->window().size(), QSize(683, 372));
    for (const QString &name : {u"Find in results"_s, u"Export…"_s, u"Refresh"_s, u"Status"_s}) {
        const QWidget *widget = findNamed(m_fixture->window(), name);
        QVERIFY2(widget, qPrintable(name));
        const QRect place(widget->mapTo(&m_fixture->window(), QPoint()), widget->size());
        QVERIFY2(m_fixture->window().rect().contains(place), qPrintable(name));
    }
    // With more room the words are back.
    QCOMPARE(m_fixture->child<QToolBar>(u"toolBar"_s)->toolButtonStyle(), Qt::ToolButtonIconOnly);
    m_fixture->window().resize(1200, 372);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->child<QToolBar>(u"toolBar"_s)->toolButtonStyle(),
                              Qt::ToolButtonTextBesideIcon, longestWait);
}

void FontSizesTest::theUsualFontHasTheUsualHeights()
{
    QFont font = m_systemFont;
    font.setPixelSize(13);
    QApplication::setFont(font);
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QCOMPARE(m_fixture->view().rowHeight(0), 25);
    QCOMPARE(m_fixture->view().horizontalHeader()->height(), 28);
    QCOMPARE(m_fixture->child<QToolBar>(u"toolBar"_s)->height(), 40);
    auto *edit = m_fixture->child<QLineEdit>(u"findEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"a"_s);
    const QAbstractItemView *completions = edit->findChild<QCompleter *>()->popup();
    QVERIFY(completions->isVisible());
    QCOMPARE(completions->sizeHintForRow(0), 24);
}

QTEST_MAIN(FontSizesTest)
#include "tst_fontsizes.moc"
