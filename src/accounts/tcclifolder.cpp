// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclifolder.h"

#include "accounts/credentialfile.h"
#include "files/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TccliFile)
};

constexpr auto credentialSuffix = ".credential"_L1;

Failure credentialsError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = message});
}

template<typename T>
Result<T> readFile(const QString &path, Result<T> (*read)(const QByteArray &))
{
    const Result<QByteArray> bytes = readCredentialFile(path);
    if (!bytes)
        return Failure(bytes.error());
    Result<T> content = read(*bytes);
    if (!content)
        return credentialsError(readError(path, content.error().message).message);
    return content;
}

} // namespace

QString tccliFolder(const SignInPlaces &places)
{
    const QString named = places.environment.value(u"TENCENTCLOUD_SHARED_CREDENTIALS_DIR"_s);
    return named.trimmed().isEmpty() ? QString(places.home + u"/.tccli"_s) : named;
}

QString usualTccliProfile(const QProcessEnvironment &environment)
{
    const QString named = environment.value(u"TCCLI_PROFILE"_s);
    return named.trimmed().isEmpty() ? u"default"_s : named;
}

QStringList tccliNames(const QString &folder)
{
    const QStringList files = QDir(folder).entryList(
            {u"?*"_s + credentialSuffix},
            QDir::AllEntries | QDir::System | QDir::Hidden | QDir::CaseSensitive, QDir::Name);
    QStringList names;
    for (const QString &file : files)
        names.append(file.chopped(credentialSuffix.size()));
    return names;
}

QString tccliCredentialPath(const QString &folder, const QString &name)
{
    return folder + u'/' + name + credentialSuffix;
}

QString tccliConfigurePath(const QString &folder, const QString &name)
{
    return folder + u'/' + name + u".configure"_s;
}

Result<TccliCredential> readTccliCredentialFile(const QString &folder, const QString &name)
{
    const QString path = tccliCredentialPath(folder, name);
    if (name.isEmpty() || QFileInfo(path).fileName() != name + credentialSuffix) {
        //: %1 is a name that the user gave.
        return credentialsError(Words::tr("tccli has no profile \"%1\".").arg(name));
    }
    return readFile(path, &readTccliCredential);
}

Result<TccliConfigure> readTccliConfigureFile(const QString &folder, const QString &name)
{
    const QString path = tccliConfigurePath(folder, name);
    return QFileInfo::exists(path) ? readFile(path, &readTccliConfigure) : TccliConfigure();
}
