// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/fieldnote.h"

#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

FieldNote::FieldNote(QWidget &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    showIcon();
    setHint({});
}

void FieldNote::setHint(const QString &hint)
{
    setText(hint, false);
}

void FieldNote::setFault(const QString &fault)
{
    setText(fault, true);
}

void FieldNote::keepRoom()
{
    m_keepsRoom = true;
    showText();
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::setSaid(const QString &said)
{
    m_said = said;
    showText();
}

void FieldNote::setText(const QString &text, bool isFault)
{
    m_own = text;
    m_isFault = isFault;
    showText();
}

void FieldNote::showText()
{
    QStringList lines = {m_own, m_said};
    lines.removeAll(QString());
    const QString text = lines.join(u'\n');
    m_text->setText(text);
    m_text->setForegroundRole(m_isFault ? QPalette::WindowText : QPalette::PlaceholderText);
    m_icon->setVisible(m_isFault);
    setVisible(m_keepsRoom || !text.isEmpty());
    takeRoom();
    m_field.setAccessibleDescription(text);
    m_field.setProperty("isInvalid", m_isFault);
    m_field.update();
}

void FieldNote::showIcon()
{
    //: What a screen reader says for the sign beside what is wrong with a field.
    m_icon->setAccessibleName(tr("Wrong"));
    m_icon->setPixmap(iconPixmap(u"warning"_s, statusColor(palette(), StatusColor::Bad),
                                 lengthFor(font(), 16), devicePixelRatioF()));
}

void FieldNote::takeRoom()
{
    if (!m_keepsRoom)
        return;
    const int line = std::max(m_icon->sizeHint().height(), m_text->fontMetrics().lineSpacing());
    // As with its mark, which comes and goes, too.
    const int width =
            m_text->parentWidget()->width() - m_icon->sizeHint().width() - layout()->spacing();
    const int wanted = m_text->text().isEmpty() ? line : m_text->heightForWidth(width);
    setMinimumHeight(std::max({line, wanted, minimumHeight()}));
}

void FieldNote::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    setMinimumHeight(0);
    takeRoom();
}

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}
