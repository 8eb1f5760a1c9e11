// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "leaksearch.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, QStringEncoder::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}

/// What of the Base64 of a longer text depends on this part alone, when so many bytes of a group of
/// three are before it.
QByteArray insideBase64(const QByteArray &text, qsizetype before)
{
    const QByteArray padded = QByteArray(before, ' ') + text;
    const QByteArray whole = padded.toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype last = (before + text.size()) * 8 / 6;
    return whole.sliced(first, last - first);
}

QByteArrayList forms(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    return {utf8,
            encoded(value, QStringEncoder::Utf16LE),
            encoded(value, QStringEncoder::Utf16BE),
            utf8.toHex(),
            utf8.toHex().toUpper(),
            insideBase64(utf8, 0),
            insideBase64(utf8, 1),
            insideBase64(utf8, 2)};
}

} // namespace

QStringList leaksIn(const QByteArray &bytes, const QList<Mark> &marks)
{
    QStringList found;
    for (const Mark &mark : marks) {
        const QByteArrayList all = forms(mark.value);
        if (std::ranges::any_of(all, [&](const QByteArray &form) { return bytes.contains(form); }))
            found.append(mark.name);
    }
    return found;
}

QStringList leaksInFolder(const QString &folder, const QList<Mark> &marks,
                          const QStringList &leftOut)
{
    QStringList found;
    QDirIterator iterator(folder,
                          QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        if (leftOut.contains(path))
            continue;
        QByteArray bytes = path.toUtf8();
        QFile file(path);
        if (iterator.fileInfo().isFile() && file.open(QIODevice::ReadOnly))
            bytes += '\n' + file.readAll();
        for (const QString &name : leaksIn(bytes, marks))
            found.append(u"%1: %2"_s.arg(path, name));
    }
    return found;
}
