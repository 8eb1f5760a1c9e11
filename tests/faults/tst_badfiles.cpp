// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "silentserver.h"
#include "support/windowfixture.h"

#include "ui/table/columnlayout.h"

#include <QHeaderView>
#include <QRandomGenerator>
#include <QSplitter>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray noise()
{
    QRandomGenerator random(4);
    QByteArray bytes(3000, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// Every key of the window, with values that mean nothing.
const QByteArray senseless = R"([General]
timeZone=@Variant(\0\0\0)
[view]
colorScheme=7
[window]
geometry=@ByteArray(nonsense)
docks=42
splitter=@ByteArray(\xff\xff\xff\xff)
columns={"version": 99, "columns": [[[{
sort=@Invalid(), -, ,
showFiltersAction=perhaps
)";

void putFile(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How a window is arranged.
QStringList arrangement(const MainWindow &window)
{
    const auto *view = window.findChild<ImageTableView *>(u"imageView"_s);
    QStringList parts = {
            QString::fromUtf8(columnLayoutToJson(readColumnLayout(*view->horizontalHeader())))};
    for (const int size : window.findChild<QSplitter *>(u"splitter"_s)->sizes())
        parts.append(QString::number(size));
    for (const SortKeyColumn &key : window.model().sortColumns())
        parts.append(u"by %1"_s.arg(key.column));
    return parts;
}

} // namespace

/// Files of the user that are broken.
class BadFilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void badSettingsAreTheUsualOnes_data();
    void badSettingsAreTheUsualOnes();
    void badSearchesAreTold_data();
    void badSearchesAreTold();
    void theProgramStarts();
    void aSearchOutOfABadFileIsRefused_data();
    void aSearchOutOfABadFileIsRefused();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void BadFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void BadFilesTest::badSettingsAreTheUsualOnes_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("noise") << noise();
    QTest::newRow("senseless values") << senseless;
    QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba;
    QTest::newRow("empty") << ""_ba;
}

void BadFilesTest::badSettingsAreTheUsualOnes()
{
    QFETCH(QByteArray, content);
    QSettings none(inFolder(u"none.ini"_s), QSettings::IniFormat);
    MainWindow usual(none);
    usual.show();
    QVERIFY(waitUntilExposed(usual));

    putFile(inFolder(u"bad.ini"_s), content);
    QSettings bad(inFolder(u"bad.ini"_s), QSettings::IniFormat);
    MainWindow window(bad);
    window.show();
    QVERIFY(waitUntilExposed(window));
    QCOMPARE(window.size(), usual.size());
    QCOMPARE(arrangement(window), arrangement(usual));

    // What is changed now is kept.
    const QRect place(120, 90, 1300, 780);
    window.setGeometry(place);
    QVERIFY(window.close());
    bad.sync();
    QSettings next(inFolder(u"bad.ini"_s), QSettings::IniFormat);
    MainWindow again(next);
    QCOMPARE(again.geometry(), place);
}

void BadFilesTest::badSearchesAreTold_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("noise") << noise();
    QTest::newRow("half a file") << R"({"version": 1, "searches": [{"name": "Mine")"_ba;
    QTest::newRow("other JSON") << R"({"rows": [1, 2, 3]})"_ba;
    QTest::newRow("brackets") << QByteArray(100'000, '[');
    QTest::newRow("empty") << ""_ba;
}

void BadFilesTest::badSearchesAreTold()
{
    QFETCH(QByteArray, content);
    const QString path = inFolder(u"searches.json"_s);
    putFile(path, content);
    QSettings settings(inFolder(u"settings.ini"_s), QSettings::IniFormat);
    MainWindow window(settings, path);
    window.show();
    QVERIFY(waitUntilExposed(window));
    const QWidget *bar = window.findChild<QWidget *>(u"noticeBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY2(visibleText(*bar).contains(path + u" could not be read: "_s),
             qPrintable(visibleText(*bar)));
    QCOMPARE(contentOf(path), content);
}

/// The whole program on a broken file of each kind.
void BadFilesTest::theProgramStarts()
{
    const QString settings = inFolder(u"cvm-image-browser/cvm-image-browser.conf"_s);
    const QString searches = inFolder(u"cvm-image-browser/cvm-image-browser/searches.json"_s);
    putFile(settings, noise());
    putFile(searches, noise());
    QProcessEnvironment environment = environmentForWindow();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    const ProgramRun run = runCommand({programPath(), u"--demo"_s, u"--region"_s, u"ap-seoul"_s,
                                       u"--screenshot"_s, inFolder(u"window.png"_s)},
                                      environment);
    QVERIFY2(run.status == 0, run.errors.constData());
    QVERIFY(QFileInfo(inFolder(u"window.png"_s)).size() > 10'000);
    QCOMPARE(contentOf(searches), noise());
}

void BadFilesTest::aSearchOutOfABadFileIsRefused_data()
{
    badSearchesAreTold_data();
}

void BadFilesTest::aSearchOutOfABadFileIsRefused()
{
    QFETCH(QByteArray, content);
    const QString searches = inFolder(u"cvm-image-browser/cvm-image-browser/searches.json"_s);
    putFile(searches, content);
    SilentServer server;
    QVERIFY(server.start());
    QProcessEnvironment environment = environmentWithCredential();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    const ProgramRun run = runCommand({programPath(), u"--endpoint"_s, server.endpoint(),
                                       u"--search"_s, u"mine"_s, u"--export"_s, u"-"_s},
                                      environment);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 1);
    const QString line = u"-\tFileError\t-\t%1 could not be read: "_s.arg(searches);
    QVERIFY2(run.errors.startsWith(line.toUtf8()), run.errors.constData());
    QVERIFY(!server.takeContact());
    QCOMPARE(contentOf(searches), content);
}

QTEST_MAIN(BadFilesTest)
#include "tst_badfiles.moc"
