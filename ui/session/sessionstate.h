// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>

class MainWindow;
class QSettings;
struct RowPlaces;

/// Keeps what somebody looked at, in the settings under "session/": the query that was asked, the
/// find text, the facets, the view, the columns and their order, the selected images, the place in
/// the table and in the matrix with its instance type, and the tab of the details. It is kept when
/// the window closes or the session ends, with the accounts that were asked, and comes back with
/// them only. It holds no secret.
class SessionState final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SessionState(MainWindow &window, QSettings &settings);

    /// Whom the window asks from now on. Until it asks anybody nothing is kept.
    void setAccounts(const QStringList &accounts) { m_accounts = accounts; }

    /// Asks again what these accounts were asked, and shows it as it was. False where nothing is
    /// kept for them, or cannot be read; then nothing is asked.
    [[nodiscard]] bool restore();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save() const;

    MainWindow &m_window;
    QSettings &m_settings;
    QStringList m_accounts;
};
