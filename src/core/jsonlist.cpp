// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/jsonlist.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JsonList)
};

const QString versionMember = u"version"_s;

Failure fileError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::File, .message = message});
}

} // namespace

QByteArray jsonListToFile(const JsonListFile &file, const QJsonArray &list,
                          const QByteArray &before)
{
    const QJsonObject known = {{versionMember, file.version}, {file.member, list}};
    return QJsonDocument(withOthers(known, QJsonDocument::fromJson(before).object()))
            .toJson(QJsonDocument::Indented);
}

Result<void> readJsonListFile(const JsonListFile &file, const QByteArray &json,
                              const std::function<void(const JsonFields &)> &take)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fileError(file.noneError);
    std::optional<QString> fault;
    const JsonFields fields(document.object(), {}, fault);
    if (fields.number(versionMember) > file.version)
        return fileError(Words::tr("It was written by a newer version of the program."));
    if (!document.object().isEmpty() && !document.object().contains(file.member))
        return fileError(file.noneError);
    for (const JsonFields &entry : fields.objects(file.member))
        take(entry);
    if (fault) {
        //: %1 is a place in a file, such as "searches[2].name".
        return fileError(Words::tr("The value of \"%1\" is not allowed there.").arg(*fault));
    }
    return {};
}
