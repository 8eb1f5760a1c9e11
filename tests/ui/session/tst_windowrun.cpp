// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowrun.h"

#include "instance/firstinstance.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"
#include "ui/narrow/findbar.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/settings/appsettings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/style/appstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
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
    const auto hasRows = [] {
        return shownWindow()->model().rowCount() > 0;
    };
    const auto chooseLanguage = [](const QString &code) {
        emit shownWindow()->settingsRequested();
        auto *dialog = shownWindow()->findChild<SettingsDialog *>();
        dialog->showPage(SettingsDialog::Page::Look);
        return choose(*dialog, code);
    };
    QList<Step> steps;
    steps.append({.what = u"the window in English"_s, .isDone = [] {
                      return speaks(u"Query"_s);
                  }});
    steps.append({.what = u"rows"_s, .isDone = hasRows});
    steps.append({.what = u"a find text"_s, .isDone = [] {
                      return find(u"arch:arm"_s);
                  }});
    steps.append({.what = u"Korean"_s, .isDone = [&] {
                      return chooseLanguage(u"ko"_s);
                  }});
    steps.append({.what = u"the window in Korean"_s, .isDone = [] {
                      return speaks(u"쿼리"_s);
                  }});
    steps.append({.what = u"its find text"_s, .isDone = [] {
                      return finds(u"arch:arm"_s);
                  }});
    steps.append({.what = u"its rows"_s, .isDone = hasRows});
    steps.append({.what = u"Chinese"_s, .isDone = [&] {
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
