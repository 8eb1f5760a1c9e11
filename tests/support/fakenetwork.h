// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <memory>

/// A reply that does nothing until the test says what becomes of it.
class FakeReply final : public QNetworkReply
{
    Q_OBJECT

public:
    FakeReply(const QNetworkRequest &request, QObject *parent);

    void succeed(const QByteArray &body, const QByteArray &date = {});
    void answerStatus(int status, const QByteArray &body);
    void fail(NetworkError error);
    /// Ends after a part of the body, as when the connection is lost.
    void breakOff(const QByteArray &part);

    void abort() override;
    [[nodiscard]] bool isAborted() const { return m_isAborted; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void end(int status, NetworkError error, const QByteArray &body);

    QByteArray m_body;
    bool m_isAborted = false;
};

/// What was sent through fake networks, oldest first, whichever network sent it.
class SentRequests final : public QObject
{
    Q_OBJECT

public:
    struct Sent
    {
        QNetworkRequest request;
        QByteArray body;
        QPointer<FakeReply> reply;
    };

    [[nodiscard]] qsizetype count() const { return m_sent.size(); }
    [[nodiscard]] const Sent &at(qsizetype index) const { return m_sent.at(index); }
    void add(const Sent &sent);
    void clear() { m_sent.clear(); }

    /// A network that reports here; the object must outlive it.
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeNetwork();

signals:
    void added();

private:
    QList<Sent> m_sent;
};

/// The JSON envelope of a successful, empty answer.
[[nodiscard]] QByteArray emptyPageJson(const QByteArray &requestId = "request-1");

/// The JSON envelope of an error of the service.
[[nodiscard]] QByteArray errorJson(const QByteArray &code, const QByteArray &message = "message");
