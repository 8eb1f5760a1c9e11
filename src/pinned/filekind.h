// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

/// How a file is read, by its name.
enum class FileKind {
    Terraform, ///< HCL: Terraform, Packer and the like.
    Json,
    Yaml,
    Sections, ///< KEY=VALUE, with or without [sections]: TOML, INI, environment files.
    Shell,
    Table, ///< Cells with commas, semicolons or tabs between them.
    Other, ///< Anything: code, documents, pages.
};

/// `path` may have folders.
[[nodiscard]] FileKind fileKindOf(const QString &path);

/// What comments begin with in such files: up to the end of the line, or to what closes them.
[[nodiscard]] QList<QByteArrayView> commentSigns(FileKind kind);

/// Whether such files are where machines are made, so that what looks like an image id there is
/// one.
[[nodiscard]] inline bool isInfrastructure(FileKind kind)
{
    return kind != FileKind::Other;
}
