// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// The longest time for which the window with 100,000 rows does not react, action by action.

#include "benchsource.h"
#include "core/region.h"
#include "report.h"
#include "timing.h"
#include "ui/mainwindow.h"
#include "ui/narrow/facetstrip.h"
#include "ui/narrow/findbar.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"
#include "ui/table/imagetableview.h"
#include "watchdog.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;

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
    void changeZone()
    {
        measure(u"change the time zone"_s, [this] { trigger(u"utcAction"_s); });
    }
    void report() const
    {
        double worst = 0;
        for (const auto &[name, stall] : m_stalls) {
            reportGrowth(u"stall: "_s + name, u"ms"_s, rowCount, stall);
            worst = std::max(worst, stall);
        }
        QStringList over;
        for (const auto &[name, stall] : m_stalls) {
            if (stall > 50)
                over.append(u"%1 %2"_s.arg(name, inMilliseconds(stall)));
        }
        reportTarget(u"longest stall of the window, 100,000 rows"_s, u"≤ 50 ms"_s,
                     over.isEmpty() ? inMilliseconds(worst) : over.join(u", "_s), over.isEmpty());
    }

private:
    void trigger(const QString &action) { m_window.findChild<QAction *>(action)->trigger(); }
    void measure(const QString &name, const std::function<void()> &action)
    {
        (void)m_watchdog.takeLongest();
        act(action);
        note(name);
    }
    void note(const QString &name)
    {
        m_stalls[name] = std::max(m_stalls[name], m_watchdog.takeLongest());
    }
    void waitUntilLoaded()
    {
        while (m_window.catalog().summary().loading)
            act([] {});
    }

    MainWindow &m_window;
    ImageTableView &m_view;
    QLineEdit &m_find;
    Watchdog m_watchdog;
    std::map<QString, double> m_stalls;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new AppStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    BenchSource source(rowCount);
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
    actions.changeZone();
    actions.refresh();
    actions.report();
    window.setSource(nullptr);
    return 0;
}
