// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/secretedit.h"

#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

SecretEdit::SecretEdit(const QString &showText, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_showButton(new QToolButton(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_showButton->setCheckable(true);
    m_showButton->setAutoRaise(true);
    m_showButton->setIcon(themedIcon(u"show"_s));
    m_showButton->setAccessibleName(showText);
    m_showButton->setToolTip(tr("Show or hide what is typed"));
    m_showButton->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_showButton);
    connect(m_showButton, &QToolButton::toggled, this, [this](bool isShown) {
        m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_showButton->setIcon(themedIcon(isShown ? u"hide"_s : u"show"_s));
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_isEdited = true;
        emit edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_isEdited, false))
            emit committed();
    });
}

QString SecretEdit::secret() const
{
    return m_edit->text().trimmed();
}

void SecretEdit::clear()
{
    m_edit->clear();
    m_isEdited = false;
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}
