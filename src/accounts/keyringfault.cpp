// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringfault.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "core/shortened.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyringFault)
};

QString faultText(KeyringFault fault, const QString &name, const QString &detail)
{
    switch (fault) {
    case KeyringFault::NoService:
        return Words::tr("No keyring answers on this desktop. Start one, such as GNOME Keyring or "
                         "KWallet. Without one, the window takes the key for one session.");
    case KeyringFault::Locked:
        return Words::tr("The keyring is locked. Unlock it and try again. Otherwise the window "
                         "takes the key for one session.");
    case KeyringFault::NoEntry:
        //: %1 is the name of an account, such as app:work.
        return Words::tr("There is no key in the keyring for %1. Enter it again in the window.")
                .arg(isolated(name));
    case KeyringFault::NoAnswer:
        return Words::tr("The keyring has not answered. If it asks for its password, unlock it and "
                         "try again. Otherwise the window takes the key for one session.");
    case KeyringFault::Unreadable:
        //: %1 is the name of an account, such as app:work.
        return Words::tr("What the keyring has for %1 is not a key that this program has stored. "
                         "Enter the key again in the window.")
                .arg(isolated(name));
    case KeyringFault::Other:
        //: %1 are words of the keyring, in the language it has, with no full stop.
        return Words::tr("The keyring cannot be used: %1. Without it, the window takes the key for "
                         "one session.")
                .arg(isolated(onOneLine(shortened(detail))));
    }
    Q_UNREACHABLE();
}

} // namespace

ApiError keyringError(KeyringFault fault, const QString &name, const QString &detail)
{
    return {.kind = ApiError::Kind::Credentials, .message = faultText(fault, name, detail)};
}
