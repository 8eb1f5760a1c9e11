// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QIODevice>

/// The body of a request that can be sent once only.
///
/// When the server closes the connection without an answer, Qt sends the request once more on its
/// own, past the rate limit and with a signature that may have expired. It cannot rewind this
/// body, so it reports QNetworkReply::ContentReSendError instead. After an answer it can, as Qt
/// rewinds the body of each request that is redirected, also when it does not follow. Its parent is
/// to be the reply.
class OneTimeBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneTimeBody(const QByteArray &bytes, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    /// Only to the start, and only after an answer.
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_read = 0;
};
