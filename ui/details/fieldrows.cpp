// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/fieldrows.h"

#include "ui/details/cloudlabel.h"
#include "ui/style/icons.h"
#include "ui/style/statemark.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr int markSize = 16;
constexpr int markGap = 4;
constexpr int columnGap = 12;
constexpr int rowGap = 6;

/// Whether the text can be wrapped in a width: a label breaks between words, and cuts one that is
/// longer.
bool canWrap(const QLabel &label, int width)
{
    QTextLayout layout(QString(label.text()).replace(u'\n', QChar(QChar::LineSeparator)),
                       label.font());
    layout.beginLayout();
    bool isWhole = true;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        isWhole = isWhole && line.naturalTextWidth() <= width;
    }
    layout.endLayout();
    return isWhole;
}

} // namespace

FieldRows::FieldRows(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FieldRows::setFields(const QList<DetailField> &fields)
{
    m_fields = fields;
    while (m_rows.size() < fields.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const DetailField field = fields.value(i); // empty behind the last
        const Row &row = m_rows.at(i);
        row.caption->setText(field.label);
        row.value->setCloudText(field.value);
        row.value->setFont(field.isFixedWidth ? fixedFont(font()) : font());
        //: What a screen reader says for a field: its name and its value.
        row.value->setAccessibleName(tr("%1: %2").arg(field.label, row.value->text()));
        showMark(row, field.stateCode);
        row.caption->setVisible(!field.value.isEmpty());
        row.value->setVisible(!field.value.isEmpty());
    }
    arrange();
}

QSize FieldRows::sizeHint() const
{
    return {captionWidth() + columnGap + fontMetrics().averageCharWidth() * 12, height()};
}

/// As when a font changes, and with it all heights.
bool FieldRows::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return isTaken;
}

void FieldRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        showMark(m_rows.at(i), m_fields.value(i).stateCode);
}

void FieldRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FieldRows::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange(); // what changed meanwhile was told to nobody
}

void FieldRows::addRow()
{
    auto *caption = new QLabel(this);
    caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto *mark = new QLabel(this);
    auto *value = new CloudLabel(this);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setWordWrap(true);
    connect(value, &CloudLabel::copied, this, &FieldRows::copied);
    m_rows.append({.caption = caption, .mark = mark, .value = value});
}

void FieldRows::showMark(const Row &row, const QString &stateCode) const
{
    const StateMark mark = stateMark(stateCode);
    row.mark->setVisible(!mark.iconName.isEmpty());
    if (!mark.iconName.isEmpty()) {
        row.mark->setAccessibleName(row.value->text());
        row.mark->setPixmap(iconPixmap(mark.iconName, stateColor(palette(), mark), markSize,
                                       devicePixelRatioF()));
    }
}

int FieldRows::captionWidth() const
{
    int width = 0;
    for (const Row &row : m_rows)
        width = std::max(width, row.caption->isHidden() ? 0 : row.caption->sizeHint().width());
    return width;
}

void FieldRows::arrange()
{
    const int start = captionWidth() + columnGap;
    int y = 0;
    const auto place = [this, &y](QWidget &widget, int x, int width, int height) {
        widget.setGeometry(
                QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, width, height)));
    };
    for (const Row &row : m_rows) {
        if (row.value->isHidden())
            continue;
        const int captionHeight = row.caption->sizeHint().height();
        const int beside = start + (row.mark->isHidden() ? 0 : markSize + markGap);
        // Under its label there is more room.
        const bool isBeside = !row.mark->isHidden() || canWrap(*row.value, width() - beside);
        const int x = isBeside ? beside : 0;
        place(*row.caption, 0, isBeside ? start - columnGap : width(), captionHeight);
        place(*row.mark, start, markSize, markSize);
        y += isBeside ? 0 : captionHeight;
        const int valueWidth = std::max(1, width() - x);
        const int height =
                std::max(isBeside ? captionHeight : 0, row.value->heightForWidth(valueWidth));
        place(*row.value, x, valueWidth, height);
        y += height + rowGap;
    }
    setFixedHeight(std::max(0, y - rowGap));
}
