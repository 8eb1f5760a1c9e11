// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/matrixfixture.h"

#include "support/waiting.h"

#include <QTimeZone>
#include <QWindow>

using namespace Qt::StringLiterals;

MatrixFixture::MatrixFixture()
{
    catalog.setSource(&source);
    offer.setSource(&source);
    QObject::connect(&catalog, &ImageCatalog::summaryChanged, &presence,
                     [this] { presence.setPlaces(catalog.places()); });
}

void MatrixFixture::search(const QStringList &regions)
{
    if (!catalog.search({.places = placesIn(regions)}))
        qFatal("The query is refused.");
}

void MatrixFixture::find(const QString &text)
{
    narrowing.setFind(*parseFindExpression(text, {}));
}

bool MatrixFixture::show()
{
    page.resize(800, 400);
    page.show();
    return waitFor(u"the page"_s, [this] { return page.windowHandle()->isExposed(); });
}

Image builtImage(const QString &region, const QString &id, const QString &name, int day,
                 const QString &type)
{
    Image image = makeImage(region, id, name);
    image.imageType = type;
    image.imageState = u"NORMAL"_s;
    image.architecture = u"x86_64"_s;
    image.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc());
    image.createdTime = image.created.toString(Qt::ISODate);
    return image;
}
