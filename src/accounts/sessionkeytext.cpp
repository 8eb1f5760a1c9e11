// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sessionkeytext.h"

#include "core/bidicontrols.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppProfile)
};

} // namespace

QString sessionKeyText(const QString &name)
{
    //: %1 is the name of an account, such as app:work.
    return Words::tr("The key of %1 was for one session of the window only, which has ended. "
                     "Enter it again in the window.")
            .arg(isolated(name));
}
