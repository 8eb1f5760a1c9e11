// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowrun.h"

#include "instance/firstinstance.h"
#include "support/exportsteps.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportflow.h"
#include "ui/mainwindow.h"
#include "ui/narrow/findbar.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/settings/appsettings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

MainWindow *shownWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible())
            return window;
    }
    return nullptr;
}

bool speaks(const QString &query)
{
    return shownWindow()
            ->findChild<QMenu *>(u"queryMenu"_s)
            ->title()
            .remove(u'&')
            .startsWith(query);
}

QLineEdit &findEdit()
{
    return *shownWindow()->findChild<FindBar *>()->findChild<QLineEdit *>();
}

bool find(const QString &text)
{
    findEdit().setText(text);
    return true;
}

bool finds(const QString &text)
{
    return findEdit().text() == text;
}

bool hasRows()
{
    return shownWindow()->model().rowCount() > 0;
}

/// In the dialog of settings, as a person does it.
bool choose(SettingsDialog &dialog, const QString &code)
{
    for (auto *combo : dialog.findChildren<QComboBox *>()) {
        if (const int index = combo->findData(code); index >= 0) {
            combo->setCurrentIndex(index);
            emit combo->activated(index);
            return true;
        }
    }
    return false;
}

bool chooseLanguage(const QString &code)
{
    emit shownWindow()->settingsRequested();
    auto *dialog = shownWindow()->findChild<SettingsDialog *>();
    dialog->showPage(SettingsDialog::Page::Look);
    return choose(*dialog, code);
}

bool isExporting()
{
    return shownWindow()->findChild<ExportFlow *>()->isBusy();
}

/// All images of all regions, which takes until they are loaded.
bool beginsExport(const QString &path)
{
    const ExportSteps steps(*shownWindow());
    shownWindow()->findChild<ExportFlow *>()->begin();
    steps.exportDialog()->findChild<QAbstractButton *>(u"everythingRadio"_s)->click();
    steps.exportDialog()->accept();
    steps.fileDialog()->selectFile(path);
    emit steps.fileDialog()->fileSelected(path);
    steps.fileDialog()->reject();
    return isExporting();
}

/// "Close" of the message under the table.
bool closesMessage()
{
    shownWindow()->findChild<MessageBar *>(u"exportBar"_s)->hide();
    return true;
}

} // namespace

/// What is tried again and again until it is done.
struct Step
{
    QString what;
    std::function<bool()> isDone;
};

/// The windows that the process shows, one after another, as main() does it.
class WindowRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void goesOnInAnotherLanguage();
    void letsAnExportEndBeforeAnotherLanguage();
    void staysInItsLanguageWhereTheOtherIsGivenUp();
    void keepsTheRoleOfTheAccountInAnotherLanguage_data();
    void keepsTheRoleOfTheAccountInAnotherLanguage();
    void checksTheFilesThatItIsGiven();

private:
    /// Runs the demo's window until all steps are done one after another, and closes it. They are
    /// taken by whichever event loop runs, since each window has one of its own.
    [[nodiscard]] bool run(CommandLine commandLine, QList<Step> steps);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
};

void WindowRunTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setStyle(new AppStyle);
}

void WindowRunTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    writeLookSettings(*m_settings, {.textLanguage = u"en"_s});
}

bool WindowRunTest::run(CommandLine commandLine, QList<Step> steps)
{
    commandLine.cloud.isDemo = true;
    FirstInstance instance(QString {});
    WindowRun windows({.settings = *m_settings,
                       .secrets = m_secrets,
                       .places = {.home = m_folder->path(),
                                  .systemFolder = m_folder->filePath(u"etc"_s),
                                  .profilesPath = m_folder->filePath(u"profiles.json"_s)}},
                      instance, StartOutcome::Begins);
    QElapsedTimer waited;
    waited.start();
    QTimer next;
    connect(&next, &QTimer::timeout, this, [&] {
        if (!shownWindow())
            return;
        if (!steps.isEmpty() && steps.constFirst().isDone())
            steps.removeFirst();
        if (steps.isEmpty() || waited.hasExpired(longestWait))
            shownWindow()->close();
    });
    next.start(10);
    const int status = windows.exec(commandLine);
    if (!steps.isEmpty())
        qWarning("Waited in vain for %s", qPrintable(steps.constFirst().what));
    return status == 0 && steps.isEmpty();
}

void WindowRunTest::goesOnInAnotherLanguage()
{
    QList<Step> steps;
    steps.append({.what = u"the window in English"_s, .isDone = [] {
                      return speaks(u"Query"_s);
                  }});
    steps.append({.what = u"rows"_s, .isDone = hasRows});
    steps.append({.what = u"a find text"_s, .isDone = [] {
                      return find(u"arch:arm"_s);
                  }});
    steps.append({.what = u"Korean"_s, .isDone = [] {
                      return chooseLanguage(u"ko"_s);
                  }});
    steps.append({.what = u"the window in Korean"_s, .isDone = [] {
                      return speaks(u"쿼리"_s);
                  }});
    steps.append({.what = u"its find text"_s, .isDone = [] {
                      return finds(u"arch:arm"_s);
                  }});
    steps.append({.what = u"its rows"_s, .isDone = hasRows});
    steps.append({.what = u"Chinese"_s, .isDone = [] {
                      return chooseLanguage(u"zh_CN"_s);
                  }});
    steps.append({.what = u"the window in Chinese"_s, .isDone = [] {
                      return speaks(u"查询"_s);
                  }});
    steps.append({.what = u"the find text still"_s, .isDone = [] {
                      return finds(u"arch:arm"_s);
                  }});
    QVERIFY(run({.query = {.places = placesIn({u"ap-seoul"_s})}}, steps));
    QCOMPARE(readAppSettings(*m_settings).look.textLanguage, u"zh_CN"_s);
}

/// Its window would go while it writes.
void WindowRunTest::letsAnExportEndBeforeAnotherLanguage()
{
    const QString path = m_folder->filePath(u"images.csv"_s);
    QList<Step> steps;
    steps.append({.what = u"rows"_s, .isDone = hasRows});
    steps.append({.what = u"Korean, during an export"_s, .isDone = [path] {
                      const MainWindow *window = shownWindow();
                      return beginsExport(path) && chooseLanguage(u"ko"_s) && isExporting() &&
                             window == shownWindow() && speaks(u"Query"_s) &&
                             visibleText(window->noticeBar()).contains("when the export"_L1);
                  }});
    steps.append({.what = u"the end of the export, in English still"_s, .isDone = [path] {
                      return !isExporting() && speaks(u"Query"_s) && QFile::exists(path);
                  }});
    steps.append({.what = u"the message closed"_s, .isDone = closesMessage});
    steps.append({.what = u"the window in Korean"_s, .isDone = [] {
                      return speaks(u"쿼리"_s);
                  }});
    steps.append({.what = u"its rows"_s, .isDone = hasRows});
    QVERIFY(run({.query = {.places = placesIn({u"ap-guangzhou"_s})}}, steps));
    // Whole: with its second page and its header.
    QVERIFY(contentOf(path).count('\n') > 105);
}

void WindowRunTest::staysInItsLanguageWhereTheOtherIsGivenUp()
{
    const QString path = m_folder->filePath(u"images.csv"_s);
    QPointer<MainWindow> first;
    QList<bool> waits; // what is said of a language that waits, after each choice
    QList<Step> steps;
    steps.append({.what = u"rows"_s, .isDone = hasRows});
    steps.append({.what = u"an export"_s, .isDone = [&] {
                      first = shownWindow();
                      return beginsExport(path);
                  }});
    steps.append({.what = u"Korean and English again, during the export"_s, .isDone = [&] {
                      for (const QString &code : {u"ko"_s, u"en"_s, u"ko"_s, u"en"_s}) {
                          if (chooseLanguage(code))
                              waits.append(first->noticeBar().isVisible());
                      }
                      return isExporting(); // in one turn, so that it cannot have ended
                  }});
    steps.append({.what = u"the end of the export"_s, .isDone = [path] {
                      return !isExporting() && QFile::exists(path);
                  }});
    steps.append({.what = u"the message closed"_s, .isDone = closesMessage});
    // Another window would be there by now: the message that it is time for it was sent before.
    steps.append({.what = u"the same window"_s, .isDone = [&] {
                      return first && first == shownWindow() && speaks(u"Query"_s);
                  }});
    QVERIFY(run({.query = {.places = placesIn({u"ap-guangzhou"_s})}}, steps));
    QCOMPARE(waits, (QList {true, false, true, false}));
}

void WindowRunTest::keepsTheRoleOfTheAccountInAnotherLanguage_data()
{
    QTest::addColumn<QString>("other"); // account that is chosen; empty: none
    QTest::newRow("the account that was said") << QString();
    QTest::newRow("another, for which none was said") << u"staging"_s;
}

/// Its command tells which role is assumed.
void WindowRunTest::keepsTheRoleOfTheAccountInAnotherLanguage()
{
    QFETCH(QString, other);
    QString command;
    const auto isUsing = [](const QString &name) {
        return shownWindow()->accountButton().accessibleName().contains(name);
    };
    QList<Step> steps;
    steps.append({.what = u"rows"_s, .isDone = hasRows});
    if (!other.isEmpty()) {
        steps.append({.what = u"the choice"_s, .isDone = [other] {
                          emit shownWindow()->accountButton().profilesChosen({other});
                          return true;
                      }});
        steps.append({.what = u"the other account"_s, .isDone = [=] {
                          return isUsing(other) && hasRows();
                      }});
    }
    steps.append({.what = u"Korean"_s, .isDone = [] {
                      return chooseLanguage(u"ko"_s);
                  }});
    steps.append({.what = u"the window in Korean"_s, .isDone = [] {
                      return speaks(u"쿼리"_s) && hasRows();
                  }});
    steps.append({.what = u"its command"_s, .isDone = [&] {
                      shownWindow()->findChild<QAction *>(u"copyCommandAction"_s)->trigger();
                      command = QGuiApplication::clipboard()->text();
                      return isUsing(other.isEmpty() ? u"demo"_s : other);
                  }});
    const QString arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s;
    QVERIFY(run({.cloud = {.profiles = {u"demo"_s},
                           .role = {.arn = arn},
                           .expectedAccount = u"100004603104"_s},
                 .query = {.places = placesIn({u"ap-seoul"_s})}},
                steps));
    QCOMPARE(command.contains(arn), other.isEmpty());
    QCOMPARE(command.contains("--expect-account"_L1), other.isEmpty());
}

void WindowRunTest::checksTheFilesThatItIsGiven()
{
    QFile file(m_folder->filePath(u"main.tf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("image_id = \"img-00000000\"\n");
    file.close();
    const CommandLine commandLine {.checksPinned = true, .pinnedPaths = {file.fileName()}};
    const auto isJudged = [] {
        const auto *dialog = shownWindow()->findChild<PinnedDialog *>();
        const auto *table = dialog ? dialog->findChild<QTableView *>() : nullptr;
        // At first nobody can be asked, so that it is unknown.
        return table && table->model()->rowCount() == 1 &&
               visibleText(*dialog).contains("17 of 18 regions"_L1);
    };
    QList<Step> steps;
    steps.append({.what = u"the verdict of the cloud"_s, .isDone = isJudged});
    QVERIFY(run(commandLine, steps));
}

QTEST_MAIN(WindowRunTest)
#include "tst_windowrun.moc"
