// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"

#include <QtTest>

TableFixture::TableFixture()
{
    tester.setUseFetchMore(false);
    catalog.setSource(&source);
    if (!catalog.search({.places = placesIn({seoul, tokyo})}))
        qFatal("The query is refused.");
}

void TableFixture::load(const QList<Image> &images, const QString &region)
{
    // Entries that are no images fill the page up, so that the feed goes on.
    const int filler = ImageRequest::maxLimit - int(images.size());
    catalog.fetchMore();
    for (const int number : source.openRequests()) {
        if (source.requests().at(number).place.region == region) {
            source.succeed(number, {.images = images, .unreadable = filler});
            return;
        }
    }
    QFAIL("Nothing was asked.");
}

void TableFixture::reload(const QList<Image> &images)
{
    catalog.refresh();
    for (const int number : source.openRequests()) {
        const ImageRequest request = source.requests().at(number);
        // The first page is short, and with it the feed drops those behind it.
        if (request.place.region == seoul && source.openRequests().contains(number))
            source.succeed(number, {.images = request.offset == 0 ? images : QList<Image>()});
    }
}

void TableFixture::search(const QString &region)
{
    QVERIFY(catalog.search({.places = placesIn({region})}));
}

void TableFixture::find(const QString &text)
{
    const Result<FindExpression> query = parseFindExpression(text, {});
    QVERIFY(query);
    narrowing.setFind(*query);
}

QStringList TableFixture::names() const
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, nameColumn).data().toString());
    return names;
}

std::optional<int> TableFixture::rowOf(const QString &imageId, const QString &region) const
{
    return model.rowOf({.place = {.region = region}, .imageId = imageId});
}
