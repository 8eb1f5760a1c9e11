// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Images by regions: opening the view of what is loaded, and a frame of scrolling in it.

#include "benchimages.h"
#include "catalog/matrix/matrixmodel.h"
#include "core/region.h"
#include "report.h"
#include "timing.h"
#include "ui/matrix/matrixview.h"

#include <QApplication>
#include <QScrollBar>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 7;
constexpr int frames = 24;

/// So many images, each in all 18 regions where `copies`, else in one; a store as it is once they
/// are loaded.
std::unique_ptr<ImageStore> storeOf(int images, bool copies)
{
    auto store = std::make_unique<ImageStore>();
    const QStringList regions = knownRegionIds();
    for (int number = 0; number < images; ++number) {
        Image image = benchImage(number);
        image.imageName = u"%1-%2"_s.arg(image.imageName).arg(number);
        QList<Image> all;
        for (const QString &region : regions) {
            image.place.region = region;
            if (copies || all.isEmpty())
                all.append(image);
        }
        if (!copies)
            all.front().place.region = regions.at(number % regions.size());
        store->take(all, {});
    }
    return store;
}

QList<PlaceStatus> allWhole()
{
    QList<PlaceStatus> places;
    for (const QString &region : knownRegionIds())
        places.append({.place = {.region = region}, .state = PlaceState::Complete});
    return places;
}

/// From what is loaded to rows with their counts, as the first look at the view makes them.
double openingTime(const ImageStore &store)
{
    std::unique_ptr<Presence> presence;
    std::unique_ptr<Narrowing> narrowing;
    std::unique_ptr<MatrixModel> model;
    return medianMilliseconds(
            repetitions,
            [&] {
                model.reset();
                narrowing.reset();
                presence = std::make_unique<Presence>(store);
                presence->setPlaces(allWhole());
                narrowing = std::make_unique<Narrowing>(store, *presence);
                model = std::make_unique<MatrixModel>(store, *presence, *narrowing);
            },
            [&] { model->setAwake(true); });
}

double frameTime(const ImageStore &store)
{
    Presence presence(store);
    presence.setPlaces(allWhole());
    const Narrowing narrowing(store, presence);
    MatrixModel model(store, presence, narrowing);
    model.setAwake(true);
    MatrixView view;
    view.setMatrixModel(&model);
    view.resize(1440, 900);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar &bar = *view.verticalScrollBar();
    int place = 0;
    return medianMilliseconds(
            frames, [&] { place += bar.maximum() / frames; },
            [&] {
                bar.setValue(place);
                QCoreApplication::processEvents();
            });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto copied = storeOf(2'500, true);
    const double opening = openingTime(*copied);
    reportTarget(u"opening 2,500 images in each of 18 regions"_s, u"≤ 100 ms"_s,
                 inMilliseconds(opening), opening <= 100);
    const double frame = frameTime(*copied);
    reportTarget(u"scrolling them, a frame at 1440 × 900"_s, u"≤ 8 ms"_s, inMilliseconds(frame),
                 frame <= 8);
    for (const int images : {1'000, 10'000, 100'000}) {
        const auto store = storeOf(images, false);
        const double time = openingTime(*store);
        reportGrowth(u"regions × images"_s, u"ms"_s, images, time);
        if (images == 100'000) {
            reportTarget(u"opening 100,000 images of as many names"_s, u"≤ 1000 ms"_s,
                         inMilliseconds(time), time <= 1000);
        }
    }
    return 0;
}
