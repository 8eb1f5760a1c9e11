// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/connectioncheck.h"

#include "cloud/connectionfault.h"
#include "cloud/proxystatus.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionCheck)
};

/// It ends inside signals of its own.
struct SocketDeleter
{
    void operator()(QSslSocket *socket) const
    {
        socket->disconnect();
        socket->deleteLater();
    }
};

class ConnectionCheck final : public Pending<ConnectionReport>
{
public:
    ConnectionCheck(const QUrl &endpoint, const ConnectionSettings &settings,
                    ConnectionCheckOptions options);

protected:
    void cancel() override;

private:
    void lookUp();
    void takeAddresses(const QHostInfo &found);
    void connectSocket();
    void encrypt();
    void takeCertificate();
    void takeSocketError(QAbstractSocket::SocketError error);
    void ask();
    void takeAnswer();

    void begin(ConnectionStep &step);
    void pass();
    void fail(const ApiError &error);

    ConnectionSettings m_settings;
    ConnectionCheckOptions m_options;
    ConnectionReport m_report;
    ConnectionStep *m_step = nullptr; // the one under way, in the report
    QElapsedTimer m_duration;
    QTimer m_start;
    QTimer m_limit; // of this step
    QNetworkProxy m_proxy;
    std::optional<int> m_lookup;
    std::unique_ptr<QSslSocket, SocketDeleter> m_socket;
    QList<QSslError> m_certificateErrors;
    PendingPtr<int> m_refusal; // of the proxy, while it is asked for its status
    std::unique_ptr<QNetworkAccessManager> m_network;
    ReadingTurns m_turns;
    std::unique_ptr<Exchange> m_exchange; // while it is under way
    std::unique_ptr<Exchange> m_ended;    // it cannot go inside its own signal
};

ConnectionCheck::ConnectionCheck(const QUrl &endpoint, const ConnectionSettings &settings,
                                 ConnectionCheckOptions options)
    : m_settings(settings), m_options(std::move(options)), m_report {.endpoint = endpoint}
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &ConnectionCheck::lookUp);
    m_start.start(0);
    m_limit.setSingleShot(true);
    m_limit.setInterval(m_options.limits.idle);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        const double seconds = double(m_limit.interval()) / 1000;
        //: Part of a sentence.
        fail(throughProxy({.kind = ApiError::Kind::Timeout,
                           .message = Words::tr("nothing for %1 s").arg(seconds)},
                          m_report.proxy));
    });
}

void ConnectionCheck::cancel()
{
    m_start.stop();
    m_limit.stop();
    if (m_lookup)
        QHostInfo::abortHostLookup(*m_lookup);
    m_lookup.reset();
    m_socket.reset();
    m_refusal.reset();
    m_exchange.reset();
}

/// With a proxy, it is the proxy that looks the endpoint up; this computer may not even be able to.
void ConnectionCheck::lookUp()
{
    m_network = networksBy(m_settings)();
    m_proxy = usedProxy(*m_network, m_report.endpoint);
    m_report.proxy = proxyName(m_proxy);
    m_report.lookedUp = m_report.proxy.isEmpty() ? m_report.endpoint.host() : m_proxy.hostName();
    begin(m_report.lookup);
    if (const QHostAddress number(m_report.lookedUp); !number.isNull()) {
        m_report.addresses = {number.toString()};
        pass();
        return connectSocket();
    }
    m_lookup = QHostInfo::lookupHost(m_report.lookedUp, this, &ConnectionCheck::takeAddresses);
}

void ConnectionCheck::takeAddresses(const QHostInfo &found)
{
    m_lookup.reset();
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty()) {
        //: Part of a sentence. %1 is a host, %2 the system's words.
        const QString words = Words::tr("the host %1 is not found: %2");
        return fail({.kind = ApiError::Kind::Network,
                     .message = words.arg(m_report.lookedUp, found.errorString())});
    }
    for (const QHostAddress &address : found.addresses())
        m_report.addresses.append(address.toString());
    pass();
    connectSocket();
}

void ConnectionCheck::connectSocket()
{
    begin(m_report.connection);
    const QUrl &endpoint = m_report.endpoint;
    const bool isEncrypted = endpoint.scheme() == "https"_L1;
    m_socket.reset(new QSslSocket);
    m_socket->setProxy(m_proxy);
    m_socket->setSslConfiguration(configurationTrusting(m_settings.extraCertificates));
    m_socket->setPeerVerifyName(endpoint.host());
    connect(m_socket.get(), &QSslSocket::connected, this, [this, isEncrypted] {
        pass();
        if (isEncrypted)
            encrypt();
        else
            ask();
    });
    connect(m_socket.get(), &QSslSocket::encrypted, this, &ConnectionCheck::takeCertificate);
    connect(m_socket.get(), &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &ConnectionCheck::takeSocketError);
    m_socket->connectToHost(endpoint.host(), quint16(endpoint.port(isEncrypted ? 443 : 80)));
}

void ConnectionCheck::encrypt()
{
    begin(m_report.encryption);
    m_socket->startClientEncryption();
}

void ConnectionCheck::takeCertificate()
{
    m_report.certificate = certificateFacts(m_socket->peerCertificate());
    pass();
    ask();
}

void ConnectionCheck::takeSocketError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        return fail(proxyPasswordFault(m_proxy));
    if (isUnclearRefusal(m_socket->errorString(), m_proxy)) {
        m_refusal = proxyStatus(m_proxy, m_report.endpoint);
        connect(m_refusal.get(), &PendingBase::finished, this,
                [this] { fail(proxyRefusal(m_refusal->result().value_or(0), m_proxy)); });
        return;
    }
    if (error != QAbstractSocket::SslHandshakeFailedError || m_certificateErrors.isEmpty())
        return fail(socketFault(m_socket->errorString(), m_proxy));
    const QSslCertificate refused = gravest(m_certificateErrors).certificate();
    if (!refused.isNull())
        m_report.certificate = certificateFacts(refused);
    fail(throughProxy(certificateFault(m_certificateErrors, m_report.endpoint.host()),
                      m_report.proxy));
}

void ConnectionCheck::ask()
{
    m_socket.reset();
    begin(m_report.answer);
    m_limit.stop(); // the exchange has limits of its own
    QNetworkRequest request(m_report.endpoint);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    m_exchange = std::make_unique<Exchange>(*m_network, request, "{}", m_options.limits, m_turns);
    connect(m_exchange.get(), &Exchange::finished, this, &ConnectionCheck::takeAnswer);
}

void ConnectionCheck::takeAnswer()
{
    m_ended = std::move(m_exchange);
    const Result<HttpReply> &reply = m_ended->result();
    if (!reply)
        return fail(reply.error());
    m_report.httpStatus = reply->status;
    if (reply->date.isValid())
        m_report.clockOffset = reply->date.toSecsSinceEpoch() - m_options.localTime();
    pass();
    finish(m_report);
}

void ConnectionCheck::begin(ConnectionStep &step)
{
    m_step = &step;
    m_duration.start();
    m_limit.start();
}

void ConnectionCheck::pass()
{
    m_limit.stop();
    m_step->state = ConnectionStep::State::Passed;
    m_step->duration = std::chrono::milliseconds(m_duration.elapsed());
}

void ConnectionCheck::fail(const ApiError &error)
{
    cancel();
    m_step->state = ConnectionStep::State::Failed;
    m_step->duration = std::chrono::milliseconds(m_duration.elapsed());
    m_step->error = error;
    finish(m_report);
}

} // namespace

PendingPtr<ConnectionReport> checkConnection(const QUrl &endpoint,
                                             const ConnectionSettings &settings,
                                             const ConnectionCheckOptions &options)
{
    return PendingPtr<ConnectionReport>(new ConnectionCheck(endpoint, settings, options));
}
