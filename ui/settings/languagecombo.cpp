// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/languagecombo.h"

#include <QComboBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

void addServiceLanguages(QComboBox &combo)
{
    combo.addItem(QCoreApplication::translate("ServiceLanguage", "English"), u"en-US"_s);
    combo.addItem(QCoreApplication::translate("ServiceLanguage", "Chinese"), u"zh-CN"_s);
}
