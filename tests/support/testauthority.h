// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

/// What a certificate says; by default one that is good for localhost, 127.0.0.1 and
/// images.example.com.
struct CertificateWish
{
    enum class Issuer {
        Authority,
        Itself,
    };

    Issuer issuer = Issuer::Authority;
    QString subject = QStringLiteral("/CN=The server");
    QString hosts = QStringLiteral("DNS:localhost,IP:127.0.0.1,DNS:images.example.com");
    QString from = QStringLiteral("20200101000000Z");
    QString until = QStringLiteral("20491231235959Z");
};

/// An authority that issues certificates and that nobody trusts unless told to.
class TestAuthority final
{
public:
    /// Makes its key and certificate with the program openssl. Null without it.
    [[nodiscard]] static std::unique_ptr<TestAuthority> make();

    /// A file with its certificate, in PEM format; there as long as the authority.
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] const QSslCertificate &certificate() const { return m_certificate; }

    /// A server that speaks TLS with such a certificate, and does not listen yet. Null if openssl
    /// refuses to make it.
    [[nodiscard]] std::unique_ptr<QTcpServer> makeServer(const CertificateWish &wish = {}) const;

private:
    TestAuthority() = default;
    /// Runs openssl in the folder, and returns whether that went well.
    [[nodiscard]] bool run(const QStringList &arguments) const;
    [[nodiscard]] QByteArray contentOf(const QString &name) const;

    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
    QSslKey m_key; ///< Of it and of all its servers.
};
