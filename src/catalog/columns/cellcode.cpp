// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/cellcode.h"

#include "catalog/columns/columnfacts.h"
#include "core/normalform.h"
#include "core/oneline.h"
#include "core/overloaded.h"

using namespace Qt::StringLiterals;

namespace {

QString flagWord(const QString &code)
{
    return code == "true"_L1 ? u"yes"_s : code == "false"_L1 ? u"no"_s : code;
}

} // namespace

QString cellCode(const Image &image, ImageColumn column)
{
    const Overloaded read = {
            [&image](const TextValue &value) { return onOneLine(value.text(image)); },
            [&image](const CodeValue &value) { return onOneLine(value.code(image)); },
            [&image](const FlagValue &value) { return flagCode(value.flag(image)); },
            [&image](const NumberValue &value) { return numberCode(value.number(image)); },
            [&image](CreatedValue) { return image.createdTime; },
            [&image, column](TagsValue) { return cellText(image, column); },
            [&image, column](SnapshotsValue) { return cellText(image, column); },
    };
    return std::visit(read, columnFacts(column).value);
}

QString flagCode(std::optional<bool> flag)
{
    if (!flag)
        return {};
    return *flag ? u"true"_s : u"false"_s;
}

QString numberCode(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

QStringList cellCodes(const Image &image, ImageColumn column)
{
    if (column != ImageColumn::Tags || image.tags.isEmpty())
        return {inNormalForm(cellCode(image, column))};
    QStringList codes;
    for (const Tag &tag : image.tags)
        codes.append(inNormalForm(onOneLine(tagsText({tag}))));
    codes.removeDuplicates();
    return codes;
}

QString codeText(const QString &code, ImageColumn column)
{
    const ColumnValue &value = columnFacts(column).value;
    if (const auto *codes = std::get_if<CodeValue>(&value))
        return codes->words(code);
    if (std::holds_alternative<FlagValue>(value) && !code.isEmpty())
        return booleanText(code == "true"_L1);
    return code;
}

QString findWord(const QString &code, ImageColumn column)
{
    const ColumnValue &value = columnFacts(column).value;
    if (const auto *codes = std::get_if<CodeValue>(&value))
        return codes->findWord(code);
    return std::holds_alternative<FlagValue>(value) ? flagWord(code) : code;
}
