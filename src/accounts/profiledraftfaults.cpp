// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profiledraftfaults.h"

#include "accounts/appprofilenames.h"
#include "cloud/endpointchoice.h"
#include "core/headertext.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileDraft)
};

using Faults = QMap<ProfileField, QString>;

/// Whether all of a text has a shape.
bool matches(const QString &text, const QString &shape)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(shape)).match(text).hasMatch();
}

bool hasBlank(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.isSpace(); });
}

void judgeSecret(Faults &faults, ProfileField field, const QString &secret)
{
    if (hasBlank(secret))
        faults.insert(field, Words::tr("There is a blank in it. Was all of it copied?"));
    else if (!fitsHeader(secret))
        faults.insert(field, Words::tr("It has a character that no key has."));
}

void judgeName(Faults &faults, const ProfileDraft &draft, const ProfileDraftContext &context)
{
    if (draft.name.trimmed().isEmpty())
        faults.insert(ProfileField::Name, Words::tr("It needs a name."));
    else if (const Result<void> good = checkProfileName(draft.name.trimmed()); !good)
        faults.insert(ProfileField::Name, good.error().message);
    else if (context.takenNames.contains(draft.name.trimmed()))
        faults.insert(ProfileField::Name, Words::tr("There is a profile of this name."));
}

void judgeKey(Faults &faults, const ProfileDraft &draft, const ProfileDraftContext &context)
{
    const bool keepsKey = context.hasKey && draft.secretId == context.keyOf;
    if (draft.secretId.isEmpty())
        faults.insert(ProfileField::SecretId, Words::tr("It needs a secret ID."));
    else
        judgeSecret(faults, ProfileField::SecretId, draft.secretId);
    if (!draft.secretKey.isEmpty())
        judgeSecret(faults, ProfileField::SecretKey, draft.secretKey);
    else if (!draft.token.isEmpty() && keepsKey)
        faults.insert(ProfileField::SecretKey,
                      Words::tr("A token is of one key: it needs that one, too."));
    else if (!keepsKey)
        faults.insert(ProfileField::SecretKey, Words::tr("It needs the key of this ID."));
    judgeSecret(faults, ProfileField::Token, draft.token);
}

void judgeCommand(Faults &faults, const QStringList &command)
{
    const QString program = command.value(0).trimmed();
    if (program.isEmpty())
        faults.insert(ProfileField::Program, Words::tr("It needs a program."));
    else if (QDir::fromNativeSeparators(program).contains(u'/') && QDir::isRelativePath(program))
        faults.insert(ProfileField::Program,
                      Words::tr("A path has to be whole, from the root on."));
}

void judgeBase(Faults &faults, const QString &base, const QStringList &bases)
{
    if (base.isEmpty()) {
        faults.insert(ProfileField::Base, Words::tr("It needs an account to be based on."));
    } else if (!bases.contains(base)) {
        faults.insert(ProfileField::Base,
                      Words::tr("That account is not there, or based on another itself."));
    }
}

void judgeRole(Faults &faults, const ProfileDraft &draft)
{
    if (draft.roleArn.isEmpty())
        return;
    if (!matches(draft.roleArn, u"qcs::cam::uin/[0-9]+:role(Name)?/\\S+"_s)) {
        faults.insert(ProfileField::RoleArn,
                      Words::tr("A role looks like qcs::cam::uin/100012345678:roleName/auditor."));
    }
    // Source: the vendor's page of AssumeRole.
    if (!draft.roleSessionName.isEmpty() &&
        !matches(draft.roleSessionName, u"[A-Za-z0-9_+=,.@-]{2,128}"_s)) {
        faults.insert(ProfileField::RoleSessionName,
                      Words::tr("It has 2 to 128 letters, digits and characters of +=,.@_-"));
    }
    if (!draft.externalId.isEmpty() &&
        !matches(draft.externalId, u"[A-Za-z0-9_+=,.@:/-]{2,128}"_s)) {
        faults.insert(ProfileField::ExternalId,
                      Words::tr("It has 2 to 128 letters, digits and characters of +=,.@:/_-"));
    }
}

} // namespace

QMap<ProfileField, QString> faultsOf(const ProfileDraft &draft, const ProfileDraftContext &context)
{
    Faults faults;
    judgeName(faults, draft, context);
    switch (draft.kind) {
    case ProfileDraft::Kind::ApiKey:
        judgeKey(faults, draft, context);
        break;
    case ProfileDraft::Kind::Command:
        judgeCommand(faults, draft.command);
        break;
    case ProfileDraft::Kind::Based:
        judgeBase(faults, draft.base, context.bases);
        break;
    }
    if (!draft.endpoint.isEmpty()) {
        if (const auto endpoint = parseEndpointChoice(draft.endpoint); !endpoint)
            faults.insert(ProfileField::Endpoint, endpoint.error().message);
    }
    if (!draft.regions.isEmpty()) {
        if (const auto regions = parseRegionList(draft.regions); !regions)
            faults.insert(ProfileField::Regions, regions.error().message);
    }
    judgeRole(faults, draft);
    if (!draft.expectedAccount.isEmpty() && !matches(draft.expectedAccount, u"[0-9]+"_s))
        faults.insert(ProfileField::ExpectedAccount, Words::tr("An account is a number."));
    return faults;
}
