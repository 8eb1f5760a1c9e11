// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/testauthority.h"

#include "support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslServer>

using namespace Qt::StringLiterals;

namespace {

/// Only "openssl ca" makes certificates that are valid at other times than from now on.
constexpr char configuration[] = R"(
[ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
unique_subject = no
copy_extensions = copy
policy = any
[any]
commonName = optional
organizationName = optional
)";

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

std::unique_ptr<TestAuthority> TestAuthority::make()
{
    std::unique_ptr<TestAuthority> authority(new TestAuthority);
    const QTemporaryDir &folder = authority->m_folder;
    const bool isMade = write(folder.filePath(u"ca.cnf"_s), configuration) &&
                        write(folder.filePath(u"index.txt"_s), {}) &&
                        authority->run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                        u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"ca.pem"_s,
                                        u"-subj"_s, u"/CN=The test authority"_s});
    authority->m_certificate = QSslCertificate(authority->contentOf(u"ca.pem"_s));
    authority->m_key = QSslKey(authority->contentOf(u"key.pem"_s), QSsl::Ec);
    if (!isMade || authority->m_certificate.isNull() || authority->m_key.isNull())
        return nullptr;
    return authority;
}

std::unique_ptr<QTcpServer> TestAuthority::makeServer(const CertificateWish &wish) const
{
    const QString hosts = u"subjectAltName="_s + wish.hosts;
    const QStringList asked = {u"req"_s,   u"-new"_s,        u"-key"_s,    u"key.pem"_s,
                               u"-subj"_s, wish.subject,     u"-addext"_s, hosts,
                               u"-out"_s,  u"request.pem"_s, u"-utf8"_s};
    QStringList issued = {u"ca"_s,         u"-batch"_s,   u"-notext"_s,     u"-config"_s,
                          u"ca.cnf"_s,     u"-in"_s,      u"request.pem"_s, u"-out"_s,
                          u"server.pem"_s, u"-keyfile"_s, u"key.pem"_s,     u"-startdate"_s,
                          wish.from,       u"-enddate"_s, wish.until};
    if (wish.issuer == CertificateWish::Issuer::Itself)
        issued += u"-selfsign"_s;
    else
        issued += {u"-cert"_s, u"ca.pem"_s};
    if (!run(asked) || !run(issued))
        return nullptr;

    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentOf(u"server.pem"_s)));
    configuration.setPrivateKey(m_key);
    server->setSslConfiguration(configuration);
    return server;
}

bool TestAuthority::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (openssl.waitForFinished(longestWait) && openssl.exitCode() == 0)
        return true;
    qWarning("openssl: %s", openssl.readAllStandardError().constData());
    return false;
}

QByteArray TestAuthority::contentOf(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
