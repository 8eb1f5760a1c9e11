// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/appsettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class AppSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void takesNoNonsense();
    void sharesTheKeysOfTheWindow();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

void AppSettingsTest::comesBack_data()
{
    QTest::addColumn<AppSettings>("app");

    QTest::newRow("the usual") << AppSettings {};
    QTest::newRow("all of it") << AppSettings {
            .connection = {.proxyKind = ConnectionPreferences::ProxyKind::Http,
                           .proxyHost = u"proxy"_s,
                           .proxyPort = 1,
                           .caFile = u"/a, b/ü.pem"_s,
                           .endpoint = EndpointChoice::Kind::Mainland},
            .regions = {.hidden = {u"ap-seoul"_s, u"ap-foo"_s}, .added = {u"ap-foo"_s}},
            .look = {.colorScheme = Appearance::Choice::Dark,
                     .timeZone = TimeZone::Utc,
                     .textLanguage = u"ko"_s,
                     .serviceLanguage = u"zh-CN"_s}};
    QTest::newRow("one region") << AppSettings {.regions = {.hidden = {u"ap-tokyo"_s}}};
}

void AppSettingsTest::comesBack()
{
    QFETCH(AppSettings, app);
    {
        QSettings settings(path(), QSettings::IniFormat);
        writeAppSettings(settings, app);
    }
    const QSettings settings(path(), QSettings::IniFormat);
    QCOMPARE(readAppSettings(settings), app);
}

void AppSettingsTest::takesNoNonsense()
{
    QSettings settings(path(), QSettings::IniFormat);
    settings.clear();
    settings.setValue(u"view/colorScheme"_s, u"Pink"_s);
    settings.setValue(u"connection/language"_s, u"ko-KR"_s);
    settings.setValue(u"window/language"_s, u"tlh"_s);
    settings.setValue(u"regions/hidden"_s, QStringList {u"../x"_s, u"ap-seoul"_s, u"ap-seoul"_s});
    settings.setValue(u"panel/regions"_s, 7);
    QCOMPARE(readAppSettings(settings), AppSettings({.regions = {.hidden = {u"ap-seoul"_s}}}));
}

void AppSettingsTest::sharesTheKeysOfTheWindow()
{
    QSettings settings(path(), QSettings::IniFormat);
    writeLookSettings(settings,
                      {.colorScheme = Appearance::Choice::Light, .timeZone = TimeZone::Utc});
    QCOMPARE(Appearance(settings).choice(), Appearance::Choice::Light);
    QVERIFY(settings.value(u"view/utc"_s).toBool()); // that of TimeZoneSwitch
}

QTEST_MAIN(AppSettingsTest)
#include "tst_appsettings.moc"
