// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profileendpoints.h"

Result<ProfileEndpoints> profileEndpoints(const Profile &profile, const CloudChoice &choice)
{
    if (choice.endpoint)
        return ProfileEndpoints {*choice.endpoint, *choice.endpoint};
    if (profile.endpoint.isEmpty())
        return ProfileEndpoints {choice.usualEndpoint, choice.usualEndpoint};
    return parseEndpointChoice(profile.endpoint)
            .map([&](const EndpointChoice &own) {
                return ProfileEndpoints {own, profile.isEndpointOfCvm ? choice.usualEndpoint : own};
            })
            .map_error([&profile](ApiError error) {
                error.place.profile = profile.name;
                return error;
            });
}
