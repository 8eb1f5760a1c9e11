// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/failurebanner.h"

#include "core/bidicontrols.h"
#include "core/region.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FailureBanner::FailureBanner(QWidget *parent) : QWidget(parent), m_bar(new MessageBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    hide();
}

void FailureBanner::setErrors(const QList<ApiError> &errors)
{
    if (m_errors == errors)
        return;
    m_errors = errors;
    m_current = 0;
    setVisible(!errors.isEmpty());
    if (!errors.isEmpty())
        showError();
}

void FailureBanner::showError()
{
    const ApiError &error = m_errors.at(m_current);
    const ErrorText text = explainError(error);
    const QString title = error.place.region.isEmpty()
                                  ? tr("This cannot be asked:")
                                  : tr("%1 could not be read:").arg(regionName(error.place.region));
    m_bar->showMessage(MessageBar::Kind::Error, title, text.what + u' ' + text.advice);

    QString origin = isolated(errorCode(error));
    if (!error.requestId.isEmpty())
        origin += u" · "_s + tr("RequestId %1").arg(isolated(error.requestId));
    m_bar->setDetail(origin);

    if (m_errors.size() > 1) {
        //: Button that shows the next of several failures, as in "1 of 3 ›".
        QAbstractButton *next =
                m_bar->addButton(tr("%1 of %2 ›").arg(m_current + 1).arg(m_errors.size()));
        next->setAccessibleName(tr("Next failure"));
        next->setToolTip(tr("Next failure"));
        connect(next, &QAbstractButton::clicked, this, [this] {
            m_current = (m_current + 1) % m_errors.size();
            showError();
        });
    }
    if (!error.requestId.isEmpty()) {
        QAbstractButton *copy = m_bar->addButton(tr("Copy RequestId"));
        connect(copy, &QAbstractButton::clicked, this,
                [id = error.requestId] { QGuiApplication::clipboard()->setText(id); });
    }
    addRemedyButton(text.remedy);
    if (!error.place.region.isEmpty()) {
        QAbstractButton *retry = m_bar->addButton(tr("Retry"));
        connect(retry, &QAbstractButton::clicked, this, &FailureBanner::retryRequested);
    }
}

void FailureBanner::addRemedyButton(ErrorText::Remedy remedy)
{
    using Remedy = ErrorText::Remedy;
    QString text;
    switch (remedy) {
    case Remedy::Retry:
        return;
    case Remedy::EditImageIds:
        text = tr("Edit image IDs");
        break;
    case Remedy::EditFilters:
        text = tr("Edit filters");
        break;
    case Remedy::EditTags:
        text = tr("Edit tags");
        break;
    case Remedy::EditInstanceType:
        text = tr("Edit instance type");
        break;
    case Remedy::ChooseRegions:
        text = tr("Choose regions");
        break;
    case Remedy::UseDemo:
        text = tr("Open the demo cloud");
        break;
    }
    connect(m_bar->addButton(text), &QAbstractButton::clicked, this,
            [this, remedy] { emit remedyRequested(remedy); });
}
