// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "randomentry.h"

#include "core/imagefields.h"

namespace {

template<size_t count>
QByteArray pick(QRandomGenerator &random, const char *const (&values)[count])
{
    return values[random.bounded(int(count))];
}

bool oneIn(QRandomGenerator &random, int times)
{
    return random.bounded(times) == 0;
}

QByteArray space(QRandomGenerator &random)
{
    return oneIn(random, 8) ? pick(random, {" ", "\n", "\t", "\r\n  "}) : QByteArray();
}

/// What is between the quotes of a string.
QByteArray randomText(QRandomGenerator &random)
{
    QByteArray text;
    while (!oneIn(random, 3)) {
        text += pick(random, {"a",
                              "img-1",
                              "2020-09-22T01:02:03Z",
                              "50",
                              " ",
                              "/",
                              "\x7F",
                              "\xC3\xA9",
                              "\xEF\xBB\xBF",
                              "\xEF\xBF\xBF",
                              "\xE2\x80\xA8",
                              "\xEC\x84\x9C",
                              "\xF0\x9F\x98\x80",
                              R"(\")",
                              R"(\\)",
                              R"(\/)",
                              R"(\b\f\n\r\t)",
                              R"(\u0000)",
                              R"(\u00e9)",
                              R"(\uFEFF)",
                              R"(\ud83d)",
                              R"(\ude00)",
                              R"(\ud83d\ude00)",
                              R"(\ude00\ud83d)"});
    }
    return text;
}

QByteArray randomNumber(QRandomGenerator &random)
{
    return pick(random, {"0", "-0", "1", "-3", "50", "50.0", "0.5", "6e1", "1E400", "-1e400",
                         "1e-400", "9007199254740993", "9223372036854775807",
                         "-9223372036854775808", "9223372036854775808", "12345678901234567890",
                         "123456789012345678901234567890.125"});
}

QByteArray randomObject(QRandomGenerator &random, int depth,
                        QByteArray (*name)(QRandomGenerator &));

/// Of the objects within a field, mostly.
QByteArray innerName(QRandomGenerator &random)
{
    return oneIn(random, 6) ? randomText(random)
                            : pick(random, {"SnapshotId", "DiskUsage", "DiskSize", "Key", "Value",
                                            R"(K\u0065y)", "ImageId", "Region"});
}

QByteArray randomList(QRandomGenerator &random, int depth);

QByteArray randomValue(QRandomGenerator &random, int depth)
{
    if (oneIn(random, 500))
        return QByteArray(1'100, '[') + QByteArray(1'100, ']');
    switch (random.bounded(depth > 3 ? 5 : 8)) {
    case 0:
        return pick(random, {"null", "true", "false"});
    case 1:
    case 2:
        return randomNumber(random);
    case 3:
    case 4:
        return '"' + randomText(random) + '"';
    case 5:
        return randomList(random, depth + 1);
    default:
        return randomObject(random, depth + 1, innerName);
    }
}

QByteArray randomList(QRandomGenerator &random, int depth)
{
    QByteArrayList entries;
    while (!oneIn(random, 3))
        entries += space(random) + randomValue(random, depth) + space(random);
    return '[' + entries.join(',') + space(random) + ']';
}

QByteArray randomObject(QRandomGenerator &random, int depth, QByteArray (*name)(QRandomGenerator &))
{
    QByteArrayList members;
    while (!oneIn(random, 4)) {
        members += space(random) + '"' + name(random) + '"' + space(random) + ':' + space(random) +
                   randomValue(random, depth) + space(random);
    }
    return '{' + members.join(',') + space(random) + '}';
}

QByteArray fieldName(QRandomGenerator &random)
{
    const std::string_view name = imageFields[random.bounded(int(std::size(imageFields)))].name;
    return {name.data(), qsizetype(name.size())};
}

QByteArray memberName(QRandomGenerator &random)
{
    if (!oneIn(random, 3))
        return fieldName(random);
    if (oneIn(random, 2))
        return randomText(random);
    return pick(random, {"", "New", "Region", "imageid", R"(\u0049mageId)", R"(T\u0061gs)",
                         "\xEF\xBB\xBFImageId", R"(\ud83d)"});
}

} // namespace

QByteArray randomEntry(QRandomGenerator &random)
{
    return randomObject(random, 0, memberName);
}
