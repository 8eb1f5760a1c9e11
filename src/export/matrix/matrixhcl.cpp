// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixhcl.h"

#include "core/placetext.h"
#include "export/matrix/matrixtexts.h"
#include "export/terraform.h"

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

QString attribute(const QString &indent, const QString &name, const QString &value)
{
    return indent + name + u" = "_s + value + u'\n';
}

/// The map, of which the first line is not indented.
QString images(const MatrixTable &table, const QString &indent)
{
    const QStringList keys = uniqueKeys(table.lines);
    const QString inner = indent + u"    "_s;
    QString hcl = u"{\n"_s;
    for (qsizetype i = 0; i < table.lines.size(); ++i) {
        const MatrixLine &line = table.lines[i];
        hcl += indent + u"  "_s + hclString(keys[i]) + u" = {\n"_s +
               attribute(inner, u"name"_s, textOrNull(line.name)) +
               attribute(inner, u"architecture"_s, textOrNull(line.architecture)) +
               attribute(inner, u"type"_s, textOrNull(line.imageType)) +
               attribute(inner, u"created"_s, textOrNull(line.createdTime)) +
               attribute(inner, u"account"_s, textOrNull(line.account)) +
               attribute(inner, u"newest"_s, hclString(line.newest)) + inner + u"regions = {\n"_s;
        for (qsizetype place = 0; place < table.places.size(); ++place) {
            const MatrixEntry &entry = line.entries[place];
            const QString note = remark(entry);
            hcl += inner + u"  "_s + hclString(placeWord(table.places[place])) + u" = "_s +
                   textOrNull(entry.imageId) +
                   (note.isEmpty() ? QString() : QString(u" # "_s + note)) + u'\n';
        }
        hcl += inner + u"}\n"_s + indent + u"  }\n"_s;
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
