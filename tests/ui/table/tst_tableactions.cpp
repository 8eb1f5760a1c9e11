// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "export/copieddata.h"
#include "ui/table/visiblecolumns.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(CopyFormat)

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

/// Copying, and the context menu of the table.
class TableActionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void copiesTheCellOfOneRow();
    void copiesWhatIsSelectedAndNotWhatIsCurrent();
    void aNewSearchLeavesNothingToCopy();
    void theImageMenuNarrowsToo();
    void copiesTheIdsOfSeveralRows();
    void copiesWithHeaders();
    void putsRowsBesideTheIds();
    void theCopyStaysWhenTheTableChanges();
    void saysWhatItCopied();
    void copiesAs_data();
    void copiesAs();
    void copiesNothingWithoutASelection();
    void narrowsToAValue();
    void narrowsToEverythingElse();
    void narrowsToTheSameNameAndOs();
    void asksTheCloud();
    void askingTheCloudTakesNothingAway();
    void theCloudIsNotAskedForAnOs();

private:
    /// Clicks a cell with the right button, and entries of the menu.
    [[nodiscard]] bool chooseAt(int row, ImageColumn column, const QStringList &entries);
    [[nodiscard]] Image imageAt(int row) const { return m_fixture->window().model().imageAt(row); }
    [[nodiscard]] int rowCount() const { return m_fixture->window().model().rowCount(); }
    [[nodiscard]] QString findText()
    {
        return findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s)->text();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ImageTableView *m_view = nullptr;
};

void TableActionsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_view = &m_fixture->view();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QGuiApplication::clipboard()->setText(u"before"_s);
}

void TableActionsTest::cleanup()
{
    m_fixture.reset();
}

bool TableActionsTest::chooseAt(int row, ImageColumn column, const QStringList &entries)
{
    const QModelIndex index = m_view->model()->index(row, int(column));
    m_view->scrollTo(index);
    QMenu *menu = openContextMenu(*m_view, m_view->visualRect(index).center());
    return menu && clickEntries(*menu, entries);
}

void TableActionsTest::copiesTheCellOfOneRow()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), imageAt(2).osName);
    QTest::keyClick(m_view, Qt::Key_Left);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), imageAt(2).imageName);
}

void TableActionsTest::copiesWhatIsSelectedAndNotWhatIsCurrent()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex().row(), 5);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), imageAt(2).imageId);
}

void TableActionsTest::aNewSearchLeavesNothingToCopy()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    QAction *compare =
            findEntry(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"Image"_s, u"Compare…"_s});
    QVERIFY(compare && compare->isEnabled());
    QVERIFY(m_fixture->search());
    QVERIFY(!compare->isEnabled());
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"before"_s);
}

void TableActionsTest::theImageMenuNarrowsToo()
{
    clickCell(*m_view, 3, int(ImageColumn::Os));
    const QString os = imageAt(3).osName;
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"Image"_s, u"Same OS"_s}));
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(imageAt(row).osName, os);
}

void TableActionsTest::copiesTheIdsOfSeveralRows()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), QString(imageAt(2).imageId + u'\n' + imageAt(5).imageId));
}

void TableActionsTest::copiesWithHeaders()
{
    m_view->horizontalHeader()->setSectionHidden(int(ImageColumn::Name), true);
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 3, int(ImageColumn::Os), Qt::ShiftModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = clipboardText().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith("Region\tOsName\tArchitecture\tImageType\t"_L1));
    QCOMPARE(lines.at(1).section(u'\t', 0, 2),
             QStringList({imageAt(2).place.region, imageAt(2).osName, imageAt(2).architecture})
                     .join(u'\t'));
    QCOMPARE(lines.at(2).section(u'\t', 1, 1), imageAt(3).osName);
}

void TableActionsTest::putsRowsBesideTheIds()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasHtml());
    const ExportOptions options = {.columns = visibleColumns(*m_view->horizontalHeader())};
    const QList<Image> rows = {imageAt(2), imageAt(5)};
    QCOMPARE(data->html(), imagesAsHtml(rows, options));
    QCOMPARE(QString::fromUtf8(data->data(u"text/csv"_s)),
             copyText(rows, CopyFormat::Csv, options));
}

void TableActionsTest::theCopyStaysWhenTheTableChanges()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    const ExportOptions options = {.columns = visibleColumns(*m_view->horizontalHeader())};
    const QList<Image> rows = {imageAt(2), imageAt(5)};
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    m_view->horizontalHeader()->setSectionHidden(int(ImageColumn::Name), true);
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(m_fixture->waitUntilLoaded());
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), copyText(rows, CopyFormat::WithHeaders, options));
    QCOMPARE(data->html(), imagesAsHtml(rows, options));
    QCOMPARE(QString::fromUtf8(data->data(u"text/csv"_s)),
             copyText(rows, CopyFormat::Csv, options));
}

void TableActionsTest::saysWhatItCopied()
{
    clickCell(*m_view, 2, int(ImageColumn::Os));
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(visibleText(m_fixture->window()).contains("Cell copied"_L1));
    clickCell(*m_view, 5, int(ImageColumn::Os), Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(visibleText(m_fixture->window()).contains("2 rows copied"_L1));
}

void TableActionsTest::copiesAs_data()
{
    QTest::addColumn<CopyFormat>("format");
    QTest::addColumn<QString>("start");

    const auto add = [](CopyFormat format, const QString &start) {
        QTest::newRow(qPrintable(copyFormatName(format))) << format << start;
    };
    add(CopyFormat::WithHeaders, u"Region\t"_s);
    add(CopyFormat::IdLines, u"img-"_s);
    add(CopyFormat::IdCommas, u"img-"_s);
    add(CopyFormat::IdJson, u"["_s);
    add(CopyFormat::Csv, u"Region,"_s);
    add(CopyFormat::Markdown, u"| Region |"_s);
    add(CopyFormat::Json, u"["_s);
    add(CopyFormat::Tccli, u"tccli cvm DescribeImages"_s);
    add(CopyFormat::Terraform, u"# The provider's region"_s);
    add(CopyFormat::Curl, u"# TIMESTAMP is"_s);
    add(CopyFormat::Cpp, u"#include <tencentcloud/"_s);
    add(CopyFormat::Go, u"package main"_s);
    add(CopyFormat::Python, u"import os"_s);
    add(CopyFormat::Node, u"const { cvm } = "_s);
}

void TableActionsTest::copiesAs()
{
    QFETCH(CopyFormat, format);
    QFETCH(QString, start);
    clickCell(*m_view, 1, int(ImageColumn::Name));
    clickCell(*m_view, 4, int(ImageColumn::Name), Qt::ControlModifier);
    QVERIFY(chooseAt(4, ImageColumn::Name, {u"Copy As"_s, copyFormatName(format)}));
    const ExportOptions options = {.columns = visibleColumns(*m_view->horizontalHeader())};
    QCOMPARE(clipboardText(), copyText({imageAt(1), imageAt(4)}, format, options));
    QVERIFY2(clipboardText().startsWith(start), qPrintable(clipboardText()));
    for (const int row : {1, 4})
        QVERIFY(clipboardText().contains(imageAt(row).imageId));
    // Nobody gets a table who asked for something else.
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());

    // The same from the menu bar.
    QGuiApplication::clipboard()->clear();
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                         {u"Image"_s, u"Copy As"_s, copyFormatName(format)}));
    QVERIFY(clipboardText().startsWith(start));
}

void TableActionsTest::copiesNothingWithoutASelection()
{
    m_view->setFocus();
    m_view->clearSelection();
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboardText(), u"before"_s);
}

void TableActionsTest::narrowsToAValue()
{
    const QString architecture = imageAt(3).architecture;
    QVERIFY(chooseAt(3, ImageColumn::Architecture, {u"Only “%1”"_s.arg(architecture)}));
    QVERIFY(!findText().isEmpty());
    QVERIFY(0 < rowCount() && rowCount() < m_fixture->window().model().store().count());
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(imageAt(row).architecture, architecture);
}

void TableActionsTest::narrowsToEverythingElse()
{
    const QString architecture = imageAt(3).architecture;
    QVERIFY(chooseAt(3, ImageColumn::Architecture, {u"Everything but “%1”"_s.arg(architecture)}));
    const int others = rowCount();
    QVERIFY(0 < others && others < m_fixture->window().model().store().count());
    for (int row = 0; row < rowCount(); ++row)
        QVERIFY(imageAt(row).architecture != architecture);

    // A second one narrows further.
    const QString shownRegion =
            m_view->model()->index(0, int(ImageColumn::Region)).data().toString();
    QVERIFY(chooseAt(0, ImageColumn::Region, {u"Only “%1”"_s.arg(shownRegion)}));
    QVERIFY(0 < rowCount() && rowCount() < others);
    for (int row = 0; row < rowCount(); ++row) {
        QVERIFY(imageAt(row).architecture != architecture);
        QCOMPARE(imageAt(row).place.region, imageAt(0).place.region);
    }
}

void TableActionsTest::narrowsToTheSameNameAndOs()
{
    const Image image = imageAt(3);
    QVERIFY(chooseAt(3, ImageColumn::Size, {u"Same Name"_s}));
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(imageAt(row).imageName, image.imageName);

    QVERIFY(activate(m_fixture->window()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(findNamed(m_fixture->window(), u"Find in results"_s), Qt::Key_Escape);
    QCOMPARE(findText(), QString());
    QVERIFY(chooseAt(3, ImageColumn::Size, {u"Same OS"_s}));
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(imageAt(row).osName, image.osName);
}

void TableActionsTest::asksTheCloud()
{
    const QString name = imageAt(3).imageName;
    QVERIFY(!m_fixture->takeRequests().isEmpty());
    QVERIFY(chooseAt(3, ImageColumn::Name, {u"Search the Cloud for This"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 18, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(findNamed<QLineEdit>(m_fixture->window(), u"Image name"_s)->text(), name);
    const QJsonArray filters = m_fixture->takeRequests().first().body.value("Filters"_L1).toArray();
    QCOMPARE(filters, (QJsonArray {QJsonObject {{u"Name"_s, u"image-name"_s},
                                                {u"Values"_s, QJsonArray {name}}}}));
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QVERIFY(imageAt(row).imageName.contains(name));

    // The API has no filter for a size.
    const QModelIndex size = m_view->model()->index(0, int(ImageColumn::Size));
    m_view->scrollTo(size);
    QMenu *menu = openContextMenu(*m_view, m_view->visualRect(size).center());
    QVERIFY(menu);
    QVERIFY(!findEntry(*menu, u"Search the Cloud for This"_s)->isEnabled());
    menu->close();
}

void TableActionsTest::askingTheCloudTakesNothingAway()
{
    const QString platform = imageAt(3).platform;
    auto *box = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    box->setText(u"platform:"_s + platform);
    FacetSelection selection;
    selection.toggle(Facet::Platform, platform, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(rowCount() > 0);
    m_view->horizontalHeader()->setSectionHidden(int(ImageColumn::Platform), false);
    QVERIFY(!m_fixture->takeRequests().isEmpty());
    QVERIFY(chooseAt(0, ImageColumn::Platform, {u"Search the Cloud for This"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->requestCount() > 0, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(findText(), QString(u"platform:"_s + platform));
    QCOMPARE(m_fixture->window().model().narrowing().facetSelection(), selection);
    QVERIFY(rowCount() > 0);
}

void TableActionsTest::theCloudIsNotAskedForAnOs()
{
    const QModelIndex os = m_view->model()->index(0, int(ImageColumn::Os));
    m_view->scrollTo(os);
    QMenu *menu = openContextMenu(*m_view, m_view->visualRect(os).center());
    QVERIFY(menu);
    QVERIFY(!findEntry(*menu, u"Search the Cloud for This"_s)->isEnabled());
    menu->close();
}

QTEST_MAIN(TableActionsTest)
#include "tst_tableactions.moc"
