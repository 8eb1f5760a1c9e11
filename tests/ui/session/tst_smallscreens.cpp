// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/cutcontrols.h"
#include "support/cuttexts.h"
#include "support/widgets.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRows = 3;

/// How many rows can be seen whole.
int rowsInSight(const QTableView &view)
{
    return view.viewport()->height() / view.verticalHeader()->defaultSectionSize();
}

} // namespace

/// The window on screens that are small for its font: half of 1920 by 1080, as at 200 %, and little
/// more in large fonts. Nothing is cut off, and each view has rows.
class SmallScreensTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyViewHasRows_data() { addScreens(); }
    void everyViewHasRows();
    void saysWhatIsNotRead_data() { addScreens(); }
    void saysWhatIsNotRead();
    void theCheckOfPinnedIdsHasRows_data() { addScreens(); }
    void theCheckOfPinnedIdsHasRows();

private:
    static void addScreens();
    void open(const QString &memory);
    void check(const QString &name, const QTableView &view);

    QFont m_systemFont;
    QTemporaryDir m_folder;
    QString m_memory;
    std::unique_ptr<ViewsFixture> m_fixture;
    QStringList m_faults;
};

void SmallScreensTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_systemFont = QApplication::font();
    m_memory = m_folder.filePath(u"memory.sqlite"_s);
    QVERIFY(ViewsFixture::makeMemory(m_memory));
}

void SmallScreensTest::cleanup()
{
    m_fixture.reset();
    m_faults.clear();
    QApplication::setFont(m_systemFont);
}

void SmallScreensTest::addScreens()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("hasDetails"); // else there is no room for three panes

    QTest::addRow("960 × 480") << QSize(960, 480) << 0 << true;
    QTest::addRow("1000 × 650, 14 pt") << QSize(1000, 650) << 14 << false;
    QTest::addRow("1366 × 740, 18 pt") << QSize(1366, 740) << 18 << true;
}

void SmallScreensTest::open(const QString &memory)
{
    QFETCH(QSize, size);
    QFETCH(int, points);
    QFETCH(bool, hasDetails);
    QFont font = m_systemFont;
    if (points > 0)
        font.setPointSize(points);
    QApplication::setFont(font);
    m_fixture = std::make_unique<ViewsFixture>();
    QVERIFY(m_fixture->open(size, memory));
    // As it is at first where a screen is so low.
    m_fixture->window().findChild<QAction *>(u"showFacetsAction"_s)->setChecked(false);
    m_fixture->window().findChild<QAction *>(u"showDetailsAction"_s)->setChecked(hasDetails);
}

void SmallScreensTest::check(const QString &name, const QTableView &view)
{
    QFETCH(QSize, size);
    const QWidget &window = *view.window();
    QCoreApplication::sendPostedEvents(); // layouts
    QCoreApplication::processEvents();
    if (window.size() != size)
        m_faults.append(u"%1 is %2 × %3"_s.arg(name).arg(window.width()).arg(window.height()));
    for (const QString &fault : cutControls(window) + cutTexts(window))
        m_faults.append(name + u": "_s + fault);
    if (const int rows = rowsInSight(view); rows < leastRows)
        m_faults.append(u"%1: %2 rows"_s.arg(name).arg(rows));
}

void SmallScreensTest::everyViewHasRows()
{
    open(m_memory);
    auto *table = m_fixture->window().findChild<ImageTableView *>();
    check(u"table"_s, *table);
    QFETCH(int, points);
    if (points < 18) // then it is behind the end of the tool bar
        QVERIFY(findNamed(m_fixture->window(), u"Find in results"_s));
    clickCell(*table, 0, int(ImageColumn::Name));
    check(u"table and details"_s, *table);
    if (points >= 18) // of two messages the news is closed
        QVERIFY(clickNamed(m_fixture->window().noticeBar(), u"Close this message"_s));
    const MatrixPage *matrix = m_fixture->showMatrix();
    QVERIFY(matrix);
    check(u"matrix"_s, matrix->view());
    const ChangesPage *changes = m_fixture->showChanges();
    QVERIFY(changes);
    check(u"changes"_s, changes->view());
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

void SmallScreensTest::saysWhatIsNotRead()
{
    open({});
    const MatrixPage *matrix = m_fixture->showMatrix();
    QVERIFY(matrix);
    QCoreApplication::sendPostedEvents(); // layouts
    QString shown;
    for (const auto *label : matrix->bar().findChildren<QLabel *>()) {
        // Its beginning is in sight, and all of it has room.
        if (label->visibleRegion().contains(QPoint(1, 1)) &&
            label->height() >= label->heightForWidth(label->width()) &&
            (label->wordWrap() || label->width() >= label->sizeHint().width()))
            shown += label->text();
    }
    QVERIFY2(shown.contains(u"regions are not read whole: what is in them is unknown."_s),
             qPrintable(shown));
}

void SmallScreensTest::theCheckOfPinnedIdsHasRows()
{
    QFETCH(QSize, size);
    open({});
    PinnedDialog *dialog = m_fixture->showPinned();
    QVERIFY(dialog);
    dialog->resize(size);
    check(u"pinned ids"_s, *dialog->findChild<QTableView *>());
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

QTEST_MAIN(SmallScreensTest)
#include "tst_smallscreens.moc"
