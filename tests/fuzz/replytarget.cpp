// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findexpression.h"
#include "cloud/replyreader.h"
#include "core/errortext.h"
#include "core/imagefields.h"
#include "export/exportfile.h"
#include "fuzztargets.h"
#include "json/imagefromjson.h"
#include "json/imagejson.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace {

const QDateTime readTime(QDate(2026, 9, 7), QTime(7, 30), QTimeZone::utc());

QString errorFault(const ApiError &error)
{
    using Kind = ApiError::Kind;
    if (error.kind != Kind::Service && error.kind != Kind::Http && error.kind != Kind::Malformed)
        return u"the error is of a kind that replies do not have"_s;
    if (explainError(error).what.isEmpty() || errorLine(error).contains(u'\n'))
        return u"the error is not explained in one sentence and one line"_s;
    return {};
}

bool isReadBack(const Image &image)
{
    const QByteArray json = sentJson(image);
    const Result<Image> again = imageFromJson(json);
    if (!again || again->unread != image.unread || sentJson(*again) != json)
        return false;
    return std::ranges::all_of(imageFields, [&](const ImageField &field) {
        return std::visit([&](auto place) { return image.*place == *again.*place; }, field.member);
    });
}

/// Looks at the image in every way that the window does.
QString imageFault(const Image &image)
{
    if (image.imageId.isEmpty() || image.place.region != "ap-seoul"_L1)
        return u"an image does not say which it is"_s;
    for (int i = 0; i < imageColumnCount; ++i) {
        const auto column = ImageColumn(i);
        for (const TimeZone zone : {TimeZone::Local, TimeZone::Utc}) {
            if (cellText(image, column, zone).contains(u'\n'))
                return u"a cell is of two lines"_s;
        }
        const bool isText = std::holds_alternative<QString>(sortValue(image, column));
        if (isText && !isSortedByText(column))
            return u"a column of numbers is sorted by a text"_s;
        (void)cellToolTip(image, column);
        (void)cellSpeech(image, column);
    }
    if (!isReadBack(image))
        return u"an image is not read as it was written"_s;
    (void)ageText(image, readTime);
    (void)findText(image, TimeZone::Utc);
    return {};
}

QString exportFault(const QList<Image> &images)
{
    for (const ExportFormat format : allExportFormats()) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (exportToDevice(images, {.format = format}, buffer) != ExportOutcome::Complete)
            return u"the images cannot be exported"_s;
    }
    return {};
}

QString pageFault(const ImagePage &page, const QByteArray &body)
{
    if (page.totalCount && *page.totalCount < 0)
        return u"the total is negative"_s;
    // What the other parser, which reads the whole document at once, makes of it.
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    const QJsonArray entries = document["Response"_L1]["ImageSet"_L1].toArray();
    if (page.unreadable < 0 || (!document.isEmpty() && page.entryCount() != entries.size()))
        return u"an entry is neither an image nor counted as unreadable"_s;
    for (const Image &image : page.images) {
        if (const QString fault = imageFault(image); !fault.isEmpty())
            return fault;
    }
    return exportFault(page.images);
}

} // namespace

QString replyFault(const QByteArray &body)
{
    if (const QDateTime date = parseHttpDate(body); date.isValid() && date.offsetFromUtc() != 0)
        return u"the date is not in UTC"_s;

    ReplyReader reader;
    const Result<ImagePage> broken =
            reader.read({.status = 502, .body = body}, Place {.region = u"ap-seoul"_s}, readTime);
    if (broken)
        return u"a reply with HTTP status 502 is taken for a good one"_s;
    if (const QString fault = errorFault(broken.error()); !fault.isEmpty())
        return fault;

    const Result<ImagePage> page =
            reader.read({.status = 200, .body = body}, Place {.region = u"ap-seoul"_s}, readTime);
    return page ? pageFault(*page, body) : errorFault(page.error());
}
