// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/titledlabel.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWord = 8; // letters

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Of a text that has to be cut, something is always left.
QString elidedOrMark(const QFontMetrics &metrics, const QString &text, int width)
{
    const QString elided = metrics.elidedText(text, Qt::ElideRight, width);
    return elided.isEmpty() ? QString(QChar(0x2026)) : elided;
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

void TitledLabel::setOneLine(bool isOneLine, const QString &keptEnd)
{
    m_isOneLine = isOneLine;
    m_endLength = text().endsWith(keptEnd) ? keptEnd.size() : 0;
    updateGeometry();
    update();
}

QSize TitledLabel::sizeHint() const
{
    if (m_isOneLine) {
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
    return int(std::ceil(laidOut(width)->boundingRect().height()));
}

void TitledLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const auto layout = laidOut(width());
    const double top = (height() - layout->boundingRect().height()) / 2;
    layout->draw(&painter, QPointF(0, top));
}

QString TitledLabel::shownText(int width) const
{
    if (!m_isOneLine)
        return text();
    const QString title = text().first(m_titleLength);
    // A pixel of each is lost where two fonts meet.
    const int left = width - QFontMetrics(titleFont(font())).horizontalAdvance(title) - 2;
    const QString rest = text().sliced(m_titleLength);
    // The title alone may have no room: one line is one line.
    if (m_endLength == 0 && left < fontMetrics().horizontalAdvance(QChar(0x2026)) &&
        (left < 0 || !rest.isEmpty()))
        return QFontMetrics(titleFont(font())).elidedText(text(), Qt::ElideRight, width - 2);
    if (m_endLength == 0 || fontMetrics().horizontalAdvance(rest) <= left)
        return title + fontMetrics().elidedText(rest, Qt::ElideRight, left);
    // What is between gives way; where the end has no room beside the title, there are two lines,
    // of which some is lost where a word does not fit any more. There are blanks where the whole
    // text has them, since not every language does.
    const QString middle = rest.chopped(m_endLength);
    const QString between = middle.trimmed();
    const QString before = middle.startsWith(u' ') ? u" "_s : QString();
    const QString end = (middle.endsWith(u' ') ? u" "_s : QString()) + rest.last(m_endLength);
    const int beside = left - fontMetrics().horizontalAdvance(before + u' ' + end);
    const int lost = 2 * fontMetrics().averageCharWidth() * usualWord;
    const int room = beside >= 0 ? beside : std::max(beside + width - lost, 0);
    return title + before + elidedOrMark(fontMetrics(), between, room) + end;
}

std::unique_ptr<QTextLayout> TitledLabel::laidOut(int width) const
{
    auto layout = std::make_unique<QTextLayout>(shownText(width), font());
    layout->setTextOption(QTextOption(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)));
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = int(m_titleLength);
    bold.format.setFontWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> formats = {bold};
    if (const qsizetype start = text().indexOf(m_warning); !m_warning.isEmpty() && start >= 0) {
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
