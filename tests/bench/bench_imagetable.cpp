// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// How long the image table takes with 100,000 rows, and how many times as long as std::sort takes
// for the same keys. The ratios compare from machine to machine, the times do not.

#include "catalog/imagecatalog.h"
#include "catalog/imagetablemodel.h"
#include "support/fakeimagesource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;
const QString region = u"ap-seoul"_s;

QList<Image> shuffledImages(int first, int count)
{
    QList<Image> images = makeImages(region, first, count);
    QRandomGenerator random(1);
    for (Image &image : images)
        image.imageName = u"web server %1"_s.arg(random.bounded(10 * rowCount));
    return images;
}

template<typename Action>
double milliseconds(Action action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return double(timer.nsecsElapsed()) / 1e6;
}

double sortKeysAlone(const QList<Image> &images)
{
    const QCollator collator = imageCollator();
    std::vector<SortKey> keys;
    for (const Image &image : images)
        keys.push_back(sortKey(image, ImageColumn::Name, collator));
    return milliseconds([&keys] { std::ranges::sort(keys); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    FakeImageSource source;
    ImageCatalog catalog;
    ImageTableModel model(catalog);
    catalog.setSource(&source);
    if (!catalog.search({.regions = {region}}))
        return 1;
    const QList<Image> images = shuffledImages(0, rowCount);
    const double base = sortKeysAlone(images);

    QTextStream out(stdout);
    const auto report = [&out, base](const QString &what, double time) {
        out << what.leftJustified(40) << QString::number(time, 'f', 1).rightJustified(9) << " ms"
            << QString::number(time / base, 'f', 2).rightJustified(9) << '\n';
    };
    const int name = int(ImageColumn::Name);
    report(u"std::sort of the names' keys"_s, base);
    report(u"100,000 images into the table"_s, milliseconds([&source, &images] {
               source.succeed(0, {.images = images, .totalCount = rowCount + 200});
           }));
    report(u"sort by name"_s, milliseconds([&model, name] { model.sort(name); }));
    const auto find = [&model](const QString &text) {
        model.setFind(parseFindQuery(text, {}).value_or(FindQuery()));
    };
    for (const char *text :
         {"7", "77", "-7", "zzz", "", "type:public", "-region:seoul", "name:*7*"}) {
        const QString query = QString::fromLatin1(text);
        report(u"find '%1'"_s.arg(query), milliseconds([&find, &query] { find(query); }));
    }
    find({});
    report(u"count the facets"_s, milliseconds([&model] { return model.countFacets().size(); }));
    report(u"the other way round"_s,
           milliseconds([&model, name] { model.sort(name, Qt::DescendingOrder); }));
    report(u"sort by creation"_s,
           milliseconds([&model] { model.sort(int(ImageColumn::Created)); }));
    model.sort(name);
    catalog.fetchMore();
    report(u"a page of 100 into the sorted rows"_s, milliseconds([&source] {
               source.succeed(1, {.images = shuffledImages(rowCount, 100)});
           }));
    return 0;
}
