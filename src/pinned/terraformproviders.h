// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>

/// For which regions the providers of Terraform are that a folder's files configure. What it reads
/// it keeps.
class TerraformProviders final
{
public:
    /// The region of a provider, by its reference, such as "tencentcloud.seoul", in the folder of a
    /// file. Empty if that is not known, or not the same in all of its files.
    [[nodiscard]] QString regionOf(const QString &path, const QString &provider);

private:
    using Regions = QHash<QString, QString>; ///< By reference.

    [[nodiscard]] static Regions read(const QString &folder);

    QHash<QString, Regions> m_folders;
};
