// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "tlsserver.h"

#include "benchimages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int longestStart = 10'000; // ms

bool makeCertificate(const QTemporaryDir &folder)
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                   u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-keyout"_s,
                   u"key.pem"_s, u"-out"_s, u"cert.pem"_s, u"-subj"_s, u"/CN=benchmark"_s,
                   u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    return openssl.waitForFinished(longestStart) && openssl.exitCode() == 0;
}

bool writePages(const QTemporaryDir &folder, const QStringList &regions, int imagesEach)
{
    QJsonObject pages;
    int first = 0;
    for (const QString &region : regions) {
        QJsonArray ofRegion;
        for (int done = 0; done < imagesEach; done += pageSize)
            ofRegion.append(QString::fromUtf8(replyBody(first + done, pageSize, imagesEach)));
        pages.insert(region, ofRegion);
        first += imagesEach;
    }
    QFile file(folder.filePath(u"pages.json"_s));
    return file.open(QIODevice::WriteOnly) &&
           file.write(QJsonDocument(pages).toJson(QJsonDocument::Compact)) > 0;
}

} // namespace

std::unique_ptr<TlsServer> TlsServer::start(const QStringList &regions, int imagesEach, int latency,
                                            const QStringList &protocols)
{
    std::unique_ptr<TlsServer> server(new TlsServer);
    QProcess &process = server->m_process;
    if (!makeCertificate(server->m_folder) || !writePages(server->m_folder, regions, imagesEach))
        return nullptr;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList arguments = {QStringLiteral(CVM_BENCH_FOLDER "/tlspages.mjs"),
                                   server->m_folder.path(), QString::number(latency)};
    process.start(u"node"_s, arguments + protocols);
    if (!process.waitForReadyRead(longestStart))
        return nullptr;
    server->m_port = process.readLine().trimmed();
    return server;
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl TlsServer::endpoint() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(QString::fromLatin1(m_port)));
}

QString TlsServer::certificateFile() const
{
    return m_folder.filePath(u"cert.pem"_s);
}

int TlsServer::takeConnections()
{
    while (m_process.waitForReadyRead(100)) { }
    return int(m_process.readAllStandardOutput().count('\n'));
}
