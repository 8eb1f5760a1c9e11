// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "searches/savedsearchfile.h"
#include "searches/savedsearchlist.h"
#include "searches/savedsearchstore.h"
#include "ui/searches/managesearchesdialog.h"
#include "ui/searches/savesearchdialog.h"
#include "ui/searches/searchshelf.h"

#include <QFileDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The file of saved searches, which two windows share, and files that they go to and come from.
class SearchFilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void twoWindowsKeepEachOthers();
    void neverOverwriteAFileThatCannotBeRead();
    void goToAFileAndBack();
    void saysWhatIsWrongWithAFile();

private:
    [[nodiscard]] bool chooseInMenu(const QString &entry)
    {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                            {u"Query"_s, u"Saved Searches"_s, entry});
    }
    /// Saves what the window shows.
    void saveAs(const QString &name);
    void openManageDialog();
    /// Puts a path into the file dialog that is open, and presses its button.
    void chooseFile(const QString &path);
    [[nodiscard]] QListWidget *list() const { return m_manage->findChild<QListWidget *>(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SavedSearch &search : m_fixture->window().searches().searches())
            names.append(search.name);
        return names;
    }
    std::unique_ptr<WindowFixture> m_fixture;
    ManageSearchesDialog *m_manage = nullptr;
};

void SearchFilesTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void SearchFilesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void SearchFilesTest::cleanup()
{
    m_fixture.reset();
}

void SearchFilesTest::saveAs(const QString &name)
{
    QVERIFY(chooseInMenu(u"Save This Search…"_s));
    auto *dialog = m_fixture->window().findChild<SaveSearchDialog *>();
    QVERIFY(dialog);
    QVERIFY(activate(*dialog));
    QVERIFY(!canClick(*dialog, u"Save"_s)); // not without a name
    QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), name);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<SaveSearchDialog *>(), longestWait);
    QVERIFY(names().contains(name));
}

void SearchFilesTest::openManageDialog()
{
    QVERIFY(chooseInMenu(u"Manage Saved Searches…"_s));
    m_manage = m_fixture->window().findChild<ManageSearchesDialog *>();
    QVERIFY(m_manage);
    QVERIFY(activate(*m_manage));
}

void SearchFilesTest::chooseFile(const QString &path)
{
    auto *dialog = m_manage->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(::chooseFile(*dialog, path));
    QTRY_VERIFY_WITH_TIMEOUT(!m_manage->findChild<QFileDialog *>(), longestWait);
}

void SearchFilesTest::twoWindowsKeepEachOthers()
{
    saveAs(u"First"_s);
    // Another window, which reads the file no more after it has opened.
    SearchShelf other(m_fixture->searchesPath());
    other.load();
    saveAs(u"Second"_s);
    other.put({.name = u"Third"_s});
    QCOMPARE(other.searches().size(), 3);
    saveAs(u"Fourth"_s);
    QCOMPARE(names(), (QStringList {u"First"_s, u"Second"_s, u"Third"_s, u"Fourth"_s}));
    other.remove(u"Second"_s);
    other.setOpensAtStart(u"Fourth"_s, true);
    const Result<QList<SavedSearch>> kept = SavedSearchStore(m_fixture->searchesPath()).load();
    QVERIFY(kept);
    QCOMPARE(kept->size(), 3);
    QVERIFY(!searchNamed(*kept, u"Second"_s));
    QVERIFY(searchNamed(*kept, u"Fourth"_s)->opensAtStart);
}

void SearchFilesTest::neverOverwriteAFileThatCannotBeRead()
{
    const QString path = m_fixture->inFolder(u"broken.json"_s);
    const QByteArray broken = R"({"version": 1, "searches": [{"name": "Mine")";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    SearchShelf shelf(path);
    const QSignalSpy failures(&shelf, &SearchShelf::failed);
    const QSignalSpy changes(&shelf, &SearchShelf::changed);
    shelf.load();
    shelf.put({.name = u"New"_s});
    shelf.remove(u"Mine"_s);
    shelf.setOpensAtStart(u"Mine"_s, true);
    QVERIFY(writeSearchFile(m_fixture->inFolder(u"good.json"_s), {{.name = u"Good"_s}}));
    shelf.importFrom(m_fixture->inFolder(u"good.json"_s));
    QCOMPARE(failures.size(), 5);
    QCOMPARE(changes.size(), 0);
    QVERIFY(shelf.searches().isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);
}

void SearchFilesTest::goToAFileAndBack()
{
    saveAs(u"First"_s);
    saveAs(u"Second"_s);
    openManageDialog();
    const QString path = m_fixture->inFolder(u"passed-on.json"_s);
    QVERIFY(clickNamed(*m_manage, u"Export…"_s));
    chooseFile(path);
    QVERIFY(QFile::exists(path));
    QVERIFY(clickNamed(*m_manage, u"Delete"_s));
    QVERIFY(clickNamed(*m_manage, u"Delete"_s));
    QVERIFY(names().isEmpty());
    QVERIFY(clickNamed(*m_manage, u"Import…"_s));
    chooseFile(path);
    QCOMPARE(names(), (QStringList {u"First"_s, u"Second"_s}));
    QCOMPARE(list()->count(), 2);
}

void SearchFilesTest::saysWhatIsWrongWithAFile()
{
    const QString path = m_fixture->inFolder(u"other.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no searches");
    file.close();
    openManageDialog();
    QVERIFY(clickNamed(*m_manage, u"Import…"_s));
    chooseFile(path);
    QVERIFY(names().isEmpty());
    const auto *bar = m_fixture->child<QWidget>(u"noticeBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(visibleText(*bar).contains("Saved searches:"_L1));
}

QTEST_MAIN(SearchFilesTest)
#include "tst_searchfiles.moc"
