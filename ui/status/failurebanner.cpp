// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/failurebanner.h"

#include "core/joinedtext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Of a service's own words; ours are shorter than that, and are not cut.
constexpr int mostLines = 3;
constexpr int longestKept = 160; // letters

QString copyIdsText(int count)
{
    return count == 1 ? FailureBanner::tr("Copy RequestId")
                      : FailureBanner::tr("Copy %Ln RequestIds", nullptr, count);
}

/// What was not sent would be refused again.
bool canRetry(const FailureGroup &group)
{
    return !group.errors.first().place.region.isEmpty();
}

} // namespace

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
    const bool hasNews = std::ranges::any_of(
            errors, [this](const ApiError &error) { return !m_errors.contains(error); });
    const bool wasClosed = !m_errors.isEmpty() && m_bar->isHidden();
    m_errors = errors;
    m_groups = groupFailures(errors);
    m_current = 0;
    setVisible(!errors.isEmpty());
    if (!errors.isEmpty() && (hasNews || !wasClosed))
        showGroup();
}

void FailureBanner::showGroup()
{
    const FailureGroup &group = m_groups.at(m_current);
    // Of a credential, what is wrong with it says what to do.
    const bool isOfCredential = group.errors.first().kind == ApiError::Kind::Credentials;
    const QString text = isOfCredential ? group.text.what
                                        : sentencesText({group.text.what, group.text.advice});
    m_bar->showMessage(MessageBar::Kind::Error, failureTitle(group), text);
    const bool isKept = isOfCredential || group.text.what.size() <= longestKept;
    m_bar->setMostLines(m_showsDetails ? 0 : mostLines, isKept ? text : group.text.advice);
    if (m_showsDetails)
        m_bar->setDetail(failureDetail(group));
    addButtons(group);
}

void FailureBanner::contextMenuEvent(QContextMenuEvent *event)
{
    const FailureGroup group = m_groups.at(m_current);
    const QStringList requestIds = failureRequestIds(group);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy &Message")), &QAction::triggered, this,
            [this, group] { copyMessage(group); });
    QAction *copyIds = menu->addAction(copyIdsText(int(std::max<qsizetype>(requestIds.size(), 1))));
    copyIds->setEnabled(!requestIds.isEmpty());
    connect(copyIds, &QAction::triggered, this, [this, requestIds] { copyRequestIds(requestIds); });
    menu->addSeparator();
    QAction *retry = menu->addAction(tr("&Retry"));
    retry->setEnabled(canRetry(group));
    connect(retry, &QAction::triggered, this, &FailureBanner::retryRequested);
    menu->popup(event->globalPos());
}

void FailureBanner::copyMessage(const FailureGroup &group)
{
    QGuiApplication::clipboard()->setText(
            sentencesText({failureTitle(group), group.text.what, group.text.advice}) + u'\n' +
            failureDetail(group));
    emit copied(tr("Message copied"));
}

void FailureBanner::copyRequestIds(const QStringList &requestIds)
{
    QGuiApplication::clipboard()->setText(requestIds.join(u'\n'));
    emit copied(tr("%Ln RequestIds copied", nullptr, int(requestIds.size())));
}

void FailureBanner::addButtons(const FailureGroup &group)
{
    if (m_groups.size() > 1) {
        //: Button that shows the next of several failures, as in "1 of 3 ›".
        m_nextButton = m_bar->addButton(tr("%1 of %2 ›").arg(m_current + 1).arg(m_groups.size()));
        m_nextButton->setAccessibleName(tr("Next failure"));
        m_nextButton->setToolTip(tr("Next failure"));
        connect(m_nextButton, &QAbstractButton::clicked, this, [this] {
            m_current = (m_current + 1) % m_groups.size();
            showGroup();
            m_nextButton->setFocus();
        });
    }
    //: Buttons that show and hide where a failure comes from.
    m_detailsButton = m_bar->addButton(m_showsDetails ? tr("Less") : tr("Details"));
    connect(m_detailsButton, &QAbstractButton::clicked, this, [this] {
        m_showsDetails = !m_showsDetails;
        showGroup();
        m_detailsButton->setFocus();
    });
    // Without the details the line is for what to do; the menu has it, too.
    const QStringList requestIds = failureRequestIds(group);
    if (m_showsDetails && !requestIds.isEmpty()) {
        QAbstractButton *copy = m_bar->addButton(copyIdsText(int(requestIds.size())));
        connect(copy, &QAbstractButton::clicked, this,
                [this, requestIds] { copyRequestIds(requestIds); });
    }
    addRemedyButton(group.text.remedy);
    if (canRetry(group)) {
        QAbstractButton *retry = m_bar->addButton(tr("Retry"));
        connect(retry, &QAbstractButton::clicked, this, &FailureBanner::retryRequested);
    }
    m_bar->addCloseButton();
}

void FailureBanner::addRemedyButton(ErrorText::Remedy remedy)
{
    using Remedy = ErrorText::Remedy;
    QString text;
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::UseDemo: // would close the accounts, of which others have rows
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
    }
    connect(m_bar->addButton(text), &QAbstractButton::clicked, this,
            [this, remedy] { emit remedyRequested(remedy); });
}
