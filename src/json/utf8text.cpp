// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/utf8text.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

QString utf8Text(std::string_view utf8)
{
    if (utf8.empty())
        return u""_s;
    const QByteArrayView bytes(utf8.data(), qsizetype(utf8.size()));
    // This drops the mark, and is the quickest for what has none.
    if (!bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        return QString::fromUtf8(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}
