// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/menubutton.h"

#include "ui/widgets/menutext.h"

#include <QAccessibleWidget>

namespace {

class AccessibleMenuButton final : public QAccessibleWidget
{
public:
    explicit AccessibleMenuButton(MenuButton &button)
        : QAccessibleWidget(&button, QAccessible::ButtonMenu), m_button(button)
    { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        const bool isUnnamed = kind == QAccessible::Name && text.isEmpty();
        return isUnnamed ? plainMenuText(m_button.text()) : text;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        const QStringList names = QAccessibleWidget::actionNames();
        return m_button.isEnabled() ? QStringList(pressAction()) + names : names;
    }

    void doAction(const QString &name) override
    {
        // Later: it comes back when the menu has closed, for which no screen reader waits.
        if (name != pressAction())
            QAccessibleWidget::doAction(name);
        else if (m_button.isEnabled())
            QMetaObject::invokeMethod(&m_button, &QToolButton::showMenu, Qt::QueuedConnection);
    }

private:
    MenuButton &m_button;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *button = qobject_cast<MenuButton *>(object);
    return button ? new AccessibleMenuButton(*button) : nullptr;
}

} // namespace

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    QAccessible::installFactory(makeAccessible); // once, however often
    setPopupMode(QToolButton::InstantPopup);
}
