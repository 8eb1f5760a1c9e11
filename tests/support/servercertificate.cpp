// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/servercertificate.h"

#include "support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<ServerCertificate> ServerCertificate::make()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key,
                                 u"-out"_s, certificate, u"-subj"_s, u"/CN=test"_s, u"-addext"_s,
                                 u"subjectAltName=IP:127.0.0.1,DNS:images.example.com"_s});
    if (!openssl.waitForFinished(longestWait))
        return std::nullopt;
    const ServerCertificate made = {.certificate = QSslCertificate(contentOf(certificate)),
                                    .key = QSslKey(contentOf(key), QSsl::Ec)};
    if (made.certificate.isNull() || made.key.isNull())
        return std::nullopt;

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(made.certificate);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return made;
}

std::unique_ptr<QTcpServer> ServerCertificate::makeServer() const
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    server->setSslConfiguration(configuration);
    return server;
}
