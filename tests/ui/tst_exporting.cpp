// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/windowfixture.h"

#include "catalog/imagecolumns.h"
#include "export/csvreader.h"
#include "exportdialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

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
    void writesJsonByTheNameOfTheFile();
    void loadsWhatIsMissingFirst();
    void canBeCanceledWhileLoading();
    void offersAnotherFileWhenOneCannotBeWritten();
    void doesNothingWhenDismissed();

private:
    /// Presses Ctrl+E.
    void pressExport();
    /// Presses Ctrl+E, chooses an option where one is named, and goes on to the file dialog.
    void beginExport(const QString &option = {});
    /// The dialog of this type that is shown, if there is one.
    template<typename T>
    [[nodiscard]] T *visibleDialog() const
    {
        for (T *dialog : m_fixture->window().findChildren<T *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// Puts a path into the file dialog, and saves.
    void chooseFile(const QString &path);
    [[nodiscard]] QString barText() const { return visibleText(*m_bar); }
    [[nodiscard]] static QByteArray contentOf(const QString &path);

    std::unique_ptr<WindowFixture> m_fixture;
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
    m_bar = m_fixture->child<QWidget>(u"exportBar"_s);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void ExportingTest::cleanup()
{
    m_fixture.reset();
}

void ExportingTest::pressExport()
{
    // Without a window manager nobody else makes the window active again after a dialog.
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_E, Qt::ControlModifier);
}

void ExportingTest::beginExport(const QString &option)
{
    pressExport();
    auto *dialog = visibleDialog<ExportDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isActiveWindow());
    if (!option.isEmpty()) {
        auto *radio = dialog->findChild<QRadioButton *>(option);
        QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
        QVERIFY(radio->isChecked());
    }
    QVERIFY(clickNamed(*dialog, u"Export…"_s));
    QTRY_VERIFY(visibleDialog<QFileDialog>());
}

void ExportingTest::chooseFile(const QString &path)
{
    auto *dialog = visibleDialog<QFileDialog>();
    // Typing would open the list of completions.
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    QVERIFY(!visibleDialog<QFileDialog>());
}

QByteArray ExportingTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    QTRY_VERIFY(barText().contains("Exported 5 images"_L1));
    QVERIFY(barText().contains("five.csv"_L1));
    for (const QString &button : {u"Open"_s, u"Show in folder"_s})
        QVERIFY2(findNamed(*m_bar, button), qPrintable(button));

    const QList<QStringList> table = readCsv(contentOf(path));
    QCOMPARE(table.size(), 6);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(table.at(i + 1).at(0), selected.at(i).region);
        QCOMPARE(table.at(i + 1).at(1), selected.at(i).imageId);
    }
    QVERIFY(clickNamed(*m_bar, u"Close this message"_s));
    QVERIFY(!m_bar->isVisible());
}

void ExportingTest::remembersTheFolder()
{
    QVERIFY(QDir().mkpath(m_fixture->inFolder(u"reports"_s)));
    beginExport(u"loadedRadio"_s);
    chooseFile(m_fixture->inFolder(u"reports/loaded"_s));
    QTRY_VERIFY(barText().contains("Exported "_L1));
    // The suffix comes by itself.
    QCOMPARE(readCsv(contentOf(m_fixture->inFolder(u"reports/loaded.csv"_s))).size(),
             m_fixture->window().model().rowCount() + 1);
    QVERIFY(barText().contains("could not be read"_L1));

    beginExport(u"loadedRadio"_s);
    QCOMPARE(visibleDialog<QFileDialog>()->directory().canonicalPath(),
             QDir(m_fixture->inFolder(u"reports"_s)).canonicalPath());
}

void ExportingTest::writesJsonByTheNameOfTheFile()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"one.json"_s);
    beginExport();
    chooseFile(path);
    QTRY_VERIFY(barText().contains("Exported 1 image"_L1));
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
            barText().contains(u"Exported %1 images"_s.arg(QLocale().toString(total))), 30'000);
    QCOMPARE(readCsv(contentOf(path)).size(), total + 1);
    QCOMPARE(m_fixture->window().model().rowCount(), int(total));
}

void ExportingTest::canBeCanceledWhileLoading()
{
    const QString path = m_fixture->inFolder(u"everything.csv"_s);
    m_fixture->cloud().hangNextRequests(u"ap-singapore"_s, 1);
    beginExport(u"everythingRadio"_s);
    chooseFile(path);
    QTRY_VERIFY(barText().contains("Loading the missing images"_L1));
    QVERIFY(clickNamed(*m_bar, u"Cancel"_s));
    QVERIFY(barText().contains("Export canceled"_L1));
    QVERIFY(!m_fixture->window().catalog().summary().loading);
    QVERIFY(!QFile::exists(path));
}

void ExportingTest::offersAnotherFileWhenOneCannotBeWritten()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    beginExport();
    // A link that leads nowhere: the dialog takes it, and not even root can write there.
    const QString link = m_fixture->inFolder(u"first.csv"_s);
    QVERIFY(QFile::link(m_fixture->inFolder(u"gone/first.csv"_s), link));
    chooseFile(link);
    QTRY_VERIFY(barText().contains("Not exported"_L1));
    QVERIFY(barText().contains(link));

    QVERIFY(clickNamed(*m_bar, u"Choose another file…"_s));
    QTRY_VERIFY(visibleDialog<QFileDialog>());
    chooseFile(m_fixture->inFolder(u"second.csv"_s));
    QTRY_VERIFY(barText().contains("Exported 1 image"_L1));
    QCOMPARE(readCsv(contentOf(m_fixture->inFolder(u"second.csv"_s))).size(), 2);
}

void ExportingTest::doesNothingWhenDismissed()
{
    pressExport();
    auto *dialog = visibleDialog<ExportDialog>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!visibleDialog<ExportDialog>());
    QVERIFY(!visibleDialog<QFileDialog>());

    beginExport(u"loadedRadio"_s);
    QTest::keyClick(visibleDialog<QFileDialog>(), Qt::Key_Escape);
    QVERIFY(!visibleDialog<QFileDialog>());
    QVERIFY(!m_bar->isVisible());
}

QTEST_MAIN(ExportingTest)
#include "tst_exporting.moc"
