// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/fakedesktop.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "export/csvreader.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

/// Exporting from the window: which rows, which file, and what the bar says.
class ExportingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void writesTheSelectedRows();
    void remembersTheFolder();
    void writesJson();
    void loadsWhatIsMissingFirst();
    void canBeCanceledWhileLoading();
    void offersAnotherFileWhenOneCannotBeWritten();
    void opensTheFileAndItsFolder();
    void saysThatNothingOpensTheFile_data();
    void saysThatNothingOpensTheFile();
    void doesNothingWhenDismissed();

private:
    /// Goes as far as to the file dialog, with the scope of this button where one is named.
    void beginExport(const QString &scope = {});
    void chooseFile(const QString &path) { QVERIFY(m_steps->save(path)); }
    [[nodiscard]] QString barText() const { return m_steps->barText(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ExportSteps> m_steps;
    const QWidget *m_bar = nullptr;
};

void ExportingTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void ExportingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_steps = std::make_unique<ExportSteps>(m_fixture->window());
    m_bar = m_fixture->child<QWidget>(u"exportBar"_s);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void ExportingTest::cleanup()
{
    m_steps.reset();
    m_fixture.reset();
}

void ExportingTest::beginExport(const QString &scope)
{
    QVERIFY(m_steps->open());
    QVERIFY(scope.isEmpty() || m_steps->click(scope));
    QVERIFY(m_steps->goOn());
}

void ExportingTest::writesTheSelectedRows()
{
    ImageTableView &view = m_fixture->view();
    clickCell(view, 3, int(ImageColumn::Name));
    clickCell(view, 7, int(ImageColumn::Name), Qt::ShiftModifier);
    QCOMPARE(view.selectedRowCount(), 5);
    const QList<Image> selected = view.selectedImages();

    const QString path = m_fixture->inFolder(u"five.csv"_s);
    beginExport();
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported 5 images"_L1), longestWait);
    QVERIFY(barText().contains("five.csv"_L1));
    for (const QString &button : {u"Open"_s, u"Show in folder"_s})
        QVERIFY2(findNamed(*m_bar, button), qPrintable(button));

    const QList<QStringList> table = readCsv(contentOf(path));
    QCOMPARE(table.size(), 6);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(table.at(i + 1).at(0), selected.at(i).place.region);
        QCOMPARE(table.at(i + 1).at(int(ImageColumn::ImageId) - 1), selected.at(i).imageId);
    }
    QVERIFY(clickNamed(*m_bar, u"Close this message"_s));
    QVERIFY(!m_bar->isVisible());
}

void ExportingTest::remembersTheFolder()
{
    QVERIFY(QDir().mkpath(m_fixture->inFolder(u"reports"_s)));
    beginExport(u"loadedRadio"_s);
    chooseFile(m_fixture->inFolder(u"reports/loaded"_s));
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported "_L1), longestWait);
    // The suffix comes by itself.
    QCOMPARE(readCsv(contentOf(m_fixture->inFolder(u"reports/loaded.csv"_s))).size(),
             m_fixture->window().model().rowCount() + 1);
    QVERIFY(barText().contains("could not be read"_L1));

    beginExport(u"loadedRadio"_s);
    QCOMPARE(m_steps->fileDialog()->directory().canonicalPath(),
             QDir(m_fixture->inFolder(u"reports"_s)).canonicalPath());
}

void ExportingTest::writesJson()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"one.json"_s);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    QVERIFY(m_steps->chooseFormat(u"JSON"_s));
    QVERIFY(m_steps->goOn());
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported 1 image"_L1), longestWait);
    QCOMPARE(QJsonDocument::fromJson(contentOf(path)).array().size(), 1);
}

void ExportingTest::loadsWhatIsMissingFirst()
{
    const qint64 total = m_fixture->window().catalog().summary().total;
    QVERIFY(m_fixture->window().model().rowCount() < total);
    const QString path = m_fixture->inFolder(u"everything.csv"_s);
    beginExport(u"everythingRadio"_s);
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(
            barText().contains(u"Exported %1 images"_s.arg(QLocale().toString(total))),
            longestWait);
    QCOMPARE(readCsv(contentOf(path)).size(), total + 1);
    QCOMPARE(m_fixture->window().model().rowCount(), int(total));
}

void ExportingTest::canBeCanceledWhileLoading()
{
    const QString path = m_fixture->inFolder(u"everything.csv"_s);
    m_fixture->cloud().hangNextRequests(u"ap-singapore"_s, 1);
    beginExport(u"everythingRadio"_s);
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Loading the missing images"_L1), longestWait);
    QVERIFY(clickNamed(*m_bar, u"Cancel"_s));
    QVERIFY(barText().contains("Export canceled"_L1));
    QVERIFY(!m_fixture->window().catalog().summary().loading);
    QVERIFY(!QFile::exists(path));
}

void ExportingTest::offersAnotherFileWhenOneCannotBeWritten()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    beginExport(u"selectedRadio"_s);
    // A link that leads nowhere: the dialog takes it, and not even root can write there.
    const QString link = m_fixture->inFolder(u"first.csv"_s);
    QVERIFY(QFile::link(m_fixture->inFolder(u"gone/first.csv"_s), link));
    chooseFile(link);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Not exported"_L1), longestWait);
    QVERIFY(barText().contains(link));

    // Whoever dismisses the dialog may still come back to it.
    QVERIFY(clickNamed(*m_bar, u"Choose another file…"_s));
    QTest::keyClick(m_steps->fileDialog(), Qt::Key_Escape);
    QVERIFY(!m_steps->fileDialog());
    QVERIFY(clickNamed(*m_bar, u"Choose another file…"_s));
    chooseFile(m_fixture->inFolder(u"second.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported 1 image"_L1), longestWait);
    QCOMPARE(readCsv(contentOf(m_fixture->inFolder(u"second.csv"_s))).size(), 2);
}

void ExportingTest::opensTheFileAndItsFolder()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"one #1.csv"_s);
    beginExport(u"selectedRadio"_s);
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported 1 image"_L1), longestWait);
    const FakeDesktop desktop(0);
    QVERIFY(clickNamed(*m_bar, u"Open"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.opened(), QList<QUrl> {QUrl::fromLocalFile(path)},
                              longestWait);
    QVERIFY(clickNamed(*m_bar, u"Show in folder"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.opened().value(1),
                              QUrl::fromLocalFile(QFileInfo(path).absolutePath()), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<QProcess *>(), longestWait);
    QVERIFY(barText().contains("Exported 1 image"_L1));
    QVERIFY(clickNamed(*m_bar, u"Copy path"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), path);
}

void ExportingTest::saysThatNothingOpensTheFile_data()
{
    QTest::addColumn<std::optional<int>>("status");
    QTest::addColumn<QString>("button");

    QTest::newRow("no program for the file") << std::optional(3) << u"Open"_s;
    QTest::newRow("no program for the folder") << std::optional(4) << u"Show in folder"_s;
    QTest::newRow("no opener") << std::optional<int>() << u"Open"_s;
}

void ExportingTest::saysThatNothingOpensTheFile()
{
    QFETCH(std::optional<int>, status);
    QFETCH(QString, button);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"one.csv"_s);
    beginExport(u"selectedRadio"_s);
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains("Exported 1 image"_L1), longestWait);
    const FakeDesktop desktop(status);
    QVERIFY(clickNamed(*m_bar, button));
    const bool isFile = button == "Open"_L1;
    const QString place = isFile ? path : QFileInfo(path).absolutePath();
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains(isFile ? "No program opens such files."_L1
                                                       : "No program opens folders."_L1),
                             longestWait);
    QVERIFY2(barText().contains(place), qPrintable(barText()));
    QVERIFY(clickNamed(*m_bar, u"Copy path"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), place);
}

void ExportingTest::doesNothingWhenDismissed()
{
    QVERIFY(m_steps->open());
    QTest::keyClick(m_steps->exportDialog(), Qt::Key_Escape);
    QVERIFY(!m_steps->exportDialog());
    QVERIFY(!m_steps->fileDialog());

    beginExport(u"loadedRadio"_s);
    QTest::keyClick(m_steps->fileDialog(), Qt::Key_Escape);
    QVERIFY(!m_steps->fileDialog());
    QVERIFY(!m_bar->isVisible());
}

QTEST_MAIN(ExportingTest)
#include "tst_exporting.moc"
