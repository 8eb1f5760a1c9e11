// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copieddata.h"

#include "export/tablecells.h"

using namespace Qt::StringLiterals;

namespace {

/// A line of it is one in a program that does not know the style, too.
QString htmlText(const QString &text)
{
    return text.toHtmlEscaped()
            .replace("\r\n"_L1, "<br>"_L1)
            .replace(u'\n', "<br>"_L1)
            .replace(u'\r', "<br>"_L1);
}

QString htmlRow(const QStringList &cells, const QString &element)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += u'<' + element + u'>' + htmlText(cell) + u"</"_s + element + u'>';
    return row + u"</tr>\n"_s;
}

} // namespace

std::unique_ptr<QMimeData> copiedRows(const QList<Image> &images, CopyFormat format,
                                      const ExportOptions &options)
{
    if (images.isEmpty())
        return {};
    auto data = std::make_unique<QMimeData>();
    data->setText(copyText(images, format, options));
    data->setHtml(imagesAsHtml(images, options));
    data->setData(u"text/csv"_s, copyText(images, CopyFormat::Csv, options).toUtf8());
    return data;
}

QString imagesAsHtml(const QList<Image> &images, const ExportOptions &options)
{
    // Blanks count as they do in the text.
    QString html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                   u"<table style=\"white-space: pre-wrap\">\n"_s +
                   u"<thead>"_s + htmlRow(headerCells(options.columns), u"th"_s) +
                   u"</thead>\n<tbody>\n"_s;
    for (const Image &image : images) {
        QStringList cells;
        cells.reserve(options.columns.size());
        for (const ImageColumn column : options.columns)
            cells.append(spreadsheetCell(image, column, options, u','));
        html += htmlRow(cells, u"td"_s);
    }
    return html + u"</tbody>\n</table>\n</body></html>\n"_s;
}
