// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixorderwords.h"

#include "core/placetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// In the order of MatrixSort; no region is called so.
constexpr std::array words = {"name"_L1, "architecture"_L1, "newest"_L1, "there"_L1};
constexpr QLatin1StringView descending(":desc");

} // namespace

QString matrixOrderWords(const MatrixOrder &order, const QList<PlaceStatus> &places)
{
    const bool isPlace = order.sort == MatrixSort::Place;
    if (isPlace && order.place >= places.size())
        return words[0];
    const QString word =
            isPlace ? placeWord(places.at(order.place).place) : QString(words[size_t(order.sort)]);
    return order.descending ? word + descending : word;
}

MatrixOrder parseMatrixOrder(const QString &text, const QList<PlaceStatus> &places)
{
    const bool isDescending = text.endsWith(descending);
    const QString word = isDescending ? text.chopped(descending.size()) : text;
    if (const auto found = std::ranges::find(words, word); found != words.end())
        return {.sort = MatrixSort(found - words.begin()), .descending = isDescending};
    for (int place = 0; place < int(places.size()); ++place) {
        if (placeWord(places.at(place).place) == word)
            return {.sort = MatrixSort::Place, .place = place, .descending = isDescending};
    }
    return {};
}
