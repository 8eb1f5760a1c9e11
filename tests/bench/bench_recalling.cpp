// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// From a question to the rows that are remembered of it, while the service says nothing; and the
// keeping of them, with the window's stalls meanwhile.

#include "benchimages.h"
#include "memory/imagedifference.h"
#include "memory/remembering.h"
#include "report.h"
#include "support/fakeaccounts.h"
#include "support/fakeimagesource.h"
#include "timing.h"
#include "ui/mainwindow.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"
#include "ui/table/imagetableview.h"
#include "watchdog.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int imageCount = 20'000;
constexpr int repetitions = 5;
const QString uin = u"100000000001"_s;
const QList<KeptAsker> askers = {{.account = u"bench"_s, .language = u"en-US"_s}};

std::map<Place, QList<Image>> imagesByPlace()
{
    std::map<Place, QList<Image>> places;
    for (const Image &image : benchImages(0, imageCount))
        places[image.place].append(comparable(image));
    return places;
}

KeptPlace keptPlaceAs(const Place &place)
{
    KeptPlace kept = keptPlaceOf(place, {}, askers);
    kept.uin = uin;
    return kept;
}

void fill(const QString &path, const std::map<Place, QList<Image>> &places)
{
    const auto memory = ImageMemory::open(path).value();
    const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc().addDays(-1)).value();
    for (const auto &[place, images] : places) {
        if (!memory->keep(run, keptPlaceAs(place), images))
            qFatal("The memory could not be filled");
    }
}

/// Tells when rows were painted.
class PaintWatcher final : public QObject
{
public:
    PaintWatcher(MainWindow &window, QEventLoop &loop) : m_window(window), m_loop(loop)
    {
        m_time.start();
        viewport().installEventFilter(this);
    }

    [[nodiscard]] double first() const { return m_first; }
    [[nodiscard]] double all() const { return m_all; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_window.model().rowCount() == 0)
            return false;
        // What is painted is there once the event is done with.
        watched->removeEventFilter(this);
        QApplication::sendEvent(watched, event);
        const double now = double(m_time.nsecsElapsed()) / 1e6;
        m_first = m_first == 0 ? now : m_first;
        if (m_window.model().rowCount() == imageCount) {
            m_all = now;
            m_loop.quit();
        } else {
            watched->installEventFilter(this);
        }
        return true;
    }

private:
    [[nodiscard]] QWidget &viewport() const
    {
        return *m_window.findChild<ImageTableView *>()->viewport();
    }

    MainWindow &m_window;
    QEventLoop &m_loop;
    QElapsedTimer m_time;
    double m_first = 0;
    double m_all = 0;
};

struct Times
{
    double first = 0;
    double all = 0;
};

Times recall(const QString &path, const QList<Place> &places)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    FakeImageSource source; // says nothing
    MainWindow window(settings);
    MemoryThread memory(path);
    window.setSource(&source);
    FakeAccounts accounts;
    accounts.setUin(uin);
    const Remembering remembering({window.catalog(), source, memory, accounts}, askers, {});
    window.resize(1440, 900);
    window.show();
    QApplication::processEvents();

    QEventLoop loop;
    const PaintWatcher watcher(window, loop);
    window.search({.places = places});
    loop.exec();
    window.setSource(nullptr);
    return {watcher.first(), watcher.all()};
}

/// The longest that the window could not do anything while it was remembered.
double keep(const QString &path, const QList<Image> &images, const QList<Place> &places)
{
    ImageCatalog catalog;
    FakeImageSource source;
    source.answerFrom(images);
    MemoryThread memory(path);
    catalog.setSource(&source);
    if (!catalog.search({.places = places}))
        qFatal("The query is not valid");
    catalog.loadAll();
    while (!catalog.summary().isReadWhole)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    FakeAccounts accounts;
    accounts.setUin(uin);
    Watchdog watchdog;
    const Remembering remembering({catalog, source, memory, accounts}, askers, {});
    QEventLoop loop;
    qsizetype kept = 0;
    QObject::connect(&remembering, &Remembering::kept, &loop, [&] {
        if (++kept == places.size())
            loop.quit();
    });
    loop.exec();
    return watchdog.takeLongest();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new AppStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"memory.sqlite"_s);
    const std::map<Place, QList<Image>> images = imagesByPlace();
    fill(path, images);
    QList<Place> places;
    QList<Image> all;
    for (const auto &[place, ofPlace] : images) {
        places.append(place);
        all += ofPlace;
    }
    std::vector<double> first;
    std::vector<double> whole;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const Times times = recall(path, places);
        first.push_back(times.first);
        whole.push_back(times.all);
    }
    reportTarget(u"first of 20,000 remembered rows painted"_s, u"≤ 150 ms"_s,
                 inMilliseconds(median(first)), median(first) <= 150);
    reportTarget(u"all of 20,000 remembered rows there, and painted"_s, u"≤ 150 ms"_s,
                 inMilliseconds(median(whole)), median(whole) <= 150);
    const double stall = keep(folder.filePath(u"other.sqlite"_s), all, places);
    reportTarget(u"longest stall while 20,000 images are kept"_s, u"≤ 16 ms"_s,
                 inMilliseconds(stall), stall <= 16);
    return 0;
}
