// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/certificatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateFile)
};

constexpr qint64 largestFile = 10LL * 1024 * 1024; // bytes; all public ones are 200 KiB

Failure fileError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"ca-file"_s});
}

} // namespace

Result<QList<QSslCertificate>> readCertificateFile(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    // To open a pipe would wait for its other end.
    if (path.isEmpty() || (info.exists() && !info.isFile())) {
        //: %1 is a path.
        return fileError(Words::tr("\"%1\" is not a regular file, so no CA certificate can be read "
                                   "from it.")
                                 .arg(name));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1 is a path, %2 the system's words, such as "No such file or directory".
        return fileError(Words::tr("The CA certificates in \"%1\" cannot be read: %2.")
                                 .arg(name, file.errorString()));
    }
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile) {
        //: %1 is a path.
        return fileError(Words::tr("\"%1\" is larger than 10 MiB, which no file of CA certificates "
                                   "is.")
                                 .arg(name));
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(content, QSsl::Pem);
    if (certificates.isEmpty()) {
        //: %1 is a path.
        return fileError(Words::tr("\"%1\" holds no certificate in PEM format.").arg(name));
    }
    return certificates;
}
