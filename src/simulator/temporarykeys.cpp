// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/temporarykeys.h"

using namespace Qt::StringLiterals;

TemporaryKey TemporaryKeys::make(const QString &account, const QDateTime &expiry)
{
    const QString number = QString::number(m_keys.size() + 1);
    const TemporaryKey key = {
            .credential = {.secretId = u"AKIDtemporaryOfTheDemo"_s + number + u"EXAMPLE"_s,
                           .secretKey = u"theTemporaryKeyOfTheDemo"_s + number + u"EXAMPLE"_s,
                           .token = u"theTokenOfTheDemo"_s + number + u"EXAMPLE"_s},
            .account = account,
            .expiry = expiry};
    m_keys.insert(key.credential.secretId, key);
    return key;
}

std::optional<TemporaryKey> TemporaryKeys::find(const QString &secretId, const QDateTime &now) const
{
    const auto found = m_keys.constFind(secretId);
    if (found == m_keys.cend() || found->expiry <= now)
        return std::nullopt;
    return *found;
}
