// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/cutcontrols.h"
#include "support/cuttexts.h"
#include "support/widgets.h"

#include "catalog/columns/imagecolumns.h"
#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/narrow/findbar.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/status/failurebanner.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QtTest>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRows = 3;

/// How many rows can be seen whole.
int rowsInSight(const QTableView &view)
{
    return view.viewport()->height() / view.verticalHeader()->defaultSectionSize();
}

/// Layouts, of which one asks for another.
void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace

/// The window on screens that are small for its font: half of 1920 by 1080 and of 1366 by 768, as
/// at 200 %, and little more in large fonts, in each language. Nothing is cut off, and each view
/// has rows.
class SmallScreensTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyViewHasRows_data() { addScreens(textLanguages()); }
    void everyViewHasRows();
    void saysWhatIsNotRead_data() { addScreens({u"en"_s}); }
    void saysWhatIsNotRead();
    void theCheckOfPinnedIdsHasRows_data() { addScreens(textLanguages()); }
    void theCheckOfPinnedIdsHasRows();

private:
    static void addScreens(const QStringList &languages);
    enum class Memory { None, Earlier };
    void open(Memory memory);
    /// What is remembered is in the language that it was asked in.
    [[nodiscard]] QString memoryOf(const QString &language) const;
    void check(const QString &name, const QTableView &view);

    QFont m_systemFont;
    std::unique_ptr<Translations> m_translations;
    QTemporaryDir m_folder;
    std::unique_ptr<ViewsFixture> m_fixture;
    QStringList m_faults;
};

void SmallScreensTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_systemFont = QApplication::font();
}

void SmallScreensTest::cleanup()
{
    m_fixture.reset();
    m_translations.reset();
    m_faults.clear();
    QApplication::setFont(m_systemFont);
}

void SmallScreensTest::addScreens(const QStringList &languages)
{
    struct Screen
    {
        QSize size;
        int points; // 0 for the usual font
    };
    constexpr std::array<Screen, 6> screens = {{{{960, 480}, 0},
                                                {{683, 372}, 0}, // 1366 by 768 at 200 %
                                                {{960, 480}, 14},
                                                {{1000, 650}, 14},
                                                {{1000, 650}, 18},
                                                {{1366, 740}, 18}}};
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    for (const QString &language : languages) {
        for (const Screen &screen : screens) {
            QTest::addRow("%s, %d × %d, %d pt", qPrintable(language), screen.size.width(),
                          screen.size.height(), screen.points)
                    << language << screen.size << screen.points;
        }
    }
}

QString SmallScreensTest::memoryOf(const QString &language) const
{
    const QString path = m_folder.filePath(language + u".sqlite"_s);
    return QFile::exists(path) || ViewsFixture::makeMemory(path) ? path : QString();
}

void SmallScreensTest::open(Memory memory)
{
    QFETCH(QSize, size);
    QFETCH(int, points);
    QFETCH(QString, language);
    m_translations = std::make_unique<Translations>(language);
    const QString path = memory == Memory::Earlier ? memoryOf(language) : QString();
    QVERIFY(!path.isEmpty() || memory == Memory::None);
    QFont font = m_systemFont;
    if (points > 0)
        font.setPointSize(points);
    QApplication::setFont(font);
    m_fixture = std::make_unique<ViewsFixture>();
    QVERIFY(m_fixture->open(size, path));
    // As it is at first where a screen is so low.
    m_fixture->window().findChild<QAction *>(u"showFacetsAction"_s)->setChecked(false);
    settle();
    m_fixture->window().resize(size);
}

void SmallScreensTest::check(const QString &name, const QTableView &view)
{
    QFETCH(QSize, size);
    const QWidget &window = *view.window();
    settle();
    if (window.size() != size)
        m_faults.append(u"%1 is %2 × %3"_s.arg(name).arg(window.width()).arg(window.height()));
    for (const QString &fault : cutControls(window) + cutTexts(window))
        m_faults.append(name + u": "_s + fault);
    if (const int rows = rowsInSight(view); rows < leastRows)
        m_faults.append(u"%1: %2 rows"_s.arg(name).arg(rows));
}

void SmallScreensTest::everyViewHasRows()
{
    open(Memory::Earlier);
    auto *table = m_fixture->window().findChild<ImageTableView *>();
    check(u"table"_s, *table);
    QVERIFY(m_fixture->window().findChild<FindBar *>()->isVisible());
    clickCell(*table, 0, int(ImageColumn::Name));
    check(u"table and a row"_s, *table);
    auto *showDetails = m_fixture->window().findChild<QAction *>(u"showDetailsAction"_s);
    const bool hadDetails = showDetails->isChecked();
    showDetails->setChecked(true);
    check(u"table and details"_s, *table);
    const auto &banner = *m_fixture->window().findChild<FailureBanner *>();
    QVERIFY(clickNamed(banner, FailureBanner::tr("Details")));
    check(u"what is wrong in detail"_s, *table);
    QVERIFY(clickNamed(banner, FailureBanner::tr("Less")));
    // This is for a moment, and then two messages are one.
    QVERIFY(clickNamed(m_fixture->window().noticeBar(), MessageBar::tr("Close this message")));
    showDetails->setChecked(hadDetails);
    m_fixture->window().findChild<QAction *>(u"showFiltersAction"_s)->setChecked(true);
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
    open(Memory::None);
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
    open(Memory::None);
    PinnedDialog *dialog = m_fixture->showPinned();
    QVERIFY(dialog);
    dialog->resize(size);
    check(u"pinned ids"_s, *dialog->findChild<QTableView *>());
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

QTEST_MAIN(SmallScreensTest)
#include "tst_smallscreens.moc"
