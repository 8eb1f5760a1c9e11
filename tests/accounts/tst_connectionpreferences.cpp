// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/connectionpreferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using ProxyKind = ConnectionPreferences::ProxyKind;

class ConnectionPreferencesTest final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void takesNoNonsense_data();
    void takesNoNonsense();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

void ConnectionPreferencesTest::comesBack_data()
{
    QTest::addColumn<ConnectionPreferences>("connection");

    QTest::newRow("the usual") << ConnectionPreferences {};
    QTest::newRow("no proxy") << ConnectionPreferences {.proxyKind = ProxyKind::None};
    QTest::newRow("all of it") << ConnectionPreferences {.proxyKind = ProxyKind::Socks5,
                                                         .proxyHost = u"proxy.example.com"_s,
                                                         .proxyPort = 8888,
                                                         .proxyUser = u"müller"_s,
                                                         .caFile = u"/etc/ssl/own.pem"_s,
                                                         .endpoint =
                                                                 EndpointChoice::Kind::Regional};
    QTest::newRow("an address") << ConnectionPreferences {
            .proxyKind = ProxyKind::Http,
            .proxyHost = u"::1"_s,
            .endpoint = EndpointChoice(QUrl(u"https://cvm.example.com:8443/"_s))};
}

void ConnectionPreferencesTest::comesBack()
{
    QFETCH(ConnectionPreferences, connection);
    {
        QSettings settings(path(), QSettings::IniFormat);
        writeConnectionPreferences(settings, connection);
    }
    const QSettings settings(path(), QSettings::IniFormat);
    QCOMPARE(readConnectionPreferences(settings), connection);
}

void ConnectionPreferencesTest::takesNoNonsense_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");

    QTest::newRow("no kind") << u"connection/proxy"_s << QVariant(u"ftp"_s);
    QTest::newRow("port 0") << u"connection/proxyPort"_s << QVariant(0);
    QTest::newRow("a port too large") << u"connection/proxyPort"_s << QVariant(65'536);
    QTest::newRow("a port below 0") << u"connection/proxyPort"_s << QVariant(-1);
    QTest::newRow("no address") << u"connection/endpoint"_s << QVariant(u"https://a b"_s);
    QTest::newRow("plain http") << u"connection/endpoint"_s << QVariant(u"http://example.com"_s);
}

void ConnectionPreferencesTest::takesNoNonsense()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings settings(path(), QSettings::IniFormat);
    settings.clear();
    settings.setValue(key, value);
    QCOMPARE(readConnectionPreferences(settings), ConnectionPreferences());
}

QTEST_GUILESS_MAIN(ConnectionPreferencesTest)
#include "tst_connectionpreferences.moc"
