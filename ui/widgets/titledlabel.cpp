// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/titledlabel.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TitledLabel::TitledLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // lets the layout ask for the height of a width
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TitledLabel::setTitled(const QString &title, const QString &text)
{
    //: A title in bold, and the text behind it; %1 has to come first.
    setTexts(title, text.isEmpty() ? title : tr("%1 %2").arg(title, text));
}

void TitledLabel::setTexts(const QString &title, const QString &text, const QString &warning)
{
    Q_ASSERT(text.startsWith(title));
    m_titleLength = title.size();
    m_warning = warning;
    setText(text);
    updateGeometry();
}

void TitledLabel::setMostLines(int lines, const QString &keptEnd)
{
    m_mostLines = lines;
    m_endLength = text().endsWith(keptEnd) ? keptEnd.size() : 0;
    updateGeometry();
    update();
}

QSize TitledLabel::sizeHint() const
{
    if (m_mostLines > 0) {
        // As if all of it were bold, and some more, since not every font is wider then.
        return {QFontMetrics(titleFont(font())).horizontalAdvance(text()) +
                        2 * fontMetrics().averageCharWidth(),
                fontMetrics().height()};
    }
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize TitledLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

int TitledLabel::heightForWidth(int width) const
{
    return int(std::ceil(laidOut(shownText(width), width)->boundingRect().height()));
}

int TitledLabel::heightOfLines(int width, int most, int leastLines) const
{
    const auto layout = laidOut(shownText(width), width);
    double height = 0;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const double next = height + layout->lineAt(i).height();
        if (i >= leastLines && std::ceil(next) > most)
            break;
        height = next;
    }
    return int(std::ceil(height));
}

void TitledLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto layout = laidOut(shownText(width()), width());
    const double top = (height() - layout->boundingRect().height()) / 2;
    layout->draw(&painter, QPointF(0, top));
}

QString TitledLabel::shownText(int width) const
{
    const auto hasRoom = [this, width](const QString &text) {
        return m_mostLines == 0 || laidOut(text, width)->lineCount() <= m_mostLines;
    };
    const QString between = text().sliced(m_titleLength).chopped(m_endLength);
    if ((m_endLength > 0 && between.trimmed().isEmpty()) || hasRoom(text()))
        return text();
    // The title alone may have no room; where the end is kept, it stays all the same.
    qsizetype least = m_endLength > 0 ? m_titleLength : 0;
    qsizetype most = text().size() - m_endLength;
    while (least < most) {
        const qsizetype length = least + (most - least + 1) / 2;
        if (hasRoom(cutText(length)))
            least = length;
        else
            most = length - 1;
    }
    return cutText(least);
}

QString TitledLabel::cutText(qsizetype length) const
{
    const QString between = text().chopped(m_endLength);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, between);
    letters.setPosition(length);
    if (!letters.isAtBoundary())
        letters.toPreviousBoundary();
    QString start = between.first(letters.position());
    while (start.size() > m_titleLength && start.back().isSpace())
        start.chop(1);
    // There are blanks where the whole text has them, since not every language does.
    if (start.size() == m_titleLength && between.size() > m_titleLength &&
        between.at(m_titleLength).isSpace())
        start += u' ';
    if (between.endsWith(u' '))
        return start + u"… "_s + text().last(m_endLength);
    return start + u'…' + text().last(m_endLength);
}

std::unique_ptr<QTextLayout> TitledLabel::laidOut(const QString &text, int width) const
{
    auto layout = std::make_unique<QTextLayout>(text, font());
    layout->setTextOption(QTextOption(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)));
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = int(m_titleLength);
    bold.format.setFontWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> formats = {bold};
    if (const qsizetype start = text.indexOf(m_warning); !m_warning.isEmpty() && start >= 0) {
        QTextLayout::FormatRange warning;
        warning.start = int(start);
        warning.length = int(m_warning.size());
        warning.format.setForeground(statusColor(palette(), StatusColor::Bad));
        formats.append(warning);
    }
    layout->setFormats(formats);
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    return layout;
}
