// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/terraform.h"

#include "core/oneline.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// An identifier of HCL; empty when the text has nothing to make one of.
QString identifier(const QString &text)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    static const QRegularExpression edges(u"^_+|_+$"_s);
    QString name = text.toLower().replace(others, u"_"_s).remove(edges);
    if (!name.isEmpty() && name.front().isDigit())
        name.prepend(u"image_"_s);
    return name;
}

QString labelOf(const Image &image)
{
    const QString name = identifier(image.imageName);
    return name.isEmpty() ? identifier(image.imageId) : name;
}

QString uniqueLabel(const QString &label, const QSet<QString> &taken)
{
    QString unique = label;
    for (int number = 2; taken.contains(unique); ++number)
        unique = u"%1_%2"_s.arg(label).arg(number);
    return unique;
}

QString escapedCharacter(QChar character)
{
    switch (character.unicode()) {
    case u'\\':
        return u"\\\\"_s;
    case u'"':
        return u"\\\""_s;
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return character.category() == QChar::Other_Control
                       ? u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QLatin1Char('0'))
                       : QString(character);
    }
}

} // namespace

QString imagesAsTerraform(const QList<Image> &images)
{
    QSet<QString> labels;
    QStringList blocks;
    blocks.reserve(images.size());
    for (const Image &image : images) {
        const QString label = uniqueLabel(labelOf(image), labels);
        labels.insert(label);
        // Not by arg(): the texts are the cloud's and may hold a %2.
        blocks.append(u"# The provider's region must be "_s + onOneLine(image.place.region) +
                      u".\ndata \"tencentcloud_images\" \""_s + label + u"\" {\n  image_id = "_s +
                      hclString(image.imageId) + u"\n}"_s);
    }
    return blocks.join(u"\n\n"_s);
}

QString hclString(const QString &text)
{
    QString literal = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool beginsTemplate = (character == u'$' || character == u'%') &&
                                    i + 1 < text.size() && text.at(i + 1) == u'{';
        // HCL: a doubled $ or % before { stands for one.
        literal += beginsTemplate ? QString(2, character) : escapedCharacter(character);
    }
    return literal + u'"';
}
