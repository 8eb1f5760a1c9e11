// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "support/fakeimagesource.h"

#include <QAbstractItemModelTester>

/// A catalog that asks Seoul and Tokyo, a table on it, and a tester that watches the model all the
/// time. The cloud's answers are given by hand.
struct TableFixture
{
    static inline const QString seoul = QStringLiteral("ap-seoul");
    static inline const QString tokyo = QStringLiteral("ap-tokyo");
    static constexpr int nameColumn = int(ImageColumn::Name);

    TableFixture();
    Q_DISABLE_COPY_MOVE(TableFixture)

    FakeImageSource source;
    ImageCatalog catalog;
    Narrowing narrowing {catalog.store()};
    ImageTableModel model {catalog, narrowing};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};

    /// Gives the images as a page of the region, of which more are to come.
    void load(const QList<Image> &images, const QString &region = seoul);
    /// Lets Seoul read its first page again and find these images.
    void reload(const QList<Image> &images);
    /// Drops all images and asks the region anew.
    void search(const QString &region = seoul);
    void find(const QString &text);
    /// Of the images in the rows.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] std::optional<int> rowOf(const QString &imageId,
                                           const QString &region = seoul) const;
};
