// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copyformats.h"

#include "core/queryrules.h"
#include "core/tccli.h"
#include "export/exportfile.h"
#include "export/requestcode.h"
#include "export/terraform.h"
#include "export/tsvwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct FormatRow
{
    CopyFormat format;
    const char *name;
};

// In the order of CopyFormat.
constexpr FormatRow formatRows[] = {
        {CopyFormat::WithHeaders, QT_TRANSLATE_NOOP("CopyFormat", "Table with Headers")},
        {CopyFormat::IdLines, QT_TRANSLATE_NOOP("CopyFormat", "Image IDs, One per Line")},
        {CopyFormat::IdCommas, QT_TRANSLATE_NOOP("CopyFormat", "Image IDs, with Commas")},
        {CopyFormat::IdJson, QT_TRANSLATE_NOOP("CopyFormat", "Image IDs, as JSON Array")},
        {CopyFormat::Csv, QT_TRANSLATE_NOOP("CopyFormat", "CSV")},
        {CopyFormat::Markdown, QT_TRANSLATE_NOOP("CopyFormat", "Markdown Table")},
        {CopyFormat::Json, QT_TRANSLATE_NOOP("CopyFormat", "JSON")},
        {CopyFormat::Tccli, QT_TRANSLATE_NOOP("CopyFormat", "tccli Command")},
        {CopyFormat::Terraform, QT_TRANSLATE_NOOP("CopyFormat", "Terraform Data Source")},
        {CopyFormat::Curl, QT_TRANSLATE_NOOP("CopyFormat", "curl Command")},
        {CopyFormat::Cpp, QT_TRANSLATE_NOOP("CopyFormat", "C++ with the SDK")},
        {CopyFormat::Go, QT_TRANSLATE_NOOP("CopyFormat", "Go with the SDK")},
        {CopyFormat::Python, QT_TRANSLATE_NOOP("CopyFormat", "Python with the SDK")},
        {CopyFormat::Node, QT_TRANSLATE_NOOP("CopyFormat", "Node.js with the SDK")},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < std::size(formatRows); ++i) {
        if (formatRows[i].format != static_cast<CopyFormat>(i))
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());

QStringList idsOf(const QList<Image> &images)
{
    QStringList ids;
    ids.reserve(images.size());
    for (const Image &image : images)
        ids.append(image.imageId);
    ids.removeDuplicates();
    return ids;
}

QString jsonArray(const QStringList &texts)
{
    const QJsonArray array = QJsonArray::fromStringList(texts);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString fileText(const QList<Image> &images, ExportFormat format, ExportOptions options)
{
    options.format = format;
    options.byteOrderMark = false;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<ExportOutcome> outcome = exportToDevice(images, options, buffer);
    // A buffer takes all there is.
    Q_ASSERT(outcome);
    QString text = QString::fromUtf8(buffer.data());
    text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
    return text;
}

/// One for each place, or more where a place has more images than one request takes.
QList<ImageRequest> requestsFor(const QList<Image> &images)
{
    QList<Place> places;
    QHash<Place, QStringList> ids;
    for (const Image &image : images) {
        if (!ids.contains(image.place))
            places.append(image.place);
        ids[image.place].append(image.imageId);
    }
    QList<ImageRequest> requests;
    for (const Place &place : std::as_const(places)) {
        const ImageQuery query = {.imageIds = ids.value(place)};
        for (ImageRequest request : firstRequests(query, place)) {
            if (request.imageIds.size() <= apiDefaultLimit)
                request.limit = apiDefaultLimit;
            requests.append(request);
        }
    }
    return requests;
}

QString tccliCommands(const QList<ImageRequest> &requests)
{
    QStringList commands;
    for (const ImageRequest &request : requests)
        commands.append(requestAsTccli(request));
    return commands.join(u'\n');
}

} // namespace

QList<CopyFormat> allCopyFormats()
{
    QList<CopyFormat> formats;
    formats.reserve(std::ssize(formatRows));
    for (const FormatRow &row : formatRows)
        formats.append(row.format);
    return formats;
}

QString copyFormatName(CopyFormat format)
{
    return QCoreApplication::translate("CopyFormat",
                                       formatRows[static_cast<std::size_t>(format)].name);
}

QString copyText(const QList<Image> &images, CopyFormat format, const ExportOptions &options)
{
    if (images.isEmpty())
        return {};
    switch (format) {
    case CopyFormat::WithHeaders:
        return fileText(images, ExportFormat::Tsv, options);
    case CopyFormat::IdLines:
        return idsOf(images).join(u'\n');
    case CopyFormat::IdCommas:
        return idsOf(images).join(u',');
    case CopyFormat::IdJson:
        return jsonArray(idsOf(images));
    case CopyFormat::Csv:
        return fileText(images, ExportFormat::Csv, options);
    case CopyFormat::Markdown:
        return fileText(images, ExportFormat::Markdown, options);
    case CopyFormat::Json:
        return fileText(images, ExportFormat::Json, options);
    case CopyFormat::Tccli:
        return tccliCommands(requestsFor(images));
    case CopyFormat::Terraform:
        return imagesAsTerraform(images);
    case CopyFormat::Curl:
        return requestsAsCurl(requestsFor(images));
    case CopyFormat::Cpp:
        return requestsAsProgram(Sdk::Cpp, requestsFor(images));
    case CopyFormat::Go:
        return requestsAsProgram(Sdk::Go, requestsFor(images));
    case CopyFormat::Python:
        return requestsAsProgram(Sdk::Python, requestsFor(images));
    case CopyFormat::Node:
        return requestsAsProgram(Sdk::Node, requestsFor(images));
    }
    Q_UNREACHABLE();
}
