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

class CopiedRows final : public QMimeData
{
public:
    CopiedRows(const QList<Image> &images, CopyFormat format, const ExportOptions &options)
        : m_images(images), m_options(options), m_text(copyText(images, format, options))
    { }

    [[nodiscard]] QStringList formats() const override { return {plainType, htmlType, csvType}; }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType preferred) const override
    {
        if (type == plainType)
            return m_text;
        if (type == htmlType)
            return imagesAsHtml(m_images, m_options);
        if (type == csvType)
            return copyText(m_images, CopyFormat::Csv, m_options).toUtf8();
        return QMimeData::retrieveData(type, preferred);
    }

private:
    static inline const QString plainType = u"text/plain"_s;
    static inline const QString htmlType = u"text/html"_s;
    static inline const QString csvType = u"text/csv"_s;

    QList<Image> m_images;
    ExportOptions m_options;
    QString m_text;
};

} // namespace

std::unique_ptr<QMimeData> copiedRows(const QList<Image> &images, CopyFormat format,
                                      const ExportOptions &options)
{
    if (images.isEmpty())
        return {};
    return std::make_unique<CopiedRows>(images, format, options);
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
