// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/proxyfields.h"

#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/settings/secretedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

using ProxyKind = ConnectionPreferences::ProxyKind;

} // namespace

ProxyFields::ProxyFields(QWidget *parent)
    : QWidget(parent), m_rows(new FormRows(this)), m_kindCombo(new QComboBox(this)),
      m_hostEdit(new QLineEdit(this)), m_portEdit(new QLineEdit(this)),
      m_userEdit(new QLineEdit(this)), m_password(new QWidget(this)),
      m_passwordEdit(new SecretEdit(tr("Show the password"), m_password)),
      m_forgetButton(new QPushButton(tr("Fo&rget"), m_password))
{
    m_kindCombo->addItems({tr("As the system"), tr("None"), tr("HTTP"), tr("SOCKS5")});
    m_hostEdit->setPlaceholderText(u"proxy.example.com"_s);
    m_portEdit->setValidator(new QIntValidator(1, 65'535, m_portEdit));
    m_portEdit->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_userEdit->setPlaceholderText(tr("None"));
    m_forgetButton->setAccessibleName(tr("Forget the password"));
    m_forgetButton->setAutoDefault(false);
    auto *passwordLayout = new QHBoxLayout(m_password);
    passwordLayout->setContentsMargins(0, 0, 0, 0);
    passwordLayout->addWidget(m_passwordEdit, 1);
    passwordLayout->addWidget(m_forgetButton);

    m_kindNote = &m_rows->addField(tr("&Proxy"), *m_kindCombo);
    m_hostNote = &m_rows->addField(tr("&Host"), *m_hostEdit);
    m_portNote = &m_rows->addField(tr("P&ort"), *m_portEdit);
    m_rows->addField(tr("&User"), *m_userEdit);
    m_passwordNote = &m_rows->addField(tr("Pass&word"), *m_password, &m_passwordEdit->lineEdit());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);

    connect(m_kindCombo, &QComboBox::currentIndexChanged, this, &ProxyFields::updateState);
    connect(m_kindCombo, &QComboBox::activated, this, &ProxyFields::committed);
    connect(m_hostEdit, &QLineEdit::textChanged, this, &ProxyFields::updateState);
    connect(m_hostEdit, &QLineEdit::editingFinished, this, &ProxyFields::committed);
    connect(m_portEdit, &QLineEdit::textChanged, this, &ProxyFields::updateState);
    connect(m_portEdit, &QLineEdit::editingFinished, this, &ProxyFields::committed);
    connect(m_userEdit, &QLineEdit::editingFinished, this, &ProxyFields::committed);
    connect(m_passwordEdit, &SecretEdit::committed, this, [this] {
        const QString password = m_passwordEdit->secret();
        m_passwordEdit->clear(); // it is not kept here
        if (!password.isEmpty())
            emit passwordChanged(password);
    });
    connect(m_forgetButton, &QPushButton::clicked, this, [this] { emit passwordChanged({}); });
    updateState();
    showPasswordNote();
}

void ProxyFields::show(const ConnectionPreferences &connection)
{
    m_kindCombo->setCurrentIndex(int(connection.proxyKind));
    m_hostEdit->setText(connection.proxyHost);
    m_portEdit->setText(QString::number(connection.proxyPort));
    m_userEdit->setText(connection.proxyUser);
}

void ProxyFields::setHasPassword(bool hasPassword)
{
    m_hasPassword = hasPassword;
    showPasswordNote();
}

void ProxyFields::setKeyringAvailable(bool isAvailable)
{
    m_isKeyringAvailable = isAvailable;
    showPasswordNote();
}

void ProxyFields::setSaid(const QString &said)
{
    m_kindNote->setSaid(said);
}

bool ProxyFields::isWhole() const
{
    const auto kind = ProxyKind(m_kindCombo->currentIndex());
    return kind == ProxyKind::System || kind == ProxyKind::None ||
           (!m_hostEdit->text().trimmed().isEmpty() && m_portEdit->hasAcceptableInput());
}

void ProxyFields::putInto(ConnectionPreferences &connection) const
{
    connection.proxyKind = ProxyKind(m_kindCombo->currentIndex());
    connection.proxyHost = m_hostEdit->text().trimmed();
    connection.proxyPort = m_portEdit->text().toUShort();
    connection.proxyUser = m_userEdit->text().trimmed();
}

void ProxyFields::updateState()
{
    const auto kind = ProxyKind(m_kindCombo->currentIndex());
    const bool isOwn = kind == ProxyKind::Http || kind == ProxyKind::Socks5;
    for (QWidget *field :
         std::initializer_list<QWidget *> {m_hostEdit, m_portEdit, m_userEdit, m_password})
        m_rows->setFieldVisible(*field, isOwn);
    const bool hasHost = !m_hostEdit->text().trimmed().isEmpty();
    if (!isOwn || hasHost)
        m_hostNote->setHint({});
    else
        m_hostNote->setFault(tr("It needs a host. Until then the last setting holds."));
    if (!isOwn || m_portEdit->hasAcceptableInput())
        m_portNote->setHint({});
    else
        m_portNote->setFault(tr("It needs a port. Until then the last setting holds."));
}

void ProxyFields::showPasswordNote()
{
    //: In an empty field: the password that is kept already is not changed.
    m_passwordEdit->setPlaceholderText(m_hasPassword ? tr("As it is") : tr("None"));
    m_forgetButton->setVisible(m_hasPassword);
    m_passwordNote->setHint(m_isKeyringAvailable
                                    ? tr("Kept in the system's keyring.")
                                    : tr("The system's keyring cannot be reached, so it is "
                                         "forgotten when the program ends."));
}
