// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectiontestreport.h"

#include <QDialog>

class Announcer;
class CopyTable;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class TestFacts;

/// Shows what the test of a connection finds, as it comes: who the credential is, how each region
/// answers, or what is wrong and what to do about it; and the policy of CAM that is enough.
class TestDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `profile` is the name of the one that is tested. It begins as a test that runs.
    TestDialog(const QString &profile, QWidget *parent);

    /// Shows what is known now, in place of what was known before.
    void setReport(const ConnectionTestReport &report);
    /// The test has ended, or begins anew.
    void setRunning(bool isRunning);

signals:
    /// The user wants the test to end; the dialog stays.
    void cancelRequested();
    void testRequested();
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A heading, the text of the policy and its button.
    [[nodiscard]] QWidget *makePolicyPart();
    void showVerdict();
    void showReason();
    void showPolicy();
    void copy(const QString &text, const QString &notice);

    ConnectionTestReport m_report;
    bool m_isRunning = true;
    QLabel *m_icon;
    QLabel *m_verdict;
    QLabel *m_advice;
    QProgressBar *m_progress;
    TestFacts *m_facts;
    CopyTable *m_regions;
    QLabel *m_reason; // of the region that is current in the table
    QPushButton *m_runButton;
    QLabel *m_policyWords = nullptr;
    QPlainTextEdit *m_policy = nullptr;
    Announcer *m_announcer;
};
