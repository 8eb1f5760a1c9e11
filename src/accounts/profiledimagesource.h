// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QMap>

/// The images of several accounts as one source: each place is asked of the source of its profile.
/// An answer is as that source gave it.
class ProfiledImageSource final : public ImageSource
{
public:
    /// By the names of profiles. They are not owned, and must outlive this.
    explicit ProfiledImageSource(const QMap<QString, ImageSource *> &sources);

    /// The error of a place whose profile has no source: Credentials, and it names the profile.
    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;

    void prepare(const QList<Place> &places) override;

private:
    QMap<QString, ImageSource *> m_sources;
};
