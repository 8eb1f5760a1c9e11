// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profiledimagesource.h"

#include "core/bidicontrols.h"
#include "core/deferred.h"

#include <QCoreApplication>

#include <utility>

namespace {

ApiError unknownProfile(const Place &place)
{
    ApiError error = {.kind = ApiError::Kind::Credentials, .place = place};
    if (!place.profile.isEmpty()) {
        error.message =
                QCoreApplication::translate("ProfiledImageSource", "There is no profile \"%1\".")
                        .arg(isolated(place.profile));
    }
    return error;
}

} // namespace

ProfiledImageSource::ProfiledImageSource(const QMap<QString, ImageSource *> &sources)
    : m_sources(sources)
{ }

PendingPtr<ImagePage> ProfiledImageSource::describeImages(const ImageRequest &request)
{
    if (ImageSource *source = m_sources.value(request.place.profile))
        return source->describeImages(request);
    return PendingPtr<ImagePage>(new Deferred<ImagePage>(
            [error = unknownProfile(request.place)] { return Failure(error); }));
}

void ProfiledImageSource::prepare(const QList<Place> &places)
{
    QMap<QString, QList<Place>> byProfile;
    for (const Place &place : places)
        byProfile[place.profile].append(place);
    for (const auto &[profile, ofProfile] : std::as_const(byProfile).asKeyValueRange()) {
        if (ImageSource *source = m_sources.value(profile))
            source->prepare(ofProfile);
    }
}
