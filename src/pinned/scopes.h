// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filekind.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// A block, a map or a list of a text: what stands between two braces, under an indented key or
/// behind a [section]. The first one is the whole text.
struct Scope
{
    std::optional<size_t> parent = {}; ///< The one around it; none of the whole text.
    qsizetype begin = 0;               ///< In bytes.
    qsizetype end = 0;                 ///< Behind its last.
    QString key = {};                  ///< "images" of images = { … }; empty if it has none.
    QStringList labels = {};           ///< The words before a block: resource, its type, its name.
    QStringList regions = {};          ///< What region = "…" and the like say in it, each once.
    QString provider = {};             ///< Of Terraform, as in "tencentcloud.seoul".
    QString alias = {};                ///< That a provider gives itself.
};

/// A word or a string of a text.
struct ScopedValue
{
    qsizetype begin = 0; ///< In bytes, without its quotes.
    qsizetype end = 0;
    QString key = {}; ///< Of KEY = VALUE; empty if there is none.
    size_t scope = 0;
};

/// How a text is nested. It is read leniently: what is not well-formed is nested somehow.
struct ScopedText
{
    std::vector<Scope> scopes = {};
    std::vector<ScopedValue> values = {}; ///< In their order.

    /// The value in which this byte is.
    [[nodiscard]] const ScopedValue *valueAt(qsizetype offset) const;
    /// The innermost scope that this byte is in.
    [[nodiscard]] size_t scopeAt(qsizetype offset) const;

    /// The keys of a scope and of those around it, from the innermost on, without those that have
    /// none, as the lists and objects in lists of JSON.
    [[nodiscard]] QStringList keysAround(size_t scope) const;

    /// The keys right in a scope, of values and of other scopes.
    [[nodiscard]] QStringList keysIn(size_t scope) const;

    /// Whether note() does something with the values of a key.
    [[nodiscard]] static bool isNoted(const QString &key);
    /// Takes note of a key and its value in a scope.
    void note(size_t scope, const QString &key, const QString &value);
};

/// Reads a text of this kind.
[[nodiscard]] ScopedText scopedText(QByteArrayView text, FileKind kind);
