// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "instance/otherstart.h"

#include <QLocalServer>
#include <QLockFile>

#include <functional>

class QLocalSocket;

/// The process that came first, and to which later ones hand on what they were started for; see
/// handOn(). Only processes of the same user are heard.
///
/// Being first is a lock, which goes with its process however that ends, and not the socket, whose
/// file stays behind a process that was killed.
class FirstInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,  ///< This process is it from now on.
        Second, ///< Another one is.
        Alone,  ///< Nobody can say; such as where no file can be made.
    };

    /// Decides whether a start is taken; one that is not opens a window of its own.
    using Taker = std::function<bool(const OtherStart &)>;

    /// `path` is an instancePath(); with an empty one every process is alone.
    explicit FirstInstance(const QString &path, QObject *parent = nullptr);
    ~FirstInstance() override;

    [[nodiscard]] QString path() const { return m_path; }

    /// May be called again after Second: the first one may be gone.
    [[nodiscard]] Role begin();

    /// Starts are asked from the event loop; those before there is a taker wait for it.
    void setTaker(const Taker &taker);

private:
    void greet();
    void read(QLocalSocket &socket);

    QString m_path;
    QLockFile m_lock;
    QLocalServer m_server;
    Taker m_taker;
};
