// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/testfacts.h"

#include "accounts/connectiontesttext.h"
#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "core/oneline.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

enum Row { Profile, Account, Identity, Error, Clock, Time, RequestId };

} // namespace

TestFacts::TestFacts(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_copyButton(new QToolButton(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(4);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // In the order of the rows.
    for (const QString &label : {tr("Profile"), tr("Account"), tr("Identity"), tr("Error"),
                                 tr("This clock"), tr("Time taken"), tr("RequestId")})
        addRow(label);
    m_values.at(RequestId)->setFont(fixedFont(font()));
    m_values.at(RequestId)->setWordWrap(false);
    m_values.at(Account)->setFont(fixedFont(font()));
    m_copyButton->setIcon(themedIcon(u"copy"_s));
    m_copyButton->setAutoRaise(true);
    m_copyButton->setFocusPolicy(Qt::StrongFocus);
    m_copyButton->setAccessibleName(tr("Copy RequestId"));
    m_copyButton->setToolTip(tr("Copy RequestId"));
    auto *line = qobject_cast<QHBoxLayout *>(m_values.at(RequestId)->parentWidget()->layout());
    line->insertWidget(1, m_copyButton);
    line->addStretch(1);
    connect(m_copyButton, &QToolButton::clicked, this,
            [this] { emit requestIdChosen(m_values.at(RequestId)->text()); });
    show({});
}

void TestFacts::show(const ConnectionTestReport &report)
{
    const QString requestId = report.error ? report.error->requestId : report.requestId;
    setValue(Profile, report.profile);
    setValue(Account, report.account);
    setValue(Identity, report.arn);
    // The service's own words, which may say more than ours.
    setValue(Error, !report.error ? QString()
                    : report.error->message.isEmpty()
                            ? errorCode(*report.error)
                            : tr("%1: %2").arg(errorCode(*report.error), report.error->message));
    setValue(Clock, report.clockSlow ? clockText(report.clockSlow) : QString());
    setValue(Time, report.duration ? durationText(report.duration) : QString());
    setValue(RequestId, requestId);
}

void TestFacts::addRow(const QString &label)
{
    auto *line = new QWidget(this);
    auto *value = new QLabel(line);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(value);
    auto *caption = new QLabel(label, this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(caption, line);
    m_values.append(value);
}

void TestFacts::setValue(int row, const QString &value)
{
    QLabel &label = *m_values.at(row);
    label.setText(withVisibleControls(onOneLine(value)));
    const auto *caption = qobject_cast<QLabel *>(m_form->labelForField(label.parentWidget()));
    //: What a screen reader says for a field: its name and its value.
    label.setAccessibleName(tr("%1: %2").arg(caption->text(), label.text()));
    m_form->setRowVisible(row, !value.isEmpty());
}
