// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/endpointfield.h"

#include "cloud/endpointchoice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// No choice has this word, and no address either.
const QString customWord = u"custom:"_s;

} // namespace

EndpointField::EndpointField(Default offered, QWidget *parent)
    : QWidget(parent), m_combo(new QComboBox(this)), m_addressEdit(new QLineEdit(this))
{
    using Kind = EndpointChoice::Kind;
    if (offered == Default::AsUsual)
        addKind(tr("As usual"), {});
    addKind(tr("International site"), endpointChoiceText(Kind::International));
    addKind(tr("Site of mainland China"), endpointChoiceText(Kind::Mainland));
    addKind(tr("Internal, from machines of the cloud"), endpointChoiceText(Kind::Internal));
    addKind(tr("Regional, each region's own"), endpointChoiceText(Kind::Regional));
    addKind(tr("Custom address"), customWord);
    m_addressEdit->setAccessibleName(tr("Address of the endpoint"));
    m_addressEdit->setPlaceholderText(u"https://cvm.example.com"_s);
    setFocusProxy(m_combo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_combo);
    layout->addWidget(m_addressEdit);
    showAddress();
    connect(m_combo, &QComboBox::currentIndexChanged, this, &EndpointField::showAddress);
    connect(m_combo, &QComboBox::activated, this, [this] {
        emit edited();
        emit committed();
    });
    connect(m_addressEdit, &QLineEdit::textEdited, this, &EndpointField::edited);
    connect(m_addressEdit, &QLineEdit::editingFinished, this, &EndpointField::committed);
}

QString EndpointField::text() const
{
    const QString word = m_combo->currentData().toString();
    if (word != customWord)
        return word;
    const QString address = m_addressEdit->text().trimmed();
    return address.isEmpty() ? u"https://"_s : address; // an address, though none that can be used
}

void EndpointField::setText(const QString &text)
{
    const int index = m_combo->findData(text);
    m_combo->setCurrentIndex(index < 0 ? m_combo->count() - 1 : index);
    m_addressEdit->setText(index < 0 ? text : QString());
}

void EndpointField::addKind(const QString &text, const QString &word)
{
    m_combo->addItem(text, word);
}

void EndpointField::showAddress()
{
    m_addressEdit->setVisible(m_combo->currentData() == customWord);
}
