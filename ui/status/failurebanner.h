// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"
#include "core/errortext.h"

#include <QWidget>

class MessageBar;

/// The one banner over the table for all that went wrong with a query: which region, what, what to
/// do, the RequestId to copy, and a button that does it. With several failures it shows one and
/// steps through the others.
class FailureBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureBanner(QWidget *parent = nullptr);

    /// Shows these failures in place of those before; none hides the banner.
    void setErrors(const QList<ApiError> &errors);

signals:
    void retryRequested();
    void remedyRequested(ErrorText::Remedy remedy);

private:
    void showError();
    void addRemedyButton(ErrorText::Remedy remedy);

    MessageBar *m_bar;
    QList<ApiError> m_errors;
    qsizetype m_current = 0;
};
