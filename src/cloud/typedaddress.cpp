// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/typedaddress.h"

using namespace Qt::StringLiterals;

std::optional<TypedAddress> parseTypedAddress(const QString &text, const QString &usualScheme)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed.contains("://"_L1) ? trimmed : usualScheme + u"://"_s + trimmed,
             QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return std::nullopt;
    const bool isBare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() &&
                        !url.hasFragment() && url.userInfo().isEmpty();
    url.setPath(u"/"_s);
    return TypedAddress {.url = url, .isBare = isBare};
}
