// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profiletesting.h"

#include "ui/session/dialogparent.h"
#include "ui/settings/testdialog.h"

ProfileTesting::ProfileTesting(const SignInPlaces &places, const SessionSecrets &secrets,
                               QWidget &window)
    : QObject(&window), m_places(places), m_secrets(secrets), m_window(window)
{
    // Answers come close together, and to show one takes longer than to read it: the next ones
    // would wait, and seem to have taken that long.
    m_showing.setSingleShot(true);
    m_showing.setInterval(std::chrono::milliseconds(250));
    connect(&m_showing, &QTimer::timeout, this, &ProfileTesting::show);
}

ProfileTesting::~ProfileTesting() = default;

void ProfileTesting::test(const CloudChoice &choice, const QStringList &regions)
{
    m_choice = choice;
    m_regions = regions;
    if (m_dialog)
        m_dialog->close();
    m_dialog = new TestDialog(choice.profiles.value(0), dialogParent(m_window));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &TestDialog::testRequested, this, &ProfileTesting::begin);
    connect(m_dialog, &TestDialog::cancelRequested, this, &ProfileTesting::end);
    connect(m_dialog, &TestDialog::copied, this, &ProfileTesting::copied);
    connect(m_dialog, &QDialog::finished, this, &ProfileTesting::end);
    begin();
    m_dialog->open();
}

void ProfileTesting::begin()
{
    m_test = std::make_unique<ConnectionTest>(m_choice, m_places, m_secrets, m_regions);
    connect(m_test.get(), &ConnectionTest::reportChanged, &m_showing, [this] {
        if (!m_showing.isActive())
            m_showing.start();
    });
    connect(m_test.get(), &ConnectionTest::finished, this, [this] {
        show();
        m_dialog->setRunning(false);
        emit tested(m_test->report());
    });
    m_dialog->setReport(m_test->report());
    m_dialog->setRunning(true);
    m_test->start();
}

void ProfileTesting::show()
{
    m_showing.stop();
    if (m_dialog && m_test)
        m_dialog->setReport(m_test->report());
}

/// What it has found so far stays in sight.
void ProfileTesting::end()
{
    show();
    m_test.reset();
    if (m_dialog)
        m_dialog->setRunning(false);
}
