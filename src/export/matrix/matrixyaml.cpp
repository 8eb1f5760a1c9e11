// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixyaml.h"

#include "core/placetext.h"
#include "export/matrix/matrixtexts.h"

using namespace Qt::StringLiterals;

namespace {

QString escapedUnit(QChar character)
{
    switch (character.unicode()) {
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        break;
    }
    // What is no printable character there, or would end the line.
    return commentText(QString(character)) == QString(character)
                   ? QString(character)
                   : u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
}

QString textOrNull(const QString &text)
{
    return text.isNull() ? u"null"_s : yamlString(text);
}

} // namespace

QString yamlString(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result += text.sliced(i++, 2);
        else if (text[i].isSurrogate())
            result += QChar::ReplacementCharacter; // half of a pair is no character
        else
            result += escapedUnit(text[i]);
    }
    return result + u'"';
}

QByteArray matrixYaml(const MatrixTable &table)
{
    QString yaml;
    for (const QString &line : headLines(table))
        yaml += u"# "_s + line + u'\n';
    yaml += u"asOf: "_s + yamlString(asOfText(table)) + u'\n';
    yaml += table.lines.isEmpty() ? u"images: []\n"_s : u"images:\n"_s;
    for (const MatrixLine &line : table.lines) {
        yaml += u"  - name: "_s + textOrNull(line.name) + u"\n    architecture: "_s +
                textOrNull(line.architecture) + u"\n    type: "_s + textOrNull(line.imageType) +
                u"\n    group: "_s + yamlString(line.group) + u"\n    newest: "_s +
                textOrNull(line.newest) + u"\n    created: "_s + textOrNull(line.createdTime) +
                u"\n    account: "_s + textOrNull(line.account) + u"\n    regions:"_s +
                (table.places.isEmpty() ? u" {}\n"_s : u"\n"_s);
        for (qsizetype place = 0; place < table.places.size(); ++place) {
            const MatrixEntry &entry = line.entries[place];
            const QString note = remark(entry);
            yaml += u"      "_s + yamlString(placeWord(table.places[place])) + u": "_s +
                    (entry.imageId.isEmpty() ? u"null"_s : yamlString(entry.imageId)) +
                    (note.isEmpty() ? QString() : QString(u" # "_s + note)) + u'\n';
        }
    }
    return yaml.toUtf8();
}
