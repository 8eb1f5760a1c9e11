// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/failuregroups.h"

#include <QWidget>

class MessageBar;
class QAbstractButton;

/// The one banner over the table for all that went wrong with a query: which regions, what, what to
/// do, the RequestId to copy, and a button that does it. What and what to do take as few lines as
/// they have room for; the code, the regions and the RequestIds are shown on demand. With several
/// kinds of failure it shows one and steps through the others. Closed, it stays away until there is
/// another failure.
class FailureBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureBanner(QWidget *parent = nullptr);

    /// Shows these failures in place of those before; none hides the banner. One that was closed
    /// comes back with a failure that it has not shown.
    void setErrors(const QList<ApiError> &errors);

signals:
    void retryRequested();
    void remedyRequested(ErrorText::Remedy remedy);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showGroup();
    void addButtons(const FailureGroup &group);
    void addRemedyButton(ErrorText::Remedy remedy);
    void copyMessage(const FailureGroup &group);
    void copyRequestIds(const QStringList &requestIds);

    MessageBar *m_bar;
    // Of the message that is shown.
    QAbstractButton *m_nextButton = nullptr; ///< Null where there is one kind of failure.
    QAbstractButton *m_detailsButton = nullptr;
    QList<ApiError> m_errors;
    QList<FailureGroup> m_groups;
    qsizetype m_current = 0; ///< The group that is shown.
    bool m_showsDetails = false;
};
