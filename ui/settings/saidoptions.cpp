// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/saidoptions.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaidOptions)
};

} // namespace

QString saidText(const QString &option)
{
    if (option.isEmpty())
        return {};
    //: Near a field of the settings, which does not count until the program is started without
    //: this option: %1 is the option with its value, such as "--proxy none".
    return Words::tr("The command line says: %1").arg(isolated(onOneLine(option)));
}
