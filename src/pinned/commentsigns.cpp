// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/commentsigns.h"

#include "pinned/filekind.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr CommentSign hash = {.begin = "#"};
constexpr CommentSign slashes = {.begin = "//"};
constexpr CommentSign block = {.begin = "/*", .end = "*/"};
constexpr CommentSign markup = {.begin = "<!--", .end = "-->"};
constexpr CommentSign dashes = {.begin = "--"};
constexpr CommentSign semicolon = {.begin = ";"};

/// Of code and documents.
QList<CommentSign> signsOfOther(const QString &name)
{
    static const QHash<QString, QList<CommentSign>> suffixes = {
            {u"py"_s, {hash}},
            {u"rb"_s, {hash}},
            {u"pl"_s, {hash}},
            {u"tpl"_s, {hash, slashes, block, markup}},
            {u"go"_s, {slashes, block}},
            {u"rs"_s, {slashes, block}},
            {u"java"_s, {slashes, block}},
            {u"kt"_s, {slashes, block}},
            {u"cs"_s, {slashes, block}},
            {u"c"_s, {slashes, block}},
            {u"cpp"_s, {slashes, block}},
            {u"js"_s, {slashes, block}},
            {u"ts"_s, {slashes, block}},
            {u"css"_s, {block}},
            {u"sql"_s, {dashes, block}},
            {u"lua"_s, {dashes}},
            {u"html"_s, {markup}},
            {u"xml"_s, {markup}},
            // A number sign is a heading there.
            {u"md"_s, {markup}},
    };
    const qsizetype dot = name.lastIndexOf(u'.');
    const QList<CommentSign> any = {hash, slashes, block, markup};
    return dot < 0 ? any : suffixes.value(name.sliced(dot + 1), any);
}

} // namespace

QList<CommentSign> commentSigns(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1).toLower();
    switch (fileKindOf(path)) {
    case FileKind::Yaml:
    case FileKind::Table:
        return {hash};
    case FileKind::Sections:
        return {hash, semicolon, slashes, block}; // .conf is the name of many forms
    case FileKind::Terraform:
    case FileKind::Json: // as JSON5 and others have them
        return {hash, slashes, block};
    case FileKind::Shell:
        if (name == "jenkinsfile"_L1)
            return {slashes, block};
        if (name.endsWith(".ps1"_L1))
            return {hash, {.begin = "<#", .end = "#>"}};
        return {hash};
    case FileKind::Pairs:
    case FileKind::Other:
        return signsOfOther(name);
    }
    Q_UNREACHABLE();
}
