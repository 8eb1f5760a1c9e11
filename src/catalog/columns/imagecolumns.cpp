// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/imagecolumns.h"

#include "catalog/columns/columnfacts.h"
#include "catalog/columns/columntexts.h"
#include "core/bidicontrols.h"
#include "core/normalform.h"
#include "core/oneline.h"
#include "core/overloaded.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

using Numbers = std::pair<qint64, qint64>;

/// What a cell says, on several lines if it is so.
QString textOf(const Image &image, const ColumnValue &value, TimeZone zone)
{
    const Overloaded read = {
            [&image](const TextValue &text) { return text.text(image); },
            [&image](const CodeValue &code) {
                return code.text ? code.text(image) : code.words(code.code(image));
            },
            [&image](const FlagValue &flag) { return booleanText(flag.flag(image)); },
            [&image](const NumberValue &number) { return number.text(number.number(image)); },
            [&image, zone](CreatedValue) { return createdText(image, zone); },
            [&image](TagsValue) { return tagsText(image.tags); },
            [&image](SnapshotsValue) { return snapshotsText(image.snapshotSet); },
    };
    return std::visit(read, value);
}

SortValue numberOf(const Image &image, const NumberValue &value)
{
    const std::optional<qint64> number = value.number(image);
    return number ? SortValue(Numbers(*number, 0)) : SortValue();
}

SortValue createdNumber(const Image &image)
{
    if (!image.created.isValid())
        return {};
    return Numbers(image.created.toMSecsSinceEpoch(), 0);
}

SortValue snapshotNumbers(const Image &image)
{
    if (image.snapshotSet.isEmpty())
        return {};
    return Numbers(image.snapshotSet.size(), totalDiskSize(image.snapshotSet));
}

} // namespace

QString columnTitle(ImageColumn column)
{
    return QCoreApplication::translate("ImageColumns", columnFacts(column).title);
}

QString columnHeader(ImageColumn column)
{
    const char *shortTitle = columnFacts(column).shortTitle;
    return shortTitle ? QCoreApplication::translate("ImageColumns", shortTitle)
                      : columnTitle(column);
}

Qt::Alignment columnAlignment(ImageColumn column)
{
    const bool isNumber = std::holds_alternative<NumberValue>(columnFacts(column).value);
    return (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString cellText(const Image &image, ImageColumn column, TimeZone zone)
{
    return onOneLine(textOf(image, columnFacts(column).value, zone));
}

QString cellFullText(const Image &image, ImageColumn column, TimeZone zone)
{
    const ColumnFacts &facts = columnFacts(column);
    return facts.fullText ? facts.fullText(image) : textOf(image, facts.value, zone);
}

QString cellToolTip(const Image &image, ImageColumn column)
{
    const auto fullText = columnFacts(column).fullText;
    const QString text = fullText ? fullText(image) : QString();
    if (text.isEmpty())
        return {};
    return "<qt><span style=\"white-space: pre-wrap\">"_L1 +
           withVisibleControls(text).toHtmlEscaped() + "</span></qt>"_L1;
}

QString cellSpeech(const Image &image, ImageColumn column)
{
    const auto speech = columnFacts(column).speech;
    return speech ? speech(image) : QString();
}

std::optional<bool> cellFlag(const Image &image, ImageColumn column)
{
    const auto *flag = std::get_if<FlagValue>(&columnFacts(column).value);
    return flag ? flag->flag(image) : std::nullopt;
}

SortValue sortValue(const Image &image, ImageColumn column)
{
    const auto text = [&image, column] {
        const QString words = inNormalForm(cellText(image, column));
        return words.isEmpty() ? SortValue() : SortValue(words);
    };
    const Overloaded read = {
            [&text](const TextValue &) { return text(); },
            [&text](const CodeValue &) { return text(); },
            [&text](const FlagValue &) { return text(); },
            [&image](const NumberValue &value) { return numberOf(image, value); },
            [&image](CreatedValue) { return createdNumber(image); },
            [&text](TagsValue) { return text(); },
            [&image](SnapshotsValue) { return snapshotNumbers(image); },
    };
    return std::visit(read, columnFacts(column).value);
}

bool isSortedByText(ImageColumn column)
{
    const Overloaded read = {
            [](const TextValue &) { return true; }, [](const CodeValue &) { return true; },
            [](const FlagValue &) { return true; }, [](const NumberValue &) { return false; },
            [](CreatedValue) { return false; },     [](TagsValue) { return true; },
            [](SnapshotsValue) { return false; },
    };
    return std::visit(read, columnFacts(column).value);
}

QCollator imageCollator()
{
    // The "C" locale orders by code point; nobody reads a table that way.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}
