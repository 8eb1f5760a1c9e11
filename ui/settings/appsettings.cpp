// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/appsettings.h"

#include "languages/languages.h"

#include <QMetaEnum>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString schemeKey = u"view/colorScheme"_s;
const QString utcKey = u"view/utc"_s;
const QString languageKey = u"connection/language"_s;
const QString textLanguageKey = u"window/language"_s;

QMetaEnum schemes()
{
    return QMetaEnum::fromType<Appearance::Choice>();
}

LookSettings readLook(const QSettings &settings)
{
    LookSettings look;
    const QByteArray scheme = settings.value(schemeKey).toString().toLatin1();
    if (const int value = schemes().keyToValue(scheme.constData()); value >= 0)
        look.colorScheme = Appearance::Choice(value);
    if (settings.value(utcKey).toBool())
        look.timeZone = TimeZone::Utc;
    if (const QString code = settings.value(textLanguageKey).toString();
        textLanguages().contains(code))
        look.textLanguage = code;
    if (const QString language = settings.value(languageKey).toString();
        language == "zh-CN"_L1 || language == "en-US"_L1)
        look.serviceLanguage = language;
    return look;
}

} // namespace

AppSettings readAppSettings(const QSettings &settings)
{
    return {.connection = readConnectionPreferences(settings),
            .regions = readRegionSettings(settings),
            .look = readLook(settings),
            .memory = readMemorySettings(settings)};
}

void writeLookSettings(QSettings &settings, const LookSettings &look)
{
    settings.setValue(schemeKey, QString::fromLatin1(schemes().valueToKey(int(look.colorScheme))));
    settings.setValue(utcKey, look.timeZone == TimeZone::Utc);
    settings.setValue(textLanguageKey, look.textLanguage);
    settings.setValue(languageKey, look.serviceLanguage);
}

void writeAppSettings(QSettings &settings, const AppSettings &app)
{
    writeConnectionPreferences(settings, app.connection);
    writeRegionSettings(settings, app.regions);
    writeLookSettings(settings, app.look);
    writeMemorySettings(settings, app.memory);
}
