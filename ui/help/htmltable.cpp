// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/htmltable.h"

using namespace Qt::StringLiterals;

QString htmlHeading(const QString &text)
{
    return u"<h3>"_s + text.toHtmlEscaped() + u"</h3>"_s;
}

QString htmlParagraph(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString htmlTable(const QStringList &headings, const QList<QStringList> &rows)
{
    QString html = u"<table cellspacing=\"0\" cellpadding=\"3\"><tr>"_s;
    for (const QString &heading : headings)
        html += u"<th align=\"left\">"_s + heading.toHtmlEscaped() + u"</th>"_s;
    html += u"</tr>"_s;
    for (const QStringList &row : rows) {
        html += u"<tr>"_s;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString text = row.at(column).toHtmlEscaped();
            html += column == 0 ? u"<td><code>"_s + text + u"</code></td>"_s
                                : u"<td>"_s + text + u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}
