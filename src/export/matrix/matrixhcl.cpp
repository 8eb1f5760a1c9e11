// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixhcl.h"

#include "core/placetext.h"
#include "export/matrix/matrixtexts.h"
#include "export/terraform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString textOrNull(const QString &text)
{
    return text.isEmpty() ? u"null"_s : hclString(text);
}

QString head(const MatrixTable &table)
{
    QString hcl;
    for (const QString &line : headLines(table))
        hcl += u"# "_s + line + u'\n';
    return hcl;
}

struct Attribute
{
    QString name = {};
    QString value = {};
    QString note = {}; ///< For a comment; empty for none.
};

QString attribute(const QString &indent, const QString &name, const QString &value)
{
    return indent + name + u" = "_s + value + u'\n';
}

/// How wide the values are of those that have notes, from this one on without a gap.
qsizetype widthOfValues(const QList<Attribute> &attributes, qsizetype first)
{
    qsizetype width = 0;
    for (qsizetype i = first; i < attributes.size() && !attributes[i].note.isEmpty(); ++i)
        width = std::max(width, attributes[i].value.size());
    return width;
}

/// One below the other, as "terraform fmt" leaves them: a check of the format is to pass.
QString aligned(const QString &indent, const QList<Attribute> &attributes)
{
    qsizetype nameWidth = 0;
    for (const Attribute &each : attributes)
        nameWidth = std::max(nameWidth, each.name.size());
    qsizetype valueWidth = 0;
    QString hcl;
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        const Attribute &each = attributes[i];
        if (each.note.isEmpty()) {
            hcl += attribute(indent, each.name.leftJustified(nameWidth), each.value);
            continue;
        }
        if (i == 0 || attributes[i - 1].note.isEmpty())
            valueWidth = widthOfValues(attributes, i);
        hcl += attribute(indent, each.name.leftJustified(nameWidth),
                         each.value.leftJustified(valueWidth) + u" # "_s + each.note);
    }
    return hcl;
}

QList<Attribute> regionsOf(const MatrixTable &table, const MatrixLine &line)
{
    QList<Attribute> regions;
    for (qsizetype place = 0; place < table.places.size(); ++place) {
        const MatrixEntry &entry = line.entries[place];
        regions.append({.name = hclString(placeWord(table.places[place])),
                        .value = textOrNull(entry.imageId),
                        .note = remark(entry)});
    }
    return regions;
}

/// The map, of which the first line is not indented.
QString images(const MatrixTable &table, const QString &indent)
{
    const QStringList keys = uniqueKeys(table.lines);
    const QString inner = indent + u"    "_s;
    QString hcl = u"{\n"_s;
    for (qsizetype i = 0; i < table.lines.size(); ++i) {
        const MatrixLine &line = table.lines[i];
        const QList<Attribute> attributes = {{u"name"_s, textOrNull(line.name)},
                                             {u"architecture"_s, textOrNull(line.architecture)},
                                             {u"type"_s, textOrNull(line.imageType)},
                                             {u"created"_s, textOrNull(line.createdTime)},
                                             {u"account"_s, textOrNull(line.account)},
                                             {u"newest"_s, textOrNull(line.newest)}};
        hcl += indent + u"  "_s + hclString(keys[i]) + u" = {\n"_s + aligned(inner, attributes) +
               inner + u"regions = {\n"_s + aligned(inner + u"  "_s, regionsOf(table, line)) +
               inner + u"}\n"_s + indent + u"  }\n"_s;
    }
    return hcl + indent + u"}\n"_s;
}

} // namespace

QByteArray matrixLocals(const MatrixTable &table)
{
    const QString hcl = head(table) + u"locals {\n"_s +
                        attribute(u"  "_s, u"cvm_images_as_of"_s, hclString(asOfText(table))) +
                        u"  cvm_images = "_s + images(table, u"  "_s) + u"}\n"_s;
    return hcl.toUtf8();
}

QByteArray matrixVariables(const MatrixTable &table)
{
    const QString hcl = head(table) + u"cvm_images = "_s + images(table, {});
    return hcl.toUtf8();
}
