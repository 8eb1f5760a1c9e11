// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// How a file is read, by its name.
enum class FileKind {
    Terraform, ///< HCL: Terraform, Packer and the like.
    Json,
    Yaml,
    Sections, ///< KEY=VALUE, with or without [sections]: TOML, INI, environment files.
    Shell,
    Table, ///< Cells with commas, semicolons or tabs between them.
    Pairs, ///< "region:id,region:id" in each line, as Packer has it; no name of a file tells.
    Other, ///< Anything: code, documents, pages.
};

/// `path` may have folders.
[[nodiscard]] FileKind fileKindOf(const QString &path);

/// Whether such files are where machines are made, so that what looks like an image id there is
/// one.
[[nodiscard]] inline bool isInfrastructure(FileKind kind)
{
    return kind != FileKind::Other;
}

/// Whether Terraform, or OpenTofu, reads a file, which may be in JSON: main.tf, main.tf.json,
/// prod.tfvars.
[[nodiscard]] bool isTerraformFile(const QString &path);
