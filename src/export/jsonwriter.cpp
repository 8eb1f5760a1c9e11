// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/jsonwriter.h"

#include "json/imagejson.h"

using namespace Qt::StringLiterals;

namespace {

/// A line end between the tokens of what was sent is as good as a blank; within a text it is
/// escaped.
QByteArray lineOf(const Image &image)
{
    QByteArray json = imageJson(image);
    for (const char lineEnd : {'\n', '\r'}) {
        if (json.contains(lineEnd))
            json.replace(lineEnd, ' ');
    }
    return json;
}

} // namespace

Result<void> JsonWriter::begin()
{
    return put("["_ba);
}

Result<void> JsonWriter::write(const Image &image)
{
    const QByteArray separator = m_isFirst ? "\n"_ba : ",\n"_ba;
    m_isFirst = false;
    return put(separator).and_then([this, &image] { return put(lineOf(image)); });
}

Result<void> JsonWriter::end()
{
    return put("\n]\n"_ba);
}

Result<void> NdJsonWriter::write(const Image &image)
{
    QByteArray line = lineOf(image);
    line += '\n';
    return put(line);
}
