// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memorysteps.h"

#include "memory/imagedifference.h"
#include "json/imagefromjson.h"
#include "json/imagejson.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

KeptPlace inSeoul(const QString &uin)
{
    return {.account = u"prod"_s, .region = u"ap-seoul"_s, .language = u"en-US"_s, .uin = uin};
}

KeptPlace inTokyo()
{
    return {.account = u"prod"_s, .region = u"ap-tokyo"_s, .language = u"en-US"_s};
}

QDateTime firstMorning()
{
    return QDateTime::fromString(u"2026-11-01T08:00:00Z"_s, Qt::ISODate);
}

QList<Image> asKept(QList<Image> images)
{
    for (Image &image : images) {
        // As it is read: texts that are equal to no text, and times, follow from the JSON.
        image = imageFromJson(sentJson(comparable(image))).value();
    }
    std::ranges::sort(images, {}, &Image::imageId);
    return images;
}

std::unique_ptr<ImageMemory> opened(const QString &path)
{
    Result<std::unique_ptr<ImageMemory>> memory = ImageMemory::open(path);
    if (!memory)
        qFatal("%s", qUtf8Printable(memory.error().message));
    return *std::move(memory);
}

qint64 keep(ImageMemory &memory, const KeptPlace &place, const QList<Image> &images,
            const QDateTime &taken)
{
    const qint64 run = memory.addRun(taken).value();
    QList<Image> comparables;
    for (const Image &image : images)
        comparables.append(comparable(image));
    if (const Result<void> kept = memory.keep(run, place, comparables); !kept)
        qFatal("%s", qUtf8Printable(kept.error().message));
    return run;
}

QList<Image> imagesOf(const ImageMemory &memory, const KeptPlace &place, qint64 run)
{
    return asKept(memory.images(place, run).value());
}

qint64 numberFrom(const QString &path, const QString &statement)
{
    qint64 number = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(statement, database);
        if (query.next())
            number = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return number;
}
