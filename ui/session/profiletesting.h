// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/connectiontest.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QWidget;
class TestDialog;

/// Tests a profile, and shows in a dialog what that finds. One at a time.
class ProfileTesting final : public QObject
{
    Q_OBJECT

public:
    /// The secrets of this run and the window must outlive it.
    ProfileTesting(const SignInPlaces &places, const SessionSecrets &secrets, QWidget &window);
    ~ProfileTesting() override;

    /// The choice names one profile; each of the regions is asked.
    void test(const CloudChoice &choice, const QStringList &regions);

signals:
    /// A test has come to its end.
    void tested(const ConnectionTestReport &report);
    /// Something of the dialog is on the clipboard; the notice says what.
    void copied(const QString &notice);

private:
    void begin();
    void show();
    void end();

    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    QWidget &m_window;
    CloudChoice m_choice;
    QStringList m_regions;
    QPointer<TestDialog> m_dialog;
    QTimer m_showing;
    std::unique_ptr<ConnectionTest> m_test; // while it runs
};
