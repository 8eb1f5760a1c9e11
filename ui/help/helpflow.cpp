// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helpflow.h"

#include "ui/help/helpdialog.h"
#include "ui/help/topicat.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

HelpFlow::HelpFlow(QWidget &window, QMenu &menu, QAction *before)
    : QObject(&window), m_window(window)
{
    const auto add = [&](const QString &text, const QString &name) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        menu.insertAction(before, action);
        return action;
    };
    //: Opens help on the part of the window that has the keyboard.
    QAction *here = add(tr("&Help on This"), u"helpAction"_s);
    here->setShortcut(QKeySequence::HelpContents);
    connect(here, &QAction::triggered, this, [this] { open(topicAt(m_window.focusWidget())); });
    connect(add(tr("&Keyboard Shortcuts"), u"keysAction"_s), &QAction::triggered, this,
            [this] { open(HelpTopic::Keys); });
    connect(add(tr("Find &Language"), u"findLanguageAction"_s), &QAction::triggered, this,
            [this] { open(HelpTopic::FindLanguage); });
    menu.insertSeparator(before);
    qApp->installEventFilter(this);
}

/// The shortcut of an action does not reach beyond its own window.
bool HelpFlow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::KeyPress || !widget || widget->window() == &m_window ||
        widget->window() == m_dialog || QApplication::activePopupWidget() ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents))
        return QObject::eventFilter(watched, event);
    open(topicAt(widget));
    return true;
}

void HelpFlow::open(HelpTopic topic)
{
    // Over a dialog that blocks its window, help is that dialog's, or it would be blocked, too.
    QWidget *parent =
            QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m_window;
    if (m_dialog && m_dialog->parentWidget() != parent)
        delete m_dialog;
    if (!m_dialog)
        m_dialog = new HelpDialog(m_window, parent);
    m_dialog->showTopic(topic);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}
