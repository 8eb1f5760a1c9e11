// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// The longest time for which the window does not react, action by action, and what a refresh takes:
// bench_stalls ROWS for one number of rows; without, for each in a process of its own.

#include "benchsource.h"
#include "core/region.h"
#include "report.h"
#include "timing.h"
#include "ui/export/exportdialog.h"
#include "ui/mainwindow.h"
#include "ui/matrix/matrixview.h"
#include "ui/narrow/facetstrip.h"
#include "ui/narrow/findbar.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"
#include "ui/table/imagetableview.h"
#include "watchdog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <ctime>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Of the thread of the window.
double cpuMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Lets the event loop run for a while after the action, as it does in the program.
void act(const std::function<void()> &action)
{
    QEventLoop loop;
    QTimer::singleShot(5, &loop, action);
    QTimer::singleShot(300, &loop, &QEventLoop::quit);
    loop.exec();
}

class Actions final
{
public:
    explicit Actions(MainWindow &window)
        : m_window(window), m_view(*window.findChild<ImageTableView *>()),
          m_find(*window.findChild<FindBar *>()->findChild<QLineEdit *>())
    { }

    void loadAll()
    {
        measure(u"load all"_s, [this] { trigger(u"loadAllAction"_s); });
        waitUntilLoaded();
        act([] {});
        note(u"load all"_s);
    }
    void refresh()
    {
        measure(u"refresh"_s, [this] { trigger(u"refreshAction"_s); });
        waitUntilLoaded();
        note(u"refresh"_s);
    }
    /// Once more: with 100,000 rows, what the watchdog asks of the window would be 45 ms of it.
    void refreshUnwatched()
    {
        m_watchdog.reset();
        const double before = cpuMilliseconds();
        act([this] { trigger(u"refreshAction"_s); });
        waitUntilLoaded();
        m_refreshTime = cpuMilliseconds() - before;
        m_watchdog.emplace();
    }
    void sort()
    {
        for (int column = 0; column < imageColumnCount; ++column)
            measure(u"sort by %1"_s.arg(columnTitle(ImageColumn(column))),
                    [this, column] { m_view.toggleSort(column, false); });
    }
    void find()
    {
        for (const QString &text : {u"web-9"_s, u"name:*9*"_s, u"-windows created:>2024"_s}) {
            measure(u"find"_s, [this] { m_find.setFocus(); });
            for (const QChar character : text) {
                measure(u"find"_s,
                        [this, character] { QTest::keyClick(&m_find, character.toLatin1()); });
            }
            measure(u"clear the find box"_s, [this] { m_find.clear(); });
        }
    }
    void chooseFacet()
    {
        auto *strip = m_window.findChild<FacetStrip *>();
        for (int i = 0; i < 2; ++i)
            measure(u"choose a facet"_s,
                    [strip] { emit strip->valueChosen(Facet::Platform, u"Ubuntu"_s, false); });
    }
    void selectAll()
    {
        measure(u"select all"_s, [this] { m_view.selectAll(); });
        measure(u"find with all selected"_s, [this] { m_find.setText(u"web"_s); });
        measure(u"find with all selected"_s, [this] { m_find.clear(); });
        measure(u"select a row"_s, [this] { m_view.selectRow(50); });
    }
    void copyAll()
    {
        m_view.setFocus(); // Its keys are not those of the find box.
        measure(u"select all again"_s, [this] { m_view.selectAll(); });
        QGuiApplication::clipboard()->clear();
        measure(u"copy all"_s,
                [this] { QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier); });
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        if (!copied || !copied->hasHtml())
            qFatal("No rows were copied.");
        measure(u"select a row"_s, [this] { m_view.selectRow(50); });
    }
    void exportAll(const QString &path)
    {
        measure(u"open the dialogs of an export"_s, [this] { trigger(u"exportAction"_s); });
        measure(u"open the dialogs of an export"_s, [this] {
            auto *dialog = m_window.findChild<ExportDialog *>();
            dialog->findChild<QAbstractButton *>(u"loadedRadio"_s)->click();
            dialog->accept();
        });
        measure(u"export all"_s, [this, &path] {
            QDialog *dialog = m_window.findChild<QFileDialog *>();
            qobject_cast<QFileDialog *>(dialog)->selectFile(path);
            dialog->accept();
        });
        const auto *action = m_window.findChild<QAction *>(u"exportAction"_s);
        while (!action->isEnabled())
            act([] {});
        note(u"export all"_s);
    }
    void changeZone()
    {
        measure(u"change the time zone"_s, [this] { trigger(u"utcAction"_s); });
    }
    void lookAtRegions()
    {
        measure(u"images by regions"_s, [this] { triggerBy(Qt::CTRL | Qt::Key_2); });
        const auto *matrix = m_window.findChild<MatrixView *>();
        if (!matrix || !matrix->isVisible() || matrix->model()->rowCount() == 0)
            qFatal("Images by regions are not there.");
        measure(u"find in images by regions"_s, [this] { m_find.setText(u"web"_s); });
        measure(u"find in images by regions"_s, [this] { m_find.clear(); });
        measure(u"back to the table"_s, [this] { triggerBy(Qt::CTRL | Qt::Key_1); });
    }
    void report(int rows) const
    {
        QStringList over;
        double worst = 0;
        const double limit = rows > 100'000 ? 50 : 33;
        for (const auto &[name, stall] : m_stalls) {
            reportGrowth(u"stall: "_s + name, u"ms"_s, rows, stall);
            worst = std::max(worst, stall);
            if (stall > limit)
                over.append(u"%1 %2"_s.arg(name, inMilliseconds(stall)));
        }
        reportGrowth(u"refresh, CPU time"_s, u"ms"_s, rows, m_refreshTime);
        if (rows < 100'000)
            return;
        reportTarget(u"longest stall of the window, %L1 rows"_s.arg(rows), u"≤ %1 ms"_s.arg(limit),
                     over.isEmpty() ? inMilliseconds(worst) : over.join(u", "_s), over.isEmpty());
        if (rows == 100'000)
            reportRefresh();
    }

private:
    void reportRefresh() const
    {
        const double stall = m_stalls.at(u"refresh"_s);
        reportTarget(u"refresh of 100,000 unchanged images"_s,
                     u"≤ 250 ms of CPU, no stall over 16 ms"_s,
                     u"%1, %2"_s.arg(inMilliseconds(m_refreshTime), inMilliseconds(stall)),
                     m_refreshTime <= 250 && stall <= 16);
    }
    void trigger(const QString &action) { m_window.findChild<QAction *>(action)->trigger(); }
    /// The action with this shortcut.
    void triggerBy(const QKeySequence &keys)
    {
        for (QAction *action : m_window.findChildren<QAction *>()) {
            if (action->shortcut() == keys)
                return action->trigger();
        }
        qFatal("Nothing has these keys.");
    }
    void measure(const QString &name, const std::function<void()> &action)
    {
        (void)m_watchdog->takeLongest();
        act(action);
        act([] {}); // The watchdog hears of a long one only after it.
        note(name);
    }
    void note(const QString &name)
    {
        m_stalls[name] = std::max(m_stalls[name], m_watchdog->takeLongest());
    }
    void waitUntilLoaded()
    {
        while (m_window.catalog().summary().loading)
            act([] {});
    }

    MainWindow &m_window;
    ImageTableView &m_view;
    QLineEdit &m_find;
    std::optional<Watchdog> m_watchdog {std::in_place};
    std::map<QString, double> m_stalls;
    double m_refreshTime = 0;
};

void measureWindow(int rows)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    BenchSource source(rows);
    MainWindow window(settings);
    window.resize(1440, 900);
    window.setSource(&source);
    window.show();
    window.search({.places = placesIn(knownRegionIds())});
    act([] {});

    Actions actions(window);
    actions.loadAll();
    actions.sort();
    actions.find();
    actions.chooseFacet();
    actions.selectAll();
    actions.copyAll();
    actions.exportAll(folder.filePath(u"images.csv"_s));
    actions.changeZone();
    actions.refresh();
    actions.refreshUnwatched();
    actions.lookAtRegions();
    actions.report(rows);
    window.setSource(nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English)); // "100,000" in what is reported
    QApplication::setStyle(new AppStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    if (argc > 1) {
        measureWindow(QCoreApplication::arguments().at(1).toInt());
        return 0;
    }
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {QString::number(rows)});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            return 1;
    }
    return 0;
}
