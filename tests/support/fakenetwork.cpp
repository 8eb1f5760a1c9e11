// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakenetwork.h"

namespace {

class FakeNetwork final : public QNetworkAccessManager
{
public:
    explicit FakeNetwork(SentRequests &sent) : m_sent(sent) { }

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override
    {
        auto *reply = new FakeReply(request, this);
        m_sent.add({.request = request,
                    .body = outgoing ? outgoing->readAll() : QByteArray(),
                    .reply = reply});
        return reply;
    }

private:
    SentRequests &m_sent;
};

} // namespace

FakeReply::FakeReply(const QNetworkRequest &request, QObject *parent) : QNetworkReply(parent)
{
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly);
}

void FakeReply::succeed(const QByteArray &body, const QByteArray &date)
{
    if (!date.isEmpty())
        setRawHeader("Date", date);
    end(200, NoError, body);
}

void FakeReply::answerStatus(int status, const QByteArray &body)
{
    end(status,
        status >= 500   ? InternalServerError
        : status >= 400 ? ContentNotFoundError
                        : NoError,
        body);
}

void FakeReply::fail(NetworkError error)
{
    end(0, error, {});
}

void FakeReply::breakOff(const QByteArray &part)
{
    end(200, RemoteHostClosedError, part);
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    m_isAborted = true;
    end(0, OperationCanceledError, {});
}

qint64 FakeReply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_body.size());
    std::copy_n(m_body.constData(), size, data);
    m_body.remove(0, size);
    return size;
}

void FakeReply::end(int status, NetworkError error, const QByteArray &body)
{
    if (status != 0)
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    if (error != NoError)
        setError(error, QStringLiteral("The test says no."));
    m_body = body;
    setFinished(true);
    emit finished();
}

void SentRequests::add(const Sent &sent)
{
    m_sent.append(sent);
    emit added();
}

std::unique_ptr<QNetworkAccessManager> SentRequests::makeNetwork()
{
    return std::make_unique<FakeNetwork>(*this);
}

QByteArray emptyPageJson(const QByteArray &requestId)
{
    return R"({"Response":{"TotalCount":0,"ImageSet":[],"RequestId":")" + requestId + R"("}})";
}

QByteArray errorJson(const QByteArray &code, const QByteArray &message)
{
    return R"({"Response":{"Error":{"Code":")" + code + R"(","Message":")" + message +
           R"("},"RequestId":"request-1"}})";
}
