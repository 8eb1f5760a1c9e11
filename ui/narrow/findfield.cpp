// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findfield.h"

#include "ui/narrow/findedit.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/spokentext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualEditWidth = 170; // before the others have any
constexpr int leastEditWidth = 120;
constexpr int besideText = 60; // in the line: the button that clears it, and margins
constexpr int usualStateWidth = 300;
constexpr int margin = 4;

} // namespace

FindField::FindField(QMenu &menu, QWidget *parent)
    : QWidget(parent), m_menu(menu), m_menuButton(new QToolButton(this)),
      m_chips(new ChipRow(this)), m_edit(new FindEdit(this)), m_stateLabel(new ElidedLabel(this))
{
    setObjectName(u"findField"_s);
    setCursor(Qt::IBeamCursor);
    makeMenuButton();
    m_edit->setObjectName(u"findEdit"_s);
    m_edit->setAccessibleName(tr("Find in results"));
    m_edit->setPlaceholderText(tr("Find in results, such as ubuntu arch:arm size:<=50"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setFrame(false);
    m_edit->setMinimumWidth(lengthFor(font(), leastEditWidth));
    m_edit->installEventFilter(this);
    m_stateLabel->setObjectName(u"findCountLabel"_s);
    m_stateLabel->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *child : std::initializer_list<QWidget *> {m_chips, m_stateLabel})
        child->setCursor(Qt::ArrowCursor);
    connect(m_chips, &ChipRow::left, m_edit, qOverload<>(&QWidget::setFocus));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(margin, 0, 2 * margin, 0);
    layout->setSpacing(margin);
    layout->addWidget(m_menuButton);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_stateLabel);
    setState({}, false);
}

void FindField::setState(const QString &text, bool isBad)
{
    m_isBad = isBad;
    m_stateLabel->setFullText(text);
    setSpokenName(*m_stateLabel, text);
    shareRoom();
    QPalette colors = palette();
    if (isBad)
        colors.setColor(QPalette::PlaceholderText, statusColor(palette(), StatusColor::Bad));
    m_stateLabel->setPalette(colors);
    m_edit->setProperty("isInvalid", isBad);
    setProperty("isInvalid", isBad);
    update();
}

void FindField::openMenu()
{
    m_menu.popup(mapToGlobal(QPoint(0, height() + 2)));
}

bool FindField::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        shareRoom();
    return QWidget::event(event);
}

/// The text comes first, then what was found, then the chips, of which some are in a menu. Else the
/// layout would cut all of them, and the chips take what they cannot use.
void FindField::shareRoom()
{
    const int ofText =
            m_edit->fontMetrics().horizontalAdvance(m_edit->text()) + lengthFor(font(), besideText);
    const int usual = lengthFor(font(), usualEditWidth);
    int room = width() - 4 * margin - m_menuButton->sizeHint().width() -
               std::clamp(ofText, usual, std::max(usual, width() / 2));
    const int leastOfChips =
            m_chips->chips().isEmpty() ? 0 : m_chips->minimumSizeHint().width() + margin;
    const int wanted =
            std::min(m_stateLabel->sizeHint().width(), lengthFor(font(), usualStateWidth));
    const int ofState = std::min(wanted, room - leastOfChips - margin);
    const bool hasRoom = ofState >= m_stateLabel->minimumSizeHint().width();
    m_stateLabel->setVisible(hasRoom && !m_stateLabel->text().isEmpty());
    if (hasRoom) {
        m_stateLabel->setMaximumWidth(ofState);
        room -= ofState + margin;
    }
    m_chips->setMaximumWidth(m_chips->widthIn(std::max(room, leastOfChips) - margin));
}

bool FindField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void FindField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void FindField::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    frame.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
}

void FindField::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FindField::makeMenuButton()
{
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::NoFocus); // the key is that of the line
    m_menuButton->setCursor(Qt::ArrowCursor);
    m_menuButton->setAccessibleName(tr("Find options"));
    m_menuButton->setToolTip(tr("Find options"));
    connect(m_menuButton, &QToolButton::clicked, this, &FindField::openMenu);
    showIcon();
    // Without a mouse, the menu opens from the line as a context menu would.
    auto *open = new QAction(tr("Find options"), m_edit);
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setShortcutContext(Qt::WidgetShortcut);
    m_edit->addAction(open);
    connect(open, &QAction::triggered, this, &FindField::openMenu);
}

void FindField::showIcon()
{
    m_menuButton->setIcon(themedIcon(u"find"_s));
}
