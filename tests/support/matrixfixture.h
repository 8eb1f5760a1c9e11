// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/fakeimagesource.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"

namespace MatrixRegions {

inline const QString seoul = QStringLiteral("ap-seoul");
inline const QString tokyo = QStringLiteral("ap-tokyo");
inline const QString bangkok = QStringLiteral("ap-bangkok");

} // namespace MatrixRegions

/// Images by regions without the rest of the window. The cloud's answers are given by hand.
struct MatrixFixture
{
    MatrixFixture();
    Q_DISABLE_COPY_MOVE(MatrixFixture)

    FakeImageSource source;
    ImageCatalog catalog;
    ReadTimes readTimes {catalog};
    Presence presence {catalog.store()};
    Narrowing narrowing {catalog.store(), presence};
    InstanceOffer offer;
    MatrixPage page {catalog, presence, narrowing, offer, readTimes};

    /// Drops all images and asks these regions: a request each, in this order.
    void search(const QStringList &regions);
    void find(const QString &text);
    [[nodiscard]] bool show();

    [[nodiscard]] MatrixModel &model() { return page.model(); }
    [[nodiscard]] MatrixView &view() { return page.view(); }
};

/// An image that was made on that day of November 2026.
[[nodiscard]] Image builtImage(const QString &region, const QString &id, const QString &name,
                               int day = 9, const QString &type = QStringLiteral("PRIVATE_IMAGE"));
