// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/failuregroups.h"

#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "core/placetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FailureGroups)
};

QList<Place> placesOf(const QList<ApiError> &errors)
{
    QList<Place> places;
    for (const ApiError &error : errors)
        places.append(error.place);
    return places;
}

} // namespace

QList<ApiError> failuresOf(const QList<PlaceStatus> &places)
{
    QList<ApiError> errors;
    for (const PlaceStatus &status : places) {
        if (status.error)
            errors.append(*status.error);
    }
    return errors;
}

QList<FailureGroup> groupFailures(const QList<ApiError> &errors)
{
    QList<FailureGroup> groups;
    for (const ApiError &error : errors) {
        const ErrorText text = explainError(error);
        const QString code = errorCode(error);
        const auto isSame = [&text, &code](const FailureGroup &group) {
            return group.code == code && group.text == text;
        };
        const auto known = std::ranges::find_if(groups, isSame);
        if (known == groups.end())
            groups.append({.text = text, .code = code, .errors = {error}});
        else
            known->errors.append(error);
    }
    return groups;
}

QString failureTitle(const FailureGroup &group)
{
    const Place &place = group.errors.first().place;
    if (place.region.isEmpty())
        return Words::tr("The search was not sent:");
    if (group.errors.size() == 1)
        return Words::tr("%1 could not be read:").arg(placeText(place));
    const QStringList profiles = profilesOf(placesOf(group.errors));
    if (profiles.size() == 1) {
        //: %1 is the name of an account.
        return Words::tr("%Ln regions of %1 could not be read:", nullptr, int(group.errors.size()))
                .arg(isolated(place.profile));
    }
    if (profiles.size() > 1) {
        QStringList names;
        for (const QString &profile : profiles)
            names.append(isolated(profile));
        //: %1 is a list of names of accounts, two at least.
        return Words::tr("%Ln regions of the accounts %1 could not be read:", nullptr,
                         int(regionsOf(placesOf(group.errors)).size()))
                .arg(listText(names));
    }
    return Words::tr("%Ln regions could not be read:", nullptr, int(group.errors.size()));
}

QString failureDetail(const FailureGroup &group)
{
    QStringList parts = {isolated(group.code)};
    if (group.errors.size() > 1) {
        QStringList places;
        for (const ApiError &error : group.errors)
            places.append(placeText(error.place));
        parts.append(listText(places));
    }
    const QStringList requestIds = failureRequestIds(group);
    if (!requestIds.isEmpty())
        parts.append(Words::tr("RequestId %1").arg(isolated(requestIds.join(u' '))));
    return parts.join(u" · "_s);
}

QStringList failureRequestIds(const FailureGroup &group)
{
    QStringList requestIds;
    for (const ApiError &error : group.errors) {
        if (!error.requestId.isEmpty())
            requestIds.append(error.requestId);
    }
    return requestIds;
}
