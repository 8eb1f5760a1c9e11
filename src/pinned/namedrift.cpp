// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/namedrift.h"

#include "core/imageseries.h"

#include <algorithm>

bool isDrift(const NameBeside &name, const Image &image, const QStringList &ids,
             const CloudFacts &facts)
{
    if (name.name == image.imageName)
        return false;
    const auto mayBeCalledSo = [&](const QString &id) {
        const QList<Image> images = facts.imagesOf(id);
        return images.isEmpty() || std::ranges::any_of(images, [&name](const Image &other) {
                   return other.imageName == name.name;
               });
    };
    if (name.ids > 1 && std::ranges::any_of(ids, mayBeCalledSo))
        return false;
    if (name.isSaid)
        return true;
    // "web-api-2026-10-28" beside web-api-2026-11-02.
    const QString opened = openedName(name.name);
    if (opened != name.name && opened == openedName(image.imageName))
        return true;
    const auto isCalledSo = [&name](const Image &other) {
        return other.imageName == name.name;
    };
    return std::ranges::any_of(facts.others, isCalledSo) ||
           std::ranges::any_of(facts.images, [&isCalledSo](const QList<Image> &images) {
               return std::ranges::any_of(images, isCalledSo);
           });
}
