// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/connectionpage.h"

#include "ui/settings/cafilefield.h"
#include "ui/settings/endpointfield.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/settings/proxyfields.h"
#include "ui/widgets/fieldscroll.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent), m_proxy(new ProxyFields(this)), m_caFile(new CaFileField(this)),
      m_endpoint(new EndpointField(EndpointField::Default::None, this))
{
    auto *rows = new FormRows(this);
    m_caFileNote = &rows->addField(tr("Extra certi&ficates"), *m_caFile, &m_caFile->lineEdit());
    m_endpointNote = &rows->addField(tr("&Endpoint"), *m_endpoint, &m_endpoint->kindCombo());
    auto *fields = new QWidget(this);
    auto *fieldLayout = new QVBoxLayout(fields);
    fieldLayout->setSpacing(8);
    fieldLayout->addWidget(m_proxy);
    fieldLayout->addWidget(rows);
    fieldLayout->addStretch();
    FormRows::alignLabels(*fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FieldScroll(*fields, this));

    connect(m_proxy, &ProxyFields::committed, this, &ConnectionPage::commit);
    connect(m_caFile, &CaFileField::committed, this, &ConnectionPage::commit);
    connect(m_endpoint, &EndpointField::committed, this, &ConnectionPage::commit);
    setConnection({});
}

void ConnectionPage::setConnection(const ConnectionPreferences &connection)
{
    m_connection = connection;
    m_proxy->show(connection);
    m_caFile->setPath(connection.caFile);
    m_endpoint->setText(endpointChoiceText(connection.endpoint));
    ConnectionPreferences shown; // for the notes alone: a file may have gone since
    takeCaFile(shown);
    takeEndpoint(shown);
}

void ConnectionPage::setSaid(const SaidOptions &said)
{
    m_proxy->setSaid(saidText(said.proxy));
    m_caFileNote->setSaid(saidText(said.caFile));
    m_endpointNote->setSaid(saidText(said.endpoint));
}

void ConnectionPage::commit()
{
    ConnectionPreferences connection = m_connection;
    if (m_proxy->isWhole())
        m_proxy->putInto(connection);
    takeCaFile(connection);
    takeEndpoint(connection);
    if (connection == m_connection)
        return;
    m_connection = connection;
    emit changed(connection);
}

void ConnectionPage::takeCaFile(ConnectionPreferences &connection)
{
    const QString path = m_caFile->path();
    const Result<void> check = path.isEmpty() ? Result<void>() : checkCaFile(path);
    if (!check) {
        m_caFileNote->setFault(check.error().message);
        return;
    }
    m_caFileNote->setHint(tr("Certificates in PEM, trusted besides those of the system: for "
                             "proxies that look into connections."));
    connection.caFile = path;
}

void ConnectionPage::takeEndpoint(ConnectionPreferences &connection)
{
    const auto choice = parseEndpointChoice(m_endpoint->text());
    if (!choice) {
        m_endpointNote->setFault(choice.error().message);
        return;
    }
    m_endpointNote->setHint({});
    connection.endpoint = *choice;
}
