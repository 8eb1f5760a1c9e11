// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/appearance.h"

#include "ui/style/systemcolorscheme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMetaEnum>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString choiceKey = u"view/colorScheme"_s;

QMetaEnum choices()
{
    return QMetaEnum::fromType<Appearance::Choice>();
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_system(new SystemColorScheme(this))
{
    const QByteArray kept = settings.value(choiceKey).toString().toLatin1();
    const int value = choices().keyToValue(kept.constData());
    if (value >= 0)
        m_choice = Choice(value);
    connect(m_system, &SystemColorScheme::changed, this, &Appearance::apply);
    apply();
}

void Appearance::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    m_settings.setValue(choiceKey, QString::fromLatin1(choices().valueToKey(int(choice))));
    apply();
    emit choiceChanged();
}

QMenu *Appearance::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("C&olor Scheme"), parent);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Choice choice) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_choice == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { setChoice(choice); });
        connect(this, &Appearance::choiceChanged, action,
                [this, action, choice] { action->setChecked(m_choice == choice); });
    };
    add(tr("Follow the &System"), Choice::System);
    add(tr("&Light"), Choice::Light);
    add(tr("&Dark"), Choice::Dark);
    return menu;
}

void Appearance::apply()
{
    const ColorScheme scheme = m_choice == Choice::System ? m_system->scheme()
                               : m_choice == Choice::Dark ? ColorScheme::Dark
                                                          : ColorScheme::Light;
    QApplication::setPalette(m_system->highContrast(scheme).value_or(paletteFor(scheme)));
}
