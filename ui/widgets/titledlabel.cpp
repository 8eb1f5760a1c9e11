// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/titledlabel.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

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

void TitledLabel::setOneLine(bool isOneLine)
{
    m_isOneLine = isOneLine;
    updateGeometry();
    update();
}

QSize TitledLabel::sizeHint() const
{
    if (m_isOneLine) {
        // As if all of it were bold, which is a little more than it needs.
        return {QFontMetrics(titleFont(font())).horizontalAdvance(text()) + 4,
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
    return title + fontMetrics().elidedText(text().sliced(m_titleLength), Qt::ElideRight, left);
}

std::unique_ptr<QTextLayout> TitledLabel::laidOut(int width) const
{
    auto layout = std::make_unique<QTextLayout>(shownText(width), font());
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
